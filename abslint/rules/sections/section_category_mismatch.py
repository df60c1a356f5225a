r"""The category of an abstract's section is not that of its label.

Search engines take a section by its category (`METHODS`), people read its label. Where these disagree, one was copied
from another section. The categories are those of the National Library of Medicine's list of labels. Only labels that
name a step (background, aims, methods, results, conclusions) are judged: background and aims may have each other's
category, a compound that of any part. `UNASSIGNED` contradicts nothing: the Library itself gives it to labels of its
list. The fix writes the label's category; it wants a look, since the label may be the wrong one of the two.

```yaml bad
abstract:
  sections:
    - label: BACKGROUND
      category: BACKGROUND
      text: Ferries are late.
    - label: METHODS
      category: RESULTS  # want: section-category-mismatch
      text: We timed nine ferries.
```
```yaml fixed
abstract:
  sections:
    - label: BACKGROUND
      category: BACKGROUND
      text: Ferries are late.
    - label: METHODS
      category: METHODS  # want: section-category-mismatch
      text: We timed nine ferries.
```
```json bad want=section-category-mismatch:/abstract/sections/0/category
{"abstract": {"sections": [
  {"label": "Ziel", "category": "CONCLUSIONS", "text": "Wissen, wann Fähren kommen."},
  {"label": "Ergebnisse", "category": "RESULTS", "text": "Alle kamen zu spät."}
]}}
```
```yaml good
abstract:
  sections:
    - {label: IMPORTANCE, category: BACKGROUND, text: Ferries matter.}
    - {label: BACKGROUND AND PURPOSE, category: BACKGROUND, text: Ferries are late.}
    - {label: METHODS AND RESULTS, category: METHODS, text: We timed nine. All were late.}
    - {label: RESULTS, category: UNASSIGNED, text: They were later in winter.}
    - {label: IMPLICATIONS FOR SAILORS, category: UNASSIGNED, text: Take the bus.}
    - {label: TRIAL REGISTRATION, category: METHODS, text: None.}
    - {label: PLAIN LANGUAGE SUMMARY, category: CONCLUSIONS, text: Ferries are late.}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.paper_sections import NO_SECTIONS
from abslint.knowledge.prose import shorten
from abslint.knowledge.section_categories import categories_of
from abslint.knowledge.section_labels import CATEGORIES
from abslint.model.finding import Finding, Severity
from abslint.model.glance import Still
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule


def check(paper: Paper) -> Iterator[Finding]:
    labels = {field.pointer[:-1]: field.text for field in paper.filled("abstract.label")}
    for field in paper.filled("abstract.category"):
        label = labels.get(field.pointer[:-1], "")
        right = categories_of(label)
        if right and field.text not in right and field.text in CATEGORIES and field.text != "UNASSIGNED":
            message = f"category `{field.text}` contradicts the label `{shorten(label, 40)}`, which is `{right[0]}`"
            fix = field.replace(f"write `{right[0]}`", right[0])
            yield field.finding(message, fix=fix.unsafe() if fix else None)


RULE = PaperRule(
    name="section-category-mismatch",
    page=__doc__,
    severity=Severity.INFO,
    terms=("abstract", "abstract.label", "abstract.category"),
    check=check,
    stills=(Still(without=frozenset({"abstract.category"})), *NO_SECTIONS),
)
