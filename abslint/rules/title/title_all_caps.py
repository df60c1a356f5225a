r"""A title is written in capitals throughout.

Capitals hide which words are names and acronyms, and no style can undo them. At
least three words are needed to tell, and most letters of the title; a title that
is one acronym is left alone.

```yaml bad
title: SLEEP AND MEMORY IN ADOLESCENTS  # want: title-all-caps
```
```yaml bad
title: "DER SCHLAF DER JUGENDLICHEN: eine Studie"  # want: title-all-caps
```
```yaml good
title: PLOS ONE
```
```yaml good
title: BRCA1 and the DNA repair of HER2 cells
```
```yaml good
title: "NASA: how a space agency learned to write"
```
```yaml good
title: UNHCR, UNICEF and WHO
```
```yaml good
language: ja
title: SALT MARSH に住む蟹の分布
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.plain_titles import PLAIN_TITLE
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule

_WORD = Pattern(r"[^\W\d_]{2,}")
_SMALL = frozenset(
    "and or of the in on for from with to by as at is und der die das von et de la le en y e og och".split()
)
"""Words of which one in small letters shows that the capitals around it are acronyms."""

LONG = 4
"""Letters; shorter words in capitals may be acronyms."""


def check(title: Field, *, share: float = 0.7) -> Iterator[Finding]:
    text = title.text
    if sum(map(str.isupper, text[:40])) < 8:
        return
    # words of scripts without capitals say nothing
    words = [word for word in _WORD.findall(text) if word.upper() != word.lower()]
    long = [word for word in words if len(word) >= LONG]
    if len(words) < 3 or len(long) < 2 or not _SMALL.isdisjoint(words):
        return
    letters = [char for word in words for char in word if char.isupper() or char.islower()]
    if letters and sum(map(str.isupper, letters)) >= share * len(letters) and any(map(str.isupper, long)):
        yield title.finding(f"title `{shorten(text)}` is written in capitals")


RULE = FieldRule(
    name="title-all-caps", page=__doc__, severity=Severity.INFO, terms=("title",), check=check, silent_on=PLAIN_TITLE
)
