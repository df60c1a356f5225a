"""The default way of telling: each problem with its excerpt, carets and help. Knows nothing of rules or files."""

from __future__ import annotations

from collections.abc import Iterator

from abslint.model.diagnostic import Report
from abslint.model.telling import Header, Reporter, Style
from abslint.reporters.block import block
from abslint.reporters.escape import escape
from abslint.reporters.ink import CYAN, Ink
from abslint.reporters.summary import count, last_line, remarks
from abslint.reporters.tally import Habit, Tally, habits, ordered, tally


def tell(report: Report, header: Header, style: Style) -> Iterator[str]:
    """One block a problem, a house style only once, then the footer and the last line."""
    diagnostics = ordered(report)
    common = {} if style.verbose else habits(diagnostics, report.records)
    told: set[str] = set()
    first = ""
    for diagnostic in diagnostics:
        first = first or diagnostic.rule
        if diagnostic.rule not in told:
            remark = ""
            if diagnostic.rule in common:
                told.add(diagnostic.rule)
                remark = _habit(common[diagnostic.rule], report.records)
            yield "\n".join(block(diagnostic, remark, style)) + "\n\n"
    yield from header.table
    if not style.quiet:
        found = tally(diagnostics)
        if diagnostics:
            yield _footer(found, first, style)
        for remark in remarks(report, header):
            yield remark + "\n"
        if style.verbose:
            yield from (f"no records: {escape(path)}\n" for path in report.skipped)
        yield last_line(report, header, found) + "\n"


def _habit(habit: Habit, checked: int) -> str:
    times = "" if habit.places == habit.records else f", {habit.places} times"
    return f"met in {habit.records} of {count(checked, 'record')}{times}; shown once, each place with -v"


def _footer(found: Tally, rule: str, style: Style) -> str:
    explained = f"A rule explained: abslint rule {escape(rule)}\n"
    fixes = [f"{found.fixable} fixable with --fix"] if found.fixable else []
    if found.unsafely_fixable:
        fixes.append(f"{found.unsafely_fixable} {'more' if fixes else 'fixable'} with --unsafe-fixes")
    if not fixes:
        return explained
    star = "[*] " if found.fixable else ""
    told = ", ".join(fixes) + "."
    gap = "   " if len(star + told) + 3 + len(explained) - 1 <= style.width else "\n"
    return f"{Ink(style.color).paint(CYAN, star)}{told}{gap}{explained}"


REPORTER = Reporter("full", tell)
