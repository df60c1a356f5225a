r"""The calendar has no such day.

30 February, month 13, hour 25, a range that ends before it begins: a slip of the hand, or day and month in the wrong
order. Which day was meant only the paper can tell.

```yaml bad
dates:
  published: 2024-02-30  # want: date-impossible
```
```yaml bad
date: 2020-13-01  # want: date-impossible
```
```yaml bad
dates: {published: 2020-02-01, accepted: "31 April 2019"}  # want: date-impossible
```
```yaml bad
dates: {published: 2020-09/2020-07}  # want: date-impossible
```
```json bad want=date-impossible:/issued/date-parts profile=csl-json
{"issued": {"date-parts": [[2021, 2, 29]]}}
```
```markdown bad
---
date: 2020-02-30T00:00:00Z  # want: date-impossible
---
```
```yaml good
dates: {published: 2020-02-29, accepted: 2020-02, submitted: 2020-01-31}
```
```json good profile=csl-json
{"issued": {"date-parts": [[2019, 7], [0]]}}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.date_faults import ALL_DATED, CLEAN_DATE, read_in_form
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(date: Field) -> Iterator[Finding]:
    text = date.reading
    reading = read_in_form(text, date.paper.profile.forms.dates)
    if reading.kind != "impossible":
        return
    yield date.finding(f"there is no date `{shorten(text)}`: {reading.why}")


RULE = FieldRule(
    name="date-impossible",
    page=__doc__,
    severity=Severity.ERROR,
    terms=ALL_DATED,
    check=check,
    silent_on=CLEAN_DATE,
    covers=("schema-format", "schema-pattern", "schema-type"),
    yields_to=("placeholder-value",),
)
