"""Where something is: a pointer into data, a span of text. Knows nothing of what stands there."""

from __future__ import annotations

import sys
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

Pointer = tuple[str | int, ...]
"""A route into plain data: keys of mappings (str) and indexes of lists (int, from 0)."""

Part = tuple[int, int]
"""A half-open range of code points inside one decoded scalar value."""


class Span(NamedTuple):
    """A half-open range of code points of a source's text.

    ``Span(-1, 0)`` is the byte-order mark, which stands before the first character and is not part of the text.
    """

    start: int
    end: int


class Region(NamedTuple):
    """A span as people count: lines and columns from 1, columns in code points, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Line(NamedTuple):
    """A line of a text: its number and three offsets (code points): where it begins, where its text ends without the
    line ending, and where the next line begins, which is past all offsets if there is none."""

    number: int
    start: int
    end: int
    after: int


class Lines:
    """The line starts of a text, so that spans become regions. Only LF and CRLF end a line.

    The line that was asked for last is remembered: what is told of a finding asks for its line several times, and the
    findings of a record often share one.
    """

    __slots__ = ("_first", "_last", "_starts", "_text")

    def __init__(self, text: str, first_line: int = 1) -> None:
        self._text = text
        self._first = first_line
        self._starts: list[int] | None = None
        self._last = Line(0, 0, 0, 0)  # holds no offset

    def starts(self) -> list[int]:
        """Offsets (code points) at which lines begin; the first is 0."""
        if self._starts is None:
            starts, at = [0], self._text.find("\n")
            while at >= 0:
                starts.append(at + 1)
                at = self._text.find("\n", at + 1)
            self._starts = starts
        return self._starts

    def at(self, offset: int) -> Line:
        """The line that holds the character at ``offset``; one before or behind the text belongs to its first or last
        line."""
        line = self._last
        if not line.start <= offset < line.after:
            starts = self.starts()
            index = bisect_right(starts, max(offset, 0)) - 1
            start, last = starts[index], index + 1 == len(starts)
            end = len(self._text) if last else starts[index + 1] - 1
            after = sys.maxsize if last else end + 1
            if end > start and self._text[end - 1] == "\r":
                end -= 1
            line = self._last = Line(index + self._first, start, end, after)
        return line

    def number(self, offset: int) -> int:
        """The line (from ``first_line``) that holds the character at ``offset``."""
        return bisect_right(self.starts(), max(offset, 0)) - 1 + self._first

    def region(self, span: Span) -> Region:
        """Lines and columns of a span."""
        start, end = span
        if start < 0:  # the byte-order mark
            start, end = 0, max(end, 0)
        first = self.at(start)
        last = first if first.start <= end < first.after else self.at(end)
        return Region(first.number, start - first.start + 1, last.number, end - last.start + 1)

    def text_of(self, line: int) -> str:
        """The text of a line (numbered from ``first_line``) without its line ending."""
        starts = self.starts()
        index = line - self._first
        end = starts[index + 1] - 1 if index + 1 < len(starts) else len(self._text)
        return self._text[starts[index] : end].removesuffix("\r")

    def start_of(self, line: int) -> int:
        """The offset (code points) at which a line (numbered from ``first_line``) begins."""
        return self.starts()[line - self._first]


@lru_cache(1024)
def spell_pointer(pointer: Pointer) -> str:
    """A pointer as RFC 6901 writes it: ``("authors", 0)`` is ``/authors/0``, the root is the empty string."""
    spelled = "/".join(["", *map(str, pointer)])
    if "~" not in spelled and spelled.count("/") == len(pointer):
        return spelled
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in pointer)


def parse_pointer(text: str) -> Pointer:
    """Read an RFC 6901 pointer; steps of digits become list indexes.

    Raises ValueError if the text is neither empty nor begins with a slash.
    """
    if not text:
        return ()
    if not text.startswith("/"):
        raise ValueError(f"a pointer begins with `/`, and `{text}` does not")
    steps = (step.replace("~1", "/").replace("~0", "~") for step in text[1:].split("/"))
    return tuple(int(step) if step.isascii() and step.isdigit() else step for step in steps)
