"""One clickable line a problem, for hooks and editors. Knows nothing of rules or files."""

from __future__ import annotations

from collections.abc import Iterator

from abslint.model.diagnostic import Diagnostic, Report
from abslint.model.telling import Header, Reporter, Style
from abslint.reporters.escape import escape
from abslint.reporters.ink import BOLD, CYAN, SEVERITY, Ink
from abslint.reporters.summary import in_a_line, last_line, remarks
from abslint.reporters.tally import ordered, tally


def tell(report: Report, header: Header, style: Style) -> Iterator[str]:
    """``path:line:column: severity[rule] message (other places); note`` a line, ``[*]`` where a safe fix is known."""
    ink = Ink(style.color)
    diagnostics = ordered(report)
    for diagnostic in diagnostics:
        yield _line(diagnostic, ink)
    yield from header.table
    if not style.quiet:
        for remark in remarks(report, header):
            yield remark + "\n"
        yield last_line(report, header, tally(diagnostics)) + "\n"


def _line(diagnostic: Diagnostic, ink: Ink) -> str:
    path, region = escape(diagnostic.path), diagnostic.region
    if path.lstrip().startswith("::"):  # such a line would be a command to GitHub's runner
        path = "./" + path
    place = f"{path}:{region.line}:{region.column}:"
    what = ink.paint(SEVERITY[diagnostic.severity], diagnostic.severity.word)
    rule = ink.paint(BOLD, f"[{escape(diagnostic.rule)}]")
    star = " " + ink.paint(CYAN, "[*]") if diagnostic.fix and diagnostic.fix.safe else ""
    return f"{place} {what}{rule} {escape(in_a_line(diagnostic))}{star}\n"


REPORTER = Reporter("concise", tell)
