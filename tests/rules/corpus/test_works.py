"""Works: what tells that two records are of one, and that of several rules only one says so."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import abslint
from abslint.knowledge import works
from abslint.knowledge.prose import fold
from abslint.knowledge.updates import is_retraction, subject_of_notice
from abslint.knowledge.works import Work, differ, title_key

PAPER: dict[str, Any] = {
    "title": "Gulls that learned to open mussels on a quiet road",
    "type": "article-journal",
    "language": "en",
    "publication_status": "published",
    "authors": [{"family": "Marsh", "given": "Ida"}],
    "dates": {"published": "2019-05-02"},
    "container": {"title": "Journal of Imagined Shores"},
}


def corpus_findings(*changes: dict[str, Any]) -> list[tuple[str, int]]:
    """The rules that find fault across records, with the line of each finding."""
    lines = [json.dumps({**PAPER, "id": f"gull-{number}", **change}) for number, change in enumerate(changes)]
    found = abslint.lint_text("\n".join(lines) + "\n", "gulls.jsonl")
    names = {"duplicate-doi", "duplicate-identifier", "duplicate-record", "preprint-and-published"}
    return [(one.rule, one.region.line) for one in found if one.rule in names]


def test_two_records_that_are_one_are_told_once() -> None:
    same = {"identifiers": {"doi": "10.1234/gull.1", "pmid": "30000001"}}
    assert corpus_findings(same, same) == [("duplicate-doi", 2)]
    numbered = {"identifiers": {"pmid": "30000001"}}
    assert corpus_findings(numbered, numbered) == [("duplicate-identifier", 2)]
    assert corpus_findings({}, {}) == [("duplicate-record", 2)]


def test_a_year_alone_is_a_date_of_publication() -> None:
    """Many lists kept by hand have the year and no date: a copy in one was never found."""
    entry = "- {title: Gulls that learned to open mussels, authors: [{family: Marsh}], venue: Shores, "
    for one, other, rules in (
        ("year: 2019}", "year: 2019}", ["duplicate-record"]),
        ("date: 2019-05-02}", "year: 2019}", ["duplicate-record"]),
        ("year: 2019}", "year: 2018}", []),
    ):
        found = abslint.lint_text(f"{entry}{one}\n{entry}{other}\n", "gulls.yaml")
        assert [each.rule for each in found] == rules


def test_what_speaks_of_other_records_is_told_beside() -> None:
    one = {"identifiers": {"doi": "10.1234/gull.1"}}
    other = {**one, "title": "A road with gulls and how it was crossed by mussels"}
    assert corpus_findings(one, other, {}) == [("duplicate-doi", 2), ("duplicate-record", 3)]


def test_two_that_repeat_a_third_are_told_once_each() -> None:
    early = {"identifiers": {"doi": "10.1234/gull.1"}, "dates": {"published": "2018"}}
    late = {**early, "dates": {"published": "2019"}}
    assert corpus_findings(early, late, late) == [("duplicate-doi", 2), ("duplicate-doi", 3)]
    named = [{**one, "identifiers": {"pmid": "30000001"}} for one in (early, late, late)]
    assert corpus_findings(*named) == [("duplicate-identifier", 2), ("duplicate-identifier", 3)]
    ids = [{"id": "gull", "dates": one["dates"]} for one in (early, late, late)]
    assert corpus_findings(*ids) == []


def test_two_preprints_beside_one_paper_are_still_one_twice() -> None:
    preprint = {"type": "preprint", "publication_status": "preprint", "container": None}
    found = corpus_findings({}, preprint, preprint)
    assert found == [("preprint-and-published", 2), ("duplicate-record", 3), ("preprint-and-published", 3)]


def test_a_copy_is_found_behind_hundreds_of_others() -> None:
    others = [{"title": f"Mussels of the quiet road, year {number}"} for number in range(300)]
    assert corpus_findings({}, *others, {"volume": "3"}) == [("duplicate-record", 302)]


@given(st.text(st.characters(max_codepoint=127), max_size=60))
def test_the_quick_key_of_a_title_is_the_slow_one(title: str) -> None:
    folded = fold(title).replace(" ", "")
    assert title_key(title) == (folded if len(folded) >= works.LEAST else "") or "<" in title


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        ("Retraction: Gulls at night", "Gulls at night"),
        ("[Retracted] Gulls at night", "Gulls at night"),
        ("Correction to: Gulls at night", "Gulls at night"),
        ("Retraction notice to “Gulls at night” [J. Imag. Shores 1 (2020) 1–9]", "Gulls at night"),
        ("Corrections in the prison system", "Corrections in the prison system"),
        ("Retraction", "Retraction"),
        ("Withdrawal of troops from the shore", "troops from the shore"),
        ("Gulls at night", "Gulls at night"),
    ],
)
def test_a_notice_says_what_it_is_about(title: str, subject: str) -> None:
    assert subject_of_notice(title) == subject


def test_only_some_notices_take_a_paper_back() -> None:
    assert is_retraction("", "", "Retraction note: Gulls")
    assert is_retraction("article-journal", "retraction", "Gulls")
    assert not is_retraction("", "", "RETRACTED: Gulls")
    assert not is_retraction("", "correction", "Correction: Gulls")


WORK = Work(
    "Gulls", "marsh", "2019-05", "", "article-journal", "3/1", "12", "journal of imagined shores", "", "", "", ""
)


@pytest.mark.parametrize(
    "same",
    [
        {},
        {"date": "2019"},
        {"doi": "10.1234/x"},
        {"container": "j imagined shores"},
        {"container": "jis"},
        {"page": ""},
    ],
)
def test_what_is_left_out_or_shortened_does_not_speak_against(same: dict[str, str]) -> None:
    assert not differ(WORK, WORK._replace(**same))


@pytest.mark.parametrize(
    "other",
    [
        {"date": "2019-06"},
        {"date": ""},
        {"kind": "preprint"},
        {"kind": "speech"},
        {"volume": "3/2"},
        {"page": "14"},
        {"container": "annals of imagined shores"},
        {"container": "journal of coasts"},
    ],
)
def test_what_both_give_otherwise_speaks_against(other: dict[str, str]) -> None:
    assert differ(WORK, WORK._replace(**other))
