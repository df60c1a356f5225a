"""Two papers have one call number.

Each volume has its own, so that one of both cannot be found on the shelf.

```yaml bad want=house-same-call-number
- id: one
  note: "Call number: QH 123"
- id: two
  note: "Call number: QH 123"
```
```yaml good
- id: one
  note: "Call number: QH 123"
- id: two
  note: "Call number: QH 124"
```
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from abslint.model.diagnostic import Fact
from abslint.model.finding import Severity
from abslint.model.paper import Claim, Paper
from abslint.model.rule import CorpusRule, Verdict
from abslint_house.call_number import CALL_NUMBER


def collect(paper: Paper) -> Iterator[Claim]:
    """What the record claims: its call number, which nobody else may have."""
    for field in paper.filled("note"):
        found = CALL_NUMBER.search(field.text)
        if found is not None:
            yield Claim(f"{found['shelf'].upper()} {found['rest']}", field.pointer)


def judge(facts: Sequence[Fact]) -> Iterator[Verdict]:
    """The first to claim it may have it. Facts are those of one call number, in the order of files and records."""
    first, *others = facts
    for fact in others:
        yield Verdict(fact, f"the call number `{fact.key}` is that of another paper", ((first, "it is this one's"),))


RULE = CorpusRule(
    name="house-same-call-number",
    page=__doc__,
    severity=Severity.ERROR,
    terms=("note",),
    collect=collect,
    judge=judge,
)
