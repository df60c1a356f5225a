r"""A date lies before print or years ahead.

No paper is older than 1450 (option `earliest`) or comes out more than two years from now (option `years-ahead`): a
digit is wrong, or a program wrote its zero (`0001-01-01`). Books, manuscripts, letters and maps may be ancient.

```yaml bad
dates:
  published: 2002-02-01
  accepted: 0202-01-07  # want: date-implausible
```
```yaml bad
publication_status: submitted
dates: {submitted: 2052-02-01}  # want: date-implausible
```
```markdown bad
---
date: "0001-01-01T00:00:00Z"  # want: date-implausible
---
```
```json bad want=date-implausible:/issued/date-parts profile=csl-json
{"issued": {"date-parts": [[2202, 3]]}}
```
```json bad want=date-implausible:/issued/0 profile=csl-json
{"issued": [{"year": 202, "month": 3}, {"year": 202, "month": 4}]}
```
```json bad want=date-implausible:/issued/1 profile=csl-json
{"issued": [{"year": 2020, "month": 3}, {"year": 2202, "month": 4}]}
```
```yaml good
dates: {published: "1665", accepted: 1664-11}
```
```yaml good
publication_status: in-press
volume: "0"
dates: {accepted: 2026-02-01, published: 2028}
```
```yaml good without=container,volume,issue,identifiers
type: book
dates: {published: "0850"}
```
```yaml good
links: [{url: "https://example.org/a.pdf", access: embargoed, embargo_until: 2036-01-01}]
```
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from abslint.knowledge.date_faults import DATED, PAST_DATE, is_historical, is_year_of_date, read_edtf, read_in_form
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding
from abslint.model.paper import Field
from abslint.model.rule import FieldRule
from abslint.model.terms import DATE_TERMS


def check(field: Field, *, today: date, earliest: int = 1450, years_ahead: int = 2) -> Iterator[Finding]:
    why = partial(_why, earliest=earliest, years_ahead=years_ahead, latest=today.year + years_ahead)
    words, first = why(field), _begun_by(field)
    if words and not (first and why(first)) and not is_year_of_date(field):
        yield field.finding(f"date `{shorten(field.reading)}` lies {words}")


def _why(field: Field, earliest: int, years_ahead: int, latest: int) -> str:
    """Where a date lies, if no paper's can."""
    text = field.reading
    year = text[:4]
    if year.isdecimal() and "/" not in text and earliest <= int(year) <= latest:
        return ""
    if read_in_form(text, field.paper.profile.forms.dates).kind == "other-calendar":
        return ""
    known = read_edtf(text)
    if known is not None and known.latest().year < earliest:
        return "" if is_historical(field.paper.text("type")) else f"before {earliest}"
    return f"more than {years_ahead} years ahead" if known is not None and known.earliest().year > latest else ""


def _begun_by(field: Field) -> Field | None:
    """The first item of a list that is one date, if this is a later one: the beginning of its range."""
    if not field.position or field.term not in DATE_TERMS or not isinstance(field.pointer[-1], int):
        return None  # other terms have a date for each item
    first = field.paper.one(field.term)
    return first if first is not None and first.pointer[:-1] == field.pointer[:-1] else None


RULE = FieldRule(
    name="date-implausible",
    page=__doc__,
    terms=DATED,
    check=check,
    silent_on=PAST_DATE,
    yields_to=("date-other-calendar", "status-date-in-future", "date-two-digit-year", "placeholder-value"),
)
