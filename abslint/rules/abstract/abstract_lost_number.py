r"""A number is gone from a statistic.

`(P < )` and `n = ,` had a number once: where a text went through a tool that takes `<0.001…>` for a tag, it was eaten.
The number has to be fetched from the source. Off by default: some journals write `P =` for a number to come, and
formulae that lost their symbols look alike.

```yaml bad
abstract: >-
  We watched a tidal pool through one whole summer and counted its visitors by day and by night. Crabs came at dusk more
  often than at dawn (P < ), and gulls (n = ; all of them grey) at dawn.  # want: abstract-lost-number, abstract-lost-number
```
```json bad profile=csl-json want=abstract-lost-number:/abstract
{
  "abstract": "We watched a tidal pool through one whole summer and counted its visitors. Crabs came at dusk more often than at dawn, for all the difference the moon made, with a small p ≤."
}
```
```yaml good
abstract: >-
  We measured phosphorus (P), nitrogen (N) and salt in a tidal pool through one whole summer. The ratio (95% CI) of 1.017
  did not change with the tide, r =.73, p < .001, n=12, where n > p, and N = number of crabs; P <.05 was enough.
```
```markdown good
---
abstract: "In a pool of n crabs and p gulls, with n = p, no more than P(n) = p/2 are seen at one time. We watched it through
  one whole summer, p > 1, and counted its visitors by day and by night, n = 9.5 (N = 9)."
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field
from abslint.model.rule import Chars, FieldRule

_LOST = Pattern(
    r"(?<![\w<:/$\\^_{-])[PpNn][ \u00a0\u2009]?(?:[=<>≤≥]|&[lg]t;)[ \u00a0\u2009]?(?=[,;)\]]|\.(?![ ]?\d)|\Z)(?!\)\s?[=^])"
)
_SIGN = (
    r"(?:^|[^A-Za-z0-9<:/$\\^_{\-])[PpNn][ \u{a0}\u{2009}]?(?:[=<>\u{2264}\u{2265}]|&[lg]t;)[ \u{a0}\u{2009}]?"
    r"(?:[,;)\]]|$|\.(?:[^0-9]|$))"
)


def check(abstract: Field) -> Iterator[Finding]:
    for match in _LOST.finditer(abstract.text):
        message = f"a number is missing behind `{shorten(match[0].rstrip())}`; fetch it from the source"
        yield abstract.finding(message, match.span())


RULE = FieldRule(
    name="abstract-lost-number",
    page=__doc__,
    severity=Severity.INFO,
    default=False,
    terms=("abstract", "other_abstracts"),
    check=check,
    trigger=Chars("=<>≤≥&", sign=_SIGN),
)
