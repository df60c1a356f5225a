"""What the pages of the status rules can't show: days, options, fixes that follow each other."""

from __future__ import annotations

from datetime import date

import pytest

from abslint.decode import decode
from abslint.engine import lint
from abslint.fixer import fix
from abslint.model.diagnostic import Diagnostic
from abslint.model.finding import Severity
from abslint.model.plan import Plan
from abslint.testing import TODAY, plan_for

RECORD = "title: Crabs\ntype: {type}\nlanguage: en\npublication_status: {status}\n{rest}"


def judge(text: str, *rules: str, today: date = TODAY, **options: object) -> list[Diagnostic]:
    plan = Plan(rules=rules, today=today, profile="native", options={rules[0]: options})
    report = lint(decode(text.encode(), "tidal.yaml"), plan)
    assert not report.internal_errors, report.traces
    return report.diagnostics


def record(status: str, rest: str = "", kind: str = "report") -> str:
    return RECORD.format(status=status, rest=rest, type=kind)


@pytest.mark.parametrize(
    ("status", "dates", "count"),
    [
        ("published", "{published: 2026-07-31}", 0),
        ("published", "{published: 2026-08-01}", 1),
        ("published", "{published: '2027'}", 1),
        ("published", "{epub: 2026-06-02}", 0),
        ("published", "{epub: 2026-06-03}", 1),
        ("published", "{published: Aug 1 2026}", 1),
        ("published", "{published: 03/04/2027}", 0),
        ("published", "{published: 2569-01-01}", 0),
        ("submitted", "{published: '2027'}", 0),
        ("preprint", "{posted: 2026-09-01}", 1),
    ],
)
def test_the_day_decides(status: str, dates: str, count: int) -> None:
    assert len(judge(record(status, f"dates: {dates}\n"), "status-date-in-future")) == count


@pytest.mark.parametrize(("day", "told"), [("0202-11-30", []), ("1339", []), ("1450", ["status-stale"])])
def test_a_date_before_print_is_a_mistake_of_its_own(day: str, told: list[str]) -> None:
    found = judge(record("submitted", f"dates: {{submitted: '{day}'}}\n"), "status-stale", "date-implausible")
    assert [one.rule for one in found if one.rule == "status-stale"] == told
    assert len(found) == 1


def test_cover_dates_may_run_as_far_ahead_as_one_likes() -> None:
    text = record("published", "dates: {published: 2026-06-20}\n")
    assert not judge(text, "status-date-in-future")
    assert judge(text, "status-date-in-future", cover_days=10)
    assert judge(text, "status-date-in-future", today=date(2026, 1, 1))


@pytest.mark.parametrize(("today", "count"), [(date(2024, 5, 9), 0), (date(2024, 5, 10), 1), (date(2025, 5, 10), 1)])
def test_two_years_are_counted_to_the_day(today: date, count: int) -> None:
    text = record("submitted", "dates: {submitted: 2022-05-10}\n")
    assert len(judge(text, "status-stale", today=today)) == count


def test_months_are_an_option() -> None:
    text = record("in-press", "dates: {accepted: 2025-11-01}\n")
    assert not judge(text, "status-stale")
    assert judge(text, "status-stale", months=6)


@pytest.mark.parametrize(
    ("rest", "count"),
    [("", 1), ("dates: {submitted: 2020-01-01}\n", 1), ("thesis: {award_date: 2020-06-12}\n", 0), ("date: 2020\n", 0)],
)
def test_any_date_of_the_status_will_do(rest: str, count: int) -> None:
    found = judge(record("published", rest, "thesis"), "status-without-date")
    assert [one.pointer for one in found] == ["/dates/published"] * count


def test_no_year_is_told_once() -> None:
    found = judge(record("in-press"), "status-without-date", "missing-date")
    assert [(one.rule, one.pointer) for one in found] == [("status-without-date", "/dates/accepted")]


@pytest.mark.parametrize("doi", ["10.2139/ssrn.1", "10.1101/2020.01.02.123456"])
def test_ssrn_is_worth_a_look_only(doi: str) -> None:
    text = record("published", f"identifiers: {{doi: {doi}}}\n", "article-journal")
    (found,) = judge(text, "status-contradicts-doi")
    assert found.severity is (Severity.INFO if "ssrn" in doi else Severity.WARNING)


@pytest.mark.parametrize(
    ("event", "kind", "safe"),
    [("retracted", "retraction", True), ("corrected", "correction", True), ("withdrawn", "withdrawal", False)],
)
def test_a_later_event_moves_to_the_updates(event: str, kind: str, safe: bool) -> None:
    plan = Plan(rules=("status-alias",), today=TODAY, profile="native")
    source = decode(record(event).encode(), "tidal.yaml")
    assert fix(source, plan).changed is safe
    fixed = fix(source, plan, unsafe=True)
    assert fixed.source.text.startswith(record("published"))
    assert kind in fixed.source.text.partition("updates:")[2]
    assert not fixed.report.diagnostics


