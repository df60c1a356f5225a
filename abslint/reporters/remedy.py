"""Shows what a fix would change, line by line, cut round the change. Does not know which rule wants it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, zip_longest

from abslint.model.diagnostic import Fix
from abslint.reporters.cells import ELLIPSIS, cells, widths_of, window, wrap
from abslint.reporters.escape import escape
from abslint.reporters.ink import CYAN, GREEN, RED, Ink
from abslint.reporters.summary import count

LINES = 8
"""Lines of a fix that are shown, old and new each; the rest is counted."""


def remedy(fix: Fix, gutter: int, room: int, ink: Ink) -> Iterator[str]:
    """The lines ``help: title``, then the old lines and the new lines; ``gutter`` columns stand before each."""
    title = escape(fix.title) + ("" if fix.safe else " (--unsafe-fixes: look at it first)")
    for number, line in enumerate(wrap("help: " + title, room)):
        yield ink.paint(CYAN, "help:") + line[5:] if number == 0 else line
    old, new = _changed(*fix.preview)
    olds, news = _cut_pairs(old[:LINES], new[:LINES], room - gutter - 2)
    for mark, code, lines, all_lines in (("-", RED, olds, old), ("+", GREEN, news, new)):
        for line in lines:
            yield " " * gutter + ink.paint(code, f"{mark} {line}".rstrip())
        if len(all_lines) > LINES:
            yield " " * gutter + ink.paint(code, f"{mark} {ELLIPSIS} {count(len(all_lines) - LINES, 'more line')}")


def _changed(old: Sequence[str], new: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Both without the lines that they begin and end with in common."""
    if len(old) == len(new) == 1 and old != new:
        return old, new
    shorter = min(len(old), len(new))
    head = next((index for index in range(shorter) if old[index] != new[index]), shorter)
    tails = range(1, shorter - head + 1)
    tail = next((index - 1 for index in tails if old[-index] != new[-index]), shorter - head)
    return old[head : len(old) - tail], new[head : len(new) - tail]


def _cut_pairs(old: Sequence[str], new: Sequence[str], room: int) -> tuple[list[str], list[str]]:
    olds, news = [], []
    for before, after in zip_longest(old, new):
        left, right = _cut_pair(before or "", after or "", room)
        olds += [left] if before is not None else []
        news += [right] if after is not None else []
    return olds, news


def _cut_pair(old: str, new: str, room: int) -> tuple[str, str]:
    """Both lines in at most ``room`` columns, cut at the same place on the left so that they can be compared."""
    shorter = min(len(old), len(new))
    start = bisect_left(range(1, shorter + 1), True, key=lambda size: not new.startswith(old[:size]))
    tails = range(1, shorter - start + 1)
    tail = bisect_left(tails, True, key=lambda size: not new.endswith(old[len(old) - size :]))
    first = max(_first(line, start, len(line) - tail, room) for line in (old, new))
    return _from(old, first, room), _from(new, first, room)


def _first(text: str, start: int, end: int, room: int) -> int:
    """The first character to show; no more than ``room`` of them can stand before ``start``."""
    low = max(start - room, 0)
    widths = widths_of(cells(text[low : start + room * 2]))
    if low == 0 and len(text) < room * 2 and sum(widths) <= room:
        return 0
    begin = min(start - low, len(widths))
    return low + window(widths, begin, max(min(end - low, len(widths)), begin), room - 2)[0]


def _from(text: str, first: int, room: int) -> str:
    shown = cells(text[first : first + room * 2])
    before = ELLIPSIS if first else ""
    widths = widths_of(shown)
    if first + len(shown) == len(text) and len(before) + sum(widths) <= room:
        return before + "".join(shown)
    if isinstance(shown, str):
        return before + shown[: room - 2] + ELLIPSIS
    last = bisect_right(list(accumulate(widths)), room - 2)
    return before + "".join(shown[:last]) + ELLIPSIS
