"""Files in which no record was recognised: what is said of those that somebody named. Knows no rule but one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from abslint.cli.output import warn
from abslint.cli.wishes import Wishes
from abslint.discover import Unit
from abslint.formats import SUFFIXES, format_for
from abslint.model.counts import Collector
from abslint.model.diagnostic import Report
from abslint.model.plan import Plan

UNREADABLE = "syntax-error"


def read_strangers(units: Sequence[Unit], report: Report, found: Collector, plan: Plan, wishes: Wishes) -> None:
    """Add to the report, and to what was ``found``, what keeps named files from being read: who names a file wants to
    know that it is broken.

    In a folder such a file is passed over, for nothing says that it was to hold records.
    """
    skipped = frozenset(report.skipped)
    named = [unit for unit in units if unit.named and unit.file and unit.path in skipped and not _is_empty(unit)]
    if not named or wishes.only_records or UNREADABLE not in plan.rules:
        return
    from abslint.runner import Run, run_units

    again = run_units(named, replace(plan, profile="native", rules=(UNREADABLE,)), Run(jobs=1))
    broken = [one for one in again.diagnostics if one.rule == UNREADABLE]
    paths = {one.path for one in broken}
    found.add(broken)
    report.skipped = [path for path in report.skipped if path not in paths]
    report.files += len(paths)


def speak_of_strangers(units: Sequence[Unit], report: Report, wishes: Wishes) -> None:
    """Say which files held no records: those named on the command line, with ``-v`` all of them."""
    named = {unit.path: unit for unit in units if unit.named}
    for path in report.skipped:
        if wishes.verbose or (path in named and not wishes.only_records):
            warn(_words(path, named.get(path)))


def _words(path: str, unit: Unit | None) -> str:
    name = "standard input" if path == "-" else path
    if unit is not None and _is_empty(unit):
        return f"{name} is empty"
    if path != "-" and format_for(path, "") is None:
        return f"{name} is in a syntax that abslint does not read; it reads {', '.join(SUFFIXES)}"
    return f"{name} holds no paper records that abslint knows; --profile says how to read them"


def _is_empty(unit: Unit) -> bool:
    try:
        return unit.file is not None and unit.file.stat().st_size == 0
    except OSError:
        return False
