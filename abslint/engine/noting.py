"""Notes the claims of records that can each be read from a line of their own. Knows no rule by name."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from abslint.engine.claiming import Claimed
from abslint.engine.seen import Seen
from abslint.model.diagnostic import Address, Fact, Notes
from abslint.model.format import Format
from abslint.model.source import Source

BY_BYTE = frozenset({"utf-8", "cp1252", "latin-1"})
"""Encodings whose lines can be found, and read, by themselves: a line feed is one byte that means nothing else."""


def stands_by_line(source: Source, syntax: Format) -> bool:
    """Whether the records of a source can be opened by themselves, each from a line of its own."""
    return syntax.cuts is not None and source.encoding in BY_BYTE


def address_by_line(notes: Notes, index: int) -> Address | None:
    """Where a record is by its number in the source, None for one that has no line of its own."""
    owner = bisect_left(notes.indexes, index)
    return notes.address(owner) if owner < len(notes.indexes) and notes.indexes[owner] == index else None


class Noting:
    """Takes notes of a source, record by record; where their lines are is worked out for all at once at the end.
    ``claimed`` is what they claim.

    ``reads_same`` says that a line gives by itself what it gave in its source, so that notes will do. Where the
    encoding was guessed, or some bytes were damaged, a line may be read otherwise: facts are kept.
    """

    def __init__(self, source: Source, syntax: Format) -> None:
        self._source = source
        self._syntax = syntax
        self._damaged = any(problem.rule == "not-utf8" for problem in source.problems)
        self.reads_same = source.encoding == "utf-8" and not self._damaged
        self.claimed = Claimed()
        self._begins: list[int] = []
        self._on_line: list[int] = []
        self._indexes: list[int] = []
        self._facts: list[tuple[int, Fact]] = []

    def enter(self, records: Sequence[Seen]) -> range | None:
        """Let records in, in order, if each has a line of its own; gives their places in the columns."""
        # a JSON file under the name of JSON Lines has records over many lines, all the same
        lines = [seen.paper.document.line for seen in records]
        begins = [line for line in lines if line is not None]
        if len(begins) < len(lines):
            return None
        first, latest = len(self._begins), self._begins[-1] if self._begins else None
        for begin in begins:
            self._on_line.append(self._on_line[-1] + 1 if begin == latest else 0)
            latest = begin
        self._indexes += [seen.index for seen in records]
        self._begins += begins
        return range(first, len(self._begins))

    def keep(self, facts: Iterable[Fact], owner: int) -> None:
        """Keep the facts of a record that has entered, to be given its address."""
        self._facts += [(owner, fact) for fact in facts]

    def end(self) -> tuple[Notes, list[Fact]]:
        """The notes with the places of all lines, and the facts that were kept with their addresses."""
        source, begins = self._source, self._begins
        line_starts = source.lines.starts()
        # read by itself, the first line has the mark again
        offset = source.first_byte + (len("\ufeff".encode()) if source.byte_order_mark else 0)
        before = begins if source.text.isascii() else list(self._bytes_before(begins))
        notes = Notes(
            path=source.path,
            syntax=self._syntax.name,
            claims=dict(self.claimed.claims),
            first_bytes=[offset + count if count else source.first_byte for count in before],
            lines=[bisect_right(line_starts, begin) - 1 + source.first_line for begin in begins],
            on_line=self._on_line,
            indexes=self._indexes,
        )
        return notes, [
            fact._replace(address=notes.address(owner)._replace(record=fact.address.record))
            for owner, fact in self._facts
        ]

    def _bytes_before(self, offsets: Sequence[int]) -> Iterator[int]:
        """How many bytes of the file stand before each offset (code points, ascending) of the text."""
        text, encoding = self._source.text, self._source.encoding
        errors = "surrogateescape" if self._damaged else "surrogatepass"
        at = count = 0
        for offset in offsets:
            count += len(text[at:offset].encode(encoding, errors))
            at = offset
            yield count
