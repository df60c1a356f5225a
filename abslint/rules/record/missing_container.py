r"""A record does not say where it was published.

An article names its journal, a chapter its book, a conference paper its
proceedings. A preprint, a thesis and a book stand by themselves, and what is
not yet accepted has no journal.

A shape that does not ask for it is held to the habit of its repository: the lack is
told where eight in ten records of the type, and ten at the least, have it.

```yaml bad want=missing-container:/container/title without=container,volume,issue
```
```yaml bad want=missing-container:/container/title without=volume,issue
type: chapter
container: {publisher: Imagined Press}
```
```yaml good without=container,volume,issue
type: preprint
publication_status: preprint
```
```yaml good without=container,volume,issue,pages
publication_status: submitted
dates: {submitted: 2026-01-10}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.habits import is_left_open
from abslint.knowledge.requirements import COMPLETE, READS, TOLD_OTHERWISE, Need, need_of
from abslint.model.finding import Finding
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule

TITLES = ("container.title", "container.short_title")
NAMES = {"chapter": "book", "paper-conference": "volume of proceedings", "entry-encyclopedia": "encyclopedia"}


def check(paper: Paper) -> Iterator[Finding]:
    if any(map(paper.has, TITLES)):
        return
    asked = need_of(paper, "container.title")
    if asked >= Need.EXPECTED:
        name = NAMES.get(paper.text("type"), "journal")
        yield paper.missing("container.title", f"the {name} in which it appeared is not named", asked.severity)


def by_habit(paper: Paper) -> Iterator[Finding]:
    if not any(map(paper.has, TITLES)) and is_left_open(paper, "container.title"):
        yield paper.missing("container.title", "where it appeared is not named")


RULE = PaperRule(
    name="missing-container",
    page=__doc__,
    terms=(*TITLES, *READS),
    check=check,
    stills=COMPLETE,
    habit=TITLES,
    by_habit=by_habit,
    yields_to=TOLD_OTHERWISE,
)
