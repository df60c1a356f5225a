"""Spells changes as edits of a portal page, in the page's own style. Does not judge whether a change is right.

Each change is tried: the edited page is read again, and what does not come out as wanted is not spelled.
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.formats.portal_label import ITEMS, LISTS, is_doi
from abslint.formats.portal_page import Page, read_page
from abslint.formats.portal_value import Entry, Value
from abslint.formats.scalars import is_scalar
from abslint.knowledge.portal import label_for
from abslint.model.finding import Change, Edit, Insert, Remove, ReplacePart, ReplaceValue
from abslint.model.span import Pointer, Span

Data = dict[str, str | list[str]]


READ_AGAIN = 1 << 19
"""Code points that are read to try changes of one page: a hundred times a page of the usual size."""


class Tries:
    """Reads edited pages to try changes, so often that a page with thousands of defects takes no long time."""

    def __init__(self) -> None:
        self._left = READ_AGAIN

    def read(self, text: str) -> Page | None:
        """The page that a text is; None if it is none, or if enough has been read."""
        self._left -= len(text)
        return read_page(text) if self._left >= 0 else None


def spell(text: str, page: Page, change: Change, tries: Tries) -> tuple[Edit, ...] | None:
    """The edits that make a change, or None where a page cannot say it. Raises LookupError for an unknown pointer."""
    if _is_plain(text, page, change):
        return next(_ways(text, page, change, "\n"))
    wanted = _wanted(page, change)
    if wanted is None:
        return None
    newline = "\r\n" if "\r\n" in text else "\n"
    for edits in _ways(text, page, change, newline):
        again = tries.read(apply_edits(text, edits))
        if again is not None and _same(again.data, wanted):
            return edits
    return None


def _is_plain(text: str, page: Page, change: Change) -> bool:
    """Whether a change in an item behind a bullet surely comes out as wanted, whatever it says: lists of keywords are
    long, and reading the page again, or copying what it holds, for each would take long."""
    new = _new_text(page, change)
    if new is None or change.pointer[0] not in ITEMS:
        return False
    value = find_value(page, change.pointer)
    bulleted = text[value.whole.start : value.span.start].strip()
    return (
        bool(bulleted)
        and bool(new.strip())
        and "\n" not in new
        and "\r" not in new
        and ";" not in new
        and new[0].isalpha()
        and not is_doi(new)
    )


def apply_edits(text: str, edits: tuple[Edit, ...]) -> str:
    """The text with the edits made; they are in order and do not overlap."""
    pieces, at = [], 0
    for edit in edits:
        pieces += [text[at : edit.span.start], edit.text]
        at = edit.span.end
    return "".join([*pieces, text[at:]])


def find_value(page: Page, pointer: Pointer) -> Value:
    """The scalar at a pointer. Raises LookupError if there is none."""
    entry = page.entries[str(pointer[0])] if pointer else None
    match pointer:
        case (str(),) if entry is not None and not entry.many:
            return entry.values[0]
        case (str(), int(index)) if entry is not None and entry.many and 0 <= index < len(entry.values):
            return entry.values[index]
    raise LookupError(pointer)


def _new_text(page: Page, change: Change) -> str | None:
    """The scalar as it shall be, or None for a change of another kind. Raises LookupError if there is none."""
    if isinstance(change, ReplaceValue) and is_scalar(change.value):
        find_value(page, change.pointer)
        return str(change.value)
    if isinstance(change, ReplacePart):
        old, (start, end) = find_value(page, change.pointer).text, change.part
        return old[:start] + change.text + old[end:]
    return None


def _wanted(page: Page, change: Change) -> Data | None:
    """The data as they shall be, or None for a kind of change that no page can say."""
    data = {key: list(value) if isinstance(value, list) else value for key, value in page.data.items()}
    pointer = change.pointer
    new = _new_text(page, change)
    if new is not None:
        _set(data, pointer, new)
    elif isinstance(change, Remove):
        _remove(page, data, pointer)
    elif isinstance(change, Insert) and len(pointer) == 1 and pointer[0] not in data:
        value = change.value[0] if isinstance(change.value, list) and len(change.value) == 1 else change.value
        if not is_scalar(value):
            return None
        data[str(pointer[0])] = [str(value)] if pointer[0] in LISTS else str(value)
    else:
        return None
    return data


def _set(data: Data, pointer: Pointer, value: str) -> None:
    held = data[str(pointer[0])]
    if isinstance(held, list):
        held[int(pointer[1])] = value
    else:
        data[str(pointer[0])] = value


def _remove(page: Page, data: Data, pointer: Pointer) -> None:
    held = data[str(pointer[0])] if pointer else None
    if len(pointer) == 1 or (isinstance(held, list) and len(held) == 1 and pointer[1:] == (0,)):
        del data[str(pointer[0])]
    else:
        find_value(page, pointer)
        assert isinstance(held, list)
        del held[int(pointer[1])]


def _same(data: Data, wanted: Data) -> bool:
    """Whether two pages hold the same, but for white space at the ends of lines."""
    return {key: _trimmed(value) for key, value in data.items()} == {
        key: _trimmed(value) for key, value in wanted.items()
    }


def _trimmed(value: str | list[str]) -> object:
    if isinstance(value, list):
        return [_trimmed(item) for item in value]
    return [line.strip() for line in value.strip().splitlines()]


def _ways(text: str, page: Page, change: Change, newline: str) -> Iterator[tuple[Edit, ...]]:
    """The ways in which a change may be spelled, the best first."""
    match change:
        case ReplaceValue():
            value = find_value(page, change.pointer)
            yield (Edit(value.span, _lined(str(change.value), newline)),)
        case ReplacePart():
            value = find_value(page, change.pointer)
            yield (Edit(value.locate(change.part), _lined(change.text, newline)),)
        case Remove():
            yield _removal(page, change.pointer)
        case Insert():
            yield from _insertions(text, page, change, newline)


def _lined(text: str, newline: str) -> str:
    return text if newline == "\n" else text.replace("\n", newline)


def _removal(page: Page, pointer: Pointer) -> tuple[Edit, ...]:
    """Take the lines of an item away, or all lines of a key with its label's or heading's."""
    entry = page.entries[str(pointer[0])]
    if len(pointer) == 2 and len(entry.values) > 1:
        return (Edit(find_value(page, pointer).whole, ""),)
    spans = sorted([value.whole for value in entry.values] + ([entry.head] if entry.head else []))
    merged = spans[:1]
    for span in spans[1:]:
        if span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return tuple(Edit(span, "") for span in merged)


def _insertions(text: str, page: Page, change: Insert, newline: str) -> Iterator[tuple[Edit, ...]]:
    """A new line behind the last label's: fused or parted as on that line, else with a colon."""
    label = label_for(str(change.pointer[0]), page.language)
    if page.last is None or label is None:
        return
    value = change.value[0] if isinstance(change.value, list) else change.value
    stop = text.find("\n", page.block_end)
    for between in dict.fromkeys((_between(page.last, newline), ": ")):
        line = f"{label}{between}{value}"
        if stop < 0:
            yield (Edit(Span(len(text), len(text)), newline + line),)
        else:
            yield (Edit(Span(stop + 1, stop + 1), line + newline),)


def _between(entry: Entry, newline: str) -> str:
    return newline if "\n" in entry.between else entry.between
