r"""A bracket in a title has no partner.

Something was lost with the other one: a word, a line, the rest of the title. Brackets that stand alone by right are
passed over: intervals, the marks of a list, faces, formulae in TeX.

```yaml bad
title: Counting crabs (at dusk with one lamp  # want: title-unbalanced-brackets
```
```yaml bad
title: Counting crabs at dusk) with one lamp  # want: title-unbalanced-brackets
```
```yaml bad
title: Counting crabs (at dusk] with one lamp  # want: title-unbalanced-brackets
```
```json bad profile=csl-json want=title-unbalanced-brackets
{"title": "Zählung der Krabben （Dekapoden"}
```
```yaml good
title: Random crabs in the interval [0,1)
```
```yaml good
title: Random crabs in ]0, 1[ and (0, ∞]
```
```yaml good
title: "Two ways to count crabs: a) with lamps, b) with children"
```
```yaml good
title: Counting crabs :)
```
```yaml good
title: On the use of "(" by crab counters
```
```yaml good
title: Crabs in $(0,1]$ and elsewhere
```
```yaml good
title: The taste of 2-[(3,4-dihydroxyphenyl)methyl]crab（雑）
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.brackets import find_unbalanced
from abslint.knowledge.plain_titles import SOUND_TITLE
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(title: Field) -> Iterator[Finding]:
    at = find_unbalanced(title.text)
    if at is None:
        return
    around = title.text[max(0, at - 20) : at + 30]
    yield title.finding(
        f"bracket `{title.text[at]}` has no partner in the {title.term}: `{shorten(around)}`", (at, at + 1)
    )


RULE = FieldRule(
    name="title-unbalanced-brackets",
    page=__doc__,
    severity=Severity.INFO,
    terms=("title", "subtitle"),
    check=check,
    silent_on=SOUND_TITLE,
    yields_to=("title-truncated", "title-url"),
)
