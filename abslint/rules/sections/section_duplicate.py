r"""Two sections of an abstract have the same label.

One was labelled wrongly, or a part of the abstract was copied twice. The label of an abstract that is told twice as a
whole, study by study, is not reported.

```yaml bad
abstract:
  sections:
    - {label: BACKGROUND, text: Ferries are late.}
    - {label: RESULTS, text: We timed nine ferries.}
    - {label: RESULTS, text: All nine were late.}  # want: section-duplicate
```
```json bad profile=csl-json want=section-duplicate,text-html-tag
{"abstract": "<h4>Background</h4>Ferries are late.<h4>Methods</h4>We timed nine.<h4>Method</h4>All were late."}
```
```yaml bad
abstract:
  sections:
    - {label: METHODS, text: We timed nine ferries.}
    - {label: METHODS, text: We asked all who waited.}  # want: section-duplicate
    - {label: RESULTS, text: All nine were late.}
    - {label: RESULTS, text: Nobody was surprised.}  # want: section-duplicate
```
```yaml good
abstract:
  sections:
    - {label: BACKGROUND, text: Ferries are late.}
    - {label: METHODS, text: We timed nine ferries.}
    - {label: MAIN RESULTS, text: All nine were late.}
    - {label: RESULTS IN WINTER, text: They were later.}
```
```markdown good
---
abstract: >-
  Objective: To know when ferries come. Study 1. Methods: We timed nine. Results: All were late.
  Study 2. Methods: We timed nine more. Results: They were early.
---
```
```yaml good
abstract:
  sections:
    - {label: STUDY 1, text: Ferries in winter.}
    - {label: METHODS, text: We timed nine ferries.}
    - {label: RESULTS, text: All nine were late.}
    - {label: STUDY 2, text: Ferries in spring.}
    - {label: METHODS, text: We timed nine more.}
    - {label: RESULTS, text: They were early.}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from abslint.knowledge.paper_sections import (
    NO_SECTIONS,
    Abstract,
    PaperSection,
    is_doubled,
    plain_key,
    structured_abstracts,
)
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import shorten
from abslint.knowledge.usual_sections import has_usual_sections
from abslint.model.finding import Finding
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule

_STUDY = Pattern(
    r"\s*(?:study|experiment|part|phase|trial|case|cohort|survey|module)(?:\s*\d+|\s+(?:[ivx]+|[a-e]))\b", re.IGNORECASE
)
"""A label behind which the others begin anew."""


def check(paper: Paper) -> Iterator[Finding]:
    for sections in structured_abstracts(paper):
        again = list(_repeated(sections))
        if len({section.category for section, _ in again}) > 1:
            again = [(section, sure) for section, sure in again if sure]  # the others are told anew, step by step
        for section, _ in again:
            message = f"two sections are labelled `{shorten(section.label)}`"
            yield section.label_field.finding(message, section.label_part)


def _repeated(sections: Abstract) -> Iterator[tuple[PaperSection, bool]]:
    """The sections whose label was there before, and whether surely by mistake: at once, or with the same text."""
    seen: dict[str, tuple[int, str]] = {}
    for at, section in enumerate(sections):
        if _STUDY.match(section.label):
            seen = {}
        key = plain_key(section.label)
        before, text = seen.get(key, (at, ""))
        if before < at and not is_doubled(sections[at - 1], section):
            yield section, before == at - 1 or section.text == text
        seen[key] = at, section.text


RULE = PaperRule(
    name="section-duplicate",
    page=__doc__,
    terms=("abstract", "abstract.label", "abstract.sections"),
    check=check,
    stills=NO_SECTIONS,
    silent_on=has_usual_sections,
)
