"""What is mended on real records: every file still reads, no record is lost, what is changed was told, and it rests."""

from __future__ import annotations

from difflib import SequenceMatcher
from pathlib import Path

import pytest

from abslint.decode import decode
from abslint.engine import lint
from abslint.fixer import fix
from abslint.formats import SUFFIXES
from abslint.model.diagnostic import Report
from abslint.model.source import Source
from abslint.testing import plan_for

PLAN = plan_for()
SHAPES = ("bibtex", "cff", "csl_json", "hugo_md", "json_api", "nbib", "pubmed_xml", "ris", "yaml_data")
"""Folders of the collection, but the one that is a single file of a thousand lines."""


def sources(folder: Path) -> list[Source]:
    """The files that have a suffix of records."""
    files = (path for path in sorted(folder.rglob("*")) if path.suffix in SUFFIXES and path.is_file())
    return [decode(path.read_bytes(), path.name) for path in files]


def told_lines(report: Report) -> set[int]:
    """The lines of findings, and of what would mend them."""
    lines: set[int] = set()
    for one in report.diagnostics:
        regions = [one.region, *(edit.region for edit in (one.fix.edits if one.fix else ()) if edit.region)]
        for region in regions:
            lines.update(range(region.line, region.end_line + 1))
    return lines


def changed_lines(before: str, after: str) -> set[int]:
    """The numbers of lines that are no longer what they were."""
    one, two = before.split("\n"), after.split("\n")
    blocks = SequenceMatcher(None, one, two, autojunk=False).get_opcodes() if len(one) < 3000 else _by_place(one, two)
    return {line for kind, start, end, _, _ in blocks if kind != "equal" for line in range(start + 1, end + 1)}


def _by_place(one: list[str], two: list[str]) -> list[tuple[str, int, int, int, int]]:
    """The same for long files, where every line is looked for at its place: those that are unique part the text."""
    kept = set(two)
    return [("replace", n, n + 1, 0, 0) for n, line in enumerate(one) if line not in kept]


@pytest.mark.shared
@pytest.mark.nightly
@pytest.mark.parametrize("shape", SHAPES)
def test_mending_real_records_loses_and_invents_nothing(shared: Path, shape: str) -> None:
    mended = 0
    for source in sources(shared / "corpus" / shape):
        before = lint(source, PLAN)
        fixed = fix(source, PLAN, unsafe=False).source
        again = lint(fixed, PLAN)
        assert again.records == before.records, source.path
        assert again.internal_errors == 0, source.path
        broken = {"syntax-error", "duplicate-key"}
        count = sum(one.rule in broken for one in again.diagnostics)
        assert count <= sum(one.rule in broken for one in before.diagnostics), source.path
        assert fix(fixed, PLAN, unsafe=False).source.text == fixed.text, source.path
        assert changed_lines(source.text, fixed.text) <= told_lines(before), source.path
        mended += fixed.text != source.text
    assert mended or shape in {"cff"}
