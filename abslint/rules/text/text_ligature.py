r"""A typesetter's ligature stands where letters should.

`ﬁ` is one character that text copied from a PDF brings along. Searching for the word does not find it, and many fonts
have no such sign. The letters are written out. One that stands between spaces may have lost the rest of its word, or
be what the paper is about: that wants a look. Letters such as `æ`, `œ` and `ß` are none of these.

```yaml bad
title: The ﬁrst snowﬂake of a diﬃcult winter  # want: text-ligature
```
```yaml fixed
title: The first snowflake of a difficult winter
```
```yaml bad
keywords: [sleep, ﬂight, reﬂexes]  # want: text-ligature:/keywords/1, text-ligature:/keywords/2
```
```yaml fixed
keywords: [sleep, flight, reflexes]
```
```yaml bad
title: The ﬁ ligature in old printed books  # want: text-ligature
```
```yaml good
title: Æsop, œuvres and straße of an ĳzer ship
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.code_points import LIGATURES, PLAIN_CHARACTERS
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Proposal, ReplacePart, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule
from abslint.model.terms import TEXT_TERMS

_JOINED = Pattern(f"[{''.join(LIGATURES)}]")
AROUND = 12
"""Code points on either side that show the word."""


def check(field: Field) -> Iterator[Finding]:
    text = field.text
    parts = [match.span() for match in _JOINED.finditer(text)]
    if not parts:
        return
    start, end = parts[0]
    word = (text[max(0, start - AROUND) : start].split(" ")[-1] + text[start : end + AROUND].split(" ")[0]).strip()
    message = f"`{shorten(word)}` holds a ligature: `{text[start]}` spells `{LIGATURES[text[start]]}`"
    if len(parts) > 1:
        message += f", and {len(parts) - 1} more in the value"
    changes = tuple(
        ReplacePart(field.pointer, (a + field.start, b + field.start), LIGATURES[text[a]]) for a, b in reversed(parts)
    )
    alone = any(not text[a - 1 : a].isalpha() and not text[b : b + 1].isalpha() for a, b in parts)
    fix = Proposal("write the letters", changes, safe=not alone)
    yield field.finding(message, parts[0], fix if isinstance(field.value, str) else None)


RULE = FieldRule(
    name="text-ligature",
    page=__doc__,
    severity=Severity.INFO,
    terms=TEXT_TERMS,
    check=check,
    silent_on=PLAIN_CHARACTERS,
)
