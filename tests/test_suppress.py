"""Ignore comments: what each reaches, and what is said of those that are wrong."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date

import pytest

from abslint.decode import decode
from abslint.engine import lint
from abslint.fixer import fix
from abslint.model.diagnostic import Report
from abslint.model.plan import Ignore, Plan
from abslint.model.source import Source
from abslint.testing import lint_example, plan_for

RULES = (
    "title-full-stop",
    "placeholder-value",
    "keyword-bullet",
    "missing-doi",
    "duplicate-key",
    "duplicate-doi",
    "unused-ignore",
    "unknown-rule",
    "expired-ignore",
    "misplaced-ignore",
)
PLAN = replace(plan_for(), rules=RULES, use_schema=False)
REST = "type: article-journal\nlanguage: en\npublication_status: published\n"
DOI = "doi: 10.1234/tide\n"


def report(text: str, path: str = "a.yaml", plan: Plan = PLAN) -> Report:
    return lint_example(text, path, plan)


def told(text: str, path: str = "a.yaml", plan: Plan = PLAN) -> list[tuple[str, int]]:
    return [(one.rule, one.region.line) for one in report(text, path, plan).diagnostics]


def marked(title: str) -> str:
    return f"title: {title}\n{REST}{DOI}"


SILENT = {
    "on its line": marked("Tides.  # abslint: ignore[title-full-stop]"),
    "with a reason": marked("Tides.  # abslint: ignore[title-full-stop] the journal wants it so"),
    "behind another remark": marked("Tides.  # see the proof; abslint: ignore[title-full-stop]"),
    "whatever the case": marked("Tides.  # ABSLINT: Ignore[Title-Full-Stop]"),
    "one of several": marked("'Tides.'  # abslint: ignore[placeholder-value, title-full-stop]"),
    "alone above": "# abslint: ignore[title-full-stop]\n" + marked("Tides."),
    "above, over other comments and blank lines": (
        "# abslint: ignore[title-full-stop]\n# a remark\n\n" + marked("Tides.")
    ),
    "on the key of a block": marked(">-  # abslint: ignore[title-full-stop]\n  Tides\n  and guests."),
    "above the key of a block": "# abslint: ignore[title-full-stop]\n" + marked(">-\n  Tides\n  and guests."),
    "for the record": "# abslint: ignore-record[title-full-stop]\n" + marked("Tides."),
    "for the record, inside it": marked("Tides.") + "# abslint: ignore-record[title-full-stop]\nvolume: '1'\n",
    "for the record, on its last line": marked("Tides.") + "volume: '1'  # abslint: ignore-record[title-full-stop]\n",
    "for the record, below it": marked("Tides.") + "# abslint: ignore-record[title-full-stop]\n",
    "for the file": marked("Tides.") + "# abslint: ignore-file[title-full-stop]\n",
    "until its last day": marked("Tides.  # abslint: ignore[title-full-stop] until=2026-06-01"),
    "until, with a comma": marked("Tides.  # abslint: ignore[title-full-stop] until=2026-06-01, then we'll see"),
}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_what_is_ignored_is_silent(text: str) -> None:
    found = report(text)
    assert {one.rule for one in found.diagnostics} <= {"unused-ignore"}
    assert found.suppressed == 1
    unused = [one for one in found.diagnostics if "title-full-stop" in one.message]
    assert unused == []


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_without_ignores_all_is_told(text: str) -> None:
    found = report(text, plan=replace(PLAN, use_ignores=False))
    assert [one.rule for one in found.diagnostics] == ["title-full-stop"]
    assert found.suppressed == 0


def test_an_ignore_reaches_its_own_line_and_no_other() -> None:
    text = f"title: Tides.\n{REST}{DOI}volume: '1'  # abslint: ignore[title-full-stop]\n"
    assert told(text) == [("title-full-stop", 1), ("unused-ignore", 6)]


def test_an_ignore_for_one_rule_lets_another_speak() -> None:
    assert told(marked("Tides.  # abslint: ignore[placeholder-value]")) == [
        ("title-full-stop", 1),
        ("unused-ignore", 1),
    ]


def test_a_comment_behind_a_key_covers_all_below_it() -> None:
    text = f"title: Tides\n{REST}{DOI}keywords:  # abslint: ignore[keyword-bullet]\n  - • ebb\n  - • flood\n"
    assert told(text) == []
    assert told(text.replace("keywords:  #", "keywords:\n  #")) == [("keyword-bullet", 9)]
    assert told(text.replace("  # abslint: ignore[keyword-bullet]", "")) == [
        ("keyword-bullet", 7),
        ("keyword-bullet", 8),
    ]


def test_a_problem_of_the_text_can_be_ignored_too() -> None:
    text = "title: Ebb\ntitle: Flood  # abslint: ignore[duplicate-key]\n" + REST + DOI
    assert told(text) == []
    assert report(text).suppressed == 1


RECORDS = """\
- id: a
  title: Ebb.
  type: article-journal
  {0}
