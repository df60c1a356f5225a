r"""A list of authors breaks off in "et al." or "and others".

Those who are left out get no credit, and whatever counts or sorts authors takes
the words for one of them. The paper itself names all of its authors. biblatex
writes an `others` of its own, which is told as a piece of information only.

```yaml bad
authors: ["Marsh, Ida", "Reef, Otto", et al.]  # want: author-et-al:/authors/2
```
```yaml bad
authors:
  - Marsh I et al  # want: author-et-al
```
```yaml bad
authors:
  - {family: Marsh, given: Ida}
  - {literal: and others}  # want: author-et-al
```
```yaml bad
authors:
  - {family: Marsh, given: "Ida, u. a."}  # want: author-et-al
```
```json bad profile=csl-json want=author-et-al:/author/1/literal
{"author": [{"family": "Marsh", "given": "Ida"}, {"literal": "others"}]}
```
```markdown bad
---
authors: [Ida Marsh, "..."]  # want: author-et-al
---
```
```yaml good
authors: ["Al-Roub, Nora", "Alia, Et", "Katrib, Mirella Al"]
```
```yaml good
authors: [{literal: Mothers and Others for a Quiet Shore}, "Others, Ida"]
```
```yaml good
authors: [Emmet Alder, Janet Al Hafez]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.people import people_of
from abslint.knowledge.plain_names import PLAIN_NAMES
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field, Paper
from abslint.model.rule import PaperRule

_REST = Pattern(
    r"(?:\A|(?<=[\s,;.&]))"
    r"(?:[Ee]t\.?\s+[Aa]l(?:ii|iae|[.:])?|ET\s+AL\.?|(?:and|&|und|y|e|et)\s+(?:others|andere|otros|outros|altri|autres)|"
    r"u\.\s?a\.|и\s+др(?:угие|\.)?|等|ほか)"
    r"[\s.,;]*\Z|(?<!\.)\.{3}(?!\.)|…"
)
_OTHERS = Pattern(r"[\s\[(]*(?:others|OTHERS|Others|& others)[\s.\])]*")


def check(paper: Paper) -> Iterator[Finding]:
    for person in people_of(paper):
        for part in person.fields:
            yield from _rest_in(part, alone=len(person.fields) == 1)


def _rest_in(part: Field, alone: bool) -> Iterator[Finding]:
    found = _REST.search(part.text)
    if found is not None:
        message = f"`{shorten(found[0].strip())}` stands for authors who are left out"
        yield part.finding(message, None if found[0] == part.text else found.span())
    elif alone and _OTHERS.fullmatch(part.text):
        yield part.finding("`others` stands for authors who are left out", severity=Severity.INFO)


RULE = PaperRule(
    name="author-et-al",
    page=__doc__,
    terms=("authors.name", "authors.family", "authors.given", "authors.literal"),
    check=check,
    stills=PLAIN_NAMES,
    yields_to=("author-list-in-one-string",),
)
