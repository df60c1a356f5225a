r"""A publication status and its date stand in one value.

Portals show `Published - Feb 1 2020`, and copies keep it so. Neither the status nor the date can then be sorted or
compared. Each gets a place of its own: the date is that of its status (published, ahead of print, accepted), written
as ISO 8601 where it has one reading only.

```yaml bad whole
id: tidal-1
title: Crabs and other visitors of tidal pools
type: report
language: en
publication_status: Published - Feb 1 2020  # want: status-and-date-joined
authors: [{family: Marsh, given: Ida}]
```
```yaml fixed whole
id: tidal-1
title: Crabs and other visitors of tidal pools
type: report
language: en
publication_status: published
authors: [{family: Marsh, given: Ida}]
dates:
  published: "2020-02-01"
```
```yaml bad
publication_status: "Published - Feb 1 2020"  # want: status-and-date-joined
```
```yaml fixed
publication_status: "published"
```
```yaml bad whole
id: tidal-1
title: Crabs and other visitors of tidal pools
type: report
language: en
publication_status: "Accepted/In press, 2026"  # want: status-and-date-joined
authors: [{family: Marsh, given: Ida}]
dates:
  submitted: 2025-11-30
```
```yaml fixed whole
id: tidal-1
title: Crabs and other visitors of tidal pools
type: report
language: en
publication_status: "in-press"
authors: [{family: Marsh, given: Ida}]
dates:
  submitted: 2025-11-30
  accepted: "2026"
```
```yaml bad
publication_status: published 1999  # want: status-and-date-joined
```
```json bad want=status-and-date-joined:/status profile=csl-json
{
  "status": "published, 2020-02-01"
}
```
```text bad
Crabs and other visitors of tidal pools

Research output: Book/Report › Report

Ida Marsh, Ole Strand

Original languageen
Publication statusPublished - 2020  # want: status-and-date-joined
```
```text fixed
Crabs and other visitors of tidal pools

Research output: Book/Report › Report

Ida Marsh, Ole Strand

Original languageen
Publication statusPublished
Publication date2020
```
```yaml good
publication_status: published
dates:
  published: 2020-02-01
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.dates import read_date
from abslint.knowledge.prose import shorten
from abslint.knowledge.requirements import STATUS_DATES
from abslint.knowledge.settled_status import SETTLED
from abslint.knowledge.statuses import StatusMatch, find_status, split_status_and_date
from abslint.model.finding import Change, Finding, Insert, Proposal, ReplacePart, ReplaceValue, Severity
from abslint.model.paper import Field, Paper
from abslint.model.rule import PaperRule
from abslint.model.terms import DATE_TERMS

OWN_DATES = {status: terms[0] for status, terms in STATUS_DATES.items()} | {
    "submitted": "dates.submitted",
    "retracted": "dates.retracted",
}


def check(paper: Paper) -> Iterator[Finding]:
    for status in paper.filled("publication_status"):
        places = split_status_and_date(status.text)
        if places is None:
            continue
        match = find_status(status.text[slice(*places.status)])
        fix = _fix(status, match, places.status, status.text[slice(*places.date)]) if match else None
        yield status.finding(f"`{shorten(status.text)}` is a status and a date in one value", fix=fix)


def _fix(status: Field, match: StatusMatch, word: tuple[int, int], date: str) -> Proposal | None:
    """Keep the status alone, and put the date where it belongs, if nothing else stands there."""
    paper, term = status.paper, OWN_DATES.get(match.native, "")
    if not paper.profile.holds(term) or "parts" in paper.profile.forms.dates:
        return None
    reading = read_date(date)
    written = reading.reading if reading.kind in ("iso", "certain") else date
    changes: list[Change] = [_status_alone(status, match, word)]
    told = [field for field in paper.filled(term) if field.pointer != status.pointer]
    if not told:
        changes.append(Insert(paper.pointer_for(term), written))
    elif read_date(told[0].reading).reading != reading.reading or not reading.reading:
        return None
    return Proposal("give status and date a place each", tuple(changes))


def _status_alone(status: Field, match: StatusMatch, word: tuple[int, int]) -> Change:
    """The native word where the shape has no other ones, else what stands there without the date."""
    if match.safe and status.paper.profile.forms.statuses == {"native"}:
        return ReplaceValue(status.pointer, match.native)
    return ReplacePart(status.pointer, (word[1], len(status.text)), "")


RULE = PaperRule(
    name="status-and-date-joined",
    page=__doc__,
    severity=Severity.ERROR,
    terms=("publication_status", *DATE_TERMS),
    check=check,
    stills=SETTLED,
    covers=("schema-value", "schema-pattern", "schema-format"),
)
