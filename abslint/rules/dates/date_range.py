r"""A date is a range of months or a season, written in words.

Issues are dated `Jul-Sep 2018` or `Spring 2020`. EDTF can say both, `2018-07/2018-09` and `2020-21`, so that programs
can sort them. Told only: perhaps the day itself is known.

```yaml bad
dates:
  published: 2018 Jul-Sep  # want: date-range
```
```yaml bad
dates: {published: Spring 2020}  # want: date-range
```
```yaml bad
dates: {published: "2018-2019"}  # want: date-range
```
```json bad want=date-range:/date
{"date": "Dec 2019 - Jan 2020"}
```
```yaml good
dates: {published: 2018-07/2018-09}
```
```yaml good
dates: {published: 2020-21}
```
```json good profile=csl-json
{"issued": {"date-parts": [[2018, 7], [2018, 9]]}}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.date_faults import CLEAN_DATE, DATED, read_in_form
from abslint.knowledge.lone_years import is_lone_year, only_year
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(date: Field) -> Iterator[Finding]:
    text, forms = date.reading, date.paper.profile.forms.dates
    reading = read_in_form(text, forms)
    if reading.kind == "range" and (date.parsed is not None or "parts" not in forms):
        if (year := only_year(reading.reading)) and is_lone_year(date):
            yield date.finding(f"`{shorten(text)}` holds more than the year, `{year}`")
            return
        yield date.finding(f"`{shorten(text)}` is a range or a season: `{reading.reading}` says so to programs")


RULE = FieldRule(
    name="date-range",
    page=__doc__,
    severity=Severity.INFO,
    terms=DATED,
    check=check,
    silent_on=CLEAN_DATE,
    covers=("schema-format", "schema-pattern", "schema-type"),
    yields_to=("date-impossible", "date-ambiguous", "placeholder-value"),
)
