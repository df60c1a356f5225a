"""What keeps files from being read in which no record was recognised. Knows no rule but one."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Iterable
from dataclasses import replace

from abslint.decode import decode
from abslint.discover import Unit
from abslint.engine.lint import UNREADABLE
from abslint.formats import looks_like_table
from abslint.model.diagnostic import Diagnostic, Report
from abslint.model.plan import Plan
from abslint.runner.drive import Run, run_units

_LOOK = 4096
"""Bytes of white space that a file may hold and be empty, or of a table's header."""


def unread(units: Iterable[Unit], report: Report, plan: Plan) -> list[Diagnostic]:
    """What is wrong with named files that the report passed over: who names a file wants to know that it is broken.
    They are no longer passed over.

    In a folder such a file is, for nothing says that it was to hold records.
    """
    skipped = frozenset(report.skipped)
    named = [unit for unit in units if unit.named and unit.path in skipped and not is_empty(unit)]
    if not named or UNREADABLE not in plan.rules:
        return []
    again = run_units(named, as_records(plan), Run(jobs=1))
    broken = [one for one in again.diagnostics if one.rule == UNREADABLE]
    paths = {one.path for one in broken}
    report.skipped = [path for path in report.skipped if path not in paths]
    report.files += len(paths)
    return broken


def as_records(plan: Plan) -> Plan:
    """A plan that asks of any text only whether it can be read."""
    return replace(plan, profile="native", rules=(UNREADABLE,))


def is_empty(unit: Unit) -> bool:
    """Whether a unit holds nothing, or white space alone. Looks no farther than that takes."""
    data = _all_of_a_short_one(unit)
    return data is not None and is_blank(data)


def is_lone_header(unit: Unit) -> bool:
    """Whether a unit holds the names of a table's columns, by which papers are known, and nothing below them."""
    data = _all_of_a_short_one(unit)
    if data is None or is_blank(data):
        return False
    lines = [line for line in decode(data, unit.path).text.splitlines() if line.strip()]
    return looks_like_table(lines[-1]) and all(line.lower().startswith("sep=") for line in lines[:-1])


def _all_of_a_short_one(unit: Unit) -> bytes | None:
    """What a unit holds, None if that is much or cannot be read."""
    try:
        if unit.file is None:
            return unit.data
        with unit.file.open("rb") as stream:
            data = stream.read(_LOOK)
            return None if stream.read(1) else data
    except OSError:
        return None


def is_blank(data: bytes) -> bool:
    """Whether a file's first bytes are a mark and white space alone."""
    return not data.removeprefix(BOM_UTF8).strip()
