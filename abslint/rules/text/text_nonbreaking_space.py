r"""A non-breaking space stands between two words.

It keeps a number with its unit, the parts of a unit, a sign with what it compares, an initial with the name, and in
French a mark with its word, and is right there. Between two plain words it came along with copied text: lines break
oddly, and searching for the words does not find them. It becomes a plain space; at an end of the text, or beside a
space, it is taken out. The rule is off by default, since nothing is lost where such spaces stay. One that is alone on
its line comes from a formula whose parts stood in lines, and parts them.

```json bad want=text-nonbreaking-space:/title
{"title": "Sleep\u00a0and memory in\u00a0 adolescents"}
```
```json fixed
{"title": "Sleep and memory in adolescents"}
```
```json bad want=text-nonbreaking-space:/title
{"title": "\u00a0Sleep and memory in adolescents\u00a0"}
```
```json fixed
{"title": "Sleep and memory in adolescents"}
```
```json good
{"title": "Rabbits of 5\u00a0kg (P\u00a0=\u00a00.03, n\u00a0<\u00a04), Dr.\u00a0Marsh et\u00a0al."}
```
```json good
{"title": "Sleep in dykes that held 842 Mg\u00a0ha \u22121 of sand and 3 kg\u00a0m\u207b\u00b2 of shells"}
```
```json good
{"title": "Le sommeil\u00a0: qui dort\u202f? \u00ab\u00a0Personne\u00a0\u00bb", "language": "fr"}
```
```json good
{"title": "Sen v\u00a0zim\u011b a\u00a0v l\u00e9t\u011b", "language": "cs"}
```
```json good
{"abstract": "The pools held water at\n    V max\n    \u00a0\n  all summer, and the crabs stayed in them for as long as it lasted."}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Proposal, ReplacePart, Severity
from abslint.model.paper import Field
from abslint.model.rule import Chars, FieldRule
from abslint.model.terms import TEXT_TERMS

SPACES = "\u00a0\u202f"
_RUN = Pattern(f"[{SPACES}]+")
_WORD_BEFORE = Pattern(r"(?:^|[\W\d_])[^\W\d_]{2,}[),;]?\Z")
_WORD_BEHIND = Pattern(r"[(]?(?!al\.)[^\W\d_]{2}")

_UNIT_BEHIND = Pattern(r"[A-Za-z\u00b5]{1,3} ?(?:[\u2212\u2013-] ?[1-9\u00b9\u00b2\u00b3]|[\u207b\u00b2\u00b3])")
_ALONE_BEFORE, _ALONE_BEHIND = Pattern(r"\n[ \t]*\Z"), Pattern(r"[ \t]*\n")


def check(field: Field) -> Iterator[Finding]:
    text = field.text
    changes = [(match.span(), _instead(text, *match.span())) for match in _RUN.finditer(text)]
    changes = [(part, space) for part, space in changes if space is not None]
    if not changes:
        return
    start, end = changes[0][0]
    shown = shorten(f"{text[max(0, start - 15) : start]} {text[end : end + 15]}".strip()) or "\u00a0"
    message = f"a non-breaking space stands in `{shown}`, where a plain one is usual"
    if len(changes) > 1:
        message += f", and {len(changes) - 1} more in the value"
    at = field.start
    parts = tuple(ReplacePart(field.pointer, (a + at, b + at), space or "") for (a, b), space in reversed(changes))
    fix = Proposal("write plain spaces", parts) if isinstance(field.value, str) else None
    yield field.finding(message, (start, end), fix)


def _instead(text: str, start: int, end: int) -> str | None:
    """What takes a space's place, None where it is right."""
    before, behind = text[max(0, start - 24) : start], text[end : end + 8]
    if _ALONE_BEFORE.search(text[max(0, start - 99) : start]) and _ALONE_BEHIND.match(text[end : end + 99]):
        return None
    if not before or not behind or before[-1].isspace() or behind[0].isspace():
        return ""
    if end - start == 1 and _UNIT_BEHIND.match(behind):
        return None
    return " " if end - start > 1 or (_WORD_BEFORE.search(before) and _WORD_BEHIND.match(behind)) else None


RULE = FieldRule(
    name="text-nonbreaking-space",
    page=__doc__,
    severity=Severity.INFO,
    default=False,
    terms=TEXT_TERMS,
    check=check,
    trigger=Chars(SPACES),
)
