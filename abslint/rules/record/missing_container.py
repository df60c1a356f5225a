r"""A record does not say where it was published.

An article names its journal, a chapter its book, a conference paper its
proceedings. A preprint, a thesis and a book stand by themselves, and what is
not yet accepted has no journal.

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

from abslint.knowledge.requirements import COMPLETE, READS, TOLD_OTHERWISE, Need, need_of
from abslint.model.finding import Finding
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule

NAMES = {"chapter": "book", "paper-conference": "volume of proceedings", "entry-encyclopedia": "encyclopedia"}


def check(paper: Paper) -> Iterator[Finding]:
    if paper.has("container.title") or paper.has("container.short_title"):
        return
    asked = need_of(paper, "container.title")
    if asked >= Need.EXPECTED:
        name = NAMES.get(paper.text("type"), "journal")
        yield paper.missing("container.title", f"the {name} in which it appeared is not named", asked.severity)


RULE = PaperRule(
    name="missing-container",
    page=__doc__,
    terms=("container.title", "container.short_title", *READS),
    check=check,
    stills=COMPLETE,
    yields_to=TOLD_OTHERWISE,
)
