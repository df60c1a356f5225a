"""JSON Lines: each diagnostic, then the summary, an object a line. Knows nothing of rules or files."""

from __future__ import annotations

from collections.abc import Iterator

from abslint.model.diagnostic import Report
from abslint.model.telling import Header, Reporter, Style
from abslint.reporters.plain import VERSION, diagnostic_data, dump, summary_data
from abslint.reporters.tally import ordered


def tell(report: Report, header: Header, style: Style) -> Iterator[str]:
    """The objects of the JSON output; the last line holds ``version`` and ``summary``."""
    for diagnostic in ordered(report):
        yield dump(diagnostic_data(diagnostic, header)) + "\n"
    yield dump({"version": VERSION, "summary": summary_data(report, header)}) + "\n"


REPORTER = Reporter("jsonl", tell)
