r"""A publication status stands in the journal's name, in a note or in place of a number or date.

`Journal of Shores (in press)` is counted as another journal, and no program finds that the paper is not out. The
status has a field of its own. Notes that tell a paper's history, with dates behind their labels, are left alone, and
so are shapes that have no field for a status.

```yaml bad
container:
  title: Journal of Imagined Shores (in press)  # want: status-hidden-in-field
```
```yaml fixed
container:
  title: Journal of Imagined Shores
```
```json bad want=status-hidden-in-field:/note profile=csl-json
{
  "note": "To appear in the Proceedings of the Third Shore Workshop"
}
```
```json bad want=status-hidden-in-field:/volume profile=csl-json
{
  "status": "in press",
  "issued": {"date-parts": [[2026]]},
  "volume": "in press"
}
```
```yaml bad without=volume,issue,pages
publication_status: in-press
dates: {accepted: 2026-01-10, published: forthcoming}  # want: status-hidden-in-field
```
```yaml fixed without=volume,issue,pages
publication_status: in-press
dates: {accepted: 2026-01-10}
```
```json good profile=csl-json without=issued,volume,page
{"status": "in press", "issued": {"literal": "in press"}}
```
```json bad want=status-hidden-in-field:/container-title profile=csl-json
{
  "container-title": "Submitted to Journal of Imagined Shores"
}
```
```yaml bad profile=plain whole
title: Crabs of a tidal pool
year: 2020
venue: Journal of Imagined Shores (to appear)  # want: status-hidden-in-field
```
```yaml fixed profile=plain whole
title: Crabs of a tidal pool
year: 2020
venue: Journal of Imagined Shores (to appear)
```
```json good profile=csl-json
{
  "note": "submitted: 2020-01-01, accepted: 2020-02-01"
}
```
```json good profile=csl-json
{
  "status": "in press",
  "issued": {"date-parts": [[2026]]},
  "note": "To appear in the Proceedings of the Third Shore Workshop"
}
```
```json good profile=csl-json
{
  "container-title": "Annual Review of the Press"
}
```
```markdown good
---
publication: "To appear in *Journal of Imagined Shores*"
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.hidden_statuses import SIGNS, HiddenStatus, find_hidden_status
from abslint.knowledge.prose import shorten
from abslint.knowledge.requirements import status_of
from abslint.knowledge.status_forms import own_status
from abslint.model.finding import Change, Finding, Insert, Proposal, Remove, ReplacePart
from abslint.model.paper import Field, Paper
from abslint.model.rule import Literals, PaperRule
from abslint.model.terms import DATE_TERMS

NAMES = ("container.title", "container.short_title")
NUMBERS = ("volume", "issue", "pages", "dates.published")


def check(paper: Paper) -> Iterator[Finding]:
    if not paper.profile.holds("publication_status"):
        return
    for term in (*NAMES, *NUMBERS, "note"):
        for field in paper.filled(term):
            hidden = find_hidden_status(field.text) if isinstance(field.value, str) else None
            if hidden and not _is_told(paper, field, hidden):
                message = f"`{shorten(field.text)}` hides a publication status: `{shorten(hidden.words)}`"
                words = field.text[hidden.start : hidden.end]
                start = hidden.start + len(words) - len(words.lstrip())
                yield field.finding(message, (start, hidden.end), _fix(paper, field, hidden))


def _is_told(paper: Paper, field: Field, hidden: HiddenStatus) -> bool:
    """Whether the words may stay: in a number they fill the whole, in a note they only repeat a declared status. A
    shape whose dates are numbers takes words beside them."""
    if field.term in NUMBERS:
        return hidden.place != "whole" or (field.term in DATE_TERMS and "parts" in paper.profile.forms.dates)
    declared = status_of(paper)
    return field.term == "note" and bool(declared) and (declared == hidden.native or hidden.place != "whole")


def _fix(paper: Paper, field: Field, hidden: HiddenStatus) -> Proposal | None:
    """Cut the status out (a note may still say where) and declare it, if none is declared."""
    if paper.profile.schema is None:  # nobody knows what this shape calls a status
        return None
    if hidden.place == "whole" and paper.has("publication_status") and status_of(paper) != hidden.native:
        return None  # one of the two is wrong, and this would be lost
    changes: list[Change] = []
    if hidden.place == "whole":
        changes.append(Remove(field.pointer))
    elif hidden.place == "inside" or field.term != "note":
        changes.append(ReplacePart(field.pointer, (hidden.start + field.start, hidden.end + field.start), ""))
    if not paper.has("publication_status"):
        word = own_status(hidden.native, paper.profile.forms.statuses)
        changes.append(Insert(paper.pointer_for("publication_status"), word))
    return Proposal("give the status its own field", tuple(changes), safe=False) if changes else None


RULE = PaperRule(
    name="status-hidden-in-field",
    page=__doc__,
    terms=(*NAMES, *NUMBERS, "note", "publication_status"),
    check=check,
    trigger=Literals(*SIGNS),
)
