r"""A structured abstract lacks a section that its scheme asks for.

Journals and guidelines prescribe which sections an abstract has. The option `scheme` names one: `imrad`, `ama`, `jama`,
`lancet`, `bmj`, `annals`, `cochrane`, `eshre`, `current-opinion`, `case-report`, `bioinformatics` or `protocol`; without
it nothing is asked. Their sections, words and sources are in docs/schemes.md. A compound label (`METHODS AND RESULTS`)
satisfies each of its parts. What a scheme asks only of some papers (interventions, trial registration) is not missed,
and an abstract without any sections is none of this rule's.

```yaml bad option=scheme:imrad want=section-missing:/abstract/sections
abstract:
  sections:
    - {label: BACKGROUND, text: Ferries are late.}
    - {label: RESULTS, text: All nine were late.}
    - {label: CONCLUSIONS, text: Take the bus.}
```
```markdown bad option=scheme:lancet
---
abstract: "Background: Ferries are late. Methods: We timed nine. Findings: All were late. Interpretation: Take the bus."  # want: section-missing
---
```
```markdown good option=scheme:imrad
---
abstract: "OBJECTIVE: To know when ferries come. METHODS AND RESULTS: We timed nine. All were late. CONCLUSION: Take the bus."
---
```
```yaml good option=scheme:jama
abstract:
  sections:
    - {label: Importance, text: Ferries matter.}
    - {label: Objective, text: To know when ferries come.}
    - {label: "Design, Setting, and Participants", text: "A diary, in nine harbours, of all who waited."}
    - {label: Main Outcomes and Measures, text: Minutes.}
    - {label: Results, text: All nine were late.}
    - {label: Conclusions and Relevance, text: Take the bus.}
```
```yaml good option=scheme:imrad
abstract: >-
  We timed nine ferries through one winter and asked all who waited for them what they thought. All ferries were late,
  and most people had expected nothing else.
```
```yaml good
abstract:
  sections:
    - {label: BACKGROUND, text: Ferries are late.}
    - {label: CONCLUSIONS, text: Take the bus.}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.paper_sections import NO_SECTIONS, structured_abstracts
from abslint.knowledge.section_schemes import Scheme, missing_parts
from abslint.knowledge.usual_sections import has_usual_sections
from abslint.model.finding import Finding
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule


def check(paper: Paper, *, scheme: Scheme = "") -> Iterator[Finding]:
    if not scheme:
        return
    for sections in structured_abstracts(paper):
        missing = missing_parts([section.label for section in sections], scheme)
        if missing:
            names = ", ".join(f"`{name}`" for name in missing)
            message = f"the abstract lacks {names}, which the scheme {scheme} asks for"
            first = sections[0]
            if first.item is None:
                yield first.label_field.finding(message, first.label_part)
            else:
                yield Finding(first.item[:-1], message)


RULE = PaperRule(
    name="section-missing",
    page=__doc__,
    terms=("abstract", "abstract.label", "abstract.sections"),
    check=check,
    stills=NO_SECTIONS,
    silent_on=has_usual_sections,
)
