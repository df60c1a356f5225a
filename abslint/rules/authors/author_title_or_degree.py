r"""A title or a degree stands with an author's name.

`Dr.`, `Prof.`, `PhD` and `MD` are no part of a name: they sort and match the
person under a name of their own, and styles print them as if they were. Initials
that look like degrees are left alone, and so are names that may be a company's.

```yaml bad
authors:
  - Dr. Ida Marsh  # want: author-title-or-degree
```
```yaml fixed
authors:
  - Ida Marsh
```
```yaml bad
authors:
  - Prof. Dr. med. Ida Marsh, Ph.D.  # want: author-title-or-degree
```
```yaml fixed
authors:
  - Ida Marsh
```
```yaml bad
authors:
  - {family: Marsh, given: "Ida, MD, MPH"}  # want: author-title-or-degree
  - {family: "Reef PhD", given: Prof. Otto}  # want: author-title-or-degree, author-title-or-degree
```
```yaml fixed
authors:
  - {family: Marsh, given: "Ida"}
  - {family: "Reef", given: Otto}
```
```yaml bad
authors: ["Marsh, Ida, MD", "Marsh, Dr. Ida"]  # want: author-title-or-degree:/authors/0, author-title-or-degree:/authors/1
```
```yaml fixed
authors: ["Marsh, Ida", "Marsh, Ida"]
```
```markdown bad
---
authors: ["Ida B. Marsh, MD"]  # want: author-title-or-degree
---
```
```json bad profile=csl-json want=author-title-or-degree
{"author": [{"family": "Marsh", "given": "Dr."}]}
```
```yaml good
authors:
  - Zimmer MD
  - "Griffiths, M.D."
  - "García López, M.A."
  - {family: Marsh, given: MD}
  - {family: Reef, given: Ms}
  - {family: Drost, given: Profira}
  - {literal: Dr. Shore}
  - {literal: Dr. Marsh Gull Laboratories}
```
```yaml good profile=plain whole
title: A walk along the dyke
year: 2021
doi: 10.1234/dyke.1
authors: Reef, O.; Griffiths, M.D.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.name_titles import degree_behind_name, degree_behind_part, title_before
from abslint.knowledge.people import Person, people_of, stands_in_list
from abslint.knowledge.plain_names import PLAIN_NAMES
from abslint.knowledge.prose import shorten
from abslint.knowledge.several_names import several_names
from abslint.model.finding import Finding, Proposal
from abslint.model.paper import Field, Paper
from abslint.model.rule import PaperRule
from abslint.model.span import Part


def check(paper: Paper) -> Iterator[Finding]:
    for person in people_of(paper):
        for part in person.fields:
            places = list(_places(person, part))
            if places:
                what = " and ".join(f"`{shorten(part.text[start:end].strip(' ,'))}`" for start, end in places)
                yield part.finding(f"{what} is no part of the name `{shorten(part.text)}`", fix=_without(part, places))


def _places(person: Person, part: Field) -> Iterator[Part]:
    """Where titles and degrees stand in a part of a name."""
    text = part.text
    if part is person.whole and (person.may_be_group or _names_several(person, text)):
        return
    if part is person.whole:
        behind = degree_behind_name(text)
        end = behind[0] if behind else len(text)
        comma = text.find(",", 0, end) + 1
        for start in {0, comma}:
            before = title_before(text[start:end])
            if before and (start or len(text[before[1] : end].split()) > 1):
                yield before[0] + start, before[1] + start
        if behind:
            yield behind
    elif person.in_parts:
        yield from filter(None, (title_before(text), degree_behind_part(text)))


def _names_several(person: Person, text: str) -> bool:
    """Whether a text is the whole list, as some shapes have it: `M.D.` may be the initials of the last of them."""
    return not stands_in_list(person) and several_names(text) is not None


def _without(part: Field, places: list[Part]) -> Proposal | None:
    """The name without what stands there, unless nothing is left."""
    text, kept = part.text, ""
    at = 0
    for start, end in sorted(places):
        kept, at = kept + text[at:start], max(at, end)
    kept = (kept + text[at:]).strip()
    fix = part.replace("drop what is no part of the name", kept) if kept else None
    return fix and fix.unsafe()


RULE = PaperRule(
    name="author-title-or-degree",
    page=__doc__,
    terms=("authors.name", "authors.family", "authors.given", "authors.literal"),
    check=check,
    stills=PLAIN_NAMES,
    yields_to=("author-list-in-one-string",),
)
