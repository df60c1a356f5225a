r"""A character has no meaning that others know.

Unicode leaves some characters to private use: what they show depends on a font that nobody else has. They come from
PDFs and from Word's Symbol font, where a Greek letter or a sign of comparison was meant. Others are no characters at
all. The message says what the Symbol font shows there; only the source can tell for sure, so nothing is mended.
Characters that a newer Unicode may know are not told.

```json bad want=text-private-use:/title
{"title": "Effects of \uf061-tocopherol on sleep"}
```
```json bad want=text-private-use:/title
{"title": "Sleep \ue103and memory\ufffe in adolescents"}
```
```yaml good
title: Effects of α-tocopherol on sleep 😴
```
```yaml good
title: Names written 𞓐 and 🫨 in new signs
```
```json bad want=keyword-bullet:/keywords/0,keyword-bullet:/keywords/1,text-private-use:/keywords/2
{"keywords": ["\uf0b7 sleep", "\uf0b7 memory", "interferon \uf067"]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.code_points import PLAIN_CHARACTERS, PRIVATE
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule
from abslint.model.terms import TEXT_TERMS

_PRIVATE = Pattern(f"[{PRIVATE}]")

SYMBOLS = dict(
    zip(
        map(chr, [*range(0xF061, 0xF07B), *(0xF044, 0xF057, 0xF053, 0xF02D, 0xF03C, 0xF03D, 0xF03E, 0xF0A3, 0xF0B3)]),
        "αβχδεφγηιϕκλμνοπθρστυϖωξψζ" + "ΔΩΣ−<=>≤≥",
        strict=True,
    )
)
SYMBOLS |= {"\uf0b0": "°", "\uf0b1": "±", "\uf0b4": "×", "\uf0b7": "•", "\uf0ae": "→", "\uf0bb": "≈", "\uf0b9": "≠"}
"""What Word's Symbol font shows (Adobe's encoding of that font)."""


def check(field: Field) -> Iterator[Finding]:
    parts = [match.span() for match in _PRIVATE.finditer(field.text)]
    if not parts:
        return
    start, end = parts[0]
    character = field.text[start]
    code = f"U+{ord(character):04X}"
    shown = shorten(_PRIVATE.sub(_spelled, field.text[max(0, start - 15) : end + 15]))
    message = f"{code} in `{shown}` has no meaning that others know"
    if character in SYMBOLS:
        message += f": `{SYMBOLS[character]}` in the Symbol font"
    if len(parts) > 1:
        message += f", and {len(parts) - 1} more in the value"
    yield field.finding(message, parts[0])


def _spelled(match: object) -> str:
    return f"<U+{ord(match[0]):04X}>"  # type: ignore[index]


RULE = FieldRule(
    name="text-private-use",
    page=__doc__,
    severity=Severity.ERROR,
    terms=TEXT_TERMS,
    check=check,
    silent_on=PLAIN_CHARACTERS,
    yields_to=("keyword-bullet",),
)
