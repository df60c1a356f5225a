r"""The text of a section begins with its own label.

Whoever shows the section writes its label, and then it is there twice. A text that begins with a label of its own,
`Design:` within METHODS, has more to say than its section's label, and a sentence may begin with the word.

```yaml bad
abstract:
  sections:
    - {label: METHODS, text: "Methods: We timed nine ferries."}  # want: section-label-in-text
    - {label: RESULTS, text: All nine were late.}
```
```yaml fixed
abstract:
  sections:
    - {label: METHODS, text: "We timed nine ferries."}
    - {label: RESULTS, text: All nine were late.}
```
```yaml bad
abstract:
  sections:
    - label: RESULTS
      text: All nine were late.
    - label: CONCLUSIONS
      text: Conclusion - Take the bus.  # want: section-label-in-text
```
```yaml fixed
abstract:
  sections:
    - label: RESULTS
      text: All nine were late.
    - label: CONCLUSIONS
      text: Take the bus.
```
```json bad profile=csl-json want=section-label-in-text,text-html-tag
{"abstract": "<h4>Methods</h4>Methods: We timed nine ferries.<h4>Results</h4>All nine were late."}
```
```yaml good
abstract:
  sections:
    - {label: METHODS, text: "Design: a diary. We timed nine ferries."}
    - {label: RESULTS, text: Results were the same in all harbours.}
    - {label: CONCLUSIONS, text: Conclusions-based planning of ferries helps.}
```
```json bad profile=crossref want=section-label-in-text:/abstract
{"abstract": "<jats:sec><jats:title>Methods</jats:title><jats:p>Methods: We timed nine.</jats:p></jats:sec><jats:sec><jats:title>Results</jats:title><jats:p>All nine were late.</jats:p></jats:sec>"}
```
```json fixed profile=crossref
{"abstract": "<jats:sec><jats:title>Methods</jats:title><jats:p>We timed nine.</jats:p></jats:sec><jats:sec><jats:title>Results</jats:title><jats:p>All nine were late.</jats:p></jats:sec>"}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from abslint.knowledge.paper_sections import (
    NO_SECTIONS,
    Abstract,
    is_doubled,
    label_in_text,
    structured_abstracts,
)
from abslint.knowledge.prose import shorten
from abslint.knowledge.usual_sections import has_usual_sections
from abslint.model.finding import Finding
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule


def check(paper: Paper) -> Iterator[Finding]:
    for sections in structured_abstracts(paper):
        yield from _kept(sections) if sections[0].kept else _written(sections)


def _kept(sections: Abstract) -> Iterator[Finding]:
    for section in sections:
        field = section.text_field
        part = None if field is None else label_in_text(section.label, field.text)
        if field is not None and part is not None:
            message = f"the text of section `{shorten(section.label, 40)}` begins with its label"
            fix = field.replace("drop the label from the text", "", part)
            compound = "-" in field.text[part[0] : part[1]] and field.text[part[1] : part[1] + 1].islower()
            yield field.finding(message, part, fix.unsafe() if fix and compound else fix)


def _written(sections: Abstract) -> Iterator[Finding]:
    for section, following in pairwise(sections):
        if is_doubled(section, following):
            message = f"the text of section `{shorten(section.label, 40)}` begins with its label"
            fix = following.remove("drop the second label")
            yield following.label_field.finding(message, following.label_part, fix)


RULE = PaperRule(
    name="section-label-in-text",
    page=__doc__,
    terms=("abstract", "abstract.label", "abstract.sections"),
    check=check,
    stills=NO_SECTIONS,
    silent_on=has_usual_sections,
)
