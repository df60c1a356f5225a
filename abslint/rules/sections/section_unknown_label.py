r"""A section of an abstract has a label that nobody knows.

Databases sort the sections of structured abstracts by their labels, after the list of the National Library of Medicine;
a label outside it, often only misspelt, is sorted nowhere. What is known in parts (`Methods and data`) or by its head
(`Implications for porters`) counts as known. In a running text only what is written as the known labels of the same
abstract are is taken for a label: a few words before a colon that hold a verb are prose. Labels in languages whose
headings abslint doesn't know are left alone, and so are an abstract's own headings where most of its labels are such.

```yaml bad
abstract:
  sections:
    - {label: MEHTODS, text: We asked the keepers of nine lighthouses what they hear at night.}  # want: section-unknown-label
    - {label: RESULTS, text: They hear gulls and themselves.}
```
```yaml fixed
abstract:
  sections:
    - {label: METHODS, text: We asked the keepers of nine lighthouses what they hear at night.}
    - {label: RESULTS, text: They hear gulls and themselves.}
```
```json bad profile=csl-json want=section-unknown-label
{"abstract": "BACKGROUND: Ferries are late. METHODS: We timed nine of them. TIDES: Nobody asked for them. RESULTS: All were late."}
```
```markdown bad
---
abstract: "Background: Ferries are late. Methods: We timed nine. Rsults: All were late."  # want: section-unknown-label
---
```
```markdown fixed
---
abstract: "Background: Ferries are late. Methods: We timed nine. Results: All were late."
---
```
```markdown good
---
abstract: >-
  Background: Ferries are late. Results: All nine were late. Subgroup analyses revealed: small ones are later.
  A note on tides: they were high. Conclusions: Ferries should leave earlier.
---
```
```yaml good
abstract:
  sections:
    - {label: Methods and data, text: We timed nine ferries.}
    - {label: Implications for sailors, text: Take the bus.}
    - {label: What this paper adds, text: The times of nine ferries.}
```
```json good profile=csl-json
{"abstract": "PURPOSE: Ferries are late. METHODS: We timed nine. RESULTS: All were late. KEY POINTS: Be late, too. CITATION FORMAT: Marsh I. Late ferries. Bay J 2019; 4: 1-9."}
```
```yaml good
language: ru
abstract:
  sections:
    - {label: Цель, text: "Мы хотели знать, когда приходят паромы, и записали время девяти из них."}
    - {label: Выводы, text: "Все девять паромов пришли поздно, и никто на пристани не удивился."}
```
```yaml good
abstract:
  sections:
    - {label: BACKGROUND, text: Harbours differ.}
    - {label: TIDES, text: They come twice a day.}
    - {label: LAMPS, text: They are lit at dusk.}
    - {label: PORTERS, text: They sleep at noon.}
    - {label: CONCLUSIONS, text: Harbours keep their hours.}
```
```yaml good
abstract: "We timed ferries for a whole winter, and found that all of them were late by an hour. Trial registration: NCT01234567."
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.languages import base_language
from abslint.knowledge.near_labels import near_label, spell_like
from abslint.knowledge.paper_sections import NO_SECTIONS, PaperSection, structured_abstracts
from abslint.knowledge.prose import shorten
from abslint.knowledge.section_labels import is_prose, knows_language
from abslint.knowledge.usual_sections import has_usual_sections
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule


def check(paper: Paper) -> Iterator[Finding]:
    for sections in structured_abstracts(paper):
        unknown = [section for section in sections if section.category is None]
        own = len(unknown) * 2 > len(sections)
        for section in unknown:
            if not _is_left_alone(section, paper) and not (own and near_label(section.label) is None):
                yield _tell(section)


def _is_left_alone(section: PaperSection, paper: Paper) -> bool:
    if not section.label.isascii():
        return near_label(section.label) is None
    language = base_language(paper.text("language")) if paper.has("language") else "en"
    return is_prose(section.label) or not knows_language(language)


def _tell(section: PaperSection) -> Finding:
    near = near_label(section.label)
    message = f"`{shorten(section.label)}` is no section label that is known"
    if near is None:
        return section.label_field.finding(message, section.label_part)
    meant = spell_like(near, section.label)
    fix = section.label_field.replace(f"write `{meant}`", meant, section.label_part)
    return section.label_field.finding(f"{message}; did you mean `{meant}`?", section.label_part, fix and fix.unsafe())


RULE = PaperRule(
    name="section-unknown-label",
    page=__doc__,
    severity=Severity.INFO,
    terms=("abstract", "abstract.label", "abstract.sections", "language"),
    check=check,
    stills=NO_SECTIONS,
    silent_on=has_usual_sections,
)
