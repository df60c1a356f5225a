r"""References to literature stand in the abstract.

An abstract is read without the list of references, so `[12]` and `(Reed & Marsh, 2020)` lead nowhere. The first one is
told. Off by default: some fields cite in abstracts, and authors of a method are named with their year. Intervals,
ranges behind a number, chemical names, a cover's page and the publisher of a book are none, nor are marks whose list
stands in the abstract, too.

```yaml bad
abstract: >-
  Tidal pools have visitors [1, 2], as was seen long ago [3–5]. We watched one through a whole summer and  # want: abstract-citation
  counted them by day and by night. Crabs came at dusk, gulls at dawn.
```
```json bad profile=csl-json want=abstract-citation:/abstract
{
  "abstract": "Crabs are the commonest visitors of tidal pools (Reed & Marsh, 2020; Strand et al., 2021). We watched a tidal pool through one whole summer and counted all of its visitors by day and by night."
}
```
```yaml good
abstract: >-
  We watched the interval [0, 1] and calix[4]arene at a tidal pool through one whole summer (July 2020), with 45 visitors
  [30-60] a day, in two waves (March-June 2020; PRISMA 2020). Reed (2019) counted them by day and by night (2018).
```
```yaml good
abstract: >-
  "A walk round forty tidal pools, with crabs, gulls and children, by day and by night, in all weathers"--P. [4] of cover.
  By the author of Pools (Routledge, 1998) and of Tides (Strand University Press, 2004), who watched them all himself.
```
```yaml good
abstract: |-
  Tidal pools have visitors [1]. We watched one through a whole summer and counted them all by day and by night.
  [1] Reed and Marsh, Pools, https://example.org/pools
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.citations import SIGN, find_citation
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule, Literals


def check(abstract: Field) -> Iterator[Finding]:
    part = find_citation(abstract.text)
    if part is not None:
        shown = shorten(abstract.text[slice(*part)].lstrip("("))
        yield abstract.finding(f"`{shown}` refers to a list that the abstract has not", part)


RULE = FieldRule(
    name="abstract-citation",
    page=__doc__,
    severity=Severity.INFO,
    default=False,
    terms=("abstract", "other_abstracts"),
    check=check,
    trigger=Literals(*[f"[{digit}" for digit in range(1, 10)], "(", sign=SIGN),
)
