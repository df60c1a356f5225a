"""Forms of codes across records: what another rule tells of a value is no other form, too."""

from __future__ import annotations

import json

import pytest

from abslint.testing.bases import BASES
from abslint.testing.examples import lint_example, plan_for


@pytest.mark.parametrize(
    ("date", "rule"),
    [
        ("2023 Jul-Sep", "date-range"),
        ("circa 2012", "date-uncertain-marker"),
        ("12/05/20", "date-two-digit-year"),
        ("45199", "date-other-calendar"),
        ("2020/02/01", "date-not-iso"),
    ],
)
def test_a_date_that_is_wrong_anywhere_is_no_other_form(date: str, rule: str) -> None:
    lines = [
        json.loads("{" + ",".join(line.format(n=n) for line in BASES["openalex"].values()) + "}") for n in (1, 2, 3)
    ]
    lines[2] |= {"publication_date": date, "publication_year": None}
    report = lint_example("".join(json.dumps(line) + "\n" for line in lines), "works.jsonl", plan_for((rule,)))
    assert [one.rule for one in report.diagnostics] == [rule]
