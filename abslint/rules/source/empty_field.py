r"""A field stands there and says nothing.

An empty DOI, abstract, title, author's name or date is read as a value by some
programs. Take the key away, or fill it. In native records that goes for every
key. The empty keys of a template (tags, links, slides) and empty lists are left
alone, and so is a `null` in a list of one's own, which says that there is none.

```yaml bad without=abstract
abstract: ""  # want: empty-field
```
```yaml fixed without=abstract
```
```yaml bad without=volume,issue
volume:  # want: empty-field
```
```yaml bad
note:  # want: empty-field
x_shelf:
```
```yaml bad
keywords: [foxes, ""]  # want: empty-field:/keywords/1
```
```yaml bad
dates:
  published: 2020-02-01
  accepted: "  "  # want: empty-field
```
```markdown good
---
tags: []
summary: ""
url_pdf: ""
slides: ""
---
```
```yaml good
keywords: []
```
```yaml bad profile=plain whole
title: Foxes in the garden
year: 2020
doi: ""  # want: empty-field
```
```yaml good profile=plain whole
- key: fox2020
  title: Foxes in the garden
  year: 2020
  doi: null
  abstract: ~
```
```json good profile=openalex
{"doi": null, "abstract_inverted_index": null}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.requirements import ASKED, Need, need_of
from abslint.model.finding import Finding, Proposal, Remove, Severity
from abslint.model.glance import Still
from abslint.model.known_by import known_by
from abslint.model.paper import Field, Paper
from abslint.model.rule import PaperRule
from abslint.model.span import Pointer
from abslint.model.terms import DATE_TERMS, TERMS

OWN = ("title", "abstract", "authors", "identifiers.doi", *DATE_TERMS)
"""Where the paper's own data belong in every shape; in native records any empty key is told."""


def check(paper: Paper) -> Iterator[Finding]:
    own = paper.profile.held_to_native
    told: dict[Pointer, list[str]] = {}
    for field in paper.empties():
        if _is_told(field, own):
            told.setdefault(field.pointer, []).append(field.term)
    if own and isinstance(paper.data, dict):
        for key, value in paper.data.items():
            if value is None and key in paper.profile.known_keys:
                below = [term for term in ASKED if term.startswith(f"{key}.")]
                told.setdefault((key,), []).extend([key, *below])
    kept = known_by(paper.data, paper.profile.recognise, told)
    for pointer, terms in told.items():
        gone = Proposal("take the empty field away", (Remove(pointer),), safe=False)
        severity = max(_severity(paper, term) for term in terms)
        yield Finding(pointer, f"{_name(pointer)} is empty", fix=None if pointer in kept else gone, severity=severity)


def _severity(paper: Paper, term: str) -> Severity:
    """As grave as if the field were missing; a status without its date is an error."""
    if term in paper.profile.required:
        return Severity.ERROR
    if term not in ASKED or need_of(paper, term) is not Need.REQUIRED:
        return Severity.INFO
    return Severity.ERROR if term in DATE_TERMS else Severity.WARNING


def _is_told(field: Field, own: bool) -> bool:
    profile = field.paper.profile
    if isinstance(field.value, list | dict) or (field.value is None and not (own or profile.schema)):
        return False
    if field.value is None and profile.forms.nulls:
        return False
    return own or field.term in OWN


def _name(pointer: Pointer) -> str:
    """A key, or an item by its number in the list."""
    step = pointer[-1]
    return f"`{step}`" if isinstance(step, str) else f"item {step + 1} of `{pointer[-2]}`"


RULE = PaperRule(
    name="empty-field",
    page=__doc__,
    severity=Severity.INFO,
    terms=TERMS,
    check=check,
    stills=(Still(),),
    covers=("schema-type", "schema-size", "schema-format", "schema-pattern", "schema-value"),
    yields_to=("schema-required", "yaml-reader-difference"),
)
