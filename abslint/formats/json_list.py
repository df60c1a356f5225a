"""The items of a top-level JSON list that is broken somewhere: those that can be read, and what is wrong with the
others. Runs only after an error."""

from __future__ import annotations

from collections.abc import Iterator

from abslint.formats.json_document import JsonDocument
from abslint.formats.json_errors import Await, first_fault
from abslint.formats.json_places import skip_space
from abslint.formats.json_reader import JsonReader, syntax_error
from abslint.formats.json_style import own_line
from abslint.formats.json_tokens import tokens
from abslint.formats.json_words import Fault, is_scalar
from abslint.model.finding import Problem
from abslint.model.format import MAX_NESTING

_PATIENCE = 16_384
"""Code points to look for an item's end behind a line that looks like the start of the next item. All items of a
list together get no more than the text has, so that a list of nothing but open brackets takes no quadratic time."""
_OPENERS = {"]": "[", "}": "{"}


def read_broken_list(reader: JsonReader, text: str, shift: int) -> Iterator[JsonDocument | Problem]:
    """The items of the list that a text begins with. ``shift`` is where the text begins in the source."""
    ends = _ItemEnds(reader, text)
    opening = skip_space(text, 0)
    at, index, comma = skip_space(text, opening + 1), 0, -1
    while at < len(text) and text[at] != "]":
        misplaced = _no_item(text, at)
        if misplaced:
            yield syntax_error(misplaced, shift)
            at, comma = skip_space(text, misplaced.end), -1
            continue
        end = ends.behind(at)
        value, problems = reader.careful(text[at:end], at + shift, MAX_NESTING - 1)
        yield from problems
        if value:
            yield JsonDocument(value.data, text[at:end], at + shift, (index,))
        elif end == len(text):
            return
        index += 1
        at, comma, faults = _behind_item(text, end)
        yield from (syntax_error(fault, shift) for fault in faults)
    yield from (syntax_error(fault, shift) for fault in _ending(text, opening, at, comma))


class _ItemEnds:
    """Where the items of one list end, however broken they are."""

    def __init__(self, reader: JsonReader, text: str) -> None:
        self.reader = reader
        self.text = text
        self.patience = len(text)

    def behind(self, at: int) -> int:
        """Behind the item that begins at ``at``; the text's end if nothing tells where."""
        text = self.text
        if text[at] not in "[{":
            return _scalar_end(text, at)
        border = _next_start(text, at)
        if border < 0:
            end = _balanced_end(text, at, len(text))
            return len(text) if end < 0 else end
        limit = min(len(text), border + min(_PATIENCE, self.patience))
        end = _balanced_end(text, at, limit)
        if 0 <= end <= border:
            return end
        self.patience -= limit - border
        if end > border and self.reader.value(text[at:end], 0):
            return end
        return at + len(text[at:border].rstrip(" \t\r\n,"))


def _no_item(text: str, at: int) -> Fault | None:
    """What stands where an item should and is none: a comment, a comma, a closing bracket of another kind."""
    token = next(tokens(text, at, torn=True))
    misplaced = token.kind == "comment" or token.text in (",", ":", "}")
    return first_fault(text, at) if misplaced else None


def _behind_item(text: str, end: int) -> tuple[int, int, list[Fault]]:
    """Where the next item begins or the list ends, where the comma before it stands (or -1), and what is wrong."""
    faults: list[Fault] = []
    at = skip_space(text, end)
    while at < len(text) and text[at] not in ",]":
        fault = first_fault(text, end, Await.COMMA)
        if fault is None:
            break
        faults.append(fault)
        if fault.start < at or fault.start == fault.end:  # only the comma is missing
            return at, -1, faults
        end = fault.end
        at = skip_space(text, end)
    if text[at : at + 1] == ",":
        return skip_space(text, at + 1), at, faults
    return at, -1, faults


def _ending(text: str, opening: int, at: int, comma: int) -> Iterator[Fault]:
    """What is wrong with the end of the list, which stands at ``at``."""
    if at == len(text):
        yield Fault(opening, opening + 1, "`[` is never closed")
        return
    if comma >= 0:
        yield Fault(comma, comma + 1, "the last comma before `]` is one too many")
    behind = first_fault(text, at + 1, Await.END)
    if behind:
        yield behind


def _next_start(text: str, at: int) -> int:
    """The next line that begins as the item's own does, with the same indentation and bracket, or -1."""
    indent = own_line(text, at)
    if indent is None:
        return -1
    line = f"\n{indent}{text[at]}"
    found = text.find(line, at + 1)
    return found + len(line) - 1 if found >= 0 else -1


def _balanced_end(text: str, at: int, limit: int) -> int:
    """Behind the bracket that closes the one at ``at``, also where brackets between are missing or wrong, or -1."""
    opened: list[str] = []
    open_now = {"[": 0, "{": 0}
    for token in tokens(text, at, limit, torn=True):
        if token.text in open_now:
            opened.append(token.text)
            open_now[token.text] += 1
        elif token.kind == "mark" and token.text in _OPENERS:
            opener = _OPENERS[token.text]
            if not open_now[opener]:
                if skip_space(text, token.end) == len(text):
                    return -1
                if len(opened) == 1 and _goes_on(text, token.end):
                    continue
                opener = opened[-1]  # the wrong bracket in the right place
            while opened[-1] != opener:
                open_now[opened.pop()] -= 1
            open_now[opened.pop()] -= 1
            if not opened:
                return token.end
    return -1


def _goes_on(text: str, at: int) -> bool:
    """Whether a comma and something other than a next item's bracket follow."""
    at = skip_space(text, at)
    return text[at : at + 1] == "," and not text.startswith(("[", "{"), skip_space(text, at + 1))


def _scalar_end(text: str, at: int) -> int:
    """Behind a scalar, or behind all that stands on its line before the next comma."""
    end = at
    for token in tokens(text, at, torn=True):
        if end > at and (token.text in (",", "]") or "\n" in text[end : token.start]):
            break
        if end == at and (token.kind == "text" or is_scalar(token.text)):
            return token.end
        end = token.end
    return end
