r"""Two words are glued together where a line or a heading ended.

`METHODSWe` and `patients.Results` come of pages whose line breaks were dropped: neither word is found by a search, and
no section by its label. Off by default, since names are written like that on purpose, too. The fix puts the space
back.

```yaml bad
abstract: >-
  OBJECTIVETo count the visitors of a tidal pool through one whole summer. METHODSWe sat there.  # want: abstract-glued-words, abstract-glued-words
  Crabs came at dusk, gulls at dawn, for an hour.Results differed by night.  # want: abstract-glued-words
```
```yaml fixed
abstract: >-
  OBJECTIVE To count the visitors of a tidal pool through one whole summer. METHODS We sat there.
  Crabs came at dusk, gulls at dawn, for an hour. Results differed by night.
```
```json bad profile=csl-json want=abstract-glued-words:/abstract
{
  "abstract": "BackgroundVisitors of a tidal pool were counted through one whole summer by day and by night. Crabs came at dusk, gulls at dawn, and most of them stayed for less than an hour."
}
```
```yaml good
abstract: >-
  We counted CRISPRa, PDGFRbeta and MMORPGs at a tidal pool through one whole summer with the tools node.Js,
  data.Frame(crab), www.crabs.Org and Menu.Init('tide'). MethodsX was read by all of us, and ResultsDB by none.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding
from abslint.model.glance import Glance, Look
from abslint.model.paper import Field
from abslint.model.rule import FieldRule

MOST = 50
"""Places that are told of one value."""

_LABELS = (
    "ABSTRACT|BACKGROUND|INTRODUCTION|OBJECTIVES?|PURPOSE|AIMS?|METHODS?|DESIGN|SETTING|RESULTS?|FINDINGS|DISCUSSION"
    "|CONCLUSIONS?|SIGNIFICANCE|IMPORTANCE|Abstract|Background|Introduction|Objectives?|Purpose|Methods?|Results?"
    "|Findings|Discussion|Conclusions?|Significance"
)
_GLUED = Pattern(
    rf"(?<![^\s.>;)])(?=[A-Z])(?:{_LABELS})(?=(?:[A-Z][a-z]+|A)[\s,-])"
    r"|[.;!?](?<=[a-z]{3}[.;!?])(?=[A-Z][a-z]{2,}[\s,:;-])"
)
_BEFORE = Pattern(r"(?:(?<=[\s(-])|\A)[a-z]{3,30}\Z")
_SIGN = rf"[a-z][.;!?][A-Z]|(?:{_LABELS})[A-Z]"
_MAYBE_GLUED = Pattern(_SIGN)
_UNGLUED = Glance(lambda text: _MAYBE_GLUED.search(text) is None, (Look(lacks=(_SIGN,)),), exact=True)


def check(abstract: Field) -> Iterator[Finding]:
    text, count = abstract.text, 0
    for match in _GLUED.finditer(text):
        start, end = match.span()
        if match[0] in ".;!?":
            before = _BEFORE.search(text, max(0, start - 31), start)
            if before is None:
                continue
            start = before.start()
        shown = shorten(text[start : end + 20].split(maxsplit=1)[0])
        fix = abstract.replace("put a space between", " ", (end, end))
        yield abstract.finding(f"two words are glued together in `{shown}`", (start, end), fix and fix.unsafe())
        count += 1
        if count == MOST:
            return


RULE = FieldRule(
    name="abstract-glued-words",
    page=__doc__,
    default=False,
    terms=("abstract", "other_abstracts"),
    check=check,
    silent_on=_UNGLUED,
    yields_to=("abstract-starts-with-label",),
)
