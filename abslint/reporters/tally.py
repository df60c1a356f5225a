"""Counts what a report holds, the same for all reporters. Does not know how it is told."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from abslint.model.diagnostic import Diagnostic, Report
from abslint.model.finding import Severity

HABIT_RECORDS = 5
"""In fewer records than this a defect that is everywhere is still not a house style."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Problems by severity and by what mends them, and the records and the mere files that have any."""

    problems: int
    errors: int
    warnings: int
    infos: int
    fixable: int
    unsafely_fixable: int
    records: int
    files: int


@dataclass(frozen=True, slots=True)
class Habit:
    """A house style: a rule broken in most records. ``records`` have it, in ``places`` places."""

    records: int
    places: int


def ordered(report: Report) -> list[Diagnostic]:
    """The diagnostics by path, line, column and rule."""
    return sorted(report.diagnostics, key=lambda diagnostic: diagnostic.order)


def tally(diagnostics: Iterable[Diagnostic]) -> Tally:
    """Count diagnostics. A problem outside every record counts its file."""
    severities: Counter[Severity] = Counter()
    fixes: Counter[bool] = Counter()
    records, files = set(), set()
    for diagnostic in diagnostics:
        severities[diagnostic.severity] += 1
        if diagnostic.fix:
            fixes[diagnostic.fix.safe] += 1
        if diagnostic.record_index is None:
            files.add(diagnostic.path)
        else:
            records.add((diagnostic.path, diagnostic.record_index))
    return Tally(
        problems=severities.total(),
        errors=severities[Severity.ERROR],
        warnings=severities[Severity.WARNING],
        infos=severities[Severity.INFO],
        fixable=fixes[True],
        unsafely_fixable=fixes[False],
        records=len(records),
        files=len(files),
    )


def habits(diagnostics: Iterable[Diagnostic], checked: int) -> Mapping[str, Habit]:
    """The rules broken in more than half of the ``checked`` records, and in at least HABIT_RECORDS of them."""
    places: Counter[str] = Counter()
    records: defaultdict[str, set[tuple[str, int]]] = defaultdict(set)
    for diagnostic in diagnostics:
        places[diagnostic.rule] += 1
        if diagnostic.record_index is not None:
            records[diagnostic.rule].add((diagnostic.path, diagnostic.record_index))
    return {
        rule: Habit(len(broken), places[rule])
        for rule, broken in records.items()
        if len(broken) >= HABIT_RECORDS and 2 * len(broken) > checked
    }
