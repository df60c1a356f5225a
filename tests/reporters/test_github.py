from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest

from abslint.model.diagnostic import Report
from abslint.model.finding import Severity
from abslint.model.telling import Header
from abslint.reporters.github import step_summary

REPORT = Report(records=2, files=2, profiles=Counter(native=2))


@pytest.mark.parametrize(
    ("severity", "command"), [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.INFO, "notice")]
)
def test_a_command_a_problem(problem, tell, severity, command):
    assert tell("github", Report([problem("title: Sleep«.»", line=9, severity=severity)])) == (
        f"::{command} file=papers/a.yaml,line=9,col=13,endLine=9,endColumn=14,title=title-full-stop"
        "::something is wrong\n"
    )


def test_columns_only_on_one_line(problem, tell):
    assert tell("github", Report([problem("a «b\nc» d", line=3)])) == (
        "::warning file=papers/a.yaml,line=3,endLine=4,title=title-full-stop::something is wrong\n"
    )


def test_standard_input_is_no_file(problem, tell):
    assert tell("github", Report([problem("title: Sleep«.»", path="-")])) == (
        "::warning title=title-full-stop::line 1, column 13: something is wrong\n"
    )


def test_note_and_help_stand_in_the_message(problem, mend, tell):
    found = problem("t«.»", note="as in print", fix=mend("t«.»", "", title="drop it"))
    assert tell("github", Report([found])).endswith("::something is wrong; as in print; help: drop it\n")


def test_encoding(problem, tell):
    found = problem("t«.»", path="a:b,c%\r\nd.yaml", message="100%, so: a\r\n::error::b \x1b[1m ##[group]")
    assert tell("github", Report([found])) == (
        "::warning file=a%3Ab%2Cc%25%0D%0Ad.yaml,line=1,col=2,endLine=1,endColumn=3,title=title-full-stop"
        "::100%25, so: a%0D%0A::error::b <U+001B>[1m #<U+0023>[group]\n"
    )


def test_what_github_will_drop_is_told_first(problem, tell):
    found = [problem("t«.»", line=line) for line in range(1, 13)]
    found += [problem("t«.»", line=line, severity=Severity.ERROR) for line in range(1, 12)]
    lines = tell("github", Report(found)).splitlines()
    assert lines[0] == "::notice title=abslint::GitHub shows 10 annotations of a kind; 3 more are in the log"
    assert len(lines) == 24
    assert "notice" not in tell("github", Report(found[:10]))


def test_a_clean_run_is_silent(tell):
    assert tell("github", REPORT) == ""


def test_the_summary_of_a_step(problem, header):
    found = [
        problem("t«.»"),
        problem("t«.»", line=2),
        problem("«t»", rule="unknown-rule", path="b|c.yaml", message="a\n| *b*"),
    ]
    assert step_summary(replace(REPORT, diagnostics=found, suppressed=1), header) == (
        "## abslint\n"
        "\n"
        "1 problem suppressed by ignores.\n"
        "Checked 2 records in 2 files (profile native)&#58; 3 problems (3 warnings) in 2 records.\n"
        "\n"
        "| rule | problems |\n"
        "| --- | ---: |\n"
        "| [title-full-stop](https://abslint.github.io/rules/title-full-stop) | 2 |\n"
        "| unknown-rule | 1 |\n"
        "\n"
        "| place | severity | rule | problem |\n"
        "| --- | --- | --- | --- |\n"
        "| b&#124;c.yaml&#58;1&#58;1 | warning | unknown-rule | a&#92;n&#124; &#42;b&#42; |\n"
        "| papers/a.yaml&#58;1&#58;2 | warning | title-full-stop | something is wrong |\n"
        "| papers/a.yaml&#58;2&#58;2 | warning | title-full-stop | something is wrong |\n"
    )


def test_a_note_stands_in_the_summary(problem, header):
    told = step_summary(Report(diagnostics=[problem("t«.»", note="3 of 4 are so")], records=1, files=1), header)
    assert "something is wrong; 3 of 4 are so |" in told


def test_the_summary_of_a_clean_step(header):
    last = "Checked 2 records in 2 files (profile native)&#58; no problems.\n"
    assert step_summary(REPORT, header) == "## abslint\n\n" + last


def test_markup_in_a_summary_is_shown_not_obeyed(problem):
    evil = "<img src=x> [a](http://e.org) ![b](c) `d` ~~e~~ @f #1 &lt; $x$ \x1b"
    told = step_summary(replace(REPORT, diagnostics=[problem("t«.»", message=evil, path=evil)]), Header("1"))
    row = told.splitlines()[-1]
    assert not set("<>[]`~@$\x1b") & set(row)
    assert not re.search(r"&(?!#\d+;)", row)


def test_a_long_summary_is_counted(problem, header):
    told = step_summary(replace(REPORT, diagnostics=[problem("t«.»", line=line) for line in range(1, 104)]), header)
    assert told.count("papers/a.yaml") == 100
    assert told.endswith("\n\n3 further problems not shown.\n")
