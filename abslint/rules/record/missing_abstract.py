r"""A record has no abstract although its type needs one.

Research articles, reviews, protocols, preprints and theses are found and
screened by their abstracts. Editorials, letters, notices and book reviews have
none, and of an unknown type nobody can say.

A shape that does not ask for one is held to the habit of its repository: the lack is
told where eight in ten records of the type, and ten at the least, have one. An article of three
pages or fewer may be a letter, as may one whose pages are not given: those are asked only where
the title names a study.

```yaml bad want=missing-abstract:/abstract without=abstract
subtype: research
```
```yaml bad want=missing-abstract:/abstract without=container,volume,issue,abstract
type: preprint
publication_status: preprint
```
```yaml good without=abstract
subtype: letter
```
```yaml good without=abstract
type: review-book
```
```yaml good without=container,volume,issue,abstract
type: webpage
```
```yaml good without=abstract
title: "Erratum: Crabs and other visitors of a tidal pool"
```
```yaml good without=abstract
title: "Commentary on Reed et al. (2020): Crabs came at dusk, but which?"
```
```yaml good without=abstract
title: Authors' reply
```
```json bad profile=csl-json without=abstract want=missing-abstract:/abstract
[{"abstract": "We counted crabs."}, {"abstract": "We counted gulls."}, {"abstract": "We counted seals."},
 {"abstract": "We counted tides."}, {"abstract": "We counted reeds."}, {"abstract": "We counted shells."},
 {"abstract": "We counted weeds."}, {"abstract": "We counted mussels."}, {"abstract": "We counted terns."},
 {}]
```
```json good profile=csl-json without=abstract
[{"abstract": "We counted crabs."}, {"abstract": "We counted gulls."}, {"abstract": "We counted seals."},
 {"abstract": "We counted tides."}, {"abstract": "We counted reeds."}, {"abstract": "We counted shells."},
 {"abstract": "We counted weeds."}, {"abstract": "We counted mussels."}, {"abstract": "We counted terns."},
 {"page": "101-103", "title": "Who counts the gulls of the bay?"}]
```
```json good profile=csl-json without=abstract,page
[{"abstract": "We counted crabs."}, {"abstract": "We counted gulls."}, {"abstract": "We counted seals."},
 {"abstract": "We counted tides."}, {"abstract": "We counted reeds."}, {"abstract": "We counted shells."},
 {"abstract": "We counted weeds."}, {"abstract": "We counted mussels."}, {"abstract": "We counted terns."},
 {"title": "Who counts the gulls of the bay?"}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.habits import is_left_open
from abslint.knowledge.requirements import COMPLETE, NOTICE, READS, REMARK, TOLD_OTHERWISE, Need, need_of
from abslint.knowledge.short_papers import READS as LENGTH_READS
from abslint.knowledge.short_papers import may_be_short
from abslint.model.finding import Finding
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule


def check(paper: Paper) -> Iterator[Finding]:
    if _lacks(paper) and (asked := need_of(paper, "abstract")) >= Need.EXPECTED:
        yield paper.missing("abstract", "no abstract is given", asked.severity)


def by_habit(paper: Paper) -> Iterator[Finding]:
    if not paper.has("abstract") and is_left_open(paper, "abstract") and not may_be_short(paper):
        yield paper.missing("abstract", "no abstract is given")


def _lacks(paper: Paper) -> bool:
    title = paper.text("title")
    return not (paper.has("abstract") or NOTICE.match(title) or REMARK.match(title))


RULE = PaperRule(
    name="missing-abstract",
    page=__doc__,
    terms=(*LENGTH_READS, *READS),
    check=check,
    stills=COMPLETE,
    habit=("abstract",),
    by_habit=by_habit,
    yields_to=(*TOLD_OTHERWISE, "section-empty"),
)
