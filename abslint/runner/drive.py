"""Drivers: the same lint over many units, one by one or in a pool of processes, with the same answer."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from functools import partial
from itertools import groupby
from typing import NamedTuple

from abslint.decode import decode
from abslint.discover import Unit
from abslint.engine import TallyStore, judge, recall
from abslint.engine.telling import Reopen
from abslint.engine.usages import UsageStore, tell_crash
from abslint.engine.verdicts import INTERNAL
from abslint.model.counts import Collector
from abslint.model.define import frozen
from abslint.model.diagnostic import Diagnostic, Report
from abslint.model.outline import Outlines
from abslint.model.plan import Plan
from abslint.prepare import prepare
from abslint.runner.facts import FactStore
from abslint.runner.groups import grouped, lint_group
from abslint.runner.habits import HabitStore
from abslint.runner.read import Reopener, Task, cut_unit, standard_input, stream_compressed, unreadable

LARGE = 16 << 20
"""Bytes from which on processes are started without being asked."""

MOST_JOBS = 64
"""Processes that are started at the most, whatever was asked for."""

SLICES = 16
"""Processes that one large file may keep busy."""

WORTH_A_POOL = 400
"""Units from which on processes are started without being asked: fewer are done before a pool has begun."""


@frozen
class Run:
    """How to run: ``jobs`` processes, 0 for as many as there are cores where it is worth it."""

    jobs: int = 0


KEPT = 24 << 20
"""Bytes of the block that is given back to have the allocator keep others: a few times those of a slice."""


def calm_memory() -> None:
    """Have Python look for circles less often: records hold none, and what has been imported stays. And have the
    memory of one slice used for the next: glibc gives what is freed back to the system, to be asked for it again page
    by page, unless a larger block was freed before."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)
    bytes(KEPT)  # never touched, so that it takes no memory


def run_units(
    units: Sequence[Unit],
    plan: Plan,
    run: Run | None = None,
    told: Callable[[Report], None] | None = None,
    into: Collector | None = None,
) -> Report:
    """Lint every unit and judge what concerns several records. ``told`` gets each file's report as it comes.

    The diagnostics go ``into`` what is given, such as a ``Spool``; else they are a list.
    """
    with closing(Reopener()) as opener:
        return gather(_reports(units, plan, run or Run(), opener), plan, opener, told, into)


def gather(
    reports: Iterable[tuple[str, Report]],
    plan: Plan,
    opener: Reopen,
    told: Callable[[Report], None] | None = None,
    into: Collector | None = None,
) -> Report:
    """One report of many, each with the path it is about; the facts of all judged together at the end."""
    total = Report()
    found: list[Diagnostic] = []
    take = found.extend if into is None else into.add
    kept = Kept(FactStore(prepare(plan).rules), TallyStore(), HabitStore(), UsageStore())
    for report in _by_file(reports, kept):
        take(report.diagnostics)
        _add(total, report)
        if told is not None:
            told(report)
    judged = _judged(kept, plan, opener, total)
    take(judged)
    total.internal_errors += sum(one.rule == INTERNAL for one in judged)
    if into is None:
        found.sort(key=lambda one: one.order)
    if kept.usages.speaks:
        if into is None:
            found = [*map(kept.usages.quote, found)]
        else:
            into.complete(kept.usages.quote)
    total.diagnostics = found if into is None else into
    return total


class Kept(NamedTuple):
    """What is kept of the records of all reports until they are judged together."""

    facts: FactStore
    tallies: TallyStore
    lacking: HabitStore
    usages: UsageStore


