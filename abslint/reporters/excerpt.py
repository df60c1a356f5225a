"""One line of a file with carets under the defect, cut to the terminal. Does not know why it is shown."""

from __future__ import annotations

from typing import NamedTuple

from abslint.model.diagnostic import Excerpt
from abslint.model.span import Region
from abslint.reporters.cells import ELLIPSIS, cells, widths_of, window

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
    start = min(max(region.column - excerpt.column, 0), len(excerpt.text))
    length = region.end_column - region.column if region.line == region.end_line else len(excerpt.text)
    left = max(start - room * REACH, 0)
    text = excerpt.text[left : start + room * REACH]
    cut_before = excerpt.cut_before or left > 0
    cut_after = excerpt.cut_after or start + room * REACH < len(excerpt.text)
    start, end = start - left, min(start - left + max(length, 0), len(text))
    shown = cells(text if start < len(text) else text + " ")
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
