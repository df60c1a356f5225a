"""TOML's four string styles: reading a token with the place of each character, and writing one. Knows no tables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from abslint.knowledge.patterns import Pattern
from abslint.model.span import Part, Span

STRING = Pattern(
    r'"""(?:[^"\\]++|\\.|"{1,2}(?!"))*+"{3,5}'
    r"|'''(?:[^']++|'{1,2}(?!'))*+'{3,5}"
    r'|(?!""")"(?:[^"\\\n]++|\\[^\n])*+"'
    r"|(?!''')'[^'\n]*+'",
    re.DOTALL,
)
"""A whole string token, by TOML 1.0; what stands between its quotes is not judged."""

_FOLD = r"\\[ \t]*\r?\n[ \t\r\n]*"
_ESCAPE = Pattern(
    rf'{_FOLD}|\\(?:u[0-9A-Fa-f]{{4}}|U[0-9A-Fa-f]{{8}}|x[0-9A-Fa-f]{{2}}|[btnfre"\\])|\\.?|\r\n', re.DOTALL
)
_LETTERS = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b", '"': '"', "\\": "\\"}
_SPELLED = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
_CONTROL = Pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\r(?!\n)")
_LITERAL_FORBIDDEN = Pattern("[\x00-\x08\x0a-\x1f\x7f']")
_TO_ESCAPE = Pattern('["\\\\\x00-\x1f\x7f]')
_SURROGATE = Pattern("[\ud800-\udfff]")

_REACH = 200
"""Code points on either side of a change in which two letters are looked for."""


class BadStringError(Exception):
    """A string token with something in it that TOML does not allow: its place and what it is, in plain words."""

    def __init__(self, span: Span, message: str) -> None:
        super().__init__(message)
        self.span, self.message = span, message


class Decoded(NamedTuple):
    """A string's value; ``starts`` and ``ends`` are the offsets in the text of each of its code points."""

    value: str
    starts: Sequence[int]
    ends: Sequence[int]


def inside(text: str, start: int, end: int) -> Span:
    """What stands between the quotes of a token; the newline right behind a triple quote belongs to the quote."""
    quote = text[start]
    if end - start < 6 or text[start : start + 3] != quote * 3:
        return Span(start + 1, end - 1)
    first = start + 3
    if text.startswith("\r\n", first):
        first += 2
    elif text.startswith("\n", first):
        first += 1
    return Span(first, end - 3)


def decode_string(text: str, start: int, end: int) -> Decoded:
    """Read the token that stands at ``start``. Raises BadStringError."""
    first, last = inside(text, start, end)
    control = _CONTROL.search(text, first, last)
    if control:
        name = f"U+{ord(control[0][0]):04X}"
        raise BadStringError(Span(*control.span()), f"the control character {name} cannot stand in TOML as it is")
    basic = text[start] == '"'
    if "\r" not in text[first:last] and not (basic and "\\" in text[first:last]):
        return Decoded(text[first:last], range(first, last), range(first + 1, last + 1))
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = first
    for match in (_ESCAPE if basic else _CRLF).finditer(text, first, last):
        _plain(text, at, match.start(), pieces, starts, ends)
        char = _unescaped(match)
        at = match.end()
        if char:
            pieces.append(char)
            starts.append(match.start())
            ends.append(at)
    _plain(text, at, last, pieces, starts, ends)
    return Decoded("".join(pieces), starts, ends)


_CRLF = Pattern("\r\n")


def _plain(text: str, start: int, end: int, pieces: list[str], starts: list[int], ends: list[int]) -> None:
    pieces.append(text[start:end])
    starts.extend(range(start, end))
    ends.extend(range(start + 1, end + 1))


def _unescaped(match: re.Match[str]) -> str:
    """The character that an escape stands for; a folded line end stands for none."""
    written = match[0]
    if written == "\r\n":
        return "\n"
    if written[-1] in " \t\r\n":
        if "\n" in written:
            return ""
    elif len(written) == 2 and written[1] in _LETTERS:
        return _LETTERS[written[1]]
    elif len(written) > 2:
        code = int(written[2:], 16)
        if code < 0xD800 or 0xDFFF < code <= 0x10FFFF:
            return chr(code)
        raise BadStringError(Span(*match.span()), f"`{written}` stands for no character")
    shown = written if written.isprintable() else "\\"
    message = f"`{shown}` is no escape in TOML: write the backslash twice, or put the text in single quotes"
    raise BadStringError(Span(*match.span()), message)


def escaped(value: str, several_lines: bool = False, bare_quotes: bool = False, newline: str = "\n") -> str:
    """A value as it stands between double quotes; with ``several_lines`` between triple ones, line ends as they are."""
    kept = {"\n": newline, "\t": "\t"} if several_lines else {}
    if bare_quotes:
        kept['"'] = '"'

    def spelled(match: re.Match[str]) -> str:
        char = match[0]
        return kept.get(char) or _SPELLED.get(char) or f"\\u{ord(char):04X}"

    return _TO_ESCAPE.sub(spelled, value)


def spell_string(value: str, like: str = '"', newline: str = "\n") -> str | None:
    """A value as a token, in the style of the quotes ``like`` if that style can hold it, else in double quotes.

    None for a lone surrogate, which TOML cannot hold.
    """
    if _SURROGATE.search(value):
        return None
    if like == "'" and not _LITERAL_FORBIDDEN.search(value):
        return f"'{value}'"
    if like == "'''" and "'''" not in value and value[-1:] != "'" and not _CONTROL.search(value) and "\r" not in value:
        return f"'''{newline}" + value.replace("\n", newline) + "'''"
    if len(like) == 3:
        return f'"""{newline}{escaped(value, True, newline=newline)}"""'
    return f'"{escaped(value)}"'


def quotes_of(token: str) -> str:
    """The quotes that a token begins with: one of the four styles."""
    return token[:3] if len(token) >= 6 and token[:3] in {'"""', "'''"} else token[:1]


def part_of(decoded: Decoded, start: int, part: Part) -> Span:
    """Where a range of a string's value stands; an empty range stands before the character at its start.

    ``start`` is where the string begins, for one that is empty.
    """
    first, last = max(part[0], 0), min(part[1], len(decoded.value))
    if first < last:
        return Span(decoded.starts[first], decoded.ends[last - 1])
    if first < len(decoded.value):
        return Span(decoded.starts[first], decoded.starts[first])
    place = decoded.ends[-1] if decoded.value else start
    return Span(place, place)


def stretch_round(decoded: Decoded, part: Part) -> Part | None:
    """A range of a string's value, not much more than a part of it, that begins and ends between two letters that
    stand for themselves: what is written there can be read by itself. None where no such letters are near."""
    first = next((at for at in range(part[0] - 1, max(part[0] - _REACH, 0), -1) if _between_letters(decoded, at)), 0)
    most = min(part[1] + _REACH, len(decoded.value))
    last = next((at for at in range(part[1] + 1, most) if _between_letters(decoded, at)), 0)
    return (first, last) if first and last else None


def _between_letters(decoded: Decoded, at: int) -> bool:
    as_written = decoded.ends[at] - decoded.starts[at - 1] == 2
    return as_written and decoded.value[at - 1 : at + 1].isalnum()
