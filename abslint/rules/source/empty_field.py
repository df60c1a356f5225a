r"""A field stands there and says nothing.

An empty DOI, abstract, title, author list or date is read as a value by some
programs. Take the key away, or fill it. The empty keys of a template (tags,
links, slides) and empty lists are left alone, and so is a `null` in a list of
one's own, which says that there is none.

```yaml bad without=abstract
abstract: ""  # want: empty-field
```
```yaml fixed without=abstract
```
```yaml bad without=volume,issue
volume:  # want: empty-field
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
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.model.finding import Finding, Severity
from abslint.model.glance import Still
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule
from abslint.model.terms import DATE_TERMS

OWN = ("title", "abstract", "authors", "identifiers.doi", *DATE_TERMS)
"""Where the paper's own data belong in every shape."""

NATIVE = (
    "language",
    "publication_status",
    "type",
    "volume",
    "issue",
    "pages",
    "container.title",
    "keywords",
    "license",
)
"""What only a hand-made record has a key for when it means it."""


def check(paper: Paper) -> Iterator[Finding]:
    empties = paper.empties()
    if not empties:
        return
    terms = (*OWN, *NATIVE) if paper.profile.held_to_native else OWN
    for field in empties:
        if field.value is None and paper.profile.schema is None:
            continue
        if field.term in terms and not isinstance(field.value, list | dict):
            name = next((step for step in reversed(field.pointer) if isinstance(step, str)), field.term)
            yield field.finding(f"`{name}` is empty", fix=field.remove("take the empty field away").unsafe())


RULE = PaperRule(
    name="empty-field",
    page=__doc__,
    severity=Severity.INFO,
    terms=(*OWN, *NATIVE),
    check=check,
    stills=(Still(),),
    covers=("schema-type", "schema-size", "schema-format", "schema-pattern", "schema-value"),
    yields_to=("schema-required",),
)
