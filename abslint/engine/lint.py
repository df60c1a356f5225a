"""One source through format, profile, schema and rules to a report. A pure function of source and plan."""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice

from abslint.engine.check import check_cleared, check_record, clear
from abslint.engine.collecting import Collecting
from abslint.engine.ignores import Ignores
from abslint.engine.place import place_finding, place_problem
from abslint.engine.records import (
    Reading,
    Record,
    looks_like_paper,
    looks_like_records,
    others_beside,
    records_of,
)
from abslint.engine.seen import Seen
from abslint.engine.together import CollectingTogether, can_be_noted
from abslint.engine.usages import count_shown
from abslint.engine.verdicts import INTERNAL, SILENT, Crash, Verdicts
from abslint.formats import format_in
from abslint.lens import Left
from abslint.model.diagnostic import Diagnostic, Report
from abslint.model.finding import Finding, Problem, Severity
from abslint.model.format import Document, Format
from abslint.model.paper import Paper
from abslint.model.plan import Plan, Records
from abslint.model.source import Source
from abslint.model.span import Pointer, Span
from abslint.model.usage import Home, Way
from abslint.prepare import Prepared, prepare
from abslint.profiles import load_profile

Crashed = list[tuple[Seen, Crash]]
"""Records of which rules raised."""

_Answer = tuple[list[Left | None], Crashed]
"""What is left to be asked of each of some records (None if nothing is known of it), and those of which rules raised
that look at several."""

_Steps = Generator[list[Seen], _Answer, Report]
"""Gives records, takes what is known of them, and ends with the report."""

TOGETHER = 32
"""Records that are looked at together."""

MANY = 256
"""Records with something to tell that are kept until they are judged together."""


def lint(source: Source, plan: Plan) -> Report:
    """Judge every record of a source. Never raises for what the text holds.

    Facts of corpus rules are in the report, to be judged together by ``judge``. A source without records is named
    in ``skipped``; the problems of its text count only if other slices of the file hold records.
    """
    return lint_all((source,), plan)[0]


def lint_all(sources: Sequence[Source], plan: Plan) -> list[Report]:
    """What ``lint`` says of each source. Many small ones are done sooner than one by one: they take each step together,
    and what a step needs stays in the nearest of the processor's caches. What is kept of them to be judged together
    stands in the report of one."""
    prepared = prepare(plan)
    together = CollectingTogether(prepared) if len(sources) > 1 else None
    lintings = [_Linting(source, prepared, together) for source in sources]
    waiting = [(one, some) for one in lintings if (some := one.go_on())]
    while waiting:
        cleared = iter(clear((seen.paper for _, some in waiting for seen in some), prepared))
        shared = [seen for one, some in waiting if one.together for seen in some]
        crashed = together.take(shared) if together is not None and shared else []
        waiting = [
            (one, following)
            for one, some in waiting
            if (following := one.go_on((list(islice(cleared, len(some))), one.own(crashed))))
        ]
    first = next((one for one in lintings if one.together), None)
    if together is not None and first is not None:
        together.end(first.report)
    return [one.report for one in lintings]


UNREADABLE = "syntax-error"
"""The rule that tells what cannot be read."""


