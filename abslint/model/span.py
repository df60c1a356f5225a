"""Where something is: a pointer into data, a span of text. Knows nothing of what stands there."""

from __future__ import annotations

from bisect import bisect_right
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


class Lines:
    """The line starts of a text, so that spans become regions. Only LF and CRLF end a line."""

    __slots__ = ("_first", "_starts", "_text")

    def __init__(self, text: str, first_line: int = 1) -> None:
        self._text = text
        self._first = first_line
        self._starts: list[int] | None = None

    def starts(self) -> list[int]:
        """Offsets (code points) at which lines begin; the first is 0."""
        if self._starts is None:
            starts, at = [0], self._text.find("\n")
            while at >= 0:
                starts.append(at + 1)
                at = self._text.find("\n", at + 1)
            self._starts = starts
        return self._starts

    def number(self, offset: int) -> int:
        """The line (from ``first_line``) that holds the character at ``offset``."""
        return bisect_right(self.starts(), max(offset, 0)) - 1 + self._first

    def region(self, span: Span) -> Region:
        """Lines and columns of a span."""
        starts = self.starts()
        start, end = max(span.start, 0), max(span.end, 0)
        first = bisect_right(starts, start) - 1
        last = bisect_right(starts, end) - 1
        return Region(first + self._first, start - starts[first] + 1, last + self._first, end - starts[last] + 1)

    def text_of(self, line: int) -> str:
        """The text of a line (numbered from ``first_line``) without its line ending."""
        starts = self.starts()
        index = line - self._first
        end = starts[index + 1] - 1 if index + 1 < len(starts) else len(self._text)
        return self._text[starts[index] : end].removesuffix("\r")

    def start_of(self, line: int) -> int:
        """The offset (code points) at which a line (numbered from ``first_line``) begins."""
        return self.starts()[line - self._first]


def spell_pointer(pointer: Pointer) -> str:
    """A pointer as RFC 6901 writes it: ``("authors", 0)`` is ``/authors/0``, the root is the empty string."""
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
