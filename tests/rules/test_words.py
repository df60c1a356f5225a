"""Rules of ``[[words]]``: what they find and leave alone, and that nothing depends on how they are looked for."""

from __future__ import annotations

import json
import pickle
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from abslint.fixer import fix
from abslint.model.diagnostic import Diagnostic
from abslint.model.finding import Severity
from abslint.model.plan import Plan, Words
from abslint.model.source import Source
from abslint.model.terms import TEXT_TERMS
from abslint.prepare import prepare
from abslint.rules import load_catalogue
from abslint.testing import TODAY, lint_example

pytest.importorskip("re2")

TBD = Words("no-tbd", ("abstract", "title"), r"\bTBD\b", "still says TBD")


def plan(*words: Words, **more: object) -> Plan:
    return Plan(tuple(one.name for one in words), TODAY, words=words, profile="native", **more)  # type: ignore[arg-type]


def found(text: str, *words: Words) -> list[Diagnostic]:
    return list(lint_example(text, "a.yaml", plan(*words)).diagnostics)


def mended(text: str, words: Words) -> str:
    return fix(Source("a.yaml", text), plan(words), unsafe=True).source.text


def test_the_match_is_shown_in_code_points() -> None:
    (one,) = found('title: "𝔸é 3 TBD x"\n', TBD)
    assert (one.rule, one.message, one.pointer) == ("no-tbd", "still says TBD", "/title")
    assert (one.region.line, one.region.column, one.region.end_column) == (1, 14, 17)
    assert one.url == ""
    assert one.severity is Severity.WARNING
    assert one.fix is None


def test_further_matches_are_counted() -> None:
    (one,) = found("title: TBD and TBD or TBD\n", TBD)
    assert one.message == "still says TBD, and 2 more in the value"
    (one,) = found(f"title: {'TBD ' * 3000}\n", TBD)
    assert one.message == "still says TBD, and over 999 more in the value"


def test_only_its_terms_are_looked_at() -> None:
    assert [one.pointer for one in found("title: TBD\nabstract: TBD\nnote: TBD\n", TBD)] == ["/title", "/abstract"]
    everywhere = replace(TBD, terms=TEXT_TERMS)
    text = "title: TBD\nkeywords: [a, TBD]\nauthors: [{family: TBD}]\nlanguage: TBD\n"
    assert [one.pointer for one in found(text, everywhere)] == ["/title", "/keywords/1", "/authors/0/family"]


def test_unless_leaves_texts_alone() -> None:
    words = replace(TBD, unless="(?i)to be defined")
    assert not found("title: TBD (To Be Defined)\n", words)
    assert found("title: TBD\n", words)


def test_case_may_be_ignored() -> None:
    assert not found("title: tbd\n", TBD)
    assert found("title: tbd\n", replace(TBD, ignore_case=True))


def test_a_number_is_found_and_not_mended() -> None:
    words = Words("no-future", ("volume",), "^20", "that is a year", replace="19")
    (one,) = found("title: a\nvolume: 2024\n", words)
    assert (one.region.column, one.region.end_column, one.fix) == (9, 11, None)


def test_replace_mends_all_matches_at_once() -> None:
    words = Words("no-ph", ("title",), r"\b[Pp]h-(\w)", "write it in one word", replace=r"f\1")
    assert mended("title: ph-a and ph-b\n", words) == "title: fa and fb\n"
    (one,) = found("title: ph-a and ph-b\n", words)
    assert one.fix is not None
    assert (one.fix.title, one.fix.safe) == ("write `fa`", False)


@pytest.mark.parametrize("replacing", ["TBD", r"\0, \0", "a TBD b"])
def test_a_fix_that_would_never_rest_is_not_offered(replacing: str) -> None:
    (one,) = found("title: a TBD\n", replace(TBD, replace=replacing))
    assert one.fix is None


def test_a_fix_that_would_leave_nothing_is_not_offered() -> None:
    words = replace(TBD, replace="")
    assert found("title: TBD\n", words)[0].fix is None
    assert mended("title: a TBD\n", words) == 'title: "a "\n'
    assert found("title: a TBD\n", words)[0].fix.title == "take it out"  # type: ignore[union-attr]


def test_the_page_says_what_the_rule_looks_for() -> None:
    words = replace(TBD, origin="abslint.toml:3:1", unless="x", replace="y")
    page = load_catalogue((), (words,)).rules["no-tbd"].page
    for piece in ("still says TBD.\n", "`abslint.toml:3:1`", r"`\bTBD\b`", "`abstract`, `title`", "`x`", "`y`"):
        assert piece in str(page)


def test_plans_with_words_can_be_sent_and_compared() -> None:
    one = plan(TBD)
    sent = pickle.loads(pickle.dumps(one))
    assert sent == one
    assert hash(sent.words) == hash(one.words)
    assert prepare(sent) is prepare(one)
    assert plan(replace(TBD, message="other")) != one


HARD = Words("no-double-comma", ("title", "abstract"), r",\s*,", "two commas", replace=",")
CASE = Words("no-lorem", TEXT_TERMS, "lorem|ipsum sk", "filler", ignore_case=True)
EDGES = Words("no-end", ("title",), r"\.\s*$|^\s*-", "an end")
ALL = (TBD, HARD, CASE, EDGES)

TEXT = st.lists(
    st.sampled_from(["TBD", "tbd", "aTBD", ",", ",,", " ", "LOREM", "lo", "rem", "ipsum ſK", "ipsum \u212a", '"', "\\"])
    | st.sampled_from(["\n", "-", ".", "é", "\ud83d", "ä TBD", "x", "σ"]),
    max_size=6,
).map("".join)


@settings(deadline=None, max_examples=150)
@given(st.lists(st.fixed_dictionaries({"title": TEXT, "abstract": TEXT, "keywords": st.lists(TEXT, max_size=2)})))
def test_however_words_are_looked_for_they_are_found(records: list[dict[str, object]]) -> None:
    text = "".join(json.dumps(record) + "\n" for record in [*records, {"title": "TBD"}])
    told = [
        [
            (one.rule, one.pointer, one.message, one.span)
            for one in lint_example(text, "a.jsonl", plan(*ALL, triage=triage, use_schema=False)).diagnostics
        ]
        for triage in ("off", "auto", "python", "re2", "gate")
    ]
    assert told[0]
    assert all(one == told[0] for one in told)
