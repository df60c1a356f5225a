"""Plain data as TOML text, and whether a piece of text is a TOML value. Knows no places."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterable

from abslint.formats.toml_strings import quotes_of, spell_string
from abslint.knowledge.patterns import Pattern

_BARE_KEY = Pattern(r"[A-Za-z0-9_-]+")


class UnspellableError(ValueError):
    """A value that TOML has no way to write: nothing, a lone surrogate."""


def spell_key(key: str, like: str = "") -> str:
    """A key, bare if it can be and ``like`` (the key it replaces, as written) is; raises UnspellableError."""
    if _BARE_KEY.fullmatch(key) and like[:1] not in {'"', "'"}:
        return key
    spelled = spell_string(key, like[:1] or '"')
    if spelled is None:
        raise UnspellableError(key)
    return spelled


def spell_keys(keys: Iterable[str]) -> str:
    """A dotted key; raises UnspellableError."""
    return ".".join(map(spell_key, keys))


def spell_value(value: object, like: str = '"', newline: str = "\n") -> str:
    """Any plain value on one line, in the style of the token ``like``; raises UnspellableError.

    A string that replaces a date as TOML writes it stays without quotes if it is one.
    """
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case float():
            return repr(value) if math.isfinite(value) else str(value)
        case str():
            return _spell_text(value, like, newline)
        case list():
            return "[" + ", ".join(spell_value(item) for item in value) + "]"
        case dict():
            members = ", ".join(f"{spell_key(key)} = {spell_value(item)}" for key, item in value.items())
            return f"{{ {members} }}" if members else "{}"
    raise UnspellableError("TOML has no way to write nothing")


def _spell_text(value: str, like: str, newline: str) -> str:
    if like[:1] not in {'"', "'"} and is_date(like) and is_date(value):
        return value
    quotes = quotes_of(like) if like[:1] in {'"', "'"} else '"'
    spelled = spell_string(value, quotes, newline)
    if spelled is None:
        raise UnspellableError("TOML cannot write half a character")
    return spelled


def read_value(token: str) -> object:
    """What a piece of text means as a value, or None if it is none."""
    try:
        data = tomllib.loads("a = " + token)
    except (ValueError, RecursionError):
        return None
    return data["a"] if len(data) == 1 else None


def is_date(token: str) -> bool:
    """Whether a piece of text is a date, a time or both, as TOML writes them."""
    return token[:1].isdigit() and not isinstance(read_value(token), str | int | float | None)
