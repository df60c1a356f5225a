from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from abslint.model.diagnostic import Excerpt, Related, Report
from abslint.model.finding import Severity
from abslint.model.span import Region
from abslint.model.telling import Header, Style
from abslint.reporters import load_reporter
from abslint.reporters.cells import width

REPORT = Report(records=2, files=2, profiles=Counter(native=2))
FOOT = "A rule explained: abslint rule title-full-stop\n"
LAST = "Checked 2 records in 2 files (profile native): 1 problem (1 warning) in 1 record.\n"


def test_the_layout(problem, mend, tell):
    ambiguous = problem(
        "  published: «03/04/2020»",
        rule="date-ambiguous",
        line=9,
        severity=Severity.ERROR,
        message="`03/04/2020` can be 3 April or 4 March 2020",
        pointer="/dates/published",
        note="31 of 33 dates in this repository are day-first",
    )
    starred = problem(
        '  - "«*»cancer stem cells"',
        rule="keyword-major-topic-mark",
        line=12,
        message="`*cancer stem cells` carries PubMed's major-topic mark",
        pointer="/keywords/0",
        fix=mend('  - "«*»cancer stem cells"', "", title="drop the mark", line=12),
    )
    assert tell("full", replace(REPORT, diagnostics=[starred, ambiguous]), width=100) == (
        "error[date-ambiguous] `03/04/2020` can be 3 April or 4 March 2020\n"
        " --> papers/a.yaml:9:14  lind-2021 /dates/published\n"
        "  |\n"
        "9 |   published: 03/04/2020\n"
        "  |              ^^^^^^^^^^ 31 of 33 dates in this repository are day-first\n"
        "  |\n"
        "\n"
        "warning[keyword-major-topic-mark] `*cancer stem cells` carries PubMed's major-topic mark  [*]\n"
        "  --> papers/a.yaml:12:6  lind-2021 /keywords/0\n"
        "   |\n"
        '12 |   - "*cancer stem cells"\n'
        "   |      ^\n"
        "help: drop the mark\n"
        '   -   - "*cancer stem cells"\n'
        '   +   - "cancer stem cells"\n'
        "\n"
        "[*] 1 fixable with --fix.   A rule explained: abslint rule date-ambiguous\n"
        "Checked 2 records in 2 files (profile native): 2 problems (1 error, 1 warning) in 1 record.\n"
    )


def one(problem, tell, marked: str, *, width: int = 80, **facts: object) -> str:
    """The block of one problem, without what comes after all problems."""
    told = tell("full", replace(REPORT, diagnostics=[problem(marked, **facts)]), width=width)
    assert told.endswith("\n\n" + FOOT + LAST)
    return told.removesuffix("\n" + FOOT + LAST)


def test_a_note_that_does_not_fit_has_its_own_line(problem, tell):
    assert one(
        problem, tell, "t: «" + "x" * 40 + "»", note="this is a note that is far too long to stand behind the carets"
    ) == (
        "warning[title-full-stop] something is wrong\n"
        " --> papers/a.yaml:1:4  lind-2021 /title\n"
        "  |\n"
        "1 | t: " + "x" * 40 + "\n"
        "  |    " + "^" * 40 + "\n"
        "note: this is a note that is far too long to stand behind the carets\n"
    )


def test_a_note_fits_up_to_the_last_column(problem, tell):
    beside = one(problem, tell, "t: «x»", note="n" * 71)
    assert beside.endswith("  |    ^ " + "n" * 71 + "\n  |\n")
    assert {width(line) for line in beside.splitlines()} >= {80}
    assert one(problem, tell, "t: «x»", note="n" * 72).endswith("  |    ^\nnote: " + "n" * 72 + "\n")


def test_a_long_message_is_wrapped(problem, tell):
    message = "`*cancer stem cells` carries the mark of a major topic that PubMed puts there"
    assert one(problem, tell, "t«.»", message=message).startswith(
        "warning[title-full-stop] `*cancer stem cells` carries the mark of a major topic\n"
        "  that PubMed puts there\n"
        " --> "
    )


