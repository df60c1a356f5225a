"""Shapes that people choose by themselves, and old dialects of CSL."""

from __future__ import annotations

import json

import pytest

from abslint.decode import decode
from abslint.engine import lint
from abslint.profiles import load_profile
from abslint.schema import schema_text
from abslint.testing.examples import plan_for


def found(text: str, path: str = "a.yaml") -> list[tuple[str, str]]:
    report = lint(decode(text.encode(), path), plan_for())
    return [(one.rule, one.pointer) for one in report.diagnostics]


def test_authors_in_one_string_are_text_too() -> None:
    entity = "F. L&eacute;ry"
    text = f"- title: Tides\n  venue: Shores\n  authors: {entity}, I. Marsh\n  author_list: [{entity}, I. Marsh]\n"
    assert found(text) == [("text-html-entity", "/authors"), ("text-html-entity", "/author_list/0")]


CSL = "references:\n- id: a\n  type: book\n  title: Tides\n  publisher: Shore\n  issued:\n"
"""As pandoc wrote dates before CSL-JSON had date-parts in YAML, and as it still reads them."""


@pytest.mark.parametrize(
    ("date", "rules"),
    [
        ("  - year: 2019\n    month: 7\n    day: 28\n", []),
        ("    year: 2019\n    season: 1\n", []),
        ("  - {year: 2019, month: 11}\n  - {year: 2020, month: 2}\n", []),
        ("  - {year: 2019, season: 2}\n  - {year: 2019, season: autumn}\n", []),
        ("  - year: 2019\n    month: 13\n    day: 2\n", [("date-impossible", "/issued/0")]),
        ("  - {year: 2019, month: 2}\n  - {year: 2103, month: 2}\n", [("date-implausible", "/issued/1")]),
        ("    year: 2103\n", [("date-implausible", "/issued/year")]),
        ("    date-parts: [[2103]]\n", [("date-implausible", "/issued/date-parts")]),
    ],
)
def test_dates_of_named_parts_are_read(date: str, rules: list[tuple[str, str]]) -> None:
    assert found(CSL + date) == rules


def test_the_keys_of_csl_are_those_of_its_schema() -> None:
    assert {*json.loads(schema_text("csl-json"))["properties"], "$schema"} == load_profile("csl-json").known_keys
