"""Where the code points of one JSON string stand in its spelling. Does not judge the spelling."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right

from abslint.knowledge.patterns import Pattern

_PIECE = Pattern(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\]++", re.S)
"""A character as an escape, or all up to the next one."""


class Points:
    """The decoded code points of the string that stands from ``begin`` to ``end`` (offsets in ``text``, quotes left
    out). The spelling is read once, and only as far as it is asked for, however much is to be told of it."""

    __slots__ = ("_counts", "_end", "_pieces", "_read", "_starts", "_text")

    def __init__(self, text: str, begin: int, end: int) -> None:
        self._text = text
        self._end = end
        self._pieces = _PIECE.finditer(text, begin, end)
        self._starts = array("q")
        self._counts = array("q")  # of the code points before each piece
        self._read = 0

    def offset(self, point: int) -> int:
        """Where a code point of the decoded string begins; where the string ends, for those behind its last."""
        while self._read <= point:
            piece = next(self._pieces, None)
            if piece is None:
                return self._end
            start, end = piece.span()
            self._starts.append(start)
            self._counts.append(self._read)
            self._read += 1 if self._text[start] == "\\" else end - start
        index = bisect_right(self._counts, point) - 1
        start = self._starts[index]
        return start if self._text[start] == "\\" else start + point - self._counts[index]
