from __future__ import annotations

from collections import Counter
from dataclasses import replace

from abslint.model.diagnostic import Related, Report
from abslint.model.finding import Severity
from abslint.model.span import Region
from abslint.model.telling import Header

REPORT = Report(records=2, files=2, profiles=Counter(native=2))


def test_a_line_a_problem(problem, mend, tell):
    found = [
        problem("title: Sleep«.»", line=7, fix=mend("t«.»", "")),
        problem("«t»", rule="date-ambiguous", severity=Severity.ERROR, fix=mend("t«.»", "", safe=False), path="-"),
        problem("«t»", rule="text-tab", severity=Severity.INFO, path="papers/b.yaml"),
    ]
    assert tell("concise", replace(REPORT, diagnostics=found)) == (
        "-:1:1: error[date-ambiguous] something is wrong\n"
        "papers/a.yaml:7:13: warning[title-full-stop] something is wrong [*]\n"
        "papers/b.yaml:1:1: info[text-tab] something is wrong\n"
        "Checked 2 records in 2 files (profile native): 3 problems (1 error, 1 warning, 1 info) in 3 records.\n"
    )


def test_a_note_stands_behind_the_other_places(problem, tell):
    related = (Related("b.yaml", Region(3, 5, 3, 9), "also here"),)
    found = problem("t«.»", related=related, note="3 of 4\nare so")
    told = tell("concise", replace(REPORT, diagnostics=[found])).splitlines()[0]
    assert told.endswith("something is wrong (b.yaml:3:5: also here); 3 of 4\\nare so")


def test_a_house_style_is_told_each_time(problem, tell):
    found = [problem("t«.»", path=f"{number}.yaml") for number in range(6)]
    assert tell("concise", replace(REPORT, diagnostics=found, records=6)).count("[title-full-stop]") == 6


def test_text_from_records_is_harmless(problem, tell):
    told = tell(
        "concise", replace(REPORT, diagnostics=[problem("t«.»", message="\x1b[2J\n::error::", path="::a\n::b")])
    )
    assert told.splitlines()[0] == "./::a\\n::b:1:2: warning[title-full-stop] <U+001B>[2J\\n::error::"


def test_remarks_and_quiet(problem, tell):
    report = replace(REPORT, diagnostics=[problem("t«.»")], suppressed=2)
    told = tell("concise", report, Header("1", cut=1))
    assert told.splitlines()[1:3] == [
        "2 problems suppressed by ignores.",
        "1 further problem not shown (--max-diagnostics).",
    ]
    assert tell("concise", report, quiet=True) == told.splitlines(keepends=True)[0]


def test_colours(problem, mend, tell):
    told = tell("concise", replace(REPORT, diagnostics=[problem("t«.»", fix=mend("t«.»", ""))]), color=True)
    assert told.splitlines()[0] == (
        "papers/a.yaml:1:2: \x1b[1;33mwarning\x1b[0m\x1b[1m[title-full-stop]\x1b[0m something is wrong"
        " \x1b[36m[*]\x1b[0m"
    )
