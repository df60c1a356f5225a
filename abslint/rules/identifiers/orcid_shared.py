r"""One ORCID iD stands with two authors of a paper.

An ORCID iD is one person's. Copied down a list of authors it credits one of them with the other's work.

```yaml bad
authors:
  - {family: Marsh, given: Ida, orcid: 0000-0001-5109-3700}
  - {family: Reef, given: Jo, orcid: 0000-0001-5109-3700}  # want: orcid-shared
```
```json bad profile=csl-json want=orcid-shared:/author/1/ORCID
{
  "author": [
    {"family": "Marsh", "given": "Ida", "ORCID": "https://orcid.org/0000-0001-5109-3700"},
    {"family": "Reef", "given": "Jo", "ORCID": "0000-0001-5109-3700"}
  ]
}
```
```json bad profile=openalex want=orcid-shared:/authorships/1/author/orcid
{
  "authorships": [
    {"author": {"display_name": "Ida Marsh", "orcid": "https://orcid.org/0000-0001-5109-3700"}},
    {"author": {"display_name": "Jo Reef", "orcid": "https://orcid.org/0000-0001-5109-3700"}}
  ]
}
```
```yaml good
authors:
  - {family: Marsh, given: Ida, orcid: 0000-0001-5109-3700}
  - {family: Reef, given: Jo, orcid: 0000-0002-1694-233X}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.identifiers import clean_orcid, is_orcid
from abslint.knowledge.people import PARTS, owners_of, people_of
from abslint.knowledge.prose import fold, shorten
from abslint.model.finding import Finding, Severity
from abslint.model.glance import Still
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule
from abslint.model.span import Pointer


def are_different(paper: Paper) -> bool:
    """Whether no two authors have the same ORCID iD, and each is in its own form."""
    orcids = paper.texts("authors.orcid")
    return len(set(orcids)) == len(orcids) and all(map(is_orcid, orcids))


def check(paper: Paper) -> Iterator[Finding]:
    orcids = paper.filled("authors.orcid")
    if len(orcids) < 2:
        return
    names = _names(paper)
    first: dict[str, Pointer] = {}
    for orcid, person in zip(orcids, owners_of(orcids, names), strict=True):
        if not any(map(str.isdigit, orcid.text)):  # nothing but the address of ORCID names nobody
            continue
        known = first.setdefault(clean_orcid(orcid.text) or orcid.text.strip(), person)
        if known == person:
            continue
        if names.get(known) != names.get(person):
            yield orcid.finding(f"ORCID iD `{shorten(orcid.text)}` stands with another author too")


def _names(paper: Paper) -> dict[Pointer, str]:
    """Each author's names, folded: the same person listed twice is another defect."""
    return {person.pointer: fold(" ".join(part.text for part in person.fields)) for person in people_of(paper)}


RULE = PaperRule(
    name="orcid-shared",
    page=__doc__,
    severity=Severity.ERROR,
    terms=("authors.orcid", *PARTS),
    check=check,
    stills=(Still(without=frozenset({"authors.orcid"})),),
    silent_on=are_different,
)
