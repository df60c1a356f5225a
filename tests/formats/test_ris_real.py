"""RIS that others wrote: each record is read, each character of a finding stands where it is said to."""

from __future__ import annotations

from pathlib import Path

import pytest

from abslint.decode import decode
from abslint.engine import lint
from abslint.formats.ris import read
from abslint.formats.ris_document import RisDocument
from abslint.model.source import Source
from abslint.testing import plan_for

RECORDS = {"ris/ESHackathon+CiteSource": 1122, "ris/MrTango+rispy": 23, "json_api": 3}
"""How many records the sources of the collection count."""


def sources(folder: Path) -> list[Source]:
    return [decode(path.read_bytes(), path.name) for path in sorted(folder.rglob("*.ris"))]


@pytest.mark.shared
@pytest.mark.parametrize("folder", RECORDS)
def test_each_record_is_read_and_no_rule_raises(shared: Path, folder: str) -> None:
    plan = plan_for()
    reports = [lint(source, plan) for source in sources(shared / "corpus" / folder)]
    assert sum(report.records for report in reports) == RECORDS[folder]
    assert not any(report.internal_errors for report in reports)
    assert {name for report in reports for name in report.profiles} == {"ris"}


@pytest.mark.shared
@pytest.mark.parametrize("folder", RECORDS)
def test_each_value_stands_where_it_is_said_to(shared: Path, folder: str) -> None:
    for source in sources(shared / "corpus" / folder):
        for document in read(source):
            if not isinstance(document, RisDocument):
                continue
            assert document.values.data == document.data
            for tag, value in document.data.items():
                pointers = [(tag, n) for n in range(len(value))] if isinstance(value, list) else [(tag,)]
                for pointer in pointers:
                    said = document.written(pointer).split()
                    assert source.text[slice(*document.locate(pointer))].split() == said
