r"""A paper and the notice of its retraction are both here, and not linked.

Who finds the paper must see that it was retracted: its `updates` say so and name
the notice, or the notice names the paper among its `relations`. A
retraction that names no notice is told by `retraction-without-notice`.

```yaml bad want=retracted-not-linked:/title
- title: Tidal pools at dusk and at dawn
  authors: [{family: Marsh, given: Ida}]
- title: "Retraction: Tidal pools at dusk and at dawn"
  authors: [{family: Marsh, given: Ida}]
```
```yaml bad want=retracted-not-linked:/title
- title: "“Low water”: tidal pools at dusk and at dawn"
  authors: [{family: Marsh, given: Ida}]
- title: "Retraction: “Low water”: tidal pools at dusk and at dawn"
  authors: [{family: Marsh, given: Ida}]
  subtype: retraction
  identifiers: {doi: 10.1234/tide.9}
```
```yaml good
- title: Tidal pools at dusk and at dawn
  authors: [{family: Marsh, given: Ida}]
  updates: [{type: retraction, date: 2021-05-02, id: 10.1234/tide.9}]
- title: "Retraction: Tidal pools at dusk and at dawn"
  authors: [{family: Marsh, given: Ida}]
  identifiers: {doi: 10.1234/tide.9}
```
```yaml good
- title: Tidal pools at dusk and at dawn
  authors: [{family: Marsh, given: Ida}]
- title: "Correction: Tidal pools at dusk and at dawn"
  authors: [{family: Marsh, given: Ida}]
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from abslint.knowledge.works import RETRACTION, TERMS, VERSIONS, are_linked, pairs, work_keys, work_of
from abslint.model.diagnostic import Fact
from abslint.model.paper import Claim, Paper
from abslint.model.rule import CorpusRule, Verdict


def collect(paper: Paper) -> Iterable[Claim]:
    title = paper.first("title")
    if title and paper.profile.holds("updates.type"):
        yield from (Claim(key, title[1], work_of(paper)) for key in work_keys((paper,))[0])


def judge(facts: Sequence[Fact]) -> Iterator[Verdict]:
    told = set()
    for fact, work, other, other_work in pairs(facts):
        notice, paper, retracted = (fact, other, other_work) if work.kind == RETRACTION else (other, fact, work)
        kinds = {work.kind, other_work.kind}
        if paper in told or RETRACTION not in kinds or kinds <= VERSIONS:
            continue
        if not retracted.retracted and not are_linked(work, other_work):
            told.add(paper)
            message = "a notice that retracts this paper is here, and neither names the other"
            yield Verdict(paper, message, ((notice, "the notice stands here"),))


RULE = CorpusRule(
    name="retracted-not-linked",
    page=__doc__,
    terms=TERMS,
    keys=work_keys,
    collect=collect,
    judge=judge,
)
