"""BibTeX that others wrote: each entry is read, a glance reads what is read sign by sign, and no rule raises."""

from __future__ import annotations

from pathlib import Path

import pytest

from abslint.decode import decode
from abslint.engine import lint
from abslint.formats.bibtex import read
from abslint.formats.bibtex_document import BibtexDocument, data_of
from abslint.formats.bibtex_scan import Scanner
from abslint.knowledge.bibtex import COMMANDS
from abslint.model.source import Source
from abslint.testing import plan_for

RECORDS = {
    "bibtex/GermanHCI+website-ng": 494,
    "bibtex/Shared-Reality-Lab+SRL-Hugo": 287,
    # The sources count 2,401, of those that have a key. 38 have none, and some have one with a blank before it.
    "bibtex/retorquere+zotero-better-bibtex": 2446,
    "json_api": 2,
}
"""How many entries the files of the collection hold."""

UNREADABLE = 1
"""Entries of which a brace is never closed: all readers lose them."""


def sources(folder: Path) -> list[Source]:
    return [decode(path.read_bytes(), path.name) for path in sorted(folder.rglob("*.bib"))]


@pytest.mark.shared
@pytest.mark.parametrize("folder", RECORDS)
def test_each_entry_is_read_and_no_rule_raises(shared: Path, folder: str) -> None:
    plan = plan_for()
    reports = [lint(source, plan) for source in sources(shared / "corpus" / folder)]
    assert sum(report.records for report in reports) == RECORDS[folder]
    assert not any(report.internal_errors for report in reports)


@pytest.mark.shared
def test_all_but_few_are_read_without_a_fault(shared: Path) -> None:
    found = [entry for source in sources(shared / "corpus") for entry in Scanner(source.text).entries()]
    assert sum(not entry.whole for entry in found) == UNREADABLE
    assert sum(bool(entry.faults) for entry in found) == UNREADABLE + 1
    without_key = [
        one for source in sources(shared / "corpus") for one in read(source) if isinstance(one, BibtexDocument)
    ]
    assert sum("entrykey" not in one.data for one in without_key) == 38


@pytest.mark.shared
def test_a_glance_reads_what_is_read_sign_by_sign(shared: Path) -> None:
    for source in sources(shared / "corpus"):
        quick, slow = (list(Scanner(source.text, glancing).entries()) for glancing in (True, False))
        for one, two in zip(quick, slow, strict=True):
            assert (one.span, one.key, list(one.rows)) == (two.span, two.key, list(two.rows))
            if one.kind not in COMMANDS:
                assert data_of(source.text, one) == data_of(source.text, two)
