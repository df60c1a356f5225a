r"""The dash between two pages is not the house's.

A range is kept as `12-34`, and styles print the dash that they want. BibTeX writes `12--34`, the word processor `12–34`:
shapes that have several forms take each of them for right, and only others are told. The option `dash` asks for one
everywhere: `hyphen`, `double-hyphen` or `en-dash`. Only what stands between two pages changes, never a hyphen inside
the number of an article.

```yaml bad
pages: 12–34  # want: pages-dash
```
```yaml fixed
pages: 12-34
```
```yaml bad
pages: "i–xii, 12 -- 34"  # want: pages-dash
```
```yaml fixed
pages: "i-xii, 12-34"
```
```yaml bad
pages: e47−e52  # want: pages-dash
```
```yaml fixed
pages: e47-e52
```
```json bad profile=csl-json want=pages-dash
{"page": "225-–240"}
```
```json fixed profile=csl-json
{"page": "225-240"}
```
```json bad profile=csl-json want=pages-dash option=dash:en-dash
{"page": "225-240"}
```
```json fixed profile=csl-json option=dash:en-dash
{"page": "225–240"}
```
```json good profile=csl-json
{"page": "225–240"}
```
```yaml good
pages: 12-34
```
```yaml good
pages: 11-1–11-10
```
```json good profile=csl-json
{"page": "S0140-6736(20)30183-5"}
```
```yaml good
pages: 1–n/a
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from abslint.knowledge.pages_reading import PLAIN_PAGES, read_ranges
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Proposal, ReplacePart, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule

Dash = Literal["", "hyphen", "double-hyphen", "en-dash"]

SPELLED = {"hyphen": "-", "double-hyphen": "--", "en-dash": "–"}


def check(pages: Field, *, dash: Dash = "") -> Iterator[Finding]:
    profile, text = pages.paper.profile, pages.text
    right = frozenset({SPELLED[dash]}) if dash else profile.forms.page_dashes
    spaced = not dash and not profile.held_to_native  # spaces are right where several forms are
    wrong = [
        one.dash
        for one in read_ranges(text)
        if (text[slice(*one.dash)].strip() if spaced else text[slice(*one.dash)]) not in right
    ]
    if not wrong:
        return
    wanted = SPELLED[dash] if dash else profile.forms.page_dash
    changes = tuple(
        ReplacePart(pages.pointer, (start + pages.start, end + pages.start), wanted) for start, end in wrong
    )
    fix = Proposal(f"write `{wanted}`", changes)
    shown = shorten(text[slice(*wrong[0])].strip())
    message = f"the dash `{shown}` between pages is written `{wanted}`"
    if shown == wanted:
        message = f"spaces stand around the dash in `{shorten(text)}`"
    yield pages.finding(message, wrong[0], fix)


RULE = FieldRule(
    name="pages-dash",
    page=__doc__,
    severity=Severity.INFO,
    terms=("pages",),
    check=check,
    silent_on=PLAIN_PAGES,
    yields_to=("placeholder-value", "text-mojibake"),
)
