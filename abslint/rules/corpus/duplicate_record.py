r"""Two records are of the same work.

They have the same title (folded), the same first author and the same date, and
nothing speaks against it: two DOIs, volumes, pages, journals, subtitles or types
that differ tell two works apart, as part one and part two, or a talk and its paper.
Titles of a word or two (`Editorial`) tell nothing. A notice of correction or
retraction is a work of its own.

```yaml bad without=identifiers want=duplicate-record:/title
- title: Tidal pools at dusk and at dawn
  type: speech
  authors: [{family: Marsh, given: Ida}]
  dates: {published: "2019-05-02"}
- title: "Tidal Pools at Dusk, and at Dawn"
  type: speech
  authors: [{family: Marsh, given: I.}]
  dates: {published: "2019"}
```
```yaml good
- title: Tidal pools at dusk and at dawn
  authors: [{family: Marsh, given: Ida}]
  dates: {published: "2019-05-02"}
- title: Tidal pools at dusk and at dawn
  authors: [{family: Marsh, given: Ida}]
  dates: {published: "2021-05-02"}
```
```yaml good
- title: Tidal pools at dusk and at dawn, part I
  authors: [{family: Marsh, given: Ida}]
  dates: {published: "2019-05-02"}
- title: Tidal pools at dusk and at dawn, part II
  authors: [{family: Marsh, given: Ida}]
  dates: {published: "2019-05-02"}
```
```yaml good without=identifiers
- title: Tidal pools at dusk and at dawn
  subtitle: What the crabs do
  type: speech
  authors: [{family: Marsh, given: Ida}]
  dates: {published: "2019-05-02"}
- title: Tidal pools at dusk and at dawn
  subtitle: What the gulls do
  type: speech
  authors: [{family: Marsh, given: Ida}]
  dates: {published: "2019-05-02"}
```
```yaml good
- title: Tidal pools at dusk and at dawn
  authors: [{family: Marsh, given: Ida}]
  dates: {published: "2019-05-02"}
  identifiers: {doi: 10.1234/tide.7}
- title: Tidal pools at dusk and at dawn
  authors: [{family: Marsh, given: Ida}]
  dates: {published: "2019-05-02"}
  identifiers: {doi: 10.1234/tide.8}
```
```yaml good
- title: Tidal pools at dusk and at dawn
  authors: [{family: Marsh, given: Ida}]
  dates: {published: "2019-05-02"}
- title: "Correction: Tidal pools at dusk and at dawn"
  authors: [{family: Marsh, given: Ida}]
  dates: {published: "2019-05-02"}
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from abslint.knowledge.prose import shorten
from abslint.knowledge.works import TERMS, differ, pairs, work_keys, work_of
from abslint.model.diagnostic import Fact
from abslint.model.paper import Claim, Paper
from abslint.model.rule import CorpusRule, Verdict


def collect(paper: Paper) -> Iterable[Claim]:
    title = paper.first("title")
    if title:
        yield from (Claim(key, title[1], work_of(paper)) for key in work_keys((paper,))[0])


def judge(facts: Sequence[Fact]) -> Iterator[Verdict]:
    told = set()
    for fact, work, other, other_work in pairs(facts):
        if fact not in told and not differ(work, other_work):
            told.add(fact)
            message = f"`{shorten(work.title)}` is in another record, too"
            yield Verdict(fact, message, ((other, "the same title, first author and date stand here"),))


RULE = CorpusRule(
    name="duplicate-record",
    page=__doc__,
    terms=TERMS,
    keys=work_keys,
    collect=collect,
    judge=judge,
    yields_to=("duplicate-doi", "duplicate-identifier", "preprint-and-published", "id-duplicate"),
)
