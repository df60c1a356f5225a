"""Shows what a fix would change, line by line, cut round the change. Does not know which rule wants it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, zip_longest

from abslint.model.diagnostic import Fix
from abslint.reporters.cells import ELLIPSIS, cells, plain, widths_of, window, window_of_ones, wrap
from abslint.reporters.escape import escape
from abslint.reporters.ink import CYAN, GREEN, RED, Ink
from abslint.reporters.summary import count

LINES = 8
"""Lines of a fix that are shown, old and new each; the rest is counted."""


def remedy(fix: Fix, gutter: int, room: int, ink: Ink) -> list[str]:
    """The lines ``help: title``, then the old lines and the new lines; ``gutter`` columns stand before each."""
    title = escape(fix.title) if fix.safe else escape(fix.title) + " (--unsafe-fixes: look at it first)"
    told = wrap("help: " + title, room)
    told[0] = ink.paint(CYAN, "help:") + told[0][5:]
    old, new = _changed(*fix.preview)
    margin, olds, news = " " * gutter, [], []
    for before, after in zip_longest(old[:LINES], new[:LINES]):
        left, right = _cut_pair(before or "", after or "", room - gutter - 2)
        if before is not None:
            olds.append(margin + ink.paint(RED, f"- {left}".rstrip()))
        if after is not None:
            news.append(margin + ink.paint(GREEN, f"+ {right}".rstrip()))
    if len(old) > LINES:
        olds.append(margin + ink.paint(RED, f"- {ELLIPSIS} {count(len(old) - LINES, 'more line')}"))
    if len(new) > LINES:
        news.append(margin + ink.paint(GREEN, f"+ {ELLIPSIS} {count(len(new) - LINES, 'more line')}"))
    return told + olds + news


def _changed(old: Sequence[str], new: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Both without the lines that they begin and end with in common."""
    if len(old) == len(new) == 1 and old != new:
        return old, new
    shorter = min(len(old), len(new))
    head = next((index for index in range(shorter) if old[index] != new[index]), shorter)
    tails = range(1, shorter - head + 1)
    tail = next((index - 1 for index in tails if old[-index] != new[-index]), shorter - head)
    return old[head : len(old) - tail], new[head : len(new) - tail]


def _cut_pair(old: str, new: str, room: int) -> tuple[str, str]:
    """Both lines in at most ``room`` columns, cut at the same place on the left so that they can be compared."""
    start, tail = in_common(old, new)
    low, high = max(start - room, 0), start + room * 2  # no other characters can be seen
    if plain(old[low:high] + new[low:high]):
        return _cut_plain(old, new, start, tail, room)
    return _cut_any(old, new, start, tail, room)


def in_common(old: str, new: str) -> tuple[int, int]:
    """How many characters both lines begin with, and how many of the others both end with.

    Each line is one long number, so that all of its characters are compared at once.
    """
    if old.isascii() and new.isascii():
        size, before, after = 1, old.encode(), new.encode()
    else:
        size, before, after = 4, old.encode("utf-32-le", "surrogatepass"), new.encode("utf-32-le", "surrogatepass")
    shorter, longer = min(len(before), len(after)), max(len(before), len(after))
    one, other = int.from_bytes(before, "little"), int.from_bytes(after, "little")
    differ = one ^ other  # its lowest bit stands where the lines begin to differ
    start = min(((differ ^ differ - 1).bit_length() - 1) // 8, shorter) // size if differ else shorter // size
    if len(before) < longer:
        one <<= 8 * (longer - shorter)
    else:
        other <<= 8 * (longer - shorter)
    differ = one ^ other  # now that their ends are in line, its highest bit stands where the lines differ last
    tail = (longer - (differ.bit_length() + 7) // 8) // size
    return start, min(tail, shorter // size - start)


def _cut_plain(old: str, new: str, start: int, tail: int, room: int) -> tuple[str, str]:
    """The same as ``_cut_any`` where all that can be seen takes one column a character."""
    first = 0
    if len(old) > room:
        first = window_of_ones(len(old), start, len(old) - tail, room - 2)[0]
    if len(new) > room:
        first = max(first, window_of_ones(len(new), start, len(new) - tail, room - 2)[0])
    before, most, last = ELLIPSIS if first else "", first + room - (first > 0), first + room - 2
    left = old[first:] if len(old) <= most else old[first:last] + ELLIPSIS
    right = new[first:] if len(new) <= most else new[first:last] + ELLIPSIS
    return before + left, before + right


def _cut_any(old: str, new: str, start: int, tail: int, room: int) -> tuple[str, str]:
    """The same for any text. Both begin with ``start`` characters, and end with ``tail`` others, in common."""
    first = max(_first(line, start, len(line) - tail, room) for line in (old, new))
    return _rest(old, first, room), _rest(new, first, room)


def _first(text: str, start: int, end: int, room: int) -> int:
    """The first character to show; no more than ``room`` of them can stand before ``start``."""
    low = max(start - room, 0)
    widths = widths_of(cells(text[low : start + room * 2]))
    if low == 0 and len(text) < room * 2 and sum(widths) <= room:
        return 0
    begin = min(start - low, len(widths))
    return low + window(widths, begin, max(min(end - low, len(widths)), begin), room - 2)[0]


def _rest(text: str, first: int, room: int) -> str:
    shown = cells(text[first : first + room * 2])
    before = ELLIPSIS if first else ""
    widths = widths_of(shown)
    if first + len(shown) == len(text) and len(before) + sum(widths) <= room:
        return before + "".join(shown)
    last = bisect_right(list(accumulate(widths)), room - 2)
    return before + "".join(shown[:last]) + ELLIPSIS
