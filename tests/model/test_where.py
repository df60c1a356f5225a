"""Where a shape keeps a term: an item of a list may count by what stands beside it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.formats.json_document import JsonDocument
from abslint.gate.gate import Doubt
from abslint.gate.make import Maker
from abslint.model.finding import Finding, Proposal, ReplacePart
from abslint.model.glance import Still
from abslint.model.paper import Paper
from abslint.model.profile import Assembled, Confidence, Profile, at
from abslint.model.span import Part

FIELDS = {
    "title": (at("/titles/*/title", when=("titleType", {None})),),
    "translated_titles": (at("/titles/*/title", when=("titleType", {"TranslatedTitle"})),),
    "authors": (at("/people/*", whole=True, when=("role", {"author", None})),),
    "authors.name": (at("/people/*/name", when=("role", {"author", None})),),
    "authors.orcid": (at("/people/*/ids/*/id", when=("kind/name", {"ORCID", "orcid"})),),
    "identifiers.doi": (at("/key/text", when=("kind", {"doi"})),),
}
SHAPE = Profile("own", "own", FIELDS, lambda _: Confidence.STRONG)


def paper(data: Any) -> Paper:
    return Paper(data, (), JsonDocument(data, ""), SHAPE)


def texts(data: Any, term: str) -> list[str]:
    return [field.text for field in paper(data).all(term)]


TITLES = [{"title": "Eels"}, {"title": "Aale", "titleType": "TranslatedTitle"}, {"title": "E.", "titleType": "Other"}]


def test_items_count_by_what_stands_beside() -> None:
    assert texts({"titles": TITLES}, "title") == ["Eels"]
    assert texts({"titles": TITLES}, "translated_titles") == ["Aale"]
    assert texts({"titles": [{"title": "Eels", "titleType": None}]}, "title") == ["Eels"]
    assert texts({"titles": [{"title": "Eels", "titleType": ["TranslatedTitle"]}]}, "title") == []
    assert texts({"titles": [{"title": "Eels", "titleType": ["TranslatedTitle"]}]}, "translated_titles") == ["Eels"]
    assert texts({"titles": [{"title": "Eels", "titleType": {"a": 1}}]}, "title") == []


def test_the_innermost_list_counts_and_the_key_may_stand_further_inside() -> None:
    ids = [{"id": "1", "kind": {"name": "ORCID"}}, {"id": "2", "kind": {"name": "ISNI"}}, {"id": "3", "kind": "ORCID"}]
    assert texts({"people": [{"ids": ids, "role": "editor", "kind": {"name": "ISNI"}}]}, "authors.orcid") == ["1"]


def test_without_a_list_the_mapping_around_counts() -> None:
    assert texts({"key": {"text": "10.1234/eel", "kind": "doi"}}, "identifiers.doi") == ["10.1234/eel"]
    assert texts({"key": {"text": "10.1234/eel", "kind": "pmid"}}, "identifiers.doi") == []
    assert texts({"key": {"text": "10.1234/eel"}, "kind": "doi"}, "identifiers.doi") == []


def test_whole_items_count_so_too() -> None:
    people = [{"name": "Ida"}, {"name": "Ole", "role": "editor"}]
    found = paper({"people": people}).all("authors")
    assert [(field.pointer, field.count) for field in found] == [(("people", 0), 1)]
    assert not paper({"people": people[1:]}).has("authors")


def test_what_may_not_count_says_nothing_for_sure() -> None:
    other = paper({"titles": TITLES[2:]})
    assert "title" in other.terms
    assert other.vague
    assert not other.has("title")
    assert other.text("title") == ""
    assert other.first("title") is None
    editors = paper({"people": [{"role": "editor"}]})
    assert editors.vague
    assert not editors.has("authors")


def test_empties_count_so_too() -> None:
    blank = [{"title": " "}, {"title": "", "titleType": "Other"}, {"title": None, "titleType": "TranslatedTitle"}]
    found = [(field.term, field.pointer) for field in paper({"titles": blank}).empties()]
    assert found == [("title", ("titles", 0, "title")), ("translated_titles", ("titles", 2, "title"))]


KEYS = st.sampled_from(["titles", "title", "titleType", "people", "name", "role", "ids", "id", "kind", "key", "text"])
VALUES = st.recursive(
    st.sampled_from(["eel", "", "TranslatedTitle", "author", "doi", 7, None]),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=3)),
    max_leaves=8,
)


@given(st.dictionaries(KEYS, VALUES, max_size=4))
def test_whatever_stands_there_the_ways_agree(data: dict[str, Any]) -> None:
    together = paper(data)
    together.empties()
    together._gathered()
    for term in FIELDS:
        alone = [(field.pointer, field.text) for field in paper(data).all(term)]
        assert [(field.pointer, field.text) for field in together.all(term)] == alone
        skimmed = paper(data)
        assert not alone or term in skimmed.terms
        assert list(skimmed.texts(term)) == [text for _, text in alone]
        assert skimmed.has(term) or skimmed.vague or term not in skimmed.terms


@pytest.mark.parametrize("term", ["title", "authors"])
@pytest.mark.parametrize("doubt", [Doubt(), Doubt(frozenset({"title"})), Doubt(frozenset({"authors"}))])
def test_the_gate_does_not_take_what_may_not_count_for_something(term: str, doubt: Doubt) -> None:
    maker = Maker(SHAPE, {}, {}, [(Still(needs=frozenset({term})),)], None)
    test = maker.clearing(maker.widened(doubt))
    others = {"titles": TITLES[2:]} if term == "title" else {"people": [{"role": "editor", "name": "Ole"}]}
    assert not test(others, None) or maker.widened(doubt).kinds


def _joined(index: Any) -> Assembled | None:
    if not isinstance(index, dict) or not index:
        return None
    ends, at = [], 0
    for word in index:
        ends.append(((at, at + len(word)), (word,)))
        at += len(word) + 1
    return Assembled(" ".join(index), tuple(ends))


def _halves(text: str) -> Iterator[tuple[int, Part]]:
    middle = text.find("|")
    if middle >= 0:
        yield 1, (0, middle)
        yield 2, (middle + 1, len(text))


ODD = Profile(
    "odd",
    "odd",
    {
        "abstract": (at("/index", whole=True, assemble=_joined), at("/halves", pieces=_halves)),
        "title": (at("/title"),),
    },
    lambda _: Confidence.STRONG,
)


def odd(data: Any) -> Paper:
    return Paper(data, (), JsonDocument(data, ""), ODD)


def test_a_text_kept_in_a_container_is_read_and_its_findings_stand_at_its_pieces() -> None:
    (field,) = odd({"index": {"Eels": [0], "are": [1], "long": [2]}}).filled("abstract")
    assert (field.text, field.reading, field.said) == ("Eels are long", "Eels are long", ("Eels are long",))
    assert field.finding("x").pointer == ("index",)
    assert field.finding("x", (5, 8)) == Finding(("index", "are"), "x")
    assert field.finding("x", (4, 8)).pointer == ("index", "are")
    assert field.finding("x", (13, 13)).pointer == ("index",)
    assert field.replace("drop it", "") is None
    assert field.replace("drop it", "", (0, 4)) is None


def test_a_container_may_hold_no_text() -> None:
    paper = odd({"index": {}})
    assert paper.vague
    assert paper.all("abstract") == []
    assert not odd({"index": {" ": [0]}}).has("abstract")


def test_a_scalar_may_hold_several_fields() -> None:
    paper = odd({"halves": "Eels|Crabs"})
    first, second = paper.all("abstract")
    assert [(one.text, one.section, one.start, one.position) for one in (first, second)] == [
        ("Eels", 1, 0, 0),
        ("Crabs", 2, 5, 1),
    ]
    assert second.finding("x").part == (5, 10)
    assert second.finding("x", (1, 2)).part == (6, 7)
    assert second.replace("so", "Gulls") == Proposal("so", (ReplacePart(("halves",), (5, 10), "Gulls"),))
    assert first.replace("so", "Gulls") == Proposal("so", (ReplacePart(("halves",), (0, 4), "Gulls"),))
    assert odd({"halves": "Eels"}).all("abstract") == []
    assert odd({"halves": "Eels"}).vague
    assert odd({"halves": 7}).all("abstract") == []
    assert list(paper.texts("abstract")) == ["Eels", "Crabs"]


BESIDE = Profile(
    "own",
    "own",
    {
        "authors.name": (at("/names/*"), at("/others/*", when=("names", {None}))),
        "keywords": (at("/words/*", when=("kind", {"free"})),),
        "publication_status": (at("/statuses/*/word", when=("current", {"true"})),),
        "status_history.status": (at("/statuses/*/word", when=("current", {"false", None})),),
    },
    lambda _: Confidence.STRONG,
)


@pytest.mark.parametrize(
    ("data", "term", "wanted"),
    [
        ({"names": ["Marsh"], "others": ["Holm"]}, "authors.name", ["Marsh"]),
        ({"others": ["Holm", "Sand"]}, "authors.name", ["Holm", "Sand"]),
        ({"names": [], "others": ["Holm"]}, "authors.name", []),
        ({"kind": "free", "words": ["tide"]}, "keywords", ["tide"]),
        ({"kind": "bound", "words": ["tide"]}, "keywords", []),
        ({"statuses": [{"word": "a", "current": True}, {"word": "b", "current": False}, {"word": "c"}]},
         "publication_status", ["a"]),
        ({"statuses": [{"word": "a", "current": True}, {"word": "b", "current": False}, {"word": "c"}]},
         "status_history.status", ["b", "c"]),
    ],
)  # fmt: skip
def test_texts_of_a_list_count_by_what_stands_beside_it_and_booleans_by_their_words(
    data: Any, term: str, wanted: list[str]
) -> None:
    seen = Paper(data, (), JsonDocument(data, ""), BESIDE)
    assert [field.text for field in seen.all(term)] == wanted
