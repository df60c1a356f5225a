r"""A paper is said to be in press or ahead of print, but volume, issue and pages are known.

They are given when the issue appears, so the paper is out and its status was not followed up. `ahead-of-print` and
zeros, which some journals write meanwhile, are no numbers.

```yaml bad
publication_status: in-press  # want: status-has-volume
dates: {accepted: 2026-02-01}
```
```yaml bad
publication_status: epub-ahead-of-print  # want: status-has-volume
dates: {epub: 2026-02-01}
```
```json bad want=status-has-volume:/status profile=csl-json
{
  "status": "in press",
  "issued": {"date-parts": [[2026]]},
  "issue": "3"
}
```
```yaml good
publication_status: in-press
dates: {accepted: 2026-02-01}
issue: ahead-of-print
```
```yaml good
publication_status: epub-ahead-of-print
dates: {epub: 2026-02-01}
volume: "0"
issue: "0"
```
```yaml good
publication_status: published
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.prose import shorten
from abslint.knowledge.requirements import status_of
from abslint.knowledge.settled_status import SETTLED
from abslint.model.finding import Finding
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule

EARLY = frozenset({"in-press", "epub-ahead-of-print"})


def check(paper: Paper) -> Iterator[Finding]:
    status = status_of(paper)
    field = paper.one("publication_status")
    if status not in EARLY or field is None:
        return
    volume, issue = _number(paper, "volume"), _number(paper, "issue")
    pages = _number(paper, "pages") or _number(paper, "article_number")
    if volume and issue and pages:
        where = shorten(f"{volume}({issue}), {pages}")
        yield field.finding(f"`{status}`, but volume, issue and pages are known (`{where}`): it is probably out")


def _number(paper: Paper, term: str) -> str:
    """The text where it holds a digit other than zero."""
    text = paper.text(term)
    return text if any(char in "123456789" for char in text) else ""


RULE = PaperRule(
    name="status-has-volume",
    page=__doc__,
    terms=("publication_status", "volume", "issue", "pages", "article_number"),
    check=check,
    stills=SETTLED,
)