- id: b
  # abslint: ignore-record[title-full-stop, missing-doi]
  title: Flood.
  type: article-journal
  {0}
# abslint: ignore-record[missing-doi]
- id: c
  title: Fog.
  type: article-journal
  {0}
- id: d
  title: Silt.
  type: article-journal
  {0}  # abslint: ignore-record[missing-doi]
- {{id: e, title: Foam., type: article-journal, {0}}}  # abslint: ignore-record[title-full-stop]
""".format("publication_status: published")


def test_ignores_for_a_record_of_a_list_are_its_alone() -> None:
    found = [(one.record, one.rule) for one in report(RECORDS).diagnostics]
    assert found == [
        ("a", "missing-doi"),
        ("a", "title-full-stop"),
        ("c", "title-full-stop"),
        ("d", "title-full-stop"),
        ("e", "missing-doi"),
    ]


def test_ignores_for_a_document_of_many_are_its_alone() -> None:
    documents = "".join(
        f"---\nid: {name}\n{mark}title: {name}.\npublication_status: published\ndoi: 10.1234/{name}\n"
        for name, mark in {"x": "", "y": "# abslint: ignore-record[title-full-stop]\n", "z": ""}.items()
    )
    assert [one.record for one in report(documents).diagnostics] == ["x", "z"]
    above = documents.replace("id: z", "# abslint: ignore-record[title-full-stop]\nid: z")
    assert [one.record for one in report(above).diagnostics] == ["x"]
    whole = documents + "# abslint: ignore-file[title-full-stop]\n"
    assert report(whole).diagnostics == []


def test_an_expired_ignore_covers_nothing_and_is_told() -> None:
    text = marked("Tides.  # abslint: ignore[title-full-stop] until=2026-05-31")
    assert sorted(told(text)) == [("expired-ignore", 1), ("title-full-stop", 1)]
    assert told(text, plan=replace(PLAN, today=date(2026, 5, 31))) == []
    found = next(one for one in report(text).diagnostics if one.rule == "expired-ignore")
    assert text[found.span.start : found.span.end] == "until=2026-05-31"


def test_a_day_that_is_none_is_told() -> None:
    text = marked("Tides.  # abslint: ignore[title-full-stop] until=soon")
    assert told(text) == [("expired-ignore", 1)]


def test_names_that_are_none_are_told_with_a_guess() -> None:
    text = marked("Tides.  # abslint: ignore[title-ful-stop, nothing-alike]")
    found = report(text)
    assert [(one.rule, one.value) for one in found.diagnostics] == [
        ("title-full-stop", "Tides."),
        ("unknown-rule", "title-ful-stop"),
        ("unknown-rule", "nothing-alike"),
    ]
    assert "did you mean `title-full-stop`?" in found.diagnostics[1].message
    assert "did you mean" not in found.diagnostics[2].message
    mended = fix(decode(text.encode(), "a.yaml"), replace(PLAN, fixable=("unknown-rule",)), unsafe=True)
    assert mended.source.text == text.replace("ful-", "full-")


@pytest.mark.parametrize("comment", ["# abslint: ignore", "# abslint: ignore title-full-stop", "# abslint: ignore[]"])
def test_an_ignore_without_names_is_told_and_covers_nothing(comment: str) -> None:
    assert sorted(told(marked(f"Tides.  {comment}"))) == [("title-full-stop", 1), ("unknown-rule", 1)]


UNUSED = {
    marked("Tides  # abslint: ignore[title-full-stop]"): marked("Tides"),
    marked("Tides  # kept abslint: ignore[title-full-stop]"): marked("Tides  # kept "),
    "# abslint: ignore[title-full-stop]\n" + marked("Tides"): marked("Tides"),
    marked("Tides.  # abslint: ignore[title-full-stop,placeholder-value]"): (
        marked("Tides.  # abslint: ignore[title-full-stop]")
    ),
    marked("Tides.  # abslint: ignore[placeholder-value, title-full-stop, keyword-bullet] why"): (
        marked("Tides.  # abslint: ignore[title-full-stop] why")
    ),
    marked("Tides.  # abslint: ignore[title-full-stop, keyword-bullet, placeholder-value]"): (
        marked("Tides.  # abslint: ignore[title-full-stop]")
    ),
    marked("Tides  # abslint: ignore[keyword-bullet, title-full-stop]"): marked("Tides"),
    "# abslint: ignore-record[title-full-stop]\r\n" + marked("Tides"): marked("Tides"),
}


@pytest.mark.parametrize(("text", "mended"), UNUSED.items())
def test_what_is_unused_is_told_and_cut(text: str, mended: str) -> None:
    assert {rule for rule, _ in told(text)} == {"unused-ignore"}
    source = decode(text.encode(), "a.yaml")
    fixed = fix(source, replace(PLAN, unfixable=("title-full-stop",)))
    assert fixed.source.text == mended
    assert fixed.report.diagnostics == []


def test_what_did_not_run_is_not_called_unused() -> None:
    text = marked("Tides  # abslint: ignore[title-full-stop]")
    fewer = replace(PLAN, rules=tuple(name for name in RULES if name != "title-full-stop"))
    assert told(text, plan=fewer) == []
    off = replace(PLAN, per_file_ignores=(("*.yaml", ("title-full-stop",)),))
    assert told(text, plan=off) == []


def test_an_ignore_in_a_block_is_text_and_told() -> None:
    text = f"title: Tides\n{REST}{DOI}abstract: |\n  Some fog.  # abslint: ignore[title-full-stop]\n  And gulls.\n"
    assert told(text) == [("misplaced-ignore", 7)]
    quoted = f'title: "Tides  # abslint: ignore[title-full-stop]"\n{REST}{DOI}'
    assert told(quoted) == [("misplaced-ignore", 1)]
    prose = f"title: Tides\n{REST}{DOI}note: |\n  We write abslint: ignore[title-full-stop] behind the key.\n"
    assert told(prose) == []


def test_json_has_waivers_in_the_configuration() -> None:
    text = '[{"id": "a", "title": "Ebb.", "publication_status": "published", "doi": "10.1234/a"},\n'
    text += ' {"id": "b", "title": "Fog.", "publication_status": "published", "doi": "10.1234/b"}]\n'

    def found(**waiver: object) -> list[str | None]:
        ignore = Ignore(rules=("title-full-stop",), **waiver)  # type: ignore[arg-type]
        return [one.record for one in report(text, "data/x.json", replace(PLAN, ignores=(ignore,))).diagnostics]

    assert found() == []
    assert found(record="a") == ["b"]
    assert found(files=("data/*.json",)) == []
    assert found(files=("other/*.json",)) == ["a", "b"]
    assert found(record="b", files=("data/**",)) == ["a"]
    assert found(until=date(2026, 6, 1)) == []
    assert found(until=date(2026, 5, 31)) == ["a", "b"]
    waived = replace(PLAN, ignores=(Ignore(rules=("title-full-stop",)),))
    assert report(text, "data/x.json", waived).suppressed == 2
    assert len(report(text, "data/x.json", replace(waived, use_ignores=False)).diagnostics) == 2


HUGO = "publication_types: [article-journal]\ndate: 2020-02-01\ndoi: 10.1234/x\n"
TOML = 'publication_types = ["article-journal"]\ndate = "2020-02-01"\ndoi = "10.1234/x"\n'


def test_front_matter_has_ignores() -> None:
    text = f"---\ntitle: Tides.  # abslint: ignore[title-full-stop]\n{HUGO}---\nAbout `abslint: ignore[x]`.\n"
    assert told(text, "a.md") == []
    assert told(text.replace("title-full", "missing-full"), "a.md") == [("title-full-stop", 2), ("unknown-rule", 2)]
    unused = text.replace("Tides.", "Tides")
    assert told(unused, "a.md") == [("unused-ignore", 2)]


def test_front_matter_in_toml_has_ignores() -> None:
    text = f'+++\n# abslint: ignore[title-full-stop]\ntitle = "Tides."\n{TOML}+++\nBody\n'
    assert told(text, "a.md") == []
    assert told(text.replace("Tides.", "Tides"), "a.md") == [("unused-ignore", 2)]
    behind = f'+++\ntitle = "Tides."  # abslint: ignore[title-full-stop]\n{TOML}+++\nBody\n'
    assert told(behind, "a.md") == []
    record = f'+++\n{TOML}title = "Tides."\n# abslint: ignore-record[title-full-stop]\n+++\nBody\n'
    assert told(record, "a.md") == []
    text = f'+++\ntitle = "Tides # abslint: ignore[title-full-stop]"\n{TOML}+++\nBody\n'
    assert told(text, "a.md") == [("misplaced-ignore", 2)]


TWINS = """\
- id: a
  title: Ebb
  publication_status: published
  doi: 10.1234/twin
