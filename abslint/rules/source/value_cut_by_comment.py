r"""A value goes on behind a `#`, where YAML reads a comment.

`title: Grant # 12` is read as `Grant`. What stands behind the mark looks like
part of the value: it goes on in the middle of a phrase. A real remark about a
complete value is left alone.

```yaml bad here
title: Notes on grant # 12 of the harbour office  # want: value-cut-by-comment
```
```yaml bad here
container:
  title: Proceedings of workshop #3  # want: value-cut-by-comment
```
```yaml good here
title: Notes on a grant of the harbour office # see the archive
```
```yaml good here
title: "Notes on grant # 12 of the harbour office"
```
```yaml good here
volume: "3" # 4 was never printed
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.plain_writing import is_plainly_written
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field, Paper
from abslint.model.rule import PaperRule

_GOES_ON = Pattern(r"#\s?\d{1,4}(?=[\s.,:;)]|$)(?!\s*(?:was|were|is|are|see|TODO)\b)")
"""A number right behind the mark: ``# 12``, ``#3 of``."""


TERMS = ("title", "subtitle", "container.title", "event.name", "note", "funding.award")


def check(paper: Paper) -> Iterator[Finding]:
    for term in TERMS:
        for field in paper.filled(term):
            yield from _cut(field)


def _cut(field: Field) -> Iterator[Finding]:
    remark = field.remark if isinstance(field.value, str) else None
    if remark is None or _GOES_ON.match(remark) is None:
        return
    message = f"the value ends at `{shorten(field.text[-40:])}`: `{shorten(remark)}` is a comment for YAML"
    yield field.finding(message, fix=field.quote("put all of it in quotes", through_comment=True).unsafe())


RULE = PaperRule(
    name="value-cut-by-comment",
    page=__doc__,
    severity=Severity.ERROR,
    terms=TERMS,
    check=check,
    silent_on=is_plainly_written,
)
