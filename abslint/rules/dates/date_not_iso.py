r"""A date is not written as ISO 8601 writes it.

`Feb 1 2020` cannot be sorted, and each reader has to guess its order. The record keeps dates as ISO 8601 and its
extension EDTF: `2020`, `2020-02`, `2020-02-01`. Where the date has one reading it is rewritten, with the same
precision. A time of day is dropped; since the day may be another one elsewhere, that wants a look, and so does what RIS
lets stand behind a date (`2019/04//Apr-Jun`). A month beside the year is right in
RIS (`DA  - Mar`). Forms that a shape has by its own standard are left alone. Where a month has a place of its own beside
the year, as in BibTeX, the year stays a year: `year = {June 1980}` becomes `year = {1980}` with `month = jun`.

```yaml bad
dates:
  published: Feb 1 2020  # want: date-not-iso
```
```yaml fixed
dates:
  published: "2020-02-01"
```
```yaml bad
dates:
  published: "1st February 2020"  # want: date-not-iso
  accepted: 2020 Jan  # want: date-not-iso
  submitted: '2019/09//'  # want: date-not-iso
```
```yaml fixed
dates:
  published: "2020-02-01"
  accepted: 2020-01
  submitted: '2019-09'
```
```yaml bad
date: 20200201  # want: date-not-iso
```
```yaml fixed
date: "2020-02-01"
```
```yaml bad
dates: {published: "2020-02-01T23:30:00Z"}  # want: date-not-iso
```
```yaml fixed
dates: {published: "2020-02-01"}
```
```json bad want=date-not-iso:/dates/published
{"dates": {"published": "25/12/2020"}}
```
```json fixed
{"dates": {"published": "2020-12-25"}}
```
```markdown bad
---
date: 2020/05/05  # want: date-not-iso
---
```
```markdown fixed
---
date: "2020-05-05"
---
```
```text bad
Crabs and other visitors of tidal pools

Research output: Book/Report › Report

Ida Marsh, Ole Strand

Original languageen
Publication statusPublished - Feb 1 2020  # want: date-not-iso, status-and-date-joined
```
```text fixed
Crabs and other visitors of tidal pools

Research output: Book/Report › Report

Ida Marsh, Ole Strand

Original languageen
Publication statusPublished - 2020-02-01
```
```yaml bad
dates: {published: some day in spring}  # want: date-not-iso
```
```ris bad want=date-not-iso:/DA
TY  - JOUR
TI  - Crabs at the door
DA  - 31 January 2020
ER  -
```
```ris fixed
TY  - JOUR
TI  - Crabs at the door
DA  - 2020/01/31/
ER  -
```
```ris good
TY  - JOUR
TI  - Crabs at the door
PY  - 2020
DA  - 2020/02//
ER  -
```
```ris good
TY  - JOUR
TI  - Crabs at the door
PY  - 2020
DA  - Nov-Dec
ER  -
```
```ris bad want=date-not-iso:/DA
TY  - JOUR
TI  - Crabs at the door
DA  - Mar 3
ER  -
```
```yaml good
dates: {published: 2020-02-01, accepted: 2020-01, submitted: 2019}
```
```yaml good
dates: {published: 2020-07/2020-09, accepted: 2020-21, submitted: "2019~", revised: 202X}
```
```markdown good
---
date: "2020-02-01T00:00:00Z"
---
```
```json good profile=csl-json
{"issued": {"date-parts": [[2020, 2, 1]]}, "accessed": {"raw": "Feb 3 2021"}}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.date_faults import CLEAN_DATE, DATED, in_own_form, is_year_of_date, is_yearless, read_in_form
from abslint.knowledge.lone_years import is_lone_year, parted
from abslint.knowledge.prose import shorten, unless_spaced
from abslint.model.finding import Finding
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(date: Field) -> Iterator[Finding]:
    text, forms = date.reading, date.paper.profile.forms.dates
    reading = read_in_form(text, forms)
    if reading.kind == "iso" or (date.parsed is None and "parts" in forms) or is_year_of_date(date):
        return  # a shape whose dates are numbers takes a text beside them as it is
    lone = is_lone_year(date)
    if lone and reading.kind == "certain" and (more := parted(date, reading.reading)):
        yield date.finding(f"`{shorten(text)}` holds more than the year, `{more.year}`", fix=more.fix)
    elif reading.kind == "certain":
        written = in_own_form(reading.reading, forms, date.term)
        fix = date.replace(f"write `{written}`", written)
        if fix is not None and _says_more(text):
            fix = fix.unsafe()
        message = f"date `{shorten(text)}` should be written `{written}`"
        yield date.finding(unless_spaced(text, written, message), fix=fix)
    elif reading.kind == "unknown" and not _goes_with_a_year(date):
        what, like = ("year", "2020") if lone else ("date", in_own_form("2020-02-01", forms, date.term))
        yield date.finding(f"`{shorten(text)}` cannot be read as a {what}, write it like `{like}`")


def _goes_with_a_year(date: Field) -> bool:
    """Whether a month or day stands in a place of its own, and the year in another: so does RIS keep dates."""
    paper, text = date.paper, date.reading
    if "slashes" not in paper.profile.forms.dates or not is_yearless(text):
        return False
    return any(one.reading[:4].isdecimal() for one in paper.all(date.term))


def _says_more(text: str) -> bool:
    """Whether a time of day goes with the fix, the letter that tells papers of one year apart (``2020a``), or words
    behind the third slash of a date in RIS."""
    if text.count("/") == 3 and not text.endswith("/"):
        return True
    return (":" in text and "00:00" not in text) or (text[-1:].isalpha() and text[:-1].isdigit())


RULE = FieldRule(
    name="date-not-iso",
    page=__doc__,
    terms=(*DATED, "links.embargo_until"),
    check=check,
    silent_on=CLEAN_DATE,
    covers=("schema-format", "schema-pattern", "schema-type"),
    yields_to=("placeholder-value", "empty-field", "date-parts-disagree", "status-hidden-in-field"),
)
