"""Places in a record where a defect can be planted. Knows no rule."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from benchmarks.papers.shapes import Data


@dataclass(frozen=True, slots=True)
class Spot:
    """A text's place: what holds it, under which key, and its pointer."""

    holder: Any
    key: Any
    pointer: str

    @property
    def text(self) -> str:
        """What stands there."""
        return str(self.holder[self.key])

    def put(self, text: Any) -> str:
        """Write it; gives the pointer."""
        self.holder[self.key] = text
        return self.pointer


def _walk(holder: Any, key: Any, pointer: str) -> Iterator[Spot]:
    value = holder[key]
    if isinstance(value, str):
        yield Spot(holder, key, pointer)
    elif isinstance(value, dict):
        for name in value:
            yield from _walk(value, name, f"{pointer}/{name}")
    elif isinstance(value, list):
        for at in range(len(value)):
            yield from _walk(value, at, f"{pointer}/{at}")


PROSE = re.compile(
    r"/(title|subtitle|abstract(/sections/\d+/text)?|other_abstracts/\d+/text|translated_titles/\d+/text|note"
    r"|keywords/\d+(/text)?|container/(title|publisher)|authors/\d+(/(family|given|literal))?"
    r"|authors/\d+/affiliations/\d+/name)"
)
ABSTRACTS = re.compile(r"/(abstract(/sections/\d+/text)?|other_abstracts/\d+/text)")
WHOLE_ABSTRACT = re.compile(r"/abstract")
KEYWORDS = re.compile(r"/keywords/\d+(/text)?")
TITLES = re.compile(r"/(title|subtitle)")
DATES = re.compile(r"/dates/\w+")


def spots(data: Data, places: re.Pattern[str]) -> list[Spot]:
    """Every text whose pointer is one of ``places``."""
    return [spot for name in data for spot in _walk(data, name, f"/{name}") if places.fullmatch(spot.pointer)]


def spot(data: Data, dice: random.Random, places: re.Pattern[str]) -> Spot | None:
    """One of them, each field with the same chance."""
    fields: dict[str, list[Spot]] = {}
    for one in spots(data, places):
        fields.setdefault(one.pointer.split("/")[1], []).append(one)
    return dice.choice(fields[dice.choice(sorted(fields))]) if fields else None


def gaps(text: str) -> list[int]:
    """Where a space parts two words."""
    return [one.start() for one in re.finditer(r"(?<=\w) (?=\w)", text)]


def between(text: str, dice: random.Random, piece: str) -> str | None:
    """``piece`` put between two words, in place of the space."""
    found = gaps(text)
    if not found:
        return None
    at = dice.choice(found)
    return text[:at] + piece + text[at + 1 :]


def within(text: str, dice: random.Random, piece: str, letters: str = r"[^\W\d_]") -> str | None:
    """``piece`` put between two letters of a word."""
    found = [one.start() + 1 for one in re.finditer(f"{letters}(?={letters})", text)]
    if not found:
        return None
    at = dice.choice(found)
    return text[:at] + piece + text[at:]


def tag_of(data: Data) -> str:
    """The tag of the language that the record's texts are in."""
    language = data["language"][0] if isinstance(data["language"], list) else data["language"]
    return str(language).partition("-")[0]


def is_english(data: Data) -> bool:
    """Whether the record's texts are in English."""
    return tag_of(data) == "en"
