"""Where the fields of a BibTeX entry begin and end, and whether a text can stand in one. Changes no value."""

from __future__ import annotations

from abslint.formats.bibtex_entry import Entry, Field
from abslint.formats.bibtex_value import BLANKS, Segment
from abslint.knowledge.patterns import Pattern
from abslint.model.finding import Edit
from abslint.model.span import Span

_BLANK = Pattern(r"[ \t]*+")
_SIGN = Pattern(r"[{}\"]")


def without_field(text: str, entry: Entry, field: Field) -> Edit:
    """Takes a field away with its comma and its line; of the last one the comma before it where none follows."""
    end = field.value.end
    behind = text[end : entry.span.end]
    rest = behind.lstrip(BLANKS)
    if rest.startswith(","):
        end += len(behind) - len(rest) + 1
        start = field.start
        begun = text.rfind("\n", 0, start) + 1
        line_end = text.find("\n", end)
        if not text[begun:start].strip() and line_end >= 0 and not text[end:line_end].strip():
            return Edit(Span(begun, line_end + 1), "")
        blank = _BLANK.match(text, end)
        return Edit(Span(start, blank.end() if blank else end), "")
    before = text.rfind(",", entry.span.start, field.start)
    held = any(one.value.start <= before < one.value.end for one in entry.fields)
    held = held or (field is entry.fields[0] and text[entry.span.end - 1] == ")")  # which a key may hold
    return Edit(Span(field.start if before < 0 or held else before, end), "")


def pairs(text: str) -> bool:
    """Whether braces are in pairs."""
    depth = 0
    for sign in text:
        depth += (sign == "{") - (sign == "}")
        if depth < 0:
            return False
    return depth == 0


def quotes_in_braces(raw: str, segment: Segment) -> bool:
    """Whether no quotation mark stands outside braces."""
    depth = 0
    for match in _SIGN.finditer(raw, segment.start, segment.end):
        depth += {"{": 1, "}": -1}.get(match[0], 0)
        if match[0] == '"' and not depth:
            return False
    return True
