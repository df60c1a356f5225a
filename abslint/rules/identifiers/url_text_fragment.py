r"""A link keeps the words that a search engine looked for.

`#:~:text=` and what follows it make some browsers scroll to these words. They come with addresses copied from results of
a search; others who follow the link come to the same page without them.

```yaml bad
links:
  - url: "https://example.org/tide#:~:text=ebb%20and,flood"  # want: url-text-fragment
```
```yaml fixed
links:
  - url: "https://example.org/tide"
```
```json bad profile=csl-json want=url-text-fragment:/URL
{"URL": "https://example.org/tide?id=7#results:~:text=ebb"}
```
```json fixed profile=csl-json
{"URL": "https://example.org/tide?id=7#results"}
```
```markdown bad
---
url_source: "https://example.org/tide#:~:text=ebb and flood"  # want: url-text-fragment
---
```
```yaml good
links: [{url: "https://example.org/tide#text=ebb"}]
```
```yaml good
links: [{url: "https://example.org/a:~:b"}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.addresses import PLAIN_ADDRESS
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(url: Field) -> Iterator[Finding]:
    text = url.text
    hash_at = text.find("#")
    at = text.find(":~:", hash_at) if hash_at >= 0 else -1
    if at < 0:
        return
    start, end = (at - 1 if text[at - 1] == "#" else at), len(text.rstrip())
    whole = text[:4].lower() == "http" and not any(map(str.isspace, text[start:end]))
    fix = url.replace("drop the words", "", (start, end)) if whole else None
    yield url.finding(f"`{shorten(text[start:end])}` only says what was searched for", (start, end), fix)


RULE = FieldRule(
    name="url-text-fragment",
    page=__doc__,
    terms=("links.url", "source.url"),
    check=check,
    silent_on=PLAIN_ADDRESS,
)
