r"""Letters were read in the wrong encoding.

`Ã©` is `é` whose UTF-8 bytes were read as Windows-1252, `â€“` a dash. The reading is
undone word by word where that gives letters again; it wants a look, since a
word may mean what it says. Units and signs (µ, ±, ≤, ×, °C) are right.

```yaml bad
title: "CafÃ© culture in SÃ£o Paulo"  # want: text-mojibake
```
```yaml fixed
title: "Café culture in São Paulo"
```
```yaml bad
title: "Sleep and memory â€“ a study of adolescents"  # want: text-mojibake
```
```yaml fixed
title: "Sleep and memory – a study of adolescents"
```
```yaml good
title: "Growth at 20 °C ± 2 × 10 µm, ≤ 5 Â in Åland and São Paulo"
```
```yaml good
title: "Pâte à choux, ÂGE and CRÈME BRÛLÉE"
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.mojibake import FOLLOWERS, LEADS
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Proposal, ReplacePart, Severity
from abslint.model.paper import Field
from abslint.model.rule import Chars, FieldRule
from abslint.model.span import Part
from abslint.model.terms import TEXT_TERMS

_PAIR = f"[{LEADS}][{FOLLOWERS}]"
_SUSPECT = Pattern(_PAIR)
LONGEST = 40
"""Code points of a word that are looked at on either side."""


def check(field: Field) -> Iterator[Finding]:
    words = _words(field.text)
    if not words:
        return
    from ftfy import TextFixerConfig, fix_encoding

    settings = TextFixerConfig(restore_byte_a0=False, replace_lossy_sequences=False)
    mended = [(word, fix_encoding(field.text[slice(*word)], settings)) for word in words]
    changed = [(part, text) for part, text in mended if text != field.text[slice(*part)]]
    if not changed:
        return
    part, text = changed[0]
    message = f"`{shorten(field.text[slice(*part)])}` was read in the wrong encoding: it is `{shorten(text)}`"
    if len(changed) > 1:
        message += f", and {len(changed) - 1} more in the value"
    changes = tuple(
        ReplacePart(field.pointer, (start + field.start, end + field.start), text)
        for (start, end), text in reversed(changed)
    )
    fix = Proposal("read it in the right encoding", changes, safe=False) if isinstance(field.value, str) else None
    yield field.finding(message, part, fix)


def _words(text: str) -> list[Part]:
    """The words with a suspicious pair of letters, cut at white space."""
    words: list[Part] = []
    for match in _SUSPECT.finditer(text):
        if words and match.start() < words[-1][1]:
            continue
        start = match.start()
        while start > 0 and match.start() - start < LONGEST and not text[start - 1].isspace():
            start -= 1
        end = match.end()
        while end < len(text) and end - match.end() < LONGEST and not text[end].isspace():
            end += 1
        words.append((start, end))
    return words


RULE = FieldRule(
    name="text-mojibake",
    page=__doc__,
    severity=Severity.ERROR,
    terms=TEXT_TERMS,
    check=check,
    trigger=Chars(LEADS, sign=_PAIR),
)
