"""CSV and TSV: a header that names columns, and a record in each row below it. Knows nothing of what the names mean.

An empty cell says nothing, and is no data; it is the place where something may be put in. Rows are read one after the
other: none can be told from the midst of a quoted cell without all quotes before it, so that a file is never cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from abslint.formats.csv_document import CsvDocument, Header
from abslint.formats.csv_rows import Row, glance, is_blank, next_row, value_of
from abslint.knowledge.file_names import logical_name
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.table_columns import known_columns
from abslint.model.finding import Problem
from abslint.model.format import Document, Format
from abslint.model.plan import Records
from abslint.model.source import Source

DELIMITERS = (",", ";", "\t")
"""What may stand between the cells of a ``.csv``; those of a ``.tsv`` are divided by tabs."""

_BLANK_LINES = Pattern(r"(?:[ \t]*+(?:\r\n?|\n))*+")
_SEP = Pattern(r'"?sep=(.)"?(?:\r\n?|\n)', re.IGNORECASE)
"""How a file tells Excel its delimiter."""


def read(source: Source, entry: Records | None = None) -> Iterator[Document | Problem]:
    """The document of each row, and what is wrong with the text. ``entry`` may say what divides the values in cells."""
    text = source.text
    found = _first_row(source)
    if found is None:
        return
    row, delimiter = found
    yield from _quotes(text, row)
    if row.opened >= 0:
        yield _unclosed(text, row, len(text))
        return
    header = Header(text, row, delimiter, entry)
    if header.twice:
        from abslint.formats.csv_faults import tell_twice

        yield from tell_twice(text, header)
    yield from _rows(text, header, row.after)


def _rows(text: str, header: Header, at: int) -> Iterator[Document | Problem]:
    """The documents of the rows below a header. Rows in which nothing stands are passed over."""
    index = 0
    while at < len(text):
        found = glance(text, header.delimiter, at)
        if found is not None and len(found.values) == header.width:
            data = header.data(found.values)
            if data:
                yield CsvDocument(text, header, index, data, at, found.end)
                index += 1
            at = found.after
            continue
        row = next_row(text, header.delimiter, at)
        at = row.after
        values = [value_of(text, cell) for cell in row.cells]
        if row.opened < 0 and all(map(is_blank, values)):
            continue
        yield from _quotes(text, row)
        if row.opened >= 0:
            from abslint.formats.csv_faults import plausible_line

            at = plausible_line(text, header, at)
            yield _unclosed(text, row, at)
            index += 1
            continue
        problem, judged = _evenness(text, header, row)
        if problem is not None:
            yield problem
        below = header.data(values) if judged else None
        if below:
            yield CsvDocument(text, header, index, below, row.start, row.end)
        if below != {}:
            index += 1


def _evenness(text: str, header: Header, row: Row) -> tuple[Problem | None, bool]:
    """Whether a row has a cell for each column, and whether its cells stand below their names."""
    from abslint.formats.csv_faults import tell_ragged

    return tell_ragged(text, header, row)


def _quotes(text: str, row: Row) -> Iterator[Problem]:
    """What is wrong with the quotes of a row."""
    if row.strays:
        from abslint.formats.csv_faults import tell_quotes

        yield from tell_quotes(text, row)


def _unclosed(text: str, row: Row, after: int) -> Problem:
    """What is told of a quote that is never closed, where reading goes on at an offset."""
    from abslint.formats.csv_faults import tell_unclosed

    return tell_unclosed(text, row, after)


def _first_row(source: Source) -> tuple[Row, str] | None:
    """The row that names the columns, with the delimiter; None in a text without any."""
    text = source.text
    said = _SEP.match(text)
    start = said.end() if said else 0
    blank = _BLANK_LINES.match(text, start)
    start = blank.end() if blank else start
    if not text[start:].strip():
        return None
    if said is not None:
        return next_row(text, said[1], start), said[1]
    if logical_name(source.path).lower().endswith(".tsv"):
        return next_row(text, "\t", start), "\t"
    rows = [(next_row(text, delimiter, start), delimiter) for delimiter in DELIMITERS]
    return max(rows, key=lambda one: _likeliness(text, one[0]))


def _likeliness(text: str, row: Row) -> tuple[int, bool, int]:
    """How likely a row is a header, if it is divided in this way."""
    return known_columns(value_of(text, cell) for cell in row.cells), row.opened < 0, len(row.cells)


def divided(entry: Records) -> Format:
    """The syntax, with the values in cells divided as an entry of the configuration says."""
    return replace(FORMAT, read=partial(read, entry=entry))


FORMAT = Format(name="csv", suffixes=(".csv", ".tsv"), read=read, divided=divided)
