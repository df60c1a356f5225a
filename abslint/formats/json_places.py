"""Where the values of one JSON text stand, by the standard library's C scanner. Does not judge the text."""

from __future__ import annotations

import json.decoder
import re
from collections.abc import Callable
from json import JSONDecoder
from typing import NamedTuple

from abslint.formats.json_points import Points
from abslint.knowledge.patterns import Pattern
from abslint.model.span import Part, Pointer, Span

SPACE = Pattern(r"[ \t\r\n]*+")
_BETWEEN = r"[ \t\r\n]*+(?:,[ \t\r\n]*+)?+"
_COMMA = Pattern(_BETWEEN)
_KEY = Pattern(_BETWEEN + r'"((?:[^"\\]++|\\.)*+)"[ \t\r\n]*+:[ \t\r\n]*+', re.DOTALL)
"""What stands between two values of a mapping: a key with the comma before it and the colon behind it."""
scan_text: Callable[[str, int, bool], tuple[str, int]] = json.decoder.scanstring  # type: ignore[attr-defined]
"""Reads a string: text, offset behind its opening quote, strict → decoded text, offset behind its closing quote."""


def scanner(decoder: JSONDecoder) -> Callable[[str, int], tuple[object, int]]:
    """The C function that reads the value at an offset of a text: value, offset behind it.

    It raises ValueError, StopIteration or RecursionError.
    """
    scan: Callable[[str, int], tuple[object, int]] = decoder.scan_once  # type: ignore[attr-defined]
    return scan


_SCAN = scanner(JSONDecoder(strict=False, parse_int=str, parse_float=str, parse_constant=str))


class Entry(NamedTuple):
    """One child of a container: where its key token and its value token stand, quotes included.

    The key of a list item is the item itself.
    """

    key_start: int
    key_end: int
    start: int
    end: int


class Container(NamedTuple):
    """The children of a list or mapping in order, a key that stands twice included.

    ``steps`` leads from a key or index to its place in ``entries``, the last one of a key that stands twice.
    """

    entries: list[Entry]
    steps: dict[str | int, int]
    end: int


_made = tuple.__new__  # makes a named tuple of a tuple in half the time that its own constructor takes
_NOT_FOUND: tuple[int, Pointer, Entry] = (-1, (), Entry(0, 0, 0, 0))
_NOT_PLACED: tuple[int, Part, Span] = (-1, (0, 0), Span(0, 0))
"""What was found last before anything was: at an offset that nobody asks for."""


class Places:
    """The places of one JSON text that has been read without a syntax error. Offsets are code points of ``text``.

    ``shift`` is what must be added to them to get offsets of the source. A container's children are looked for
    once, when first asked for. The entry and the part that were found last are at hand: what is to be told of a value
    asks for them several times. ``habits`` remembers what was learnt of how the tree at an offset is written.
    """

    __slots__ = ("_containers", "_found", "_placed", "_spelled", "habits", "shift", "text")

    def __init__(self, text: str, shift: int = 0) -> None:
        self.text = text
        self.shift = shift
        self.habits: dict[int, object] = {}
        self._containers: dict[int, Container] = {}
        self._found = _NOT_FOUND
        self._placed = _NOT_PLACED
        self._spelled: tuple[int, Points] | None = None

    def root(self) -> int:
        """Where the text's own value begins."""
        return skip_space(self.text, 0)

    def end_of(self, start: int) -> int:
        """Behind the last character of the value that begins at ``start``."""
        known = self._containers.get(start)
        return known.end if known else _SCAN(self.text, start)[1]

    def children(self, start: int) -> Container:
        """The children of the value that begins at ``start``; a scalar has none."""
        known = self._containers.get(start)
        if known is None:
            known = self._containers[start] = _READERS.get(self.text[start], _scalar)(self.text, start)
        return known

    def find(self, start: int, pointer: Pointer) -> Entry:
        """The entry that a pointer from the value at ``start`` leads to. Raises LookupError where it leads nowhere."""
        begin, last, entry = self._found
        if begin == start and last == pointer:
            return entry
        if not pointer:
            end = self.children(start).end
            return Entry(start, end, start, end)
        known, at = self._containers.get, start
        for step in pointer:
            below = known(at) or self.children(at)
            entry = below.entries[below.steps[step]]
            at = entry.start
        self._found = start, pointer, entry
        return entry

    def inside(self, start: int, end: int) -> Span:
        """The span, in the source, of the token at ``start`` without its quotes."""
        quote = self.text[start] == '"'
        return Span(start + quote + self.shift, end - quote + self.shift)

    def part(self, start: int, end: int, part: Part) -> Span:
        """The span, in the source, of a range of the decoded code points of the scalar token at ``start``."""
        token, known, span = self._placed
        if token == start and known == part:
            return span
        begin, end = (start + 1, end - 1) if self.text[start] == '"' else (start, end)
        first, last = part[0] + begin, part[1] + begin
        if self.text.find("\\", begin, end) >= 0:
            if self._spelled is None or self._spelled[0] != start:
                self._spelled = start, Points(self.text, begin, end)
            first, last = map(self._spelled[1].offset, part)
        first, last, end = first + self.shift, last + self.shift, end + self.shift
        span = Span(first if first < end else end, last if last < end else end)
        self._placed = start, part, span
        return span


def skip_space(text: str, at: int) -> int:
    """The first offset from ``at`` on where no JSON white space stands."""
    return SPACE.match(text, at).end()  # type: ignore[union-attr]  # the pattern matches nothing too


def _mapping(text: str, start: int) -> Container:
    entries: list[Entry] = []
    steps: dict[str | int, int] = {}
    end = start + 1
    while found := _KEY.match(text, end):
        key, value = found[1], found.end()
        first, last = found.span(1)
        end = _SCAN(text, value)[1]
        steps[scan_text(text, first, False)[0] if "\\" in key else key] = len(entries)
        entries.append(_made(Entry, (first - 1, last + 1, value, end)))
    end = _COMMA.match(text, end).end()  # type: ignore[union-attr]  # the pattern matches nothing too
    return Container(entries, steps, end + 1)


def _list(text: str, start: int) -> Container:
    entries: list[Entry] = []
    at = skip_space(text, start + 1)
    while text[at] != "]":
        end = _SCAN(text, at)[1]
        entries.append(_made(Entry, (at, end, at, end)))
        at = _COMMA.match(text, end).end()  # type: ignore[union-attr]
    return Container(entries, {index: index for index in range(len(entries))}, at + 1)


def _scalar(text: str, start: int) -> Container:
    return Container([], {}, _SCAN(text, start)[1])


_READERS = {"{": _mapping, "[": _list}
