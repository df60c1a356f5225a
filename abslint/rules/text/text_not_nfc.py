r"""Letters are written in pieces where one character is usual.

`é` may be one character, or `e` and an accent that stands behind it. Both look alike, and searching for one does not
find the other. Texts on the web are in Unicode's composed form (NFC), and so should records be. File names of some
systems, and text taken from PDFs, are not. Signs that only repeat a letter (ohm, ångström, kelvin) are composed, too.
The variants of Han characters in names, marks without a composed letter, and the order of Hebrew and Arabic vowel
signs are left as they are.

```json bad want=text-not-nfc:/title
{"title": "Cafe\u0301s and sleep in Zu\u0308rich"}
```
```json fixed
{"title": "Caf\u00e9s and sleep in Z\u00fcrich"}
```
```json bad want=text-not-nfc:/title
{"title": "Pores of 5 \u212b and a resistance of 3 k\u2126"}
```
```json fixed
{"title": "Pores of 5 \u00c5 and a resistance of 3 k\u03a9"}
```
```json bad want=text-not-nfc:/authors/0/family
{"authors": [{"family": "Mu\u0308ller", "given": "Ida"}]}
```
```json bad want=text-not-nfc:/title
{"title": "\u306f\u309a\u3093\u3068\u7720\u308a", "language": "ja"}
```
```yaml good
title: Cafés and sleep in Zürich
```
```json good
{"title": "Tone in Yoruba: \u1eb9\u030d and \u0254\u0301, x\u0304 and \u03b8\u0302"}
```
```json good
{"authors": [{"family": "\ufa19\u5c71", "given": "\u82b1"}]}
```
```json good
{"title": "\u05e9\u05bc\u05c1\u05dc\u05d5\u05dd", "language": "he"}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import normalize

from abslint.knowledge.code_points import DOUBLES, MARKS, PLAIN_CHARACTERS
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Proposal, ReplacePart, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule
from abslint.model.terms import TEXT_TERMS

# Ordering a run of marks takes quadratic time: no writing needs more than Unicode's thirty (UAX #15).
_PIECES = Pattern(rf"[^{MARKS}][{MARKS}]{{1,30}}+(?![{MARKS}])|[{DOUBLES}]")


def check(field: Field) -> Iterator[Finding]:
    found = [(match.span(), match[0], normalize("NFC", match[0])) for match in _PIECES.finditer(field.text)]
    found = [(part, text, composed) for part, text, composed in found if text != composed]
    if not found:
        return
    part, text, composed = found[0]
    points = " ".join(f"U+{ord(letter):04X}" for letter in text[:4])
    usual = " ".join(f"U+{ord(letter):04X}" for letter in composed[:4])
    message = f"`{shorten(composed)}` is written as {points}, where {usual} is usual"
    if len(found) > 1:
        message += f", and {len(found) - 1} more in the value"
    changes = tuple(
        ReplacePart(field.pointer, (start + field.start, end + field.start), composed)
        for (start, end), _, composed in reversed(found)
    )
    fix = Proposal("compose it" if len(found) == 1 else "compose them", changes)
    yield field.finding(message, part, fix if isinstance(field.value, str) else None)


RULE = FieldRule(
    name="text-not-nfc",
    page=__doc__,
    severity=Severity.INFO,
    terms=TEXT_TERMS,
    check=check,
    silent_on=PLAIN_CHARACTERS,
)
