r"""The abstract of a trial or a systematic review lacks what its reporting guideline asks for.

CONSORT for abstracts and PRISMA for abstracts ask that the title names the design, and that the abstract gives a result
with its confidence interval or p value, the registration and the funding. A registration or a funder that the record
gives in a field of its own is not missed. A trial that only its abstract tells (`were randomly assigned to`) should
say so in the title; trials of one arm are not asked. With the option `every` the guidelines' other items are looked for
as well: objective, participants, main outcome, blinding, numbers and harms of a trial; what was eligible, where and until
when it was searched, risk of bias, number of studies and limitations of a review. Only what words show is looked for,
only in English, and not in protocols, comments or second analyses. A review that pools no results is not asked for one,
and a review of soils or libraries for nothing: the guidelines are of medicine. Off by default: many journals print
registration and funding elsewhere.

```yaml bad want=reporting-items
title: "Ferries for people with seasickness: a randomised controlled trial"
abstract: >-
  We assigned ninety people who had to cross the bay to ferries of two kinds. Those on wide ferries felt sick for
  an hour, those on narrow ones for ten minutes. We think that the time on the water matters more than the ferry.
```
```yaml bad
title: Ferries for people with seasickness  # want: reporting-items
abstract:
  sections:
    - {label: METHODS, text: "In this trial ninety people were randomly assigned to ferries of two kinds."}
    - {label: RESULTS, text: "They were sick for 60 minutes, or for 10 (95% CI 5 to 15)."}
    - {label: FUNDING, text: The ferry club.}
trial_registration:
  - id: NCT01234567
```
```yaml bad
title: "Ferries and seasickness: a systematic review and meta-analysis"
abstract:
  sections:  # want: reporting-items:/abstract/sections
    - {label: METHODS, text: "We searched nine libraries (PROSPERO CRD42021234567)."}
    - {label: RESULTS, text: Everyone was sick.}
```
```yaml bad option=every:true want=reporting-items
title: "Ferries for people with seasickness: a randomised controlled trial"
abstract: >-
  We assigned ninety people who had to cross the bay to ferries of two kinds, in a parallel design. Those on wide ferries
  felt sick for an hour, those on narrow ones for ten minutes (P<0.001). Registered as NCT01234567; the club paid by grant.
```
```yaml good option=every:true
title: "Ferries for people with seasickness: a randomised controlled trial"
abstract: >-
  We compared wide and narrow ferries in a parallel trial of ninety people, randomly assigned by a bell, and open-label.
  The primary outcome was sickness: an hour on wide ferries, ten minutes on narrow ones (P<0.001). There were no adverse
  events, but for one hat. Registered as NCT01234567; the ferry club paid by a grant.
```
```yaml good option=every:true
title: "Ferries and seasickness: a systematic review"
abstract: >-
  Our aim was to know who gets sick. We searched nine libraries until May 2020 for eligible studies, and judged their
  risk of bias. Twelve studies said that everyone does, with low certainty (PROSPERO CRD42021234567; no funding).
```
```yaml good
title: "Ferries for people with seasickness: a randomised controlled trial"
abstract: >-
  We assigned ninety people who had to cross the bay to ferries of two kinds. Those on wide ferries felt sick for
  an hour, those on narrow ones for ten minutes (P<0.001). Registered as NCT01234567.
funding:
  - funder: The ferry club
```
```yaml good
title: "Ferries for people with seasickness: protocol of a randomised controlled trial"
```
```yaml good
title: "Ferries for people with seasickness: a single-arm phase 2 trial"
```
```yaml good
title: "Ferries for people with seasickness: a randomised trial"
abstract: >-
  Ninety people crossed the bay, half of them on a wide ferry and half on a narrow one, and <i>P</i> = 0.04.
  Registered: ISRCTN12345678. Funded by the ferry club.
```
```yaml good
title: Ferries, patience and what people read on the quay
abstract: >-
  Ninety people were randomly assigned to three books, and we watched them wait for the ferry on the quay, in this
  experiment that lasted for a whole summer.
```
```yaml good
title: "Ferries and seasickness: a systematic review"
abstract: >-
  We searched nine libraries in three towns, and tell in words what we found there about ferries and those who fear
  them (PROSPERO CRD42021234567; funded by nobody).
```
```yaml good
title: "Software that draws up the timetables of ferries: a systematic review"
abstract: >-
  We searched nine libraries for programs that draw up timetables, and tell what each of them wants to know of the tide,
  the quays and the crews before it can begin.
```
```yaml good
title: What randomised trials of ferries tell us
```
```yaml good
language: de
title: "Fähren und Seekrankheit: eine randomisierte kontrollierte Studie"
abstract: >-
  Wir haben neunzig Menschen, die über die Bucht mussten, zufällig auf zwei Arten von Fähren verteilt. Auf den breiten
  war ihnen eine Stunde lang schlecht, auf den schmalen zehn Minuten. Die Zeit auf dem Wasser ist wichtiger.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge import reporting_items, study_designs
from abslint.knowledge.languages import base_language
from abslint.knowledge.markup import without_tags
from abslint.knowledge.paper_sections import kept_sections
from abslint.knowledge.reporting_items import lacking_items
from abslint.knowledge.study_designs import NO_DESIGN, guided_design, is_randomised, title_hides
from abslint.model.finding import Finding, Severity
from abslint.model.glance import Still
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule


def check(paper: Paper, *, every: bool = False) -> Iterator[Finding]:
    fields = paper.filled("abstract")
    if not fields or (paper.has("language") and base_language(paper.text("language")) != "en"):
        return
    said = without_tags("\n".join([*paper.texts("abstract.label"), *(field.text for field in fields)]))
    hidden, title = title_hides(paper, said), paper.one("title")
    if hidden and title is not None:
        yield title.finding(f"the title does not say `{hidden}`, as the reporting guideline asks")
    design = guided_design(paper, said) or ("trial" if hidden else "")
    if not design or (design == "trial" and not is_randomised(paper, said)):
        return
    guideline, lacking = lacking_items(design, paper.text("title"), said, paper.has, every)
    if lacking:
        message = f"the abstract lacks what {guideline} asks for: {', '.join(lacking)}"
        yield Finding((kept_sections(paper) or fields)[0].pointer, message)


RULE = PaperRule(
    name="reporting-items",
    page=__doc__,
    severity=Severity.INFO,
    default=False,
    terms=("abstract", "abstract.label", "abstract.sections", "language", *study_designs.READS, *reporting_items.READS),
    check=check,
    stills=(Still(texts=tuple((term, NO_DESIGN) for term in ("title", "subtitle", "subtype", "abstract"))),),
)
