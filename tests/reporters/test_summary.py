from __future__ import annotations

from collections import Counter

import pytest

from abslint.model.diagnostic import Report
from abslint.model.finding import Severity
from abslint.model.telling import Header
from abslint.reporters.summary import last_line, remarks
from abslint.reporters.tally import habits, ordered, tally


def last(report: Report, schemas: tuple[str, ...] = ()) -> str:
    return last_line(report, Header("1", schemas=schemas), tally(report.diagnostics))


def run(records: int, files: int, **profiles: int) -> Report:
    shapes = {name.replace("_", "-"): number for name, number in profiles.items()}
    return Report(records=records, files=files, profiles=Counter(shapes))


@pytest.mark.parametrize(
    ("report", "schemas", "line"),
    [
        (run(1, 1, native=1), (), "Checked 1 record in 1 file (profile native): no problems."),
        (
            run(214, 37, native=214),
            ("record",),
            "Checked 214 records in 37 files (schema record, profile native): no problems.",
        ),
        (run(3, 3, native=1, hugo=2), (), "Checked 3 records in 3 files (profiles hugo and native): no problems."),
        (
            run(4, 3, native=1, hugo=2, csl_json=1),
            ("record", "house"),
            "Checked 4 records in 3 files (schemas record and house, profiles hugo, csl-json and native): no problems.",
        ),
        (
            run(10, 3, a=4, b=3, c=1, d=1, e=1),
            ("a", "b", "c", "d"),
            "Checked 10 records in 3 files (schemas a, b, c and d, profiles a, b, c and 2 more): no problems.",
        ),
        (run(0, 0), (), "Checked 0 records in 0 files: nothing to check, no records found."),
        (run(1, 1, **{"a\x1b": 1}), (), "Checked 1 record in 1 file (profile a<U+001B>): no problems."),
    ],
)
def test_a_clean_run(report, schemas, line):
    assert last(report, schemas) == line


def test_problems_by_severity_in_records(problem):
    report = run(2, 2, native=2)
    report.diagnostics = [
        problem("«a»", severity=Severity.ERROR),
        problem("«b»", severity=Severity.WARNING),
        problem("«b»", severity=Severity.WARNING, record_index=1),
        problem("«b»", severity=Severity.INFO, path="papers/b.yaml"),
    ]
    assert last(report).endswith(": 4 problems (1 error, 2 warnings, 1 info) in 3 records.")


def test_problems_of_files(problem):
    report = run(0, 2)
    report.diagnostics = [problem("«a»", severity=Severity.ERROR, record=None, record_index=None)]
    told = "Checked 0 records in 2 files: 1 problem (1 error) in 1 file; no record could be checked."
    assert last(report) == told
    report.records = 1
    report.diagnostics.append(problem("«a»", severity=Severity.ERROR))
    assert last(report) == "Checked 1 record in 2 files: 2 problems (2 errors) in 1 record and 1 file."


def test_remarks():
    report = Report(skipped=["package.json"], suppressed=1)
    assert list(remarks(report, Header("1", fixed=1, cut=1))) == [
        "1 problem fixed.",
        "1 problem suppressed by ignores.",
        "1 file holds no records.",
        "1 further problem not shown (--max-diagnostics).",
    ]
    report = Report(skipped=["a"] * 12, suppressed=2)
    assert list(remarks(report, Header("1", fixed=3, cut=4))) == [
        "3 problems fixed.",
        "2 problems suppressed by ignores.",
        "12 files hold no records.",
        "4 further problems not shown (--max-diagnostics).",
    ]
    assert not list(remarks(Report(), Header("1")))


def test_fixes_are_counted_by_safety(problem, mend):
    safe, unsafe = mend("a«.»", ""), mend("a«.»", "", safe=False)
    found = tally([problem("a«.»", fix=safe), problem("a«.»", fix=safe), problem("a«.»", fix=unsafe), problem("a«.»")])
    assert (found.fixable, found.unsafely_fixable) == (2, 1)


@pytest.mark.parametrize(("broken", "checked", "is_habit"), [(5, 9, True), (5, 10, False), (4, 4, False), (6, 6, True)])
def test_a_house_style_is_in_more_than_half_of_the_records_and_in_five(problem, broken, checked, is_habit):
    found = [problem("a«.»", record_index=number) for number in range(broken)]
    assert bool(habits(found, checked)) is is_habit


def test_many_places_of_one_record_are_no_house_style(problem):
    assert not habits([problem("a«.»") for _ in range(20)], 6)


def test_problems_of_files_are_no_house_style(problem):
    assert not habits([problem("a«.»", path=f"{number}.yaml", record_index=None) for number in range(20)], 6)


def test_the_order_is_path_line_column_rule(problem):
    place = problem("a«.»", rule="b", path="b", line=2)
    found = [place._replace(path="c"), place._replace(rule="a"), problem("a«.»", path="b", line=9), place]
    assert [one.order for one in ordered(Report(found))] == sorted(one.order for one in found)
