r"""A record's date and its year or month say different things.

Some shapes keep the year and the month beside the whole date. Programs read one or the other, so the paper gets two
dates. Take the wrong one away. A month that holds the day too (`July~18`, as BibTeX files write it) is read as both.

```yaml bad whole profile=plain
title: Crabs and other visitors of tidal pools
authors: [Ida Marsh]
journal: Journal of Imagined Shores
date: 2020-02-01
year: 2012  # want: date-parts-disagree
```
```json bad whole profile=plain want=date-parts-disagree:/publication_year
{"title": "Crabs and other visitors of tidal pools", "journal": "Journal of Imagined Shores",
 "publication_date": "2020-02-01", "publication_year": 2019}
```
```yaml good whole profile=plain
title: Crabs and other visitors of tidal pools
authors: [Ida Marsh]
journal: Journal of Imagined Shores
date: 2020-02-01
year: 2020
```
```yaml good whole profile=plain
title: Crabs and other visitors of tidal pools
authors: [Ida Marsh]
journal: Journal of Imagined Shores
date: 2019/2020
year: 2020
```
```yaml bad whole profile=plain
title: Crabs and other visitors of tidal pools
authors: [Ida Marsh]
journal: Journal of Imagined Shores
date: 2020-02-01
year: 2020
month: 3  # want: date-parts-disagree
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.date_faults import read_edtf
from abslint.knowledge.dates import Edtf, compare
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.glance import Still
from abslint.model.paper import Field, Paper
from abslint.model.rule import PaperRule


def check(paper: Paper) -> Iterator[Finding]:
    parts = [field for term in ("year", "month") for field in paper.filled(term)]
    if not parts:
        return
    dates = [(field, edtf) for field in paper.filled("dates.published") if (edtf := read_edtf(field.reading))]
    for part in parts:
        said = _said(part, paper.text("year"))
        wrong = [date for date, edtf in dates if said and date.pointer != part.pointer and compare(edtf, said)]
        if wrong and len(wrong) == len(dates):
            message = f"the {part.term} is `{shorten(part.text)}`, but the date says `{shorten(wrong[0].reading)}`"
            yield part.finding(message)


def _said(part: Field, year: str) -> Edtf | None:
    """What the year says, or the month with it, as a date."""
    if part.term == "year":
        return read_edtf(part.text)
    month = part.text.replace("~", " ").strip()[:40]
    return read_edtf(f"{year}-{int(month):02d}" if month.isdecimal() and len(month) < 3 else f"{month} {year}")


RULE = PaperRule(
    name="date-parts-disagree",
    page=__doc__,
    severity=Severity.ERROR,
    terms=("dates.published", "year", "month"),
    check=check,
    stills=(Still(without=frozenset({"year", "month"})),),
    yields_to=("date-impossible", "date-implausible", "date-other-calendar", "date-two-digit-year"),
)