class _Linting:
    """The state of one call: what has been seen of the source so far."""

    def __init__(self, source: Source, prepared: Prepared, together: CollectingTogether | None) -> None:
        self.source = source
        self.prepared = prepared
        self.together = together
        self.report = Report()
        self.problems: list[Problem] = []
        self.placed: list[tuple[Diagnostic, Seen]] = []
        self.usages: dict[Home, dict[str, Way]] = {}
        self._steps = self._run()

    def go_on(self, answer: _Answer | None = None) -> list[Seen] | None:
        """The next records of the source, given what is known of those before them; None at its end."""
        try:
            return next(self._steps) if answer is None else self._steps.send(answer)
        except StopIteration:
            return None

    def own(self, crashed: Crashed) -> Crashed:
        """Those records that are of this source."""
        return [(seen, crash) for seen, crash in crashed if seen.source is self.source]

    def _run(self) -> _Steps:
        source, plan = self.source, self.prepared.plan
        entry = self.prepared.entry(source.path)
        syntax = format_in(entry, source.path, source.text)
        chosen = self.prepared.chosen_profile(entry)
        must = load_profile("native") if plan.must_be_records else None
        ignores = Ignores(source, self.prepared, syntax.comment if syntax else "#")
        if syntax is None or syntax.line_is_record or not can_be_noted(source, ignores):
            self.together = None
        collecting = None if self.together else Collecting(source, syntax, self.prepared, ignores, self.report)
        self.problems.extend(source.problems)
        if syntax is not None:
            find = partial(records_of, format_name=syntax.name, chosen=chosen, entry=entry, must=must)
            yield from self._judge_all(self._read(syntax, ignores, find), ignores, collecting, entry)
        placed = entry is not None and entry.records  # nothing else in the file can be one
        if collecting is not None:
            collecting.end()
        self._finish(ignores, wanted=bool(syntax and (chosen or must) and not placed))
        return self.report

    def _judge_all(
        self, records: Iterator[Seen], ignores: Ignores, collecting: Collecting | None, entry: Records | None
    ) -> Generator[list[Seen], _Answer, None]:
        """Judge the records, one thing after the other for some at a time: what is done for one drives what was needed
        for another from the nearest of the processor's caches."""
        doubtful: list[tuple[Seen, Verdicts | None]] = []
        # what stands in a comment counts from there on
        together = 1 if ignores.wanted else TOGETHER
        while some := list(islice(records, together)):
            left, crashed = yield some
            doubtful += self._doubtful(some, left, entry)
            self._tell_crashes(crashed if collecting is None else collecting.take(some))
            for seen in some:
                seen.paper.forget()
            if len(doubtful) >= MANY:
                self._judge(doubtful, entry)
                doubtful = []
        self._judge(doubtful, entry)

    def _doubtful(
        self, records: Sequence[Seen], left: Sequence[Left | None], entry: Records | None
    ) -> Iterator[tuple[Seen, Verdicts | None]]:
        """The records of which there is something to tell, if they were cleared, or of which nothing is known."""
        papers = [seen.paper for seen in records]
        for seen, verdicts in zip(records, check_cleared(papers, left, self.prepared, entry), strict=True):
            if verdicts is not SILENT:
                yield seen, verdicts

    def _read(self, syntax: Format, ignores: Ignores, find: Callable[[Document], Iterable[Record]]) -> Iterator[Seen]:
        """The records of the source; problems are kept on the way."""
        reading = Reading(self.source, syntax, find)
        for item in reading:
            if isinstance(item, Problem):
                self.problems.append(item)
                continue
            if ignores.wanted:
                ignores.read(item)
            before = self.report.records
            bases: list[Pointer] = []
            for record in find(item):
                if record.base:
                    bases.append(record.base)
                seen = self._enter(reading.paper(record, item, self.report.records))
                if ignores.wanted:
                    ignores.enter(seen)
                yield seen
            if bases:
                self.report.others += others_beside(item.data, bases)
            elif self.report.records == before and (item.base or syntax.line_is_record or looks_like_paper(item.data)):
                self.report.others += 1
                if item.columns:
                    return  # what a header says of one row, it says of all

    def _enter(self, paper: Paper) -> Seen:
        """A record at its place, counted."""
        seen = Seen(self.source, paper, self.report.records)
        self.report.records += 1
        self.report.profiles[paper.profile.name] += 1
        return seen

    def _judge(self, records: Iterable[tuple[Seen, Verdicts | None]], entry: Records | None) -> None:
        judged = [(seen, known or check_record(seen.paper, self.prepared, entry)) for seen, known in records]
        for seen, verdicts in judged:
            for finding in verdicts.found:
                severity, fixable = self._severity(finding), self._fixable(finding.rule)
                self.placed.append((place_finding(seen, finding, severity, fixable), seen))
            self._tell_crashes((seen, crash) for crash in verdicts.crashes)
            if verdicts.shown:
                count_shown(self.usages, seen, verdicts.shown)
            seen.paper.forget()

    def _tell_crashes(self, crashes: Iterable[tuple[Seen, Crash]]) -> None:
        for seen, crash in crashes:
            self.report.internal_errors += 1
            self.report.traces.append(crash.trace)
            grip = Finding(seen.paper.grip(), crash.message, rule=INTERNAL)
            self.placed.append((place_finding(seen, grip, Severity.ERROR, fixable=False), seen))

    def _severity(self, one: Finding | Problem) -> Severity:
        return self.prepared.plan.severities.get(one.rule) or one.severity or self.prepared.severities[one.rule]

    def _fixable(self, rule: str) -> bool:
        plan = self.prepared.plan
        return rule not in plan.unfixable and (plan.fixable is None or rule in plan.fixable)

    def _finish(self, ignores: Ignores, wanted: bool) -> None:
        """Place the problems of the text, apply ignores, sort and count."""
        report, source = self.report, self.source
        unread = any(one.rule == UNREADABLE for one in self.problems) and looks_like_records(source.text)
        if not report.records and not wanted and not unread:
            report.skipped.append(source.path)
        report.files = 0 if report.skipped else 1
        self.problems.extend(ignores.problems())
        off = self.prepared.ignored(source.path)
        covered = self._covered(off)
        found = (
            (one, seen) for one, seen in self.placed if one.rule not in off and (one.rule, one.span) not in covered
        )
        kept = [one for one, seen in found if not ignores.silence(one, seen)]
        for problems in (self.problems, ignores.unused()):  # what is unused shows when all else was silenced
            told = (self._told(problem) for problem in problems if problem.rule in self.prepared.rules)
            kept.extend(one for one in told if one.rule not in off and not ignores.silence(one, None))
        report.suppressed = ignores.silenced
        report.waived = ignores.waived
        report.usages = {home: ways for home, ways in self.usages.items() if home[0] not in off}
        report.diagnostics = sorted(kept, key=lambda one: one.order)

    def _covered(self, off: Collection[str]) -> set[tuple[str, Span]]:
        """What need not be told of a record, since a problem of the text at the same place says it: what its rule
        covers. One that is not told itself covers nothing."""
        told = (problem for problem in self.problems if problem.rule in self.prepared.rules and problem.rule not in off)
        return {(name, one.span) for one in told for name in self.prepared.covers.get(one.rule, ())}

    def _told(self, problem: Problem) -> Diagnostic:
        return place_problem(self.source, problem, self._severity(problem), self._fixable(problem.rule))
