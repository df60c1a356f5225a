r"""The days of a paper's life are not in their order.

A paper is received, revised, accepted, put online and printed, in this order. Where two dates run the other way, one
of them is wrong or stands in the wrong field. They are compared at the precision that both have. Journals date their
issues behind or ahead of time, so the date of the issue may lie up to 180 days before the others (option
`cover-days`), and an electronic edition after a printed one is only worth a look.

```yaml bad
dates:
  submitted: 2019-11-20
  accepted: 2019-10-07  # want: date-out-of-order
  published: 2020-02-01
```
```yaml bad
dates:
  submitted: 2019-03-04
  revised: 2019-12-20
  accepted: 2019-12-02  # want: date-out-of-order
  published: 2020-02-01
```
```yaml bad
dates:
  epub: 2021-05-30
  published: 2020-02-01  # want: date-out-of-order
```
```yaml bad
dates:
  submitted: 2021-03-04  # want: date-out-of-order
  accepted: 2019-12-02
  epub: 2020-01-14
  published: 2020-02-01
```
```json bad want=date-out-of-order:/issued/date-parts profile=csl-json
{"submitted": {"date-parts": [[2021, 3]]}, "issued": {"date-parts": [[2020, 2, 1]]}}
```
```yaml good
dates: {submitted: 2019-03-04, revised: 2019-09, accepted: 2019-09-15, epub: 2019-10-01, published: 2019-10}
```
```yaml good
dates: {accepted: 2020-03-14, epub: 2020-04-02, published: 2020-02}
```
```yaml good
dates: {submitted: "2020", accepted: 2020-06-01, published: "2020"}
```
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import starmap

from abslint.knowledge.date_faults import read_edtf
from abslint.knowledge.dates import Edtf
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.glance import Still
from abslint.model.paper import Field, Paper
from abslint.model.rule import PaperRule

ORDER = {
    "dates.submitted": "receipt",
    "dates.revised": "revision",
    "dates.accepted": "acceptance",
    "dates.epub": "the electronic edition",
    "dates.published": "publication",
}

_ISO = Pattern(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")


def follow_each_other(paper: Paper) -> bool:
    """Whether the dates are ISO dates, none before another that comes earlier, told by their spelling."""
    last = ""
    for text in map(paper.text, ORDER):
        if text and (text < last or not _ISO.fullmatch(text)):
            return False
        last = text or last
    return True


def check(paper: Paper, *, cover_days: int = 180) -> Iterator[Finding]:
    dated = (field for term in ORDER if (field := paper.one(term)))
    known = [(field, edtf) for field in dated if (edtf := read_edtf(field.reading))]
    pairs = list(_pairs(known, cover_days))
    if len(pairs) > 1 and len({earlier.term for _, earlier in pairs}) == 1:
        later, early = pairs[0]  # the one that all others run against
        days = f"`{shorten(early.reading)}` lies behind `{shorten(later.reading)}`"
        yield early.finding(f"{days} and others: {ORDER[early.term]} behind {ORDER[later.term]}")
    else:
        yield from starmap(_finding, pairs)


def _pairs(known: Sequence[tuple[Field, Edtf]], cover_days: int) -> Iterator[tuple[Field, Field]]:
    """The dates that lie wholly before one that they should follow, each with the first such."""
    for index, (later, edtf) in enumerate(known):
        room = cover_days if later.term == "dates.published" else 0
        for earlier, before in known[:index]:
            if before.first.ordinal() - edtf.last.ordinal() > room:  # days
                yield later, earlier
                break


def _finding(later: Field, earlier: Field) -> Finding:
    days = f"`{shorten(later.reading)}` lies before `{shorten(earlier.reading)}`"
    severity = Severity.INFO if earlier.term == "dates.epub" else None
    return later.finding(f"{days}: {ORDER[later.term]} before {ORDER[earlier.term]}", severity=severity)


RULE = PaperRule(
    name="date-out-of-order",
    page=__doc__,
    severity=Severity.ERROR,
    terms=tuple(ORDER),
    check=check,
    stills=tuple(Still(without=frozenset(ORDER) - {term}) for term in reversed(ORDER)),
    silent_on=follow_each_other,
    yields_to=("date-impossible", "date-other-calendar", "date-implausible", "date-ambiguous"),
)
