r"""A keyword begins with the heading of the list.

Copying a paper's line of keywords brings its heading along, and the first
keyword is then filed under K. Headings in some twenty languages are known.

```yaml bad
keywords:
  - "Keywords: sleep"  # want: keyword-prefix
  - memory
```
```yaml fixed
keywords:
  - "sleep"
  - memory
```
```yaml bad
keywords: [Key words — sleep, memory]  # want: keyword-prefix:/keywords/0
```
```yaml fixed
keywords: [sleep, memory]
```
```yaml bad
keywords:
  - "Mots-clés :"  # want: keyword-prefix
  - sommeil
```
```yaml fixed
keywords:
  - sommeil
```
```json bad profile=csl-json want=keyword-prefix
{"keyword": "Index Terms: sleep, memory"}
```
```json fixed profile=csl-json
{"keyword": "sleep, memory"}
```
```yaml good
keywords: [keyword search, "key words in context", Keyword-based retrieval, keywords, tags, descriptors]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.keyword_lists import glance, stands_in_list
from abslint.knowledge.keywords import prefix_part
from abslint.knowledge.plain_keywords import are_plain_keywords
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding
from abslint.model.paper import Field, Paper
from abslint.model.rule import PaperRule


def check(paper: Paper) -> Iterator[Finding]:
    look = glance(paper)
    if any([":" in look, " -" in look, "—" in look, " –" in look, "：" in look, "=" in look]):
        for keyword in paper.filled("keywords"):
            yield from _headed(keyword)


def _headed(keyword: Field) -> Iterator[Finding]:
    text = keyword.text
    part = prefix_part(text)
    if part is None:
        return
    if part[1] < len(text):
        fix = keyword.replace("drop the heading", "", part)
        dash = text[: part[1]].rstrip()[-1:] in "-–" and ":" not in text[: part[1]]
        fix = fix.unsafe() if fix and dash else fix  # a subject heading, perhaps, with its subdivision
        yield keyword.finding(f"keyword `{shorten(text)}` begins with the heading of the list", part, fix)
        return
    fix = keyword.remove("drop the heading") if stands_in_list(keyword) and keyword.pointer[-1] != "text" else None
    yield keyword.finding(f"`{shorten(text)}` is the heading of the list, not a keyword", part, fix)


RULE = PaperRule(
    name="keyword-prefix",
    page=__doc__,
    terms=("keywords",),
    check=check,
    silent_on=are_plain_keywords,
)
