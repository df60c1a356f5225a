"""OpenAlex's works: identifiers as links, and an abstract as an index of its words."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.decode import decode
from abslint.formats.json_document import JsonDocument
from abslint.model.diagnostic import Diagnostic
from abslint.model.paper import Paper
from abslint.profiles.openalex import PROFILE, read_index
from abslint.testing import plan_for
from abslint.testing.bases import OPENALEX
from abslint.testing.examples import lint_source

BASE: dict[str, Any] = json.loads("{" + ",".join(line.format(n=1) for line in OPENALEX.values()) + "}")


def index_of(text: str) -> dict[str, list[int]]:
    index: dict[str, list[int]] = {}
    for position, word in enumerate(text.split()):
        index.setdefault(word, []).append(position)
    return index


def paper(data: dict[str, Any]) -> Paper:
    return Paper(data, (), JsonDocument(data, ""), PROFILE)


def told(**changes: Any) -> list[Diagnostic]:
    return lint_source(decode(json.dumps(BASE | changes).encode(), "x.json"), plan_for()).diagnostics


def test_a_work_is_read_as_a_paper() -> None:
    seen = paper(
        BASE
        | {
            "type": "review",
            "ids": {"pmid": "https://pubmed.ncbi.nlm.nih.gov/31234567"},
            "abstract_inverted_index": index_of("Crabs came and crabs went and stayed"),
            "keywords": [{"display_name": "Tidal pool"}],
        }
    )
    texts = {
        "title": "Crabs and other visitors of tidal pool number 1",
        "type": "article-journal",
        "subtype": "review",
        "abstract": "Crabs came and crabs went and stayed",
        "authors.name": "Ida Marsh",
        "container.title": "Journal of Imagined Shores",
        "volume": "12",
        "identifiers.pmid": "https://pubmed.ncbi.nlm.nih.gov/31234567",
        "keywords": "Tidal pool",
    }
    assert {term: seen.text(term) for term in texts} == texts
    assert [field.text for field in seen.filled("pages")] == ["101", "119"]
    assert paper({"display_name": "Tides"}).text("title") == "Tides"
    assert paper({"title": "Tides", "display_name": "Tides"}).texts("title") == ["Tides"]


@given(st.lists(st.text("abc, .", min_size=1), max_size=12))
def test_the_words_by_their_positions_are_the_text(words: list[str]) -> None:
    index: dict[str, list[int]] = {}
    for position, word in enumerate(words):
        index.setdefault(word, []).append(position)
    read = read_index(index)
    assert (read.text if read else "") == " ".join(words)
    for (start, end), (word,) in read.ranges if read else ():
        assert read is not None
        assert read.text[start:end] == word
        assert all(read.place(at) == (word,) for at in range(start, end))


@pytest.mark.parametrize("index", [{}, {"a": 7}, {"a": []}, {"a": ["1", None, True]}, []])
def test_what_is_no_index_is_no_abstract(index: Any) -> None:
    assert read_index(index) is None


def test_positions_may_be_far_apart() -> None:
    read = read_index({"b": [10**12], "a": [-1, 0]})
    assert read is not None
    assert read.text == "a a b"


def test_the_abstract_is_judged_and_findings_stand_at_their_words() -> None:
    said = "Crabs came to the tidal pool at dusk &amp; left it at dawn, with an eﬀort. © 2020 Elsevier B.V."
    data = BASE | {"abstract_inverted_index": index_of(said)}
    text = json.dumps(data)
    found = lint_source(decode(text.encode(), "x.json"), plan_for()).diagnostics
    assert {(one.rule, one.pointer) for one in found} == {
        ("abstract-rights-line", "/abstract_inverted_index/©"),
        ("text-html-entity", "/abstract_inverted_index/&amp;"),
        ("text-ligature", "/abstract_inverted_index/eﬀort."),
    }
    assert {one.fix for one in found} == {None}
    (entity,) = [one for one in found if one.rule == "text-html-entity"]
    assert text[entity.region.column - 1 :].startswith("[8]")


def test_its_own_forms_are_right() -> None:
    ids = {
        "pmid": "https://pubmed.ncbi.nlm.nih.gov/31234567",
        "pmcid": "https://www.ncbi.nlm.nih.gov/pmc/articles/7123456",
    }
    place = {"institutions": [{"display_name": "Shore Lab", "ror": "https://ror.org/027bh9e22"}]}
    person = {"author": {"display_name": "Ida Marsh", "orcid": "https://orcid.org/0000-0001-5109-3700"}}
    assert told(ids=ids, authorships=[person | place]) == []
    assert told(abstract_inverted_index=None, language=None, doi=None, keywords=[]) == []


def test_mistakes_are_told_as_anywhere() -> None:
    assert [one.rule for one in told(ids={"pmid": "https://pubmed.ncbi.nlm.nih.gov/x"})] == ["pmid-malformed"]
    assert [one.rule for one in told(publication_date="2020-02-30")] == ["date-impossible"]
    assert [one.rule for one in told(title="Crabs of a pool.")] == ["title-full-stop"]
