r"""The number of pages contradicts the first and the last page.

One of the two was mistyped, or the pages are those of another version. Only plain ranges are counted. In a book or a
volume of proceedings the larger number may be that of the whole volume, and is left alone.

```yaml bad
pages: 12-34
number_of_pages: 12  # want: pages-count-mismatch
```
```yaml bad
pages: 113-25
number_of_pages: 25 pages  # want: pages-count-mismatch
```
```json bad profile=csl-json want=pages-count-mismatch:/number-of-pages
{"page": "12–34, 37", "number-of-pages": "23"}
```
```yaml good
pages: 12-34
number_of_pages: 23
```
```yaml good
pages: 113-25
number_of_pages: 13
```
```yaml good
type: chapter
pages: 12-34
number_of_pages: 320
```
```yaml good
pages: "12"
number_of_pages: 9
```
```yaml good
pages: 520-537.e5
number_of_pages: 23
```
```yaml good
pages: xii-xx
number_of_pages: 8
```
```yaml good
pages: 24-1
number_of_pages: 8
```
```yaml good
pages: 215-25; discussion 226-9
number_of_pages: 15
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.pages_reading import page_count, stated_count
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding
from abslint.model.glance import Still
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule

ARTICLES = frozenset({"article-journal", "article-magazine", "article-newspaper"})
"""Types of which the number of pages is their own, and never that of the volume."""


def check(paper: Paper) -> Iterator[Finding]:
    number, pages = paper.one("number_of_pages"), paper.one("pages")
    if number is None or pages is None:
        return
    text = number.text.strip()
    stated = int(text) if text.isascii() and text.isdigit() and len(text) < 6 else stated_count(text)
    counted = page_count(pages.text)
    if not stated or counted is None or stated == counted:
        return
    if stated < counted or paper.text("type") in ARTICLES:
        yield number.finding(f"`{shorten(number.text)}` is not the number of pages `{shorten(pages.text)}`: {counted}")


RULE = PaperRule(
    name="pages-count-mismatch",
    page=__doc__,
    terms=("pages", "number_of_pages", "type"),
    check=check,
    stills=(Still(without=frozenset({"number_of_pages"})), Still(without=frozenset({"pages"}))),
    yields_to=("placeholder-value", "pages-reversed"),
)
