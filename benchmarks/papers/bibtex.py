"""A record in BibLaTeX, as people and programs write it, and where each of its fields then stands."""

from __future__ import annotations

import re
from typing import Any

from abslint.formats.bibtex_value import Segment, names_of, text_of
from abslint.formats.tex_spell import spell_tex
from abslint.knowledge.bibtex import VERBATIM
from benchmarks.papers.shapes import Data, Shape, day_of, one_text, value_at, words_of

_TYPES = {
    "article-journal": "article",
    "chapter": "incollection",
    "paper-conference": "inproceedings",
    "preprint": "online",
}
_PLAIN = {
    "/id": "entrykey",
    "/title": "title",
    "/subtitle": "subtitle",
    "/abstract": "abstract",
    "/volume": "volume",
    "/issue": "number",
    "/pages": "pages",
    "/article_number": "eid",
    "/container/short_title": "shortjournal",
    "/container/publisher": "publisher",
    "/container/place": "location",
    "/identifiers/doi": "doi",
    "/links/0/url": "url",
    "/note": "note",
}
_WORD = re.compile(r"[a-z][a-z0-9_-]*")
_KEY = re.compile(r"[^\s,={}()\"#%@\\]+")


def _name(one: Any) -> Any:
    """A name, the family's first; that of a body in braces."""
    if not isinstance(one, dict):
        return one
    parts = [one.get(key) for key in ("family", "suffix", "given")]
    literal = one.get("literal")
    return {"literal": literal} if literal else ", ".join(str(part) for part in parts if part)


def _container(data: Data) -> str:
    """The field of what a paper stands in."""
    return "journaltitle" if data.get("type") == "article-journal" else "booktitle"


def _turn(data: Data) -> Data:
    kind = data.get("type")
    found: Data = {"entrytype": _TYPES.get(kind, kind) if isinstance(kind, str) else kind}
    for place, name in _PLAIN.items():
        found[name] = one_text(value_at(data, place))
    language, issn = data.get("language"), value_at(data, "/container/issn")
    people, words = data.get("authors"), words_of(data.get("keywords"))
    found |= {
        "language": language[0] if isinstance(language, list) and language else language,
        "date": value_at(data, day_of(data)),
        _container(data): value_at(data, "/container/title"),
        "author": [_name(one) for one in people] if isinstance(people, list) else people,
        "keywords": ", ".join(map(str, words)) if isinstance(words, list) else words,
        "issn": issn.get("print") if isinstance(issn, dict) else issn,
        "isbn": value_at(data, "/container/isbn"),
    }
    return {name: value for name, value in found.items() if value is not None}


def _point(pointer: str, data: Data) -> str | None:
    """The place of a field; None where its value is written as two, or in other words."""
    if pointer.startswith("/language") and isinstance(data.get("language"), list) and len(data["language"]) > 1:
        return None
    first, *rest = pointer.split("/")[1:]
    if pointer in _PLAIN:
        return f"/{_PLAIN[pointer]}"
    if pointer == day_of(data):
        return "/date"
    if first == "authors":
        below = "/literal" if rest[1:] == ["literal"] else ""
        return "/author" + "".join(f"/{step}" for step in rest[:1]) + below if rest[1:] in ([], ["literal"]) else None
    if first == "keywords":
        return "/keywords" if rest[1:] in ([], ["text"]) else None
    places = {
        "/type": "/entrytype",
        "/language": "/language",
        "/language/0": "/language",
        "/container/title": f"/{_container(data)}",
        "/container/issn": "/issn",
        "/container/issn/print": "/issn",
        "/container/isbn": "/isbn",
    }
    return places.get(pointer)


def _spelled(text: str, name: str) -> str | None:
    """How a field says a text; None if it cannot."""
    spelled = text if name in VERBATIM else spell_tex(text, "\n")
    balanced = spelled.count("{") == spelled.count("}")
    return spelled if balanced and text_of(spelled, (Segment(0, len(spelled)),), name) == text else None


def _value(name: str, value: Any) -> str | None:
    """The text between the braces of a field; None if it cannot be said."""
    if name != "author" or not isinstance(value, list):
        usual = isinstance(value, str | int | float) and not isinstance(value, bool)
        return _spelled(str(value), name) if usual else None
    names = []
    for one in value:
        body = isinstance(one, dict)
        spelled = _spelled(str(one["literal"] if body else one), "")
        if not spelled or (not body and not isinstance(one, str)):
            return None
        names.append(f"{{{spelled}}}" if body else spelled)
    written = " and ".join(names)
    return written if len(names_of(written, (Segment(0, len(written)),))) == len(names) else None


def _fits(data: Data) -> bool:
    """Whether BibTeX can hold the values of a record."""
    turned = _turn(data)
    kind, key = turned.pop("entrytype", None), turned.pop("entrykey", "")
    if not isinstance(kind, str) or not _WORD.fullmatch(kind) or (key and not _KEY.fullmatch(str(key))):
        return False
    words = words_of(data.get("keywords"))
    parted = isinstance(words, list) and any("," in str(word) for word in words)
    return not parted and all(_value(name, value) is not None for name, value in turned.items())


def write(records: list[Data]) -> str:
    """The records, each field on its line."""
    entries = []
    for data in records:
        lines = [
            f"  {name:<12} = {{{_value(name, value)}}},"
            for name, value in data.items()
            if name not in ("entrytype", "entrykey")
        ]
        entries.append(f"@{data['entrytype']}{{{data.get('entrykey', '')},\n" + "\n".join(lines) + "\n}\n")
    return "\n".join(entries)


def write_quoted(records: list[Data]) -> str:
    """The same in capitals and quotation marks, without a comma behind the last field."""
    entries = []
    for data in records:
        fields = ((name, _value(name, value) or "") for name, value in data.items() if not name.startswith("entry"))
        lines = [
            f'  {name.upper()} = "{value.replace(chr(34), chr(123) + chr(34) + chr(125))}"' for name, value in fields
        ]
        entries.append(f"@{data['entrytype'].upper()}{{{data.get('entrykey', '')},\n" + ",\n".join(lines) + "}\n")
    return "\n".join(entries)


BIBTEX = Shape("bibtex", _turn, _point, _fits)
