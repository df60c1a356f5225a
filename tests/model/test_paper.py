"""A paper answers the same, by whatever way it comes by a record's values."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.formats.json_document import JsonDocument
from abslint.model.paper import FEW, Paper
from abslint.model.places import Place, Places
from abslint.model.profile import ANY, Profile
from abslint.model.reach import pairs_at
from abslint.model.several import Several, first_texts
from abslint.profiles import load_profile, profile_names

SCALARS = st.sampled_from(["eel", "", " ", "2019-05-06", 7, True, None])


def keys_of(profile: Profile) -> list[str]:
    """The keys that a shape knows at any level."""
    patterns = [where.pattern for places in profile.fields.values() for where in places]
    return sorted({step for pattern in patterns for step in pattern if isinstance(step, str) and step != ANY})


@cache
def records(name: str) -> st.SearchStrategy[dict[str, Any]]:
    """Records with the keys of a shape, at right places and wrong ones."""
    keys = st.sampled_from(keys_of(load_profile(name)))
    values = st.recursive(
        SCALARS,
        lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(keys, inner, max_size=3)),
        max_leaves=8,
    )
    return st.dictionaries(keys, values, max_size=5)


def paper_of(data: Any, profile: Profile) -> Paper:
    return Paper(data, (), JsonDocument(data, ""), profile)


def told(paper: Paper, term: str) -> list[tuple[object, ...]]:
    try:
        fields = paper.all(term)
    except Exception as error:
        return [(type(error),)]
    return [(field.pointer, field.value, field.position, field.count) for field in fields]


@pytest.mark.parametrize("name", profile_names())
@given(data=st.data())
def test_fields_are_the_same_one_term_at_a_time_and_all_together(name: str, data: st.DataObject) -> None:
    profile = load_profile(name)
    record = data.draw(records(name))
    together = paper_of(record, profile)
    together.empties()
    together._gathered()
    for term in together.terms:
        assert told(paper_of(record, profile), term) == told(together, term), term


@given(data=st.data())
def test_what_a_plain_paper_reaches_is_what_a_skim_finds(data: st.DataObject) -> None:
    profile = load_profile("native")
    texts = st.sampled_from(["eel", "reed", "2019"])
    keys = st.sampled_from(keys_of(profile))
    values = st.one_of(
        texts,
        st.lists(texts, min_size=1, max_size=3),
        st.dictionaries(keys, texts, min_size=1, max_size=3),
        st.lists(st.dictionaries(keys, texts, min_size=1, max_size=2), min_size=1, max_size=3),
    )
    record = data.draw(st.dictionaries(keys, values, max_size=6))
    skimmed = paper_of(record, profile)
    for term in [*skimmed.terms, "issue"]:
        plain = paper_of(record, profile)
        unsure = data.draw(st.sets(st.sampled_from([term, "title", "keywords"])))
        plain.places = Places({**profile.places, **dict.fromkeys(unsure)})
        if term in skimmed.odd and term not in unsure:
            continue  # what a plain record has of it no rule may ask for as a text
        assert plain.has(term) == skimmed.has(term), term
        assert sorted(plain.texts(term)) == sorted(skimmed.texts(term)), term
        assert plain.first(term) == skimmed.first(term), term
        assert plain.text(term) == skimmed.text(term), term
        deep = any(keys is None for _, _, _, keys in profile.places.get(term) or ())
        unknown = plain.listed(term) is None and (term in unsure or deep)
        assert unknown or plain.listed(term) == skimmed.listed(term), term


@given(data=st.data())
def test_several_papers_are_read_as_one_by_one(data: st.DataObject) -> None:
    """Whatever stands in them, and whether it is known of all, some or none of them where texts stand."""
    profile = load_profile("native")
    texts = st.sampled_from(["eel", "reed", "2019"])
    keys = st.sampled_from(["id", "title", "doi", "date", "identifiers", "dates", "keywords", "language", "published"])
    values = st.one_of(texts, st.just(["eel"]), st.dictionaries(keys, texts, min_size=1, max_size=3))
    papers = []
    for record in data.draw(st.lists(st.dictionaries(keys, values, max_size=5), max_size=5)):
        papers.append(paper_of(record, profile))
        papers[-1].places = data.draw(st.sampled_from([profile.places, profile.places, Places(profile.places), None]))
    several = Several(papers)
    for term in ("id", "title", "identifiers.doi", "dates.published", "keywords", "container.title", "authors.orcid"):
        wanted = [found[0] if (found := paper.first(term)) else "" for paper in papers]
        assert first_texts(several, term) == first_texts(papers, term) == wanted, term
        assert first_texts(several, term) == wanted, term  # the second time, too


def test_many_terms_are_gathered_at_once() -> None:
    paper = paper_of({"title": "Eels", "volume": "7", "keywords": ["eels"]}, load_profile("native"))
    for term in [*list(load_profile("native").fields)[: FEW + 3], "keywords"]:
        paper.all(term)
    assert [field.text for field in paper.all("keywords")] == ["eels"]
    assert [field.text for field in paper.all("title")] == ["Eels"]


@pytest.mark.parametrize(
    ("sections", "pairs"),
    [
        ([{"label": "Aims", "text": "a"}, {"label": "Results", "text": "b"}], [("Aims", "a"), ("Results", "b")]),
        ([{"label": "Aims", "text": "a"}, {"label": "Results"}], None),
        ([{"label": "Aims", "text": "a"}, "Results"], None),
        (None, None),
    ],
)
def test_texts_side_by_side(sections: list[object] | None, pairs: list[tuple[str, str]] | None) -> None:
    profile = load_profile("native")
    paper = paper_of({"abstract": {"sections": sections} if sections else "a"}, profile)
    assert paper.pairs("abstract.label", "abstract") is None
    paper.places = profile.places
    assert paper.pairs("abstract.label", "abstract") == pairs
    assert paper.pairs("title", "abstract") is None


@pytest.mark.parametrize("summary", ["Snails.", ["Snails."]])
def test_texts_side_by_side_are_all_that_there_are(summary: object) -> None:
    label: Place = ("parts",), False, False, ("label",)
    text: Place = ("parts",), False, False, ("text",)
    places: tuple[Place, ...] = (text, (("summary",), True, True, ()))
    parts = [{"label": "Aims", "text": "a"}]
    beside = Places({"label": (label,), "text": places}).beside("label", "text")
    assert pairs_at({"parts": parts}, beside) == [("Aims", "a")]
    assert pairs_at({"parts": parts, "summary": summary}, beside) is None
