r"""A record has no id, and others of its file have one.

What has no id cannot be cited, linked to or waived by it, and is found only by its place in the file. Where no record
of a file has an id, none is asked for, unless the configuration says where ids are (`id` in `[[records]]`). The name of
a file stands in for the id of a native record that is the only one in it. Shapes whose schema demands an id, as
CSL-JSON does, say so by themselves (`schema-required`).

```yaml bad without=id want=id-missing:/title
- title: Tidal pools at dusk
  id: tidal-1
- title: Tidal pools at dawn
```
```yaml good without=id
title: Tidal pools at dusk
```
```yaml good without=id
- title: Tidal pools at dusk
- title: Tidal pools at dawn
```
```json good
[{"title": "Tidal pools at dusk", "id": "tidal-1"}, {"title": "Tidal pools at dawn", "id": 2}]
```
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from abslint.model.diagnostic import Fact
from abslint.model.finding import Severity
from abslint.model.paper import Claim, Paper
from abslint.model.rule import CorpusRule, Verdict
from abslint.model.several import first_texts

LACKS, WANTED = "lacks", "wanted"
"""What a record without an id claims: that it lacks what others may have, or what the configuration asks for."""

MESSAGES = {
    LACKS: "no id is given, and other records of this file have one",
    WANTED: "no id is given, and the configuration says where ids are",
}


def keys(papers: Sequence[Paper]) -> list[Collection[str]]:
    return [() if text else _asked(paper) for paper, text in zip(papers, first_texts(papers, "id"), strict=True)]


def _asked(paper: Paper) -> Collection[str]:
    """What a record claims that gives no id."""
    profile = paper.profile
    if profile.id_wanted:
        return () if paper.record_id() else (WANTED,)
    asked = profile.holds("id") and "id" not in profile.required
    return (LACKS,) if asked and not paper.record_id() and not _is_told_apart(paper) else ()


def _is_told_apart(paper: Paper) -> bool:
    """Whether what stands in the place of the id is read as something else, such as the DOI."""
    data = paper.data
    places = [where.pattern for where in paper.profile.fields["id"] if where.part is not None]
    return isinstance(data, dict) and any(data.get(place[0]) for place in places if len(place) == 1)


def collect(paper: Paper) -> Iterable[Claim]:
    return (Claim(key, paper.grip()) for key in keys((paper,))[0])


def judge(facts: Sequence[Fact]) -> Iterator[Verdict]:
    return (Verdict(fact, MESSAGES[fact.key]) for fact in facts)


RULE = CorpusRule(
    name="id-missing",
    page=__doc__,
    severity=Severity.ERROR,
    terms=("id", "title"),
    keys=keys,
    collect=collect,
    judge=judge,
    least=1,
    common=LACKS,
)
