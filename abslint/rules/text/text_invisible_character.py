r"""An invisible character stands in a text.

Zero-width spaces, soft hyphens and byte-order marks come from web pages and
PDFs. Nobody sees them, and searching for the word fails. A soft hyphen is
deleted, never made a hyphen; with a blank behind it the line ended there, and the
word is closed up. Joiners belong to Indic and Arabic scripts and to
emoji and are left alone there, and so are the marks with which Khmer, Lao, Thai,
Burmese and Mongolian part words. So is what sets a text's direction, wherever
letters stand in it that run from right to left.

```json bad want=text-invisible-character:/title
{"title": "Sleep and mem\u00adory in adoles\u200bcents"}
```
```json fixed
{"title": "Sleep and memory in adolescents"}
```
```json bad want=text-invisible-character:/title
{"title": "Sleep and mem\u00ad ory in ado\u00adlescents"}
```
```json fixed
{"title": "Sleep and memory in adolescents"}
```
```json bad want=text-invisible-character:/title
{"title": "Sleep and \u202amemory\u202c in adolescents"}
```
```json good
{"title": "Sleep, called \u2067\u05e9\u05d9\u05e0\u05d4\u2069, in adolescents"}
```
```json good
{"title": "\u1780\u17b6\u179a\u200b\u179f\u17b7\u1780\u17d2\u179f\u17b6", "language": "km"}
```
```json good
{"title": "\u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "language": "fa"}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.broken_words import soft_break
from abslint.knowledge.invisible_characters import DIRECTIONS, NAMES, RIGHT_TO_LEFT, STRAY
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Proposal, ReplacePart
from abslint.model.paper import Field
from abslint.model.rule import Chars, FieldRule
from abslint.model.span import Part
from abslint.model.terms import TEXT_TERMS


def check(field: Field) -> Iterator[Finding]:
    parts = [match.span() for match in STRAY.finditer(field.text)]
    if parts and RIGHT_TO_LEFT.search(field.text):
        parts = [part for part in parts if field.text[part[0]] not in DIRECTIONS]
    if not parts:
        return
    start, end = parts[0]
    word = field.text[max(start - 12, 0) : end + 12]
    shown = "".join(char for char in word if char not in NAMES)
    message = f"an invisible {NAMES[field.text[start]]} stands in `{shorten(shown)}`"
    if len(parts) > 1:
        message += f", and {len(parts) - 1} more in the value"
    yield field.finding(message, parts[0], _fix(field, parts) if isinstance(field.value, str) else None)


def _fix(field: Field, parts: list[Part]) -> Proposal | None:
    """Delete what nobody sees; nothing is proposed where a hyphen may be meant, as in ``pre- and postnatal``."""
    ends = [soft_break(field.text, b) if field.text[a] == "\u00ad" else b for a, b in parts]
    changes = [
        ReplacePart(field.pointer, (a + field.start, end + field.start), "")
        for (a, _), end in zip(parts, ends, strict=True)
        if end is not None
    ]
    if len(changes) < len(parts):
        return None
    fix = Proposal("delete it" if len(parts) == 1 else "delete them", tuple(reversed(changes)))
    return fix if ends == [b for _, b in parts] else fix.unsafe()


RULE = FieldRule(
    name="text-invisible-character",
    page=__doc__,
    terms=TEXT_TERMS,
    check=check,
    trigger=Chars("".join(NAMES)),
)
