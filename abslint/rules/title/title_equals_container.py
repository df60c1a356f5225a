r"""An article is called like the journal that it stands in.

The journal's page was taken for the paper's, or a form was filled in twice. A book that holds a chapter of its own
name, an encyclopedia's entry and an editorial may well be called so.

```yaml bad
title: Journal of Imagined Shores  # want: title-equals-container
container: {title: Journal of Imagined Shores}
```
```yaml bad
title: Shores & Crabs  # want: title-equals-container
container: {title: "Shores, Crabs"}
```
```json bad profile=csl-json want=title-equals-container,title-all-caps
{"title": "JOURNAL OF IMAGINED SHORES", "container-title": "Journal of imagined shores"}
```
```yaml good
title: Journal of Imagined Shores
subtype: editorial
container: {title: Journal of Imagined Shores}
```
```yaml good
title: Journal of Imagined Shores and their crabs
container: {title: Journal of Imagined Shores}
```
```yaml good without=volume
title: The Crab at the Door
type: chapter
container: {title: The Crab at the Door}
```
```yaml good without=container,volume
title: The Crab at the Door
type: book
container: {title: The crab at the door}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.prose import fold, shorten
from abslint.model.finding import Finding
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule

ARTICLES = frozenset(
    {"article-journal", "article-magazine", "article-newspaper", "paper-conference", "article", "inproceedings", ""}
)

FOREWORDS = frozenset({"editorial", "introduction", "preface", "foreword"})

NEAR = 8
"""Code points that two spellings of one name may differ by in length."""


def are_unlike(paper: Paper) -> bool:
    """Whether it is seen at one glance that a title is not that of its container."""
    return abs(len(paper.text("container.title")) - len(paper.text("title"))) > NEAR


def check(paper: Paper) -> Iterator[Finding]:
    title = paper.one("title")
    if title is None or paper.text("type") not in ARTICLES or paper.text("subtype") in FOREWORDS or are_unlike(paper):
        return
    folded = fold(title.text)
    if folded and fold(paper.text("container.title")) == folded:
        yield title.finding(f"title `{shorten(title.text)}` is the name of what the paper stands in")


RULE = PaperRule(
    name="title-equals-container",
    page=__doc__,
    terms=("title", "type", "subtype", "container.title"),
    check=check,
    silent_on=are_unlike,
    yields_to=("placeholder-value",),
)
