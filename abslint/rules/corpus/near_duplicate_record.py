r"""Two records are nearly of the same work.

Records that were typed in twice differ by slips that hide them from `duplicate-record`: a letter wrong in the title,
words in another order, a hyphen, the year in which the paper came out ahead of print. The first author must be the
same, the years may be one apart, and nothing may speak against it: DOIs, volumes, pages, journals or types that differ,
and numbers in the titles. Words that are no slips of each other tell two works apart (`in spring`, `in autumn`), and
titles of fewer than four words tell nothing.

Each record is compared with those alone that share the beginning or the end of its title or most of its words, and
with no more than 50 of them. Needs the extra `fuzzy` (`pip install abslint[fuzzy]`).

```yaml bad without=identifiers want=near-duplicate-record:/title
- title: Behaviour of shore crabs in tidal pools at dusk
  type: speech
  authors: [{family: Marsh, given: Ida}]
  dates: {published: "2019-05-02"}
- title: Behavior of shore crabs in tidal pools at dusk
  type: speech
  authors: [{family: Marsh, given: I. B.}]
  dates: {published: "2020"}
```
```yaml bad without=identifiers,volume,issue,pages want=near-duplicate-record:/title
- title: Shore crabs and herring gulls of the tidal pools
  type: speech
  authors: [{family: Marsh, given: Ida}]
  dates: {published: "2019"}
- title: Herring gulls and shore crabs of tidal pools
  type: speech
  authors: [{family: Marsh, given: Ida}]
  dates: {published: "2019"}
```
```yaml good without=identifiers
- title: Behaviour of shore crabs in tidal pools in spring
  type: speech
  authors: [{family: Marsh, given: Ida}]
- title: Behaviour of shore crabs in tidal pools in autumn
  type: speech
  authors: [{family: Marsh, given: Ida}]
```
```yaml good without=identifiers
- title: "Behaviour of shore crabs in tidal pools, part II"
  type: speech
  authors: [{family: Marsh, given: Ida}]
- title: "Behavior of shore crabs in tidal pools, part III"
  type: speech
  authors: [{family: Marsh, given: Ida}]
```
```yaml good without=identifiers
- title: Report on the shore crabs of the tidal pools 2019
  type: speech
  authors: [{family: Marsh, given: Ida}]
  dates: {published: "2019"}
- title: Report on the shore crabs of the tidal pools 2020
  type: speech
  authors: [{family: Marsh, given: Ida}]
  dates: {published: "2020"}
```
```yaml good without=identifiers
- title: Levels of nitrate and salt in some tidal pools
  type: speech
  authors: [{family: Marsh, given: Ida}]
- title: Levels of nitrite and salt in some tidal pools
  type: speech
  authors: [{family: Marsh, given: Ida}]
```
```yaml good
- title: Behaviour of shore crabs in tidal pools at dusk
  authors: [{family: Marsh, given: Ida}]
- title: "Reply to: Behaviour of shore crabs in tidal pools at dusk"
  authors: [{family: Marsh, given: Ida}]
```
```yaml good
- title: Behaviour of shore crabs in tidal pools at dusk
  authors: [{family: Marsh, given: Ida}]
- title: Behavior of shore crabs in tidal pools at dusk
  authors: [{family: Berg, given: Otto}]
```
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from abslint.knowledge.near_works import near_keys, near_pairs
from abslint.knowledge.prose import shorten
from abslint.knowledge.works import TERMS, work_of
from abslint.model.diagnostic import Fact
from abslint.model.finding import Severity
from abslint.model.paper import Claim, Paper
from abslint.model.rule import CorpusRule, Verdict


def keys(papers: Sequence[Paper]) -> list[Collection[str]]:
    return [near_keys(paper) for paper in papers]


def collect(paper: Paper) -> Iterable[Claim]:
    title = paper.first("title")
    if title:
        work = None
        for key in near_keys(paper):
            work = work or work_of(paper)
            yield Claim(key, title[1], work)


def judge(facts: Sequence[Fact]) -> Iterator[Verdict]:
    told = set()
    for fact, work, other, other_work in near_pairs(facts):
        if fact not in told:
            told.add(fact)
            message = f"`{shorten(work.title)}` is nearly the same as another record of this author"
            yield Verdict(
                fact, message, ((other, f"`{shorten(other_work.title)}` of `{other_work.date}` stands here"),)
            )


RULE = CorpusRule(
    name="near-duplicate-record",
    page=__doc__,
    severity=Severity.INFO,
    default=False,
    extra="fuzzy",
    terms=TERMS,
    keys=keys,
    collect=collect,
    judge=judge,
    yields_to=(
        "duplicate-doi",
        "duplicate-identifier",
        "duplicate-record",
        "preprint-and-published",
        "retracted-not-linked",
        "id-duplicate",
    ),
)
