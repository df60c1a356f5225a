"""How the records of a run write what can be read in two ways is quoted to those that do: the same however they are
read, and at no cost to others."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from abslint.api import lint_text
from abslint.config import Config, Flags, make_plan
from abslint.decode import decode
from abslint.discover import Unit
from abslint.engine import lint
from abslint.model.diagnostic import Diagnostic, Report
from abslint.model.paper import Field
from abslint.model.plan import Plan, Records
from abslint.model.rule import FieldRule
from abslint.model.span import Span
from abslint.model.usage import Way
from abslint.rules import load_catalogue
from abslint.runner import Run, Spool, read, run_units
from abslint.runner.mend import mend_units
from abslint.testing import TODAY, bench, plan_for

Record = dict[str, object]
Check = Callable[..., list[Diagnostic]]
RULE = "date-ambiguous"
PLAN = plan_for()


def record(number: int, date: str, **other: object) -> Record:
    named = {"id": f"tide-{number}", "title": f"Tide number {number}", "type": "article-journal", "language": "en"}
    return {**named, "publication_status": "published", "dates": {"published": date}, **other}


def item(number: int, date: str) -> Record:
    named: Record = {"id": f"tide-{number}", "type": "article-journal", "title": f"Tide number {number}"}
    return {**named, "issued": {"raw": date}}


def written(name: str, records: list[Record]) -> bytes:
    if ".jsonl" not in name:
        return json.dumps(records if len(records) > 1 else records[0], indent=1).encode()
    data = "".join(json.dumps(one) + "\n" for one in records).encode()
    return gzip.compress(data) if name.endswith(".gz") else data


def told(found: list[Diagnostic]) -> list[Diagnostic]:
    """The diagnostics without what counts in slices."""
    return [one._replace(span=Span(0, 0), fix=None) for one in found]


def notes(found: list[Diagnostic]) -> list[str]:
    return [one.note for one in found if one.rule == RULE]


@pytest.fixture
def put(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[Unit]]:
    """Writes files, given by their names with their records."""
    monkeypatch.chdir(tmp_path)

    def write(files: dict[str, list[Record]]) -> list[Unit]:
        for name, records in files.items():
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            Path(name).write_bytes(written(name, records))
        return [Unit(name, Path(name), compressed=name.endswith(".gz")) for name in files]

    return write


@pytest.fixture
def check(put: Callable[..., list[Unit]]) -> Check:
    """Checks files, given by their names with their records."""

    def run(files: dict[str, list[Record]], plan: Plan = PLAN, jobs: int = 1) -> list[Diagnostic]:
        report = run_units(put(files), plan, Run(jobs))
        assert not report.errors
        return list(report.diagnostics)

    return run


SURE = [record(1, "25/12/2020"), record(2, "2020-02-01"), record(3, "26/11/2020"), record(4, "31.1.2020")]
ONCE = "the only such date here that can be read only one way has the day first: `25/12/2020` in a.jsonl:1"
SAID = "all 3 such dates here that can be read only one way have the day first, e.g. `25/12/2020` in a.jsonl:1"


def test_a_date_that_can_be_read_in_two_ways_is_told_how_the_others_are_written(check: Check) -> None:
    (found,) = [one for one in check({"a.jsonl": SURE, "b.yaml": [record(5, "03/04/2021")]}) if one.rule == RULE]
    assert found.path == "b.yaml"
    assert found.message == "date `03/04/2021` may be `2021-04-03` or `2021-03-04`"
    assert found.note == SAID
    assert found.fix is None


@pytest.mark.parametrize(
    ("dates", "note"),
    [
        ([], ""),
        (["2020-12-25", "05/05/2020", "25 Dec 2020", "2020/12/25", "25/12/20", "31/02/2020", "12/2020"], ""),
        (
            ["12/25/2020"],
            "the only such date here that can be read only one way has the month first: `12/25/2020` in a.jsonl:1",
        ),
        (
            ["12-25-2020", "25-12-2020", "26.12.2020", "27 12 2020 10:15"],
            "of 4 such dates here that can be read only one way, 3 have the day first, e.g. `25-12-2020` in a.jsonl:2,"
            " and 1 the month, e.g. `12-25-2020` in a.jsonl:1",
        ),
        (
            ["12/25/2020", "25/12/2020"],
            "of 2 such dates here that can be read only one way, 1 has the day first, e.g. `25/12/2020` in a.jsonl:2,"
            " and 1 the month, e.g. `12/25/2020` in a.jsonl:1",
        ),
    ],
)
def test_what_is_counted_and_how_it_is_said(check: Check, dates: list[str], note: str) -> None:
    records = [record(number, date) for number, date in enumerate(dates)]
    assert notes(check({"a.jsonl": [*records, record(90, "03/04/2021")]})) == [note]


@pytest.mark.parametrize("date", ["2010/11", "200102"])
def test_dates_that_are_in_doubt_for_other_reasons_are_told_nothing_of_it(check: Check, date: str) -> None:
    found = check({"a.jsonl": [*SURE, record(5, date)]})
    assert notes(found) == [""]


def test_dates_of_one_record_count_each_and_the_upper_one_is_shown(check: Check) -> None:
    dates = {"published": "25/12/2020", "accepted": "24/12/2020", "submitted": "02/03/2020"}
    (note,) = notes(check({"a.yaml": [record(1, "", dates=dates)]}))
    assert note == (
        "all 2 such dates here that can be read only one way have the day first, e.g. `25/12/2020` in a.yaml:8"
    )


def test_a_place_that_two_terms_read_counts_once(check: Check) -> None:
    own = Records(fields={"title": "/t", "dates.published": "/d", "dates.accepted": "/d"})
    records: list[Record] = [{"t": "Tide", "d": date} for date in ("25/12/2020", "02/03/2020")]
    found = notes(check({"a.jsonl": records}, replace(PLAN, records=(own,))))
    assert found == [ONCE]


def test_the_order_in_which_files_come_changes_nothing(put: Callable[..., list[Unit]]) -> None:
    units = put({"c.jsonl": SURE[2:], "a.jsonl": SURE[:2], "b.yaml": [record(5, "03/04/2021")]})
    for some in (units, units[::-1]):
        assert notes(list(run_units(some, PLAN, Run()).diagnostics)) == [SAID]


def test_entries_of_a_bibliography_are_told_of_their_own_file_alone(check: Check) -> None:
    mine = [item(1, "12/25/2020"), item(2, "03/04/2021")]
    files = {"a.jsonl": SURE, "b.json": mine, "c.json": [item(3, "05/06/2021"), item(4, "2020")]}
    own = "the only such date here that can be read only one way has the month first: `12/25/2020` in b.json:7"
    assert notes(check(files)) == [own, ""]
    assert notes(check({**files, "d.yaml": [record(5, "03/04/2021")]})) == [own, "", SAID]


def test_what_a_configuration_switches_off_is_neither_counted_nor_told(check: Check) -> None:
    files = {"a.jsonl": SURE, "b.yaml": [record(5, "03/04/2021")]}
    assert notes(check(files, replace(PLAN, per_file_ignores=(("a.*", (RULE,)),)))) == [""]
    without = make_plan(Config(), Flags(no_corpus=True), load_catalogue(), TODAY)
    assert notes(check(files, without)) == [""]
    assert not notes(check(files, replace(PLAN, rules=tuple(name for name in PLAN.rules if name != RULE))))
    assert notes(check(files, replace(PLAN, rules=(RULE,)))) == [SAID]


DATES = st.sampled_from(
    ["25/12/2020", "12/25/2020", "31.12.2019", "2020-02-01", "2020", "01/02/2020", "03-04-2020", "2010/11"]
)


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(dates=st.lists(st.tuples(DATES, DATES, DATES), min_size=2, max_size=30), size=st.integers(150, 1500))
def test_slices_processes_and_triage_change_nothing(
    check: Check, monkeypatch: pytest.MonkeyPatch, dates: list[tuple[str, str, str]], size: int
) -> None:
    files: dict[str, list[Record]] = {}
    for number, (name, date) in enumerate(zip("abcde" * len(dates), dates, strict=False)):
        path = {"a": "a.jsonl", "b": "b.yaml", "c": "c.jsonl.gz", "d": "d.jsonl", "e": "e.json"}[name]
        terms = dict(zip(("published", "accepted", "submitted"), date, strict=True))
        made = item(number, date[0]) if name in "de" else record(number, "", dates=terms)
        files.setdefault(path, []).append(made)
    monkeypatch.setattr(read, "SLICE", 1 << 22)
    wanted = told(check(files))
    for triage in ("off", "gate"):
        assert told(check(files, replace(PLAN, triage=triage))) == wanted
    monkeypatch.setattr(read, "SLICE", size)
    monkeypatch.setattr(read, "BLOB", size)
    for jobs in (1, 2):
        assert told(check(files, jobs=jobs)) == wanted


def test_a_gate_that_leaves_dates_to_be_asked_lets_none_get_lost(check: Check) -> None:
    """Where all have such dates and no rule minds them, the gate learns to clear records and asks for the dates."""
    many = [record(number, "25/12/2020") for number in range(1500)]
    plan = replace(PLAN, rules=(RULE, "title-full-stop"), use_schema=False)
    for triage in ("auto", "gate", "off"):
        (note,) = notes(check({"a.jsonl": [*many, record(1500, "03/04/2021")]}, replace(plan, triage=triage)))
        assert note.startswith("all 1500 such dates here"), triage


@pytest.mark.parametrize("stretch", [1, 1000])
def test_what_waits_in_a_file_is_completed_when_it_is_told(
    put: Callable[..., list[Unit]], monkeypatch: pytest.MonkeyPatch, stretch: int
) -> None:
    monkeypatch.setattr("abslint.runner.spool.STRETCH", stretch)
    units = put({"b.yaml": [record(5, "03/04/2021")], "c.jsonl": SURE})
    held = Spool()
    report = run_units(units, PLAN, Run(), into=held)
    for _ in range(2):
        assert notes(list(report.diagnostics)) == [SAID.replace("a.jsonl", "c.jsonl")]
    held.close()


@pytest.mark.parametrize("write", [False, True])
@pytest.mark.parametrize("spooled", [False, True])
def test_dates_that_are_mended_have_shown_how_they_were_written(
    put: Callable[..., list[Unit]], write: bool, spooled: bool
) -> None:
    units = put({"a.jsonl": SURE, "b.yaml": [record(5, "03/04/2021")]})
    held = Spool() if spooled else None
    report, applied, _ = mend_units(units, PLAN, unsafe=False, write=write, into=held)
    assert len([one for one in applied if one.rule == "date-not-iso"]) == 3
    assert notes(list(report.diagnostics)) == [SAID]


def test_a_text_is_told_of_its_own_records() -> None:
    (note,) = notes(lint_text(json.dumps([record(1, "25/12/2020"), record(2, "03/04/2021")]), "a.json"))
    assert note.startswith("the only such date here that can be read only one way has the day first: `25/12/2020` in a")


def test_the_text_of_a_date_is_data_and_cut(check: Check) -> None:
    odd = "25/12/2020 10:00" + " " * 70
    (note,) = notes(check({"a.jsonl": [record(1, odd), record(2, "03/04/2021")]}))
    assert len(note) < 160


def way(field: Field) -> str:
    if field.text == "Fall":
        raise KeyError(field.text)
    return field.text if field.text in {"up", "down"} else ""


def counts(ways: Mapping[str, Way]) -> str:
    return ", ".join(f"{name} {way.times}" for name, way in ways.items())


def quote(ways: object) -> str:
    raise KeyError("nothing to say")


def asking(**more: object) -> FieldRule:
    """A rule on the bench that asks how titles are written."""
    return FieldRule(
        name="title-sways",
        page=__doc__,
        terms=("title",),
        check=lambda field: [replace(field.finding("which way"), asks=True)] if field.text == "?" else [],
        **{"shows": way, "quotes": counts, **more},  # type: ignore[arg-type]
    )


def tried(check: Check, rule: FieldRule, *titles: str) -> Report:
    with bench(rule):
        plan = replace(plan_for(("title-sways",)), rules=("title-sways",))
        from abslint.testing.bench import prepared

        prepared(plan)
        text = "".join(json.dumps(record(n, "2020", title=title)) + "\n" for n, title in enumerate(titles))
        Path("a.jsonl").write_text(text, encoding="utf-8")
        return run_units([Unit("a.jsonl", Path("a.jsonl"))], plan, Run())


def test_any_rule_of_fields_may_ask(check: Check) -> None:
    report = tried(check, asking(), "up", "?", "down", "up")
    assert [(one.message, one.note) for one in report.diagnostics] == [("which way", "down 1, up 2")]


def test_a_rule_that_raises_about_it_is_told_and_the_run_goes_on(check: Check) -> None:
    report = tried(check, asking(), "up", "?", "Fall")
    assert [(one.rule, one.region.line, one.note) for one in report.diagnostics] == [
        ("title-sways", 2, "up 1"),
        ("internal-error", 3, ""),
    ]
    report = tried(check, asking(quotes=quote), "up", "?")
    assert [(one.rule, one.region.line, one.note) for one in report.diagnostics] == [
        ("internal-error", 1, ""),
        ("title-sways", 2, ""),
    ]
    assert report.internal_errors == 1
    assert "nothing to say" in report.traces[0]


def test_a_report_holds_counts_and_no_more_than_one_place_of_each_way() -> None:
    text = "".join(json.dumps(record(n, "25/12/2020")) + "\n" for n in range(50))
    usages = lint(decode(text.encode(), "a.jsonl"), PLAN).usages
    ((ways),) = usages.values()
    assert ways == {"day": Way(50, ("a.jsonl", 1, "25/12/2020"))}
    clean = text.replace("25/12/2020", "2020-12-25")
    assert not lint(decode(clean.encode(), "a.jsonl"), PLAN).usages
