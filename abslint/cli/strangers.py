"""Files in which no record was recognised: what is said of those that somebody named. Knows no rule but one."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Sequence
from dataclasses import replace

from abslint.cli.output import warn
from abslint.cli.wishes import Wishes
from abslint.discover import Unit
from abslint.formats import SUFFIXES, format_for
from abslint.model.counts import Collector
from abslint.model.diagnostic import Report
from abslint.model.plan import Plan
from abslint.prepare import prepare

UNREADABLE = "syntax-error"

_LOOK = 4096
"""Bytes of white space that a file may hold and be empty."""


def read_strangers(units: Sequence[Unit], report: Report, found: Collector, plan: Plan, wishes: Wishes) -> None:
    """Add to the report, and to what was ``found``, what keeps named files from being read: who names a file wants to
    know that it is broken, and so does who hands over a text.

    In a folder such a file is passed over, for nothing says that it was to hold records.
    """
    skipped = frozenset(report.skipped)
    named = [unit for unit in units if unit.named and unit.path in skipped and not _is_empty(unit)]
    if not named or wishes.only_records or UNREADABLE not in plan.rules:
        return
    from abslint.runner import Run, run_units

    again = run_units(named, replace(plan, profile="native", rules=(UNREADABLE,)), Run(jobs=1))
    broken = [one for one in again.diagnostics if one.rule == UNREADABLE]
    paths = {one.path for one in broken}
    found.add(broken)
    report.skipped = [path for path in report.skipped if path not in paths]
    report.files += len(paths)


def speak_of_strangers(units: Sequence[Unit], report: Report, plan: Plan, wishes: Wishes) -> None:
    """Say which files held no records: those named on the command line, with ``-v`` all of them."""
    named = {unit.path: unit for unit in units if unit.named}
    for path in report.skipped:
        if wishes.verbose or (path in named and not wishes.only_records):
            warn(_words(path, named.get(path), plan))


def _words(path: str, unit: Unit | None, plan: Plan) -> str:
    name = "standard input" if path == "-" else path
    if unit is not None and _is_empty(unit):
        return f"{name} is empty"
    if path != "-" and format_for(path, "") is None:
        return f"{name} is in a syntax that abslint does not read; it reads {', '.join(SUFFIXES)}"
    entry = prepare(plan).entry(path)
    if entry is not None and entry.records:
        return f"{name} holds no paper records at `{entry.records}`, where the configuration says that they are"
    return f"{name} holds no paper records that abslint knows; --profile says how to read them"


def _is_empty(unit: Unit) -> bool:
    """Whether a unit holds nothing, or white space alone. Looks no farther than that takes."""
    try:
        if unit.file is None:
            return unit.data is not None and not unit.data.removeprefix(BOM_UTF8).strip()
        with unit.file.open("rb") as stream:
            return not stream.read(_LOOK).removeprefix(BOM_UTF8).strip() and not stream.read(1)
    except OSError:
        return False
