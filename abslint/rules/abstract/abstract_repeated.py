r"""The same text stands twice in one abstract.

It was pasted twice, or a page shows a short and a long form and both were taken. Readers read it twice, and it counts
twice. A copy that breaks off is told, too; a sentence that comes again is not. The fix drops the shorter copy.

```yaml bad
abstract: >-
  We watched a tidal pool through one whole summer and counted its visitors by day and by night. Crabs came at dusk,
  gulls at dawn, and most of them stayed for less than an hour.  # want: abstract-repeated
  We watched a tidal pool through one whole summer and counted its visitors by day and by night. Crabs came at dusk,
  gulls at dawn, and most of them stayed for less than an hour.
```
```yaml fixed
abstract: >-
  We watched a tidal pool through one whole summer and counted its visitors by day and by night. Crabs came at dusk,
  gulls at dawn, and most of them stayed for less than an hour.
```
```json bad profile=csl-json want=abstract-repeated:/abstract,text-html-tag
{
  "abstract": "<p>We watched a tidal pool and counted its visitors for a summer. Crabs came at dusk, gulls at dawn.</p><p>We watched a tidal pool and counted its visitors for a summer. Crabs came at dusk, gulls at dawn.</p>"
}
```
```markdown bad
---
abstract: "We watched a tidal pool through one whole summer and counted its visitors by day and by night, as…  # want: abstract-repeated
  We watched a tidal pool through one whole summer and counted its visitors by day and by night, as we had done in the
  year before. Crabs came at dusk, gulls at dawn, and most of them stayed for less than an hour."
---
```
```yaml good
abstract: >-
  We watched a tidal pool through one whole summer and counted its visitors. We watched a tidal pool through one whole
  winter and counted those who were left. Crabs came at dusk in both, gulls came at dawn, and most of them stayed for
  less than an hour.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.prose import shorten
from abslint.knowledge.repeats import STANDS_ONCE, find_repeat
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(abstract: Field) -> Iterator[Finding]:
    repeat = find_repeat(abstract.text)
    if repeat is None:
        return
    part = (repeat.start, repeat.end)
    fix = abstract.replace("drop the copy", "", part) if repeat.sure else None
    shown = shorten(abstract.text[repeat.start : repeat.end].strip(), 40)
    yield abstract.finding(f"the abstract is there twice; `{shown}` begins a copy", part, fix and fix.unsafe())


RULE = FieldRule(
    name="abstract-repeated",
    page=__doc__,
    severity=Severity.ERROR,
    terms=("abstract", "other_abstracts"),
    check=check,
    silent_on=STANDS_ONCE,
)
