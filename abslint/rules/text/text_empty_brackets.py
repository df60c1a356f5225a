r"""Brackets hold nothing.

What stood in them was lost with a tag: a reference, a formula, a sign. Only the source knows it, so nothing is mended.
Brackets right behind a word are those of a function, `f()`, or of a link, and brackets that a text speaks of are meant.

```yaml bad
title: Sleep and memory () in adolescents  # want: text-empty-brackets
```
```yaml bad
abstract: >-
  We watched foxes from a window at night for one whole winter, as others did before us [ , ].  # want: text-empty-brackets
  They came at four in the morning on most days, and later on Sundays, when there was less to be found for them.
```
```yaml bad
title: Scents of ( )-pinene in the sleep of mice  # want: text-empty-brackets
```
```yaml good
title: Calling f(), sleep() and list[] at night
```
```yaml good
title: On the brackets (), [] and {} in old programs, and on "()" alone
```
```yaml good
title: The empty list [] and the set x = () of sleepers, the () operator and the function sleep ()
```
```yaml good
note: |
  - [ ] ask the author
  - [x] see [](https://example.org)
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule, Literals
from abslint.model.terms import TEXT_TERMS

_BLANK = "[ \u00a0\t\n,;]{0,8}"
_SIGN = rf"(?:\({_BLANK}\)|\[{_BLANK}\]|（{_BLANK}）)"
_EMPTY = Pattern(rf"(?<!\S){_SIGN}(?![\w(\[{{])")
_SPOKEN_OF = Pattern(
    r"(?:brackets?|parenthes[ie]s|operators?|lists?|arrays?|tuples?|sets?|types?|units?|slots?|class|boxe?s?|[=:→]"
    r"|(?:functions?|methods?|commands?|calls?|routines?|macros?) \S{1,20}|(?:^|\n)[ \t]*[-*+])[ \u00a0\t]+\Z"
)
_NAMED = Pattern(r"[ \u00a0\t]+(?:functions?|methods?|operators?|brackets?|parenthes[ie]s|notation|symbols?|signs?)\b")
_OTHER_BRACKETS = Pattern(r"\[\]|\{\}|\(\)|<>|⟨⟩")
NEAR = 24
"""Code points on either side in which it shows that brackets are spoken of."""


def check(field: Field) -> Iterator[Finding]:
    text = field.text
    parts = [match.span() for match in _EMPTY.finditer(text) if not _is_meant(text, *match.span())]
    if not parts:
        return
    start, end = parts[0]
    message = f"brackets hold nothing in `{shorten(text[max(0, start - 20) : end + 10].strip())}`"
    if len(parts) > 1:
        message += f", and {len(parts) - 1} more in the value"
    yield field.finding(f"{message}: look up what stood there", parts[0])


def _is_meant(text: str, start: int, end: int) -> bool:
    before, behind = text[max(0, start - NEAR) : start], text[end : end + NEAR]
    return bool(
        _SPOKEN_OF.search(before)
        or _NAMED.match(behind)
        or _OTHER_BRACKETS.search(before)
        or _OTHER_BRACKETS.search(behind)
    )


RULE = FieldRule(
    name="text-empty-brackets",
    page=__doc__,
    severity=Severity.INFO,
    terms=TEXT_TERMS,
    check=check,
    trigger=Literals(
        *(opening + inside for opening, closing in ("()", "[]", "（）") for inside in f" \u00a0\t\n,;{closing}"),
        sign=_SIGN,
    ),
)
