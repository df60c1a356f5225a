r"""A record has no DOI although papers of its kind have one.

Worth a look, not more: older papers and small journals have none. What is
submitted or in press may not have one yet.

```yaml bad want=missing-doi:/identifiers/doi
identifiers: {pmid: "30000001"}
```
```yaml good without=volume,issue,pages,identifiers
publication_status: in-press
dates: {accepted: 2026-01-07}
```
```yaml good without=container,volume,issue,identifiers
type: thesis
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.requirements import COMPLETE, READS, TOLD_OTHERWISE, Need, need_of
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule


def check(paper: Paper) -> Iterator[Finding]:
    if paper.has("identifiers.doi"):
        return
    asked = need_of(paper, "identifiers.doi")
    if asked >= Need.EXPECTED:
        yield paper.missing("identifiers.doi", "no DOI is given", asked.severity)


RULE = PaperRule(
    name="missing-doi",
    page=__doc__,
    severity=Severity.INFO,
    terms=("identifiers.doi", *READS),
    check=check,
    stills=COMPLETE,
    yields_to=(*TOLD_OTHERWISE, "doi-in-wrong-field"),
)
