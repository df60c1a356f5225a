r"""A date can be read in two ways.

`03/04/2020` is in April for most of the world and in March for the United States. Nothing in the date tells which,
so it is never rewritten: look at the paper, and write `2020-04-03` or `2020-03-04`. How the others are written that
can be read only one way (`25/12/2020`) is quoted in a note; entries of a bibliography are told of their own file.

```yaml bad
dates:
  published: 03/04/2020  # want: date-ambiguous
```
```yaml bad
dates: {published: 2020-02-01, accepted: "3-4-2019"}  # want: date-ambiguous
```
```json bad want=date-ambiguous:/date
{"date": "05-06-2021"}
```
```json bad want=date-ambiguous:/issued/raw profile=csl-json
{"issued": {"raw": "1/2/2020"}}
```
```yaml good
dates: {published: 2020-04-03}
```
```json good profile=csl-json
{"issued": {"raw": "25/12/2020"}}
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from abslint.knowledge.date_faults import ALL_DATED, CLEAN_DATE, read_in_form
from abslint.knowledge.date_orders import is_order_open, order_of, orders_in_words
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule
from abslint.model.usage import Way


def check(date: Field) -> Iterator[Finding]:
    reading = read_in_form(date.reading, date.paper.profile.forms.dates)
    if reading.kind == "ambiguous":
        either = " or ".join(f"`{one}`" for one in reading.readings[:3])
        found = date.finding(f"date `{shorten(date.reading)}` may be {either}")
        yield replace(found, asks=is_order_open(date.reading))


def shows(date: Field) -> str:
    return order_of(date.reading)


def quotes(ways: Mapping[str, Way]) -> str:
    return orders_in_words(ways)


RULE = FieldRule(
    name="date-ambiguous",
    page=__doc__,
    severity=Severity.ERROR,
    terms=ALL_DATED,
    check=check,
    shows=shows,
    quotes=quotes,
    silent_on=CLEAN_DATE,
    covers=("schema-format", "schema-pattern", "schema-type"),
    yields_to=("date-impossible", "placeholder-value"),
)
