r"""One author stands twice in the list.

Lists that were merged name the same person twice, and credit and counts go
wrong. A full name must be the same to the letter, but for case and white space.
Names with nothing but initials are told only with the same ORCID iD, since two
people of one family often share them; so are names that many people have, such as
`Wang, Wei`. Where the ORCID iDs differ nothing is told, nor where several stand apart
from the names and it cannot be known whose they are. A list of more than fifty
authors may name those again that belong to its groups, and gets one remark.

```yaml bad
authors:
  - {family: Marsh, given: Ida}
  - {family: Reef, given: Otto}
  - {family: Marsh, given: Ida}  # want: author-duplicate
```
```yaml bad
authors:
  - Ida Marsh
  - Ida Marsh  # want: author-duplicate
```
```yaml bad
authors:
  - {family: Marsh, given: I., orcid: 0000-0001-5109-3700}
  - {family: Marsh, given: I., orcid: 0000-0001-5109-3700}  # want: author-duplicate
```
```yaml bad
authors: ["Marsh, Ida", {family: Marsh, given: Ida}]  # want: author-duplicate:/authors/1
```
```json bad profile=csl-json want=author-duplicate:/author/1
{"author": [{"literal": "Tide Consortium"}, {"literal": "Tide Consortium"}]}
```
```yaml good
authors:
  - {family: Marsh, given: I.}
  - {family: Marsh, given: I.}
```
```yaml good
authors: [Marsh I, Marsh I, "Reef, O. B.", "Reef, O. B."]
```
```yaml good
authors:
  - {family: Marsh, given: Ida, orcid: 0000-0001-5109-3700}
  - {family: Marsh, given: Ida, orcid: 0000-0002-1694-233X}
```
```yaml good
authors:
  - {family: Marsh}
  - {family: Marsh}
```
```yaml good
authors: [{family: Wang, given: Wei}, {family: Wang, given: Wei}, Kim Min, Kim Min]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.people import Person, are_initials, is_shared_by_many, orcids_of, people_of
from abslint.knowledge.plain_names import are_told_apart
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule
from abslint.model.span import Pointer

MANY = 50
"""Authors of a list that may hold groups, whose members it names again."""


def check(paper: Paper) -> Iterator[Finding]:
    people = people_of(paper)
    twice = list(_twice(paper, people)) if len(people) > 1 else []
    if len(people) > MANY and twice:
        more = "" if len(twice) == 1 else f" and {len(twice) - 1} more"
        message = f"`{_shown(twice[0])}`{more} of {len(people)} authors stand twice, perhaps as members of a group"
        yield Finding(twice[0].pointer, message, severity=Severity.INFO)
        return
    for person in twice:
        yield Finding(person.pointer, f"`{_shown(person)}` stands twice in the list of authors")


def _twice(paper: Paper, people: list[Person]) -> Iterator[Person]:
    """Those who stand in the list before."""
    orcids, loose = orcids_of(paper, {person.pointer for person in people})
    seen: dict[str, list[Pointer]] = {}
    for person in people:
        key, is_full = _key(person)
        own, before = orcids.get(person.pointer), seen.setdefault(key, [])
        others = [orcids.get(pointer) for pointer in before[:MANY]]
        same = own is not None and own in others
        likely = is_full and len(loose) < 2 and (own is None or None in others)
        if key and before and (same or likely):
            yield person
        before.append(person.pointer)


def _key(person: Person) -> tuple[str, bool]:
    """A name as texts write it, family name first, and whether it is so full that it is one person's."""
    whole = person.whole
    if whole is None:
        family, given = (part.text if part else "" for part in (person.family, person.given))
        return f"{family}, {given}", _is_full(family, given)
    family, comma, given = whole.text.partition(",")
    if comma:
        return whole.text, _is_full(family.strip(), given.strip())
    words = whole.text.split()
    full = len(words) > 1 and not any(map(are_initials, words))
    return whole.text, full and not is_shared_by_many(words[-1], words[0])


def _is_full(family: str, given: str) -> bool:
    return bool(family and given) and not are_initials(given) and not is_shared_by_many(family, given)


def _shown(person: Person) -> str:
    return shorten(", ".join(part.text for part in person.fields))


RULE = PaperRule(
    name="author-duplicate",
    page=__doc__,
    terms=("authors.name", "authors.family", "authors.given", "authors.literal", "authors.orcid"),
    check=check,
    silent_on=are_told_apart,
)
