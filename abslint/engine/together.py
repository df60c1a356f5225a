"""Keeps of the records of small files, which are read together, what they are held against others by. Knows no rule by
name."""

from __future__ import annotations

from collections.abc import Sequence

from abslint.engine.claiming import Claimed
from abslint.engine.ignores import Ignores
from abslint.engine.outlining import Outlining
from abslint.engine.seen import Seen
from abslint.engine.tallying import Tallying
from abslint.engine.verdicts import Crash
from abslint.model.diagnostic import FileNotes, Report
from abslint.model.source import Source
from abslint.prepare import Prepared

SMALL = 1 << 14
"""Code points of the largest text that is soon read again: a record, or a few. Of one with many records, which may all
be those of another file, facts are kept."""


def can_be_noted(source: Source, ignores: Ignores) -> bool:
    """Whether notes are enough of a source: a small and whole one of which nothing may be ignored."""
    if len(source.text) > SMALL or ignores.wanted or not ignores.idle:
        return False
    return (source.first_byte, source.first_line) == (0, 1)


class CollectingTogether:
    """What is kept of small files, each of which is read again as a whole to tell of it: notes are taken of all at
    once, where one file alone would give its facts. Nothing in them, or about them, may be ignored."""

    def __init__(self, prepared: Prepared) -> None:
        self._prepared = prepared
        self._tallying = Tallying(prepared)
        self._outlining = Outlining()
        self._claimed = Claimed()
        self._paths: list[str] = []
        self._indexes: list[int] = []

    def take(self, records: Sequence[Seen]) -> list[tuple[Seen, Crash]]:
        """Keep what is wanted of records; gives those of which a rule raised."""
        owners = range(len(self._paths), len(self._paths) + len(records))
        self._paths += [seen.source.path for seen in records]
        self._indexes += [seen.index for seen in records]
        crashed = [
            *self._tallying.count(records, owners),
            *self._claimed.note(records, owners, self._prepared),
        ]
        if self._prepared.plan.habits:
            self._outlining.enter(records, owners, self._prepared)
        return crashed

    def end(self, report: Report) -> None:
        """No record follows: put all that was kept into a report, which need not be that of its files alone."""
        notes = FileNotes(dict(self._claimed.claims), self._paths, self._indexes)
        report.notes.append(notes)
        report.outlines = self._outlining.end()
        self._tallying.end(report, notes.address)
