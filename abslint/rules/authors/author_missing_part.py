r"""An author's family name or given name is missing.

A given name alone sorts under nothing. A family name that has several words and
nothing beside it is most often a whole name that was never parted, or the name of
a group, which is a `literal`. People with one name are left alone: nobody can tell
them from those whose given name was lost. So are known groups, whole names
(`literal`) and lists of texts.

```yaml bad
authors:
  - {family: Ida B. Marsh}  # want: author-missing-part
  - {given: Otto}  # want: author-missing-part
```
```json bad profile=csl-json want=author-missing-part:/author/0/family
{"author": [{"family": "Marsh, Ida"}]}
```
```json bad profile=csl-json want=author-missing-part:/author/0/family
{"author": [{"family": "Ida Marsh", "given": " "}]}
```
```yaml good
authors:
  - {family: Suharto}
  - {family: Tidal Research Council}
  - {family: "{Red Gulls}"}
  - {family: de la Cruz}
  - {literal: Ida B. Marsh}
  - Ida B. Marsh
```
```json good profile=csl-json
{"author": [{"family": "Marsh", "given": "Ida"}, {"given": "Plato", "literal": "Plato"}]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.people import Person, people_of
from abslint.knowledge.plain_names import are_told_apart
from abslint.knowledge.prose import shorten
from abslint.knowledge.several_names import is_full_name
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule


def check(paper: Paper) -> Iterator[Finding]:
    # a family name that is there and says nothing, as ``null``, is told as such
    named = {field.pointer[:-1] for field in paper.all("authors.family")}
    for person in people_of(paper):
        if person.whole is not None or person.in_parts:
            continue
        if person.family is None and person.given is not None:
            if person.given.pointer[:-1] in named:
                continue
            yield person.given.finding(f"the given name `{shorten(person.given.text)}` has no family name beside it")
        elif person.family is not None and _reads_whole(person, person.family.text):
            yield person.family.finding(
                f"the family name `{shorten(person.family.text)}` has no given name beside it: a whole name, or a group's"
            )


def _reads_whole(person: Person, family: str) -> bool:
    """Whether a lone family name reads like a whole name: of a person, and with a comma or words in capitals."""
    if person.may_be_group or "{" in family:
        return False
    head, comma, given = family.partition(",")
    if comma:
        return "," not in given and 0 < len(given.split()) < 4 and len(head.split()) < 4
    return is_full_name(family)


RULE = PaperRule(
    name="author-missing-part",
    page=__doc__,
    severity=Severity.INFO,
    terms=("authors.name", "authors.family", "authors.given", "authors.literal"),
    check=check,
    silent_on=are_told_apart,
    yields_to=(
        "author-list-in-one-string",
        "author-placeholder",
        "author-et-al",
        "author-title-or-degree",
        "author-stray-characters",
    ),
)
