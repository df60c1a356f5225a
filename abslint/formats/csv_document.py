"""A row of a table as a record, and its way back into the text. Does not look for rows."""

from __future__ import annotations

from collections.abc import Sequence

from abslint.formats.csv_rows import Cell, Row, is_blank, next_row, place_of, value_of
from abslint.formats.plain_document import PlainDocument
from abslint.knowledge.table_columns import is_list
from abslint.model.finding import Change, Edit
from abslint.model.plan import Records
from abslint.model.span import Part, Pointer, Span

Data = dict[str, str | list[str]]
"""A row: the texts of its filled cells by the names of their columns, lists where a cell is divided."""


class Header:
    """The names of the columns. ``width`` is how many there are, ``least`` how many cells a row has at least: those
    without a name at the end may be left off. ``twice`` are cells that give a name again; what stands below them, or
    below none, is no data. ``dividers`` say what stands between the values of a cell, empty where it holds one."""

    __slots__ = (
        "columns",
        "delimiter",
        "dividers",
        "least",
        "names",
        "numbers",
        "places",
        "twice",
        "width",
    )

    def __init__(self, text: str, row: Row, delimiter: str, entry: Records | None = None) -> None:
        self.delimiter = delimiter
        self.width = len(row.cells)
        self.numbers: dict[str, int] = {}
        self.places: dict[str, Cell] = {}
        self.twice: list[Cell] = []
        names: list[str] = []
        self.least = 0
        for number, cell in enumerate(row.cells):
            name = value_of(text, cell).strip()
            if name:
                self.least = number + 1
            if name in self.numbers:
                self.twice.append(cell)
                name = ""
            elif name:
                self.numbers[name] = number
                self.places[name] = cell
            names.append(name)
        self.names = tuple(names)
        self.columns = tuple(self.numbers)
        self.dividers = {name: divider for name in self.columns if (divider := _divider(name, entry))}

    def data(self, values: Sequence[str]) -> Data:
        """The texts of a row by the names of their columns; empty cells are left out."""
        data: Data = {
            name: value for name, value in zip(self.names, values, strict=False) if name and not is_blank(value)
        }
        for name, divider in self.dividers.items():
            value = data.get(name)
            if isinstance(value, str):
                data[name] = [value[start:end] for start, end in items(value, divider)]
                if not data[name]:
                    del data[name]
        return data


def _divider(name: str, entry: Records | None) -> str:
    if entry is None:
        return ""
    return entry.separators.get(name) or (entry.separator if is_list(name) else "")


def items(value: str, divider: str) -> list[Part]:
    """The ranges of the values in a cell, without white space round them; empty ones are none."""
    found: list[Part] = []
    at = 0
    for piece in value.split(divider):
        start = at + len(piece) - len(piece.lstrip())
        if end := len(piece.strip()):
            found.append((start, start + end))
        at += len(piece) + len(divider)
    return found


class CsvDocument(PlainDocument):
    """A row as a mapping of the names of columns to texts. Places are looked for when somebody asks."""

    __slots__ = ("_index", "_row", "data", "header", "span", "text")

    def __init__(self, text: str, header: Header, index: int, data: Data, start: int, end: int) -> None:
        self.text = text
        self.header = header
        self.data = data
        self.span = Span(start, end)
        self._index = index
        self._row: Row | None = None

    @property
    def base(self) -> Pointer:
        """The number of the row below the header, from 0; blank ones do not count."""
        return (self._index,)

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the table's columns."""
        return self.header.columns

    @property
    def line(self) -> None:
        """None: without the header no row can be read."""

    @property
    def row(self) -> Row:
        """The row with its cells."""
        if self._row is None:
            self._row = next_row(self.text, self.header.delimiter, self.span.start)
        return self._row

    def cell(self, name: str) -> Cell:
        """The cell below a name, filled or empty. Raises LookupError where the row has none."""
        number = self.header.numbers[name]
        return self.row.cells[number]

    def item(self, pointer: Pointer) -> Part:
        """The range in its cell of a value at a pointer. Raises LookupError where there is none."""
        name = str(pointer[0])
        value, divider = value_of(self.text, self.cell(name)), self.header.dividers.get(name, "")
        if name not in self.data or (len(pointer) > 1) != bool(divider):
            raise LookupError(pointer)
        match pointer:
            case (_,):
                return 0, len(value)
            case (_, int(index)) if index >= 0:
                return items(value, divider)[index]
        raise LookupError(pointer)

    def locate(self, pointer: Pointer, part: Part | None = None) -> Span:
        """The span of a value without its quotes, of all values of a divided cell, or of the row."""
        if part is None and not pointer:
            return self.span
        if not pointer:
            raise LookupError(pointer)
        if part is None and len(pointer) == 1:
            if pointer[0] not in self.data:
                raise LookupError(pointer)
            return self.cell(str(pointer[0])).inner
        start, end = self.item(pointer)
        if part is not None:
            if not 0 <= part[0] <= part[1] <= end - start:
                raise LookupError(part)
            start, end = start + part[0], start + part[1]
        return place_of(self.text, self.cell(str(pointer[0])), (start, end))

    def locate_key(self, pointer: Pointer) -> Span:
        """The span of the column's name in the header; of an item that of the item."""
        if len(pointer) != 1:
            return self.locate(pointer)
        if pointer[0] not in self.data:
            raise LookupError(pointer)
        return self.header.places[str(pointer[0])].inner

    def written(self, pointer: Pointer) -> str:
        """The text of a value. Raises TypeError for the row and a divided cell, which have no one spelling."""
        if not pointer or (len(pointer) == 1 and isinstance(self.data[str(pointer[0])], list)):
            raise TypeError(pointer)
        start, end = self.item(pointer)
        return value_of(self.text, self.cell(str(pointer[0])))[start:end]

    def spell(self, change: Change) -> tuple[Edit, ...] | None:
        """The edits that make a change, or None if a table cannot say it."""
        from abslint.formats.csv_edits import spell

        return spell(self, change)
