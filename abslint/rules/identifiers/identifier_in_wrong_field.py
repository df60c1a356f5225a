r"""An identifier stands in the field of another kind.

A PMCID in the field for the PMID, or an ISSN in that for the ISBN, is not found where programs look for it, and leads
to another work or nowhere. Only what certainly is of another kind is told: by its letters, its address or its check
digits. It moves to its own field if that is free, and goes if it stands there already; which person an ORCID iD is of is
not known.

```yaml bad
identifiers:
  doi: 10.1234/tide.7
  pmid: PMC6000001  # want: identifier-in-wrong-field
```
```yaml fixed
identifiers:
  doi: 10.1234/tide.7
  pmcid: PMC6000001
```
```json bad profile=csl-json want=identifier-in-wrong-field:/ISBN
{"ISBN": "2049-3630"}
```
```json fixed profile=csl-json
{"ISSN": "2049-3630"}
```
```yaml bad
identifiers:
  doi: arXiv:2301.00010  # want: identifier-in-wrong-field
  arxiv: "2301.00010"
```
```yaml fixed
identifiers:
  arxiv: "2301.00010"
```
```yaml bad without=issue
type: chapter
container: {title: Imagined Shores, issn: 978-0-306-40615-7}  # want: identifier-in-wrong-field
```
```yaml fixed without=issue
type: chapter
container: {title: Imagined Shores, isbn: 978-0-306-40615-7}
```
```markdown bad
---
pmid: https://doi.org/10.1234/tide.7  # want: identifier-in-wrong-field
---
```
```yaml bad
authors: [{family: Marsh, given: Ida, orcid: "https://ror.org/027bh9e22"}]  # want: identifier-in-wrong-field
```
```yaml bad
identifiers: {doi: 10.1234/tide.7, pmcid: PMC6000001, pmid: "PMCID: PMC6000002"}  # want: identifier-in-wrong-field
```
```yaml good
identifiers: {doi: 10.1234/tide.7, pmid: "30000001", pmcid: PMC6000001, arxiv: "2301.00010"}
```
```yaml good
identifiers: {doi: 10.1234/978-0-306-40615-7, arxiv: hep-th/9901001}
container: {title: Imagined Shores, issn: 2434-561X, isbn: 0-306-40615-2}
```
```json good profile=csl-json
{"ISSN": "0378-5955 2049-3630", "ISBN": "0-306-40615-2 978-0-306-40615-7"}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.identifier_kinds import KIND_NAMES, Identified, other_kind
from abslint.knowledge.plain_identifiers import OWN_FORMS
from abslint.knowledge.prose import shorten
from abslint.model.finding import Change, Finding, Insert, Proposal, Remove, Rename, ReplaceValue, Severity
from abslint.model.glance import Still
from abslint.model.paper import Field, Paper
from abslint.model.rule import PaperRule
from abslint.model.span import Pointer

HOSTED = frozenset({"chapter", "paper-conference", "entry-encyclopedia", "entry-dictionary"})
"""Types of works that stand in a book; the ISBN is the book's."""

TERMS = tuple(OWN_FORMS)


def check(paper: Paper) -> Iterator[Finding]:
    for term in TERMS:
        own = term.rpartition(".")[2]
        for field in paper.filled(term):
            found = None if OWN_FORMS[term](field.text) else other_kind(field.text, own)
            if found is not None:
                message = f"`{shorten(field.text)}` is {KIND_NAMES[found.kind]}, not {KIND_NAMES[own]}"
                yield field.finding(message, fix=_fix(paper, field, found))


def _fix(paper: Paper, field: Field, found: Identified) -> Proposal | None:
    """Move it home, or take it away if it is there already; None where home has another, or is not known."""
    home = _home(paper, found.kind)
    if not home or len(field.pointer) > 2 or not isinstance(field.value, str):
        return None
    there = paper.all(home)
    if paper.has(home):
        same = [one for one in there if one.text.strip() == found.value]
        return Proposal("take it away", (Remove(field.pointer),), safe=False) if same else None
    to = there[0].pointer if there else paper.pointer_for(home)
    if not there and to[:-1] == field.pointer[:-1]:
        changes: tuple[Change, ...] = (Rename(field.pointer, str(to[-1])), ReplaceValue(field.pointer, found.value))
    else:
        put: Change = ReplaceValue(to, found.value) if there else Insert(to, found.value)
        changes = (put, Remove(_lone(paper, field.pointer, to)))
    return Proposal("move it to its own field", changes, safe=False)


def _home(paper: Paper, kind: str) -> str:
    """The term for identifiers of a kind in this shape, else the empty string."""
    homes = [term for term in TERMS if term.rpartition(".")[2] == kind and paper.profile.holds(term)]
    if len(homes) > 1:
        return homes[-1] if paper.text("type") in HOSTED else homes[0]
    return homes[0] if homes and kind not in {"orcid", "ror"} else ""


def _lone(paper: Paper, pointer: Pointer, home: Pointer) -> Pointer:
    """What to take away: the mapping that would be left without keys, too."""
    parent = paper.data.get(pointer[0]) if isinstance(paper.data, dict) else None
    alone = len(pointer) == 2 and isinstance(parent, dict) and len(parent) == 1 and home[0] != pointer[0]
    return pointer[:1] if alone else pointer


RULE = PaperRule(
    name="identifier-in-wrong-field",
    page=__doc__,
    severity=Severity.ERROR,
    terms=(*TERMS, "type"),
    check=check,
    stills=(Still(texts=tuple(OWN_FORMS.items())),),
    covers=("schema-format", "schema-pattern", "schema-type"),
    yields_to=("placeholder-value",),
)
