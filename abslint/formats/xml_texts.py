"""A text of XML as it is read, and where each of its characters stands. Knows no elements and judges nothing.

A text is made of pieces: runs as they stand, references, tags inside it, edges of CDATA sections, comments. Some say
nothing, and keep their place all the same, so that an edit knows what it would cut in two.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.xml import ENTITIES, FORBIDDEN, NAME, character
from abslint.model.span import Part, Span


class Kind(Enum):
    """What a piece is. RUN and CDATA are as they stand, character by character; WHOLE (a reference, a line end) can't
    be parted; OPEN and CLOSE are the ends of what must stay paired: a tag, the edge of a CDATA section; MARK is a
    comment or a processing instruction."""

    RUN = auto()
    CDATA = auto()
    WHOLE = auto()
    OPEN = auto()
    CLOSE = auto()
    MARK = auto()


class Piece(NamedTuple):
    """A piece of a text: what it says, where that begins in the text, and its span in the source."""

    kind: Kind
    text: str
    at: int
    start: int
    end: int

    @property
    def behind(self) -> int:
        """Where what it says ends in the text."""
        return self.at + len(self.text)

    @property
    def is_run(self) -> bool:
        """Whether its characters stand as they are read."""
        return self.kind in (Kind.RUN, Kind.CDATA)


class Text:
    """A text in pieces; ``start`` is where it would stand if it has none."""

    __slots__ = ("_ats", "_size", "_value", "pieces", "start")

    def __init__(self, start: int) -> None:
        self.start = start
        self.pieces: list[Piece] = []
        self._size = 0
        self._value: str | None = None
        self._ats: list[int] | None = None

    def add(self, kind: Kind, text: str, start: int, end: int) -> None:
        """Put a piece behind the others."""
        self.pieces.append(Piece(kind, text, self._size, start, end))
        self._size += len(text)
        self._value = self._ats = None

    @property
    def value(self) -> str:
        """What is read."""
        if self._value is None:
            self._value = "".join([piece.text for piece in self.pieces])
        return self._value

    @property
    def span(self) -> Span:
        """From its first to behind its last piece."""
        return Span(self.pieces[0].start, self.pieces[-1].end) if self.pieces else Span(self.start, self.start)

    def locate(self, part: Part) -> Span:
        """The span of a range of the decoded code points. Raises LookupError for one outside the text."""
        start, end = part
        if not 0 <= start <= end <= self._size:
            raise LookupError(part)
        if start == end:
            here = self.behind(start)
            return Span(here, here)
        first, last = self.holding(start), self.holding(end - 1)
        left = first.start + start - first.at if first.is_run else first.start
        return Span(left, last.start + end - last.at if last.is_run else last.end)

    def holding(self, offset: int) -> Piece:
        """The piece that says the character at an offset. Raises IndexError if there is none."""
        if self._ats is None:
            self._ats = [piece.at for piece in self.pieces]
        return self.pieces[bisect_right(self._ats, offset) - 1]

    def behind(self, offset: int) -> int:
        """Where in the source the text stands that would be put in at an offset."""
        if not offset:
            return self.pieces[0].start if self.pieces else self.start
        last = self.holding(offset - 1)
        return last.start + offset - last.at if last.is_run else last.end


class Slip(NamedTuple):
    """A piece of a text that XML does not allow: what it is (``ampersand``, ``entity``, ``number``, ``character`` or
    ``bracket``) and its span."""

    kind: str
    start: int
    end: int


_ODD = Pattern(
    rf"\r\n?|&(?:#0*(?P<decimal>[0-9]{{1,7}});|#x0*(?P<hex>[0-9A-Fa-f]{{1,6}});|(?P<name>{NAME});)?"
    rf"|(?P<bracket>\]\]>)|(?P<forbidden>[{FORBIDDEN}])"
)


def add_run(text: Text, source: str, start: int, end: int) -> Iterator[Slip]:
    """Add what stands between tags to a text. Gives what is not allowed there, which is read as it stands."""
    at = start
    for match in _ODD.finditer(source, start, end):
        if match.start() > at:
            text.add(Kind.RUN, source[at : match.start()], at, match.start())
        at = match.end()
        said, slip = _said(match[0], match["decimal"], match["hex"], match["name"])
        if match["bracket"] or match["forbidden"]:
            said, slip = match[0], "bracket" if match["bracket"] else "character"
        text.add(Kind.WHOLE, said, match.start(), at)
        if slip:
            yield Slip(slip, match.start(), at)
    if end > at:
        text.add(Kind.RUN, source[at:end], at, end)


def _said(written: str, decimal: str | None, hexadecimal: str | None, name: str | None) -> tuple[str, str]:
    """What a reference or line end says, and the slip in it."""
    if written[0] == "\r":
        return "\n", ""
    if decimal or hexadecimal:
        said = character(int(decimal) if decimal else int(hexadecimal or "", 16))
        return (written, "number") if said is None else (said, "")
    if name:
        return (ENTITIES[name], "") if name in ENTITIES else (written, "entity")
    return written, "ampersand" if written[0] == "&" else ""


def add_attribute(text: Text, source: str, start: int, end: int) -> Iterator[Slip]:
    """Add the value of an attribute: white space in it is a space, unless it is written as a reference."""
    inner = Text(start)
    yield from (slip for slip in add_run(inner, source, start, end) if slip.kind != "bracket")
    for piece in inner.pieces:
        said = piece.text
        if piece.is_run or source[piece.start] == "\r":
            said = said.replace("\n", " ").replace("\t", " ")
        text.add(piece.kind, said, piece.start, piece.end)


_LINE_END = Pattern(rf"\r\n?|(?P<forbidden>[{FORBIDDEN}])")


def add_cdata(text: Text, source: str, start: int, end: int) -> Iterator[Slip]:
    """Add what stands in a CDATA section, in which nothing but line ends and what XML forbids is odd."""
    at = start
    for match in _LINE_END.finditer(source, start, end):
        if match.start() > at:
            text.add(Kind.CDATA, source[at : match.start()], at, match.start())
        at = match.end()
        text.add(Kind.WHOLE, "\n" if match["forbidden"] is None else match[0], match.start(), at)
        if match["forbidden"]:
            yield Slip("character", match.start(), at)
    if end > at:
        text.add(Kind.CDATA, source[at:end], at, end)
