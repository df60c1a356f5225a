"""Files in which no record was recognised: what is said of those that somebody named. Knows no rule."""

from __future__ import annotations

from collections.abc import Sequence

from abslint.cli.output import warn
from abslint.cli.wishes import Wishes
from abslint.discover import Unit
from abslint.formats import SUFFIXES, format_for
from abslint.model.diagnostic import Report
from abslint.model.plan import Plan
from abslint.prepare import prepare
from abslint.runner.unread import is_empty, is_lone_header


def speak_of_strangers(units: Sequence[Unit], report: Report, plan: Plan, wishes: Wishes) -> None:
    """Say which files held no records: those named on the command line, with ``-v`` all of them."""
    named = {unit.path: unit for unit in units if unit.named}
    for path in report.skipped:
        if wishes.verbose or (path in named and not wishes.only_records):
            warn(_words(path, named.get(path), plan))


def _words(path: str, unit: Unit | None, plan: Plan) -> str:
    name = "standard input" if path == "-" else path
    if unit is not None and is_empty(unit):
        return f"{name} is empty"
    if path != "-" and format_for(path, "") is None:
        return f"{name} is in a syntax that abslint does not read; it reads {', '.join(SUFFIXES)}"
    if unit is not None and is_lone_header(unit):
        return f"{name} holds the names of columns, and no row below them"
    entry = prepare(plan).entry(path)
    if entry is not None and entry.records:
        return f"{name} holds no paper records at `{entry.records}`, where the configuration says that they are"
    return f"{name} holds no paper records that abslint knows; --profile says how to read them"
