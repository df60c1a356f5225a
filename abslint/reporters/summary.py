"""What text reporters say in common: the last line, the remarks before it, the other places of a problem."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from abslint.model.diagnostic import Diagnostic, Report
from abslint.model.telling import Header
from abslint.reporters.escape import escape
from abslint.reporters.tally import Tally


def count(number: int, noun: str) -> str:
    """A number with its noun: ``1 record``, ``2 records``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def last_line(report: Report, header: Header, found: Tally) -> str:
    """What was checked and what was found, on one line."""
    by = _by(header.schemas, report)
    checked = f"Checked {count(report.records, 'record')} in {count(report.files, 'file')}{by}:"
    if not found.problems:
        return f"{checked} no problems." if report.records else f"{checked} nothing to check, no records found."
    told = f"{checked} {count(found.problems, 'problem')} ({_severities(found)}) in {_where(found)}"
    return f"{told}." if report.records else f"{told}; no record could be checked."


def remarks(report: Report, header: Header) -> Iterator[str]:
    """Sentences about what the last line does not tell: mended, suppressed, passed over, left out."""
    if header.fixed:
        yield f"{count(header.fixed, 'problem')} {'fixed' if header.written else 'would be fixed'}."
    if report.suppressed:
        yield f"{count(report.suppressed, 'problem')} suppressed by ignores."
    if report.skipped:
        yield f"{count(len(report.skipped), 'file')} {'holds' if len(report.skipped) == 1 else 'hold'} no records."
    if report.others:
        be = "is" if report.others == 1 else "are"
        yield f"{count(report.others, 'item')} beside these records {be} none that abslint knows."
    if header.cut:
        yield f"{count(header.cut, 'further problem')} not shown (--max-diagnostics)."


def elsewhere(diagnostic: Diagnostic) -> str:
    """The other places of a defect, in brackets behind its message; nothing where it has none."""
    others = [
        f"{other.path}:{other.region.line}:{other.region.column}: {other.message}" for other in diagnostic.related
    ]
    return f" ({'; '.join(others)})" if others else ""


def in_a_line(diagnostic: Diagnostic) -> str:
    """The message with the other places of the defect and its note."""
    note = f"; {diagnostic.note}" if diagnostic.note else ""
    return diagnostic.message + elsewhere(diagnostic) + note


MOST_NAMES = 4
"""Names of schemas and profiles that are told; of more the rarest are counted."""


def _by(schemas: Sequence[str], report: Report) -> str:
    profiles = sorted(report.profiles, key=lambda name: (-report.profiles[name], name))
    named = [_named("schema", schemas), _named("profile", profiles)]
    told = ", ".join(part for part in named if part)
    return f" ({told})" if told else ""


def _named(noun: str, names: Sequence[str]) -> str:
    if not names:
        return ""
    *most, last = [escape(name) for name in names]
    if len(most) >= MOST_NAMES:
        most, last = most[: MOST_NAMES - 1], f"{len(names) - MOST_NAMES + 1} more"
    return f"{noun}s {', '.join(most)} and {last}" if most else f"{noun} {last}"


def _severities(found: Tally) -> str:
    counts = ((found.errors, "error"), (found.warnings, "warning"), (found.infos, "info"))
    return ", ".join(count(number, noun) for number, noun in counts if number)


def _where(found: Tally) -> str:
    counts = ((found.records, "record"), (found.files, "file"))
    return " and ".join(count(number, noun) for number, noun in counts if number)
