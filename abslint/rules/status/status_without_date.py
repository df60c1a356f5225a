r"""A paper is published, ahead of print or in press, but no year is given.

Such a status says that something happened, so the record must say when: at least the year. A published paper wants
the day of publication (or of its electronic edition), one ahead of print its electronic one, one in press the day
of acceptance. A date in the status history or a thesis' award date will do. A shape that holds dates of publication
alone, as a bibliography does, has none for what is still in press: "in press" is cited in place of the year.

```yaml bad want=status-without-date:/dates/published whole
id: tidal-1
title: Crabs and other visitors of tidal pools
type: report
language: en
publication_status: published
authors: [{family: Marsh, given: Ida}]
```
```yaml bad want=status-without-date:/dates/accepted
publication_status: in-press
dates: {submitted: 2026-01-07}
volume: "0"
```
```yaml good
publication_status: published
dates: {epub: 2020-02}
```
```yaml good
publication_status: published
dates: {available: 2020}
type: dataset
```
```yaml good
publication_status: in-press
dates: {submitted: 2026-01-07}
status_history: [{status: in-press, date: 2026-03-01}]
volume: "0"
```
```yaml good
publication_status: submitted
dates: {revised: 2026-05-01}
```
```json good profile=csl-json without=issued,volume,page
{"status": "in press"}
```
```json bad profile=csl-json without=issued want=status-without-date:/issued/date-parts
{"status": "published"}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.requirements import STATUS_DATES, is_misplaced, status_of
from abslint.knowledge.settled_status import SETTLED
from abslint.knowledge.statuses import needs_date
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule
from abslint.model.terms import DATE_TERMS

ELSEWHERE = ("dates.posted", "dates.available", "year", "thesis.award_date", "status_history.date")
"""Where else a date may stand that dates any status."""


def check(paper: Paper) -> Iterator[Finding]:
    status = status_of(paper)
    if not needs_date(status):
        return
    own = STATUS_DATES[status]
    if any(paper.has(term) for term in (*own, *ELSEWHERE) if paper.profile.holds(term)):
        return
    term = own[0] if paper.profile.holds(own[0]) else "dates.published"
    if status == "in-press" and term != own[0]:
        return  # it is not out, and has no place for the day on which it was accepted
    if paper.profile.holds(term) and not is_misplaced(paper, term):
        yield paper.missing(term, f"the status is `{status}`, but not even the year is given")


RULE = PaperRule(
    name="status-without-date",
    page=__doc__,
    severity=Severity.ERROR,
    terms=("publication_status", *DATE_TERMS, *ELSEWHERE[2:]),
    check=check,
    stills=SETTLED,
    yields_to=("schema-required", "placeholder-value", "empty-field"),
)
