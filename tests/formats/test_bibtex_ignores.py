"""Ignore comments of BibTeX: behind a percent sign, before an entry, between its fields, behind the last one."""

from __future__ import annotations

import pytest

from abslint.engine import lint
from abslint.fixer import fix
from abslint.model.source import Source
from abslint.testing import plan_for

ENTRY = "@article{a,\n  title = {Tides of the sea.},\n  year = 2020,\n}\n"
BOTH = ENTRY + ENTRY.replace("{a", "{b")


def told(text: str) -> list[tuple[str, int]]:
    return [(one.rule, one.region.line) for one in lint(Source("x.bib", text), plan_for()).diagnostics]


@pytest.mark.parametrize(
    ("old", "new", "left"),
    [
        ("sea.},", "sea.}, % abslint: ignore[title-full-stop] so registered", [("title-full-stop", 6)]),
        ("  title", "  % abslint: ignore[title-full-stop]\n  title", [("title-full-stop", 7)]),
        ("  year", "  % abslint: ignore-record[title-full-stop]\n  year", [("title-full-stop", 7)]),
        ("@article{a", "% abslint: ignore-record[title-full-stop]\n@article{a", [("title-full-stop", 7)]),
        ("@article{b", "% abslint: ignore-record[title-full-stop]\n@article{b", [("title-full-stop", 2)]),
        ("@article{a", "% abslint: ignore-file[title-full-stop]\n@article{a", []),
    ],
)
def test_what_a_comment_names_is_not_told(old: str, new: str, left: list[tuple[str, int]]) -> None:
    assert told(BOTH) == [("title-full-stop", 2), ("title-full-stop", 6)]
    assert told(BOTH.replace(old, new, 1)) == left


def test_a_file_may_be_ignored_at_its_end() -> None:
    assert told(BOTH + "% abslint: ignore-file[title-full-stop]\n") == []


def test_in_a_value_it_is_text() -> None:
    assert ("misplaced-ignore", 3) in told(ENTRY.replace("2020", "{2020 % abslint: ignore[title-full-stop]\n}"))
    assert ("misplaced-ignore", 3) not in told(ENTRY.replace("2020", "{2020 abslint: ignore[title-full-stop]\n}"))


def test_what_ignores_nothing_is_cut_with_its_sign() -> None:
    text = ENTRY.replace("sea.},", "sea}, % abslint: ignore[title-full-stop]")
    assert told(text) == [("unused-ignore", 2)]
    assert fix(Source("x.bib", text), plan_for(), unsafe=False).source.text == ENTRY.replace("sea.", "sea")
