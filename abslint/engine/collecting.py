"""Keeps of the records of one source what they are held against others by: notes or facts, spellings, what they lack.
Knows no rule by name."""

from __future__ import annotations

from collections.abc import Sequence

from abslint.engine.corpus import collect
from abslint.engine.ignores import Ignores
from abslint.engine.noting import Noting, address_by_line, stands_by_line
from abslint.engine.outlining import NOBODY, Outlining
from abslint.engine.seen import Seen
from abslint.engine.tallying import Tallying
from abslint.engine.verdicts import Crash
from abslint.model.diagnostic import Address, Fact, Notes, Report
from abslint.model.format import Format
from abslint.model.source import Source
from abslint.prepare import Prepared


class Collecting:
    """What is kept of a source in the syntax ``syntax``; all of it is in its ``report`` in the end."""

    def __init__(
        self, source: Source, syntax: Format | None, prepared: Prepared, ignores: Ignores, report: Report
    ) -> None:
        self._source = source
        self._prepared = prepared
        self._ignores = ignores
        self._report = report
        self._notes: Notes | None = None
        self._tallying = Tallying(prepared, ignores)
        self._outlining = Outlining()
        self._noting = Noting(source, syntax) if syntax is not None and stands_by_line(source, syntax) else None

    def take(self, records: Sequence[Seen]) -> list[tuple[Seen, Crash]]:
        """Keep what is wanted of records; gives those of which a rule raised."""
        crashed = list(self._tallying.count(records, [seen.index for seen in records]))
        owners = self._note(records, crashed)
        if self._prepared.plan.habits:
            self._outlining.enter(records, owners, self._prepared)
        return crashed

    def _note(self, records: Sequence[Seen], crashed: list[tuple[Seen, Crash]]) -> Sequence[int]:
        """Keep notes of records that can be read again by themselves, else their facts; gives the numbers of the
        notes."""
        noting = self._noting
        entered = noting.enter(records) if noting is not None else None
        if noting is None or entered is None:
            if len(records) > 1 and noting is not None:  # some may have lines
                return [owner for seen in records for owner in self._note((seen,), crashed)]
            for seen in records:
                self._report.facts += self._facts(seen, crashed)
            return [NOBODY] * len(records)
        if not noting.reads_same:
            for owner, seen in zip(entered, records, strict=True):
                noting.keep(self._facts(seen, crashed), owner)
            return [NOBODY] * len(records)
        crashed += noting.claimed.note(records, entered, self._prepared)
        return entered

    def _facts(self, seen: Seen, crashed: list[tuple[Seen, Crash]]) -> list[Fact]:
        crashes: list[Crash] = []
        facts = collect(seen, self._prepared, crashes)
        crashed += [(seen, crash) for crash in crashes]
        return facts if self._ignores.idle else [self._ignores.mark(fact, seen) for fact in facts]

    def end(self) -> None:
        """No record follows: put all that was kept into the report."""
        self._report.outlines = self._outlining.end()
        if self._noting is not None:
            self._notes, facts = self._noting.end()
            self._report.notes.append(self._notes)
            self._report.facts += facts
        self._tallying.end(self._report, self._address)

    def _address(self, index: int) -> Address:
        """Where a record is by its number: on a line of its own, if there are notes of it, else in the whole text."""
        source = self._source
        by_line = None if self._notes is None else address_by_line(self._notes, index)
        return by_line or Address(source.path, source.first_byte, source.first_line, index, index)
