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
  - {family: Gull, given: "Åse, 1901-1980"}  # want: author-stray-characters
```
```yaml fixed
authors:
  - {family: Marsh, given: Ida}
  - {family: Reef, given: "Otto"}
  - {family: Shore, given: "Anna"}
  - {family: Gull, given: "Åse"}
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
```yaml bad
authors:
  - {family: "S&#248;rby", given: Bo}  # want: text-html-entity
  - {family: Marsh2, given: Ida}  # want: author-stray-characters
```
```yaml bad
authors:
  - van der Reef, J.-P.†  # want: author-stray-characters
```
```yaml bad
authors:
  - {literal: "van der Reef, Otto‡"}  # want: author-stray-characters
  - {family: Shore, given: "Anna#"}  # want: author-stray-characters
```
```yaml good
authors:
  - {family: Marsh, given: Ida 2nd}
  - {family: Reef, given: Otto B 3rd}
  - {family: Ng'ang'a, given: "!Nǃxau ǂToma"}
  - {family: "Skwx̱wú7mesh", given: Ida}
  - {family: Marsh, given: "M.ª José"}
  - {family: Study Group, given: TIDE 325}
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

from abslint.knowledge.group_names import is_group
from abslint.knowledge.people import Person, people_of, stands_in_list
from abslint.knowledge.plain_names import PLAIN_NAMES
from abslint.knowledge.prose import shorten
from abslint.knowledge.stray_in_names import strays_in_part, strays_in_whole, without_strays
from abslint.model.finding import Finding
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule


def check(paper: Paper) -> Iterator[Finding]:
    forms = paper.profile.forms
    for person in people_of(paper):
        if forms.markdown and forms.authors == "string" and not stands_in_list(person):
            continue  # a page's own line of names, with emphasis and marks of who did as much
        for part in person.fields:
            text = part.text
            strays = strays_in_part if _is_parted(person) and part is not person.literal else strays_in_whole
            spans = strays(text)
            if not spans:
                continue
            what = " and ".join(f"`{shorten(text[start:end].strip(' ,'))}`" for start, end in spans[:3])
            kept = without_strays(text, spans)
            fix = part.replace("drop what is no part of the name", kept) if any(map(str.isalpha, kept)) else None
            yield part.finding(f"{what} is no part of the name `{shorten(text)}`", fix=fix and fix.unsafe())


def _is_parted(person: Person) -> bool:
    """Whether family and given name are a person's: a group's are what some reader made of its name."""
    return person.in_parts and not any(is_group(part.text) for part in person.fields)


RULE = PaperRule(
    name="author-stray-characters",
    page=__doc__,
    terms=("authors.name", "authors.family", "authors.given", "authors.literal"),
    check=check,
    stills=PLAIN_NAMES,
    yields_to=("author-list-in-one-string", "text-html-entity"),
)
