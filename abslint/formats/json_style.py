"""How a JSON text is laid out, and values written the same way. Does not know what is to be changed."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import NamedTuple

from abslint.formats.json_places import Entry, Places
from abslint.knowledge.patterns import Pattern

_ESCAPED = Pattern(r"\\u(?!00[0-7])[0-9a-fA-F]{4}")
_SURROGATE = Pattern("[\ud800-\udfff]")
_INDENT = Pattern(r"[ \t]*+")
_escape, _write = json.JSONEncoder().encode, json.JSONEncoder(ensure_ascii=False).encode
_ENOUGH = 65536
"""Code points from which a habit is learnt."""


class Style(NamedTuple):
    """The habits of a text: what stands between key and value, what follows a comma on the same line, how deep one
    level is indented, how lines end, and whether non-ASCII text is escaped.
    """

    colon: str
    comma: str
    unit: str
    newline: str
    escaped: bool


def style_of(places: Places, start: int) -> Style:
    """The habits of the tree that begins at ``start``, learnt once."""
    style = places.habits.get(start)
    if not isinstance(style, Style):
        style = places.habits[start] = _learn(places, start)
    return style


def _learn(places: Places, start: int) -> Style:
    text = places.text
    first = _first_mapping_entry(places, start)
    colon = text[first.key_end : first.start] if first else ": "
    colon = colon if "\n" not in colon else ": "
    unit, newline = "  ", "\n"
    entries = places.children(start).entries
    if entries and own_line(text, entries[0].key_start) is not None:
        unit = indent_at(text, entries[0].key_start).removeprefix(indent_at(text, start)) or "  "
        newline = "\r\n" if "\r\n" in text[start : entries[0].key_start] else "\n"
    comma = ", " if colon.endswith(" ") else ","
    for one, two in pairwise(entries[:3]):
        if own_line(text, two.key_start) is None:
            comma = text[one.end : two.key_start]
    tree = text[start : min(places.children(start).end, start + _ENOUGH)]
    return Style(colon, comma, unit, newline, tree.isascii() and _ESCAPED.search(tree) is not None)


def own_line(text: str, at: int) -> str | None:
    """The indentation before ``at`` if nothing else stands before it on its line, else None."""
    line = at
    while line and text[line - 1] in " \t":
        line -= 1
    return text[line:at] if line and text[line - 1] == "\n" else None


def indent_at(text: str, at: int) -> str:
    """The indentation of the line that holds ``at``."""
    return _INDENT.match(text, text.rfind("\n", 0, at) + 1)[0]  # type: ignore[index]  # matches nothing too


def escapes(token: str, style: Style) -> bool:
    """Whether text that goes into this scalar's token is escaped: as the scalar does, else as the text does."""
    if not token.isascii():
        return False
    return style.escaped or _ESCAPED.search(token) is not None


def quoted(text: str, escaped: bool) -> str:
    """A JSON string. A lone surrogate is always escaped, as no encoding can write it."""
    if escaped:
        return _escape(text)
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", _write(text))


def render(value: object, style: Style, indent: str | None, escaped: bool) -> str:
    """A value (plain data) as JSON. ``indent`` is that of the line it begins on; None writes it on one line.

    Raises ValueError for what JSON cannot hold: not-a-number, infinity.
    """
    if isinstance(value, str):
        return quoted(value, escaped)
    if isinstance(value, dict):
        deeper = None if indent is None else indent + style.unit
        items = [
            f"{quoted(str(key), escaped)}{style.colon}{render(item, style, deeper, escaped)}"
            for key, item in value.items()
        ]
        return _enclose("{", items, "}", style, indent)
    if isinstance(value, list | tuple):
        deeper = None if indent is None else indent + style.unit
        return _enclose("[", [render(item, style, deeper, escaped) for item in value], "]", style, indent)
    return json.dumps(value, allow_nan=False)


def _enclose(opening: str, items: list[str], closing: str, style: Style, indent: str | None) -> str:
    if indent is None or not items:
        return opening + style.comma.join(items) + closing
    line = style.newline + indent
    return opening + line + style.unit + f",{line}{style.unit}".join(items) + line + closing


def _first_mapping_entry(places: Places, start: int) -> Entry | None:
    """The first key of the first mapping on the way down from ``start`` through first children."""
    while entries := places.children(start).entries:
        if places.text[start] == "{":
            return entries[0]
        start = entries[0].start
    return None
