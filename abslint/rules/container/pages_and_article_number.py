r"""A paper has both pages and an article number.

Most journals have one or the other, and styles print both. Some count the pages of each article for itself, and then
both are right (`Article 17, 1-29`): off by default.

```yaml bad
article_number: e1024
pages: 102-119  # want: pages-and-article-number
```
```yaml good without=pages
article_number: e1024
```
```yaml good
pages: 102-119
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.glance import Still
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule


def check(paper: Paper) -> Iterator[Finding]:
    number, pages = paper.one("article_number"), paper.one("pages")
    if number is not None and pages is not None:
        message = f"pages `{shorten(pages.text)}` stand beside the article number `{shorten(number.text)}`"
        yield pages.finding(message)


RULE = PaperRule(
    name="pages-and-article-number",
    page=__doc__,
    severity=Severity.INFO,
    default=False,
    terms=("pages", "article_number"),
    check=check,
    stills=(Still(without=frozenset({"article_number"})), Still(without=frozenset({"pages"}))),
    yields_to=("placeholder-value", "article-number-in-pages"),
)
