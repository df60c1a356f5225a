r"""A publication status is a known word, but not the one of this shape.

Portals, PubMed, Crossref, NISO, COAR and citation styles each have their own words for how far a paper has come;
in one repository they sort and count apart. A word that means the same is replaced safely. One that says more or
less than the status (`forthcoming`, `draft`, `working paper`) wants a look. Words for what happens to a paper after
publication (`retracted`, `corrected`) are no status: they belong to the record's `updates`.

```yaml bad
publication_status: Published  # want: status-alias
```
```yaml fixed
publication_status: published
```
```yaml bad
publication_status: ppublish  # want: status-alias
```
```yaml bad whole
id: tidal-1
title: Crabs and other visitors of tidal pools
type: report
language: en
publication_status: "Accepted/In press"  # want: status-alias
dates: {accepted: 2026-02-01}
authors: [{family: Marsh, given: Ida}]
```
```yaml fixed whole
id: tidal-1
title: Crabs and other visitors of tidal pools
type: report
language: en
publication_status: "in-press"
dates: {accepted: 2026-02-01}
authors: [{family: Marsh, given: Ida}]
```
```yaml bad whole
id: tidal-1
title: Crabs and other visitors of tidal pools
type: report
language: en
publication_status: forthcoming  # want: status-alias
dates: {accepted: 2026-02-01}
authors: [{family: Marsh, given: Ida}]
```
```yaml bad
publication_status: retracted  # want: status-alias
updates: [{type: retraction, id: 10.1234/tide.9}]
```
```yaml fixed
publication_status: published
updates: [{type: retraction, id: 10.1234/tide.9}]
```
```json bad want=status-alias:/status profile=csl-json
{
  "status": "E-pub ahead of print"
}
```
```json fixed profile=csl-json
{
  "status": "advance online publication"
}
```
```json good profile=csl-json
{
  "status": "in press",
  "issued": {"date-parts": [[2026]]}
}
```
```yaml good
publication_status: preprint
type: report
```
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from abslint.knowledge.prose import shorten, unless_spaced
from abslint.knowledge.settled_status import SETTLED
from abslint.knowledge.status_forms import is_own_status, own_status
from abslint.knowledge.statuses import LATER_EVENTS, StatusMatch, find_status, update_type
from abslint.model.finding import Finding, Insert, Proposal, ReplaceValue
from abslint.model.paper import Field, Paper
from abslint.model.rule import PaperRule


def check(paper: Paper) -> Iterator[Finding]:
    columns = paper.profile.forms.statuses
    for term in ("publication_status", "status_history.status"):
        for status in paper.filled(term):
            if is_own_status(status.reading, columns):
                continue
            match = find_status(status.reading)
            if match is None:
                continue
            if match.native in LATER_EVENTS:
                yield _later(status, match.native)
            else:
                yield _alias(status, match, own_status(match.native, columns))


def _alias(status: Field, match: StatusMatch, word: str) -> Finding:
    fix = status.replace(f"write `{word}`", word)
    if fix is not None and not match.safe:
        fix = fix.unsafe()
    message = f"status `{shorten(status.text)}` is `{word}` here"
    return status.finding(unless_spaced(status.text, word, message), fix=fix)


def _later(status: Field, event: str) -> Finding:
    """A word for a later event: the paper was published (or posted) before, and the event is an update."""
    paper, kind = status.paper, update_type(event) or ""
    message = f"`{shorten(status.text)}` is no status but a later event, which belongs to the record's updates"
    told = [update.reading for update in paper.filled("updates.type")]
    other = bool(told) and kind not in told
    if other or status.term != "publication_status" or not paper.profile.holds("updates.type"):
        return status.finding(message)
    before = "preprint" if paper.text("type") == "preprint" else "published"
    fix = Proposal(f"write `{before}`", (ReplaceValue(status.pointer, before),), safe=event != "withdrawn")
    if not told:
        insert = Insert(paper.pointer_for("updates.type"), [{"type": kind}])
        fix = replace(fix, title=f"{fix.title}, and `{kind}` among the updates", changes=(*fix.changes, insert))
    return status.finding(message, fix=fix)


RULE = PaperRule(
    name="status-alias",
    page=__doc__,
    terms=("publication_status", "status_history.status", "updates.type", "type"),
    check=check,
    stills=SETTLED,
    covers=("schema-value", "schema-pattern", "schema-format"),
    yields_to=("placeholder-value",),
)
