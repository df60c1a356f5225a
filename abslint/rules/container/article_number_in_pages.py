r"""The number of an article stands in the field for its pages.

An electronic journal has numbers instead of pages. As pages they are printed as such (`p. 120295`), and the paper seems
to have one page. Shapes without a field for it, as CSL-JSON, keep it with the pages by convention and are left alone.
So is what may be a page: `S172`, `e86`, `10123`.

```yaml bad
pages: fqac083  # want: article-number-in-pages
```
```yaml fixed without=pages
article_number: fqac083
```
```yaml bad
pages: "2023.04.10.23288198"  # want: article-number-in-pages
```
```yaml bad
pages: 120295  # want: article-number-in-pages
```
```yaml fixed without=pages
article_number: 120295
```
```yaml bad
pages: Article 17  # want: article-number-in-pages
```
```yaml bad
article_number: "026002"
pages: "026002"  # want: article-number-in-pages
```
```yaml good
article_number: e5350
pages: 1-12
```
```yaml good
pages: S172
```
```yaml good
pages: e86
```
```yaml good
pages: "10123"
```
```yaml good
pages: e1047-e1052
```
```yaml good
pages: suppl12
```
```yaml good
pages: xxvii
```
```json good profile=datacite
{"container": {"title": "Journal of Imagined Shores", "volume": "12", "firstPage": "e1435", "lastPage": "e1441"}}
```
```json bad profile=datacite want=article-number-in-pages:/container/firstPage
{"container": {"title": "Journal of Imagined Shores", "volume": "12", "firstPage": "fqac083"}}
```
```json good profile=csl-json
{"page": "fqac083"}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.article_numbers import is_article_number
from abslint.knowledge.pages_reading import PLAINLY_PAGED
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule


def check(paper: Paper) -> Iterator[Finding]:
    fields = paper.filled("pages")
    if len(fields) != 1 or not paper.profile.holds("article_number"):
        return  # what has a last page is a first one
    pages, fix = fields[0], None
    if not is_article_number(pages.text):
        return
    place = paper.pointer_for("article_number")
    if not paper.all("article_number") and " " not in pages.text and place[:-1] == pages.pointer[:-1]:
        fix = pages.rename("move it to the article number", str(place[-1])).unsafe()
    yield pages.finding(f"`{shorten(pages.text)}` is the number of an article, and no page", fix=fix)


RULE = PaperRule(
    name="article-number-in-pages",
    page=__doc__,
    severity=Severity.INFO,
    terms=("pages", "article_number"),
    check=check,
    stills=PLAINLY_PAGED,
    yields_to=("placeholder-value", "identifier-in-wrong-field"),
)
