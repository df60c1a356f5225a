r"""A keyword is the title over again.

It was filled in by a form or a script: it helps nobody to find the paper who
would not find it by its title. Titles of one or two words may well be the best
keyword there is.

```yaml bad
title: Sleep and memory in shift workers
keywords: [sleep, sleep and memory in shift workers]  # want: keyword-equals-title:/keywords/1
```
```json bad profile=csl-json want=keyword-equals-title
{"title": "Sleep and memory in shift workers", "keyword": "Sleep and memory in shift workers; night"}
```
```markdown bad
---
title: Sleep and memory in shift workers
tags: ["Sleep and memory in shift workers."]  # want: keyword-equals-title, keyword-trailing-punctuation
---
```
```yaml bad
title: Sleep and memory of <i>Vulpes vulpes</i>
keywords: [foxes, sleep and memory of Vulpes vulpes]  # want: keyword-equals-title:/keywords/1
```
```yaml good
title: Shift work
keywords: [shift work, nurses]
```
```yaml good
title: Sleep and memory in shift workers
keywords: [sleep and memory, shift workers]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.keyword_lists import pieces_of
from abslint.knowledge.markup import without_tags
from abslint.knowledge.plain_keywords import are_plain_keywords
from abslint.knowledge.prose import fold, shorten
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule


def check(paper: Paper) -> Iterator[Finding]:
    title = without_tags(paper.text("title"))
    if title.count(" ") < 2 or not paper.has("keywords"):
        return
    length, folded = len(title), ""
    if max(len(keyword.text) for keyword in paper.filled("keywords")) < length - 6:
        return
    for keyword, part, text in pieces_of(paper):
        if abs(len(text) - length) > 6 or text[:1].casefold() != title[:1].casefold():
            continue
        folded = folded or fold(title)
        if folded and fold(text) == folded:
            yield keyword.finding(f"keyword `{shorten(text)}` is the title over again", part)


RULE = PaperRule(
    name="keyword-equals-title",
    page=__doc__,
    severity=Severity.INFO,
    terms=("keywords", "title"),
    check=check,
    silent_on=are_plain_keywords,
)
