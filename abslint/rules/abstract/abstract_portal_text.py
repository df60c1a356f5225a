r"""Text of a research portal's page was pasted into the abstract along with it.

Portals show a fingerprint, links and ways to cite below each abstract, and a
copy of the page takes them along. Their phrases are the same for every paper, so
the phrase decides, in nine languages. Where everything behind it is known text
of the page too it can be dropped safely.

```yaml bad
abstract: >-
  We watched a tidal pool through one whole summer and counted its visitors by day and by night. Crabs came at dusk,
  gulls at dawn, and most visitors stayed for less than an hour.
  Dive into the research topics of 'Crabs'. Together they form a unique fingerprint.  # want: abstract-portal-text
  View full fingerprint
```
```yaml fixed
abstract: >-
  We watched a tidal pool through one whole summer and counted its visitors by day and by night. Crabs came at dusk,
  gulls at dawn, and most visitors stayed for less than an hour.
```
```json bad profile=csl-json want=abstract-portal-text:/abstract
{
  "abstract": "We saw crabs at dusk, gulls at dawn, and us at noon.\nCite this\nMarsh, and Reed, of the tide of a year."
}
```
```json fixed profile=csl-json
{
  "abstract": "We saw crabs at dusk, gulls at dawn, and us at noon.\nMarsh, and Reed, of the tide of a year."
}
```
```markdown bad
---
abstract: "Crabs came at dusk, gulls at dawn, and children whenever the school was closed, or so we counted in one
  whole summer at the pool. Link to publication in Scopus"  # want: abstract-portal-text
---
```
```markdown fixed
---
abstract: "Crabs came at dusk, gulls at dawn, and children whenever the school was closed, or so we counted in one
  whole summer at the pool."
---
```
```yaml bad
language: nl
abstract: |-
  Wij telden een zomer lang wie er bij de poel kwam: krabben in de schemering, meeuwen in de ochtend, en kinderen
  zodra de school dicht was. De meesten bleven korter dan een uur.
  Duik in de onderzoeksthema's van 'Krabben'. Samen vormen ze een unieke vingerafdruk.  # want: abstract-portal-text
  Citeer dit
```
```yaml bad
abstract: |
  We watched a tidal pool through one whole summer and counted its visitors by day and by night.

  Dive into the research topics of 'Crabs'. Together they form a unique fingerprint.  # want: abstract-portal-text
  Crab Biology 100%
  View full fingerprint  # want: abstract-portal-text
  Marsh, I. (2020). Crabs. Journal of Shores, 12, 1-9.
```
```yaml fixed
abstract: |
  We watched a tidal pool through one whole summer and counted its visitors by day and by night.
```
```yaml good
abstract: >-
  The fingerprint of a cave bear is unique, and so are the lines of its paws. We ask those who cite this paper for
  access to documents of other caves, and for links to photographs that we could not find ourselves.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.portal_furniture import FURNITURE_PIECES, Furniture, find_furniture
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Proposal, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule, Literals


def check(abstract: Field) -> Iterator[Finding]:
    text, all_found = abstract.text, list(find_furniture(abstract.text))
    whole = _drop_page(abstract, all_found)
    for found in all_found:
        shown = shorten(text[found.start : found.end].split("\n")[0])
        message = f"`{shown}` is text of a portal's page, not of the abstract"
        if whole is None:
            fix = _drop(abstract, found)
        else:
            fix = whole if found is all_found[0] else None
        yield abstract.finding(message, (found.start, found.end), fix)


def _drop_page(abstract: Field, found: list[Furniture]) -> Proposal | None:
    """The lines from the first phrase to the last one's paragraph, where several begin lines: what stands between is the
    page's, too."""
    text = abstract.text
    begins = [one for one in found if text[max(0, text.rfind("\n", 0, one.start)) : one.start].isspace()]
    if len(begins) < 2 or begins[0] is not found[0] or found[0].certain:
        return None
    start = len(text[: found[0].start].rstrip())
    end = text.find("\n\n", begins[-1].end)
    end = len(text.rstrip()) if end < 0 else end
    fix = abstract.replace("drop the page's text", "", (start, end)) if start else None
    return fix and fix.unsafe()


def _drop(abstract: Field, found: Furniture) -> Proposal | None:
    """Everything from the phrase to the end where all of it is the page's; else the phrases alone, for a look."""
    text = abstract.text
    if found.certain:
        start = len(text[: found.start].rstrip())
        fix = abstract.replace("drop the page's text", "", (start, len(text))) if start else None
        return fix and (fix.unsafe() if _goes_on_above(text[:start]) else fix)
    end = len(text) - len(text[found.end :].lstrip())
    if not text[: found.start].strip() and end == len(text):
        return None
    fix = abstract.replace("drop the page's text", "", (found.start, end))
    return fix and fix.unsafe()


def _goes_on_above(before: str) -> bool:
    """Whether the line above may be one of the page's, too: short, and no end of a sentence."""
    _, line_feed, line = before.rpartition("\n")
    return bool(line_feed) and len(line) < 60 and line[-1:] not in ".!?…)]”\"'"


RULE = FieldRule(
    name="abstract-portal-text",
    page=__doc__,
    severity=Severity.ERROR,
    terms=("abstract", "other_abstracts"),
    check=check,
    trigger=Literals(*FURNITURE_PIECES),
)
