r"""The sections of an abstract stand in an unusual order.

A reader expects background and objective, methods, results, conclusions. A section that comes after a later one was
mostly moved, or labelled wrongly. Registration, funding, design, key points and other labels outside these four steps
may stand anywhere, the objective may lead, and an abstract told twice, in two languages, begins anew. With a `scheme`
(see section-missing) the order is that scheme's, and the finding a warning.

```yaml bad
abstract:
  sections:
    - {label: OBJECTIVE, text: To know when ferries come.}
    - {label: RESULTS, text: All nine were late.}
    - {label: METHODS, text: We timed nine ferries.}  # want: section-out-of-order
    - {label: CONCLUSIONS, text: Take the bus.}
```
```markdown bad
---
abstract: "Results: All nine ferries were late. Background: Ferries are late. Conclusions: Take the bus."  # want: section-out-of-order
---
```
```yaml bad option=scheme:lancet
abstract:
  sections:
    - {label: Background, text: Ferries are late.}
    - {label: Methods, text: We timed nine ferries.}
    - {label: Findings, text: All nine were late.}
    - {label: Funding, text: The ferry club.}
    - {label: Interpretation, text: Take the bus.}  # want: section-out-of-order
```
```yaml good
abstract:
  sections:
    - {label: SIGNIFICANCE, text: Ferries matter.}
    - {label: STUDY DESIGN, text: A diary.}
    - {label: OBJECTIVE, text: To know when ferries come.}
    - {label: SUMMARY OF BACKGROUND DATA, text: Ferries are late.}
    - {label: METHODS AND RESULTS, text: We timed nine ferries. All were late.}
    - {label: RESULTS IN WINTER, text: They were later.}
    - {label: CONCLUSIONS, text: Take the bus.}
    - {label: LEVEL OF EVIDENCE, text: Low.}
    - {label: TRIAL REGISTRATION, text: Nobody asked for it.}
```
```markdown good
---
abstract: >-
  Objective: To know when ferries come. Methods: We timed nine. Results: All were late. Conclusions: Take the bus.
  Ziel: Wissen, wann die Fähren kommen. Methoden: Neun wurden gemessen. Ergebnisse: Alle kamen zu spät.
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.paper_sections import (
    NO_SECTIONS,
    Abstract,
    PaperSection,
    structured_abstracts,
)
from abslint.knowledge.prose import shorten
from abslint.knowledge.section_labels import label_ranks
from abslint.knowledge.section_schemes import Scheme, places_in_scheme
from abslint.knowledge.usual_sections import has_usual_sections
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule

NEXT = 12
"""Sections that are looked at to tell an abstract that begins anew."""


def check(paper: Paper, *, scheme: Scheme = "") -> Iterator[Finding]:
    for sections in structured_abstracts(paper):
        found = _misplaced(sections, scheme)
        if found is not None:
            late, early = (shorten(one.label, 40) for one in found)
            message = f"section `{late}` comes after `{early}`, which usually follows it"
            severity = Severity.WARNING if scheme else None
            yield found[0].label_field.finding(message, found[0].label_part, severity=severity)


def _misplaced(sections: Abstract, scheme: Scheme) -> tuple[PaperSection, PaperSection] | None:
    """The first section that stands too late, and the one before which it belongs."""
    top, before, told = 0, None, set[int]()
    for at, section in enumerate(sections):
        span = _places(section, scheme)
        if span is None:
            continue
        if span[1] < top and before is not None:
            if not _begins_anew(sections[at : at + NEXT], told, scheme):
                return None if span[0] in told else (section, before)
            top, told = 0, set()
        if span[0] >= top:
            top, before = span[0], section
        told.update(range(span[0], span[1] + 1))
    return None


def _places(section: PaperSection, scheme: Scheme) -> tuple[int, int] | None:
    if not scheme:
        return label_ranks(section.label)
    places = places_in_scheme(section.label, scheme)
    return (min(places) + 1, max(places) + 1) if places else None


def _begins_anew(rest: Abstract, told: set[int], scheme: Scheme) -> bool:
    """Whether what follows goes again through steps that were told before: a second study, another language."""
    spans = [span for span in (_places(section, scheme) for section in rest) if span is not None]
    return spans[0][0] in told and len({span[0] for span in spans} & told) > 1


RULE = PaperRule(
    name="section-out-of-order",
    page=__doc__,
    severity=Severity.INFO,
    terms=("abstract", "abstract.label", "abstract.sections"),
    check=check,
    stills=NO_SECTIONS,
    silent_on=has_usual_sections,
)
