r"""The last page stands before the first one.

Digits were mistyped, or the two pages changed places: nobody can find the paper, and its length cannot be counted. A
last page of which only the end is written (`1023-7`) is in order; roman numbers and numbers of articles are not judged.

```yaml bad
pages: 341-332  # want: pages-reversed
```
```yaml bad
pages: 1178–1023  # want: pages-reversed, pages-dash
```
```yaml bad
pages: S726-S713  # want: pages-reversed
```
```json bad profile=csl-json want=pages-reversed
{"page": "27-39, 181-172"}
```
```yaml good
pages: 1023-7
```
```yaml good
pages: xx-xvii
```
```yaml good
pages: 013003-4
```
```yaml good
pages: 24-1
```
```yaml good
pages: TR16-04
```
```yaml good
pages: 11-1-11-10
```
```yaml good
pages: e115-120
```
```yaml good
pages: C40-B2
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
    for one in read_ranges(pages.text):
        if one.is_reversed:
            part = (one.dash[0] - len(one.first), one.end)
            yield pages.finding(
                f"the last page `{shorten(one.last)}` stands before the first one `{shorten(one.first)}`", part
            )


RULE = FieldRule(
    name="pages-reversed",
    page=__doc__,
    severity=Severity.ERROR,
    terms=("pages",),
    check=check,
    silent_on=PLAIN_PAGES,
    yields_to=("placeholder-value",),
)
