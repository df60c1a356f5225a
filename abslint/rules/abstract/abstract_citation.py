r"""References to literature stand in the abstract.

An abstract is read without the list of references, so `[12]` and `(Reed & Marsh, 2020)` lead nowhere. The first one is
told. Off by default: some fields cite in abstracts, and authors of a method are named with their year. Intervals,
ranges behind a number, and chemical names are none.

```yaml bad
abstract: >-
  Tidal pools have visitors [1, 2], as was seen long ago [3–5]. We watched one through a whole summer and  # want: abstract-citation
  counted them by day and by night. Crabs came at dusk, gulls at dawn.
```
```json bad profile=csl-json want=abstract-citation:/abstract
{
  "abstract": "Crabs are the commonest visitors of tidal pools (Reed & Marsh, 2020; Strand et al., 2021). We watched a tidal pool through one whole summer and counted all of its visitors by day and by night."
}
```
```yaml good
abstract: >-
  We watched the interval [0, 1] and calix[4]arene at a tidal pool through one whole summer (July 2020), with 45 visitors
  [30-60] a day, in two waves (March-June 2020; PRISMA 2020). Reed (2019) counted them by day and by night (2018).
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule, Literals

_NAME = r"(?:(?:van|von|de|der|den|la|le|di) ){0,2}[A-Z][a-zß-öø-ÿ]+(?:[-’' ][A-Z][a-zß-öø-ÿ]+){0,2}"
_YEAR = r"(?:18|19|20)\d\d[a-z]?"
_SIGN = (
    r"\[[1-9][0-9]?[0-9]?[ ,;\-\]\u{2013}]"
    r"|\([^()]*[a-z\u{df}-\u{ff}.]\.?,? (?:18|19|20)[0-9][0-9][a-z]?[;,):]"
)
_NUMBERS = r"\[[1-9]\d{0,2}(?:\s?[,;–-]\s?[1-9]\d{0,2}){0,20}\](?![\w\[(])"
_FOUND = Pattern(
    rf"(?<=[\w.,;)”> ])(?<!\d )(?<!\d){_NUMBERS}"
    rf"|\((?:see |e\.g\.,? |cf\. )?(?P<name>{_NAME})(?P<others>(?:(?:,| and|,? &) {_NAME}){{0,4}}(?: et al\.?)?)"
    rf"(?P<comma>,?) {_YEAR}(?=[;,):])"
)
_DIGITS = Pattern(r"\d+")
_MEASURED = Pattern(r"\d[\d.,]*\s\S{1,20}(?:\s\S{1,20})?\s?\Z")
"""A number with its unit, behind which brackets hold its range."""

_DATES = frozenset(
    "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug "
    "Sep Sept Oct Nov Dec Spring Summer Autumn Fall Winter Since Until From Before After Version Release".split()
)


def check(abstract: Field) -> Iterator[Finding]:
    text = abstract.text
    for match in _FOUND.finditer(text):
        if _cites(match, text):
            shown = shorten(match[0].lstrip("("))
            yield abstract.finding(f"`{shown}` refers to a list that the abstract has not", match.span())
            return


def _cites(match: re.Match[str], text: str) -> bool:
    name = match["name"]
    if name is not None:
        return name.split()[0] not in _DATES and bool(match["others"] or match["comma"])
    numbers = [int(number) for number in _DIGITS.findall(match[0])]
    in_order = all(left < right for left, right in zip(numbers, numbers[1:], strict=False))
    return in_order and max(numbers) < 400 and not _MEASURED.search(text, max(0, match.start() - 50), match.start())


RULE = FieldRule(
    name="abstract-citation",
    page=__doc__,
    severity=Severity.INFO,
    default=False,
    terms=("abstract", "other_abstracts"),
    check=check,
    trigger=Literals(*[f"[{digit}" for digit in range(1, 10)], "(", sign=_SIGN),
)
