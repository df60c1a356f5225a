r"""The abstract of a clinical trial or a systematic review has no sections.

CONSORT and PRISMA ask for structured abstracts, since readers look there for the one number that they need: whether
anyone was assigned at random, how many died. What a paper is, is taken from its subtype and from its title. A protocol,
a comment, a second analysis of a trial, an abstract of a few sentences and a systematic review of anything but health
are not asked. Off by default: many journals
outside medicine, and all older ones, print such abstracts in one piece, and nothing is wrong with the record then.

```yaml bad want=abstract-needs-structure
title: "Ferries for people with seasickness: a randomised controlled trial"
abstract: >-
  We assigned ninety people who had to cross the bay and had been seasick before to ferries of two kinds. One kind was
  wide and slow, the other narrow and quick. A bell in the bow told a clerk on the quay which ferry a person had to take,
  and neither knew before. All who crossed wrote down at each landing how they felt. Those on wide ferries felt sick for
  an hour, those on narrow ones for ten minutes. Nobody felt well. We think that the time on the water matters more
  than the kind of ferry, and that a bridge would help everyone.
```
```json bad want=abstract-needs-structure
{"subtype": "systematic-review", "title": "Ferries and the people who wait for them",
 "abstract": "We searched nine libraries for papers on ferries, and for the people who wait for them, from the year in which steam came to the bay up to now. Two readers read each of them, and did not speak with each other until they had read all. Of three hundred papers we kept nine, as the others were about bridges. In all nine the ferries were late, and in two of them so late that people went home. The papers were old, small and written by people who owned ferries, so that we trust none of them."}
```
```yaml good
title: "Ferries for people with seasickness: a randomised controlled trial"
abstract:
  sections:
    - {label: OBJECTIVE, text: To know who gets sick.}
    - {label: RESULTS, text: Everyone did.}
```
```yaml good
title: "Ferries for people with seasickness: protocol of a randomised controlled trial"
```
```markdown good
---
title: "Ferries for people with seasickness: a randomised controlled trial"
abstract: >-
  Background Ferries make people sick, and nobody knows why some are sick on all of them and others on none of them.
  Methods We assigned ninety people who had to cross the bay to ferries of two kinds, and asked all of them at each
  landing how they felt. Results All of them felt sick for an hour. Conclusions Take the bus, or wait for the bridge that
  the town has promised for many years and that nobody has begun to build.
---
```
```markdown good
---
title: "Ferries and seasickness: a systematic review"
abstract: >-
  Introduction. Ferries make people sick, and nobody knows why some are sick on all of them and others on none of them.
  Methods. We searched nine libraries for papers on ferries, from the year in which steam came to the bay up to now, and
  two readers read each of them. Results . All people on ferries felt sick for an hour, and those on the bridge did not.
  Conclusions . Take the bus, or wait for the bridge that the town has promised for many years.
---
```
```markdown good
---
title: "Ferries for people with seasickness: a randomised controlled trial"
abstract: >-
  (1) Background: Ferries make people sick, and nobody knows why some are sick on all of them and others on none of
  them; (2) Methods: We assigned ninety people who had to cross the bay to ferries of two kinds, and asked all of them
  at each landing how they felt; (3) Results: All of them felt sick for an hour; (4) Conclusions: Take the bus, or wait
  for the bridge that the town has promised for many years and that nobody has begun to build.
---
```
```yaml good
title: "Software that draws up the timetables of ferries: a systematic review"
abstract: >-
  We searched nine libraries for programs that draw up timetables, from the year in which steam came to the bay up to
  now. Two readers read the manual of each, and did not speak with each other until they had read all of them. Of three
  hundred programs we kept nine, as the others were for trains. All nine want to know the tide, the quays and the crews
  before they begin, and none of them asks when people want to cross the bay. We think that somebody should ask them.
```
```yaml good
title: What randomised trials of ferries tell us
```
```yaml good
title: A trial of patience on the quays of the northern bay
```
```markdown good
---
title: "Ferries and seasickness: a systematic review"
abstract: "OBJECTIVE: To know who gets sick on ferries. METHODS: We searched nine libraries. RESULTS: Everyone does."
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.paper_sections import kept_sections, structured_abstracts
from abslint.knowledge.prose import words
from abslint.knowledge.run_in_heads import has_bare_labels
from abslint.knowledge.study_designs import NO_DESIGN, READS, guided_design
from abslint.model.finding import Finding, Severity
from abslint.model.glance import Still
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule

NAMES = {"trial": "clinical trial", "review": "systematic review"}


def check(paper: Paper, *, least: int = 60) -> Iterator[Finding]:
    if structured_abstracts(paper) or kept_sections(paper):
        return
    for field in paper.filled("abstract")[:1]:
        design = guided_design(paper, field.text)
        if design and len(words(field.text)) >= least and not has_bare_labels(field.text):
            yield field.finding(f"the abstract of a {NAMES[design]} has no sections: label its parts")


RULE = PaperRule(
    name="abstract-needs-structure",
    page=__doc__,
    severity=Severity.INFO,
    default=False,
    terms=("abstract", "abstract.label", "abstract.sections", *READS),
    check=check,
    stills=(
        Still(needs=frozenset({"abstract.label"})),
        Still(texts=(("title", NO_DESIGN), ("subtitle", NO_DESIGN), ("subtype", NO_DESIGN))),
    ),
    yields_to=("abstract-not-an-abstract", "abstract-equals-title"),
)