- id: b
  title: Flood
  publication_status: published
  doi: 10.1234/twin{}
"""


@pytest.mark.parametrize(
    "mark",
    [
        "  # abslint: ignore[duplicate-doi] the same paper twice",
        "  # abslint: ignore-record[duplicate-doi]",
        "\n  # abslint: ignore-record[duplicate-doi]",
        "\n# abslint: ignore-file[duplicate-doi]",
    ],
)
def test_what_concerns_several_records_can_be_ignored(mark: str) -> None:
    assert told(TWINS.format("")) == [("duplicate-doi", 8)]
    assert told(TWINS.format(mark)) == []
    assert told(TWINS.format(mark), plan=replace(PLAN, use_ignores=False)) == [("duplicate-doi", 8)]


def test_waivers_and_globs_silence_what_concerns_several_records() -> None:
    waived = replace(PLAN, ignores=(Ignore(rules=("duplicate-doi",), record="b"),))
    assert told(TWINS.format(""), plan=waived) == []
    off = replace(PLAN, per_file_ignores=(("a.yaml", ("duplicate-doi",)),))
    assert told(TWINS.format(""), plan=off) == []


def test_many_ignores_take_no_more_than_their_share() -> None:
    """Twice the ignores take about twice the time: none is held against every finding."""

    def seconds(count: int) -> float:
        text = "".join(
            f"---\nid: r{n}\n# abslint: ignore-record[missing-doi]\ntitle: Tide {n}."
            "  # abslint: ignore[title-full-stop]\n"
            "type: article-journal\npublication_status: published\n"
            for n in range(count)
        )
        begin = time.process_time()
        found = lint(decode(text.encode(), "a.yaml"), PLAN)
        assert found.suppressed == 2 * count
        assert found.diagnostics == []
        return time.process_time() - begin

    seconds(10)
    assert seconds(800) < 12 * seconds(200) + 0.2


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("x.bib", "% abslint: ignore[title-full-stop]\n@misc{a, title = {Tides.}}\n"),
        ("x.xml", "<PubmedArticle><MedlineCitation><PMID>7</PMID><Article><!-- abslint: ignore[placeholder-value] -->\n"
         "<ArticleTitle>TBD</ArticleTitle></Article></MedlineCitation></PubmedArticle>"),
        ("x.html", '<!-- abslint: ignore[title-full-stop] -->\n<meta name="citation_title" content="Tides.">\n'
         '<meta name="citation_doi" content="10.1234/t">\n'),
    ],
)  # fmt: skip
def test_comments_are_found_whatever_sign_they_begin_with(path: str, text: str) -> None:
    assert "#" not in text
    silenced = {"title-full-stop", "placeholder-value"}
    assert silenced & {one.rule for one in lint(Source(path, text.replace("abslint:", "a:")), plan_for()).diagnostics}
    assert not silenced & {one.rule for one in lint(Source(path, text), plan_for()).diagnostics}
