"""Where the characters of a text stand that is made of pieces of lines, joined by one character each. Knows no syntax.

``pieces`` are the spans in the source, in order and at least one, ``starts`` where each begins in the text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from abslint.model.span import Part, Span


def starts_of(pieces: Sequence[Span]) -> tuple[int, ...]:
    """Where the pieces begin in the text (code points)."""
    return tuple(accumulate((end - start + 1 for start, end in pieces[:-1]), initial=0))


def piece_at(starts: Sequence[int], offset: int) -> int:
    """The number, from 0, of the piece in which a character stands; what joins two belongs to the first."""
    return bisect_right(starts, offset) - 1


def locate(pieces: Sequence[Span], starts: Sequence[int], part: Part) -> Span:
    """The span of a range of the text's code points. Raises LookupError for one outside it."""
    start, end = part
    if not 0 <= start <= end <= starts[-1] + pieces[-1].end - pieces[-1].start:
        raise LookupError(part)
    first, last = piece_at(starts, start), piece_at(starts, end)
    return Span(pieces[first].start + start - starts[first], pieces[last].start + end - starts[last])


def neighbours_joined(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, neighbours as one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return merged
