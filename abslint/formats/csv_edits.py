"""Spells changes of a row of a table as edits, in the style of its cells. Does not judge whether one is right.

What a table cannot say is not spelled: a column that is not there, an empty text, a value that holds what divides
values in its cell. Nor is what a spreadsheet would run: an apostrophe before it would be one more character for all
other readers, so that such a value is for people to write.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from abslint.formats.csv_rows import next_row, place_of, value_of
from abslint.formats.scalars import is_scalar
from abslint.model.finding import Change, Edit, Insert, Remove, ReplacePart, ReplaceValue, Split
from abslint.model.span import Part, Pointer

if TYPE_CHECKING:
    from abslint.formats.csv_document import CsvDocument

Edits = tuple[Edit, ...] | None

FORMULA = frozenset("=+-@\t\r\n＝＋－＠")
"""What a cell begins with that a spreadsheet takes for a formula (OWASP, CSV Injection), with the wide forms of it."""

_BEHIND = 4096
"""Code points behind a row that are looked at: where a quote is closed farther off, it is not sure what closes it."""

_QUOTED = frozenset('"\r\n')
"""What a cell can hold in quotes only, besides the delimiter."""


def spell(row: CsvDocument, change: Change) -> Edits:
    """The edits of a change in a row. Raises LookupError for a pointer that names nothing. In a row whose quotes are
    not as they should be, one more or less could close another cell: such a change is not spelled."""
    edits = _spelled(row, change)
    if edits and row.row.strays and not _keeps_others(row, str(change.pointer[0]), edits):
        return None
    return edits


def _keeps_others(row: CsvDocument, name: str, edits: Sequence[Edit]) -> bool:
    """Whether, with edits of a cell made, the others of its row and what follows are read as before."""
    start, known = row.row.start, row.row
    text, behind = row.text[start : known.after + _BEHIND], row.text[known.after : known.after + _BEHIND]
    for (first, last), new, _ in sorted(edits, reverse=True):
        text = text[: first - start] + new + text[last - start :]
    again = next_row(text, row.header.delimiter, 0)
    before = [value_of(row.text, cell) for cell in known.cells]
    after = [value_of(text, cell) for cell in again.cells]
    own = row.header.numbers[name]
    if again.opened >= 0 or text[again.after :] != behind:
        return False
    return before[:own] == after[:own] and before[own + 1 :] == after[own + 1 :]


def _spelled(row: CsvDocument, change: Change) -> Edits:
    match change:
        case ReplaceValue(pointer, value):
            return _replace_value(row, pointer, value)
        case ReplacePart(pointer, part, text):
            return _replace_part(row, pointer, part, text)
        case Remove(pointer):
            return _remove(row, pointer)
        case Split(pointer, values):
            return _split(row, pointer, values)
        case Insert(pointer, value):
            return _insert(row, pointer, value)
    return None


def _replace_value(row: CsvDocument, pointer: Pointer, value: object) -> Edits:
    """Another text; in a divided cell another item, or other items."""
    if len(pointer) == 1 and isinstance(row.data[str(pointer[0])], list):
        texts = _texts(row, pointer, value)
        return None if texts is None else _put(row, str(pointer[0]), None, _joint(row, pointer).join(texts))
    part = row.item(pointer)
    text = _text(value)
    if text is None or not _may_stand(row, pointer, text):
        return None
    return _put(row, str(pointer[0]), part, text)


def _replace_part(row: CsvDocument, pointer: Pointer, part: Part, text: str) -> Edits:
    start, end = row.item(pointer)
    row.locate(pointer, part)
    value = value_of(row.text, row.cell(str(pointer[0])))[start:end]
    if not _may_stand(row, pointer, value[: part[0]] + text + value[part[1] :]):
        return None
    return _put(row, str(pointer[0]), (start + part[0], start + part[1]), text)


def _remove(row: CsvDocument, pointer: Pointer) -> Edits:
    """Empty a cell; a row in which nothing would stand would be none. An item goes with what divides it from others."""
    name = str(pointer[0]) if pointer else ""
    if not pointer or (len(pointer) > 1 and len(row.data[name]) > 1):
        return _remove_item(row, pointer) if pointer else None
    row.locate(pointer)
    if len(row.data) == 1:
        return None
    cell = row.cell(name)
    return (Edit(cell.inner if cell.quoted else cell.span, ""),)


def _remove_item(row: CsvDocument, pointer: Pointer) -> Edits:
    """The item with the divider and blanks before it; the first with those behind it."""
    name, index = str(pointer[0]), int(pointer[1])
    start, end = row.item(pointer)
    part = (row.item((name, index - 1))[1], end) if index else (start, row.item((name, 1))[0])
    return _put(row, name, part, "")


def _split(row: CsvDocument, pointer: Pointer, values: Sequence[str]) -> Edits:
    """More items in place of one of a divided cell."""
    if len(pointer) == 1 or not values or not all(_may_stand(row, pointer, value) for value in values):
        return None
    part = row.item(pointer)
    return _put(row, str(pointer[0]), part, _joint(row, pointer).join(values))


def _insert(row: CsvDocument, pointer: Pointer, value: object) -> Edits:
    """Fill an empty cell; a column that is not there is not made."""
    name = str(pointer[0]) if pointer else ""
    number = row.header.numbers.get(name)
    if len(pointer) != 1 or number is None or name in row.data or number >= len(row.row.cells):
        return None
    texts = _texts(row, pointer, value)
    return None if texts is None else _put(row, name, None, _joint(row, pointer).join(texts))


def _texts(row: CsvDocument, pointer: Pointer, value: object) -> list[str] | None:
    """What a cell shall hold: one text, or several if it is divided; None if it cannot."""
    divided = str(pointer[0]) in row.header.dividers
    if isinstance(value, list) and not divided:
        return None
    texts = [_text(item) for item in (value if isinstance(value, list) else [value])]
    known = [text for text in texts if text is not None and _may_stand(row, pointer, text)]
    return known if known and len(known) == len(texts) else None


def _text(value: object) -> str | None:
    return str(value) if is_scalar(value) else None


def _may_stand(row: CsvDocument, pointer: Pointer, text: str) -> bool:
    """Whether a text would be read as it is from a cell, or as one item of a divided one."""
    divider = row.header.dividers.get(str(pointer[0]), "")
    if not text.strip() or "\r" in text:
        return False
    return not divider or (divider not in text and text == text.strip())


def _joint(row: CsvDocument, pointer: Pointer) -> str:
    """What is written between items: the divider, and a blank if the cell has one behind it, or nothing to go by."""
    name = str(pointer[0])
    divider = row.header.dividers.get(name, "")
    value = value_of(row.text, row.cell(name)) if divider else ""
    return divider if divider in value and divider + " " not in value else divider + " "


def _put(row: CsvDocument, name: str, part: Part | None, text: str) -> Edits:
    """A text in place of a range of a cell's characters, or of all. The cell is put in quotes if it has to be."""
    cell = row.cell(name)
    old = value_of(row.text, cell)
    start, end = (0, len(old)) if part is None else part
    new = old[:start] + text + old[end:]
    if not new.strip() or _would_run(new, old):
        return None
    newline = _newline(row)
    if cell.quoted:
        return (Edit(place_of(row.text, cell, (start, end)), text.replace('"', '""').replace("\n", newline)),)
    bare = bool(row.row.strays) and '"' in old and new[0] != '"'  # one more in quotes could close another cell
    held = _QUOTED - {'"'} if bare else _QUOTED
    if row.header.delimiter in new or not held.isdisjoint(new) or new != new.strip(" "):
        return (Edit(cell.inner, '"' + new.replace('"', '""').replace("\n", newline) + '"'),)
    return (Edit(place_of(row.text, cell, (start, end)), text),)


def _would_run(new: str, old: str) -> bool:
    """Whether a spreadsheet would take a value for a formula that it was not before. To some of them one behind blanks
    is a formula, to others a text."""
    first = new.lstrip(" ")[:1]
    return first in FORMULA and (old.lstrip(" ")[:1] != first or (new[0] == first != old[0]))


def _newline(row: CsvDocument) -> str:
    """How lines end at the header, and so in the file."""
    text, end = row.text, row.text.find("\n")
    return "\r\n" if end > 0 and text[end - 1] == "\r" else "\n"
