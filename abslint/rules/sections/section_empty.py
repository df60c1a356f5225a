r"""A section of an abstract has a label and no text.

The text was lost on the way, or stands under the next label. A label that opens a group of sections (`METHODS`, then
`Setting`) and one that names the abstract as a whole have their text in what follows.

```yaml bad
abstract:
  sections:
    - {label: BACKGROUND, text: Ferries are late.}
    - {label: METHODS, text: ""}  # want: section-empty
    - {label: RESULTS, text: All nine were late.}
```
```yaml fixed
abstract:
  sections:
    - {label: BACKGROUND, text: Ferries are late.}
    - {label: RESULTS, text: All nine were late.}
```
```markdown bad
---
abstract: "BACKGROUND: Ferries are late. METHODS: RESULTS: All nine were late."  # want: section-empty
---
```
```markdown fixed
---
abstract: "BACKGROUND: Ferries are late. RESULTS: All nine were late."
---
```
```markdown bad
---
abstract: "Background: Ferries are late. Results: All nine were late. Conclusions:"  # want: section-empty
---
```
```markdown fixed
---
abstract: "Background: Ferries are late. Results: All nine were late."
---
```
```markdown good
---
abstract: "METHODS: STUDY DESIGN: A diary. SETTING: Nine harbours. RESULTS: All were late. CONCLUSIONS: Take the bus."
---
```
```markdown good
---
abstract: "Results: Primary outcome: All nine were late. Secondary outcome: Two sank. Conclusions: Take the bus."
---
```
```markdown good
---
abstract: "Introduction: Objective: To know when ferries come. Results: Patients: Nine harbours. Conclusions: Late."
---
```
```json good profile=csl-json
{"abstract": "Summary: Objective: To know when ferries come. Methods: We timed nine. Results: All nine were late."}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from abslint.knowledge.paper_sections import (
    NO_SECTIONS,
    Abstract,
    PaperSection,
    is_doubled,
    structured_abstracts,
)
from abslint.knowledge.prose import shorten
from abslint.knowledge.section_labels import label_ranks, leads_others
from abslint.knowledge.usual_sections import has_usual_sections
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule

_KEYS = frozenset({"label", "text", "category"})


def check(paper: Paper) -> Iterator[Finding]:
    for sections in structured_abstracts(paper):
        for section in _empty(sections):
            message = f"section `{shorten(section.label)}` has a label and no text"
            left = any(one.text.strip() for one in sections)
            fix = section.remove("drop the empty section") if left else None
            fix = fix.unsafe() if fix and _holds_more(paper, section) else fix
            if section.item is None:
                yield section.label_field.finding(message, section.heading_part, fix)
            else:
                pointer = (*section.item, "text")
                yield Finding(pointer, message, fix=fix, grip=section.label_field.pointer)


def _empty(sections: Abstract) -> Iterator[PaperSection]:
    for section, following in pairwise(sections):
        if section.text.strip() or is_doubled(section, following) or leads_others(section.label):
            continue
        if section.item is not None or _comes_later(following.label, section.label):
            yield section
    if not sections[-1].text.strip():
        yield sections[-1]


def _holds_more(paper: Paper, section: PaperSection) -> bool:
    """Whether a section that is kept as a mapping says more than its label and text."""
    item = paper.data
    for step in section.item or ():
        item = item[step]  # type: ignore[index]
    return isinstance(item, dict) and section.item is not None and not _KEYS.issuperset(item)


def _comes_later(following: str, label: str) -> bool:
    """Whether a label surely opens another section than the one before it, and no part of that."""
    own, other = label_ranks(label), label_ranks(following)
    return own is not None and other is not None and other[0] > own[1]


RULE = PaperRule(
    name="section-empty",
    page=__doc__,
    severity=Severity.ERROR,
    terms=("abstract", "abstract.label", "abstract.sections"),
    check=check,
    stills=NO_SECTIONS,
    silent_on=has_usual_sections,
    covers=("schema-required", "schema-size", "schema-type", "empty-field"),
)
