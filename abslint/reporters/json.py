"""One versioned JSON object, as ``schemas/report.schema.json`` describes it. Knows nothing of rules or files."""

from __future__ import annotations

from collections.abc import Iterator

from abslint.model.diagnostic import Report
from abslint.model.telling import Header, Reporter, Style
from abslint.reporters.plain import VERSION, diagnostic_data, dump, summary_data
from abslint.reporters.tally import ordered


def tell(report: Report, header: Header, style: Style) -> Iterator[str]:
    """The object in pieces, one diagnostic a line."""
    yield f'{{"version": {VERSION}, "summary": {dump(summary_data(report, header))}, "diagnostics": ['
    before = "\n"
    for diagnostic in ordered(report):
        yield before + dump(diagnostic_data(diagnostic, header))
        before = ",\n"
    yield "]}\n" if before == "\n" else "\n]}\n"


REPORTER = Reporter("json", tell)
