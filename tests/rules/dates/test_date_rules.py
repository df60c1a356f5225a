"""What the pages of the date rules can't show: odd texts, options, fixes that meet those of other rules."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.decode import decode
from abslint.engine import lint
from abslint.fixer import fix
from abslint.model.diagnostic import Diagnostic
from abslint.model.plan import Plan, Records
from abslint.rules import load_catalogue
from abslint.testing import TODAY, plan_for
from abslint.testing.bases import BASES
from abslint.testing.examples import lint_example

DATES = load_catalogue().groups["dates"]
PAGE = """Crabs and other visitors of tidal pools

Research output: Book/Report › Report

Ida Marsh, Ole Strand

Original languageen
Publication statusPublished - Feb 1 2020
"""


def judge(
    dates: object, *rules: str, today: date = TODAY, profile: str = "native", **options: object
) -> list[Diagnostic]:
    plan = Plan(rules=rules or DATES, today=today, profile=profile, options={rules[0]: options} if rules else {})
    report = lint(decode(json.dumps({"title": "Crabs", "dates": dates}).encode(), "tidal.json"), plan)
    assert not report.internal_errors, report.traces
    return report.diagnostics


@given(st.one_of(st.text(), st.from_regex(r"[\d ./:-]{1,12}|\d{4}[-/ ][A-Za-z]{3}[-/ ]\d*", fullmatch=True)))
def test_a_date_has_one_defect_at_most(text: str) -> None:
    assert len(judge({"published": text})) <= 1


@pytest.mark.parametrize(
    ("text", "safe"),
    [("2019/04//", True), ("2019/04/05/", True), ("2019/04//Apr-Jun", False), ("2019///Fal 2019", False)],
)
def test_words_behind_a_date_of_ris_are_lost_by_no_safe_fix(text: str, safe: bool) -> None:
    (found,) = judge({"published": text})
    assert found.rule == "date-not-iso"
    assert found.fix is not None
    assert found.fix.safe is safe


@given(st.one_of(st.integers(), st.floats(allow_nan=False), st.none(), st.booleans(), st.lists(st.text())))
def test_other_values_are_borne(value: object) -> None:
    judge({"published": value, "accepted": "2020"})


@pytest.mark.parametrize("text", ["2024-02-30", "03/04/2020", "12/05/98", "1442", "2018 Jul-Sep", "Feb 1 2020", "soon"])
def test_the_schema_is_silent_where_a_rule_speaks(text: str) -> None:
    plan = plan_for(profile="native")
    record = f"title: Crabs\ntype: report\nlanguage: en\nauthors: [{{family: Marsh}}]\ndates: {{posted: '{text}'}}\n"
    found = lint(decode((record + "publication_status: unpublished\n").encode(), "tidal.yaml"), plan).diagnostics
    assert [one.pointer for one in found] == ["/dates/posted"], found


def test_a_date_joined_to_its_status_is_told_by_both_rules_and_mended_once() -> None:
    source = decode(PAGE.encode(), "page.txt")
    told = {one.rule: one for one in lint(source, plan_for()).diagnostics}
    assert set(told) == {"date-not-iso", "status-and-date-joined"}
    assert told["date-not-iso"].region.column == len("Publication statusPublished - ") + 1
    mended = fix(source, plan_for(), unsafe=False)
    assert mended.source.text == PAGE.replace("Published - Feb 1 2020", "Published\nPublication date2020-02-01")
    assert not mended.report.diagnostics


@pytest.mark.parametrize(("text", "safe"), [("2020-02-01T00:00:00Z", True), ("2020-02-01T23:30:00Z", False)])
def test_a_time_of_day_may_mean_another_day(text: str, safe: bool) -> None:
    (found,) = judge({"published": text})
    assert found.fix is not None
    assert (found.fix.applicability == "safe") is safe


def test_what_is_implausible_is_a_matter_of_options() -> None:
    assert judge({"published": "2029"}, "date-implausible")
    assert not judge({"published": "2029"}, "date-implausible", years_ahead=3)
    assert not judge({"published": "2029"}, "date-implausible", today=date(2027, 1, 1))
    assert judge({"published": "1599"}, "date-implausible", earliest=1600)
    assert not judge({"published": "../2020"}, "date-implausible")
    assert not judge({"published": "2020/.."}, "date-implausible")


@pytest.mark.parametrize(("published", "count"), [("2020-01-04", 0), ("2020-01-03", 1), ("2020", 0), ("2019", 1)])
def test_cover_dates_run_behind(published: str, count: int) -> None:
    dates = {"accepted": "2020-07-02", "published": published}
    assert len(judge(dates, "date-out-of-order", cover_days=180)) == count


def test_one_date_is_told_once_however_many_it_precedes() -> None:
    dates = {"submitted": "2020-03", "revised": "2020-04", "accepted": "2020-01", "epub": "2020-06"}
    assert [one.pointer for one in judge(dates, "date-out-of-order")] == ["/dates/accepted"]


def test_long_texts_are_passed_over() -> None:
    for piece in ("1", "1/", "2020-", "c. ", "Jan "):
        judge({"published": piece * (1_000_000 // len(piece))})


def test_a_range_of_two_items_is_one_date_and_a_history_is_none() -> None:
    own = Records(fields={"title": "/t", "dates.published": "/d/*", "status_history.date": "/h/*"})
    plan = Plan(rules=("date-implausible",), today=TODAY, records=(own,))
    days = ["0202", "0203", "2020"]
    report = lint(decode(json.dumps({"t": "Crabs", "d": days, "h": days}).encode(), "tidal.json"), plan)
    assert [one.pointer for one in report.diagnostics] == ["/d/0", "/h/0", "/h/1"]


@pytest.mark.parametrize(
    ("date", "year", "found"),
    [
        ("2564-01-15", 2564, [("date-other-calendar", "/publication_date")]),
        ("1020-01-15", 1020, [("date-implausible", "/publication_date")]),
        ("0001-01-15", 1, [("date-implausible", "/publication_date")]),
        ("0099-01-15", 99, [("date-implausible", "/publication_date")]),
        ("20202-01-15", 20202, [("date-not-iso", "/publication_date")]),
        ("2020-01-15", 2564, [("date-other-calendar", "/publication_year")]),
        (None, 2564, [("date-other-calendar", "/publication_year")]),
    ],
)
def test_what_is_wrong_with_a_date_is_not_told_of_its_year_again(
    date: str | None, year: int, found: list[tuple[str, str]]
) -> None:
    base = json.loads("{" + ",".join(line.format(n=1) for line in BASES["openalex"].values()) + "}")
    data = base | {"publication_date": date, "publication_year": year}
    report = lint_example(json.dumps(data), "work.json", plan_for())
    assert [(one.rule, one.pointer) for one in report.diagnostics] == found
