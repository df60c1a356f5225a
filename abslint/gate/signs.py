"""What rules are silent on in the texts of a record, as one pattern over the record's JSON text. Knows no rule by name.

Where the pattern is not found, no text has a sign that its place must lack: one pass over the record instead of some
sixty patterns on as many texts. It speaks of JSON text without backslashes, in which each character stands for itself.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from abslint.gate.texts import escaped
from abslint.knowledge.patterns import Pattern

Place = tuple[str | None, frozenset[str]]
"""The key that stands before texts, None for items of lists, and the signs that they must lack."""

_SPACE = r"[ \t\r\n]*"
_NO_CHARACTER = r"[^\x00-\u{10ffff}]"

_PIECE = Pattern(r"\\.|\[(\^?)((?:\\.|[^\]\\])*+)\]|[.^$]|[^\\\[.^$]++", re.DOTALL)
"""A piece of a pattern: an escape, a class (group 1: the mark of a negated one; 2: what is in it), a dot, an anchor,
anything else."""


def signs_in_record(places: Iterable[Place]) -> str:
    """A pattern that is found in each JSON text of a record in which some text has a sign that it must lack.

    Keys are looked for at any depth, and items in any list: so more is found, and never less.
    """
    holders: dict[str, set[str | None]] = {}
    for key, signs in places:
        for sign in signs:
            holders.setdefault(sign, set()).add(key)
    alike: dict[frozenset[str | None], list[str]] = {}
    for sign, keys in holders.items():
        alike.setdefault(frozenset(keys), []).append(sign)
    ways = "|".join(way for keys, signs in alike.items() for way in _ways(keys, signs))
    # from the beginning on: a search for the quotes and commas with which the ways begin would stop at every word
    return rf"^[\s\S]*?(?:{ways})" if ways else ""


def _ways(keys: Collection[str | None], signs: Sequence[str]) -> Iterator[str]:
    """Signs in texts behind keys, and in items of lists: behind such stands no colon, as it does behind a key."""
    found = _somewhere(signs)
    named = sorted("".join(map(escaped, key)) for key in keys if key is not None)
    if named:
        yield f'"(?:{"|".join(named)})"{_SPACE}:{_SPACE}"{found}'
    if None in keys:
        yield rf'[\[,]{_SPACE}"{found}(?:[^"]*")?{_SPACE}[,\]]'


def _somewhere(signs: Iterable[str]) -> str:
    """A sign in a text that has begun: right at the beginning, or behind something."""
    wanted = sorted(signs)
    first = "|".join(f"(?:{_in_text(sign, at_start=True)})" for sign in wanted if "^" in sign)
    later = "|".join(f"(?:{_in_text(sign, at_start=False)})" for sign in wanted)
    return f'(?:{first}|[^"]*(?:{later}))' if first else f'[^"]*(?:{later})'


def _in_text(sign: str, at_start: bool) -> str:
    """A sign as it is found in JSON text: dots, negated classes and those that begin at zero stay inside the text,
    whose end is a quote."""
    return "".join(_piece(found[0], found[1], found[2], at_start) for found in _PIECE.finditer(sign))


def _piece(piece: str, negated: str | None, inside: str | None, at_start: bool) -> str:
    if negated:
        return f'[^"{inside}]'
    if inside and inside.startswith(r"\x00-"):
        return inside.replace(r"\x00-", r"[\x00-!#-", 1) + "]"
    if piece == ".":
        return '[^"]'
    if piece == "^":
        return "" if at_start else _NO_CHARACTER
    return '"' if piece == "$" else piece
