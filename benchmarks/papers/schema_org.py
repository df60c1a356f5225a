"""A record in the words of schema.org, as pages carry it in JSON-LD, and where each of its fields then stands."""

from __future__ import annotations

import json
import re
from typing import Any

from benchmarks.papers.shapes import Data, full_name, value_at
from benchmarks.papers.told import (
    DOI,
    abstract_of,
    affiliations_told,
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

TYPES = {
    "article-journal": "ScholarlyArticle",
    "book": "Book",
    "chapter": "Chapter",
    "dataset": "Dataset",
    "report": "Report",
    "software": "SoftwareSourceCode",
    "thesis": "Thesis",
}
_LIKE_ORCID = re.compile(r"\d{4}-")
"""What is shown as a link; of anything else nobody could tell that it was meant for an iD."""


def _thing(kind: str, **said: Any) -> Data | None:
    """A thing of a type, None if nothing is said of it."""
    known = {key: value for key, value in said.items() if value is not None}
    return {"@type": kind, **known} if known else None


def _person(one: Data, place: str) -> Any:
    if "literal" in one:
        return told({"@type": "Organization", "name": told(one["literal"], f"{place}/literal")}, place)
    orcid = str(one.get("orcid", ""))
    known = orcid if "orcid.org/" in orcid else f"https://orcid.org/{orcid}" if _LIKE_ORCID.match(orcid) else None
    family, given = (told(one.get(key), f"{place}/{key}") for key in ("family", "given"))
    return told(
        {
            "@type": "Person",
            "@id": told(known, f"{place}/orcid"),
            "name": full_name(one) if family else None,
            "givenName": given,
            "familyName": family,
            "affiliation": affiliations_told(one, place, lambda name, _: _thing("Organization", name=name)),
        },
        place,
    )


def _whole(name: str, place: str) -> Any:
    return told({"@type": "Person", "name": told(name, place)}, place)


def _host(data: Data) -> Data | None:
    """What a paper is part of: an issue in a volume in a journal, as far as they are known; a book."""
    kind = "Periodical" if data.get("type") == "article-journal" else "Book"
    isbn = None if kind == "Periodical" else text_at(data, "/container/isbn")
    title = text_at(data, "/container/title")
    host = _thing(kind, name=title, issn=issns_of(data) or None, isbn=isbn)
    for level, key, place in (
        ("PublicationVolume", "volumeNumber", "/volume"),
        ("PublicationIssue", "issueNumber", "/issue"),
    ):
        number = text_at(data, place)
        if number is not None:
            host = _thing(level, **{key: number, "isPartOf": host})
    return host


def _tell(data: Data) -> Data:
    doi = value_at(data, "/identifiers/doi")
    funding = data.get("funding", [])
    return {
        "@context": "https://schema.org",
        "@type": told(TYPES.get(str(data.get("type"))), "/type"),
        "@id": f"https://doi.org/{doi}"
        if DOI.fullmatch(str(doi))
        else f"https://shore.example.org/works/{data.get('id')}",
        "name": text_at(data, "/title"),
        "alternativeHeadline": text_at(data, "/subtitle"),
        "creativeWorkStatus": text_at(data, "/publication_status"),
        "author": people_told(data, _person, _whole),
        "datePublished": day_at(data),
        "inLanguage": language_of(data),
        "isPartOf": _host(data),
        "pagination": text_at(data, "/pages"),
        "numberOfPages": text_at(data, "/number_of_pages"),
        "identifier": None
        if doi is None
        else {"@type": "PropertyValue", "propertyID": "doi", "value": text_at(data, "/identifiers/doi")},
        "isbn": isbn_of(data) if data.get("type") == "book" else None,
        "publisher": _thing("Organization", name=text_at(data, "/container/publisher")),
        "abstract": abstract_of(data),
        "keywords": words_told(data),
        "url": text_at(data, "/links/0/url"),
        "license": text_at(data, "/license"),
        "copyrightNotice": text_at(data, "/copyright"),
        "funder": [
            _thing("Organization", name=told(one.get("funder"), f"/funding/{at}/funder"))
            for at, one in enumerate(funding)
        ],
        "funding": [
            _thing("Grant", identifier=told(one.get("award"), f"/funding/{at}/award")) for at, one in enumerate(funding)
        ],
    }


def _fits(data: Data) -> bool:
    """Whether schema.org knows such works: of its types, with a title and someone who made them."""
    return str(data.get("type")) in TYPES and isinstance(data.get("title"), str)


def write(records: list[Data]) -> str:
    """As a page about several works carries them."""
    graph = [{key: value for key, value in one.items() if key != "@context"} for one in records]
    return json.dumps({"@context": "https://schema.org", "@graph": graph}, indent=1, ensure_ascii=False)


SCHEMA_ORG = told_shape("schema-org", _tell, _fits)
