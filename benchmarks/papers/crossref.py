"""A record as a work of Crossref's REST API, and where each of its fields then stands."""

from __future__ import annotations

import re
from typing import Any

from benchmarks.papers.shapes import Data, Shape, day_of, value_at

TYPES = {
    "article-journal": "journal-article",
    "book": "book",
    "chapter": "book-chapter",
    "dataset": "dataset",
    "paper-conference": "proceedings-article",
    "preprint": "posted-content",
    "report": "report",
    "standard": "standard",
    "thesis": "dissertation",
}
_PLAIN = {
    "/title": "/title/0",
    "/subtitle": "/subtitle/0",
    "/original_title/text": "/original-title/0",
    "/container/title": "/container-title/0",
    "/container/short_title": "/short-container-title/0",
    "/container/publisher": "/publisher",
    "/container/place": "/publisher-location",
    "/container/edition": "/edition-number",
    "/volume": "/volume",
    "/issue": "/issue",
    "/article_number": "/article-number",
    "/pages": "/page",
    "/event/name": "/event/name",
    "/identifiers/doi": "/DOI",
    "/thesis/institution": "/institution/0/name",
    "/links/0/url": "/link/0/URL",
}
"""Native places of texts to Crossref's; a step 0 is the only item of a list."""

_DATES = {"epub": "published-online", "accepted": "accepted", "posted": "posted"}
_NAMES = {"family": "family", "given": "given", "suffix": "suffix", "literal": "name", "orcid": "ORCID"}
_DAY = re.compile(r"\d{4}(-(?:0[1-9]|1[0-2])(-\d\d)?)?")
_ORCID = re.compile(r"(?:\d{4}-){3}\d{3}[\dX]")
_ISSN = ("print", "electronic")


def _put(found: Data, place: str, value: Any) -> None:
    """Put a value at a place, with the lists of one around it."""
    steps = place.split("/")[1:]
    here: Any = found
    for step, below in zip(steps, [*steps[1:], ""], strict=True):
        empty: Any = value if not below else [] if below == "0" else {}
        if isinstance(here, list):
            here.append(empty)
            here = here[0]
        else:
            here = here.setdefault(step, empty)


def _parts(value: Any) -> Data:
    return {"date-parts": [[int(part) for part in str(value).split("-")]]}


def _days(data: Data) -> dict[str, str]:
    """The native dates that have a place, by Crossref's names; the one that a record is published on is `issued`."""
    issued = day_of(data).rpartition("/")[2]
    return {"issued": issued, **{own: name for name, own in _DATES.items() if name != issued}}


def _abstract(value: Any) -> Any:
    """An abstract in JATS."""
    if not value:
        return value
    if not isinstance(value, dict):
        return f"<jats:p>{value}</jats:p>"
    return "".join(
        f"<jats:sec><jats:title>{one['label']}</jats:title><jats:p>{one['text']}</jats:p></jats:sec>"
        if "label" in one
        else f"<jats:p>{one['text']}</jats:p>"
        for one in value.get("sections", [])
    )


def _affiliation(one: Any) -> Data:
    if not isinstance(one, dict):
        return {"name": one}
    ror = {"id": [{"id": one["ror"], "id-type": "ROR", "asserted-by": "publisher"}]} if "ror" in one else {}
    return {**{key: one[key] for key in ("name",) if key in one}, **ror}


def _person(one: Any, at: int) -> Data:
    if isinstance(one, str):
        family, comma, given = one.partition(", ")
        one = {"family": family, "given": given} if comma else {"literal": one}
    said = {own: one[name] for name, own in _NAMES.items() if name in one}
    if _ORCID.fullmatch(str(one.get("orcid"))):
        said["ORCID"] = f"https://orcid.org/{one['orcid']}"
    places = {"affiliation": [_affiliation(place) for place in one["affiliations"]]} if "affiliations" in one else {}
    return {**said, "sequence": "additional" if at else "first", **places}


