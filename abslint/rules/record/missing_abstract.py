r"""A record has no abstract although its type needs one.

Research articles, reviews, protocols, preprints and theses are found and
screened by their abstracts. Editorials, letters, notices and book reviews have
none, and of an unknown type nobody can say.

A shape that does not ask for one is held to the habit of its repository: the lack is
told where eight in ten records of the type, and ten at the least, have one.

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
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.habits import is_left_open
from abslint.knowledge.requirements import COMPLETE, NOTICE, READS, REMARK, TOLD_OTHERWISE, Need, need_of
from abslint.model.finding import Finding
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule


def check(paper: Paper) -> Iterator[Finding]:
    if _lacks(paper) and (asked := need_of(paper, "abstract")) >= Need.EXPECTED:
        yield paper.missing("abstract", "no abstract is given", asked.severity)


def by_habit(paper: Paper) -> Iterator[Finding]:
    if _lacks(paper) and is_left_open(paper, "abstract"):
        yield paper.missing("abstract", "no abstract is given")


def _lacks(paper: Paper) -> bool:
    title = paper.text("title")
    return not (paper.has("abstract") or NOTICE.match(title) or REMARK.match(title))


RULE = PaperRule(
    name="missing-abstract",
    page=__doc__,
    terms=("abstract", "title", *READS),
    check=check,
    stills=COMPLETE,
    habit=("abstract",),
    by_habit=by_habit,
    yields_to=(*TOLD_OTHERWISE, "section-empty"),
)
