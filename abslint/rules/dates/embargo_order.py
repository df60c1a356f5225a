r"""An embargo ends before the paper came out.

An embargo holds a copy back for some months after publication. If it ends earlier, one of the two dates is wrong, or
there is no embargo and the link is open.

```yaml bad
links:
  - url: https://example.org/a.pdf
    access: embargoed
    embargo_until: 2019-08-01  # want: embargo-order
```
```yaml bad
dates: {epub: 2020-02-11, published: 2020-05}
links: [{url: "https://example.org/a.pdf", embargo_until: 2020-01}]  # want: embargo-order
```
```yaml good
links: [{url: "https://example.org/a.pdf", access: embargoed, embargo_until: 2021-02-01}]
```
```yaml good
dates: {epub: 2020-02-11, published: 2020-12}
links: [{url: "https://example.org/a.pdf", access: embargoed, embargo_until: 2020-08}]
```
```yaml good
dates: {published: "2020"}
links: [{url: "https://example.org/a.pdf", access: embargoed, embargo_until: 2020-08}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.date_faults import read_edtf
from abslint.knowledge.dates import compare
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding
from abslint.model.glance import Still
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule

OUT = ("dates.epub", "dates.published", "dates.available")
"""When a paper may have come out: the first of them counts."""


def check(paper: Paper) -> Iterator[Finding]:
    ends = paper.filled("links.embargo_until")
    if not ends:
        return
    out = [edtf for term in OUT for field in paper.filled(term) if (edtf := read_edtf(field.reading))]
    if not out:
        return
    first = min(out, key=lambda edtf: edtf.first)
    for end in ends:
        until = read_edtf(end.reading)
        if until is not None and compare(until, first) < 0:
            message = f"the embargo ends in `{shorten(end.text)}`, before the paper came out in `{first.text}`"
            yield end.finding(message)


RULE = PaperRule(
    name="embargo-order",
    page=__doc__,
    terms=("links.embargo_until", *OUT),
    check=check,
    stills=(Still(without=frozenset({"links.embargo_until"})),),
    yields_to=("date-impossible", "date-implausible"),
)
