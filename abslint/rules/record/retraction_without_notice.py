r"""A paper is said to be retracted, and its notice is not named.

The notice says why, and by whom; `updates` names it by its DOI or its record's id.
This is the half of `retracted-not-linked` that needs no other record.

```yaml bad
updates:
  - {type: retraction, date: 2021-05-02}  # want: retraction-without-notice
```
```yaml good
updates:
  - {type: retraction, date: 2021-05-02, id: 10.1234/tide.9}
```
```yaml good
updates:
  - {type: correction, date: 2021-05-02}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.updates import RETRACTIONS
from abslint.model.finding import Finding
from abslint.model.glance import Still
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule


def check(paper: Paper) -> Iterator[Finding]:
    named = {field.pointer[:-1] for field in paper.filled("updates.id")}
    for kind in paper.filled("updates.type"):
        if kind.reading.casefold() in RETRACTIONS and kind.pointer[:-1] not in named:
            yield kind.finding(f"this {kind.reading} names no notice: its DOI or id belongs here")


RULE = PaperRule(
    name="retraction-without-notice",
    page=__doc__,
    terms=("updates.type", "updates.id"),
    check=check,
    stills=(Still(without=frozenset({"updates.type"})),),
)
