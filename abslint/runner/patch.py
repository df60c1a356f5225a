"""Tells what mending changes as a unified diff, piece by piece. Knows no rule, and writes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field
from difflib import SequenceMatcher
from itertools import chain

from abslint.model.define import frozen, mutable
from abslint.model.source import Source

CONTEXT = 3
"""Unchanged lines that are shown before and behind a change."""

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
        for group in SequenceMatcher(None, old, new).get_grouped_opcodes(CONTEXT):
            first, last = group[0], group[-1]
            yield f"@@ -{_range(first[1], last[2], self.at_old)} +{_range(first[3], last[4], self.at_new)} @@\n"
            for tag, *places in group:
                if tag == "equal":
                    yield from (_line(" ", line) for line in old[places[0] : places[1]])
                    continue
                yield from (_line("-", line) for line in old[places[0] : places[1]])
                yield from (_line("+", line) for line in new[places[2] : places[3]])


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
