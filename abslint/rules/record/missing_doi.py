r"""A record has no DOI although papers of its kind have one.

Worth a look, not more: older papers and small journals have none. What is
submitted or in press may not have one yet.

A shape that does not ask for one is held to the habit of its repository: the lack is
told where eight in ten records of the type, and ten at the least, have one. Not of
papers from before 2000, of those that PubMed knows without one, or that a link names; nor
of records of RIS, in which databases write what DOIs they know.

```yaml bad want=missing-doi:/identifiers/doi
identifiers: {pmid: "30000001"}
```
```yaml good without=volume,issue,pages,identifiers
publication_status: in-press
dates: {accepted: 2026-01-07}
```
```yaml good without=container,volume,issue,identifiers
type: thesis
```
```json bad profile=csl-json without=DOI want=missing-doi:/DOI
[{"DOI": "10.1234/crab.1"}, {"DOI": "10.1234/crab.2"}, {"DOI": "10.1234/crab.3"}, {"DOI": "10.1234/crab.4"},
 {"DOI": "10.1234/crab.5"}, {"DOI": "10.1234/crab.6"}, {"DOI": "10.1234/crab.7"}, {"DOI": "10.1234/crab.8"},
 {"DOI": "10.1234/crab.9"}, {}]
```
```json good profile=csl-json without=DOI
[{"DOI": "10.1234/crab.1"}, {"DOI": "10.1234/crab.2"}, {"DOI": "10.1234/crab.3"}, {"DOI": "10.1234/crab.4"},
 {"DOI": "10.1234/crab.5"}, {"DOI": "10.1234/crab.6"}, {"DOI": "10.1234/crab.7"}, {"DOI": "10.1234/crab.8"},
 {"DOI": "10.1234/crab.9"}, {"issued": {"date-parts": [[1998, 4]]}}]
```
```json good profile=csl-json without=DOI
[{"DOI": "10.1234/crab.1"}, {"DOI": "10.1234/crab.2"}, {"DOI": "10.1234/crab.3"}, {"DOI": "10.1234/crab.4"},
 {"DOI": "10.1234/crab.5"}, {"DOI": "10.1234/crab.6"}, {"DOI": "10.1234/crab.7"}, {"DOI": "10.1234/crab.8"},
 {}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.doi import find_dois
from abslint.knowledge.habits import is_left_open
from abslint.knowledge.lone_years import published_on
from abslint.knowledge.requirements import COMPLETE, READS, TOLD_OTHERWISE, Need, need_of
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule

FIRST = "2000"
"""The year in which DOIs began to be registered: few older papers were given one later."""


def check(paper: Paper) -> Iterator[Finding]:
    if paper.has("identifiers.doi"):
        return
    asked = need_of(paper, "identifiers.doi")
    if asked >= Need.EXPECTED:
        yield paper.missing("identifiers.doi", "no DOI is given", asked.severity)


def by_habit(paper: Paper) -> Iterator[Finding]:
    if not paper.has("identifiers.doi") and is_left_open(paper, "identifiers.doi") and not _has_surely_none(paper):
        yield paper.missing("identifiers.doi", "no DOI is given")


def _has_surely_none(paper: Paper) -> bool:
    """Whether a paper has no DOI as far as one can know, or one that is told where it stands."""
    year = published_on(paper)[:4]
    if paper.has("identifiers.pmid") or (year.isdecimal() and year < FIRST):
        return True
    return any(find_dois(link) for link in paper.texts("links.url"))


RULE = PaperRule(
    name="missing-doi",
    page=__doc__,
    severity=Severity.INFO,
    terms=("identifiers.doi", "identifiers.pmid", "dates.published", "year", "links.url", *READS),
    check=check,
    stills=COMPLETE,
    habit=("identifiers.doi",),
    by_habit=by_habit,
    yields_to=(*TOLD_OTHERWISE, "doi-in-wrong-field"),
)
