"""A record as an entry of a list that somebody keeps by hand, and where each of its fields then stands."""

from __future__ import annotations

import re
from typing import Any

from abslint.profiles import recognise
from benchmarks.papers.shapes import Data, day_of, value_at
from benchmarks.papers.told import (
    abstract_of,
    day_at,
    isbn_of,
    issns_of,
    language_of,
    people_told,
    text_at,
    told,
    told_shape,
    words_told,
)

_HOSTS = {"article-journal": "journal", "chapter": "booktitle", "paper-conference": "booktitle"}
_NAMES = {"literal": "name", "family": "family", "given": "given", "orcid": "orcid"}
_YEAR = re.compile(r"\d{4}")

_PLAIN = {
    "/id": "id",
    "/title": "title",
    "/subtitle": "subtitle",
    "/type": "type",
    "/container/publisher": "publisher",
    "/volume": "volume",
    "/issue": "issue",
    "/pages": "pages",
    "/identifiers/doi": "doi",
    "/identifiers/pmid": "pmid",
    "/identifiers/pmcid": "pmcid",
    "/identifiers/arxiv": "arxiv",
    "/links/0/url": "url",
    "/note": "note",
}


def _person(one: Data, place: str) -> Any:
    return told({own: told(one.get(name), f"{place}/{name}") for name, own in _NAMES.items()}, place)


def _tell(data: Data) -> Data:
    date = "year" if _YEAR.fullmatch(str(value_at(data, day_of(data)))) else "date"
    return {
        **{name: text_at(data, place) for place, name in _PLAIN.items()},
        "authors": people_told(data, _person, told),
        _HOSTS.get(str(data.get("type")), "venue"): text_at(data, "/container/title"),
        date: day_at(data),
        "lang": language_of(data),
        "issn": next(iter(issns_of(data)), None),
        "isbn": isbn_of(data),
        "keywords": words_told(data),
        "abstract": abstract_of(data),
    }


def _fits(data: Data) -> bool:
    """Whether what is left of a record is plainly a paper, and of no other shape."""
    profile = recognise(PLAIN.turn(data), "yaml")
    return profile is not None and profile.name == "plain"


PLAIN = told_shape("plain", _tell, _fits)
