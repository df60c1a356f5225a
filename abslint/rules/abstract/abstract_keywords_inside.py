r"""A list of keywords stands in the abstract.

`Keywords: crab, tide` was printed below the abstract and copied with it. There no program finds them: they belong in
the field for keywords. What follows the label must look like a list, so that a review that tells what it searched for
is left alone.

```yaml bad
abstract: >-
  We watched a tidal pool through one whole summer and counted its visitors by day and by night. Crabs came at dusk,
  gulls at dawn. Keywords: tidal pool, shore crab, field observation  # want: abstract-keywords-inside
```
```json bad profile=csl-json want=abstract-keywords-inside:/abstract
{
  "abstract": "We watched a tidal pool through one whole summer and counted its visitors by day and by night. Crabs came at dusk, gulls at dawn, and most of them stayed for less than an hour. KEYWORDS Shore; Crab; Tidal pool; Sand"
}
```
```yaml bad
language: es
abstract: |-
  Durante un verano contamos, de día y de noche, a los visitantes de una charca: cangrejos al anochecer, gaviotas al
  alba, y niños cuando la escuela estaba cerrada. Casi todos se quedaron menos de una hora.
  Palabras clave: cangrejo; marea; observación de campo.  # want: abstract-keywords-inside
```
```yaml bad
language: zh
abstract: |-
  我们在一个夏天里日夜观察一个潮汐池，记录来访者的数量。螃蟹在黄昏时来，海鸥在黎明时来，孩子们在学校放假的时候来，大多数停留不到一小时。
  关键词：螃蟹；潮汐；野外观察  # want: abstract-keywords-inside
title: 潮汐池的访客
```
```json bad profile=csl-json want=abstract-keywords-inside:/abstract
{"language": "zh", "title": "潮汐池的访客", "abstract": "我们在一个夏天里日夜观察一个潮汐池，记录来访者的数量。 关键词：螃蟹；潮汐；野外观察"}
```
```yaml good
abstract: >-
  Four databases were searched with the keywords: crab, tidal pool and visitor. Keywords: these were chosen by two of us,
  who had read widely, and were used in all of them by day and by night. Keywords included a combination of crab names.
  Key words are short, few, and well known.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.pasted_keywords import PIECES, SIGN, find_pasted_keywords
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding
from abslint.model.paper import Field
from abslint.model.rule import FieldRule, Literals


def check(abstract: Field) -> Iterator[Finding]:
    part = find_pasted_keywords(abstract.text)
    if part is not None:
        shown = shorten(abstract.text[slice(*part)].strip(), 50)
        yield abstract.finding(f"`{shown}` belongs in the field for keywords", part)


RULE = FieldRule(
    name="abstract-keywords-inside",
    page=__doc__,
    terms=("abstract", "other_abstracts"),
    check=check,
    trigger=Literals(*PIECES, sign=SIGN),
)
