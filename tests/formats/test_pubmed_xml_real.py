"""XML of PubMed that others wrote: each record is read, texts stand where they are said to, fixes change nothing else.

The folders hold one record a file, but for one whose set is empty, and few with two: 150 files, 151 records.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from abslint.decode import decode
from abslint.engine import lint
from abslint.fixer import fix
from abslint.formats.pubmed_xml import read
from abslint.formats.xml_document import XmlDocument
from abslint.formats.xml_values import data_of
from abslint.model.source import Source
from abslint.model.span import Pointer
from abslint.testing import plan_for

RECORDS = {"pubmed_xml/biopython+biopython": 8, "pubmed_xml/metapub+metapub": 143}
"""How many records the sources of the collection count."""


def sources(folder: Path) -> list[Source]:
    return [decode(path.read_bytes(), path.name) for path in sorted(folder.rglob("*.xml"))]


def texts_in(data: Any, pointer: Pointer = ()) -> Iterator[tuple[Pointer, str]]:
    """Every text of a record with its pointer."""
    if isinstance(data, str):
        yield pointer, data
        return
    for step, value in data.items() if isinstance(data, dict) else enumerate(data):
        yield from texts_in(value, (*pointer, step))


@pytest.mark.shared
@pytest.mark.parametrize("folder", RECORDS)
def test_each_record_is_read_and_no_rule_raises(shared: Path, folder: str) -> None:
    plan = plan_for()
    reports = [lint(source, plan) for source in sources(shared / "corpus" / folder)]
    assert sum(report.records for report in reports) == RECORDS[folder]
    assert not any(report.internal_errors for report in reports)
    assert {name for report in reports for name in report.profiles} == {"pubmed"}
    assert not [one for report in reports for one in report.diagnostics if one.rule.startswith(("schema-", "syntax-"))]


@pytest.mark.shared
@pytest.mark.parametrize("folder", RECORDS)
def test_each_text_stands_where_it_is_said_to(shared: Path, folder: str) -> None:
    for source in sources(shared / "corpus" / folder)[::4]:  # all take a while
        for document in read(source):
            assert isinstance(document, XmlDocument), document
            assert data_of(document.root) == document.data
            for pointer, said in texts_in(document.data):
                assert document.written(pointer) == said
                here = source.text[slice(*document.locate(pointer))]
                if here != said:  # with references and tags: what is between these is the same
                    inner = "".join(ElementTree.fromstring(f"<m xmlns:mml='u'>{here}</m>").itertext())  # noqa: S314
                    assert inner.split() == _without_tags(said).split() or pointer[-1].__class__ is str


def _without_tags(said: str) -> str:
    for tag in ("i", "b", "sub", "sup"):
        said = said.replace(f"<{tag}>", "").replace(f"</{tag}>", "")
    return said


@pytest.mark.shared
@pytest.mark.parametrize("folder", RECORDS)
def test_fixes_leave_all_else_as_it_is(shared: Path, folder: str) -> None:
    plan = plan_for()
    for source in sources(shared / "corpus" / folder)[::3]:
        before = [document.data for document in read(source) if isinstance(document, XmlDocument)]
        fixed = fix(source, plan, unsafe=True)
        after = [document.data for document in read(fixed.source) if isinstance(document, XmlDocument)]
        assert len(after) == len(before)
        if not fixed.applied:
            assert fixed.source.text == source.text
        else:
            ElementTree.fromstring(fixed.source.text)  # noqa: S314 - it was in order, and must be
            assert not fix(fixed.source, plan).applied
