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
```yaml good
authors:
  - {family: Marsh, given: Ida, orcid: 0000-0001-5109-3700}
  - {family: Reef, given: Jo, orcid: 0000-0002-1694-233X}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.identifiers import clean_orcid
from abslint.knowledge.prose import fold, shorten
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule
from abslint.model.span import Pointer


def check(paper: Paper) -> Iterator[Finding]:
    orcids = paper.filled("authors.orcid")
    if len(orcids) < 2:
        return
    first: dict[str, Pointer] = {}
    for orcid in orcids:
        person = orcid.pointer[:-1]
        known = first.setdefault(clean_orcid(orcid.text) or orcid.text.strip(), person)
        if known != person and _name(paper, known) != _name(paper, person):
            yield orcid.finding(f"ORCID iD `{shorten(orcid.text)}` stands with another author too")


def _name(paper: Paper, person: Pointer) -> str:
    """The author's names, folded: the same person listed twice is another defect."""
    names = (field for term in ("authors.family", "authors.given") for field in paper.filled(term))
    return " ".join(fold(field.text) for field in names if field.pointer[:-1] == person)


RULE = PaperRule(
    name="orcid-shared",
    page=__doc__,
    severity=Severity.ERROR,
    terms=("authors.orcid", "authors.family", "authors.given"),
    check=check,
    needs=("authors.orcid",),
)
