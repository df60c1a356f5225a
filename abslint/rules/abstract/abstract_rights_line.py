r"""A line of rights, or a database's note of itself, stands in the abstract.

`© 2021 Elsevier Ltd. All rights reserved.` and `(PsycInfo Database Record (c)
2022 APA, all rights reserved)` say nothing of the paper, and are counted,
searched and translated as if they did. Native records keep them in `copyright`.
Only whole sentences at the end or the beginning count, and the notes of databases
wherever they stand.

```yaml bad whole
title: Crabs and other visitors of a tidal pool
type: report
language: en
publication_status: submitted
authors: [{family: Marsh, given: Ida}]
keywords: [tidal pool]
abstract: >-
  We watched a tidal pool through one whole summer and counted its visitors by day and by night. Crabs came at dusk,
  gulls at dawn, and most of them stayed for less than an hour.
  © 2020 Tidewater Press Ltd. All rights reserved.  # want: abstract-rights-line
```
```yaml fixed whole
title: Crabs and other visitors of a tidal pool
type: report
language: en
publication_status: submitted
authors: [{family: Marsh, given: Ida}]
keywords: [tidal pool]
abstract: >-
  We watched a tidal pool through one whole summer and counted its visitors by day and by night. Crabs came at dusk,
  gulls at dawn, and most of them stayed for less than an hour.
copyright: © 2020 Tidewater Press Ltd. All rights reserved.
```
```yaml bad
abstract:
  sections:
    - label: BACKGROUND
      category: BACKGROUND
      text: We watched a tidal pool through one whole summer and counted its visitors by day and by night.
    - label: RESULTS
      category: RESULTS
      text: Crabs came at dusk. Copyright © 2020 The Authors. Published by Tide Inc.  # want: abstract-rights-line
```
```yaml fixed
abstract:
  sections:
    - label: BACKGROUND
      category: BACKGROUND
      text: We watched a tidal pool through one whole summer and counted its visitors by day and by night.
    - label: RESULTS
      category: RESULTS
      text: Crabs came at dusk.
  copyright: Copyright © 2020 The Authors. Published by Tide Inc.
```
```yaml bad
abstract: >-
  We watched a tidal pool through one whole summer and counted its visitors by day and by night. Crabs came at dusk,
  gulls at dawn, and most of them stayed for less than an hour. © 2020 Tide Ltd.  # want: abstract-rights-line
copyright: © 2020 Tide Ltd. All rights reserved.
```
```yaml fixed
abstract: >-
  We watched a tidal pool through one whole summer and counted its visitors by day and by night. Crabs came at dusk,
  gulls at dawn, and most of them stayed for less than an hour.
copyright: © 2020 Tide Ltd. All rights reserved.
```
```json bad profile=csl-json want=abstract-rights-line:/abstract
{
  "abstract": "We saw crabs at dusk and gulls at dawn. (PsycInfo Database Record (c) 2020 APA, all rights reserved)"
}
```
```yaml bad
abstract: >-
  © 2020 IEEE. We watched a tidal pool through one summer and counted its visitors.  # want: abstract-rights-line
  Crabs came at dusk, gulls at dawn, and most of them stayed for less than an hour.
```
```yaml bad
abstract: >-
  We watched a tidal pool through one whole summer and counted its visitors by day and by night. Crabs came at dusk,
  gulls at dawn, and most of them stayed for less than an hour. (©) RSNA, 2016.  # want: abstract-rights-line
copyright: The Tidewater Society
```
```markdown bad
---
abstract: "Crabs came at dusk, gulls at dawn, and children whenever the school was closed, or so we counted in one
  whole summer at the pool. [ABSTRACT FROM AUTHOR]"  # want: abstract-rights-line
---
```
```yaml good
abstract: >-
  Copyright law was made for printers. We read the notice "© 1922, all rights reserved" in four hundred novels and
  asked who was meant by it. Few of the heirs (c) 2010 knew of their rights, and fewer had ever claimed copyright.
```
```yaml good
abstract: >-
  Interviews were sorted with Alceste© software in three rounds, over (a) 2018, (b) 2019 and (c) 2020, and read again
  by two of us. The second edition, published by a small press, holds letters that had not been known before.
```
```yaml bad
abstract: >-
  We watched a tidal pool through one whole summer and counted its visitors by day and by night, in all weathers.
  This article is protected by copyright. All rights reserved.  # want: abstract-rights-line
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.prose import shorten
from abslint.knowledge.rights import RIGHTS_PIECES, RightsLine, find_rights_lines, words_of
from abslint.model.finding import Finding, Insert, Proposal
from abslint.model.paper import Field
from abslint.model.rule import FieldRule, Literals
from abslint.model.span import Pointer


def check(abstract: Field) -> Iterator[Finding]:
    for line in find_rights_lines(abstract.text):
        shown = shorten(words_of(abstract.text, line))
        message = f"`{shown}` is a line of rights, not of the abstract"
        yield abstract.finding(message, (line.start, line.end), _move(abstract, line))


def _move(abstract: Field, line: RightsLine) -> Proposal | None:
    """To the shape's field for rights, unless there is none, it says something else, or tags are in between."""
    text = abstract.text
    rights = " ".join(text[line.start : line.end].split())
    if "<" in rights or not (text[: line.start] + text[line.end :]).strip() or text[line.end :].startswith("<"):
        return None
    start = len(text[: line.start].rstrip())
    end = line.end if text[line.end :].strip() else len(text)
    if start == 0:
        end = len(text) - len(text[end:].lstrip())
    cut = abstract.replace("", "", (start, end))
    target = _target(abstract)
    if cut is None or target is None:
        return None
    said = [field.text for field in abstract.paper.all(target[0])]
    if not said:
        return Proposal("move it to the field for rights", (*cut.changes, Insert(target[1], rights)), safe=False)
    if rights in " ".join(said[0].split()):
        return Proposal("drop what the field for rights says", cut.changes, safe=False)
    return None


def _target(abstract: Field) -> tuple[str, Pointer] | None:
    """The term and the pointer at which this shape keeps the rights of this abstract."""
    profile = abstract.paper.profile
    if abstract.term == "abstract" and len(abstract.pointer) > 1 and profile.holds("abstract.copyright"):
        return "abstract.copyright", abstract.paper.pointer_for("abstract.copyright")
    return ("copyright", abstract.paper.pointer_for("copyright")) if profile.holds("copyright") else None


RULE = FieldRule(
    name="abstract-rights-line",
    page=__doc__,
    terms=("abstract", "other_abstracts"),
    check=check,
    trigger=Literals(*RIGHTS_PIECES),
)
