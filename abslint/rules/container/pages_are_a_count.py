r"""What stands for pages says how many they are, not which.

`12 pages` is a number of pages. And a paper that is out ahead of print is paged from 1 in its own file: `1-19` are no
pages of a volume, which the paper does not have yet. Where a volume is known it may begin with this paper.

```yaml bad
pages: 6 pgs.  # want: pages-are-a-count
```
```json bad profile=csl-json want=pages-are-a-count
{"page": "[14 pages]"}
```
```yaml bad without=volume,issue
publication_status: epub-ahead-of-print
dates: {epub: 2026-02-01}
pages: 1-19  # want: pages-are-a-count
```
```yaml good
pages: 1-19
```
```yaml good without=issue
publication_status: epub-ahead-of-print
dates: {epub: 2026-02-01}
volume: "7"
pages: 1-19
```
```yaml good without=volume,issue
publication_status: epub-ahead-of-print
dates: {epub: 2026-02-01}
pages: 102-119
```
```yaml good
pages: p. 12
```
```yaml good
pages: pp. 1-19
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.pages_reading import PLAIN_PAGES, read_ranges, stated_count
from abslint.knowledge.prose import shorten
from abslint.knowledge.requirements import status_of
from abslint.knowledge.settled_status import PUBLISHED
from abslint.model.finding import Finding, Severity
from abslint.model.glance import Still
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule

EARLY = frozenset({"in-press", "epub-ahead-of-print"})


def check(paper: Paper) -> Iterator[Finding]:
    pages = paper.one("pages")
    if pages is None:
        return
    count = stated_count(pages.text)
    if count is not None:
        yield pages.finding(f"`{shorten(pages.text)}` says how many pages there are, not which")
        return
    if status_of(paper) not in EARLY or paper.has("volume") or paper.has("issue"):
        return
    ranges = read_ranges(pages.text)
    if len(ranges) == 1 and not ranges[0].words and ranges[0].first == "1" and (ranges[0].numbers or (0, 0))[1] > 1:
        message = f"`{shorten(pages.text)}` counts the pages of a paper that has no volume yet"
        yield pages.finding(message)


RULE = PaperRule(
    name="pages-are-a-count",
    page=__doc__,
    severity=Severity.INFO,
    terms=("pages", "publication_status", "volume", "issue"),
    check=check,
    stills=(Still(texts=(("pages", PLAIN_PAGES), ("publication_status", PUBLISHED))),),
    yields_to=("placeholder-value",),
)
