r"""Text of an export or a page's controls stands in the abstract.

`N2  -` and `abstract = {` show that a whole entry of RIS, MEDLINE or BibTeX got into one field; `Export BibTeX` and
`Skip to main content` are links of the page it was copied from. Take the abstract out of it by hand. The first place
is told. A paper about such formats names them within its sentences, and is left alone.

```yaml bad
abstract: |-
  We watched a tidal pool through one whole summer and counted its visitors by day and by night. Crabs came at dusk.
  KW  - crab  # want: abstract-export-text, text-whitespace
  KW  - tidal pool
  ER  -
```
```yaml bad
abstract: |-
  crabs.2020, abstract = {We watched a tidal pool through one whole summer and counted its visitors by day and by  # want: abstract-export-text
  night. Crabs came at dusk, gulls at dawn, and most of them stayed for less than an hour.}, year = {2020}
```
```json bad profile=csl-json want=abstract-export-text:/abstract
{
  "abstract": "Skip to main content We watched a tidal pool through one whole summer and counted its visitors by day and by night. Crabs came at dusk, gulls at dawn, and most of them stayed for less than an hour."
}
```
```markdown bad
---
abstract: "We watched a tidal pool through one whole summer and counted its visitors by day and by night. Crabs came at
  dusk, gulls at dawn, and most of them stayed for less than an hour. Export BibTeX"  # want: abstract-export-text
---
```
```yaml good
abstract: >-
  We show how `abstract` and KW - the tag for keywords - fare when one exports BibTeX to RIS. Pages with a "Skip to main
  content" link were read first. Export BibTeX first, we tell our readers. T1 - weighted images are not meant by it.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.prose import shorten
from abslint.knowledge.record_exports import PIECES, SIGN, find_export_text
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule, Literals


def check(abstract: Field) -> Iterator[Finding]:
    part = find_export_text(abstract.text)
    if part is not None:
        shown = shorten(abstract.text[slice(*part)].strip())
        yield abstract.finding(f"`{shown}` is text of an export or of a page's controls, not of the abstract", part)


RULE = FieldRule(
    name="abstract-export-text",
    page=__doc__,
    severity=Severity.ERROR,
    terms=("abstract", "other_abstracts"),
    check=check,
    trigger=Literals(*PIECES, sign=SIGN),
)
