"""Tells a record in the words of a shape that is data in lists and mappings, and remembers where each of its fields
then stands. Knows no shape."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from abslint.model.span import spell_pointer
from benchmarks.papers.shapes import Data, Shape, day_of, one_text, value_at


@dataclass(frozen=True, slots=True)
class Told:
    """A value with the native places that it tells of. Of several that tell of one the innermost is where a field
    stands, unless one is ``home``."""

    value: Any
    places: tuple[str, ...]
    home: bool = False


def told(value: Any, *places: str, home: bool = False) -> Any:
    """A value that tells of these native places; None where there is none, and then it is left out."""
    return None if value is None else Told(value, places, home)


def text_at(data: Data, *places: str) -> Any:
    """The text of the first of the native places that has one; a number is written as one. None if none has."""
    for place in places:
        value = value_at(data, place)
        if value is not None:
            number = isinstance(value, int | float) and not isinstance(value, bool)
            return told(str(value) if number else value, place)
    return None


def day_at(data: Data) -> Any:
    """The date that a shape with one date only keeps."""
    return text_at(data, day_of(data))


DOI = re.compile(r"10\..+")
ORCID = re.compile(r"(?:\d{4}-){3}\d{3}[\dX]")
ROR = re.compile(r"0[a-z0-9]{6}\d\d")
"""Identifiers in their right forms, which shapes show as links."""

_YEAR = re.compile(r"(\d{4})(?![\dX])")


def year_of(data: Data) -> int | None:
    """The year that shapes keep beside the date, of a date that begins with one."""
    match = _YEAR.match(str(value_at(data, day_of(data))))
    return int(match[1]) if match else None


_RANGE = re.compile(r"(\w+)-(\w+)")


def ends_of(data: Data) -> tuple[Any, Any]:
    """The first and the last page, in shapes that keep them apart: of a range it cannot be told where it stands, what
    is none stands at the first."""
    ends = _RANGE.fullmatch(str(data.get("pages")))
    return (ends[1], ends[2]) if ends else (text_at(data, "/pages"), None)


def linked(value: Any, right: re.Pattern[str], link: str) -> Any:
    """An identifier of the right form as a link, any other value as it is."""
    return link + str(value) if right.fullmatch(str(value)) else value


def language_of(data: Data) -> Any:
    """The language, if it is only one."""
    language = data.get("language")
    if not isinstance(language, list):
        return text_at(data, "/language")
    return told(language[0], "/language", "/language/0") if len(language) == 1 else None


def abstract_of(data: Data, spell: Callable[[Any], Any] = one_text) -> Any:
    """The abstract as one text, of which the texts of its sections are parts."""
    abstract = data.get("abstract")
    sections = abstract.get("sections", []) if isinstance(abstract, dict) else []
    texts = (f"/abstract/sections/{at}/text" for at in range(len(sections)))
    return told(None if abstract is None else spell(abstract), "/abstract", *texts)


def issns_of(data: Data) -> list[Any]:
    """The ISSNs of the printed and of the electronic journal, or the only one."""
    issn = value_at(data, "/container/issn")
    if not isinstance(issn, dict):
        return [] if issn is None else [told(issn, "/container/issn")]
    kinds = [kind for kind in ("print", "electronic") if kind in issn]
    return [told(issn[kind], f"/container/issn/{kind}") for kind in kinds]


def isbn_of(data: Data) -> Any:
    """The ISBN of a book, its own or that of the one that a paper stands in."""
    return text_at(data, "/container/isbn", "/identifiers/isbn")


def inverted(one: Any) -> Any:
    """An author's name, the family's first."""
    if not isinstance(one, dict):
        return one
    parts = [one.get(key) for key in ("family", "given", "suffix")]
    return one.get("literal") or ", ".join(str(part) for part in parts if part)


def name_told(one: Data, place: str, spell: Callable[[Any], Any]) -> Any:
    """The name in one string of an author at this place, that tells of its parts."""
    return told(spell(one), *(f"{place}/{key}" for key in ("family", "given", "literal") if key in one))


def words_told(data: Data, spell: Callable[[Any], Any] = lambda word: word) -> Any:
    """The keywords one by one, those that are texts alone."""
    words = data.get("keywords")
    if not isinstance(words, list):
        return None
    found = []
    for at, one in enumerate(words):
        place = f"/keywords/{at}"
        inner = isinstance(one, dict)
        found.append(told(spell(told(one.get("text") if inner else one, place + "/text" if inner else place)), place))
    return told(found, "/keywords")


def names_told(data: Data, spell: Callable[[Any], Any]) -> Any:
    """The authors as names in one string each."""
    return people_told(
        data,
        lambda one, place: told(name_told(one, place, spell), place),
        lambda name, place: told(spell(name), place),
    )


def people_told(data: Data, person: Callable[[Data, str], Any], whole: Callable[[str, str], Any]) -> Any:
    """The authors one by one: ``person`` tells of one in parts, ``whole`` of a name in one string, by their places."""
    people = data.get("authors")
    if not isinstance(people, list):
        return None
    places = [f"/authors/{at}" for at in range(len(people))]
    told_of = [
        person(one, at) if isinstance(one, dict) else whole(one, at) for one, at in zip(people, places, strict=True)
    ]
    return told(told_of, "/authors")


def funding_told(data: Data, funder: str, award: str) -> list[Any] | None:
    """Who paid for the work, by the keys of a shape for the funder's name and the award's number."""
    paid = data.get("funding")
    return [
        {
            funder: told(one.get("funder"), f"/funding/{at}/funder"),
            award: told(one.get("award"), f"/funding/{at}/award"),
        }
        for at, one in enumerate(paid if isinstance(paid, list) else ())
    ] or None


def affiliations_told(one: Data, place: str, spell: Callable[[Any, Any], Any]) -> list[Any] | None:
    """Where an author at this place works: ``spell`` tells of each by its name and its ROR id."""
    return [_affiliation(each, f"{place}/affiliations/{at}", spell) for at, each in enumerate(_listed(one))] or None


def _listed(one: Data) -> list[Any]:
    found = one.get("affiliations")
    return found if isinstance(found, list) else []


def _affiliation(one: Any, place: str, spell: Callable[[Any, Any], Any]) -> Any:
    if not isinstance(one, dict):
        return spell(told(one, place), None)
    name, ror = (told(one.get(key), f"{place}/{key}") for key in ("name", "ror"))
    return told(spell(name, ror), place)


Marks = list[tuple[str, tuple[str | int, ...], bool]]
"""Native places with the steps to where they are told of, and whether these are home."""


def _plain(tree: Any) -> tuple[Any, Marks]:
    """What is told, as data, and its marks: without what is None, and without lists and mappings that hold nothing
    then."""
    if isinstance(tree, Told):
        value, marks = _plain(tree.value)
        own: Marks = [(place, (), tree.home) for place in tree.places]
        return value, own + marks if value is not None else []
    if not isinstance(tree, dict | list):
        return tree, []
    kept: Any = type(tree)()
    marks = []
    for key, value in tree.items() if isinstance(tree, dict) else enumerate(tree):
        inner, below = _plain(value)
        if inner is None:
            continue
        step = key if isinstance(kept, dict) else len(kept)
        if isinstance(kept, dict):
            kept[key] = inner
        else:
            kept.append(inner)
        marks += [(place, (step, *steps), home) for place, steps, home in below]
    return (kept, marks) if kept or not tree else (None, [])


def told_shape(name: str, tell: Callable[[Data], Data], fits: Callable[[Data], bool]) -> Shape:
    """The shape in whose words ``tell`` tells a record."""
    latest: dict[str, dict[str, list[str]]] = {}

    def homes(pointer: str, data: Data) -> list[str]:
        """The places that tell of a native one, the one where it stands last."""
        asked = repr(data)  # one record is asked for many places in a row
        if asked not in latest:
            latest.clear()
            found = latest.setdefault(asked, {})
            marks = _plain(tell(data))[1] if fits(data) else []
            for place, steps, _ in sorted(marks, key=lambda mark: mark[2]):
                found.setdefault(place, []).append(spell_pointer(steps))
        return latest[asked].get(pointer, [])

    def point(pointer: str, data: Data) -> str | None:
        found = homes(pointer, data)
        return found[-1] if found else None

    def turn(data: Data) -> Data:
        found = _plain(tell(data))[0]
        return found if isinstance(found, dict) else {}

    return Shape(name, turn, point, fits, lambda pointer, data: tuple(homes(pointer, data)[:-1]))
