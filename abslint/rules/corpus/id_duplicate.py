r"""Two records have the same id.

A record is found, cited and overwritten by its id. Ids are compared without
case, since many file systems and BibTeX do so. Keys of bibliographies (CSL-JSON)
need to be unique in their own file only.

```yaml bad want=id-duplicate:/id
- id: foxes-2020
  title: Foxes at night
- id: Foxes-2020
  title: Foxes by day
```
```yaml good
- id: foxes-2020
  title: Foxes at night
- id: foxes-2021
  title: Foxes by day
```
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from abslint.knowledge.bibliographies import LOCAL, repeated
from abslint.knowledge.prose import shorten
from abslint.model.diagnostic import Fact
from abslint.model.finding import Severity
from abslint.model.paper import Claim, Paper
from abslint.model.rule import CorpusRule, Verdict
from abslint.model.several import first_texts


def keys(papers: Sequence[Paper]) -> list[Collection[str]]:
    return [(_key(text),) if text else () for text in first_texts(papers, "id")]


def collect(paper: Paper) -> Iterable[Claim]:
    found = paper.first("id")
    if found is None:
        return ()
    identifier, pointer = found
    return (Claim(_key(identifier), pointer, (identifier, LOCAL if paper.local else "")),)


def _key(identifier: str) -> str:
    return identifier.strip().casefold()


def judge(facts: Sequence[Fact]) -> Iterator[Verdict]:
    for fact, earlier in repeated(facts):
        yield Verdict(fact, f"id `{shorten(fact.detail[0])}` is taken", ((earlier, "the same id stands here"),))


RULE = CorpusRule(
    name="id-duplicate",
    page=__doc__,
    severity=Severity.ERROR,
    terms=("id",),
    keys=keys,
    collect=collect,
    judge=judge,
    repeats=True,
    yields_to=("duplicate-identifier",),
)
