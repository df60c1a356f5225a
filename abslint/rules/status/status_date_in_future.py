r"""A paper is said to be published, with a date that is still to come.

Either it is not out yet, or the date is wrong. Journals date their issues ahead, so a cover date may run 60 days
ahead (option `cover-days`); the day of an electronic edition or a posting may not. The day to judge by is today, or
`SOURCE_DATE_EPOCH` where that is set.

```yaml bad
dates:
  published: 2027-02-01  # want: status-date-in-future
```
```yaml bad
publication_status: epub-ahead-of-print
dates:
  epub: 2026-07  # want: status-date-in-future
volume: "0"
```
```json bad want=status-date-in-future:/issued/date-parts profile=csl-json
{
  "status": "published",
  "issued": {"date-parts": [[2027, 3]]}
}
```
```yaml good
dates:
  published: 2026-07
```
```yaml good
dates:
  published: "2026"
```
```yaml good
publication_status: submitted
dates: {submitted: 2026-02-01, published: 2027-02-01}
```
```json good profile=csl-json
{
  "issued": {"date-parts": [[2027, 3]]}
}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from abslint.knowledge.dates import Day, parse_edtf, read_date
from abslint.knowledge.prose import shorten
from abslint.knowledge.requirements import status_of
from abslint.knowledge.settled_status import SETTLED
from abslint.model.finding import Finding
from abslint.model.paper import Field, Paper
from abslint.model.rule import PaperRule

PAST = {
    "published": ("dates.published", "dates.epub", "year"),
    "epub-ahead-of-print": ("dates.epub",),
    "preprint": ("dates.posted",),
}
"""The dates that a status puts into the past."""


def check(paper: Paper, *, today: date, cover_days: int = 60) -> Iterator[Finding]:
    status = status_of(paper)
    for term in PAST.get(status, ()):
        # A day more, since it may be tomorrow elsewhere.
        ahead = cover_days if term in ("dates.published", "year") else 1
        for field in paper.filled(term):
            if _days_ahead(field, today) > ahead:
                day = shorten(field.reading)
                yield field.finding(f"the status is `{status}`, but its date `{day}` is still to come")


def _days_ahead(field: Field, today: date) -> int:
    """How many days after today the date begins; 0 if it is past or can't be read."""
    text = field.reading
    if text < str(today.year) and text[:4].isdigit():
        return 0
    reading = read_date(text)
    edtf = parse_edtf(reading.reading) if reading.kind in ("iso", "certain", "range") else None
    if edtf is None:
        return 0
    return edtf.earliest().ordinal() - Day(today.year, today.month, today.day).ordinal()


RULE = PaperRule(
    name="status-date-in-future",
    page=__doc__,
    terms=("publication_status", "dates.published", "dates.epub", "dates.posted", "year"),
    check=check,
    stills=SETTLED,
    yields_to=("date-impossible", "date-other-calendar"),
)
