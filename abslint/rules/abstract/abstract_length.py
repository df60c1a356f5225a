r"""The abstract is much shorter or longer than abstracts are.

Nearly all journals ask for 20 to 500 words. A line is a note or a beginning; what is longer is an introduction, the
abstract in two languages, or the abstract and what stood behind it. Journals differ, so `most` can be set: 300 for one,
350 for another. Of scripts without spaces two characters count as a word. Few words that are very long, and many that are
very short, are passed over. Theses may be longer; books, software and other things that have no abstract by custom
are not counted. Short ones are told of native records and portal pages, not where `abstract` holds notes and blurbs
too, as in CSL-JSON, nor in sections.

```yaml bad
abstract: We counted crabs at a tidal pool.  # want: abstract-length
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
from abslint.knowledge.usual_abstracts import LEAST, MOST, USUAL_ABSTRACT, Length, is_long, is_short, length_of
from abslint.model.finding import Finding, Severity
from abslint.model.glance import Still
from abslint.model.paper import Field, Paper
from abslint.model.rule import PaperRule

_PAPERS = frozenset({"", "article", "article-journal", "paper-conference", "preprint", "thesis"})
"""Types that have abstracts by custom; of a record without a type that is not known."""


def check(paper: Paper, *, least: int = LEAST, most: int = MOST) -> Iterator[Finding]:
    kind = paper.text("type")
    abstracts = paper.filled("abstract")
    if not abstracts or kind not in _PAPERS:
        return
    lengths = [length_of(abstract.text) for abstract in abstracts]
    length = Length(sum(one.words for one in lengths), sum(one.points for one in lengths))
    number = "one word" if length.words == 1 else f"{length.words} words"
    if is_short(length, least):
        if paper.profile.held_to_native and _is_whole(abstracts):
            yield abstracts[0].finding(f"the abstract has {number}; {least} or more are usual")
    elif is_long(length, most) and kind != "thesis":
        yield abstracts[0].finding(f"the abstract has {number}; up to {most} are usual")


def _is_whole(abstracts: Sequence[Field]) -> bool:
    """Whether an abstract is one text without sections."""
    first = abstracts[0]
    return len(abstracts) == 1 and not any(isinstance(step, int) for step in first.pointer) and is_one_piece(first.text)


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
