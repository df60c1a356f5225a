"""A record in the JSON of Commonmeta 1.0, and where each of its fields then stands."""

from __future__ import annotations

from typing import Any

from benchmarks.papers.shapes import Data, value_at
from benchmarks.papers.told import (
    DOI,
    ORCID,
    ROR,
    abstract_of,
    affiliations_told,
    day_at,
    ends_of,
    funding_told,
    isbn_of,
    issns_of,
    language_of,
    linked,
    people_told,
    text_at,
    told,
    told_shape,
    words_told,
)

_TYPES = {
    "article-journal": "JournalArticle",
    "book": "Book",
    "chapter": "BookChapter",
    "dataset": "Dataset",
    "paper-conference": "ProceedingsArticle",
    "preprint": "Preprint",
    "report": "Report",
    "software": "Software",
    "standard": "Standard",
    "thesis": "Dissertation",
}
_NUMBERS = {"pmid": "PMID", "pmcid": "PMCID", "arxiv": "arXiv"}


def _affiliation(name: Any, ror: Any) -> Data:
    known = None if ror is None else told(linked(ror.value, ROR, "https://ror.org/"), *ror.places)
    return {"id": known, "name": name}


def _person(one: Data, place: str) -> Any:
    if "literal" in one:
        body = {"name": told(one["literal"], f"{place}/literal")}
        return told({"type": "Organization", "organization": body, "roles": ["Author"]}, place)
    known = linked(one.get("orcid"), ORCID, "https://orcid.org/")
    person = {
        "id": told(known, f"{place}/orcid"),
        "given_name": told(one.get("given"), f"{place}/given"),
        "family_name": told(one.get("family"), f"{place}/family"),
        "affiliations": affiliations_told(one, place, _affiliation),
    }
    return told({"type": "Person", "person": person, "roles": ["Author"]}, place)


def _container(data: Data) -> Data:
    issn, isbn = next(iter(issns_of(data)), None), isbn_of(data)
    first, last = ends_of(data)
    return {
        "title": text_at(data, "/container/title"),
        "identifier": issn or isbn,
        "identifier_type": "ISSN" if issn else "ISBN" if isbn else None,
        "volume": text_at(data, "/volume"),
        "issue": text_at(data, "/issue"),
        "first_page": first,
        "last_page": last,
    }


def _identifiers(data: Data) -> list[Any] | None:
    """What numbers the work, each with its kind: the DOI as a link."""
    doi = told(linked(value_at(data, "/identifiers/doi"), DOI, "https://doi.org/"), "/identifiers/doi")
    others = ((kind, text_at(data, f"/identifiers/{name}")) for name, kind in _NUMBERS.items())
    return [
        {"identifier": one, "identifier_type": kind} for kind, one in (("DOI", doi), *others) if one is not None
    ] or None


def _titles(data: Data) -> list[Any] | None:
    subtitle = text_at(data, "/subtitle")
    return None if subtitle is None else [{"title": subtitle, "type": "Subtitle"}]


def _dates(data: Data) -> Data:
    return {name: text_at(data, f"/dates/{name}") for name in ("submitted", "accepted") if "published" in data["dates"]}


def _tell(data: Data) -> Data:
    doi = value_at(data, "/identifiers/doi")
    return {
        "id": f"https://doi.org/{doi}" if DOI.fullmatch(str(doi)) else f"https://commonmeta.org/{data.get('id')}",
        "type": told(_TYPES.get(str(data.get("type"))), "/type"),
        "schema_version": "https://commonmeta.org/commonmeta_v1.0.json",
        "title": text_at(data, "/title"),
        "additional_titles": _titles(data),
        "contributors": people_told(data, _person, lambda _, __: None),
        "date_published": day_at(data),
        "dates": _dates(data) if "dates" in data else None,
        "publisher": {"name": text_at(data, "/container/publisher")},
        "container": _container(data),
        "description": abstract_of(data),
        "keywords": words_told(data),
        "language": language_of(data),
        "license": {"id": text_at(data, "/license")},
        "identifiers": _identifiers(data),
        "funding_references": funding_told(data, "funder_name", "award_number"),
        "url": text_at(data, "/links/0/url"),
        "provider": "Crossref",
    }


def _fits(data: Data) -> bool:
    """Whether Commonmeta knows such works: of its types, with a title and people in parts."""
    people = data.get("authors")
    parted = isinstance(people, list) and all(isinstance(one, dict) for one in people)
    return str(data.get("type")) in _TYPES and isinstance(data.get("title"), str) and parted


COMMONMETA = told_shape("commonmeta", _tell, _fits)
