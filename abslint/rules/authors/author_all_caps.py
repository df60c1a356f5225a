r"""An author's family name is written in capitals.

Capitals are how some journals print a family name, and no part of it: a style
cannot know whether `MCDONALD` is McDonald or Mcdonald. Short names are left
alone, since they may be initials, and so are names with a particle and names
that may be an organisation's.

```yaml bad
authors:
  - {family: MARSH, given: Ida}  # want: author-all-caps
```
```yaml fixed
authors:
  - {family: Marsh, given: Ida}
```
```yaml bad
authors:
  - {family: MCREEF-O'SHORE, given: OTTO B.}  # want: author-all-caps
```
```yaml fixed
authors:
  - {family: McReef-O'Shore, given: Otto B.}
```
```yaml bad
authors: ["MARSH, Ida M.", "REEF, O."]  # want: author-all-caps:/authors/0, author-all-caps:/authors/1
```
```yaml fixed
authors: ["Marsh, Ida M.", "Reef, O."]
```
```yaml bad
authors:
  - {family: KIYICIOĞLU DENİZ, given: Işık}  # want: author-all-caps
```
```yaml fixed
authors:
  - {family: Kıyıcıoğlu Deniz, given: Işık}
```
```markdown bad
---
authors: [IDA M. MARSH]  # want: author-all-caps
---
```
```markdown fixed
---
authors: [Ida M. Marsh]
---
```
```yaml bad
authors:
  - {family: DVOŘÁK, given: Jiří}  # want: author-all-caps
  - {family: TRẦN, given: Đức}  # want: author-all-caps
```
```json bad profile=csl-json want=author-all-caps
{"author": [{"family": "МАРШ", "given": "Ида"}]}
```
```yaml good
authors:
  - {family: McDonald, given: JRR}
  - {family: DE SILVA, given: Ida}
  - {family: LI, given: Wei}
  - {literal: TIME USA}
  - {family: UNESCO}
  - UNESCO, Paris
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.capital_names import in_small_letters, is_in_capitals
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.people import Person, people_of
from abslint.knowledge.plain_names import PLAIN_NAMES
from abslint.knowledge.prose import shorten
from abslint.model.finding import Change, Finding, Proposal, ReplaceValue, Severity
from abslint.model.paper import Field, Paper
from abslint.model.rule import PaperRule

_MIDDLE_INITIAL = Pattern(r"\S{2,}(?:\s+\S\.)+\s+\S{2,}")


def check(paper: Paper) -> Iterator[Finding]:
    for person in people_of(paper):
        family = person.family if person.given is not None else None
        if family is not None and is_in_capitals(family.text):
            yield family.finding(_message(family.text), fix=_mend(person, family))
        elif person.name is not None and not person.may_be_group and _is_persons(person.name.text):
            text = person.name.text
            fix = person.name.replace("write it in small letters", in_small_letters(text))
            yield person.name.finding(_message(text), fix=fix and fix.unsafe())


def _message(name: str) -> str:
    return f"`{shorten(name)}` is written in capitals"


def _is_persons(name: str) -> bool:
    """Whether a name in capitals is surely a person's: it has a comma, or initials in the middle."""
    family, comma, given = name.partition(",")
    if comma:
        return is_in_capitals(family) and 0 < len(given.split()) < 4 and "," not in given
    return is_in_capitals(name) and _MIDDLE_INITIAL.fullmatch(name) is not None


def _mend(person: Person, family: Field) -> Proposal:
    """Small letters for the family name, and for the given one where that is in capitals, too."""
    changes: list[Change] = [ReplaceValue(family.pointer, in_small_letters(family.text))]
    if person.given is not None and is_in_capitals(person.given.text):
        changes.append(ReplaceValue(person.given.pointer, in_small_letters(person.given.text)))
    return Proposal("write it in small letters", tuple(changes), safe=False)


RULE = PaperRule(
    name="author-all-caps",
    page=__doc__,
    severity=Severity.INFO,
    terms=("authors.name", "authors.family", "authors.given", "authors.literal"),
    check=check,
    stills=PLAIN_NAMES,
    yields_to=("author-list-in-one-string",),
)
