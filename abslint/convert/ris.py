"""Native records in RIS. Does not know where they come from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from abslint.convert import parts
from abslint.convert.crosswalk import copied
from abslint.convert.notes import Note
from abslint.convert.spread import Person, Spread
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.ris import PARAGRAPHS
from abslint.knowledge.ris import TYPES as READ

NAME = "ris"

_FIRST = {
    "article-journal": "JOUR",
    "chapter": "CHAP",
    "book": "BOOK",
    "paper-conference": "CONF",
    "dataset": "DATA",
    "report": "RPRT",
    "manuscript": "UNPB",
    "preprint": "UNPB",
    "document": "GEN",
    "entry": "ENCYC",
    "review": "JOUR",
    "review-book": "JOUR",
    "motion-picture": "MPCT",
    "article-newspaper": "NEWS",
    "webpage": "ELEC",
    "post": "BLOG",
    "speech": "SLIDE",
    "legislation": "STAT",
    "personal-communication": "PCOMM",
    "periodical": "JFULL",
    "standard": "STAND",
    "figure": "FIGURE",
}
"""Types of references of native types, where that by which a type is read is not the one to write."""

_ARTICLES = frozenset({"JOUR", "MGZN", "NEWS", "JFULL"})
_DAY = Pattern(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?")
_RANGE = Pattern(r"([A-Za-z]?\d+[A-Za-z]?)-([A-Za-z]?\d+[A-Za-z]?)")
_TAG = Pattern(r"\s*[A-Za-z][A-Za-z0-9]\s*-")
_ORDER = "AU TI T2 JF J2 A4 ED T3 PY DA VL IS SP EP C7 SN DO UR".split()


def write_reference(record: Mapping[str, Any], identifier: str) -> tuple[str, list[Note]]:
    """The lines of the reference that a native record is, and what is left out of it."""
    spread, notes = Spread(record), list[Note]()
    spread.cross("id")
    kind = _type(spread, notes)
    rows: dict[str, list[str]] = {
        "AU": _names(parts.crossed(spread, "authors", NAME)),
        "TI": [parts.whole_title(spread)],
        "JF" if kind in _ARTICLES else "T2": [spread.text("container.title")],
        "ED": _names(parts.editors(spread, NAME)),
        "A4": _names(parts.crossed(spread, "translators", NAME)),
        "SN": [parts.issn_of(spread, notes), parts.isbn_of(spread, notes)],
        "UR": parts.urls_of(spread),
        "AB": [parts.whole_abstract(spread)],
        "KW": _keywords(spread, notes),
        "LA": [parts.languages_of(spread, notes)],
        "TT": [_translated(spread, notes)],
        "N1": spread.texts("note"),
        "Y2": [_slashes(spread.text("source.retrieved"))],
        "ID": [identifier],
    }
    rows |= _pages(spread) | _dates(spread, notes)
    for field, tag in copied(NAME):
        if not any(rows.get(tag, ())):
            rows[tag] = [spread.text(field)]
    tags = [*(tag for tag in _ORDER if tag in rows), *(tag for tag in rows if tag not in _ORDER)]
    lines = [f"{tag}  - {_line(tag, text)}\n" for tag in tags for text in rows[tag] if text.strip()]
    return f"TY  - {kind}\n{''.join(lines)}ER  - \n", notes + parts.left_over(spread, NAME)


@cache
def _types() -> dict[str, str]:
    found: dict[str, str] = {}
    for tag, kind in READ.items():
        found.setdefault(kind.replace("_", "-"), tag)
    return found | _FIRST


def _type(spread: Spread, notes: list[Note]) -> str:
    kind = spread.text("type")
    found = _types().get(kind, "")
    if not found:
        words = "a type that RIS does not have is written as `GEN`"
        notes.append(Note(words, words.replace("a type", f"`{kind}`" if kind else "a missing type", 1)))
    return found or "GEN"


def _names(people: list[Person]) -> list[str]:
    return [name for one in people if (name := parts.full_name(one, suffix_second=False))]


def _keywords(spread: Spread, notes: list[Note]) -> list[str]:
    """Keywords without asterisks, which RIS forbids."""
    texts = parts.keyword_texts(spread)
    if any("*" in text for text in texts):
        notes.append(
            Note(
                "asterisks in keywords are left out: RIS forbids them",
                "an asterisk in a keyword is left out: RIS forbids it",
            )
        )
    return [text.replace("*", "").strip() for text in texts]


def _translated(spread: Spread, notes: list[Note]) -> str:
    spread.cross("translated_titles.text")
    return parts.first_of(
        [one["text"] for one in spread.items("translated_titles") if "text" in one], "translated_titles", notes
    )


def _pages(spread: Spread) -> dict[str, list[str]]:
    pages = spread.text("pages")
    match = _RANGE.fullmatch(pages)
    return {"SP": [match[1]], "EP": [match[2]]} if match else {"SP": [pages]}


def _dates(spread: Spread, notes: list[Note]) -> dict[str, list[str]]:
    """The year, and the day or month in the tag for it. What is no day, a season or an interval, is told."""
    text = spread.text("dates.published")
    match = _DAY.fullmatch(text)
    if match is None:
        year = re.match(r"\d{4}", text)
        if text:
            words = "of a date that is no day only the year is kept" if year else "a date that is no day is left out"
            notes.append(Note(words, words.replace("a date", f"the date `{text}`", 1)))
        return {"PY": [year[0] if year else ""]}
    return {"PY": [match[1]], "DA": [_slashes(text) if match[2] else ""]}


def _slashes(text: str) -> str:
    """``2020-02-01`` as ``2020/02/01/``; any other text as it stands."""
    match = _DAY.fullmatch(text)
    return f"{match[1]}/{match[2] or ''}/{match[3] or ''}/" if match else text


def _line(tag: str, text: str) -> str:
    """A value; in those that have paragraphs a line each, unless it would be taken for a tag's."""
    if tag not in PARAGRAPHS:
        return " ".join(text.split())
    lines = [" ".join(line.split()) for line in text.splitlines()]
    joined = ""
    for line in lines:
        if line:
            joined += (" " if _TAG.match(line) else "\n") + line if joined else line
    return joined
