r"""The title says what kind of paper it is, and the subtype says another.

Reviewers filter by subtype, so a case report among the research articles is not found. Only kinds of papers that the
title names behind a colon or at its beginning are compared. Off by default: what a source calls a review may be a
systematic one for its author.

```yaml bad
title: "Sheep on dykes: a systematic review"
subtype: research  # want: subtype-contradicts-title
```
```yaml bad
title: "Falls from dykes: a case report and review of the literature"
subtype: review  # want: subtype-contradicts-title
```
```yaml bad
title: "Protocol for a randomised trial of dyke walks"
subtype: research  # want: subtype-contradicts-title
```
```yaml good
title: "Sheep on dykes: a systematic review"
subtype: systematic-review
```
```yaml good
title: "Sheep on dykes: protocol for a systematic review"
subtype: protocol
```
```yaml good
title: "Comment on: Sheep on dykes: a systematic review"
subtype: comment
```
```yaml good
title: "The systematic review of dykes in the Middle Ages"
subtype: research
```
```yaml good
title: "Dykes after Kyoto: protocol and practice"
subtype: research
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.glance import Still
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule

KINDS = frozenset({"research", "review", "systematic-review", "case-report", "protocol"})
"""Subtypes that exclude each other; a comment or a correction may be about any of them."""

_NAMED = Pattern(
    r"(?:[:.?–—]\s(?:an?\s|the\s)?|\A(?=(?:study )?protocol (?:for|of) an? ))(?:"
    r"(?P<protocol>(?:study |trial )?protocol(?= (?:for|of)\b|\Z)|(?:a )?study protocol\b)"
    r"|(?P<systematic_review>systematic (?:literature |scoping )?review\b)"
    r"|(?P<case_report>case (?:report|series)\b))",
    re.IGNORECASE,
)


def check(paper: Paper) -> Iterator[Finding]:
    subtype, title = paper.one("subtype"), paper.text("title")
    if subtype is None or subtype.reading not in KINDS or len(title) > 1000:
        return
    named = [str(match.lastgroup).replace("_", "-") for match in _NAMED.finditer(title)]
    if named and subtype.reading not in named:
        yield subtype.finding(f"subtype `{subtype.text}`, but the title `{shorten(title)}` names a `{named[0]}`")


RULE = PaperRule(
    name="subtype-contradicts-title",
    page=__doc__,
    severity=Severity.INFO,
    default=False,
    terms=("subtype", "title"),
    check=check,
    stills=(Still(without=frozenset({"subtype"})),),
    yields_to=("placeholder-value",),
)
