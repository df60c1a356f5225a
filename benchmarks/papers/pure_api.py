"""A record as a research output of Pure's web service, and where each of its fields then stands."""

from __future__ import annotations

import json
import re
from typing import Any
from zlib import crc32

from abslint.knowledge.pure import LOCALES, STATUSES, language_uri, status_uri
from benchmarks.papers.shapes import Data, value_at
from benchmarks.papers.told import (
    DOI,
    abstract_of,
    issns_of,
    linked,
    people_told,
    text_at,
    told,
    told_shape,
    words_told,
)

_OUTPUT = "/dk/atira/pure/researchoutput/"
_KINDS = {
    "article-journal": ("contributiontojournal", "article"),
    "chapter": ("contributiontobookanthology", "chapter"),
    "preprint": ("workingpaper", "preprint"),
    "thesis": ("thesis", "doc"),
}
_DAY = re.compile(r"[12]\d{3}(-(?:0[1-9]|1[0-2])(-\d\d)?)?")
_WORDS = {native: word for word, native in STATUSES.items()} | {"preprint": "published"}
_DATES = {"published": "published", "epub": "epub", "inpress": "accepted", "submitted": "submitted"}
"""Words of statuses to the native dates that belong to them."""


def _day(data: Data, name: str) -> Any:
    """A native date by its parts."""
    value = value_at(data, f"/dates/{name}")
    if value is None:
        return None
    parts = zip(("year", "month", "day"), str(value).split("-"), strict=False)
    return told({key: int(part) for key, part in parts}, f"/dates/{name}")


def _statuses(data: Data) -> list[Data]:
    """The current status first, then what came before it."""
    status = str(data.get("publication_status"))
    current = _WORDS.get(status, status)
    own = "posted" if status == "preprint" else _DATES.get(current, "published")
    said = {"uri": told(status_uri(current), "/publication_status")}
    first = {"current": True, "publicationStatus": said, "publicationDate": _day(data, own)}
    others = [
        {"current": False, "publicationStatus": {"uri": status_uri(word)}, "publicationDate": _day(data, name)}
        for word, name in _DATES.items()
        if name != own and value_at(data, f"/dates/{name}") is not None
    ]
    return [first, *others]


def _locale(data: Data) -> str | None:
    """The locale of the language of a work, as an installation offers it."""
    language = data.get("language")
    wanted = str(language[0] if isinstance(language, list) and len(language) == 1 else language)
    return next((one for one in LOCALES if one.partition("_")[0] == wanted), None)


def _people(data: Data, kind: str) -> Any:
    """The authors with their roles, which differ with the kind of output."""
    role = {"uri": f"{_OUTPUT}roles/{kind}/author"}

    def person(one: Data, place: str) -> Any:
        names = {
            "firstName": told(one.get("given"), f"{place}/given"),
            "lastName": told(one.get("family"), f"{place}/family"),
        }
        return told({"name": names, "personRole": role}, place)

    return people_told(data, person, lambda _, __: None)


def _tell(data: Data) -> Data:
    kind, sort = _KINDS[str(data.get("type"))]
    locale, words = _locale(data) or "en_GB", words_told(data)
    abstract, title = abstract_of(data), text_at(data, "/container/title")
    free = None if words is None else [{"locale": locale, "freeKeywords": words}]
    doi = told(linked(value_at(data, "/identifiers/doi"), DOI, "https://doi.org/"), "/identifiers/doi")
    languages = ("/language", "/language/0") if isinstance(data.get("language"), list) else ("/language",)
    issn = next(iter(issns_of(data)), None)
    host = {"title": None if title is None else {"value": title}, "issn": None if issn is None else {"value": issn}}
    return {
        "pureId": crc32(str(data.get("id", data.get("title"))).encode("utf-8", "replace")),
        "title": {"formatted": True, "value": text_at(data, "/title")},
        "subTitle": None if "subtitle" not in data else {"formatted": True, "value": text_at(data, "/subtitle")},
        "type": {"uri": told(f"{_OUTPUT}researchoutputtypes/{kind}/{sort}", "/type")},
        "language": {"uri": told(language_uri(locale), *languages)},
        "publicationStatuses": _statuses(data),
        "personAssociations": _people(data, kind),
        "abstract": None if abstract is None else {"formatted": True, "text": [{"locale": locale, "value": abstract}]},
        "keywordGroups": None
        if free is None
        else [{"logicalName": "keywordContainers", "keywordContainers": [{"freeKeywords": free}]}],
        "journalAssociation": host if kind == "contributiontojournal" else None,
        "hostPublicationTitle": None if kind == "contributiontojournal" or title is None else {"value": title},
        "volume": text_at(data, "/volume"),
        "journalNumber": text_at(data, "/issue"),
        "articleNumber": text_at(data, "/article_number"),
        "pages": text_at(data, "/pages"),
        "numberOfPages": told(data.get("number_of_pages"), "/number_of_pages"),
        "electronicVersions": None if doi is None else [{"doi": doi}],
    }


def _fits(data: Data) -> bool:
    """Whether Pure can hold a record: of its types, languages and statuses, with authors in parts."""
    people = data.get("authors", [])
    parted = isinstance(people, list) and all(isinstance(one, dict) and "literal" not in one for one in people)
    days = (value_at(data, f"/dates/{name}") for name in (*_DATES.values(), "posted"))
    shaped = all(_DAY.fullmatch(str(day)) for day in days if day is not None)
    status, kind = str(data.get("publication_status")), str(data.get("type"))
    known = kind in _KINDS and status in _WORDS and (status == "preprint") == (kind == "preprint")
    return known and _locale(data) is not None and parted and shaped and isinstance(data.get("title"), str)


def write(records: list[Data]) -> str:
    """As the service answers a search."""
    return json.dumps({"count": len(records), "items": records}, ensure_ascii=False)


PURE_API = told_shape("pure-api", _tell, _fits)
