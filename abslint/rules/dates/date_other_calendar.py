r"""A date counts in another calendar, or is a computer's number.

2564 is 2021 in the Buddhist calendar and 1442 the year 2020/2021 in the Islamic one; 44197 is a spreadsheet's count of
days, 1612137600 a count of seconds. Readers take them for years of ours. The probable day is shown, not written.
Works from before the age of print (books, manuscripts, letters, maps) may well be of the year 1442.

```yaml bad
dates:
  published: 2564-01-15  # want: date-other-calendar
```
```yaml bad
date: 1442  # want: date-other-calendar
```
```yaml bad
dates: {published: "44197"}  # want: date-other-calendar
```
```json bad want=date-other-calendar:/dates/published
{"dates": {"published": "1612137600"}}
```
```json bad want=date-other-calendar:/issued/date-parts profile=csl-json
{"issued": {"date-parts": [[2563, 2, 1]]}}
```
```yaml good without=container,volume,issue,pages,identifiers
type: manuscript
dates: {published: 1442}
```
```yaml good without=container,volume,issue,identifiers
type: book
dates: {published: "-0349"}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.date_faults import CLEAN_DATE, DATED, is_historical, is_year_of_date, read_in_form
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(date: Field) -> Iterator[Finding]:
    text = date.reading
    reading = read_in_form(text, date.paper.profile.forms.dates)
    if reading.kind != "other-calendar" or is_year_of_date(date):
        return
    if "Islamic" in reading.why and is_historical(date.paper.text("type")):
        return
    probable = " or ".join(f"`{one}`" for one in reading.readings)
    yield date.finding(f"`{shorten(text)}` is no date of our calendar: {reading.why}, perhaps {probable}")


RULE = FieldRule(
    name="date-other-calendar",
    page=__doc__,
    terms=DATED,
    check=check,
    silent_on=CLEAN_DATE,
    covers=("schema-format", "schema-pattern", "schema-type"),
    yields_to=("placeholder-value",),
)
