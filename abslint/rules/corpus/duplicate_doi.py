r"""One DOI stands in two records.

A DOI names one work. Where two records carry the same one, one of them is
either a copy or has the wrong DOI. DOIs are compared without case, as the DOI
handbook says. Two bibliographies may cite one work. A correction may share the DOI of the article that it corrects.

```yaml bad want=duplicate-doi:/identifiers/doi
- title: Tidal pools at dusk
  identifiers: {doi: 10.1234/tide.7}
- title: Tidal pools at dusk
  identifiers: {doi: 10.1234/TIDE.7}
```
```yaml good
- title: Tidal pools at dusk
  identifiers: {doi: 10.1234/tide.7}
- title: Tidal pools at dawn
  identifiers: {doi: 10.1234/tide.8}
```
```yaml good
- title: Tidal pools at dusk
  identifiers: {doi: 10.1234/tide.7}
- title: "Correction: Tidal pools at dusk"
  identifiers: {doi: 10.1234/tide.7}
```
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from abslint.knowledge.bibliographies import LOCAL, repeated
from abslint.knowledge.doi import doi_key, doi_keys
from abslint.knowledge.prose import shorten
from abslint.knowledge.updates import is_notice
from abslint.model.diagnostic import Fact
from abslint.model.finding import Severity
from abslint.model.paper import Claim, Paper
from abslint.model.rule import CorpusRule, Verdict
from abslint.model.several import first_texts


def keys(papers: Sequence[Paper]) -> list[Collection[str]]:
    return [(key,) if key else () for key in doi_keys(first_texts(papers, "identifiers.doi"))]


def collect(paper: Paper) -> Iterable[Claim]:
    doi = paper.first("identifiers.doi")
    key = doi_key(doi[0]) if doi else ""
    if doi is None or not key or is_notice(paper.text("type"), paper.text("subtype"), paper.text("title")):
        return ()
    return (Claim(key, doi[1], (doi[0], LOCAL if paper.local else "")),)


def judge(facts: Sequence[Fact]) -> Iterator[Verdict]:
    for fact, earlier in repeated(facts):
        message = f"DOI `{shorten(fact.detail[0])}` is that of another record too"
        yield Verdict(fact, message, ((earlier, "the same DOI stands here"),))


RULE = CorpusRule(
    name="duplicate-doi",
    page=__doc__,
    severity=Severity.ERROR,
    terms=("identifiers.doi", "type", "subtype", "title"),
    keys=keys,
    collect=collect,
    judge=judge,
    repeats=True,
)