def _judged(kept: Kept, plan: Plan, opener: Reopen, total: Report) -> list[Diagnostic]:
    """What concerns several records. A file that has gone since it was read is an error."""

    def lost(path: str, error: OSError) -> None:
        words = unreadable(path, error)
        if words not in total.errors:
            total.errors.append(words)

    recalled = partial(recall, plan=plan, reopen=opener, lost=lost)
    known = list(kept.facts.guilty(recalled, kept.lacking.wanted()))
    total.traces += [fact.detail[1] for fact in known if fact.rule == INTERNAL]
    counted = kept.tallies.judged(plan, opener, lost)
    total.traces += [verdict.fact.detail[-1] for verdict in counted if verdict.fact.rule == INTERNAL]
    crashed = kept.usages.word(prepare(plan).rules)
    total.traces += [crash.trace for _, crash in crashed]
    judged = judge(known, plan, opener, kept.lacking.habits, counted)
    return [*judged, *(tell_crash(example, crash) for example, crash in crashed)]


def _by_file(reports: Iterable[tuple[str, Report]], kept: Kept) -> Iterator[Report]:
    """The reports with records numbered through each file, and each file counted once; what they hold for all records
    together is put away."""
    for path, group in groupby(reports, key=lambda item: item[0]):
        records, files, others = 0, 0, 0
        skipped: list[str] = []
        held: list[Diagnostic] = []  # of slices without records, until others have some
        for _, report in group:
            owners = kept.facts.add(report.facts, report.notes, records)
            kept.facts.count(path, report.records)
            kept.lacking.add(report.outlines, owners, records)
            kept.tallies.add(report.tallies, records)
            kept.usages.add(report.usages)
            report.facts, report.notes, report.tallies, report.outlines, report.usages = [], [], [], Outlines(), {}
            others, report.others = others + report.others, 0
            _shift(report, records)
            records += report.records
            if report.skipped:
                skipped, report.skipped = report.skipped, []
                held, report.diagnostics = [*held, *report.diagnostics], []
            report.files = 0 if files else report.files
            files += report.files
            if files:
                held, report.diagnostics = [], [*held, *report.diagnostics]
            yield report
        if skipped and not files:
            yield Report(skipped=skipped)
        elif others and records:
            yield Report(others=others)


def _shift(report: Report, records: int) -> None:
    """Number the records of a later slice on from those before it in the file."""
    if records:
        report.diagnostics = [
            one if one.record_index is None else one._replace(record_index=one.record_index + records)
            for one in report.diagnostics
        ]


def _add(total: Report, report: Report) -> None:
    total.records += report.records
    total.files += report.files
    total.skipped += report.skipped
    total.others += report.others
    total.suppressed += report.suppressed
    total.waived |= report.waived
    total.errors += report.errors
    total.internal_errors += report.internal_errors
    total.traces += report.traces
    total.profiles.update(report.profiles)


def _tasks(units: Sequence[Unit], opener: Reopener) -> Iterator[tuple[str, Task]]:
    """What is to be linted, with the path it belongs to, in order; large files cut, compressed ones streamed.

    Standard input is read here and kept: a worker has none, and it cannot be opened again.
    """
    for unit in units:
        try:
            if unit.file is None:
                data = standard_input(unit)
                opener.keep(unit.path, data)
                yield unit.path, decode(data, unit.path)
            elif unit.compressed:
                for source in stream_compressed(unit, unit.file):
                    yield unit.path, source
            else:
                for piece in cut_unit(unit):
                    yield unit.path, piece
        except OSError as error:
            yield unit.path, Report(errors=[unreadable(unit.path, error)])


def _reports(units: Sequence[Unit], plan: Plan, run: Run, opener: Reopener) -> Iterator[tuple[str, Report]]:
    jobs = min(run.jobs, MOST_JOBS, len(units) * SLICES) if run.jobs else _cores() if _worth_a_pool(units) else 1
    groups = grouped(_tasks(units, opener))
    if jobs < 2:
        for group in groups:
            yield from lint_group(group, plan)
        return
    from abslint.runner.pool import pooled

    yield from pooled(groups, plan, jobs, lint_group)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _worth_a_pool(units: Sequence[Unit]) -> bool:
    """Many files, or bytes enough to fill several slices: else it is over before the processes have started."""
    if len(units) >= WORTH_A_POOL:
        return True
    size = 0
    for unit in units:
        if unit.file is not None:
            try:
                size += unit.file.stat().st_size
            except OSError:
                continue
    return size > LARGE
