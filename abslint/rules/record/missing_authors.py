r"""A record has no authors although its type has them.

A paper without authors cannot be cited. Editorials and notices are often not
signed, the title of an open letter says whose it is, and a book may have editors instead.
Nobody is named for scriptures and the pages of Wikipedia.

A shape that does not ask for authors is held to the habit of its repository: the lack is
told where eight in ten records of the type, and ten at the least, have some.

```yaml bad want=missing-authors:/authors
authors: []
```
```yaml bad want=missing-authors:/authors without=authors
type: thesis
```
```yaml good
subtype: editorial
authors: []
```
```yaml good without=authors
title: Open letter from those who watch tidal pools to the council of the bay
```
```yaml good without=container
type: book
authors: []
editors: ["Marsh, Ida"]
```
```yaml good without=authors,container
type: book
title: The King James Bible
```
```yaml good without=authors
title: Crabs at the council.(Notes & Comments, April 2020)
```
```yaml good without=authors
type: entry-encyclopedia
container: {title: "Wikipedia, the free encyclopedia"}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from abslint.knowledge.habits import is_left_open
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.requirements import COMPLETE, NOTICE, READS, TOLD_OTHERWISE, Need, need_of
from abslint.knowledge.unsigned import is_unsigned
from abslint.model.finding import Finding
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule

SIGNED = Pattern(r"\s*(?:an? )?open letter (?:from|by)\b", re.IGNORECASE)
"""Titles that say whose the text is."""


def check(paper: Paper) -> Iterator[Finding]:
    if _lacks(paper) and (asked := need_of(paper, "authors")) >= Need.EXPECTED:
        yield paper.missing("authors", "no authors are given", asked.severity)


def by_habit(paper: Paper) -> Iterator[Finding]:
    if _lacks(paper) and is_left_open(paper, "authors"):
        yield paper.missing("authors", "no authors are given")


def _lacks(paper: Paper) -> bool:
    if paper.has("authors") or paper.has("editors"):
        return False
    title = paper.text("title")
    return not (NOTICE.match(title) or SIGNED.match(title) or is_unsigned(title, paper.text("container.title")))


RULE = PaperRule(
    name="missing-authors",
    page=__doc__,
    terms=("authors", "editors", "title", "container.title", *READS),
    check=check,
    stills=COMPLETE,
    habit=("authors", "editors"),
    by_habit=by_habit,
    yields_to=TOLD_OTHERWISE,
)
