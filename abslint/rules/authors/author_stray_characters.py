r"""A footnote mark, a number or an address hangs on an author's name.

The marks that lead from a name to an affiliation are copied along with it, and
make another person of its bearer. Groups and pen names keep their digits, and so
do ordinals (`2nd`) and names in whose orthography 7 is a letter.

```yaml bad
authors:
  - Ida Marsh1,2*  # want: author-stray-characters
  - "Reef, Otto†"  # want: author-stray-characters
```
```yaml fixed
authors:
  - Ida Marsh
  - "Reef, Otto"
```
```yaml bad
authors:
  - {family: Marsh1, given: Ida}  # want: author-stray-characters
  - {family: Reef, given: "Otto (otto@example.org)"}  # want: author-stray-characters
  - {family: Shore, given: "Anna²"}  # want: author-stray-characters
```
```yaml fixed
authors:
  - {family: Marsh, given: Ida}
  - {family: Reef, given: "Otto"}
  - {family: Shore, given: "Anna"}
```
```json bad profile=csl-json want=author-stray-characters
{"author": [{"literal": "Ida Marsh https://example.org/ida"}]}
```
```json fixed profile=csl-json
{"author": [{"literal": "Ida Marsh"}]}
```
```markdown bad
---
authors: ["Ida Marsh, Otto Reef <otto@example.org>"]  # want: author-stray-characters
---
```
```yaml good
authors:
  - {family: Marsh, given: Ida 2nd}
  - {family: Reef, given: Otto B 3rd}
  - {family: Ng'ang'a, given: "!Nǃxau ǂToma"}
  - {family: "Skwx̱wú7mesh", given: Ida}
  - {family: Marsh, given: "M.ª José"}
  - {literal: T2D-GENES Consortium}
  - {literal: 1000 Genomes Project}
  - {literal: COVID-19 Tide Watchers}
  - deadmau5
  - Area 51
  - Studio Shore 2020
  - "#tides"
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.people import people_of
from abslint.knowledge.plain_names import PLAIN_NAMES
from abslint.knowledge.prose import shorten
from abslint.knowledge.stray_in_names import strays_in_part, strays_in_whole, without_strays
from abslint.model.finding import Finding
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule


def check(paper: Paper) -> Iterator[Finding]:
    for person in people_of(paper):
        for part in person.fields:
            text = part.text
            spans = strays_in_part(text) if person.in_parts and part is not person.literal else strays_in_whole(text)
            if not spans:
                continue
            what = " and ".join(f"`{shorten(text[start:end].strip(' ,'))}`" for start, end in spans[:3])
            kept = without_strays(text, spans)
            fix = part.replace("drop what is no part of the name", kept) if any(map(str.isalpha, kept)) else None
            yield part.finding(f"{what} is no part of the name `{shorten(text)}`", fix=fix and fix.unsafe())


RULE = PaperRule(
    name="author-stray-characters",
    page=__doc__,
    terms=("authors.name", "authors.family", "authors.given", "authors.literal"),
    check=check,
    stills=PLAIN_NAMES,
    yields_to=("author-list-in-one-string",),
)
