r"""A word was broken at a line's end, and its hyphen is still there.

`treat- ment` comes from a PDF whose lines were joined. Nobody who looks for treatment finds it. It is told where the
second piece is no word, where the text has the word whole elsewhere, or where the first piece is none, as `non- `. A
hyphen for which a word is left out (`pre- and postnatal`) is right. The fix joins, or drops the gap.

```yaml bad
abstract: >-
  We watched a tidal pool through one whole summer and counted the move- ments of its visitors.  # want: abstract-line-break-hyphen
  Crabs came at dusk, gulls at dawn, and most of them stayed for less than an hour.
```
```yaml fixed
abstract: >-
  We watched a tidal pool through one whole summer and counted the movements of its visitors.
  Crabs came at dusk, gulls at dawn, and most of them stayed for less than an hour.
```
```yaml bad
abstract: >-
  The beha- viour of crabs was watched at a tidal pool through one whole summer by day and by night.  # want: abstract-line-break-hyphen
  Their behaviour at night-time was that of gulls; night- time gulls were asleep.  # want: abstract-line-break-hyphen
```
```yaml fixed
abstract: >-
  The behaviour of crabs was watched at a tidal pool through one whole summer by day and by night.
  Their behaviour at night-time was that of gulls; night-time gulls were asleep.
```
```json bad profile=csl-json want=abstract-line-break-hyphen:/abstract
{
  "abstract": "We watched a tidal pool through one whole summer and counted its non- human visitors by day and by night. Crabs came at dusk, gulls at dawn, and most of them stayed for less than an hour."
}
```
```yaml good
abstract: >-
  We counted low- and middle-aged crabs, pre- or postnatal gulls, two- to four-legged visitors, and self- versus
  other-directed glances at a tidal pool through one whole summer. Methods- We sat on a rock and looked- mostly down.
```
```yaml good
language: de
abstract: >-
  Wir haben einen Sommer lang die In- und Ausländer gezählt, die an den Tümpel kamen, ferner Vor- sowie Nachteile des
  Ortes. Krabben kamen in der Dämmerung, Möwen am Morgen, und alle blieben kaum eine Stunde.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.broken_words import BREAK_SIGN, find_breaks
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding
from abslint.model.paper import Field
from abslint.model.rule import FieldRule, Literals


def check(abstract: Field) -> Iterator[Finding]:
    text = abstract.text
    for found in find_breaks(text, abstract.paper.text("title")):
        part, shown = (found.start, found.end), shorten(text[found.start : found.end])
        if found.whole:
            fix = abstract.replace(f"write {found.whole}", found.whole, part)
            yield abstract.finding(f"`{shown}` is `{found.whole}`, broken at a line's end", part, fix and fix.unsafe())
        else:
            yield abstract.finding(f"`{shown}` is one word, broken at a line's end", part)


RULE = FieldRule(
    name="abstract-line-break-hyphen",
    page=__doc__,
    terms=("abstract", "other_abstracts"),
    check=check,
    trigger=Literals("- ", "-\n", "-\t", "-\r", "\u2010 ", "\u2010\n", "\u2010\t", "\u2010\r", sign=BREAK_SIGN),
)
