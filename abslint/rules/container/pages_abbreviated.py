r"""Of the last page only the end is written.

`123-8` stands for `123-128`. Styles that abbreviate do it themselves, so the full number is kept. Off by default,
since many sources write it short throughout; in MEDLINE (`.nbib`), which always does, it is left alone. A chapter's pages (`12-3`) may look the same.

```yaml bad
pages: 123-8  # want: pages-abbreviated
```
```yaml fixed
pages: 123-128
```
```yaml bad
pages: 215-25; discussion 226-9  # want: pages-abbreviated, pages-abbreviated
```
```yaml fixed
pages: 215-225; discussion 226-229
```
```yaml bad
pages: S736-42  # want: pages-abbreviated
```
```yaml fixed
pages: S736-S742
```
```yaml good
pages: 123-128
```
```yaml good
pages: 98-101
```
```medline good
PMID- 7
TI  - Tides and ebbs.
PG  - 123-8
```
```yaml good
pages: 013003-4
```
```yaml good
pages: 24-1
```
```yaml good
pages: e115-120
```

PubMed shortens them by right:

```xml good
<PubmedArticle><MedlineCitation><PMID Version="1">30000017</PMID><Article>
<Journal><JournalIssue><PubDate><Year>2020</Year></PubDate></JournalIssue></Journal>
<ArticleTitle>Foxes and owls.</ArticleTitle><Pagination><MedlinePgn>101-19</MedlinePgn></Pagination>
<Language>eng</Language></Article></MedlineCitation></PubmedArticle>
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.pages_reading import PLAIN_PAGES, read_ranges
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(pages: Field) -> Iterator[Finding]:
    if pages.paper.profile.forms.pages_abbreviated:
        return
    for one in read_ranges(pages.text):
        full = one.full_last
        if full is None:
            continue
        part = (one.end - len(one.last), one.end)
        fix = pages.replace("write the last page in full", full, part)
        message = f"the last page `{shorten(one.last)}` behind `{shorten(one.first)}` stands for `{full}`"
        yield pages.finding(message, part, fix.unsafe() if fix else None)


RULE = FieldRule(
    name="pages-abbreviated",
    page=__doc__,
    severity=Severity.INFO,
    default=False,
    terms=("pages",),
    check=check,
    silent_on=PLAIN_PAGES,
    yields_to=("placeholder-value",),
)
