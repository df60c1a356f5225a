r"""White space that nobody meant: at the ends, doubled, a tab.

It comes along with copying and makes equal texts unequal. One finding tells all
of a value. Paragraphs are kept, and so is the indentation of a block. Behind a
section's label two spaces may be all that is left of its heading: that wants a look.

```yaml bad
title: "Sleep  and memory in adolescents "  # want: text-whitespace
```
```yaml fixed
title: "Sleep and memory in adolescents"
```
```yaml bad
keywords: [sleep, " memory", "long\tterm"]  # want: text-whitespace:/keywords/1, text-whitespace:/keywords/2
```
```yaml fixed
keywords: [sleep, "memory", "long term"]
```
```yaml bad
abstract: "Methods  We watched foxes from a window at night for one whole winter, and saw them come at four o'clock."  # want: text-whitespace
```
```yaml good
title: >-
  Sleep and memory
  in adolescents
```
```yaml good
abstract: |
  We watched foxes from a window at night for one whole winter and wrote down when they came and went.

  They came at four in the morning on most days, and later on Sundays, when there was less to be found.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.keyword_lists import stands_in_list
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import shorten
from abslint.knowledge.section_heads import ends_in_label
from abslint.model.finding import Finding, Proposal, ReplacePart, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule, Literals
from abslint.model.terms import TEXT_TERMS

_STRAY = Pattern(r"\A[ \t]+|[ \t]+\Z|(?<=[^ \t\n])(?: *\t[ \t]*| {2,})(?=[^ \t\n])")
MOST = 200
"""Places that one fix mends; a text with more of them is laid out with spaces on purpose."""


def check(field: Field) -> Iterator[Finding]:
    text = field.text
    if "  " not in text and "\t" not in text and text[:1] not in " \t" and text[-1:] not in " \t":
        return
    if text.lstrip("\r\n").startswith("    ") and "\n" in text:
        return  # a block of its own indentation
    parts = [match.span() for match in _STRAY.finditer(text)]
    if not parts or len(parts) > MOST:
        return
    changes = tuple(
        ReplacePart(field.pointer, (start + field.start, end + field.start), _instead(text, start, end))
        for start, end in reversed(parts)
    )
    labels = field.term == "abstract" and any(ends_in_label(text[max(0, start - 60) : start]) for start, _ in parts)
    # behind a label the space may be all that is left of a section's head
    fix = Proposal("tidy the white space", changes, safe=not labels) if isinstance(field.value, str) else None
    if field.term == "keywords" and not stands_in_list(field):
        fix = None  # it may be all that parts the keywords
    what = _name(text, *parts[0]) if len(parts) == 1 else f"stray white space in {len(parts)} places of"
    yield field.finding(f"{what} `{shorten(text)}`", parts[0], fix)


def _name(text: str, start: int, end: int) -> str:
    """What a single place is: the value itself is shown with its white space folded."""
    if start == 0:
        return "white space before"
    if end == len(text):
        return "white space behind"
    return "a tab in" if "\t" in text[start:end] else "several spaces in a row in"


def _instead(text: str, start: int, end: int) -> str:
    return "" if start == 0 or end == len(text) else " "


RULE = FieldRule(
    name="text-whitespace",
    page=__doc__,
    severity=Severity.INFO,
    terms=TEXT_TERMS,
    check=check,
    yields_to=("keywords-one-string",),
    # Fields are parted by line feeds where triage looks, so an end of a text is one, too.
    trigger=Literals("  ", "\t", "\n ", " \n"),
)
