r"""A title says that its paper was retracted or is a correction, and the record says otherwise.

Publishers put `RETRACTED:` before the title of a retracted paper, indexes `(Retracted article. See vol. 5)` behind it.
That is lost with the next change of the title, and no program counts on it: `updates` is where a record says so. Of a
notice (`Erratum:`) it is told only where the subtype is that of a paper of research. Shapes with no place for updates
are asked only where they give a status.

```yaml bad whole
title: "RETRACTED: Counting crabs at dusk"  # want: title-status-marker
type: webpage
language: en
publication_status: published
date: 2020-02-01
```
```yaml fixed whole
title: "Counting crabs at dusk"
type: webpage
language: en
publication_status: published
date: 2020-02-01
updates:
  - type: retraction
```
```yaml bad
title: "Counting crabs at dusk (Retracted article. See vol. 5, pg. 3, 2020)"  # want: title-status-marker
```
```yaml bad
title: "[Withdrawn] Counting crabs at dusk"  # want: title-status-marker
```
```yaml bad
title: RETRACTED ARTICLE Counting crabs at dusk  # want: title-status-marker
```
```yaml bad
title: "Erratum to: Counting crabs at dusk"  # want: title-status-marker
subtype: review
```
```json bad profile=csl-json want=title-status-marker
{"title": "RETRACTED: Counting crabs at dusk", "status": "published"}
```
```yaml good
title: "RETRACTED: Counting crabs at dusk"
updates: [{type: retraction, date: 2022-01-05, id: 10.1234/tide.9}]
```
```yaml good
title: "Erratum: Counting crabs at dusk"
```
```yaml good
title: "Erratum: Counting crabs at dusk"
subtype: correction
```
```json good profile=csl-json
{"title": "RETRACTED: Counting crabs at dusk"}
```
```yaml good
title: Retracted articles about crabs and who still cites them
```
```yaml good
title: Withdrawn from the shore, the crabs (and their children) came back
```
```yaml good
title: Correction of lamps by crab counters
subtype: research
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.plain_titles import SOUND_TITLES
from abslint.knowledge.prose import shorten
from abslint.knowledge.updates import find_title_marker
from abslint.model.finding import Finding, Insert, Proposal, ReplacePart
from abslint.model.paper import Field, Paper
from abslint.model.rule import PaperRule

SAYING = ("updates.type", "relations.type", "publication_status", "type", "subtype")

RESEARCH = frozenset("research review systematic-review case-report protocol doctoral master poster".split())
"""Subtypes of papers that are no notices."""

_STEMS = ("retract", "withdr", "remov")


def check(paper: Paper) -> Iterator[Finding]:
    title = paper.one("title")
    marker = None if title is None else find_title_marker(title.text)
    if title is None or marker is None:
        return
    part = (marker.start, marker.end)
    shown = shorten(title.text[slice(*part)].strip())
    if not marker.update:
        if paper.text("subtype") in RESEARCH:
            yield title.finding(f"title says `{shown}`, but the subtype is `{paper.text('subtype')}`", part)
        return
    said = [field.reading.lower() for term in SAYING for field in paper.filled(term)]
    if any(stem in text for stem in _STEMS for text in said):
        return
    if paper.profile.holds("updates.type"):
        fix = _fix(paper, title, part, marker.update)
        yield title.finding(f"title says `{shown}`, but `updates` has no {marker.update}", part, fix)
    elif paper.text("publication_status"):
        yield title.finding(f"title says `{shown}`, but the status is `{paper.text('publication_status')}`", part)


def _fix(paper: Paper, title: Field, part: tuple[int, int], update: str) -> Proposal | None:
    """Say it in ``updates`` instead, where there are none yet."""
    key = paper.pointer_for("updates.type")[0]
    if not isinstance(title.value, str) or not isinstance(paper.data, dict) or key in paper.data:
        return None
    if not (title.text[: part[0]] + title.text[part[1] :]).strip():
        return None
    changes = (ReplacePart(title.pointer, part, ""), Insert((key,), [{"type": update}]))
    return Proposal(f"say in `{key}` that there was a {update}", changes, safe=False)


RULE = PaperRule(
    name="title-status-marker",
    page=__doc__,
    terms=("title", *SAYING),
    check=check,
    stills=SOUND_TITLES,
)
