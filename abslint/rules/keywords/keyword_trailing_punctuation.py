r"""A keyword ends in punctuation.

The full stop of the last keyword of a line, and separators that a split left
behind, make another keyword of the same word. Abbreviations keep their stop.

```yaml bad
keywords:
  - sleep,  # want: keyword-trailing-punctuation
  - memory;  # want: keyword-trailing-punctuation
  - night shifts.  # want: keyword-trailing-punctuation
```
```yaml fixed
keywords:
  - sleep
  - memory
  - night shifts
```
```json bad profile=csl-json want=keyword-trailing-punctuation
{"keyword": "sleep, memory, night shifts."}
```
```json fixed profile=csl-json
{"keyword": "sleep, memory, night shifts"}
```
```json bad profile=csl-json want=keyword-trailing-punctuation,keyword-trailing-punctuation
{"keyword": "sleep,; memory.; night shifts"}
```
```json fixed profile=csl-json
{"keyword": "sleep; memory; night shifts"}
```
```markdown bad
---
tags: [sleep, 'memory.']  # want: keyword-trailing-punctuation
---
```
```yaml good
keywords: [drugs etc., Apple Inc., U.S., Candida spp., "Strauss, J.", Yahoo!, "Jeopardy!", what is life?]
```
```json good profile=csl-json
{"keyword": "sleep; memory;"}
```
```json good profile=csl-json
{"keyword": "drugs etc., Apple Inc., U.S., Candida spp., Yahoo!, what is life?, night shifts"}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.keyword_lists import pieces_of
from abslint.knowledge.keywords import punctuation_part
from abslint.knowledge.plain_keywords import are_plain_keywords
from abslint.knowledge.prose import may_be_abbreviated, shorten
from abslint.model.finding import Finding
from abslint.model.paper import Field, Paper
from abslint.model.rule import PaperRule


def check(paper: Paper) -> Iterator[Finding]:
    for keyword, part, text in pieces_of(paper):
        yield from _ended(keyword, part[0], text)


def _ended(keyword: Field, start: int, text: str) -> Iterator[Finding]:
    found = punctuation_part(text)
    if found is not None:
        part = (start + found[0], start + found[1])
        shown = "…" + text[-40:] if len(text) > 60 else text
        fix = keyword.replace("drop the punctuation", "", part)
        stop = text[found[0] : found[1]].strip() == "."
        fix = fix.unsafe() if fix and stop and may_be_abbreviated(text.rstrip()) else fix
        yield keyword.finding(f"keyword `{shorten(shown)}` ends in punctuation", part, fix)


RULE = PaperRule(
    name="keyword-trailing-punctuation",
    page=__doc__,
    terms=("keywords",),
    check=check,
    silent_on=are_plain_keywords,
    yields_to=("keywords-one-string", "keyword-prefix"),
)
