"""A table of rules by how often they were broken. Knows nothing of rules or files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from abslint.model.diagnostic import Report
from abslint.reporters.escape import escape


def statistics(report: Report) -> Iterator[str]:
    """The lines of the table (each with its line end), most frequent rule first; none without problems.

    ``fixable`` counts the problems that ``--fix`` mends.
    """
    counts = Counter(diagnostic.rule for diagnostic in report.diagnostics)
    fixable = Counter(d.rule for d in report.diagnostics if d.fix and d.fix.safe)
    rows = [("rule", "count", "fixable")] if counts else []
    for rule, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        rows.append((escape(rule), str(count), str(fixable[rule])))
    first, second, third = (max(map(len, column)) for column in zip(*rows, strict=True)) if rows else (0, 0, 0)
    for rule, number, mended in rows:
        yield f"{rule:<{first}}  {number:>{second}}  {mended:>{third}}\n"
