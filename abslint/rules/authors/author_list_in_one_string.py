r"""Several people stand in one item of the list of authors.

Kept in one string they are one author with a long name, who has written nothing
else. Each gets an item of their own. A family name of two words before a comma,
and a company named after two people, are not taken for two; and in a list of
one's own making that is one text altogether, that text is the form.

```yaml bad
authors: ["Marsh, Ida; Reef, Otto"]  # want: author-list-in-one-string:/authors/0
```
```yaml fixed
authors: ["Marsh, Ida", "Reef, Otto"]
```
```yaml bad
authors:
  - Marsh I, Reef O, Shore AB  # want: author-list-in-one-string
```
```yaml fixed
authors:
  - Marsh I
  - Reef O
  - Shore AB
```
```yaml bad
authors:
  - Ida Marsh, Otto van Reef and Anna B. Shore  # want: author-list-in-one-string
```
```yaml fixed
authors:
  - Ida Marsh
  - Otto van Reef
  - Anna B. Shore
```
```yaml bad
authors:
  - Marsh, I., Reef, O., & Shore, A. B.  # want: author-list-in-one-string
```
```yaml fixed
authors:
  - Marsh, I.
  - Reef, O.
  - Shore, A. B.
```
```yaml bad
authors: ["Marsh, Ida and Reef, Otto"]  # want: author-list-in-one-string:/authors/0
```
```yaml bad
authors: [{family: "Ida M. Marsh, Otto Reef, Ed Shore"}]  # want: author-list-in-one-string:/authors/0/family
```
```markdown bad
---
authors: Ida Marsh and Otto Reef  # want: author-list-in-one-string
---
```
```yaml bad
authors: [王小明，李娜]  # want: author-list-in-one-string:/authors/0
```
```yaml good
authors:
  - García Márquez, José Luis
  - {literal: Centers for Disease Control and Prevention}
  - {literal: Marks and Spencer}
  - {literal: "Seals, Gulls and Terns"}
  - {literal: Hudson & Sons}
  - Ministry of Health; Bureau of Tides
  - Marsh, Ida, Jr.
  - Santiago Ramón y Cajal
```
```yaml good profile=plain whole
title: A walk along the dyke
year: 2021
doi: 10.1234/dyke.1
authors: Ida Marsh, Otto Reef and Anna Shore
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.people import Person, people_of, stands_in_list
from abslint.knowledge.plain_names import PLAIN_NAMES
from abslint.knowledge.prose import shorten
from abslint.knowledge.several_names import several_names
from abslint.model.finding import Finding
from abslint.model.paper import Field, Paper
from abslint.model.rule import PaperRule


def check(paper: Paper) -> Iterator[Finding]:
    for person in people_of(paper):
        if not stands_in_list(person) and paper.profile.forms.authors == "string":
            continue
        for part in person.fields:
            if part is not person.given:
                yield from _several(person, part)


def _several(person: Person, part: Field) -> Iterator[Finding]:
    found = several_names(part.text)
    if found is None or (person.given is not None and ";" not in part.text):
        return
    fix = None
    if part is person.name and part.pointer == person.pointer:
        values = tuple(" ".join(part.text[start:end].split()) for start, end in found)
        fix = part.split("make each author an item of their own", values).unsafe()
    yield part.finding(f"`{shorten(part.text)}` names {len(found)} people in one item", fix=fix)


RULE = PaperRule(
    name="author-list-in-one-string",
    page=__doc__,
    terms=("authors.name", "authors.family", "authors.given", "authors.literal"),
    check=check,
    stills=PLAIN_NAMES,
    covers=("schema-type", "schema-other"),
)
