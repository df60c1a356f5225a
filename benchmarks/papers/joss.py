"""A record as the front matter of a JOSS paper, and where each of its fields then stands: dates are written out, and
authors name their affiliations by numbers."""

from __future__ import annotations

import re
from calendar import month_name
from typing import Any

from benchmarks.papers.shapes import Data, day_of, value_at
from benchmarks.papers.told import affiliations_told, people_told, text_at, told, told_shape, words_told

_NAMES = {"given": "given-names", "family": "surname", "suffix": "suffix", "literal": "name", "orcid": "orcid"}
_DAY = re.compile(r"(\d{4})-(0[1-9]|1[0-2])-(\d\d)")


def _date(data: Data) -> Any:
    """The date, written out where it says a day."""
    value = value_at(data, day_of(data))
    day = _DAY.fullmatch(str(value))
    return told(f"{int(day[3])} {month_name[int(day[2])]} {day[1]}" if day else value, day_of(data))


def _people(data: Data) -> tuple[Any, list[Any]]:
    """The authors, and where they work by the numbers that they name: who works nowhere is on their own."""
    places: list[Any] = [{"name": "Independent Researcher, Nowhere", "index": 1}]

    def place_of(name: Any, ror: Any) -> Data:
        return {"name": name, "index": len(places) + 1, "ror": ror}

    def person(one: Data, place: str) -> Any:
        before = len(places)
        places.extend(affiliations_told(one, place, place_of) or [])
        numbers = ", ".join(str(number + 1) for number in range(before, len(places)))
        names = {own: told(one.get(name), f"{place}/{name}") for name, own in _NAMES.items()}
        return told({**names, "affiliation": numbers or 1}, place)

    def whole(name: str, place: str) -> Any:
        return told({"name": told(name, place), "affiliation": 1}, place)

    return people_told(data, person, whole), places


def _tell(data: Data) -> Data:
    people, places = _people(data)
    return {
        "title": text_at(data, "/title"),
        "tags": words_told(data),
        "authors": people,
        "affiliations": places,
        "date": _date(data),
        "bibliography": "paper.bib",
    }


def _fits(data: Data) -> bool:
    """Whether the journal takes such a paper: with a title, and authors."""
    people = data.get("authors")
    return isinstance(data.get("title"), str) and isinstance(people, list) and bool(people)


JOSS = told_shape("joss", _tell, _fits)
