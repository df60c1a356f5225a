"""Workflow commands that GitHub shows as annotations, and the summary of a step. Knows nothing of rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice

from abslint.knowledge.patterns import Pattern
from abslint.model.diagnostic import Diagnostic, Report
from abslint.model.finding import Severity
from abslint.model.telling import Header, Reporter, Style
from abslint.reporters.escape import escape
from abslint.reporters.summary import count, in_a_line, last_line, remarks
from abslint.reporters.tally import ordered, tally

SHOWN = 10
"""Annotations of a kind that GitHub shows of one step; it drops the rest in silence."""
ROWS = 100
"""Problems listed in a step's summary, of which GitHub keeps 1 MiB; the rest is counted."""

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})
_MARKDOWN = Pattern(r"[!#$&*:<>@\[\\\]_`|~]")


def tell(report: Report, header: Header, style: Style) -> Iterator[str]:
    """One command a problem (docs.github.com, "Workflow commands for GitHub Actions").

    GitHub takes columns only where the problem stands on one line, and files only of the repository: what came
    from standard input has its place in the message. Where GitHub will drop annotations, a notice before them all
    says so.
    """
    diagnostics = ordered(report)
    kinds = Counter(one.severity for one in diagnostics)
    dropped = sum(max(number - SHOWN, 0) for number in kinds.values())
    if dropped:
        yield f"::notice title=abslint::GitHub shows {SHOWN} annotations of a kind; {dropped} more are in the log\n"
    for diagnostic in diagnostics:
        properties = {**_location(diagnostic), "title": diagnostic.rule}
        told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
        yield f"::{_COMMANDS[diagnostic.severity]} {told}::{_message(diagnostic)}\n"


def step_summary(report: Report, header: Header) -> str:
    """Markdown for ``GITHUB_STEP_SUMMARY``: what was found, a table of rules, a table of the first problems."""
    diagnostics = ordered(report)
    lines = ["## abslint", "", *map(_markdown, remarks(report, header))]
    lines += [_markdown(last_line(report, header, tally(diagnostics)))]
    if diagnostics:
        counts = Counter(diagnostic.rule for diagnostic in diagnostics)
        lines += ["", "| rule | problems |", "| --- | ---: |"]
        lines += [f"| {_rule(rule, header)} | {number} |" for rule, number in counts.most_common()]
        lines += ["", "| place | severity | rule | problem |", "| --- | --- | --- | --- |"]
        lines += map(_row, islice(diagnostics, ROWS))
    if len(diagnostics) > ROWS:
        lines += ["", f"{count(len(diagnostics) - ROWS, 'further problem')} not shown."]
    return "\n".join(lines) + "\n"


def _location(diagnostic: Diagnostic) -> dict[str, str]:
    if diagnostic.path == "-":
        return {}
    line, column, end_line, end_column = map(str, diagnostic.region)
    if line != end_line:
        return {"file": diagnostic.path, "line": line, "endLine": end_line}
    return {"file": diagnostic.path, "line": line, "col": column, "endLine": end_line, "endColumn": end_column}


def _message(diagnostic: Diagnostic) -> str:
    where = f"line {diagnostic.region.line}, column {diagnostic.region.column}: " if diagnostic.path == "-" else ""
    parts = [where + in_a_line(diagnostic), f"help: {diagnostic.fix.title}" if diagnostic.fix else ""]
    return escape("; ".join(filter(None, parts)), keep="\r\n").translate(_DATA)


def _property(text: str) -> str:
    return escape(text, keep="\r\n").translate(_PROPERTY)


def _row(diagnostic: Diagnostic) -> str:
    place = f"{diagnostic.path}:{diagnostic.region.line}:{diagnostic.region.column}"
    cells = (place, diagnostic.severity.word, diagnostic.rule, in_a_line(diagnostic))
    return f"| {' | '.join(map(_markdown, cells))} |"


def _rule(rule: str, header: Header) -> str:
    card = header.rules.get(rule)
    return f"[{_markdown(rule)}]({card.url})" if card and card.url else _markdown(rule)


def _markdown(text: str) -> str:
    """The text with all that Markdown or HTML would take for markup as character references."""
    return _MARKDOWN.sub(lambda match: f"&#{ord(match[0])};", escape(text))


REPORTER = Reporter("github", tell)
