r"""The labels of an abstract's sections stand in one text, where the record could keep sections.

Databases search and show `METHODS` and `RESULTS` one by one, and guidelines ask for them, but only where they are kept
apart; a reader of one text has to guess again what is a label. This is told only in shapes that can keep an abstract as
sections, and only where labels of two different kinds are known: one lone label (`Summary:`, `Trial registration:`) is
fine. The fix makes a list of sections: each label and each word stays, and only what made a label a heading goes, its
colon, dash, brackets or tags. It wants a look, since a colon behind a usual word may also stand in a sentence.

```yaml bad
abstract: "BACKGROUND: Ferries are late. METHODS: We timed nine. RESULTS: All nine were late."  # want: sections-flattened
```
```yaml fixed
abstract:
  sections:
    - label: BACKGROUND
      text: Ferries are late.
    - label: METHODS
      text: We timed nine.
    - label: RESULTS
      text: All nine were late.
```
```yaml bad want=sections-flattened:/abstract
abstract: >-
  We asked nine ferrymen. Methods: Design: a diary. Setting: nine harbours.
  Results: All were late. Trial registration: none.
```
```yaml fixed
abstract:
  sections:
    - text: We asked nine ferrymen.
    - label: Methods
      text: "Design: a diary."
    - label: Setting
      text: nine harbours.
    - label: Results
      text: All were late.
    - label: Trial registration
      text: none.
```
```json bad want=sections-flattened
{"abstract": "Ziel - Wissen, wann Fähren kommen. Ergebnisse - Alle kamen zu spät."}
```
```json fixed
{"abstract": {"sections": [{"label": "Ziel", "text": "Wissen, wann Fähren kommen."}, {"label": "Ergebnisse", "text": "Alle kamen zu spät."}]}}
```
```json bad want=sections-flattened
{"abstract": "【目的】了解渡轮。【方法】九艘。【结果】全部晚点。"}
```
```yaml good
abstract: >-
  Summary: We timed ferries for a whole winter, in nine harbours and with the help of all who waited there, and found
  that every one of them was late by an hour or more. Trial registration: NCT01234567.
```
```yaml good
abstract: >-
  We compared two methods: timing the ferries, and asking. The results: all were late, and nobody knew a reason for it,
  neither the ferrymen nor the people who waited in the nine harbours that we visited through a whole winter.
```
```yaml good
abstract:
  sections:
    - {label: BACKGROUND, text: Ferries are late.}
    - {label: RESULTS, text: "Winter: all nine were late. Summer: two were."}
```
```markdown good
---
abstract: "BACKGROUND: Ferries are late. METHODS: We timed nine. RESULTS: All nine were late."
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.markup import without_tags
from abslint.knowledge.paper_sections import NO_SECTIONS, Abstract, PaperSection, structured_abstracts
from abslint.knowledge.prose import shorten
from abslint.knowledge.section_labels import label_ranks, leads_others
from abslint.knowledge.section_split import split_at_labels
from abslint.model.finding import Finding, Proposal, Severity
from abslint.model.glance import Still
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule

SHOWN = 4
"""Labels that a message names."""


def check(paper: Paper) -> Iterator[Finding]:
    if paper.profile.forms.sections:
        for sections in structured_abstracts(paper):
            if sections[0].item is None and len(set(_steps(sections))) > 1:
                told = sections[1:] if _heads_all(sections[0]) else sections
                names = [f"`{shorten(section.label, 24)}`" for section in told[:SHOWN]]
                more = " …" if len(told) > SHOWN else ""
                message = f"the labels {', '.join(names)}{more} stand in one text: keep each with its section"
                first = told[0]
                yield first.label_field.finding(message, first.label_part, _fix(sections))


def _steps(sections: Abstract) -> Iterator[str]:
    """The categories of labels that name a step of an abstract, and neither all of it nor a note beside it."""
    for section in sections:
        noted = section.category == "BACKGROUND" and label_ranks(section.label) is None
        if section.category not in (None, "UNASSIGNED") and not noted and not leads_others(section.label):
            yield section.category or ""


def _heads_all(section: PaperSection) -> bool:
    """Whether a label is the heading of all that follows it, and says nothing itself but tags."""
    return leads_others(section.label) and not without_tags(section.text).strip()


def _fix(sections: Abstract) -> Proposal | None:
    field = sections[0].label_field
    pieces = split_at_labels(field.text) if isinstance(field.value, str) and field.text == field.value else None
    if pieces is None:
        return None
    items = [{"label": label, "text": text} if label else {"text": text} for label, text in pieces]
    return field.put("keep the sections apart", {"sections": items}).unsafe()


RULE = PaperRule(
    name="sections-flattened",
    page=__doc__,
    severity=Severity.INFO,
    terms=("abstract", "abstract.label"),
    check=check,
    stills=(Still(needs=frozenset({"abstract.label"})), *NO_SECTIONS),
)