def test_a_preprint_withdrawn_was_posted() -> None:
    plan = Plan(rules=("status-alias",), today=TODAY, profile="native")
    fixed = fix(decode(record("withdrawn", kind="preprint").encode(), "tidal.yaml"), plan, unsafe=True)
    assert "publication_status: preprint\n" in fixed.source.text


def test_other_updates_are_left_to_people() -> None:
    (found,) = judge(record("retracted", "updates: [{type: correction}]\n"), "status-alias")
    assert found.fix is None


def test_an_earlier_status_is_mended_too() -> None:
    (found,) = judge(record("published", "status_history: [{status: Submitted}]\n"), "status-alias")
    assert found.pointer == "/status_history/0/status"
    assert found.fix is not None
    assert found.fix.safe


@pytest.mark.parametrize(
    ("joined", "dates", "offered"),
    [
        ("Published - Feb 1 2020", "", True),
        ("Published - Feb 1 2020", "date: 2020-02-01\n", True),
        ("Published - Feb 1 2020", "date: 2020-03-01\n", False),
        ("Published - 03/04/2020", "", True),
        ("Published - 03/04/2020", "date: 03/04/2020\n", False),
        ("In preparation - 2020", "", False),
    ],
)
def test_the_date_moves_only_where_there_is_room(joined: str, dates: str, offered: bool) -> None:
    (found,) = judge(record(joined, dates), "status-and-date-joined")
    assert (found.fix is not None) is offered


def test_an_ambiguous_date_moves_as_it_is() -> None:
    plan = Plan(rules=("status-and-date-joined",), today=TODAY, profile="native")
    fixed = fix(decode(record("Published - 03/04/2020").encode(), "tidal.yaml"), plan)
    assert "03/04/2020" in fixed.source.text.partition("published")[2]


PAGE = """Crabs and other visitors of tidal pools

Research output: Contribution to journal › Article › peer-review

Ida Marsh, Ole Strand

Original languageen
Issue number3
Publication status{}

  • tidal pool
"""


@pytest.mark.parametrize(
    ("joined", "label", "date_line"),
    [
        ("Published - Feb 1 2020", "Published", "Publication date2020-02-01"),
        ("E-pub ahead of print - 2 Mar 2020", "E-pub ahead of print", "Early online date2020-03-02"),
        ("Accepted/In press - 2020", "Accepted/In press", "2020"),
    ],
)
def test_a_page_comes_to_rest(joined: str, label: str, date_line: str) -> None:
    """Date and status are told apart on the page itself, whichever fix goes first."""
    source = decode(PAGE.format(joined).encode(), "page.txt")
    fixed = fix(source, plan_for(profile="pure-page"), unsafe=True)
    assert not fixed.report.internal_errors
    lines = fixed.source.text.splitlines()
    assert f"Publication status{label}" in lines
    assert any(line.endswith(date_line) for line in lines)
    left = {one.rule for one in fixed.report.diagnostics}
    assert not left & {"status-and-date-joined", "date-not-iso", "status-alias", "status-unknown"}


def test_a_hidden_status_is_moved() -> None:
    text = '[{"id": "a", "type": "article-journal", "container-title": "Shores (in press)", "author": []}]'
    plan = Plan(rules=("status-hidden-in-field",), today=TODAY, profile="csl-json")
    fixed = fix(decode(text.encode(), "refs.json"), plan, unsafe=True)
    assert '"container-title": "Shores"' in fixed.source.text
    assert '"status": "in press"' in fixed.source.text
    assert not fixed.report.diagnostics


def test_a_note_that_says_where_is_kept() -> None:
    text = '{"id": "a", "type": "article-journal", "note": "To appear in the Shores", "author": []}'
    plan = Plan(rules=("status-hidden-in-field",), today=TODAY, profile="csl-json")
    fixed = fix(decode(text.encode(), "refs.json"), plan, unsafe=True)
    assert '"note": "To appear in the Shores"' in fixed.source.text
    assert '"status": "in press"' in fixed.source.text
    assert not fixed.report.diagnostics


@pytest.mark.parametrize(("declared", "count"), [("in press", 0), ("published", 1)])
def test_a_note_may_repeat_the_status_but_not_contradict_it(declared: str, count: int) -> None:
    text = f'{{"id": "a", "type": "article-journal", "status": "{declared}", "note": "In press", "author": []}}'
    plan = Plan(rules=("status-hidden-in-field",), today=TODAY, profile="csl-json")
    assert len(lint(decode(text.encode(), "refs.json"), plan).diagnostics) == count


@pytest.mark.parametrize("char", ["a", " ", "(", "я", "漢", "\ud800", "0", "in press, "])
def test_long_texts_are_no_trouble(char: str) -> None:
    text = (char * 200_000)[:200_000]
    data = f'{{"title": "Crabs", "type": "report", "language": "en", "publication_status": "{text}", "note": "{text}"}}'
    source = decode(data.encode("utf-8", "surrogatepass"), "tidal.json")
    report = lint(source, plan_for(profile="native"))
    assert not report.internal_errors, report.traces
