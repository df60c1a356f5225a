"""Where a shape keeps a term: an item of a list may count by what stands beside it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.formats.json_document import JsonDocument
from abslint.gate.gate import Doubt
from abslint.gate.make import Maker
from abslint.model.glance import Still
from abslint.model.paper import Paper
from abslint.model.profile import Confidence, Profile, at

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