def test_related_places(problem, tell):
    related = [
        Related("papers/b.yaml", Region(4, 6, 4, 17), "and here"),
        Related("-", Region(1, 2, 1, 3), "and in `b`"),
    ]
    assert one(problem, tell, "doi: «10.1000/x»", related=tuple(related), pointer="") == (
        "warning[title-full-stop] something is wrong\n"
        " --> papers/a.yaml:1:6  lind-2021\n"
        "  |\n"
        "1 | doi: 10.1000/x\n"
        "  |      ^^^^^^^^^\n"
        "  |\n"
        " ::: papers/b.yaml:4:6  and here\n"
        " ::: -:1:2  and in `b`\n"
    )


def test_many_related_places_are_counted_unless_asked_for(problem, tell):
    related = tuple(Related(f"{number}.yaml", Region(1, 1, 1, 2), "here") for number in range(9))
    report = replace(REPORT, diagnostics=[problem("t«.»", related=related)])
    assert " ::: 4.yaml:1:1  here\n ::: and 4 more places\n\n" in tell("full", report)
    assert " ::: 8.yaml:1:1  here\n\n" in tell("full", report, verbose=True)


def test_a_problem_without_a_line_has_no_excerpt(problem, tell):
    assert one(problem, tell, "«»", message="the file is empty", record=None, pointer="", note="0 bytes") == (
        "warning[title-full-stop] the file is empty\n --> papers/a.yaml:1:1\nnote: 0 bytes\n"
    )


def test_text_from_records_is_harmless(problem, mend, tell):
    evil = "\x1b]0;x\x07\u202e\ud83d\n##[group]"
    hostile = problem(
        "t«.»",
        message=evil,
        path=evil,
        record=evil,
        pointer="/" + evil,
        note=evil,
        excerpt=Excerpt(evil),
        related=(Related(evil, Region(1, 1, 1, 2), evil),),
        fix=mend("t«.»", "", title=evil)._replace(preview=((evil,), ("b",))),
    )
    told = tell("full", replace(REPORT, diagnostics=[hostile], skipped=[evil]), verbose=True)
    told.encode()
    assert not set("\x1b\x07\u202e\ud83d") & set(told)
    assert "##[" not in told
    assert told.count("<U+001B>]0;x<U+0007><U+202E><U+D83D>\\n#<U+0023>[group]") == 11
    assert told.replace("\n", "").isprintable()


def test_a_house_style_is_told_once(problem, tell):
    found = [problem("t«.»", path=f"{number}.yaml") for number in range(6)]
    found.append(found[2]._replace(region=Region(2, 1, 2, 2)))
    found.append(problem("t«.»", rule="text-tab", path="3.yaml"))
    report = replace(REPORT, diagnostics=found, records=11)
    told = tell("full", report)
    assert told.count("[title-full-stop]") == 1
    assert told.count("[text-tab]") == 1
    assert "0.yaml:1:2" in told
    assert "\nnote: met in 6 of 11 records, 7 times; shown once, each place with -v\n" in told
    assert "8 problems (8 warnings) in 6 records" in told
    assert tell("full", report, verbose=True).count("[title-full-stop]") == 7
    assert tell("full", replace(report, records=12)).count("[title-full-stop]") == 7


def test_a_house_style_keeps_the_note_of_its_rule(problem, tell):
    found = [problem("t«.»", path=f"{number}.yaml", note="as in print") for number in range(5)]
    told = tell("full", replace(REPORT, diagnostics=found, records=5))
    assert "  |  ^ as in print\nnote: met in 5 of 5 records; shown once, each place with -v\n\n" in told


@pytest.mark.parametrize(
    ("safe", "unsafe", "footer"),
    [
        (2, 0, "[*] 2 fixable with --fix.   " + FOOT),
        (1, 2, "[*] 1 fixable with --fix, 2 more with --unsafe-fixes.\n" + FOOT),
        (0, 2, "2 fixable with --unsafe-fixes.   " + FOOT),
        (0, 0, FOOT),
    ],
)
def test_the_footer(problem, mend, tell, safe, unsafe, footer):
    found = [problem("t«.»", fix=mend("t«.»", "")) for _ in range(safe)]
    found += [problem("t«.»", fix=mend("t«.»", "", safe=False)) for _ in range(unsafe)] or [problem("t«.»")] * (
        not safe
    )
    assert "\n\n" + footer + "Checked" in tell("full", replace(REPORT, diagnostics=found))


