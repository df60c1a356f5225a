"""What is wrong with one piece of JSON text by itself, in words that say what a person did. Knows no grammar."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from abslint.formats.json_tokens import Token
from abslint.knowledge.patterns import Pattern

_BAD_ESCAPE = Pattern(r'(?:[^\\]++|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*+(\\(?:u[0-9a-fA-F]{0,3}|.)?+)', re.DOTALL)
_NUMBER = Pattern(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_LIKE_NUMBER = Pattern(r"[+-]?\.?[0-9]")
_VALUES = frozenset({"true", "false", "null", "NaN", "Infinity", "-Infinity"})
_FOREIGN = {
    "True": "true",
    "TRUE": "true",
    "False": "false",
    "FALSE": "false",
    "None": "null",
    "NULL": "null",
    "Null": "null",
    "nil": "null",
    "undefined": "null",
    "nan": "null",
    "NA": "null",
}
_CURLY = tuple("“”„‟«»‘’‚‹›")


class Fault(NamedTuple):
    """One mistake, in offsets of the text that was given."""

    start: int
    end: int
    message: str


def cut(text: str) -> str:
    """A value as a message shows it: one line of at most 60 characters."""
    line = " ".join(text[:300].split())
    return line if len(line) <= 60 else line[:59] + "…"


def is_scalar(word: str) -> bool:
    """Whether a piece without quotes is a value of JSON, or one that readers take for a number."""
    return word in _VALUES or _NUMBER.fullmatch(word) is not None


def odd_word(token: Token) -> Fault | None:
    """What is wrong with a piece that is neither text in double quotes nor a mark, wherever it stands."""
    first = token.text[0]
    if first == "'":
        shown = cut(token.text.strip("'"))
        return Fault(token.start, token.end, f"single quotes round `{shown}`: JSON takes only double ones")
    if first in _CURLY:
        return Fault(token.start, token.end, f'a curly quotation mark `{first}`: JSON takes only the straight `"`')
    if first == ";":
        return Fault(token.start, token.end, "`;` stands where JSON has `,`")
    if unicodedata.category(first)[0] in "ZC":
        name = unicodedata.name(first, "control character").lower()
        message = f"an invisible character `U+{ord(first):04X}` ({name}) stands outside the quotes"
        return Fault(token.start, token.start + 1, message)
    return None


def bare_value(token: Token) -> Fault:
    """What is wrong with a piece without double quotes that stands where a value must."""
    shown = cut(token.text)
    message = f"`{shown}` must stand in double quotes"
    if token.text in _FOREIGN:
        message = f"`{shown}` is not a word of JSON: it writes `{_FOREIGN[token.text]}`"
    elif _LIKE_NUMBER.match(token.text):
        message = f"`{shown}` is no number in JSON: no plus, no leading zero, digits on both sides of the point"
    return odd_word(token) or Fault(token.start, token.end, message)


def bare_key(token: Token) -> Fault:
    """What is wrong with a piece without double quotes that stands where a key must."""
    message = f"the key `{cut(token.text)}` must stand in double quotes"
    return odd_word(token) or Fault(token.start, token.end, message)


def unclosed(token: Token) -> Fault:
    """A text that runs on to the end, or over a line's end into the next quotation mark."""
    line = token.text.split("\n", 1)[0].rstrip()
    return Fault(token.start, token.start + len(line), f"the text that begins with `{cut(line[1:])}` is never closed")


def inner_quote(token: Token) -> Fault:
    """A text that ended at a quotation mark meant as part of it."""
    return Fault(token.end - 1, token.end, 'a `"` inside a text must be written `\\"`')


def bad_escape(token: Token) -> Fault | None:
    """The first backslash in a text in double quotes that JSON gives no meaning, if any."""
    found = _BAD_ESCAPE.match(token.text, 1, token.end - token.start - 1)
    if not found:
        return None
    message = f"`{cut(found[1])}` means nothing in JSON: a backslash is written twice, `\\\\`"
    return Fault(token.start + found.start(1), token.start + found.end(1), message)
