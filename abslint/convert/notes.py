"""What is told of a conversion, field by field, and how many records it is true of. Does not know who tells it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Note(NamedTuple):
    """Something that could not be taken over as it is: ``what`` is the same for all records that it happens to,
    ``said`` shows the value."""

    what: str
    said: str


class Tally:
    """The notes of a run: each kind with the number of records that have it, and what was said of the first."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._first: dict[str, str] = {}

    def add(self, notes: Iterable[Note]) -> None:
        """Count the notes of one record, each kind once."""
        first: dict[str, str] = {}
        for what, said in notes:
            first.setdefault(what, said)
        for what, said in first.items():
            self._counts[what] += 1
            self._first.setdefault(what, said)

    def lines(self) -> Iterator[str]:
        """One line a kind, in the order in which they were met: of a single record what was said, else the count."""
        for what, count in self._counts.items():
            yield self._first[what] if count == 1 else f"{what} (in {count} records)"
