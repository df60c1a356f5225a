"""Values that are chosen by what stands beside them."""

from __future__ import annotations

from typing import Any

import pytest

from abslint.model.paper import Paper
from abslint.model.profile import Confidence, Profile, Where, at
from abslint.profiles import recognise

DATA: dict[str, Any] = {
    "title": "Tides",
    "ids": [{"type": "doi", "value": "10.1234/t"}, {"type": "pmid", "value": "7"}, {"value": "8"}, "9"],
    "lists": [{"role": "editor", "people": [{"name": "Ida"}]}, {"role": "author", "people": [{"name": "Tor"}]}],
    "dates": [{"kind": "epub", "day": "2020"}, {"kind": "print", "day": "2021"}, {"kind": 7}],
}


def paper(**fields: tuple[Where, ...]) -> Paper:
    fields = {term.replace("_", "."): places for term, places in fields.items()}
    profile = Profile("choice", "choice", {"title": (at("/title"),), **fields}, lambda _: Confidence.STRONG)
    return Paper(DATA, (), None, profile)  # type: ignore[arg-type]


@pytest.mark.parametrize("skimmed", [False, True])
@pytest.mark.parametrize(
    ("place", "texts"),
    [
        (at("/ids/*/value", when=("type", {"doi"})), ["10.1234/t"]),
        (at("/ids/*/value", when=("type", {"doi", "pmid"})), ["10.1234/t", "7"]),
        (at("/ids/*/value", when=("type", {"isbn"})), []),
        (at("/lists/*/people/*/name", when=("role", {"author"})), ["Tor"]),
        (at("/title", when=("type", {"doi"})), []),
    ],
)
def test_texts_are_chosen_by_the_innermost_item_with_the_key(place: Where, texts: list[str], skimmed: bool) -> None:
    seen = paper(note=(place,))
    if skimmed:
        assert "note" in seen.terms or not texts
    assert [field.text for field in seen.all("note")] == texts
    assert seen.has("note") == bool(texts)
    assert seen.text("note") == (texts[0] if texts else "")


def test_mappings_are_chosen_by_what_they_hold() -> None:
    seen = paper(dates_epub=(at("/dates/*", whole=True, parse=lambda one: one["day"], when=("kind", {"epub"})),))
    assert [(field.pointer, field.reading) for field in seen.all("dates.epub")] == [(("dates", 0), "2020")]


def test_only_a_text_of_an_item_chooses() -> None:
    place = at("/a/*/b/*/v", when=("k", {"x"}))
    assert place.admits({"a": [{"k": "x", "b": [{"v": 1}]}]}, ("a", 0, "b", 0, "v"))
    assert not place.admits({"a": [{"k": "x", "b": [{"k": "y", "v": 1}]}]}, ("a", 0, "b", 0, "v"))
    assert not place.admits({"k": "x", "a": [{"b": [{"v": 1}]}]}, ("a", 0, "b", 0, "v"))
    assert not at("/a/*", when=("k", {"1"})).admits({"a": [{"k": 1}]}, ("a", 0))


def test_places_that_are_chosen_are_not_read_at_a_glance() -> None:
    place = at("/ids/*/value", when=("type", {"doi"}))
    assert (place.simple, place.unsure) == (False, True)
    assert (at("/title").simple, at("/title").unsure) == (True, False)
    assert recognise({"MedlineCitation": {}}, "pubmed_xml") is not None


def test_what_the_record_says_may_choose() -> None:
    place = at("/abstract/da", when=("/language/uri", {"da"}))
    assert place.admits({"language": {"uri": "da"}, "abstract": {"da": "x"}}, ("abstract", "da"))
    assert not place.admits({"language": {"uri": "en"}, "abstract": {"da": "x"}}, ("abstract", "da"))
    assert not at("/abstract/da", when=("language", {"da"})).admits(
        {"language": "da", "abstract": {}}, ("abstract", "da")
    )


def test_a_value_counts_unless_its_parts_stand_beside_it() -> None:
    place = at("/a/*/name", without="parts/family")
    assert (place.simple, place.unsure) == (False, True)
    for empty in ({}, {"parts": {}}, {"parts": {"family": None}}, {"parts": {"family": " "}}):
        assert place.admits({"a": [{"name": "x", **empty}]}, ("a", 0, "name"))
    assert not place.admits({"a": [{"name": "x", "parts": {"family": "y"}}]}, ("a", 0, "name"))
    both = at("/a/*/name", when=("kind", {"one"}), without="family")
    assert both.admits({"a": [{"name": "x", "kind": "one"}]}, ("a", 0, "name"))
    assert not both.admits({"a": [{"name": "x", "kind": "two"}]}, ("a", 0, "name"))
    assert not both.admits({"a": [{"name": "x", "kind": "one", "family": "y"}]}, ("a", 0, "name"))


@pytest.mark.parametrize("skimmed", [False, True])
def test_an_echo_counts_where_no_other_place_says_it(skimmed: bool) -> None:
    places = (at("/echo", echo=True), at("/ids/*", part=lambda text: (0, len(text)) if "10." in text else None))
    profile = Profile("choice", "choice", {"note": (*places, at("/last", echo=True))}, lambda _: Confidence.STRONG)
    for data, found in (
        ({"echo": "https://doi.org/10.1234/a", "ids": ["10.1234/a", "c"], "last": "10.1234/a"}, ["10.1234/a"]),
        ({"echo": "https://doi.org/10.1234/a", "ids": ["10.1234/b"]}, ["10.1234/b", "https://doi.org/10.1234/a"]),
        ({"echo": "10.1234/a", "ids": ["https://doi.org/10.1234/a"]}, ["https://doi.org/10.1234/a"]),
        ({"echo": "a", "ids": ["c"], "last": "a"}, ["a"]),
        ({"echo": "a", "ids": []}, ["a"]),
        ({"echo": " ", "ids": ["c"], "last": "d"}, ["d"]),
        ({"ids": ["10.1234/b"]}, ["10.1234/b"]),
    ):
        seen = Paper(data, (), None, profile)  # type: ignore[arg-type]
        if skimmed:
            assert "note" in seen.terms
        assert [field.text for field in seen.filled("note")] == found
        assert seen.text("note") == found[0]
