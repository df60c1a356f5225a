r"""A notice stands where the abstract should.

`No abstract available`, `See PDF`, `[This corrects the article DOI: …]` and a
bare link are what a page shows in place of an abstract; in a record they are
searched and printed as if they were one. Leave the field out instead, or fetch
the abstract.

```yaml bad
abstract: No abstract available.  # want: abstract-not-an-abstract
```
```yaml bad
abstract: "[This corrects the article DOI: 10.1234/tidal.7.]"  # want: abstract-not-an-abstract
```
```json bad profile=csl-json want=abstract-not-an-abstract:/abstract
{
  "abstract": "Please see the full text"
}
```
```markdown bad
---
abstract: "https://pool.example.org/papers/tidal.pdf"  # want: abstract-not-an-abstract
---
```
```yaml bad
abstract: >-
  Click to increase image sizeClick to decrease image size  # want: abstract-not-an-abstract
  The pool lies between two rocks at the end of the bay, and whoever comes there by foot has to wait for the tide, as
  we did through one whole summer.
```
```yaml bad
language: de
abstract: Keine Zusammenfassung vorhanden  # want: abstract-not-an-abstract
```
```yaml good
abstract: >-
  No abstract painting was available to the visitors of the pool, so we asked them to see one in the sand. This corrects
  the belief that crabs draw nothing when nobody looks at them, and that gulls don't mind.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.abstracts import WHOLE_ABSTRACT, says_none
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(abstract: Field) -> Iterator[Finding]:
    text = abstract.text
    if says_none(text) and not (abstract.term == "abstract" and abstract.count > 1):
        yield abstract.finding(f"`{shorten(text)}` is no abstract; leave the field out, or fetch the text")


RULE = FieldRule(
    name="abstract-not-an-abstract",
    page=__doc__,
    terms=("abstract", "other_abstracts"),
    check=check,
    silent_on=WHOLE_ABSTRACT,
    yields_to=("placeholder-value",),
)
