r"""A question mark stands in a word of the title for a character that was lost.

A program that could not write an umlaut, an apostrophe or a dash wrote `?`. Nobody but the source knows what stood
there. A question that the next sentence was glued to looks alike, and is left alone, as are web addresses.

```yaml bad
title: Children?s crabs  # want: title-lost-character
```
```yaml bad
title: Die Z?hlung der Krabben  # want: title-lost-character
language: de
```
```yaml bad
title: C?H activation in crabs  # want: title-lost-character
```
```yaml bad
title: Copper?catalyzed colours of crabs  # want: title-lost-character
```
```yaml bad
title: "Crabs, tides??A long story"  # want: title-lost-character
```
```yaml bad
title: "Crabs: ?????? ??????? ? ?????"  # want: title-lost-character
```
```json bad profile=csl-json want=title-lost-character
{"title": "Crabs of the years 1990?1995"}
```
```yaml good
title: What is a crab?an answer
```
```yaml good
title: Too many crabs?Evidence from an island
```
```yaml good
title: Who counts whom? Crabs and us
```
```yaml good
title: Who counts at crabs.example.org/count?by=night
```
```yaml good
title: カニとは何か?島の記録
language: ja
```
```yaml good
title: Really??
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.lost_characters import find_lost
from abslint.knowledge.plain_titles import SOUND_TITLE
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(title: Field) -> Iterator[Finding]:
    part = find_lost(title.text)
    if part is None:
        return
    start = title.text.rfind(" ", 0, part[0]) + 1
    shown = title.text[max(start, part[0] - 30) : part[1] + 30].split(" ")[0]
    yield title.finding(f"`?` in `{shorten(shown)}` stands for a character that was lost", part)


RULE = FieldRule(
    name="title-lost-character",
    page=__doc__,
    terms=("title", "subtitle"),
    check=check,
    silent_on=SOUND_TITLE,
    yields_to=("placeholder-value",),
)
