r"""A word holds a letter of another script that looks like its own.

A Cyrillic `а` looks like a Latin one, and searching for the word does not find it. Such letters come from keyboards
with two layouts, from text recognition, and from people who hide copied text. Greek letters that science writes in
Latin words on purpose (β-carotene, μm, NFκB) are left alone, and so are words that join two scripts openly.

```json bad want=text-mixed-script-word:/title
{"title": "Sle\u0435p and memory in adolescents"}
```
```json bad want=text-mixed-script-word:/authors/0/family
{"authors": [{"family": "\u041carsh", "given": "Ida"}]}
```
```json bad want=text-mixed-script-word:/title
{"title": "\u039daCl and sleep in rats"}
```
```json bad want=text-mixed-script-word:/title
{"title": "\u0421\u043eн и пaмять подростков", "language": "ru"}
```
```yaml good
title: β-carotene, NFκB, TNFα, PPARγ, Δψm and grains of 5 μm
```
```yaml good
title: "ДНК, IgG-антитела, SMSки и Wi-Fi: хьажIна"
language: ru
```
```yaml good
title: pH, рН and ΔG of αvβ3
```
```yaml good
title: Effects of TNFΑ, NFΚB and 5 ΜMOL on sleep
```
```yaml good
title: "Сон пользователей Facebookа и файлы PDFа"
language: ru
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.code_points import PLAIN_CHARACTERS
from abslint.knowledge.look_alikes import find_strays
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding
from abslint.model.paper import Field
from abslint.model.rule import FieldRule
from abslint.model.terms import TEXT_TERMS


def check(field: Field) -> Iterator[Finding]:
    strays = find_strays(field.text)
    if not strays:
        return
    first = strays[0]
    code = f"U+{ord(field.text[first.start]):04X}"
    message = f"`{shorten(first.word)}` holds a {first.script} letter, {code}, that looks like `{first.meant}`"
    if len(strays) > 1:
        message += f", and {len(strays) - 1} more words of the value do"
    yield field.finding(message, (first.start, first.start + 1))


RULE = FieldRule(
    name="text-mixed-script-word",
    page=__doc__,
    terms=TEXT_TERMS,
    check=check,
    silent_on=PLAIN_CHARACTERS,
    yields_to=("text-mojibake",),
)
