r"""A control character stands in a text.

It has no meaning in a record; XML cannot hold it, and a terminal may obey it. C0
controls and escape sequences are deleted; those that part words (form feed, vertical
tab, separators) become a space. Of C1 controls (0x80 to 0x9F) some are letters of
Windows-1252 that were read wrongly, so these are only told.

```json bad want=text-control-character:/title
{"title": "Sleep and\u0007 memory in adolescents"}
```
```json fixed
{"title": "Sleep and memory in adolescents"}
```
```json bad want=text-control-character:/title
{"title": "Sleep\u000cand memory in\u000b adolescents"}
```
```json fixed
{"title": "Sleep and memory in adolescents"}
```
```json bad want=text-control-character:/title
{"title": "Sleep \u0096 and memory in adolescents"}
```
```yaml good
abstract: |
  We watched foxes from a window at night for one whole winter.
  They came at four in the morning on most days, and later on Sundays, when there was less to be found for them.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.patterns import Pattern
from abslint.model.finding import Finding, Proposal, ReplacePart, Severity
from abslint.model.paper import Field
from abslint.model.rule import Chars, FieldRule
from abslint.model.terms import TEXT_TERMS

C0 = "".join(map(chr, [*range(0x00, 0x09), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F]))
PARTING = "\x0b\x0c\x1c\x1d\x1e\x1f"
C1 = "".join(map(chr, range(0x80, 0xA0)))
_CONTROL = Pattern(r"\x1b\[[0-9;]{0,20}[A-Za-z]|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_C0 = Pattern(f"[{C0}]*+")


def check(field: Field) -> Iterator[Finding]:
    parts = [match.span() for match in _CONTROL.finditer(field.text)]
    if not parts:
        return
    first = field.text[parts[0][0]]
    message = f"control character U+{ord(first):04X} in the text"
    if len(parts) > 1:
        message += f", and {len(parts) - 1} more"
    fix = None
    if isinstance(field.value, str) and all(field.text[start] in C0 for start, _ in parts):
        at, text = field.start, field.text
        changes = (ReplacePart(field.pointer, (a + at, b + at), _instead(text, a, b)) for a, b in reversed(parts))
        fix = Proposal("delete it" if len(parts) == 1 else "delete them", tuple(changes))
    yield field.finding(message, parts[0], fix)


def _instead(text: str, start: int, end: int) -> str:
    """What takes the place of a control: a space for the first of those that alone part two words, else nothing."""
    before = text[max(start - 1, 0) : start]
    if text[start] not in PARTING or not before.strip(" \t\n") or before in C0:
        return ""
    run = _C0.match(text, end)  # only the first of a run comes here, so that each is passed over once
    behind = text[run.end() : run.end() + 1] if run else ""
    return " " if behind.strip() else ""


RULE = FieldRule(
    name="text-control-character",
    page=__doc__,
    severity=Severity.ERROR,
    terms=TEXT_TERMS,
    check=check,
    trigger=Chars(C0 + C1),
    yields_to=("text-mojibake",),
)
