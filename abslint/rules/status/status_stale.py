r"""A paper has been in press, submitted or in preparation for more than two years.

By now it is probably out, or given up; the record was not followed up. Judged by the latest date of the record;
a record without a date says nothing. The number of months is an option.

```yaml bad
publication_status: submitted  # want: status-stale
dates: {submitted: 2022-11-30}
```
```yaml bad
publication_status: in-press  # want: status-stale
dates: {accepted: "2021"}
volume: "0"
```
```json bad want=status-stale:/status profile=csl-json
{
  "status": "in press"
}
```
```yaml good
publication_status: submitted
dates: {submitted: 2022-11-30, revised: 2025-01-15}
```
```yaml good
publication_status: in-press
dates: {accepted: "2024"}
volume: "0"
```
```yaml good
publication_status: unpublished
dates: {submitted: 1999-11-30}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from abslint.knowledge.date_faults import PRINT
from abslint.knowledge.dates import Day, parse_edtf, read_date
from abslint.knowledge.requirements import status_of
from abslint.knowledge.settled_status import SETTLED
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule
from abslint.model.terms import DATE_TERMS

ON_THE_WAY = frozenset({"in-preparation", "submitted", "in-press"})
DATES = (*DATE_TERMS, "year", "status_history.date")


def check(paper: Paper, *, today: date, months: int = 24) -> Iterator[Finding]:
    status = status_of(paper)
    field = paper.one("publication_status")
    if status not in ON_THE_WAY or field is None:
        return
    days = [day for term in DATES for one in paper.filled(term) if (day := _last_day(one.reading))]
    if not days:
        return
    last = max(days)
    if last.year < PRINT:  # a mistake of its own
        return
    passed = (today.year - last.year) * 12 + today.month - last.month - (today.day < last.day)
    if passed >= months:
        yield field.finding(f"still `{status}`, though the latest date, {last.iso()}, is {passed} months ago")


def _last_day(text: str) -> Day | None:
    reading = read_date(text)
    edtf = parse_edtf(reading.reading) if reading.kind in ("iso", "certain", "range") else None
    return None if edtf is None else edtf.latest()


RULE = PaperRule(
    name="status-stale",
    page=__doc__,
    severity=Severity.INFO,
    terms=("publication_status", *DATES),
    check=check,
    stills=SETTLED,
)
