r"""A space stands before a colon in a title.

English and most other languages set none there. It is off by default because two customs do: French, and library
catalogues, in which ` : ` parts title and subtitle. Titles in French are left alone, and of books, theses and reports,
which come from catalogues, those that have a space on both sides.

```yaml bad
title: "Counting crabs : a study with one lamp"  # want: title-space-before-colon
```
```yaml fixed
title: "Counting crabs: a study with one lamp"
```
```yaml bad
title: "Counting crabs :a study with one lamp"  # want: title-space-before-colon
type: report
```
```yaml fixed
title: "Counting crabs: a study with one lamp"
type: report
```
```yaml good
title: "Compter les crabes : une étude avec une lampe"
language: fr
```
```yaml good profile=plain whole
date: 2020-02-01
title: "Compter les crabes : une étude avec une lampe"
```
```yaml good without=container,volume
title: "Counting crabs : a study with one lamp"
type: book
```
```yaml good
title: "Crabs and children at 2 : 1"
```
```yaml good
title: "The map f : X → Y of crab counters"
```
```yaml good
title: "Counting crabs with lamp := light"
```
```yaml good
title: "Counting crabs: a study with one lamp :-)"
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.languages import base_language
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import function_words, shorten
from abslint.model.finding import Finding, Proposal, ReplacePart, Severity
from abslint.model.paper import Paper
from abslint.model.rule import Literals, PaperRule

CATALOGUED = frozenset({"book", "thesis", "report", "collection", "map", "musical_score", "phdthesis", "mastersthesis"})

_SPACED = Pattern(r"(?<=[^\W\d_][^\W\d_])(?P<before>[)\"'”’]?)(?P<space> {1,3}):(?P<behind> {0,3})(?=[^\W_])")
_FRENCH = frozenset("le la les l' d' des du une et pour dans sur aux".split())


def check(paper: Paper) -> Iterator[Finding]:
    title = paper.one("title")
    if title is None or not isinstance(title.value, str) or _is_french(paper, title.text):
        return
    found = _SPACED.search(title.text)
    if found is None or (found["behind"] and paper.text("type") in CATALOGUED):
        return
    changes = [ReplacePart(title.pointer, found.span("space"), "")]
    if not found["behind"]:
        changes.insert(0, ReplacePart(title.pointer, (found.end(), found.end()), " "))
    fix = Proposal("close the colon up", tuple(changes))
    around = title.text[max(0, found.start() - 20) : found.end() + 20]
    yield title.finding(f"a space stands before the colon in `{shorten(around)}`", found.span("space"), fix)


def _is_french(paper: Paper, text: str) -> bool:
    """Whether a title is in French, by what the record says, else by its words."""
    language = paper.text("language")
    if language:
        return base_language(language) == "fr"
    return not (_FRENCH & function_words("fr")).isdisjoint(text.lower().split())


RULE = PaperRule(
    name="title-space-before-colon",
    page=__doc__,
    severity=Severity.INFO,
    default=False,
    terms=("title", "language", "type"),
    check=check,
    trigger=Literals(" :"),
)
