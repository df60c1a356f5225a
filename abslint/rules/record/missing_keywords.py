r"""A record has no keywords although papers of its kind have them.

Worth a look: keywords are how readers of a list find a paper by topic.

A shape that does not ask for keywords is held to the habit of its repository: the lack is
told where eight in ten records of the type, and ten at the least, have some. What has no
abstract and may be a letter or an editorial, by its title or its few pages, is left alone.

```yaml bad want=missing-keywords:/keywords
subtype: research
keywords: []
```
```yaml good
subtype: editorial
keywords: []
```
```yaml good
keywords: []
```
```json bad profile=csl-json without=keyword want=missing-keywords:/keyword
[{"keyword": "crabs"}, {"keyword": "gulls"}, {"keyword": "seals"},
 {"keyword": "tides"}, {"keyword": "reeds"}, {"keyword": "shells"},
 {"keyword": "weeds"}, {"keyword": "mussels"}, {"keyword": "terns"},
 {}]
```
```json good profile=csl-json without=keyword,abstract
[{"keyword": "crabs"}, {"keyword": "gulls"}, {"keyword": "seals"},
 {"keyword": "tides"}, {"keyword": "reeds"}, {"keyword": "shells"},
 {"keyword": "weeds"}, {"keyword": "mussels"}, {"keyword": "terns"},
 {"page": "101-103", "title": "Who counts the gulls of the bay?"}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.habits import is_left_open
from abslint.knowledge.requirements import COMPLETE, READS, TOLD_OTHERWISE, Need, need_of
from abslint.knowledge.short_papers import READS as LENGTH_READS
from abslint.knowledge.short_papers import may_be_short
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule


def check(paper: Paper) -> Iterator[Finding]:
    if paper.has("keywords"):
        return
    asked = need_of(paper, "keywords")
    if asked >= Need.EXPECTED:
        yield paper.missing("keywords", "no keywords are given", asked.severity)


def by_habit(paper: Paper) -> Iterator[Finding]:
    if not paper.has("keywords") and is_left_open(paper, "keywords") and not may_be_short(paper):
        yield paper.missing("keywords", "no keywords are given")


RULE = PaperRule(
    name="missing-keywords",
    page=__doc__,
    severity=Severity.INFO,
    terms=("keywords", *LENGTH_READS, *READS),
    check=check,
    stills=COMPLETE,
    habit=("keywords",),
    by_habit=by_habit,
    yields_to=TOLD_OTHERWISE,
)
