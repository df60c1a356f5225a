"""A table of rules by how often they were broken. Knows nothing of rules or files."""

from __future__ import annotations

from collections.abc import Iterator

from abslint.model.counts import counts_of
from abslint.model.diagnostic import Report
from abslint.reporters.escape import escape


def statistics(report: Report) -> Iterator[str]:
    """The lines of the table (each with its line end), most frequent rule first; none without problems.

    ``fixable`` counts the problems that ``--fix`` mends.
    """
    found = counts_of(report.diagnostics)
    rows = [("rule", "count", "fixable")] if found.rules else []
    for rule, count in sorted(found.rules.items(), key=lambda item: (-item[1], item[0])):
        rows.append((escape(rule), str(count), str(found.fixable[rule])))
    first, second, third = (max(map(len, column)) for column in zip(*rows, strict=True)) if rows else (0, 0, 0)
    for rule, number, mended in rows:
        yield f"{rule:<{first}}  {number:>{second}}  {mended:>{third}}\n"
