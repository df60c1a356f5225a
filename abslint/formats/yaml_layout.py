"""How a scalar's decoded text is spelled, piece by piece, in each of YAML's five styles. Knows no tree."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from abslint.formats.yaml_lines import BREAK
from abslint.knowledge.patterns import Pattern

BLOCKS = ("|", ">")
"""The styles of block scalars."""

ESCAPES = {
    **{"0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b"},
    **{" ": " ", '"': '"', "'": "'", "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029"},
}
"""The escapes of double-quoted scalars but for ``\\x``, ``\\u`` and ``\\U``."""

# A run of blanks is tried once, at its beginning; an escaped blank is none of them.
_FOLDED = "(?:(?<![ \t])|(?<=\\\\[ \t]))[ \t]*+(?:\r\n|[\r\n\x85\u2028\u2029])(?:[ \t]|\r\n|[\r\n\x85\u2028\u2029])*+"
_FOLD = Pattern(_FOLDED)
_SINGLE = Pattern(f"(?P<fold>{_FOLDED})|(?P<quote>'')|'")
_DOUBLE = Pattern(
    "(?P<joined>\\\\(?:\r\n|[\r\n\x85\u2028\u2029])(?:[ \t]|\r\n|[\r\n\x85\u2028\u2029])*)"
    f"|(?P<fold>{_FOLDED})"
    r"""|\\(?:x(?P<two>[0-9A-Fa-f]{2})|u(?P<four>[0-9A-Fa-f]{4})|U(?P<eight>[0-9A-Fa-f]{8})|(?P<one>.))|["\\]"""
)
_HEADER = Pattern("([|>])([-+]?)([1-9]?)([-+]?)[ \t]*(?:#[^\r\n\x85\u2028\u2029]*)?(\r\n|[\r\n\x85\u2028\u2029]|$)")


class Piece(NamedTuple):
    """Decoded text and the range that spells it. Of equal lengths, they agree character by character; else
    ``value`` is one character or none."""

    value: str
    start: int
    end: int


class Layout:
    """The pieces of one scalar. ``indent`` is that of a block scalar's lines, else 0."""

    __slots__ = ("_offsets", "header_end", "indent", "inside", "pieces")

    def __init__(self, pieces: list[Piece], inside: tuple[int, int], indent: int = 0, header_end: int = 0) -> None:
        self.pieces = pieces
        self.inside = inside
        self.indent = indent
        self.header_end = header_end
        self._offsets: list[int] = []
        offset = 0
        for piece in pieces:
            self._offsets.append(offset)
            offset += len(piece.value)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The range of the text that spells ``[start:end]`` of the decoded value."""
        first = self._place(start)
        if end <= start:
            return first, first
        index = bisect_right(self._offsets, end - 1) - 1
        piece = self.pieces[index]
        if len(piece.value) == piece.end - piece.start:
            return first, piece.start + end - self._offsets[index]
        return first, piece.end

    def _place(self, offset: int) -> int:
        index = bisect_right(self._offsets, offset) - 1
        if index < 0:
            return self.inside[0]
        piece = self.pieces[index]
        inner = offset - self._offsets[index]
        if inner >= len(piece.value):
            return piece.end
        return piece.start + inner

    def is_fold(self, offset: int) -> bool:
        """Whether the character of the decoded value at an offset is spelled by a line's end."""
        index = bisect_right(self._offsets, offset) - 1
        piece = self.pieces[index]
        return piece.value in (" ", "\n", "\x85", "\u2028", "\u2029") and piece.end - piece.start > 1


def lay_out(source: str, start: int, end: int, style: str, text: str) -> Layout | None:
    """The layout of the scalar that stands at ``source[start:end]`` and reads ``text``; None if it does not."""
    if style in BLOCKS:
        return _lay_out_block(source, start, end, text)
    inside = (start + 1, end - 1) if style else (start, end)
    pieces = list({"'": _single, '"': _double}.get(style, _plain)(source, *inside))
    return Layout(pieces, inside) if "".join([piece.value for piece in pieces]) == text else None


def _plain(source: str, start: int, end: int) -> Iterator[Piece]:
    at = start
    for match in _FOLD.finditer(source, start, end):
        yield Piece(source[at : match.start()], at, match.start())
        yield from _fold(source, match.start(), match.end())
        at = match.end()
    yield Piece(source[at:end], at, end)


def _single(source: str, start: int, end: int) -> Iterator[Piece]:
    at = start
    for match in _SINGLE.finditer(source, start, end):
        if match.start() > at:
            yield Piece(source[at : match.start()], at, match.start())
        if match["fold"]:
            yield from _fold(source, match.start(), match.end())
        elif match["quote"]:
            yield Piece("'", match.start(), match.end())
        else:
            return  # a quote that stands alone ends the scalar: what follows is not in it
        at = match.end()
    yield Piece(source[at:end], at, end)


