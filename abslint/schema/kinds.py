"""Words for values and for what a schema expects of them: "a list of texts", "the number `5`". Judges nothing."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from abslint.knowledge.prose import shorten
from abslint.model.finding import Proposal
from abslint.model.span import Pointer
from abslint.schema.library import Library, Node

Told = tuple[str, Proposal | None]
"""A message, and what would mend it."""

LISTED = 8
"""As many values or fields are listed; of more only their number is told."""

_ONE = {
    "string": "a text",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "`true` or `false`",
    "array": "a list",
    "object": "a group of fields",
    "null": "nothing",
}
_MANY = {
    "string": "texts",
    "number": "numbers",
    "integer": "whole numbers",
    "boolean": "`true` or `false`",
    "array": "lists",
    "object": "groups of fields",
}


def quoted(value: Any) -> str:
    """A value in backticks, cut at 60 characters: a text as it is, everything else as JSON."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return f"`{shorten(text)}`"


def named(value: Any) -> str:
    """A value in backticks at the head of a message; an empty text in words, since nothing would stand in them."""
    return "an empty text" if value == "" else quoted(value)


def found(value: Any) -> str:
    """What stands there: "the text `a, b`", "a list of 3 items"."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return quoted(value)
    if isinstance(value, str):
        return f"the text {quoted(value)}" if value else "an empty text"
    if isinstance(value, int | float):
        return f"the number {quoted(value)}"
    if isinstance(value, list):
        return f"a list of {count(len(value), 'item')}" if value else "an empty list"
    names = row(list(value)[:3], ", ")
    return f"a group of fields ({names}{', …' if len(value) > 3 else ''})" if value else "an empty group of fields"


def expected(types: Iterable[str], node: Any, uri: str, library: Library) -> list[str]:
    """What is asked for, by the types and, of a list, by its items: ["a text", "a list of texts"]."""
    names = [kind for kind in types if kind != "null"] or ["null"]
    words = []
    for kind in names:
        items = _items(node, uri, library) if kind == "array" else ""
        if not (kind == "integer" and "number" in names):
            words.append(f"{_ONE.get(kind, kind)}{items}")
    return words


def types_of(node: Any) -> list[str]:
    """The types that a schema allows, as far as it says so itself."""
    if not isinstance(node, dict):
        return []
    named = node.get("type")
    if isinstance(named, str):
        return [named]
    if isinstance(named, list):
        return [kind for kind in named if isinstance(kind, str)]
    values = node.get("enum", [node["const"]] if "const" in node else [])
    return ["string"] if values and all(isinstance(value, str) for value in values) else []


def _items(node: Any, uri: str, library: Library) -> str:
    uri, items = library.follow(uri, node.get("items") if isinstance(node, dict) else None)
    kinds = []
    for form in items.get("anyOf", items.get("oneOf", [items])):
        kinds += types_of(library.follow(uri, form)[1])
    words = list(dict.fromkeys(_MANY[kind] for kind in kinds if kind in _MANY))
    return f" of {' or '.join(words)}" if words else ""


def row(values: Iterable[Any], last: str) -> str:
    """Values in a row, quoted: with ``last`` " or " it reads "`a`, `b` or `c`"."""
    words = [quoted(value) for value in values]
    return last.join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def either(words: Iterable[str]) -> str:
    """Phrases to choose from: "a text, a number or a list". Equal ones are said once."""
    known = list(dict.fromkeys(words))
    return " or ".join([", ".join(known[:-1]), known[-1]]) if len(known) > 1 else "".join(known)


def count(number: int, noun: str) -> str:
    """A number with its noun: "1 item", "3 categories"."""
    return f"{number} {noun if number == 1 else plural(noun)}"


def plural(noun: str) -> str:
    """The plural of an English noun that a title names: status → statuses, category → categories."""
    head, of, rest = noun.partition(" of ")
    if of:
        return f"{plural(head)} of {rest}"
    if noun.endswith(("s", "x", "ch", "sh")):
        return f"{noun}es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}s"


def place(pointer: Pointer) -> str:
    """A mapping's place in words: "this record", "`container`", "item 2 of `authors`"."""
    if not pointer:
        return "this record"
    last = pointer[-1]
    if isinstance(last, str):
        return quoted(last)
    outer = next((step for step in reversed(pointer) if isinstance(step, str)), None)
    return f"item {last + 1} of {quoted(outer)}" if outer is not None else f"item {last + 1}"


def reason(node: Node) -> str:
    """The first sentence of a schema's description behind a colon, or nothing."""
    about = node.get("description")
    if not isinstance(about, str) or not about.strip():
        return ""
    sentence = " ".join(about.split()).split(". ")[0].rstrip(".")
    return f": {lowered(shorten(sentence, 160))}"


def lowered(words: str) -> str:
    """A sentence's or title's words in running text; an abbreviation at their head stays."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]
