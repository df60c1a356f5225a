r"""A publication status is one that this type of work can't have.

A thesis is never in press, nobody submits a dataset to a journal, and a preprint is not peer reviewed: either the
type or the status is that of another version of the work.

```yaml bad
type: thesis
publication_status: in-press  # want: status-contradicts-type
dates: {accepted: 2026-02-01}
volume: "0"
```
```yaml bad
type: dataset
publication_status: submitted  # want: status-contradicts-type
dates: {submitted: 2026-02-01}
```
```yaml bad
type: preprint
publication_status: preprint
peer_reviewed: true  # want: status-contradicts-type
```
```yaml bad
type: article-journal
publication_status: preprint  # want: status-contradicts-type
```
```yaml good
type: thesis
publication_status: submitted
dates: {submitted: 2026-02-01}
```
```yaml good
type: preprint
publication_status: published
peer_reviewed: false
```
```yaml good
type: dataset
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

IN_A_JOURNAL = frozenset({"in-press", "epub-ahead-of-print"})

NEVER = {
    "thesis": IN_A_JOURNAL | {"preprint"},
    "dataset": IN_A_JOURNAL | {"submitted", "preprint"},
    "software": IN_A_JOURNAL | {"submitted", "preprint"},
    "patent": IN_A_JOURNAL | {"preprint"},
    "webpage": IN_A_JOURNAL | {"submitted", "preprint"},
    "preprint": IN_A_JOURNAL,
    "article-journal": frozenset({"preprint"}),
    "article-magazine": frozenset({"preprint"}),
    "article-newspaper": frozenset({"preprint"}),
}
"""Statuses that a native type never has."""


def check(paper: Paper) -> Iterator[Finding]:
    kind, field = paper.text("type"), paper.one("publication_status")
    if kind not in NEVER:
        return
    status = status_of(paper)
    if field is not None and status in NEVER[kind]:
        yield field.finding(f"the type is `{kind}`, but the status `{shorten(field.text)}` is none that it can have")
    reviewed = paper.one("peer_reviewed")
    if reviewed is not None and reviewed.reading.lower() == "true" and "preprint" in (kind, status):
        yield reviewed.finding("a preprint is said to be peer reviewed")


RULE = PaperRule(
    name="status-contradicts-type",
    page=__doc__,
    terms=("publication_status", "type", "peer_reviewed"),
    check=check,
    stills=SETTLED,
)
