"""A record in MEDLINE, as PubMed exports it, and where each of its fields then stands."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from typing import Any
from zlib import crc32

from abslint.formats.medline_rows import INDENT
from abslint.knowledge.date_faults import in_own_form
from abslint.knowledge.languages import in_code_system, is_tag, shortest
from benchmarks.papers.shapes import Data, Shape, day_of, one_text, value_at, words_of
from benchmarks.papers.told import inverted

_TYPES = {
    "article-journal": "Journal Article",
    "book": "Book",
    "chapter": "Book Chapter",
    "dataset": "Dataset",
    "preprint": "Preprint",
    "report": "Technical Report",
    "thesis": "Academic Dissertation",
}
_KINDS = {"letter": "Letter", "comment": "Comment", "editorial": "Editorial", "review": "Review"}
_PLAIN = {
    "/title": "TI",
    "/original_title/text": "TT",
    "/publication_status": "PST",
    "/abstract": "AB",
    "/volume": "VI",
    "/issue": "IP",
    "/container/title": "JT",
    "/container/short_title": "TA",
    "/container/publisher": "PB",
    "/container/place": "PL",
    "/identifiers/pmid": "PMID",
    "/identifiers/pmcid": "PMC",
}
_LISTS = {"/note": "GN"}
_ISSN = {"print": "Print", "electronic": "Electronic", "linking": "Linking"}
_FORMS = frozenset({"slashes", "medline"})
_ISO = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?")
_SEASONS = {"-21": "Spring", "-22": "Summer", "-23": "Fall", "-24": "Winter"}
_WIDTH = 84
"""Characters of a value that PubMed writes on one line."""


def _issns(data: Data) -> list[str]:
    issn = value_at(data, "/container/issn")
    if isinstance(issn, dict):
        return [f"{issn[kind]} ({word})" for kind, word in _ISSN.items() if kind in issn]
    return [] if issn is None else [f"{issn} (Print)"]


def _day(value: Any, term: str) -> Any:
    """A date in MEDLINE's own form, if it is one of ISO 8601, or a season."""
    if isinstance(value, str) and value[4:] in _SEASONS:
        return f"{value[:4]} {_SEASONS[value[4:]]}"
    return in_own_form(value, _FORMS, term) if isinstance(value, str) and _ISO.fullmatch(value) else value


_ONLINE = re.compile(r"(?:1[6-9]|20)\d\d(?:-\d\d){1,2}")
"""Days and months that have a form of their own where a paper's electronic publication stands."""


def _online(data: Data) -> str | None:
    """The date of electronic publication, if MEDLINE has a form for it."""
    day = str(value_at(data, "/dates/epub"))
    return day if _ONLINE.fullmatch(day) else None


def _printed(data: Data) -> Any:
    """The date of a journal's issue; of what is online only its year."""
    online = _online(data)
    if online and day_of(data) == "/dates/epub":
        return online[:4]
    return _day(value_at(data, day_of(data)), "dates.published")


def language_code(tag: Any) -> Any:
    """A language by NLM's three letters, if it is one in its right form."""
    right = isinstance(tag, str) and is_tag(tag) and shortest(tag) == tag
    return in_code_system(tag, "iso639-2b") or tag if right else tag


def _turn(data: Data) -> Data:
    language, doi = data.get("language"), value_at(data, "/identifiers/doi")
    languages = language if isinstance(language, list) else [language]
    kinds = [_TYPES.get(str(data.get("type"))), _KINDS.get(str(data.get("subtype")))]
    found: Data = {"PMID": f"{crc32(str(data.get('id', data.get('title'))).encode('utf-8', 'replace')) % 10**8 + 1}"}
    texts = {tag: one_text(value_at(data, place)) for place, tag in _PLAIN.items()}
    found |= {tag: value for tag, value in texts.items() if value is not None}
    found |= {
        "IS": _issns(data),
        "DEP": _day(_online(data), "dates.epub"),
        "DP": _printed(data),
        "PG": data.get("pages", data.get("article_number")),
        "LID": None if doi is None else [f"{doi} [doi]"],
        "FAU": _each(data.get("authors"), inverted),
        "AUID": [f"ORCID: {data['authors'][at]['orcid']}" for at in _with_orcid(data)],
        "LA": [language_code(one) for one in languages if one is not None],
        "PT": [kind for kind in kinds if kind],
        "OT": words_of(data.get("keywords")),
    }
    for place, tag in _LISTS.items():
        value = value_at(data, place)
        found[tag] = None if value is None else [value]
    return {tag: value for tag, value in found.items() if value is not None and value != []}


def _with_orcid(data: Data) -> list[int]:
    """The numbers of the authors who have an ORCID iD."""
    authors = data.get("authors")
    people = enumerate(authors) if isinstance(authors, list) else ()
    return [at for at, one in people if isinstance(one, dict) and "orcid" in one]


def _each(value: Any, turn: Any) -> Any:
    return [turn(one) for one in value] if isinstance(value, list) else value


def _doi(data: Data) -> str:
    """The place of a DOI, or the one that it would have."""
    return "/LID" if value_at(data, "/identifiers/doi") is None else "/LID/0"


def _point(pointer: str, data: Data) -> str | None:
    """The place of a field; None where its value is written as two, or in other words."""
    first, *rest = pointer.split("/")[1:]
    if pointer in _PLAIN:
        return f"/{_PLAIN[pointer]}"
    if pointer in _LISTS:
        return f"/{_LISTS[pointer]}/0"
    if pointer == "/dates/epub" and _online(data):
        return "/DEP"
    if pointer == day_of(data):
        return "/DP"
    if first == "authors" and rest[1:] == ["orcid"]:
        return f"/AUID/{_with_orcid(data).index(int(rest[0]))}"
    if pointer == "/keywords" and isinstance(data.get("keywords"), str):
        return "/OT/0"
    if first in {"authors", "keywords"}:
        tag = "FAU" if first == "authors" else "OT"
        return f"/{tag}" + "".join(f"/{step}" for step in rest[:1]) if rest[1:] in ([], ["text"]) else None
    places = {"/language": "/LA/0", "/language/0": "/LA/0", "/language/1": "/LA/1", "/identifiers/doi": _doi(data)}
    places |= {"/container/issn": "/IS/0", "/container/issn/print": "/IS/0", "/pages": "/PG"}
    return places.get(pointer)


def _stands(text: Any) -> bool:
    """Whether MEDLINE can say a value: texts and numbers on one line, without blanks round them."""
    if isinstance(text, bool) or not isinstance(text, str | int | float):
        return False
    said = str(text)
    return bool(said) and said == said.strip(" \t") and not re.search(r"[\r\n]", said)


def _fits(data: Data) -> bool:
    """Whether MEDLINE can hold the values of a record."""
    turned = _turn(data)
    return "PT" in turned and all(_stands(text) for value in turned.values() for text in _texts(value))


def _texts(value: Any) -> Iterable[Any]:
    return value if isinstance(value, list) else [value]


def _lines(tag: str, text: str) -> list[str]:
    """A value with its tag, wrapped where that leaves it as it is."""
    wrapped = textwrap.wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)
    if " ".join(wrapped) != text:
        wrapped = [text]
    return [f"{tag:<4}- {wrapped[0]}", *(INDENT + line for line in wrapped[1:])]


def write(records: list[Data]) -> str:
    """The records, with a blank line behind each."""
    lines = []
    for data in records:
        lines += [line for tag, value in data.items() for text in _texts(value) for line in _lines(tag, str(text))]
        lines.append("")
    return "\n".join(lines)


MEDLINE = Shape("medline", _turn, _point, _fits)
