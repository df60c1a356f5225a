r"""A date has a year of two digits.

`12/05/98` may be 1998 or 2098, and with two digits for each part even the order is lost. Write the year in full.

```yaml bad
dates:
  published: 12/05/20  # want: date-two-digit-year
```
```yaml bad
dates: {published: "Feb '20"}  # want: date-two-digit-year
```
```json bad want=date-two-digit-year:/date
{"date": "1.2.20"}
```
```markdown bad
---
date: "98"  # want: date-two-digit-year
---
```
```yaml good
dates: {published: 2020-05-12, accepted: "2020", submitted: 20XX}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.date_faults import ALL_DATED, CLEAN_DATE, is_year_of_date, read_in_form
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(date: Field) -> Iterator[Finding]:
    text = date.reading
    if read_in_form(text, date.paper.profile.forms.dates).kind == "two-digit-year" and not is_year_of_date(date):
        yield date.finding(f"date `{shorten(text)}` has a year of two digits, write all four")


RULE = FieldRule(
    name="date-two-digit-year",
    page=__doc__,
    severity=Severity.ERROR,
    terms=ALL_DATED,
    check=check,
    silent_on=CLEAN_DATE,
    covers=("schema-format", "schema-pattern", "schema-type"),
    yields_to=("date-impossible", "placeholder-value"),
)
