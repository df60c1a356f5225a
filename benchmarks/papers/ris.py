"""A record in RIS, as databases export it, and where each of its fields then stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from abslint.formats.ris_rows import is_tagged
from benchmarks.papers.shapes import Data, Shape, day_of, one_text, value_at, words_of
from benchmarks.papers.told import inverted

_TYPES = {
    "article-journal": "JOUR",
    "book": "BOOK",
    "chapter": "CHAP",
    "dataset": "DATA",
    "paper-conference": "CONF",
    "preprint": "UNPB",
    "report": "RPRT",
    "thesis": "THES",
}
_KINDS = {"letter": "Letter", "comment": "Note"}
_PLAIN = {
    "/id": "ID",
    "/title": "TI",
    "/translated_titles/0/text": "TT",
    "/abstract": "AB",
    "/volume": "VL",
    "/issue": "IS",
    "/container/short_title": "J2",
    "/container/publisher": "PB",
    "/container/place": "CY",
    "/identifiers/doi": "DO",
}
_LISTS = {"/links/0/url": "UR", "/note": "N1"}
_RANGE = re.compile(r"(\w+)-(\w+)")


def _container(data: Data) -> str:
    """The tag of what a paper stands in."""
    return "JF" if data.get("type") == "article-journal" else "T2"


def _numbers(data: Data) -> list[Any]:
    """The ISSNs of a journal, or the ISBN of a book."""
    issn = value_at(data, "/container/issn")
    found = [*issn.values()] if isinstance(issn, dict) else [issn]
    isbns = (value_at(data, f"/{place}/isbn") for place in ("container", "identifiers"))
    return [number for number in (*found, *isbns) if number is not None]


def _turn(data: Data) -> Data:
    kind = data.get("type")
    found: Data = {"TY": _TYPES.get(kind, kind) if isinstance(kind, str) else kind}
    for place, tag in _PLAIN.items():
        found[tag] = one_text(value_at(data, place))
    for place, tag in _LISTS.items():
        value = value_at(data, place)
        found[tag] = None if value is None else [value]
    language = data.get("language")
    pages = data.get("pages", data.get("article_number"))
    ends = _RANGE.fullmatch(str(pages))
    found |= {
        "LA": language[0] if isinstance(language, list) and language else language,
        "M3": _KINDS.get(str(data.get("subtype"))),
        "DA": value_at(data, day_of(data)),
        _container(data): value_at(data, "/container/title"),
        "SP": ends[1] if ends else pages,
        "EP": ends[2] if ends else None,
        "AU": _each(data.get("authors"), inverted),
        "KW": words_of(data.get("keywords")),
        "SN": _numbers(data) or None,
    }
    return {tag: value for tag, value in found.items() if value is not None}


def _each(value: Any, turn: Any) -> Any:
    return [turn(one) for one in value] if isinstance(value, list) else value


def _point(pointer: str, data: Data) -> str | None:
    """The place of a field; None where its value is written as two, or in other words."""
    if pointer.startswith("/language") and isinstance(data.get("language"), list) and len(data["language"]) > 1:
        return None
    first, *rest = pointer.split("/")[1:]
    if pointer in _PLAIN:
        return f"/{_PLAIN[pointer]}"
    if pointer in _LISTS:
        return f"/{_LISTS[pointer]}/0"
    if pointer == day_of(data):
        return "/DA"
    if pointer in {"/container/issn", "/container/issn/print"}:  # of a book, the same tag has the ISBN
        return "/SN/0" if data.get("type") == "article-journal" else None
    if pointer == "/keywords" and isinstance(data.get("keywords"), str):
        return "/KW/0"
    if first in {"authors", "keywords"}:
        tag = "AU" if first == "authors" else "KW"
        return f"/{tag}" + "".join(f"/{step}" for step in rest[:1]) if rest[1:] in ([], ["text"]) else None
    places = {"/type": "/TY", "/language": "/LA", "/language/0": "/LA", "/container/title": f"/{_container(data)}"}
    return places.get(pointer)


def _stands(text: Any, lines: bool) -> bool:
    """Whether RIS can say a value: texts and numbers without blanks round their lines, and what looks like a tag."""
    if isinstance(text, bool) or not isinstance(text, str | int | float):
        return False
    parts = re.split(r"\r\n?|\n", str(text))
    clean = all(part == part.strip(" \t") and not is_tagged(part) for part in parts)
    return clean and "\r" not in str(text) and bool(parts[0]) and bool(parts[-1]) and (lines or len(parts) == 1)


def _fits(data: Data) -> bool:
    """Whether RIS can hold the values of a record."""
    turned = _turn(data)
    return all(_stands(text, tag == "AB") for tag, value in turned.items() for text in _texts(value))


def _texts(value: Any) -> Iterable[Any]:
    return value if isinstance(value, list) else [value]


def write(records: list[Data]) -> str:
    """The records, each from its type to its end."""
    lines = []
    for data in records:
        lines += [f"{tag}  - {text}" for tag, value in data.items() for text in _texts(value)]
        lines += ["ER  - ", ""]
    return "\n".join(lines)


RIS = Shape("ris", _turn, _point, _fits)
