r"""A replacement character stands where a letter was lost.

U+FFFD is what a program writes when it cannot read a byte: the letter is gone,
and only the source knows it. It is never deleted.

```yaml bad
title: "Schlaf und Ged\uFFFDchtnis"  # want: text-replacement-character
```
```yaml good
title: "Schlaf und Gedächtnis"
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field
from abslint.model.rule import Chars, FieldRule
from abslint.model.terms import TEXT_TERMS

LOST = "\ufffd"


def check(field: Field) -> Iterator[Finding]:
    at = field.text.find(LOST)
    if at < 0:
        return
    end = at
    while end < len(field.text) and field.text[end] == LOST:
        end += 1
    shown = shorten(field.text[max(at - 15, 0) : end + 15])
    yield field.finding(f"a letter was lost in `{shown}`: look it up at the source", (at, end))


RULE = FieldRule(
    name="text-replacement-character",
    page=__doc__,
    severity=Severity.ERROR,
    terms=TEXT_TERMS,
    check=check,
    trigger=Chars(LOST),
)
