"""Counts what a report holds, the same for all reporters. Does not know how it is told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from abslint.model.counts import Counted, counts_of
from abslint.model.define import frozen
from abslint.model.diagnostic import Diagnostic, Report
from abslint.model.finding import Severity

HABIT_RECORDS = 5
"""In fewer records than this a defect that is everywhere is still not a house style."""


@frozen
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


@frozen
class Habit:
    """A house style: a rule broken in most records. ``records`` have it, in ``places`` places."""

    records: int
    places: int


def ordered(report: Report) -> Sequence[Diagnostic]:
    """The diagnostics by path, line, column and rule."""
    if isinstance(report.diagnostics, Counted):
        return report.diagnostics
    return sorted(report.diagnostics, key=lambda diagnostic: diagnostic.order)


def tally(diagnostics: Iterable[Diagnostic]) -> Tally:
    """Count diagnostics. A problem outside every record counts its file."""
    counts = counts_of(diagnostics)
    return Tally(
        problems=counts.severities.total(),
        errors=counts.severities[Severity.ERROR],
        warnings=counts.severities[Severity.WARNING],
        infos=counts.severities[Severity.INFO],
        fixable=counts.fixes[True],
        unsafely_fixable=counts.fixes[False],
        records=counts.records.count,
        files=len(counts.files),
    )


def habits(diagnostics: Iterable[Diagnostic], checked: int) -> Mapping[str, Habit]:
    """The rules broken in more than half of the ``checked`` records, and in at least HABIT_RECORDS of them."""
    counts = counts_of(diagnostics)
    return {
        rule: Habit(broken.count, counts.rules[rule])
        for rule, broken in counts.broken.items()
        if broken.count >= HABIT_RECORDS and 2 * broken.count > checked
    }
