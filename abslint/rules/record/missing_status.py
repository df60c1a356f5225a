r"""A record does not say whether the paper is published.

Submitted, in press and published papers are cited, counted and shown differently. The
native record's schema asks for it by itself; a portal's page shows it.

```text bad want=missing-status:/publication_status
Crabs and other visitors of tidal pools

Research output: Contribution to journal › Article › peer-review

Ida Marsh, Ole Strand

Abstract
We watched a tidal pool through one whole summer and counted its visitors by day and by night. Crabs came at dusk,
gulls at dawn, and children whenever the school was closed. Most of them stayed for less than an hour.
Original languageen
Pages101-119
JournalJournal of Imagined Shores
Volume12
Issue number3
DOIs
10.1234/tidal.1
Publication date2020-02-01
```
```yaml good
publication_status: published
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.requirements import COMPLETE, READS, TOLD_OTHERWISE, Need, need_of
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule


def check(paper: Paper) -> Iterator[Finding]:
    if paper.has("publication_status"):
        return
    asked = need_of(paper, "publication_status")
    if asked >= Need.EXPECTED:
        yield paper.missing("publication_status", "whether the paper is published is not given", asked.severity)


RULE = PaperRule(
    name="missing-status",
    page=__doc__,
    severity=Severity.INFO,
    terms=("publication_status", *READS),
    check=check,
    stills=COMPLETE,
    yields_to=TOLD_OTHERWISE,
)
