r"""An abstract that is kept as sections has only one.

What is one piece needs no list: readers look for the other sections, and statistics count a structured abstract that is
none. Mostly the others were lost on the way, or a database put a label such as `UNLABELLED` over the whole. The fix
keeps the text as the abstract, with its label before it unless that names the abstract as a whole; it wants a look,
since what was lost may have to be found instead. Whatever else the record says of the abstract (its copyright) stays,
and there is no fix then.

```yaml bad want=section-single:/abstract/sections/0
abstract:
  sections:
    - label: UNLABELLED
      text: We timed nine ferries through a winter, and all were late.
```
```yaml fixed
abstract: We timed nine ferries through a winter, and all were late.
```
```json bad want=section-single
{"abstract": {"sections": [{"label": "Results:", "category": "RESULTS", "text": "All nine ferries were late."}]}}
```
```json fixed
{"abstract": "Results: All nine ferries were late."}
```
```json bad want=section-single
{"abstract": {"sections": [{"label": "RESULTS", "text": "All nine ferries were late."}], "copyright": "The ferry club"}}
```
```yaml good
abstract:
  sections:
    - {label: UNLABELLED, text: We timed nine ferries through a winter.}
    - {label: IMPORTANCE, text: Ferries matter.}
```
```yaml good
abstract:
  sections:
    - {text: We timed nine ferries through a winter.}
    - {label: RESULTS, text: All were late.}
```
```yaml good
abstract: "Results: All nine ferries were late through a whole winter, most of them by an hour or more than that."
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from abslint.knowledge.paper_sections import NO_SECTIONS, PaperSection, structured_abstracts
from abslint.knowledge.prose import shorten
from abslint.knowledge.section_labels import label_category, leads_others
from abslint.knowledge.usual_sections import has_usual_sections
from abslint.model.finding import Finding, Proposal, ReplaceValue, Severity
from abslint.model.paper import Paper
from abslint.model.reach import value_at
from abslint.model.rule import PaperRule

_KEYS = frozenset({"label", "text", "category"})


def check(paper: Paper) -> Iterator[Finding]:
    lists = [field.value for field in paper.filled("abstract.sections") if isinstance(field.value, list)]
    for sections in structured_abstracts(paper):
        only = sections[0]
        if only.item is not None and len(lists) == 1 == len(lists[0]) and only.text.strip():
            message = f"the abstract has one section only, `{shorten(only.label)}`: one piece is no list"
            yield Finding(only.item, message, fix=_fix(paper, only))


def _fix(paper: Paper, section: PaperSection) -> Proposal | None:
    """The text as the abstract, unless the abstract or its section says more than label and text."""
    place = (section.item or ())[:-2]
    abstract = value_at(paper.data, place)
    if not isinstance(abstract, dict) or len(abstract) > 1 or not _is_plain(next(iter(abstract.values()))[0]):
        return None
    label = section.label.strip(" .:：")
    text = section.text if leads_others(label) else f"{label}: {section.text}"
    return Proposal("keep the text alone", (ReplaceValue(place, text),), safe=False)


def _is_plain(item: Mapping[str, object]) -> bool:
    category = item.get("category", "UNASSIGNED")
    return _KEYS.issuperset(item) and category in ("UNASSIGNED", label_category(str(item["label"])))


RULE = PaperRule(
    name="section-single",
    page=__doc__,
    severity=Severity.INFO,
    terms=("abstract", "abstract.label", "abstract.sections"),
    check=check,
    stills=NO_SECTIONS,
    silent_on=has_usual_sections,
    yields_to=("section-empty", "section-label-in-text"),
)
