r"""A record has no authors although its type has them.

A paper without authors cannot be cited. Editorials and notices are often not
signed; a book may have editors instead.

A shape that does not ask for authors is held to the habit of its repository: the lack is
told where eight in ten records of the type, and ten at the least, have some.

```yaml bad want=missing-authors:/authors
authors: []
```
```yaml bad want=missing-authors:/authors without=authors
type: thesis
```
```yaml good
subtype: editorial
authors: []
```
```yaml good without=container
type: book
authors: []
editors: ["Marsh, Ida"]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.habits import is_left_open
from abslint.knowledge.requirements import COMPLETE, NOTICE, READS, TOLD_OTHERWISE, Need, need_of
from abslint.model.finding import Finding
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule


def check(paper: Paper) -> Iterator[Finding]:
    if _lacks(paper) and (asked := need_of(paper, "authors")) >= Need.EXPECTED:
        yield paper.missing("authors", "no authors are given", asked.severity)


def by_habit(paper: Paper) -> Iterator[Finding]:
    if _lacks(paper) and is_left_open(paper, "authors"):
        yield paper.missing("authors", "no authors are given")


def _lacks(paper: Paper) -> bool:
    return not (paper.has("authors") or paper.has("editors") or NOTICE.match(paper.text("title")))


RULE = PaperRule(
    name="missing-authors",
    page=__doc__,
    terms=("authors", "editors", "title", *READS),
    check=check,
    stills=COMPLETE,
    habit=("authors", "editors"),
    by_habit=by_habit,
    yields_to=TOLD_OTHERWISE,
)
