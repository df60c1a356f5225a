r"""A journal article is said to be published, but has no volume, issue, pages or article number.

It is probably out ahead of print only, and its issue is still to come: then its status is `epub-ahead-of-print`.
Only a declared status counts; no record is taken for published by itself.

```yaml bad want=published-without-issue-data:/publication_status whole
id: tidal-1
title: Crabs and other visitors of tidal pools
type: article-journal
subtype: letter
language: en
publication_status: published
dates: {published: 2020-02-01}
authors: [{family: Marsh, given: Ida}]
container: {title: Journal of Imagined Shores}
identifiers: {doi: 10.1234/tidal.1}
```
```yaml good whole
id: tidal-1
title: Crabs and other visitors of tidal pools
type: article-journal
subtype: letter
language: en
publication_status: published
dates: {published: 2020-02-01}
authors: [{family: Marsh, given: Ida}]
container: {title: Journal of Imagined Shores}
article_number: e1024
identifiers: {doi: 10.1234/tidal.1}
```
```yaml good whole
id: tidal-1
title: Crabs and other visitors of tidal pools
type: report
language: en
publication_status: published
dates: {published: 2020-02-01}
authors: [{family: Marsh, given: Ida}]
```
```json good profile=csl-json
{
  "volume": "",
  "page": ""
}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.requirements import status_of
from abslint.knowledge.settled_status import SETTLED
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule

ISSUE_DATA = ("volume", "issue", "pages", "article_number")


def check(paper: Paper) -> Iterator[Finding]:
    status = paper.one("publication_status")
    if status is None or paper.text("type") != "article-journal" or status_of(paper) != "published":
        return
    if not any(paper.has(term) for term in ISSUE_DATA):
        message = "published, but without volume, issue, pages or article number: probably `epub-ahead-of-print`"
        yield status.finding(message)


RULE = PaperRule(
    name="published-without-issue-data",
    page=__doc__,
    severity=Severity.INFO,
    terms=("publication_status", "type", *ISSUE_DATA),
    check=check,
    stills=SETTLED,
)
