"""A record as a work of OpenAlex, and where each of its fields then stands: identifiers are links, the abstract is an
index of its words."""

from __future__ import annotations

import json
import re
from typing import Any
from zlib import crc32

from benchmarks.papers.shapes import Data, full_name, one_text, value_at
from benchmarks.papers.told import (
    DOI,
    ORCID,
    affiliations_told,
    day_at,
    ends_of,
    funding_told,
    issns_of,
    language_of,
    linked,
    name_told,
    people_told,
    text_at,
    told,
    told_shape,
    words_told,
    year_of,
)

TYPES = {
    "article-journal": "article",
    "book": "book",
    "chapter": "book-chapter",
    "dataset": "dataset",
    "paper-conference": "conference-paper",
    "preprint": "preprint",
    "report": "report",
    "standard": "standard",
    "thesis": "dissertation",
}
_KINDS = {"editorial": "editorial", "letter": "letter", "review": "review"}
_LINKS = {"pmid": "https://pubmed.ncbi.nlm.nih.gov/", "pmcid": "https://www.ncbi.nlm.nih.gov/pmc/articles/"}
_NUMBERS = {"pmid": re.compile(r"\d+"), "pmcid": re.compile(r"PMC\d+")}


def index_of(text: str) -> dict[str, list[int]] | None:
    """The positions of each word; None of a text that is more than words with a space between them."""
    words = text.split(" ")
    if not all(words) or words != text.split():
        return None
    index: dict[str, list[int]] = {}
    for at, word in enumerate(words):
        index.setdefault(word, []).append(at)
    return index


def _abstract(data: Data) -> Any:
    """The index; what is found in the abstract is told at some word of it."""
    text = one_text(data.get("abstract"))
    index = index_of(text) if isinstance(text, str) and isinstance(data["abstract"], str) else None
    if index is None:
        return None
    return told({word: told(at, "/abstract") for word, at in index.items()}, "/abstract", home=True)


def _person(one: Data, place: str) -> Any:
    return _author(
        name_told(one, place, full_name),
        told(linked(one.get("orcid"), ORCID, "https://orcid.org/"), f"{place}/orcid"),
        affiliations_told(one, place, _institution),
        place,
    )


def _whole(name: str, place: str) -> Any:
    return _author(told(name, place), None, None, place)


def _author(name: Any, orcid: Any, institutions: Any, place: str) -> Any:
    first = "first" if place.endswith("/0") else "middle"
    author = {"display_name": name, "orcid": orcid}
    return told({"author_position": first, "author": author, "institutions": institutions}, place)


def _institution(name: Any, ror: Any) -> Data:
    return {"display_name": name, "ror": ror}


def _source(data: Data) -> Data:
    return {
        "display_name": text_at(data, "/container/title"),
        "issn": issns_of(data) or None,
        "host_organization_name": text_at(data, "/container/publisher"),
    }


def _biblio(data: Data) -> Data:
    first, last = ends_of(data)
    return {
        "volume": text_at(data, "/volume"),
        "issue": text_at(data, "/issue"),
        "first_page": first or text_at(data, "/article_number"),
        "last_page": last,
    }


def _ids(data: Data) -> Data:
    return {
        name: told(linked(value_at(data, f"/identifiers/{name}"), _NUMBERS[name], link), f"/identifiers/{name}")
        for name, link in _LINKS.items()
    }


def _tell(data: Data) -> Data:
    doi = told(linked(value_at(data, "/identifiers/doi"), DOI, "https://doi.org/"), "/identifiers/doi")
    title = text_at(data, "/title")
    kind = _KINDS.get(str(data.get("subtype")))
    said = told(kind, "/subtype") if kind and data.get("type") == "article-journal" else None
    return {
        "id": f"https://openalex.org/W{crc32(str(data.get('id', data.get('title'))).encode('utf-8', 'replace')) + 1}",
        "doi": doi,
        "title": title,
        "display_name": None if title is None else title.value,
        "publication_year": year_of(data),
        "publication_date": day_at(data),
        "ids": _ids(data),
        "language": language_of(data),
        "primary_location": {
            "source": _source(data),
            "landing_page_url": text_at(data, "/links/0/url"),
            "license": text_at(data, "/license"),
        },
        "type": said or told(TYPES.get(str(data.get("type"))), "/type"),
        "authorships": people_told(data, _person, _whole),
        "biblio": _biblio(data),
        "keywords": words_told(data, lambda word: {"display_name": word, "score": 0.5}),
        "grants": funding_told(data, "funder_display_name", "award_id"),
        "abstract_inverted_index": _abstract(data),
    }


def _fits(data: Data) -> bool:
    """Whether OpenAlex knows such works: of its types, with a title."""
    return str(data.get("type")) in TYPES and isinstance(data.get("title"), str)


def write(records: list[Data]) -> str:
    """As the service answers a search."""
    return json.dumps({"meta": {"count": len(records)}, "results": records, "group_by": []}, ensure_ascii=False)


OPENALEX = told_shape("openalex", _tell, _fits)
