r"""A title ends in the mark of a footnote.

In print the star or dagger leads to a note of thanks at the foot of the page. Behind the title of a record it leads
nowhere, and keeps two records of one paper from being seen as the same. Where such a sign belongs to the last word
(`A*`, `Sgr A*`, `trans*`), or to a name of the dead, nothing is said.

```yaml bad
title: Counting crabs at dusk*  # want: title-footnote-mark
```
```yaml fixed
title: Counting crabs at dusk
```
```yaml bad
title: "On the lamps of crab counters †"  # want: title-footnote-mark
```
```yaml fixed
title: "On the lamps of crab counters"
```
```json bad profile=csl-json want=title-footnote-mark
{"title": "Counting the children of <i>Carcinus maenas</i> <sup>‡</sup>"}
```
```json fixed profile=csl-json
{"title": "Counting the children of <i>Carcinus maenas</i>"}
```
```yaml bad
title: Counting crabs
subtitle: A study with lamps (and children)**  # want: title-footnote-mark
```
```yaml bad
title: What becomes of the memory of crabs?†  # want: title-footnote-mark
```
```yaml good
title: Finding the shortest way to the shore with A*
```
```yaml good
title: The crabs near Sgr A*
```
```yaml good
title: A teaching language for crab counters in C#
```
```yaml good
title: Planning the way of a boat with RRT*
```
```yaml good
title: Crossed products of a simple C<sup>*</sup>
```
```yaml good
title: School and the island's young trans*
```
```yaml good
title: Die Zählung der Krabben durch Frauen*
language: de
```
```yaml good
title: "Ida Marsh †"
```
```yaml good
title: "In memoriam Ida Marsh, who counted the crabs †"
```
```yaml good
title: Counting with lamps in CIE L*a*b*
```
```yaml good
title: The lamps of *Carcinus maenas*
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.footnote_marks import find_footnote_mark
from abslint.knowledge.plain_titles import SOUND_TITLE
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(title: Field) -> Iterator[Finding]:
    part = find_footnote_mark(title.text)
    if part is None:
        return
    fix = title.replace("drop the mark", "", part)
    shown = shorten(title.text[slice(*part)].strip())
    yield title.finding(f"{title.term} ends in `{shown}`, the mark of a footnote", part, fix and fix.unsafe())


RULE = FieldRule(
    name="title-footnote-mark", page=__doc__, terms=("title", "subtitle"), check=check, silent_on=SOUND_TITLE
)
