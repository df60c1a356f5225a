"""A record as a reference of a citation file, and where each of its fields then stands."""

from __future__ import annotations

import re
from typing import Any

from benchmarks.papers.shapes import Data, day_of
from benchmarks.papers.told import (
    ORCID,
    abstract_of,
    day_at,
    ends_of,
    isbn_of,
    issns_of,
    linked,
    people_told,
    text_at,
    told,
    told_shape,
    words_told,
    year_of,
)

_TYPES = {
    "article-journal": "article",
    "book": "book",
    "dataset": "dataset",
    "paper-conference": "conference-paper",
    "report": "report",
    "software": "software",
    "standard": "standard",
    "thesis": "thesis",
}
_STATUSES = {
    "epub-ahead-of-print": "advance-online",
    "in-preparation": "in-preparation",
    "in-press": "in-press",
    "preprint": "preprint",
    "submitted": "submitted",
}
"""There is no word for what is published."""

_PLAIN = {
    "/title": "title",
    "/container/title": "journal",
    "/container/edition": "edition",
    "/volume": "volume",
    "/issue": "issue",
    "/number_of_pages": "pages",
    "/identifiers/doi": "doi",
    "/identifiers/pmcid": "pmcid",
    "/links/0/url": "url",
    "/copyright": "copyright",
    "/note": "notes",
}
_NAMES = {"family": "family-names", "given": "given-names", "suffix": "name-suffix", "literal": "name"}


def _person(one: Data, place: str) -> Any:
    known = linked(one.get("orcid"), ORCID, "https://orcid.org/")
    names = {own: told(one.get(name), f"{place}/{name}") for name, own in _NAMES.items()}
    return told({**names, "orcid": told(known, f"{place}/orcid")}, place)


_VAGUE = re.compile(r"\d{4}(?:-\d\d)?")
"""Dates that say no day: of them the format keeps the year."""


def _date(data: Data) -> Data:
    day = day_at(data)
    if day is None or not _VAGUE.fullmatch(str(day.value)):
        return {"date-published": day, "year": year_of(data)}
    return {"year": told(year_of(data), day_of(data)) if len(day.value) == 4 else year_of(data)}


def _language(data: Data) -> Any:
    said = data.get("language")
    languages = [(f"/language/{at}", one) for at, one in enumerate(said)] if isinstance(said, list) else None
    return [told(one, place) for place, one in languages or [("/language", said)]]


def _tell(data: Data) -> Data:
    publisher = text_at(data, "/container/publisher")
    first, last = ends_of(data)
    return {
        "type": told(_TYPES.get(str(data.get("type"))), "/type"),
        **{name: text_at(data, place) for place, name in _PLAIN.items()},
        "status": told(_STATUSES.get(str(data.get("publication_status"))), "/publication_status"),
        "authors": people_told(data, _person, lambda _, __: None),
        **_date(data),
        "start": first,
        "end": last,
        "languages": _language(data),
        "abstract": abstract_of(data),
        "keywords": words_told(data),
        "issn": next(iter(issns_of(data)), None),
        "isbn": isbn_of(data),
        "publisher": None if publisher is None else {"name": publisher},
    }


def _fits(data: Data) -> bool:
    """Whether a citation file knows such works: of its types, with a title and authors in parts."""
    people = data.get("authors")
    parted = isinstance(people, list) and bool(people) and all(isinstance(one, dict) for one in people)
    return str(data.get("type")) in _TYPES and isinstance(data.get("title"), str) and parted


def cited(records: list[Data]) -> Data:
    """The file of some software that refers to the records."""
    return {
        "cff-version": "1.2.0",
        "message": "Please cite this counter of crabs as below.",
        "title": "A counter of crabs",
        "authors": [{"family-names": "Marsh", "given-names": "Ida"}],
        "references": records,
    }


CFF = told_shape("cff", _tell, _fits)
