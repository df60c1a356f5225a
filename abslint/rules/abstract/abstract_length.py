r"""The abstract is much shorter or longer than abstracts are.

Nearly all journals ask for 20 to 500 words. A line is a note or a beginning; what is longer is an introduction, the
abstract in two languages, or the abstract and what stood behind it. Journals differ, so `most` can be set, or a `scheme`
of structured abstracts (see section-missing), which has its own limit: 350 words for `jama`, 300 for `lancet`; above it
is a warning. Of scripts without spaces two characters count as a word. Few words that are very long, and many that are
very short, are passed over. Theses may be longer; books, software and other things that have no abstract by custom
are not counted. Short ones are told of native records and portal pages, not where `abstract` holds notes and blurbs
too, as in CSL-JSON, nor in sections.

```yaml bad
abstract: We counted crabs at a tidal pool.  # want: abstract-length
```
```markdown bad option=scheme:current-opinion want=abstract-length
---
abstract: >-
  PURPOSE OF REVIEW: Crabs come and go, and people who live at tidal pools want to know when, so that they need not sit
  there for days. We looked through what was written on that lately, in books, letters and the diaries of schools, and
  asked those who wrote it whether they still thought so when they had read what the others wrote. RECENT FINDINGS: Crabs
  come at dusk in nine of ten tidal pools, and at dawn in the tenth, which lies behind a mill and has its own tides. They
  come alone in spring, in pairs in summer, and in autumn nobody looked. Gulls come whenever crabs do, and leave when all
  of them are gone; children come when schools are closed, stay for most of an hour, and put back what they found. None
  of the writers had been at more than one tidal pool, and two had been at none. Most counted by hand, some by eye, and
  one had asked his aunt. SUMMARY: Whoever wants to see crabs should come at dusk, alone and in spring, stay away from
  mills, and keep a gull in sight. What happens in autumn remains to be seen, and somebody should go and look before
  the tidal pools have gone, as three of the ten did while this review was being written.
---
```
```yaml good option=scheme:eshre
abstract: We counted crabs at a tidal pool for one summer, and asked all those who came to see them what they had seen there.
```
```json good profile=csl-json
{"abstract": "Read for the seminar."}
```
```json bad want=abstract-length:/abstract
{"language": "zh", "title": "潮汐池", "abstract": "我们数了数螃蟹。"}
```
```yaml good
language: zh
title: 潮汐池的访客
abstract: 我们在一个夏天里日夜观察一个潮汐池，记录来访者的数量。螃蟹在黄昏时来，海鸥在黎明时来，孩子们在学校放假的时候来，大多数停留不到一小时。
```
```yaml good
type: software
abstract: Counts crabs.
```
```yaml good
abstract:
  sections:
    - {label: METHODS, text: We counted crabs.}
    - {label: RESULTS, text: There were nine.}
```
```json good profile=csl-json
{"abstract": "METHODS: We counted crabs. RESULTS: There were nine."}
```
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from abslint.knowledge.paper_sections import is_one_piece
from abslint.knowledge.section_schemes import Scheme, scheme_facts
from abslint.knowledge.usual_abstracts import LEAST, MOST, USUAL_ABSTRACT, Length, is_long, is_short, length_of
from abslint.model.finding import Finding, Severity
from abslint.model.glance import Still
from abslint.model.paper import Field, Paper
from abslint.model.rule import PaperRule

_PAPERS = frozenset({"", "article", "article-journal", "paper-conference", "preprint", "thesis"})
"""Types that have abstracts by custom; of a record without a type that is not known."""


def check(paper: Paper, *, least: int = LEAST, most: int = MOST, scheme: Scheme = "") -> Iterator[Finding]:
    kind = paper.text("type")
    abstracts = paper.filled("abstract")
    if not abstracts or kind not in _PAPERS:
        return
    lengths = [length_of(abstract.text) for abstract in abstracts]
    length = Length(sum(one.words for one in lengths), sum(one.points for one in lengths))
    number = "one word" if length.words == 1 else f"{length.words} words"
    limit = scheme_facts(scheme).words if scheme else None
    if is_short(length, least):
        if paper.profile.held_to_native and _is_whole(abstracts):
            yield abstracts[0].finding(f"the abstract has {number}; {least} or more are usual")
    elif limit is not None and is_long(length, limit):
        message = f"the abstract has {number}; the scheme {scheme} allows {limit}"
        yield abstracts[0].finding(message, severity=Severity.WARNING)
    elif is_long(length, most) and kind != "thesis":
        yield abstracts[0].finding(f"the abstract has {number}; up to {most} are usual")


def _is_whole(abstracts: Sequence[Field]) -> bool:
    """Whether an abstract is one text without sections."""
    first = abstracts[0]
    parted = any(isinstance(step, int) for step in first.pointer) and first.paper.profile.holds("abstract.sections")
    return len(abstracts) == 1 and not parted and is_one_piece(first.text)


RULE = PaperRule(
    name="abstract-length",
    page=__doc__,
    severity=Severity.INFO,
    terms=("abstract", "type"),
    check=check,
    yields_to=(
        *("placeholder-value", "abstract-not-an-abstract", "abstract-equals-title", "abstract-repeated"),
        *("abstract-truncated", "abstract-export-text"),
    ),
    stills=(Still(lone=frozenset({"abstract"}), texts=(("abstract", USUAL_ABSTRACT),)),),
)
