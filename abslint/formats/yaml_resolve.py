"""What a plain YAML scalar means: to YAML 1.2 (core schema) and to readers of YAML 1.1. Knows nothing of places."""

from __future__ import annotations

import math
from functools import lru_cache

from abslint.knowledge.patterns import Pattern

NUMERIC = frozenset("0123456789+-.")
"""The characters that a number, or a date, can begin with."""

LONGEST_WORD = 5
"""Code points of the longest word with a meaning (``false``)."""

_LONGEST_NUMBER = 1000  # Python refuses to read integers of more than 4,300 digits: what is so long is text
_CACHED = 64

# YAML 1.2.2, 10.3.2: tag resolution of the core schema.
_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_INTEGER = Pattern(r"[-+]?[0-9]+")
_BASED = Pattern(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = Pattern(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_SPECIAL = Pattern(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")

# YAML 1.1 as PyYAML, Ruby and SnakeYAML read it: the type repository of 2005 without its single letters y and n.
_OLD_WORDS = {
    **dict.fromkeys(("yes", "Yes", "YES", "on", "On", "ON"), "true"),
    **dict.fromkeys(("no", "No", "NO", "off", "Off", "OFF"), "false"),
    **dict.fromkeys(("Null", "NULL"), "null"),
}
_OLD_INTEGER = Pattern(
    r"(?P<sign>[-+]?)(?:0b(?P<two>[01_]*[01][01_]*)|0x(?P<sixteen>[0-9a-fA-F_]*[0-9a-fA-F][0-9a-fA-F_]*)"
    r"|0(?P<eight>[0-7_]+)|(?P<ten>0|[1-9][0-9_]*)|(?P<sixty>[1-9][0-9_]*(?::[0-5]?[0-9])+))"
)
_OLD_FLOAT = Pattern(r"[-+]?(?:[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*)(?:[eE][-+][0-9]+)?")
_OLD_SIXTIES = Pattern(r"(?P<sign>[-+]?)(?P<sixty>[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*)")
_OLD_DATE = Pattern(r"[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:.*")
_BASES = {"two": 2, "eight": 8, "ten": 10, "sixteen": 16}


def resolve(text: str) -> object:
    """The value of a plain scalar by the core schema of YAML 1.2: None, bool, int, float or the text itself."""
    if len(text) <= LONGEST_WORD and text in _WORDS:
        return _WORDS[text]
    if text[0] not in NUMERIC or len(text) > _LONGEST_NUMBER:
        return text
    if _INTEGER.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    if _BASED.fullmatch(text):
        return int(text, 0)
    if _SPECIAL.fullmatch(text):
        return float(text.replace(".", "", 1))
    return text


def misreading(text: str) -> str | None:
    """What readers make of a plain scalar where YAML 1.1 and 1.2 disagree, or where a number's spelling is lost.

    ``no`` is ``false``, ``012`` is ``10``, ``2301.00010`` is ``2301.0001``. None where all agree. Dates are no
    matter of this function.
    """
    word = _OLD_WORDS.get(text)
    if word is not None or not text or text[0] not in NUMERIC or len(text) > _LONGEST_NUMBER:
        return word
    new, old = resolve(text), _old_number(text)
    if isinstance(new, str):
        return None if old is None else _spelled(old)
    if old is not None and old != new and not (isinstance(old, float) and math.isnan(old)):
        return _spelled(old)
    spelling = _spelled(new)
    if spelling == text:
        return None if old is not None else f'"{text}"'
    return spelling


def means_text(text: str) -> bool:
    """Whether every reader, of YAML 1.1 or 1.2, takes this plain scalar for text."""
    if text in ("y", "Y", "n", "N", "=", "<<"):
        return False
    return resolve(text) == text and misreading(text) is None and not is_old_date(text)


def is_old_date(text: str) -> bool:
    """Whether readers of YAML 1.1 make a date of this plain scalar."""
    return text[:1].isdigit() and _OLD_DATE.fullmatch(text) is not None


def meaning(text: str) -> tuple[object, bool]:
    """The value by YAML 1.2, and whether there is a misreading."""
    return _remembered(text) if len(text) <= _CACHED else (resolve(text), misreading(text) is not None)


@lru_cache(maxsize=4096)
def _remembered(text: str) -> tuple[object, bool]:
    return resolve(text), misreading(text) is not None


def _old_number(text: str) -> int | float | None:
    """The number that readers of YAML 1.1 take a plain scalar for."""
    if match := _OLD_INTEGER.fullmatch(text):
        sign = -1 if match["sign"] == "-" else 1
        if match["sixty"]:
            return sign * int(_sixties(match["sixty"]))
        kind = match.lastgroup or "ten"
        return sign * int(match[kind].replace("_", "") or "0", _BASES[kind])
    if _OLD_FLOAT.fullmatch(text):
        return float(text.replace("_", ""))
    if match := _OLD_SIXTIES.fullmatch(text):
        return (-1 if match["sign"] == "-" else 1) * float(_sixties(match["sixty"]))
    if _SPECIAL.fullmatch(text):
        return float(text.replace(".", "", 1))
    return None


def _sixties(text: str) -> int | float:
    """``12:30`` is 750: base sixty, the last place may have a fraction."""
    total: int | float = 0
    for place in text.replace("_", "").split(":"):
        total = total * 60 + (float(place) if "." in place else int(place))
        if total > 1e300:
            return math.inf
    return total


def _spelled(number: object) -> str:
    if isinstance(number, float) and not math.isfinite(number):
        return "not a number" if math.isnan(number) else "-infinity" if number < 0 else "infinity"
    return repr(number)
