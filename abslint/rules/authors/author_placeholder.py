r"""A placeholder stands where an author's name should.

"Anonymous", "Unknown" and "N.N." are no names: whatever lists or counts authors
makes one very busy person of all of them. Where the author is not known, the
record has none. `admin` on a Hugo page is a person's page, and initials are
initials.

```yaml bad
authors: [Anonymous]  # want: author-placeholder:/authors/0
```
```yaml bad
authors:
  - {literal: N.N.}  # want: author-placeholder
  - {family: "[Anonymous]"}  # want: author-placeholder
  - {family: Unknown, given: Unknown}  # want: author-placeholder
  - {family: Family Name, given: First Name}  # want: author-placeholder
```
```json bad profile=csl-json want=author-placeholder
{"author": [{"literal": "[No authors listed]"}]}
```
```markdown bad
---
authors: ["Author 1"]  # want: author-placeholder
---
```
```yaml good
authors:
  - {family: "Null", given: Ida}
  - {family: Anon, given: Otto}
  - {family: Unknown, given: Ida}
  - {family: Marsh, given: NN}
  - {family: Reef, given: N.A.}
  - {family: Na}
  - {literal: Alcoholics Anonymous}
  - {literal: Society of Authors}
```
```markdown good
---
authors: [admin]
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.people import Person, people_of
from abslint.knowledge.placeholder_names import are_nobody, is_lone_nobody, is_nobody
from abslint.knowledge.plain_names import PLAIN_NAMES
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding
from abslint.model.paper import Field, Paper
from abslint.model.rule import PaperRule


def check(paper: Paper) -> Iterator[Finding]:
    for person in people_of(paper):
        part = _placeholder(person)
        if part is not None:
            yield part.finding(f"`{shorten(part.text)}` is a placeholder, not the name of an author")


def _placeholder(person: Person) -> Field | None:
    """The part of a name that shows that the whole is a placeholder."""
    family, given = person.family, person.given
    if person.whole is not None:
        return person.whole if is_nobody(person.whole.text) else None
    if family is None or given is None:
        part = family or given
        return part if part is not None and is_lone_nobody(part.text) else None
    return family if are_nobody(family.text, given.text) else None


RULE = PaperRule(
    name="author-placeholder",
    page=__doc__,
    terms=("authors.name", "authors.family", "authors.given", "authors.literal"),
    check=check,
    stills=PLAIN_NAMES,
)
