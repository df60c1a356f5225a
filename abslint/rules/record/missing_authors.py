r"""A record has no authors although its type has them.

A paper without authors cannot be cited. Editorials and notices are often not
signed; a book may have editors instead.

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

from abslint.knowledge.requirements import COMPLETE, NOTICE, READS, TOLD_OTHERWISE, Need, need_of
from abslint.model.finding import Finding
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule


def check(paper: Paper) -> Iterator[Finding]:
    if paper.has("authors") or paper.has("editors"):
        return
    asked = need_of(paper, "authors")
    if asked >= Need.EXPECTED and not NOTICE.match(paper.text("title")):
        yield paper.missing("authors", "no authors are given", asked.severity)


RULE = PaperRule(
    name="missing-authors",
    page=__doc__,
    terms=("authors", "editors", "title", *READS),
    check=check,
    stills=COMPLETE,
    yields_to=TOLD_OTHERWISE,
)
