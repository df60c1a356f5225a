r"""A date's doubt is written in words.

`c. 1850`, `[1850]` and `1850s` say that the date is not certain. EDTF has marks for it that programs understand:
`1850~` (about), `1850?` (perhaps), `185X` (some year of these ten). Off by default.

```yaml bad
dates:
  published: c. 1850  # want: date-uncertain-marker
```
```yaml bad
dates: {published: "[1850]"}  # want: date-uncertain-marker
```
```yaml bad
dates: {published: 1850s}  # want: date-uncertain-marker
```
```json bad want=date-uncertain-marker:/date
{"date": "before 1900"}
```
```yaml good
dates: {published: "1850~", submitted: "1849?", accepted: 184X}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.date_faults import CLEAN_DATE, DATED, read_in_form
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(date: Field) -> Iterator[Finding]:
    text, forms = date.reading, date.paper.profile.forms.dates
    reading = read_in_form(text, forms)
    if reading.kind == "uncertain-marker" and "parts" not in forms:
        yield date.finding(f"the doubt in `{shorten(text)}` is written `{reading.reading}` in EDTF")


RULE = FieldRule(
    name="date-uncertain-marker",
    page=__doc__,
    severity=Severity.INFO,
    default=False,
    terms=DATED,
    check=check,
    silent_on=CLEAN_DATE,
    covers=("schema-format", "schema-pattern", "schema-type"),
    yields_to=("placeholder-value",),
)