def test_only_safe_fixes_have_a_star(problem, mend, tell):
    told = tell("full", replace(REPORT, diagnostics=[problem("t«.»", fix=mend("t«.»", "", safe=False))]))
    assert "[*]" not in told
    assert "help: mend it (--unsafe-fixes: look at it first)\n  - t.\n  + t\n" in told


def test_a_clean_run_is_its_last_line(tell):
    assert tell("full", REPORT) == "Checked 2 records in 2 files (profile native): no problems.\n"


def test_what_was_not_told_stands_before_the_last_line(tell):
    report = replace(REPORT, skipped=["package.json", "a\x1b.json"], suppressed=1)
    header = Header("1", fixed=2, cut=3)
    remarks = (
        "2 problems fixed.\n"
        "1 problem suppressed by ignores.\n"
        "2 files hold no records.\n"
        "3 further problems not shown (--max-diagnostics).\n"
    )
    last = "Checked 2 records in 2 files (profile native): no problems.\n"
    named = "no records: package.json\nno records: a<U+001B>.json\n"
    assert tell("full", report, header) == remarks + last
    assert tell("full", report, header, verbose=True) == remarks + named + last


def test_quiet_tells_problems_only(problem, tell):
    told = tell("full", replace(REPORT, diagnostics=[problem("t«.»")], suppressed=1), quiet=True)
    assert told.endswith("  |  ^\n  |\n\n")
    assert tell("full", REPORT, quiet=True) == ""


def test_colours(problem, mend, tell):
    found = problem("t«.»", note="so it is", fix=mend("t«.»", ""))
    assert tell("full", replace(REPORT, diagnostics=[found]), color=True).startswith(
        "\x1b[1;33mwarning\x1b[0m\x1b[1m[title-full-stop]\x1b[0m something is wrong  \x1b[36m[*]\x1b[0m\n"
        "\x1b[1;34m -->\x1b[0m papers/a.yaml:1:2  lind-2021 /title\n"
        "\x1b[1;34m  |\x1b[0m\n"
        "\x1b[1;34m1 |\x1b[0m t.\n"
        "\x1b[1;34m  |\x1b[0m  \x1b[1;33m^\x1b[0m \x1b[1;33mso it is\x1b[0m\n"
        "\x1b[36mhelp:\x1b[0m mend it\n"
    )


def test_colours_change_nothing_else(problem, mend, tell):
    found = [
        problem(
            "t" * 200 + "«.»", fix=mend("t" * 200 + "«.»", ""), note="n" * 90, severity=severity, path=severity.word
        )
        for severity in Severity
    ]
    report = replace(REPORT, diagnostics=found, records=5, suppressed=1)
    plain = tell("full", report)
    coloured = tell("full", report, color=True)
    for code in ("1;31", "1;33", "1;36", "1;34", "1", "31", "32", "36", "0"):
        assert f"\x1b[{code}m" in coloured
        coloured = coloured.replace(f"\x1b[{code}m", "")
    assert coloured == plain


@pytest.mark.parametrize("columns", [10, 40, 57, 80, 120])
def test_no_line_is_wider_than_the_terminal(problem, mend, tell, columns):
    marked = "abstract: " + "睡眠 words " * 60 + "«&amp;»" + "\t and more" * 60
    found = problem(
        marked,
        message="message " * 30,
        note="note " * 30,
        fix=mend(marked, "&", title="title " * 30),
        related=(Related("papers/b.yaml", Region(1, 1, 1, 2), "related " * 30),),
    )
    told = tell("full", replace(REPORT, diagnostics=[found]), width=columns).splitlines()
    assert all(width(line) <= max(columns, 40) for line in told[:-3] if " --> " not in line)
    assert any(width(line) > max(columns, 40) - 4 for line in told[:-3])


def test_pieces_come_one_by_one(problem, header):
    pieces = load_reporter("full").tell(
        replace(REPORT, diagnostics=[problem("t«.»"), problem("u«.»")]), header, Style()
    )
    assert next(pieces).startswith("warning[title-full-stop]")
    assert "1 | u." in next(pieces)
