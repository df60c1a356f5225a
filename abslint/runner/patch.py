"""Tells what mending changes as a unified diff, piece by piece. Knows no rule, and writes nothing."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from difflib import SequenceMatcher
from itertools import chain, groupby

from abslint.model.define import frozen, mutable
from abslint.model.source import Source

CONTEXT = 3
"""Unchanged lines that are shown before and behind a change."""

LONG = 64
"""Lines of a stretch beyond which it takes too long to hold each against each."""

NO_NEWLINE = "\n\\ No newline at end of file\n"


@frozen
class Piece:
    """A file, or a slice of it, before and after fixing, and the bytes to be written."""

    old: Source
    new: Source
    data: bytes


@mutable
class _Stretch:
    """Pieces that follow each other, all of them changed, with unchanged lines around them. Lines from 0."""

    at_old: int
    at_new: int
    old: list[str] = field(default_factory=list)
    new: list[str] = field(default_factory=list)

    def hunks(self) -> Iterator[str]:
        """The changes as hunks, which count lines from the file's beginning."""
        old, new = self.old, self.new
        for group in _grouped(_changes(old, new), len(old)):
            first, last = group[0], group[-1]
            yield f"@@ -{_range(first[1], last[2], self.at_old)} +{_range(first[3], last[4], self.at_new)} @@\n"
            for tag, *places in group:
                if tag == "equal":
                    yield from (_line(" ", line) for line in old[places[0] : places[1]])
                    continue
                yield from (_line("-", line) for line in old[places[0] : places[1]])
                yield from (_line("+", line) for line in new[places[2] : places[3]])


Change = tuple[str, int, int, int, int]
"""What becomes of lines, as ``difflib`` tells it: the kind, old lines from and to, new ones from and to."""


def _changes(old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    """The stretches of lines that differ, in order. Lines that stand once in both texts part these into short stretches
    that are held against each other: to hold two long texts against each other takes the square of their length."""
    at_old = at_new = 0
    for one, other in (*_anchors(old, new), (len(old), len(new))):
        for kind, i1, i2, j1, j2 in _held(old[at_old:one], new[at_new:other]):
            yield kind, i1 + at_old, i2 + at_old, j1 + at_new, j2 + at_new
        at_old, at_new = one + 1, other + 1


def _held(old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    """What differs in two stretches without a line that parts them: long ones of the same length are held against each
    other line by line."""
    if len(old) == len(new) > LONG:
        for differ, group in groupby(range(len(old)), lambda at: old[at] != new[at]):
            if differ:
                places = list(group)
                yield "replace", places[0], places[-1] + 1, places[0], places[-1] + 1
        return
    for change in SequenceMatcher(None, old, new).get_opcodes():
        if change[0] != "equal":
            yield change


def _anchors(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """The places of lines that stand once in each text, as many of them as have the same order in both."""
    places = _once(new)
    ends: list[int] = []  # the new line with which the best row of each length ends
    rows: list[tuple[int, int, int]] = []
    for line, one in _once(old).items():
        if line in places:
            length = bisect_left(ends, places[line])
            ends[length : length + 1] = [places[line]]
            rows.append((one, places[line], length))
    found: list[tuple[int, int]] = []
    for one, other, length in reversed(rows):
        if length == len(ends) - 1 - len(found) and (not found or other < found[-1][1]):
            found.append((one, other))
    return found[::-1]


def _once(lines: Sequence[str]) -> dict[str, int]:
    """The lines that stand once, with their places, in order."""
    counts = Counter(lines)
    return {line: at for at, line in enumerate(lines) if counts[line] == 1}


def _grouped(changes: Iterable[Change], count: int) -> Iterator[list[Change]]:
    """The changes with the equal lines round them, those together between which nothing is left out. ``count`` is that
    of the old lines."""
    group: list[Change] = []
    for change in changes:
        _, i1, _, j1, _ = change
        if group and i1 - group[-1][2] > 2 * CONTEXT:
            yield [*group, _equal(group[-1], CONTEXT)]
            group = []
        if group:
            group += [_equal(group[-1], i1 - group[-1][2])] if i1 > group[-1][2] else []
        elif i1:
            before = min(CONTEXT, i1)
            group = [("equal", i1 - before, i1, j1 - before, j1)]
        group.append(change)
    if group:
        behind = min(CONTEXT, count - group[-1][2])
        yield [*group, _equal(group[-1], behind)] if behind else group


def _equal(change: Change, lines: int) -> Change:
    """So many equal lines behind a change."""
    _, _, i2, _, j2 = change
    return "equal", i2, i2 + lines, j2, j2 + lines


def _range(start: int, stop: int, first: int) -> str:
    """Lines as a hunk's head counts them; of none, the line before."""
    count = stop - start
    return f"{first + start + (1 if count else 0)},{count}"


def _line(mark: str, line: str) -> str:
    return f"{mark}{line}" if line.endswith("\n") else f"{mark}{line}{NO_NEWLINE}"


def split_lines(source: Source) -> list[str]:
    """The lines of a text with their ends, which are line feeds alone, and with the byte-order mark."""
    text = ("\ufeff" if source.byte_order_mark else "") + source.text
    lines = [line + "\n" for line in text.split("\n")]
    last = lines.pop().removesuffix("\n")
    return [*lines, last] if last else lines


def difference(path: str, pieces: Iterable[Piece]) -> Iterator[str]:
    """The changes of a file as a unified diff, line by line; nothing where nothing changes."""
    hunks = chain.from_iterable(stretch.hunks() for stretch in _stretches(pieces))
    for number, line in enumerate(hunks):
        if not number:
            name = f"{path}\t" if " " in path else path  # a name ends at a blank, unless a tab ends it
            yield f"--- {name}\n"
            yield f"+++ {name}\n"
        yield line


def _stretches(pieces: Iterable[Piece]) -> Iterator[_Stretch]:
    """The changed pieces, with the lines of unchanged neighbours that the context may need."""
    stretch: _Stretch | None = None
    before: list[str] = []
    at_old = at_new = 0
    for piece in pieces:
        old = split_lines(piece.old)
        new = split_lines(piece.new)
        if old != new and stretch is None:
            stretch = _Stretch(at_old - len(before), at_new - len(before), list(before), list(before))
        if stretch is None:
            before = (before + old)[-CONTEXT:]
        elif old != new or len(old) <= 2 * CONTEXT:
            stretch.old += old
            stretch.new += new
        else:
            stretch.old += old[:CONTEXT]
            stretch.new += old[:CONTEXT]
            yield stretch
            stretch, before = None, old[-CONTEXT:]
        at_old += len(old)
        at_new += len(new)
    if stretch is not None:
        yield stretch