def _double(source: str, start: int, end: int) -> Iterator[Piece]:
    at = start
    for match in _DOUBLE.finditer(source, start, end):
        if match.start() > at:
            yield Piece(source[at : match.start()], at, match.start())
        if match["fold"]:
            yield from _fold(source, match.start(), match.end())
        elif match["joined"]:
            yield from _fold(source, match.start(), match.end(), joined=True)
        else:
            value = _unescape(match)
            if value is None:
                return
            yield Piece(value, match.start(), match.end())
        at = match.end()
    yield Piece(source[at:end], at, end)


def _unescape(match: re.Match[str]) -> str | None:
    digits = match["two"] or match["four"] or match["eight"]
    if digits:
        return chr(int(digits, 16)) if int(digits, 16) < 0x110000 else None
    return ESCAPES.get(match["one"] or "")


def _fold(source: str, start: int, end: int, joined: bool = False) -> Iterator[Piece]:
    """One line end becomes a space, each further one a line feed; ``joined``: the first is escaped, and nothing."""
    breaks = list(BREAK.finditer(source, start, end))
    values = [_character(found) for found in breaks]
    if joined or values[0] == "\n":
        values[0] = "" if joined or len(values) > 1 else " "
    at = start
    for index, (value, found) in enumerate(zip(values, breaks, strict=True)):
        if not value:
            continue
        stop = end if index == len(values) - 1 else found.end()
        yield Piece(value, at, stop)
        at = stop
    if at < end:
        yield Piece("", at, end)


def _character(found: re.Match[str]) -> str:
    return "\n" if found[0] in ("\r\n", "\r", "\x85") else found[0]


class _Line(NamedTuple):
    """A line of a block scalar: where it begins, its text, the character its end becomes, where that ends."""

    start: int
    content: str
    end_character: str
    end: int


def _lay_out_block(source: str, start: int, end: int, text: str) -> Layout | None:
    header = _HEADER.match(source, start, end)
    if header is None:
        return None
    lines = list(_lines(source, header.end(), end))
    indent = _indent(lines, text, bool(header[3]))
    if indent is None or indent < 0:
        return None
    pieces = list(_block_pieces(lines, indent, header[1] == ">", header[2] or header[4]))
    if "".join([piece.value for piece in pieces]) != text:
        return None
    spelled = (piece for piece in pieces if len(piece.value) == piece.end - piece.start)
    contents = [piece for piece in spelled if piece.value.strip("\n\u2028\u2029")]
    header_end = header.end() - len(header[5])
    inside = (contents[0].start, contents[-1].end) if contents else (header_end, header_end)
    return Layout(pieces, inside, indent, header.end())


def _lines(source: str, start: int, end: int) -> Iterator[_Line]:
    at = start
    for found in BREAK.finditer(source, start, end):
        yield _Line(at, source[at : found.start()], _character(found), found.end())
        at = found.end()
    if at < end:
        yield _Line(at, source[at:end], "", end)


def _indent(lines: list[_Line], text: str, explicit: bool) -> int | None:
    """The indentation of the content: that of the first line with text, or what its header says.

    None where the first line with text begins with a tab, which only a header can tell from indentation.
    """
    widest = 0
    for line in lines:
        spaces = len(line.content) - len(line.content.lstrip(" "))
        if spaces < len(line.content):
            if not explicit:
                return None if line.content[spaces] == "\t" else max(widest, spaces)
            first = next((part for part in BREAK.split(text) if part.strip(" ")), "")
            return spaces - (len(first) - len(first.lstrip(" ")))
        widest = max(widest, spaces)
    return widest - max(len(part) for part in BREAK.split(text)) if explicit else widest


def _block_pieces(lines: list[_Line], indent: int, folded: bool, chomping: str) -> Iterator[Piece]:
    """The pieces of all lines. ``chomping`` says which of the last line ends count: ``-`` none, ``+`` all, else one."""
    pending: _Line | None = None  # the last line with content, whose end is not told yet
    empty: list[_Line] = []  # the lines without content behind it
    for line in lines:
        if len(line.content) <= indent and not line.content.strip(" "):
            empty.append(line)
            continue
        content_at = line.start + indent
        yield from _ends(pending, empty, line.content[indent : indent + 1], content_at, indent, folded)
        pending, empty = line, []
        yield Piece(line.content[indent:], content_at, line.start + len(line.content))
    if pending is not None and pending.end_character and chomping != "-":
        yield Piece(pending.end_character, pending.start + len(pending.content), pending.end)
    for line in empty if chomping == "+" else ():
        yield Piece(line.end_character, line.start, line.end)


def _ends(
    pending: _Line | None, empty: list[_Line], begins: str, content_at: int, indent: int, folded: bool
) -> Iterator[Piece]:
    """The line ends between two lines with content, each spelled as far as where the next piece begins."""
    ends: list[tuple[str, int, int]] = []
    if pending is not None:
        value = pending.end_character
        flush = begins not in (" ", "\t") and pending.content[indent : indent + 1] not in (" ", "\t")
        if folded and flush and value == "\n":
            value = "" if empty else " "
        ends.append((value, pending.start + len(pending.content), pending.end))
    ends.extend((line.end_character, line.start, line.end) for line in empty)
    for index, (value, start, end) in enumerate(ends):
        yield Piece(value, start, content_at if index == len(ends) - 1 else end)
