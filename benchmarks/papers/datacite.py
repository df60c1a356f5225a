"""A record as the attributes of a DOI in DataCite's REST API, and where each of its fields then stands."""

from __future__ import annotations

import json
from typing import Any

from benchmarks.papers.shapes import Data, day_of, value_at
from benchmarks.papers.told import (
    abstract_of,
    affiliations_told,
    day_at,
    ends_of,
    funding_told,
    isbn_of,
    issns_of,
    language_of,
    people_told,
    text_at,
    told,
    told_shape,
    words_told,
    year_of,
)

TYPES = {
    "article-journal": "JournalArticle",
    "book": "Book",
    "chapter": "BookChapter",
    "dataset": "Dataset",
    "paper-conference": "ConferencePaper",
    "preprint": "Preprint",
    "report": "Report",
    "software": "Software",
    "standard": "Standard",
    "thesis": "Dissertation",
}
_DAYS = {
    "available": "Available",
    "accepted": "Accepted",
    "submitted": "Submitted",
    "retracted": "Withdrawn",
}


def _item(key: str, value: Any, **said: str) -> Data | None:
    """An item of a list with what is said of it; None without a value."""
    return None if value is None else {key: value, **said}


def _titles(data: Data) -> list[Any]:
    others = data.get("translated_titles")
    at = [f"/translated_titles/{at}" for at in range(len(others) if isinstance(others, list) else 0)]
    return [
        {"title": text_at(data, "/title")},
        _item("title", text_at(data, "/subtitle"), titleType="Subtitle"),
        *(
            {
                "title": text_at(data, f"{one}/text"),
                "titleType": "TranslatedTitle",
                "lang": text_at(data, f"{one}/language"),
            }
            for one in at
        ),
    ]


def _body(name: Any) -> Data:
    return {"name": name, "nameType": "Organizational"}


def _affiliation(name: Any, ror: Any) -> Data:
    scheme = None if ror is None else "ROR"
    return {"name": name, "affiliationIdentifier": ror, "affiliationIdentifierScheme": scheme}


def _person(one: Data, place: str) -> Any:
    if "literal" in one:
        return told(_body(told(one["literal"], f"{place}/literal")), place)
    if "family" not in one:  # the name is asked for, and a given name alone is one
        return told({"name": one.get("given")}, place)
    family, given = (told(one.get(key), f"{place}/{key}") for key in ("family", "given"))
    iris = _item("nameIdentifier", told(one.get("orcid"), f"{place}/orcid"), nameIdentifierScheme="ORCID")
    return told(
        {
            "name": ", ".join(str(one[key]) for key in ("family", "given") if one.get(key)),
            "nameType": "Personal",
            "familyName": family,
            "givenName": given,
            "nameIdentifiers": [iris],
            "affiliation": affiliations_told(one, place, _affiliation),
        },
        place,
    )


def _whole(name: str, place: str) -> Any:
    return told({"name": told(name, place), "nameType": "Personal"}, place)


def _container(data: Data) -> Data:
    issn, isbn = next(iter(issns_of(data)), None), isbn_of(data)
    number = issn or isbn
    first, last = ends_of(data)
    return {
        "title": text_at(data, "/container/title"),
        "identifier": number,
        "identifierType": None if number is None else "ISBN" if issn is None else "ISSN",
        "volume": text_at(data, "/volume"),
        "issue": text_at(data, "/issue"),
        "firstPage": first,
        "lastPage": last,
    }


def _items(data: Data) -> list[Any] | None:
    """What the work is published in, where that says more than the container holds: the number of an article."""
    number = text_at(data, "/article_number")
    host = {"relationType": "IsPublishedIn", "titles": [{"title": value_at(data, "/container/title")}]}
    return None if number is None else [{**host, "number": number, "numberType": "Article"}]


def _dates(data: Data) -> list[Any]:
    days = {name: own for name, own in _DAYS.items() if f"/dates/{name}" != day_of(data)}
    others = [_item("date", text_at(data, f"/dates/{name}"), dateType=own) for name, own in days.items()]
    return [_item("date", day_at(data), dateType="Issued"), *others]


def _tell(data: Data) -> Data:
    doi = value_at(data, "/identifiers/doi")
    return {
        "id": None if doi is None else f"https://doi.org/{doi}",
        "doi": text_at(data, "/identifiers/doi"),
        "creators": people_told(data, _person, _whole),
        "titles": _titles(data),
        "publisher": text_at(data, "/container/publisher") or "Archive of Imagined Shores",
        "container": _container(data),
        "relatedItems": _items(data),
        "publicationYear": year_of(data),
        "subjects": words_told(data, lambda word: {"subject": word}),
        "dates": _dates(data),
        "language": language_of(data),
        "types": {"resourceTypeGeneral": told(TYPES.get(str(data.get("type"))), "/type")},
        "rightsList": [{"rightsUri": text_at(data, "/license")}],
        "descriptions": [_item("description", abstract_of(data), descriptionType="Abstract")],
        "fundingReferences": funding_told(data, "funderName", "awardNumber"),
        "url": text_at(data, "/links/0/url"),
        "schemaVersion": "http://datacite.org/schema/kernel-4",
    }


def _fits(data: Data) -> bool:
    """Whether DataCite knows such works: of its types, with a DOI."""
    texts = (value_at(data, place) for place in ("/title", "/identifiers/doi"))
    return str(data.get("type")) in TYPES and all(isinstance(text, str) for text in texts)


def write(records: list[Data]) -> str:
    """As the service answers a search."""
    items = [{"id": one["doi"], "type": "dois", "attributes": one} for one in records]
    return json.dumps({"data": items, "meta": {"total": len(items)}}, ensure_ascii=False)


DATACITE = told_shape("datacite", _tell, _fits)
