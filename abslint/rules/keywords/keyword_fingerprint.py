r"""A term of a portal's fingerprint or subject area stands among the keywords.

Research portals compute a fingerprint of each paper (`Energy Efficiency
Computer Science 50%`) and file it under areas and goals. Copied along with the
page these look like the author's keywords, and are the machine's. Areas that are
words of their own (`Ecology`, `Climate Action`) may be the author's.

```yaml bad
keywords:
  - sleep
  - Energy Efficiency Computer Science 50%  # want: keyword-fingerprint
  - General Medicine  # want: keyword-fingerprint
  - Chemistry(all)  # want: keyword-fingerprint
  - Ecology, Evolution, Behavior and Systematics  # want: keyword-fingerprint
  - Peace, Justice and Strong Institutions  # want: keyword-fingerprint
```
```yaml fixed
keywords:
  - sleep
```
```yaml bad
keywords:
  - sleep
  - Insomnia 100%  # want: keyword-fingerprint
  - Night Shift 63%  # want: keyword-fingerprint
```
```json bad profile=csl-json want=keyword-fingerprint
{"keyword": "sleep; Computer Science (all)"}
```
```markdown bad
---
tags: [sleep, "Night Shift Medicine and Dentistry 63%"]  # want: keyword-fingerprint
---
```
```yaml good
keywords: [alcohol 70%, Ecology, Climate Action, Gender Equality, General Relativity, statistics and probability]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.keyword_lists import glance, pieces_of, stands_in_list
from abslint.knowledge.plain_keywords import are_plain_keywords
from abslint.knowledge.prose import shorten
from abslint.knowledge.subject_codes import fingerprint_weight, is_portal_heading
from abslint.model.finding import Finding, Proposal
from abslint.model.paper import Field, Paper
from abslint.model.rule import PaperRule


def check(paper: Paper) -> Iterator[Finding]:
    look = glance(paper)
    if not any(["%" in look, " and " in look, " & " in look, "General " in look, "(all)" in look, "(misc" in look]):
        return
    pieces = list(pieces_of(paper))
    weights = [fingerprint_weight(text) for _, _, text in pieces]
    several = sum(weight is not None for weight in weights) > 1
    for (keyword, part, text), weight in zip(pieces, weights, strict=True):
        if weight or (weight is False and several):
            message = f"`{shorten(text)}` is a term of a portal's fingerprint, not a keyword"
        elif is_portal_heading(text):
            message = f"`{shorten(text)}` is a portal's subject area, not a keyword"
        else:
            continue
        yield keyword.finding(message, part, _remove(keyword))


def _remove(keyword: Field) -> Proposal | None:
    if not stands_in_list(keyword) or not isinstance(keyword.pointer[-1], int):
        return None
    return keyword.remove("drop it").unsafe()


RULE = PaperRule(
    name="keyword-fingerprint",
    page=__doc__,
    terms=("keywords",),
    check=check,
    silent_on=are_plain_keywords,
    yields_to=("keyword-classification-code",),
)
