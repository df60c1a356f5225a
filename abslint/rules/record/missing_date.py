r"""A record has no date although its shape or its status needs one.

A list of papers is sorted by date, and a citation needs a year. What is not
out yet may have none.

A shape that does not ask for one is held to the habit of its repository: the lack is
told where eight in ten records of the type, and ten at the least, have one. A page of the
web that bears none is cited by the day on which it was read.

```yaml bad want=missing-date:/dates/posted without=dates,container,volume,issue,pages
type: preprint
publication_status: preprint
```
```yaml good without=dates,container,volume,issue,pages
publication_status: submitted
```
```yaml good
publication_status: published
dates: {epub: 2020-02-01}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.habits import is_left_open
from abslint.knowledge.requirements import (
    ARTICLES,
    COMPLETE,
    READS,
    STATUS_DATES,
    TOLD_OTHERWISE,
    Need,
    need_of,
    status_of,
)
from abslint.model.finding import Finding
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule
from abslint.model.terms import DATE_TERMS

DATES = (*DATE_TERMS, "year", "thesis.award_date")


def check(paper: Paper) -> Iterator[Finding]:
    asked = need_of(paper, "dates.published")
    if asked < Need.EXPECTED or any(paper.has(term) for term in DATES if paper.profile.holds(term)):
        return
    own = STATUS_DATES.get(status_of(paper), ("dates.published",))[0]
    term = own if paper.profile.holds(own) else "dates.published"
    yield paper.missing(term, "no date is given", asked.severity)


def by_habit(paper: Paper) -> Iterator[Finding]:
    if not any(map(paper.has, DATES)) and is_left_open(paper, "dates.published") and not _was_visited(paper):
        yield paper.missing("dates.published", "no date is given")


def _was_visited(paper: Paper) -> bool:
    """Whether a page of the web says when it was read. Programs note that of articles and publishers' books, too."""
    if paper.text("type") in ARTICLES or paper.has("container.publisher"):
        return False
    return paper.has("source.retrieved") and paper.has("links.url")


RULE = PaperRule(
    name="missing-date",
    page=__doc__,
    terms=(*DATES, "source.retrieved", "links.url", "container.publisher", *READS),
    check=check,
    stills=COMPLETE,
    habit=DATES,
    by_habit=by_habit,
    yields_to=(*TOLD_OTHERWISE, "status-without-date"),
)
