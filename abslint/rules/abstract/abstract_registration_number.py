r"""The registration number of a trial or a review is misspelt.

Registries, and those who count trials, find a paper by this number, and only as it is written there: `NCT04123470`,
`ISRCTN12345678`, `CRD42017082616`, `2004-000446-20` (EudraCT). Case and spaces are mended safely. A number with
digits missing has to be looked up. Of other registries' numbers the shape is not judged.

```yaml bad
abstract: >-
  We asked every second visitor of a tidal pool to take off their shoes, and timed how long all of them stayed. Those
  without shoes stayed longer. The trial is registered as nct 01234567.  # want: abstract-registration-number
```
```yaml fixed
abstract: >-
  We asked every second visitor of a tidal pool to take off their shoes, and timed how long all of them stayed. Those
  without shoes stayed longer. The trial is registered as NCT01234567.
```
```yaml bad
abstract: >-
  We asked every second visitor of a tidal pool to take off their shoes, and timed how long all of them stayed. Those
  without shoes stayed longer (NCT0123456; EudraCT 2011–001234–56).  # want: abstract-registration-number, abstract-registration-number
```
```json bad profile=csl-json want=abstract-registration-number:/abstract
{
  "abstract": "We read all that was written of bare feet on wet sand in ninety years, by two of us, and found that nobody had ever counted the toes, nor the crabs that were near them (PROSPERO CRD 42017082616)."
}
```
```json fixed profile=csl-json
{
  "abstract": "We read all that was written of bare feet on wet sand in ninety years, by two of us, and found that nobody had ever counted the toes, nor the crabs that were near them (PROSPERO CRD42017082616)."
}
```
```yaml good
abstract: >-
  We asked every second visitor of a tidal pool to take off their shoes, and timed how long all of them stayed
  (NCT01234567, ISRCTN12345678, CRD42017082616, CRD420251172315, EudraCT number 2004-000446-20, EU CT 2022-500024-30-00).
```
```yaml good
abstract: >-
  Trials of wading are kept by ChiCTR2000012345, ACTRN12605000123456, UMIN000012345, jRCT1031200001 and DRKS00001234,
  and at https://register.example.org/show/nct01234567, where we read them all, and asked who had waded.
```
```yaml good
abstract: >-
  The new crab trap (NCT) 100000 was set at a tidal pool by day and by night, and so was NCT-503, which is smaller. In
  one whole summer neither caught a crab, though NCT 120000 times one walked by, as was noted in the EudraCT of 2012.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.prose import shorten
from abslint.knowledge.trial_numbers import PIECES, SIGN, find_misspelt
from abslint.model.finding import Finding
from abslint.model.paper import Field
from abslint.model.rule import FieldRule, Literals


def check(abstract: Field) -> Iterator[Finding]:
    for number in find_misspelt(abstract.text):
        part = (number.start, number.end)
        shown = shorten(abstract.text[number.start : number.end])
        if number.right:
            fix = abstract.replace(f"write {number.right}", number.right, part)
            message = f"registration number `{shown}` is written `{number.right}`"
            yield abstract.finding(message, part, fix if fix is None or number.safe else fix.unsafe())
        else:
            yield abstract.finding(f"`{shown}` is no registration number, which has {number.form}", part)


RULE = FieldRule(
    name="abstract-registration-number",
    page=__doc__,
    terms=("abstract", "other_abstracts"),
    check=check,
    trigger=Literals(*PIECES, sign=SIGN),
)
