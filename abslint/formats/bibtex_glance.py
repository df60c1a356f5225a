"""Reads a BibTeX entry whose fields each end a line, by one split: what most are. Says nothing of any other.

Whatever looks otherwise is left to who reads sign by sign; so are places. Each value of a text goes through the one
loop here, so that it does no more than it must.
"""

from __future__ import annotations

from abslint.formats.bibtex_ends import NAME, closing_brace
from abslint.formats.bibtex_entry import Glanced
from abslint.knowledge.bibtex import MONTHS, NAME_LISTS
from abslint.knowledge.patterns import Pattern

_KEY = Pattern(r"[ \t]*([^\s,={}\"]+)[ \t]*,")
_NAME = Pattern(NAME)
_BLANKS = " \t\r\n"
_KNOWN: dict[str, str] = {}
"""What stood before a value, blanks and all, and the name in it in small letters."""

MOST_NAMES = 1000
"""Names that are kept: a text may hold any number."""


def glance(text: str, start: int, limit: int) -> tuple[int, int, Glanced, int] | None:
    """The entry that begins behind an opening brace: where its key begins and ends, its values, and where it ends."""
    key = _KEY.match(text, start, limit)
    end = -1 if key is None else text.rfind("\n}", key.end(), limit)  # were it no end of its own, braces would tell
    if key is None or end < 0:
        return None
    body = text[key.end() : end].rstrip(_BLANKS)
    body = body[:-1].rstrip(_BLANKS) if body.endswith(",") else body
    if not body.endswith("}"):
        return None
    values = _values(body[:-1].split("},\r\n" if "\r" in body and "},\r\n" in body else "},\n"))
    return None if values is None else (key.start(1), key.end(1), values, end + 2)


def _values(pieces: list[str]) -> Glanced | None:
    """What the pieces hold of which each is a field up to its closing brace."""
    known = _KNOWN.get
    values: dict[str, str] = {}
    count = len(pieces)
    for piece in pieces:
        head, opened, value = piece.partition("{")
        name = known(head)
        if name is None:
            *bare, last = head.split(",")
            count += len(bare)
            name = _name(last) if opened and all(_take(one, values) for one in bare) else ""
        if not name:
            return None
        values[name] = value
    if len(values) < count:
        return None
    joined = "\0".join(values.values())
    if ("{" in joined or "}" in joined) and not all(map(_balanced, values.values())):
        return None
    return Glanced(values, joined)


def _take(text: str, values: dict[str, str]) -> bool:
    """A field with a number or the name of a month; whether it is one."""
    head, _, bare = text.partition("=")
    name, bare = _name(head + "="), bare.strip(_BLANKS).lower()
    values[name] = bare
    return bool(name) and name not in NAME_LISTS and ((bare.isascii() and bare.isdigit()) or bare in MONTHS)


def _name(head: str) -> str:
    """A field's name in small letters, empty if what stands before a value is none."""
    name = head.strip(_BLANKS)
    name = name[:-1].rstrip(_BLANKS) if name.endswith("=") else ""
    if not _NAME.fullmatch(name):
        return ""
    if len(_KNOWN) < MOST_NAMES:
        _KNOWN[head] = name.lower()
    return name.lower()


def _balanced(value: str) -> bool:
    """Whether braces are in pairs."""
    if "{" not in value:
        return "}" not in value
    return value.count("{") == value.count("}") and closing_brace(value, 0, len(value)) < 0
