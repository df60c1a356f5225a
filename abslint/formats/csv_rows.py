"""The rows of a table and their cells, each with its place, and what is wrong with its quotes. Knows no header.

RFC 4180: a cell in quotes may hold delimiters, line breaks and doubled quotes. Blanks round a cell's text, or round its
quotes, count for nothing. LF, CRLF and CR end a line.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from abslint.knowledge.patterns import Pattern
from abslint.model.span import Part, Span


class Cell(NamedTuple):
    """A cell: ``span`` is all between the delimiters, ``inner`` what is written in it without blanks and quotes."""

    span: Span
    inner: Span
    quoted: bool


class Stray(NamedTuple):
    """A cell with quotes that are not doubled, or that end before the cell does; ``at`` is the first such quote."""

    cell: Cell
    at: int


class Row(NamedTuple):
    """A row. ``end`` is behind its last character, ``after`` where the next begins. ``opened`` is where a quote stands
    that is never closed, -1 if there is none: such a row ends with its line, and what it holds is not sure."""

    cells: tuple[Cell, ...]
    start: int
    end: int
    after: int
    strays: tuple[Stray, ...] = ()
    opened: int = -1

    @property
    def span(self) -> Span:
        """From its first to behind its last character."""
        return Span(self.start, self.end)


class _Marks(NamedTuple):
    """What a delimiter makes of the patterns."""

    cell: Pattern
    closing: Pattern
    bare: Pattern


_BODY = Pattern(r'[^"]*+(?:""[^"]*+)*+')
_LINE = Pattern(r"[^\r\n]*+")
_PAIR = Pattern(r'""|\r\n')


@cache
def _marks(delimiter: str) -> _Marks:
    no = re.escape(delimiter)
    behind = rf"(?=[{no}\r\n]|\Z)"
    return _Marks(
        Pattern(rf'(?: *+"([^"]*+(?:""[^"]*+)*+)" *+{behind}|( *+(?!")[^{no}\r\n]*+))'),
        Pattern(rf'" *+{behind}'),
        Pattern(rf"[^{no}\r\n]*+"),
    )


def is_blank(value: str) -> bool:
    """Whether a cell says nothing."""
    return not value or value.isspace()


class Values(NamedTuple):
    """What the cells of a row say, where its last character ends, and where the next row begins."""

    values: list[str]
    end: int
    after: int


def glance(text: str, delimiter: str, start: int) -> Values | None:
    """What the cells of the row say that begins at an offset; None unless its quotes are as they should be."""
    end = text.find("\n", start)
    after = end + 1
    if end < 0:
        end = after = len(text)
    elif end > start and text[end - 1] == "\r":
        end -= 1
    line = text[start:end]
    if '"' not in line:
        return None if "\r" in line else Values([cell.strip(" ") for cell in line.split(delimiter)], end, after)
    match_cell, at = _marks(delimiter).cell.match, start
    values: list[str] = []
    while match := match_cell(text, at):
        quoted, bare = match.groups()
        values.append(bare.strip(" ") if quoted is None else decoded(quoted))
        at = match.end()
        if at >= len(text) or text[at] != delimiter:
            return Values(values, at, _after(text, at))
        at += 1
    return None


def next_row(text: str, delimiter: str, start: int) -> Row:
    """The row that begins at an offset."""
    marks, at = _marks(delimiter), start
    odd = _Odd(text, marks)
    cells: list[Cell] = []
    strays: list[Stray] = []
    while True:
        match = marks.cell.match(text, at)
        if match is not None:
            cells.append(_cell(text, match))
        else:
            stray = odd.cell(at)
            if stray is None:
                end = line_end(text, start)
                return Row(tuple(cells), start, end, _after(text, end), tuple(strays), text.index('"', at))
            cells.append(stray.cell)
            strays.append(stray)
        at = cells[-1].span.end
        if at >= len(text) or text[at] != delimiter:
            return Row(tuple(cells), start, at, _after(text, at), tuple(strays))
        at += 1


def _cell(text: str, match: re.Match[str]) -> Cell:
    span = Span(*match.span())
    if match[1] is not None:
        return Cell(span, Span(*match.span(1)), True)
    return Cell(span, _within(text, span), False)


def _within(text: str, span: Span) -> Span:
    """A span without the blanks at its ends."""
    start, end = span
    while end > start and text[end - 1] == " ":
        end -= 1
    while start < end and text[start] == " ":
        start += 1
    return Span(start, end)


class _Odd:
    """Reads cells of a row that begin with a quote, and whose quotes are not as they should be. What it found out of a
    line it keeps, so that a long one is not looked through for each of its cells."""

    def __init__(self, text: str, marks: _Marks) -> None:
        self._text = text
        self._marks = marks
        self._end = -1
        self._closes = True

    def cell(self, at: int) -> Stray | None:
        """The cell at an offset; None where its quote is never closed, as it is where one stands on a later line that
        neither is doubled nor ends the cell."""
        text, marks = self._text, self._marks
        if at > self._end:
            self._end, self._closes = line_end(text, at), True
        first = text.index('"', at)
        body = _BODY.match(text, first + 1)
        quote = body.end() if body else len(text)
        if quote >= len(text) or quote > self._end:
            return None
        closing = marks.closing.search(text, quote, self._end + 1) if self._closes else None
        if closing is not None:
            return Stray(Cell(Span(at, closing.end()), Span(first + 1, closing.start()), True), quote)
        self._closes = False
        bare = marks.bare.match(text, at)
        span = Span(at, bare.end() if bare else at)
        return Stray(Cell(span, _within(text, span), False), quote)


def line_end(text: str, at: int) -> int:
    """Where the line ends on which an offset is."""
    match = _LINE.match(text, at)
    return match.end() if match else at


def _after(text: str, end: int) -> int:
    return end + 2 if text.startswith("\r\n", end) else min(end + 1, len(text))


def value_of(text: str, cell: Cell) -> str:
    """What a cell says: doubled quotes are one, and line breaks are LF, as readers of text have them."""
    value = text[cell.inner.start : cell.inner.end]
    return decoded(value) if cell.quoted else value


def decoded(value: str) -> str:
    """What is written between quotes as a text."""
    if '""' in value:
        value = value.replace('""', '"')
    return value.replace("\r\n", "\n") if "\r" in value else value


def place_of(text: str, cell: Cell, part: Part) -> Span:
    """The span of a range of a cell's decoded code points. Raises LookupError for one outside it."""
    start, end = part
    inner = cell.inner
    pairs = _pairs(text, cell) if cell.quoted else ()
    if not 0 <= start <= end <= inner.end - inner.start - len(pairs):
        raise LookupError(part)
    return Span(inner.start + _written(start, pairs), inner.start + _written(end, pairs))


def _pairs(text: str, cell: Cell) -> tuple[int, ...]:
    """The decoded offsets of characters that are written as two."""
    found = (match.start() - cell.inner.start for match in _PAIR.finditer(text, cell.inner.start, cell.inner.end))
    return tuple(start - number for number, start in enumerate(found))


def _written(offset: int, pairs: tuple[int, ...]) -> int:
    """The offset in what is written of one in what is decoded."""
    return offset + sum(one < offset for one in pairs)
