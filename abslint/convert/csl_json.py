"""Native records as items of CSL-JSON. Does not know where they come from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from abslint.convert import parts
from abslint.convert.crosswalk import copied
from abslint.convert.notes import Note
from abslint.convert.spread import Person, Spread
from abslint.convert.values import TYPES
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.statuses import is_native_status, status_in
from abslint.profiles import recognise
from abslint.profiles.csl_json import PROFILE

NAME = "csl-json"

_DAY = Pattern(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_UNDERSCORED = frozenset({"legal-case", "motion-picture", "musical-score", "personal-communication"})
_DATES = {
    "dates.published": "issued",
    "dates.submitted": "submitted",
    "dates.available": "available-date",
    "event.dates": "event-date",
    "source.retrieved": "accessed",
}
"""Fields of dates, and their places."""


def write_item(record: Mapping[str, Any], identifier: str) -> tuple[dict[str, Any], list[Note]]:
    """The item that a native record is, under an id, and what is left out of it."""
    spread, notes = Spread(record), list[Note]()
    spread.cross("id")
    item: dict[str, Any] = {"id": identifier, "type": _type(spread, notes), "title": parts.whole_title(spread)}
    for role, place in (("authors", "author"), ("translators", "translator")):
        item[place] = [name for one in parts.crossed(spread, role, NAME) if (name := _name(one))]
    item["editor"] = [name for one in parts.editors(spread, NAME) if (name := _name(one))]
    for field, place in _DATES.items():
        item[place] = csl_date(spread.text(field))
    item["language"] = parts.languages_of(spread, notes)
    status = spread.text("publication_status")
    item["status"] = (status_in(status, "csl_status") if is_native_status(status) else "") or status
    item["abstract"] = parts.whole_abstract(spread)
    item["keyword"] = parts.joined(parts.keyword_texts(spread), notes)
    item["categories"] = [one["label"] for one in spread.items("subjects", "label") if "label" in one]
    spread.cross("subjects.label")
    item["ISSN"], item["ISBN"] = parts.issn_of(spread, notes), parts.isbn_of(spread, notes)
    item["URL"] = parts.first_of(parts.urls_of(spread), "links.url", notes)
    if arxiv := spread.text("identifiers.arxiv"):
        item |= {"archive": "arXiv", "archive_location": arxiv}
    if item["type"] in {"article-journal", "article", "paper-conference"}:
        item["number"] = spread.text("article_number")
    for field, place in copied(NAME):
        if not item.get(place):
            item[place] = spread.text(field)
    item = {key: value for key, value in item.items() if value not in ("", [], {})}
    if recognise(item, "json") is not PROFILE:
        item["citation-key"] = identifier  # else it shows nowhere that it is an item of CSL-JSON
    return item, notes + parts.left_over(spread, NAME)


def _type(spread: Spread, notes: list[Note]) -> str:
    kind = spread.text("type")
    if kind not in TYPES:
        words = "a type that CSL does not have is written as `document`"
        notes.append(Note(words, words.replace("a type", f"`{kind}`" if kind else "a missing type", 1)))
        return "document"
    return "article" if kind == "preprint" else kind.replace("-", "_") if kind in _UNDERSCORED else kind


def _name(person: Person) -> dict[str, str]:
    name = {part: str(person[part]) for part in ("family", "given", "suffix", "literal") if person.get(part)}
    if name and person.get("orcid"):
        name["ORCID"] = str(person["orcid"])
    return name


def csl_date(text: str) -> dict[str, Any]:
    """A date as parts, of an interval two; a season as the month behind the twelfth, as processors do. Any other date
    of EDTF as a text."""
    ends = [_parts(end) for end in text.split("/")] if text else []
    if not ends:
        return {}
    if len(ends) <= 2 and all(ends):
        return {"date-parts": ends}
    return {"raw": text}


def _parts(text: str) -> list[int]:
    match = _DAY.fullmatch(text)
    if match is None:
        return []
    numbers = [int(part) for part in match.groups() if part]
    if len(numbers) == 2 and 21 <= numbers[1] <= 24:
        return [numbers[0], numbers[1] - 8]
    return numbers if len(numbers) == 1 or 1 <= numbers[1] <= 12 else []
