"""Spells one scalar, in each of YAML's five styles, or plain data. Knows no tree and no place."""

from __future__ import annotations

import math
import re

from abslint.formats.yaml_layout import lay_out
from abslint.formats.yaml_resolve import is_old_date, means_text
from abslint.knowledge.patterns import Pattern

LONGEST_KEY = 1000
"""Code points; YAML wants the colon of a simple key within 1,024."""

_AS_IS = "\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff"
NOT_AS_IS = Pattern(f"[^\t{_AS_IS}]")
"""Characters that stand in no scalar as they are, line feeds included: they want an escape in double quotes."""

_SURROGATE = Pattern("[\ud800-\udfff]")
_BAD_START = Pattern(r"[\s,\[\]{}#&*!|>'\"%@`]|[-?:](?:[\s,\[\]{}?:]|$)|---|\.\.\.|<<$")
_BAD_INSIDE = Pattern(r":(?:\s|$)|\s#|\s$|\t")
_BAD_IN_FLOW = Pattern(r"^:|[,\[\]{}?]")
_SHORT = {
    **{"\0": "0", "\a": "a", "\b": "b", "\t": "t", "\n": "n", "\v": "v", "\f": "f", "\r": "r", "\x1b": "e"},
    **{'"': '"', "\\": "\\", "\x85": "N", "\u2028": "L", "\u2029": "P"},
}
_TO_ESCAPE = Pattern(f'[^{_AS_IS}]|["\\\\]')
_WORDS = Pattern("(?<=[^ \t]) (?=[^ \t])")


class UnspellableError(ValueError):
    """A value that YAML text cannot hold: half of a surrogate pair, or data of no known type."""


def fits_plain(text: str, in_flow: bool, folded: bool = False) -> bool:
    """Whether the characters of a text can stand without quotes, whatever it then means.

    ``folded`` says that its spaces and line feeds are spelled over several lines already.
    """
    if not text or _BAD_START.match(text) or _BAD_INSIDE.search(text) or (in_flow and _BAD_IN_FLOW.search(text)):
        return False
    return NOT_AS_IS.search(text.replace("\n", "") if folded else text) is None


def plain(text: str, in_flow: bool, dates: bool = False) -> str | None:
    """The text without quotes, if every reader takes that for this text; ``dates`` lets dates pass as well."""
    if not fits_plain(text, in_flow):
        return None
    return text if means_text(text) or (dates and is_old_date(text)) else None


def single(text: str) -> str | None:
    """The text in single quotes on one line, or None."""
    return None if NOT_AS_IS.search(text) else "'" + text.replace("'", "''") + "'"


def double(text: str) -> str:
    """The text in double quotes on one line. Raises UnspellableError."""
    return f'"{escape(text)}"'


def escape(text: str) -> str:
    """What stands for a text between double quotes. Raises UnspellableError."""
    if _SURROGATE.search(text):
        raise UnspellableError("half of a surrogate pair is no character")
    return _TO_ESCAPE.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    short = _SHORT.get(match[0])
    if short is not None:
        return "\\" + short
    code = ord(match[0])
    return f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"


def literal(text: str, indent: int, newline: str) -> str | None:
    """The lines of a literal block scalar from behind its first indentation, without the last line's end."""
    body = text.rstrip("\n")
    if not body.strip(" ") or body[0] in " \t\n" or NOT_AS_IS.search(body.replace("\n", "")):
        return None
    lines = body.split("\n")
    return newline.join([lines[0], *(" " * indent + line if line else "" for line in lines[1:])])


def folded(text: str, indent: int, newline: str, width: int) -> str | None:
    """The lines of a folded block scalar, as ``literal``; wrapped at ``width`` code points where a space allows."""
    body = text.rstrip("\n")
    if not body.strip(" ") or body[0] in " \t\n" or NOT_AS_IS.search(body.replace("\n", "")):
        return None
    first, *rest = re.split("(\n+)", body)
    lines = wrap(first, width)
    before = first
    for feeds, line in zip(rest[::2], rest[1::2], strict=True):
        flush = before[0] not in " \t" and line[0] not in " \t"
        lines.extend([""] * (len(feeds) if flush else len(feeds) - 1))
        lines.extend(wrap(line, width) if line[0] not in " \t" else [line])
        before = line
    return newline.join([lines[0], *(" " * indent + line if line else "" for line in lines[1:])])


def wrap(text: str, width: int) -> list[str]:
    """The text in lines of ``width`` code points at most where words allow; joined by spaces they are the text."""
    lines: list[str] = []
    words: list[str] = []
    length = -1
    for word in _WORDS.split(text):
        if words and length + 1 + len(word) > width:
            lines.append(" ".join(words))
            words, length = [], -1
        words.append(word)
        length += 1 + len(word)
    return [*lines, " ".join(words)]


def reads(candidate: str, style: str, text: str) -> bool:
    """Whether a scalar spelled in a style, quotes or header included, reads as a text."""
    return lay_out(candidate, 0, len(candidate), style, text) is not None


def scalar(value: object, in_flow: bool, quote: str, dates: bool = False) -> str:
    """A scalar on one line: a text without quotes if all readers take it for itself, else in the preferred ones.

    Raises UnspellableError.
    """
    if isinstance(value, str):
        bare = plain(value, in_flow, dates)
        if bare is not None:
            return bare
        return (single(value) if quote == "'" else None) or double(value)
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return _number(value)
    raise UnspellableError(f"{type(value).__name__} is no data of YAML")


def _number(value: float) -> str:
    if not math.isfinite(value):
        return ".nan" if math.isnan(value) else ".inf" if value > 0 else "-.inf"
    text = repr(value)
    # Readers of YAML 1.1 want a point in every float.
    return text if "." in text or "e" not in text else text.replace("e", ".0e", 1)


def flow(value: object, quote: str) -> str:
    """Plain data in brackets, on one line. Raises UnspellableError."""
    if isinstance(value, dict):
        pairs = (f"{key(name, True, quote)}: {flow(item, quote)}" for name, item in value.items())
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(flow(item, quote) for item in value) + "]"
    return scalar(value, True, quote)


def key(name: object, in_flow: bool, quote: str) -> str:
    """A mapping's key. Raises UnspellableError, also for one that is too long."""
    if not isinstance(name, str) or len(name) > LONGEST_KEY // 2:
        raise UnspellableError("this is no key for YAML")
    return scalar(name, in_flow, quote)


def block(value: object, quote: str, list_step: int, mapping_step: int) -> list[str]:
    """Plain data in block style, line by line, indented from 0. Raises UnspellableError."""
    if not value or not isinstance(value, dict | list | tuple):
        return [flow(value, quote) if isinstance(value, dict | list | tuple) else scalar(value, False, quote)]
    lines: list[str] = []
    if isinstance(value, dict):
        for name, item in value.items():
            inner = block(item, quote, list_step, mapping_step)
            step = mapping_step if isinstance(item, dict) else list_step
            if item and isinstance(item, dict | list | tuple):
                lines += [key(name, False, quote) + ":", *(" " * step + line for line in inner)]
            else:
                lines.append(f"{key(name, False, quote)}: {inner[0]}")
        return lines
    for item in value:
        first, *rest = block(item, quote, list_step, mapping_step)
        lines += ["- " + first, *("  " + line for line in rest)]
    return lines


def like(style: str, text: str, in_flow: bool, quote: str) -> str:
    """A text on one line in the quotes that another scalar has. Raises UnspellableError."""
    if style == '"':
        return double(text)
    if style == "'":
        return single(text) or double(text)
    return scalar(text, in_flow, quote)
