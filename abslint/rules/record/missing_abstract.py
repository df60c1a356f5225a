r"""A record has no abstract although its type needs one.

Research articles, reviews, protocols, preprints and theses are found and
screened by their abstracts. Editorials, letters, notices and book reviews have
none, and of an unknown type nobody can say.

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

from abslint.knowledge.requirements import COMPLETE, NOTICE, READS, REMARK, TOLD_OTHERWISE, Need, need_of
from abslint.model.finding import Finding
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule


def check(paper: Paper) -> Iterator[Finding]:
    if paper.has("abstract"):
        return
    asked = need_of(paper, "abstract")
    title = paper.text("title")
    if asked >= Need.EXPECTED and not NOTICE.match(title) and not REMARK.match(title):
        yield paper.missing("abstract", "no abstract is given", asked.severity)


RULE = PaperRule(
    name="missing-abstract",
    page=__doc__,
    terms=("abstract", "title", *READS),
    check=check,
    stills=COMPLETE,
    yields_to=(*TOLD_OTHERWISE, "section-empty"),
)
