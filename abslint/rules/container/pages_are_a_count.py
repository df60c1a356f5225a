r"""What stands for pages says how many they are, not which.

`12 pages` is a number of pages. And an article that is out ahead of print is paged from 1 in its own file: `1-19` are
no pages of a volume or an issue, which it does not have yet; so do journals that page each article for itself. Where a
volume or an issue is known it may begin with this article.

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
```json bad profile=csl-json want=pages-are-a-count without=volume,issue
{"page": "1–7"}
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
```yaml good without=volume,issue
type: paper-conference
pages: 1-6
```
```yaml good without=volume,issue
article_number: "17"
pages: 1-29
```
```yaml good without=volume,issue
container: {title: Book 2.0}
pages: 1-9
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

from abslint.knowledge.pages_reading import PLAINLY_PAGED, read_ranges, stated_count
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule

NUMBERED = ("volume", "issue", "article_number")


def check(paper: Paper) -> Iterator[Finding]:
    pages = paper.one("pages")
    if pages is None:
        return
    count = stated_count(pages.text)
    if count is not None:
        yield pages.finding(f"`{shorten(pages.text)}` says how many pages there are, not which")
        return
    if paper.text("type") != "article-journal" or not paper.profile.holds("volume") or any(map(paper.has, NUMBERED)):
        return
    if any(map(str.isdigit, paper.text("container.title"))):
        return  # which may be the volume
    ranges = read_ranges(pages.text)
    if len(ranges) == 1 and not ranges[0].words and ranges[0].first == "1" and (ranges[0].numbers or (0, 0))[1] > 1:
        message = f"`{shorten(pages.text)}` counts the article's own pages: no volume or issue is given"
        yield pages.finding(message)


RULE = PaperRule(
    name="pages-are-a-count",
    page=__doc__,
    severity=Severity.INFO,
    terms=("pages", "type", "container.title", *NUMBERED),
    check=check,
    stills=PLAINLY_PAGED,
    yields_to=("placeholder-value",),
)
