"""MEDLINE that PubMed wrote: each record is read, each character of a finding stands where it is said to."""

from __future__ import annotations

from pathlib import Path

import pytest

from abslint.decode import decode
from abslint.engine import lint
from abslint.fixer import fix
from abslint.formats import format_for
from abslint.formats.medline import FORMAT, read
from abslint.formats.medline_document import MedlineDocument
from abslint.model.finding import Problem
from abslint.model.source import Source
from abslint.testing import plan_for

RECORDS = {"nbib/biopython+biopython": 6, "nbib/holub008+nbib": 81}
"""How many records the sources of the collection hold. Its own count says 82 of the second, whose files have 81 lines
with `PMID-`, and as many titles."""


def sources(folder: Path) -> list[Source]:
    return [decode(path.read_bytes(), path.name) for path in sorted(folder.rglob("*.*"))]


@pytest.mark.shared
@pytest.mark.parametrize("folder", RECORDS)
def test_each_record_is_read_and_no_rule_raises(shared: Path, folder: str) -> None:
    plan = plan_for()
    found = sources(shared / "corpus" / folder)
    assert {format_for(source.path, source.text) for source in found} == {FORMAT}
    reports = [lint(source, plan) for source in found]
    assert sum(report.records for report in reports) == RECORDS[folder]
    assert sum(source.text.count("PMID- ") for source in found) == RECORDS[folder]
    assert not any(report.internal_errors for report in reports)
    assert {name for report in reports for name in report.profiles} == {"medline"}


@pytest.mark.shared
@pytest.mark.parametrize("folder", RECORDS)
def test_each_value_stands_where_it_is_said_to(shared: Path, folder: str) -> None:
    for source in sources(shared / "corpus" / folder):
        for document in read(source):
            assert isinstance(document, MedlineDocument)
            again = MedlineDocument(document.data, source.text, document.span, 0)
            assert again.values.data == document.data
            for tag, value in document.data.items():
                pointers = [(tag, n) for n in range(len(value))] if isinstance(value, list) else [(tag,)]
                for pointer in pointers:
                    said = document.written(pointer).split()
                    assert source.text[slice(*document.locate(pointer))].split() == said


@pytest.mark.shared
@pytest.mark.parametrize("folder", RECORDS)
def test_fixes_change_the_values_that_are_told_alone(shared: Path, folder: str) -> None:
    plan = plan_for()
    for source in sources(shared / "corpus" / folder):
        before = [one.data for one in read(source) if not isinstance(one, Problem)]
        fixable = {
            (one.record_index, one.pointer.split("/")[1])
            for one in lint(source, plan).diagnostics
            if one.fix is not None
        }
        fixed = fix(source, plan, unsafe=True)
        after = [one.data for one in read(fixed.source) if not isinstance(one, Problem)]
        changed = {
            (number, tag)
            for number, (old, new) in enumerate(zip(before, after, strict=True))
            for tag in {**old, **new}  # type: ignore[dict-item]
            if old.get(tag) != new.get(tag)  # type: ignore[attr-defined]
        }
        rights = {(number, "CI") for number, tag in fixable if tag == "AB"}  # a line of rights is moved there
        assert changed <= fixable | rights
        assert fix(fixed.source, plan, unsafe=False).source.text == fixed.source.text