def _issns(data: Data) -> dict[str, Any]:
    """The ISSNs by their native places below the container's."""
    issn = value_at(data, "/container/issn")
    if isinstance(issn, dict):
        return {f"/{kind}": issn[kind] for kind in _ISSN if kind in issn}
    return {} if issn is None else {"": issn}


def _turn(data: Data) -> Data:
    found: Data = {"type": TYPES.get(str(data.get("type")))}
    for place, own in _PLAIN.items():
        value = value_at(data, place)
        if value is not None:
            _put(found, own, str(value) if isinstance(value, int) else value)
    language, isbn = data.get("language"), value_at(data, "/container/isbn") or value_at(data, "/identifiers/isbn")
    days = {own: value_at(data, f"/dates/{name}") for own, name in _days(data).items()}
    found |= {own: _parts(value) for own, value in days.items() if value is not None}
    people = data.get("authors")
    more = {
        "subtype": "preprint" if data.get("type") == "preprint" else None,
        "language": language[0] if isinstance(language, list) and language else language,
        "abstract": _abstract(data["abstract"]) if data.get("abstract") is not None else None,
        "author": [_person(one, at) for at, one in enumerate(people)] if isinstance(people, list) else None,
        "ISSN": [*_issns(data).values()] or None,
        "ISBN": [isbn] if isbn else None,
        "funder": [_funder(one) for one in data.get("funding", [])] or None,
    }
    return found | {own: value for own, value in more.items() if value is not None}


def _funder(one: Data) -> Data:
    name = {"name": one["funder"]} if "funder" in one else {}
    return {**name, "award": [one["award"]]} if "award" in one else name


def _point(pointer: str, data: Data) -> str | None:
    """The place of a field; None where it has none, or its value is written as two."""
    if pointer in _PLAIN:
        return _PLAIN[pointer]
    first, *rest = pointer.split("/")[1:]
    if first == "authors":
        return _author(rest, data)
    if first == "language" and isinstance(data.get("language"), list) and len(data["language"]) > 1:
        return None
    if first == "abstract":
        kept = not rest or (rest[0] == "sections" and rest[2:] in ([], ["text"], ["label"]))
        return "/abstract" if kept else None
    if first == "funding" and len(rest) == 2:
        return {"funder": f"/funder/{rest[0]}/name", "award": f"/funder/{rest[0]}/award/0"}.get(rest[1])
    days = {f"/dates/{name}": f"/{own}/date-parts" for own, name in _days(data).items()}
    issns = {f"/container/issn{kind}": f"/ISSN/{at}" for at, kind in enumerate(_issns(data))}
    places = {"/type": "/type", "/language": "/language", "/language/0": "/language", "/container/issn": "/ISSN/0"}
    isbn = "container" if value_at(data, "/container/isbn") else "identifiers"
    return {**places, **days, **issns, f"/{isbn}/isbn": "/ISBN/0"}.get(pointer)


def _author(rest: list[str], data: Data) -> str | None:
    who = value_at(data, f"/authors/{rest[0]}") if rest else None
    if not rest:
        return "/author"
    if not isinstance(who, dict):
        return None
    at = f"/author/{rest[0]}"
    if len(rest) < 2:
        return at
    if rest[1] != "affiliations":
        return f"{at}/{_NAMES[rest[1]]}" if rest[1] in _NAMES else None
    below = {"name": "/name", "ror": "/id/0/id", "": "/name"}.get("".join(rest[3:]))
    return f"{at}/affiliation/{rest[2]}{below}" if len(rest) > 2 and below else None


def _fits(data: Data) -> bool:
    """Whether Crossref knows such works: of its types, with a DOI and dates of numbers."""
    dates = [value_at(data, f"/dates/{name}") for name in _days(data).values()]
    shaped = all(_DAY.fullmatch(str(day)) for day in dates if day is not None)
    abstract = data.get("abstract")
    texts = abstract is None or isinstance(abstract, str | dict)
    kind = str(data.get("type")) in TYPES and isinstance(data.get("title"), str)
    return kind and shaped and texts and value_at(data, "/identifiers/doi") is not None


CROSSREF = Shape("crossref", _turn, _point, _fits)
