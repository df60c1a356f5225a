"""Keeps of the records of one source what they are held against others by: notes or facts, spellings, what they lack.
Knows no rule by name."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from abslint.engine.corpus import collect
from abslint.engine.ignores import Ignores
from abslint.engine.noting import Noting, stands_by_line
from abslint.engine.outlining import NOBODY, Outlining
from abslint.engine.seen import Seen
from abslint.engine.tallying import Tallying
from abslint.engine.verdicts import Crash
from abslint.model.diagnostic import Fact, Report
from abslint.model.format import Format
from abslint.model.several import Several
from abslint.model.source import Source
from abslint.prepare import Prepared


class Collecting:
    """What is kept of a source in the syntax ``syntax``; all of it is in its ``report`` in the end."""

    def __init__(
        self, source: Source, syntax: Format | None, prepared: Prepared, ignores: Ignores, report: Report
    ) -> None:
        self._prepared = prepared
        self._ignores = ignores
        self._report = report
        self._tallying = Tallying(source, prepared, ignores)
        self._outlining = Outlining(source.path)
        self._noting = Noting(source, syntax) if syntax is not None and stands_by_line(source, syntax) else None

    def take(self, records: Sequence[Seen]) -> list[tuple[Seen, Crash]]:
        """Keep what is wanted of records; gives those of which a rule raised. Their fields are let go of."""
        crashed = list(self._tallying.count(records))
        owners = self._note(records, crashed)
        if self._prepared.plan.habits:
            self._outlining.enter([seen.paper for seen in records], owners, self._prepared)
        for seen in records:
            seen.paper.forget()
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
        self._claim(noting, records, entered, crashed)
        return entered

    def _claim(
        self, noting: Noting, records: Sequence[Seen], entered: Sequence[int], crashed: list[tuple[Seen, Crash]]
    ) -> None:
        """Note what records claim, those of one shape together."""
        at = 0
        for _, group in groupby(records, lambda seen: id(seen.paper.profile)):
            papers = Several([seen.paper for seen in group])
            claiming = self._prepared.lens(papers[0].profile).claiming
            for number, crash in noting.note(papers, entered[at : at + len(papers)], claiming):
                crashed.append((records[at + number], crash))
            at += len(papers)

    def _facts(self, seen: Seen, crashed: list[tuple[Seen, Crash]]) -> list[Fact]:
        crashes: list[Crash] = []
        facts = collect(seen, self._prepared, crashes)
        crashed += [(seen, crash) for crash in crashes]
        return facts if self._ignores.idle else [self._ignores.mark(fact, seen) for fact in facts]

    def end(self) -> None:
        """No record follows: put all that was kept into the report."""
        self._report.outlines = self._outlining.end()
        if self._noting is not None:
            notes, facts = self._noting.end()
            self._report.notes.append(notes)
            self._report.facts += facts
        self._tallying.end(self._report)
