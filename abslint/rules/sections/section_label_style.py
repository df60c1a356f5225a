r"""A label of an abstract's section is written unlike the others.

One label in capitals among small ones, or one with a colon among those without, shows where sections were put together
from two sources, and a site that lists labels shows each spelling apart. The case of most of the labels that name a
step (background, methods, results, conclusions) is taken for the style. Parts of a step may have small labels below
steps in capitals (`METHODS: … Setting: …`), and labels that abslint does not know are left alone. In a running text
only the case is judged.

```yaml bad
abstract:
  sections:
    - {label: Background, text: Ferries are late.}
    - {label: METHODS, text: We timed nine ferries.}  # want: section-label-style
    - {label: Results, text: All nine were late.}
```
```yaml fixed
abstract:
  sections:
    - {label: Background, text: Ferries are late.}
    - {label: Methods, text: We timed nine ferries.}
    - {label: Results, text: All nine were late.}
```
```yaml bad
abstract:
  sections:
    - label: BACKGROUND
      text: Ferries are late.
    - label: "METHODS:"  # want: section-label-style
      text: We timed nine ferries.
    - label: Results
      text: All nine were late.
    - label: CONCLUSIONS
      text: Take the bus.
```
```yaml fixed
abstract:
  sections:
    - label: BACKGROUND
      text: Ferries are late.
    - label: "METHODS"  # want: section-label-style
      text: We timed nine ferries.
    - label: RESULTS
      text: All nine were late.
    - label: CONCLUSIONS
      text: Take the bus.
```
```json bad profile=csl-json want=section-label-style
{"abstract": "Background: Ferries are late. METHODS: We timed nine ferries. Results: All were late. Conclusion: Take the bus."}
```
```json fixed profile=csl-json
{"abstract": "Background: Ferries are late. Methods: We timed nine ferries. Results: All were late. Conclusion: Take the bus."}
```
```json bad profile=csl-json want=section-label-style
{"abstract": "Background: Ferries are late. Results: All were late. HIGHLIGHTS: Nine ferries were timed through a winter."}
```
```json good profile=csl-json
{"abstract": "BACKGROUND: Ferries are late. METHODS: Setting: nine harbours. Main outcome measures: minutes. RESULTS: All were late. Trial registration: NCT01234567."}
```
```yaml good
abstract:
  sections:
    - {label: Aims, text: To know when ferries come.}
    - {label: Main Outcomes and Measures, text: Minutes.}
    - {label: Materials and methods, text: We timed nine ferries.}
```
```yaml good
abstract:
  sections:
    - {label: Background, text: Ferries are late.}
    - {label: 方法, text: 我们给九艘渡轮计时。}
    - {label: Results, text: All nine were late.}
```
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from abslint.knowledge.label_styles import Misfit, find_misfits
from abslint.knowledge.paper_sections import NO_SECTIONS, Abstract, structured_abstracts
from abslint.knowledge.prose import shorten
from abslint.knowledge.usual_sections import has_usual_sections
from abslint.model.finding import Finding, Proposal, Severity
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule

SHOWN = 3
"""Labels that a message names."""


def check(paper: Paper) -> Iterator[Finding]:
    for sections in structured_abstracts(paper):
        kept = sections[0].kept
        misfits = find_misfits(tuple(section.label for section in sections), kept)
        if misfits:
            first = sections[misfits[0].place]
            names = list(dict.fromkeys(f"`{shorten(sections[misfit.place].label, 40)}`" for misfit in misfits))
            more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
            words = ("labels", "are", "them") if len(names) > 1 else ("label", "is", "it")
            model = shorten(misfits[0].model, 40)
            shown = f"{words[0]} {', '.join(names[:SHOWN])}{more}"
            message = f"{shown} {words[1]} written unlike `{model}` beside {words[2]}"
            yield first.label_field.finding(message, first.label_part, _fix(sections, misfits))


def _fix(sections: Abstract, misfits: Sequence[Misfit]) -> Proposal | None:
    """The labels written like the others, as far as that is sure; the last one first, as they may share a text."""
    found = [(sections[misfit.place], misfit.spelled) for misfit in reversed(misfits)]
    fixes = [one.label_field.replace("", spelled, one.label_part) for one, spelled in found if spelled is not None]
    changes = tuple(change for fix in fixes if fix for change in fix.changes)
    return Proposal("write the labels alike", changes) if changes else None


RULE = PaperRule(
    name="section-label-style",
    page=__doc__,
    severity=Severity.INFO,
    terms=("abstract", "abstract.label", "abstract.sections"),
    check=check,
    stills=NO_SECTIONS,
    silent_on=has_usual_sections,
    yields_to=("section-unknown-label",),
)
