r"""The abstract is cut off before its end.

Exports cut long abstracts and say so (`(ABSTRACT TRUNCATED AT 250 WORDS)`), web
pages show the beginning and `Read more`, and copies break off on a comma, an open
bracket, or a word that no sentence ends in. The rest has to be fetched from the
source. A quotation, a URL or a sequence of numbers at the end is whole.

```yaml bad
abstract: >-
  We watched a tidal pool through one whole summer and counted its visitors by day and by night. Crabs came at dusk,
  gulls at dawn, and children at noon. (ABSTRACT TRUNCATED AT 250 WORDS)  # want: abstract-truncated
```
```yaml bad
abstract: >-
  We watched a tidal pool through one whole summer and counted its visitors by day and by night. Crabs came at dusk,
  gulls at dawn, and children whenever the school was...  # want: abstract-truncated
```
```json bad profile=csl-json want=abstract-truncated:/abstract
{
  "abstract": "We watched a tidal pool through one whole summer and counted its visitors by day, by night, and of the"
}
```
```markdown bad
---
abstract: "We watched a tidal pool through one whole summer and counted its visitors by day and by night. Crabs came at
  dusk, gulls at dawn, and [...]."  # want: abstract-truncated
---
```
```yaml bad
language: nl
abstract: >-
  Wij telden een zomer lang wie er bij de poel kwam: krabben in de schemering, meeuwen in de ochtend, en kinderen
  zodra de school dicht was. De meesten bleven korter dan een uur. Lees meer  # want: abstract-truncated
```
```yaml bad
abstract: >-
  We watched a tidal pool through one whole summer and counted its visitors by day and by night.
  There were, crabs apart, gulls, children,  # want: abstract-truncated
```
```yaml bad
abstract: >-
  We watched a tidal pool through one whole summer and counted its visitors by day and by night. Crabs came at dusk,
  gulls at dawn, and both were sold for US$ 44 by [...]  # want: abstract-truncated
```
```yaml good
abstract: >-
  We watched a tidal pool through one whole summer and asked its visitors what they had thought before they left it
  again. Crabs came at dusk, gulls at dawn. Most of them began their answer with "Well, you see..."
```
```yaml good
abstract: >-
  We watched a tidal pool through one whole summer and counted its visitors by day and by night. The counts, and what
  the visitors left behind, are kept at https://pool.example.org/of/the
```
```yaml good
abstract: >-
  We watched a tidal pool through one whole summer and counted its visitors by day and by night. The numbers of crabs
  followed no rule that we knew, be it 1, 2, 4, 8, ...
```
```yaml good
abstract: >-
  We watched a tidal pool through one whole summer and counted its visitors by day and by night. What they had left
  was sorted by colour, then by weight, then by smell, etc...
```
```yaml good
abstract:
  sections:
    - label: BACKGROUND
      category: BACKGROUND
      text: We watched a tidal pool through one whole summer, and counted its visitors by day and by night,.,
    - label: CONCLUSIONS
      category: CONCLUSIONS
      text: "Most visitors stayed for less than an hour, whatever the school did. Level of evidence: by and by"
```
```yaml good
abstract: >-
  We watched a tidal pool through one whole summer and measured its shores by day and by night. The share of dry sand
  always lay within the open interval ]0,1[
```
```yaml good
abstract: >-
  We watched a tidal pool through one whole summer and counted its visitors by day and by night. The rule that we found
  for crabs holds, with few exceptions, when n<p
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.abstracts import WHOLE_ABSTRACT
from abslint.knowledge.languages import base_language
from abslint.knowledge.prose import shorten
from abslint.knowledge.truncation import find_cut
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule

_HOW = {
    "note": "as its note says",
    "ellipsis": "with an ellipsis",
    "link": "at a link to the rest",
    "comma": "after a comma",
    "bracket": "after an open bracket",
    "tag": "inside a tag",
    "word": "in the middle of a sentence",
}


def check(abstract: Field) -> Iterator[Finding]:
    text = abstract.text
    language = abstract.paper.text("language") if abstract.paper.profile.holds("language") else ""
    cut = find_cut(text, base_language(language) or language)
    if cut is not None:
        shown = shorten(text[max(0, cut.end - 50) : cut.end].partition(" ")[2] or text[cut.start : cut.end])
        yield abstract.finding(f"abstract is cut off {_HOW[cut.kind]}: `…{shown}`", (cut.start, cut.end))


RULE = FieldRule(
    name="abstract-truncated",
    page=__doc__,
    severity=Severity.ERROR,
    terms=("abstract", "other_abstracts"),
    check=check,
    silent_on=WHOLE_ABSTRACT,
    yields_to=("placeholder-value", "abstract-not-an-abstract"),
)
