"""What is wrong with rows of a table: quotes, too many cells or too few, columns of one name. Judges no value."""

from __future__ import annotations

from collections.abc import Iterator

from abslint.formats.csv_document import Header
from abslint.formats.csv_rows import Row, Stray, line_end, next_row, value_of
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import shorten
from abslint.model.finding import Edit, Problem, Severity
from abslint.model.span import Span

_QUOTES = Pattern(r'""|"')
_LINE_END = Pattern(r"\r\n?|\n|\Z")


def tell_quotes(text: str, row: Row) -> Iterator[Problem]:
    """Quotes that are not doubled inside a cell, or that end before it does."""
    for stray in row.strays:
        yield _stray(text, stray)


def tell_unclosed(text: str, row: Row, after: int) -> Problem:
    """A quote that is never closed, for which nothing is read up to an offset."""
    lost = len(_LINE_END.findall(text, row.after, after)) - 1
    what = "this row is not read" if lost < 1 else f"this row and {lost} line{'s' * (lost > 1)} below are not read"
    message = f"the quote that opens here is never closed: {what}"
    return Problem("syntax-error", Span(row.opened, row.opened + 1), message)


def _stray(text: str, stray: Stray) -> Problem:
    cell, at = stray.cell, stray.at
    start, end = cell.inner
    if cell.quoted:
        message = "a quote inside a cell with quotes should be doubled, else it ends the cell"
        lone = (match.end() for match in _QUOTES.finditer(text, start, end) if match.end() - match.start() == 1)
        edits = tuple(Edit(Span(one, one), '"') for one in lone)
    else:
        message = (
            f"the quotes of `{shorten(text[start:end])}` end before the cell does: a cell with quotes is all in them"
        )
        edits = (Edit(cell.inner, '"' + text[start:end].replace('"', '""') + '"'),)
    place = Span(at, at + 1)
    return Problem("syntax-error", place, message, edits, "double the quotes", False, Severity.WARNING)


def tell_ragged(text: str, header: Header, row: Row) -> tuple[Problem | None, bool]:
    """Whether a row has more cells than there are columns, or fewer, and whether its cells are sure to stand below
    their names: of one with too many nobody can tell which is one too many. One with a single cell is more likely a
    note than a record, which empty cells would make of it."""
    extra = [cell for cell in row.cells[header.width :] if value_of(text, cell).strip()]
    if extra:
        place = Span(extra[0].inner.start, extra[-1].inner.end)
        message = (
            f"this row has {len(row.cells)} cells, and the header names {header.width}: "
            f"{_what_stands(text, place)} stands in no column, and the row is not read"
        )
        return Problem("syntax-error", place, message), False
    lacking = header.least - len(row.cells)
    if lacking <= 0:
        return None, True
    judged = len(row.cells) > 1
    edits = (Edit(Span(row.end, row.end), header.delimiter * lacking),) if judged else ()
    cells = f"{len(row.cells)} cells" if judged else "1 cell"
    message = f"this row has {cells}, and the header names {header.least} columns"
    last = row.cells[-1]
    place = Span(row.start, max(row.end, last.span.end))
    title = "add empty cells" if judged else ""
    return Problem("syntax-error", place, message, edits, title, False, Severity.WARNING), judged


def _what_stands(text: str, place: Span) -> str:
    return f"`{shorten(text[place.start : place.end])}`"


def tell_twice(text: str, header: Header) -> Iterator[Problem]:
    """Columns whose name another has already."""
    for cell in header.twice:
        message = f"the column `{shorten(value_of(text, cell).strip())}` is there already, and readers keep one of them"
        yield Problem("duplicate-key", cell.inner, message)


def plausible_line(text: str, header: Header, at: int) -> int:
    """Where the next line begins that looks like a row by itself: with a cell for each column, or with one that goes on
    behind the line's end. The end of the text if there is none."""
    while at < len(text):
        end = line_end(text, at)
        row = next_row(text[at:end], header.delimiter, 0)
        whole = row.opened < 0 and len(row.cells) == header.width
        if whole or (row.opened >= 0 and 0 < len(row.cells) < header.width):
            return at
        match = _LINE_END.match(text, end)
        at = match.end() if match and match.end() > end else len(text)
    return at
