"""One line of a file with carets under the defect, cut to the terminal. Does not know why it is shown."""

from __future__ import annotations

from typing import NamedTuple

from abslint.model.diagnostic import Excerpt
from abslint.model.span import Region
from abslint.reporters.cells import ELLIPSIS, cells, plain, widths_of, window, window_of_ones

REACH = 4
"""Characters looked at on each side of a defect, for each column there is: more may be combining ones."""


class Underlined(NamedTuple):
    """A line to show, and where the carets stand below it, in columns from 0."""

    text: str
    indent: int
    carets: int


def underline(excerpt: Excerpt, region: Region, room: int) -> Underlined:
    """The excerpt in at most ``room`` columns with the part of ``region`` on its first line underlined.

    An empty region, and one of combining characters only, has one caret, the latter under the letter they sit on.
    """
    text, first_column, cut_before, cut_after = excerpt
    line, column, end_line, end_column = region
    start = min(max(column - first_column, 0), len(text))
    length = max(end_column - column, 0) if line == end_line else len(text)
    left, right = max(start - room * REACH, 0), start + room * REACH
    if left > 0 or right < len(text):
        cut_before, cut_after = cut_before or left > 0, cut_after or right < len(text)
        text, start = text[left:right], start - left
    end = min(start + length, len(text))
    if start == len(text):
        text += " "
    draw = _draw_plain if plain(text) else _draw_any
    return draw(text, start, end, cut_before, cut_after, room)


def _draw_plain(text: str, start: int, end: int, cut_before: bool, cut_after: bool, room: int) -> Underlined:
    """The same as ``_draw_any`` where each character is shown as it is, in one column."""
    end = max(end, start + 1)
    first, last = 0, len(text)
    if last + cut_before + cut_after > room:
        first, last = window_of_ones(last, start, end, room - 2)
    before = ELLIPSIS if cut_before or first > 0 else ""
    after = ELLIPSIS if cut_after or last < len(text) else ""
    line = f"{before}{text[first:last]}{after}"
    return Underlined(line.rstrip(), len(before) + start - first, min(end, last) - start)


def _draw_any(text: str, start: int, end: int, cut_before: bool, cut_after: bool, room: int) -> Underlined:
    """As much of a text as there is room for, with the characters from ``start`` to ``end`` underlined."""
    shown = cells(text)
    widths = widths_of(shown)
    while start > 0 and not any(widths[start : max(end, start + 1)]):
        start -= 1
    end = max(end, start + 1)
    first, last = 0, len(shown)
    if sum(widths) + cut_before + cut_after > room:
        first, last = window(widths, start, end, room - 2)
    before = ELLIPSIS if cut_before or first > 0 else ""
    after = ELLIPSIS if cut_after or last < len(shown) else ""
    line = before + "".join(shown[first:last]) + after
    indent = len(before) + sum(widths[first:start])
    return Underlined(line.rstrip(), indent, max(sum(widths[start : min(end, last)]), 1))
