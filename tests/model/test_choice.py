"""Values that are chosen by what stands beside them."""

from __future__ import annotations

from typing import Any

import pytest

from abslint.model.paper import Paper
from abslint.model.profile import Confidence, Profile, Where, among, at
from abslint.model.reach import is_chosen
from abslint.profiles import recognise

DATA: dict[str, Any] = {
    "title": "Tides",
    "ids": [{"type": "doi", "value": "10.1234/t"}, {"type": "pmid", "value": "7"}, {"value": "8"}, "9"],
    "lists": [{"role": "editor", "people": [{"name": "Ida"}]}, {"role": "author", "people": [{"name": "Tor"}]}],
    "dates": [{"kind": "epub", "day": "2020"}, {"kind": "print", "day": "2021"}, {"kind": ["epub"]}],
}


def paper(**fields: tuple[Where, ...]) -> Paper:
    fields = {term.replace("_", "."): places for term, places in fields.items()}
    profile = Profile("choice", "choice", {"title": (at("/title"),), **fields}, lambda _: Confidence.STRONG)
    return Paper(DATA, (), None, profile)  # type: ignore[arg-type]


@pytest.mark.parametrize("skimmed", [False, True])
@pytest.mark.parametrize(
    ("place", "texts"),
    [
        (at("/ids/*/value", when=among("type", "doi")), ["10.1234/t"]),
        (at("/ids/*/value", when=among("type", "doi", "pmid")), ["10.1234/t", "7"]),
        (at("/ids/*/value", when=among("type", "isbn")), []),
        (at("/lists/*/people/*/name", when=among("role", "author")), ["Tor"]),
        (at("/title", when=among("type", "doi")), []),
    ],
)
def test_texts_are_chosen_by_the_innermost_mapping_with_the_key(place: Where, texts: list[str], skimmed: bool) -> None:
    seen = paper(note=(place,))
    if skimmed:
        assert "note" in seen.terms or not texts
    assert [field.text for field in seen.all("note")] == texts
    assert seen.has("note") == bool(texts)
    assert seen.text("note") == (texts[0] if texts else "")


def test_mappings_are_chosen_by_what_they_hold() -> None:
    seen = paper(dates_epub=(at("/dates/*", whole=True, parse=lambda one: one["day"], when=among("kind", "epub")),))
    assert [(field.pointer, field.reading) for field in seen.all("dates.epub")] == [(("dates", 0), "2020")]


def test_only_a_text_chooses() -> None:
    assert is_chosen({"a": {"k": "x", "b": ["v"]}}, ("a", "b", 0), among("k", "x"))
    assert not is_chosen({"k": "x", "a": {"k": "y", "b": "v"}}, ("a", "b"), among("k", "x"))
    assert not is_chosen({"k": 1}, ("k",), among("k", "1"))
    assert not is_chosen({"b": "v"}, ("b",), among("k", "x"))


def test_places_that_are_chosen_are_not_read_at_a_glance() -> None:
    place = at("/ids/*/value", when=among("type", "doi"))
    assert (place.simple, place.unsure) == (False, True)
    assert (at("/title").simple, at("/title").unsure) == (True, False)
    assert recognise({"MedlineCitation": {}}, "pubmed_xml") is not None
