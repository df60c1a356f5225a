r"""The abstract begins with its own label.

`Abstract:` is the name of the field, not part of the text, and is printed twice.
`Summary:` is dropped only where no other label follows, since it may be the first
of several sections.

```yaml bad want=abstract-starts-with-label:/abstract
abstract: "Abstract: We watched a tidal pool through one whole summer
  and counted its visitors, crabs at dusk and gulls at dawn, by day and by night."
```
```yaml fixed
abstract: "We watched a tidal pool through one whole summer
  and counted its visitors, crabs at dusk and gulls at dawn, by day and by night."
```
```yaml bad
abstract: |-
  ABSTRACT  # want: abstract-starts-with-label
  We watched a tidal pool through one whole summer and counted its visitors by day and by night. Crabs came at dusk,
  gulls at dawn, and children whenever the school was closed.
```
```yaml fixed
abstract: |-
  We watched a tidal pool through one whole summer and counted its visitors by day and by night. Crabs came at dusk,
  gulls at dawn, and children whenever the school was closed.
```
```json bad profile=csl-json want=abstract-starts-with-label:/abstract
{
  "abstract": "<jats:title>Abstract</jats:title>\n  We saw crabs at dusk, gulls at dawn, and us at noon."
}
```
```json fixed profile=csl-json
{
  "abstract": "We saw crabs at dusk, gulls at dawn, and us at noon."
}
```
```markdown bad want=abstract-starts-with-label:/abstract
---
abstract: "AbstractWe watched a tidal pool through one whole summer and counted its visitors, crabs at dusk and gulls at
  dawn, by day and by night."
---
```
```markdown fixed
---
abstract: "We watched a tidal pool through one whole summer and counted its visitors, crabs at dusk and gulls at
  dawn, by day and by night."
---
```
```yaml bad
language: de
abstract: >-
  Zusammenfassung: Einen Sommer lang haben wir gezählt, wer an den Tümpel kam.  # want: abstract-starts-with-label
  Die Krabben kamen in der Dämmerung, die Möwen am Morgen, und Kinder, sobald die Schule geschlossen war.
```
```yaml bad
abstract: >-
  Summary: We watched a tidal pool for a summer and counted its visitors.  # want: abstract-starts-with-label
  Crabs came at dusk, gulls at dawn, and children whenever the school was closed.
```
```yaml good
abstract: >-
  Abstract Meaning Representation draws a sentence as a graph. We drew the sentences that visitors of a tidal pool said
  to one another through one whole summer, and found that crabs stand at the root of most of them.
```
```yaml good
abstract: >-
  Abstract interpretation tells what a program may do before it is run. We asked what crabs may do before they come,
  and watched a tidal pool through one whole summer to see whether they had done it.
```
```yaml good profile=plain whole
title: A list of crabs
date: 2020-02-01
doi: 10.1234/tidal.7
abstract: >-
  Summary: We offer a list of all crabs that were seen at a tidal pool through one whole summer, sorted by colour and by
  weight. Availability: The list is kept by the school, and lent for a day.
```
```yaml good
title: Abstract Shorelines in the painting of Ida Marsh
abstract: >-
  Abstract Shorelines was shown once, in a school that had been closed for the summer. We found eleven visitors who
  still remember it, and asked them what they had seen, and what they had thought of the crabs.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.abstracts import ABSTRACT_LABELS, find_label
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding
from abslint.model.paper import Field
from abslint.model.rule import FieldRule, Literals


def check(abstract: Field) -> Iterator[Finding]:
    label = find_label(abstract.text, abstract.paper.text("title"))
    if label is None:
        return
    part = (label.start, label.end)
    fix = abstract.replace("drop the label", "", part)
    if fix is not None and not label.certain:
        fix = fix.unsafe()
    shown = shorten(abstract.text[label.start : label.end].strip(" \t\r\n,;"))
    yield abstract.finding(f"abstract begins with its own label `{shown}`", part, fix)


RULE = FieldRule(
    name="abstract-starts-with-label",
    page=__doc__,
    terms=("abstract", "other_abstracts"),
    check=check,
    yields_to=("abstract-rights-line",),
    trigger=Literals(*ABSTRACT_LABELS),
)
