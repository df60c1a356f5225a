r"""One PubMed, PMC or arXiv number stands in two records.

Each names one paper. Where two records carry the same one, one of them is a copy
or has the wrong number. An arXiv number may stand in the record of a preprint and
in that of the published paper. ISBNs are left alone: chapters share their book's.

```yaml bad want=duplicate-identifier:/identifiers/pmid
- title: Tidal pools at dusk
  identifiers: {doi: 10.1234/tide.1, pmid: "30000001"}
- title: Tidal pools at dusk
  identifiers: {doi: 10.1234/tide.2, pmid: "30000001"}
```
```yaml bad want=duplicate-identifier:/identifiers/arxiv
- title: Tidal pools at dusk
  identifiers: {doi: 10.1234/tide.3, arxiv: "2301.00010"}
- title: Tidal pools at dawn
  identifiers: {doi: 10.1234/tide.4, arxiv: "2301.00010v2"}
```
```yaml good
- title: Tidal pools at dusk
  identifiers: {doi: 10.1234/tide.5, pmid: "30000001", pmcid: PMC30000001}
- title: Tidal pools at dawn
  identifiers: {doi: 10.1234/tide.6, pmid: "30000002", arxiv: "2301.00010"}
```
```yaml good
- title: Tidal pools at dusk
  type: preprint
  publication_status: preprint
  identifiers: {doi: 10.1234/tide.7, arxiv: "2301.00010"}
- title: Tidal pools at dusk and at dawn
  identifiers: {doi: 10.1234/tide.8, arxiv: "2301.00010"}
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from abslint.knowledge.article_ids import PAPER_NUMBERS, number_key, number_keys
from abslint.knowledge.bibliographies import LOCAL, repeated
from abslint.knowledge.prose import shorten
from abslint.model.diagnostic import Fact
from abslint.model.finding import Severity
from abslint.model.paper import Claim, Paper
from abslint.model.rule import CorpusRule, Verdict
from abslint.model.several import first_texts


def keys(papers: Sequence[Paper]) -> list[list[str]]:
    found: list[list[str]] = [[] for _ in papers]
    for term in PAPER_NUMBERS:
        texts = first_texts(papers, term)
        if any(texts):  # most dumps have numbers of one kind, or two
            for own, key in zip(found, number_keys(term, texts), strict=True):
                if key:
                    own.append(key)
    return found


def collect(paper: Paper) -> Iterable[Claim]:
    preprint = "preprint" if "preprint" in (paper.text("type"), paper.text("publication_status")) else ""
    for term in PAPER_NUMBERS:
        found = paper.first(term)
        key = number_key(term, found[0]) if found else ""
        if found and key:
            yield Claim(key, found[1], (found[0], preprint, LOCAL if paper.local else ""))


def judge(facts: Sequence[Fact]) -> Iterator[Verdict]:
    for preprint in ("preprint", ""):
        for fact, earlier in repeated([fact for fact in facts if fact.detail[1] == preprint]):
            message = f"`{shorten(fact.detail[0])}` is the number of another record too"
            yield Verdict(fact, message, ((earlier, "the same number stands here"),))


RULE = CorpusRule(
    name="duplicate-identifier",
    page=__doc__,
    severity=Severity.ERROR,
    terms=(*PAPER_NUMBERS, "type", "publication_status"),
    keys=keys,
    collect=collect,
    judge=judge,
    repeats=True,
    yields_to=("duplicate-doi",),
)
