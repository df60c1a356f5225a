r"""A preprint and its published version are both here, and neither names the other.

Readers who find one should find the other: `relations` holds the link, as
`preprint-of` or `has-preprint`. The two have the same title (folded) and the
same first author. Shapes without a place for relations are left alone.

```yaml bad want=preprint-and-published:/title
- title: Tidal pools at dusk and at dawn
  authors: [{family: Marsh, given: Ida}]
  type: preprint
  publication_status: preprint
  identifiers: {doi: 10.48550/arXiv.1905.00001}
- title: Tidal Pools at Dusk and at Dawn
  authors: [{family: Marsh, given: I.}]
  identifiers: {doi: 10.1234/tide.7}
```
```yaml good
- title: Tidal pools at dusk and at dawn
  authors: [{family: Marsh, given: Ida}]
  type: preprint
  publication_status: preprint
  identifiers: {doi: 10.48550/arXiv.1905.00001}
  relations: [{type: preprint-of, id: 10.1234/tide.7}]
- title: Tidal pools at dusk and at dawn
  authors: [{family: Marsh, given: Ida}]
  identifiers: {doi: 10.1234/tide.7}
```
```yaml good
- title: Tidal pools at dusk and at dawn
  authors: [{family: Marsh, given: Ida}]
  type: preprint
  publication_status: preprint
- title: Tidal pools at dusk and at dawn
  authors: [{family: Berg, given: Ole}]
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from abslint.knowledge.works import PREPRINT, TERMS, VERSIONS, are_linked, pairs, work_keys, work_of
from abslint.model.diagnostic import Fact
from abslint.model.finding import Severity
from abslint.model.paper import Claim, Paper
from abslint.model.rule import CorpusRule, Verdict


def collect(paper: Paper) -> Iterable[Claim]:
    title = paper.first("title")
    if title and paper.profile.holds("relations.id"):
        yield from (Claim(key, title[1], work_of(paper)) for key in work_keys((paper,))[0])


def judge(facts: Sequence[Fact]) -> Iterator[Verdict]:
    told = set()
    for fact, work, other, other_work in pairs(facts):
        preprint, version = (fact, other) if work.kind == PREPRINT else (other, fact)
        kinds = {work.kind, other_work.kind}
        if preprint in told or PREPRINT not in kinds or kinds <= VERSIONS or are_linked(work, other_work):
            continue
        told.add(preprint)
        message = "the published version of this preprint is here, too, and neither names the other"
        yield Verdict(preprint, message, ((version, "the published version stands here"),))


RULE = CorpusRule(
    name="preprint-and-published",
    page=__doc__,
    severity=Severity.INFO,
    terms=TERMS,
    keys=work_keys,
    collect=collect,
    judge=judge,
    yields_to=("duplicate-doi", "duplicate-identifier"),
)
