"""A record of InvenioRDM, and where each of its fields then stands: the journal is among the custom fields."""

from __future__ import annotations

import json
from typing import Any

from benchmarks.papers.shapes import Data
from benchmarks.papers.told import (
    abstract_of,
    affiliations_told,
    day_at,
    inverted,
    issns_of,
    language_of,
    people_told,
    text_at,
    told,
    told_shape,
    words_told,
)

_TYPES = {
    "article-journal": "publication-article",
    "book": "publication-book",
    "chapter": "publication-section",
    "dataset": "dataset",
    "paper-conference": "publication-conferencepaper",
    "preprint": "publication-preprint",
    "report": "publication-report",
    "software": "software",
    "standard": "publication-standard",
    "thesis": "publication-dissertation",
}


def _affiliation(name: Any, _: Any) -> Data:
    return {"name": name}


def _creator(body: Data, place: str, **more: Any) -> Any:
    return told({"person_or_org": body, **more}, place)


def _person(one: Data, place: str) -> Any:
    if "literal" in one:
        return _creator({"type": "organizational", "name": told(one["literal"], f"{place}/literal")}, place)
    if "family" not in one:  # the family name is asked for, and a given name alone is one
        return _creator({"type": "personal", "name": one.get("given")}, place)
    orcid = told(one.get("orcid"), f"{place}/orcid")
    body = {
        "type": "personal",
        "name": inverted(one),
        "given_name": told(one.get("given"), f"{place}/given"),
        "family_name": told(one.get("family"), f"{place}/family"),
        "identifiers": None if orcid is None else [{"scheme": "orcid", "identifier": orcid}],
    }
    return _creator(body, place, affiliations=affiliations_told(one, place, _affiliation))


def _whole(name: str, place: str) -> Any:
    return _creator({"type": "personal", "name": told(name, place)}, place)


def _titles(data: Data) -> list[Any] | None:
    subtitle = text_at(data, "/subtitle")
    return None if subtitle is None else [{"title": subtitle, "type": {"id": "subtitle"}}]


def _metadata(data: Data) -> Data:
    language, license_ = language_of(data), text_at(data, "/license")
    return {
        "title": text_at(data, "/title"),
        "additional_titles": _titles(data),
        "resource_type": {"id": told(_TYPES.get(str(data.get("type"))), "/type")},
        "creators": people_told(data, _person, _whole),
        "publication_date": day_at(data),
        "publisher": text_at(data, "/container/publisher"),
        "description": abstract_of(data),
        "subjects": words_told(data, lambda word: {"subject": word}),
        "languages": None if language is None else [{"id": language}],
        "rights": None if license_ is None else [{"id": license_}],
        "copyright": text_at(data, "/copyright"),
        "funding": [
            {
                "funder": {"name": told(one.get("funder"), f"/funding/{at}/funder")},
                "award": {"number": told(one.get("award"), f"/funding/{at}/award")},
            }
            for at, one in enumerate(data.get("funding", []))
        ],
    }


def _journal(data: Data) -> Data:
    return {
        "title": text_at(data, "/container/title"),
        "issn": next(iter(issns_of(data)), None),
        **{key: text_at(data, f"/{key}") for key in ("volume", "issue", "pages")},
    }


def _tell(data: Data) -> Data:
    doi = text_at(data, "/identifiers/doi")
    return {
        "id": text_at(data, "/id"),
        "pids": None if doi is None else {"doi": {"identifier": doi, "provider": "external"}},
        "metadata": _metadata(data),
        "custom_fields": {
            "journal:journal": _journal(data),
            "meeting:meeting": {"title": text_at(data, "/event/name")},
        },
    }


def _fits(data: Data) -> bool:
    """Whether InvenioRDM knows such works: of its types, with a title and creators."""
    return (
        str(data.get("type")) in _TYPES and isinstance(data.get("title"), str) and isinstance(data.get("authors"), list)
    )


def write(records: list[Data]) -> str:
    """As the service answers a search."""
    return json.dumps({"hits": {"hits": records, "total": len(records)}}, ensure_ascii=False)


INVENIORDM = told_shape("inveniordm", _tell, _fits)
