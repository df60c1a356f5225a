"""What holds for every table: what is written is read again, places are right, edits touch nothing else."""

from __future__ import annotations

import csv
from io import StringIO
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from abslint.engine import lint
from abslint.fixer import apply_edits
from abslint.formats import csv as tables
from abslint.formats.csv_document import CsvDocument, Header
from abslint.formats.csv_edits import FORMULA
from abslint.formats.csv_rows import glance, next_row, value_of
from abslint.model.finding import Change, Insert, Problem, Remove, ReplacePart, ReplaceValue, Split
from abslint.model.plan import Records
from abslint.model.rule import CorpusRule
from abslint.model.source import Source
from abslint.rules import load_catalogue
from abslint.testing import plan_for

PLAN = plan_for(name for name, rule in load_catalogue().rules.items() if not isinstance(rule, CorpusRule))

TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\r"), max_size=12),
    st.sampled_from(
        ['A "big" tide', "a;b", "a; b", "x, y", "=1+1", "-5 degrees", "10.1234/t", "a\nb", '"', '""', " x"]
    ),
)
NAMES = ["Title", "Authors", "Keywords", "Year", "DOI"]
DIVIDED = Records(separator=";")
WRITERS = st.sampled_from(
    [
        {"delimiter": delimiter, "lineterminator": newline, "quoting": quoting}
        for delimiter in ",;\t"
        for newline in ("\n", "\r\n")
        for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_ALL)
    ]
)
ROWS = st.lists(st.lists(TEXTS, min_size=5, max_size=5), max_size=5)
PIECES = st.lists(
    st.sampled_from(
        ["Title,Year", "Tides", '"', '""', ",", ";", "\t", "\n", "\r\n", "\r", " ", "a", '"a,b"', '"a""b"', ',"', '",',
         "\0", "10.1234/t", "2020", '"x\ny"', "=1", "é", "\u00a0", "\ufeff", "\u2028"]
    ),
    max_size=40,
).map("".join)  # fmt: skip


def write(values: list[list[str]], how: dict[str, Any]) -> str:
    stream = StringIO()
    csv.writer(stream, **how).writerows([NAMES, *values])
    return stream.getvalue()


def documents(text: str, entry: Records | None = None) -> list[CsvDocument]:
    return [one for one in tables.read(Source("x.csv", text), entry) if isinstance(one, CsvDocument)]


def scalars(document: CsvDocument) -> list[tuple[str | int, ...]]:
    return [
        pointer
        for name, value in document.data.items()
        for pointer in ([(name, n) for n in range(len(value))] if isinstance(value, list) else [(name,)])
    ]


@given(ROWS, WRITERS)
def test_what_is_written_is_read_again(values: list[list[str]], how: dict[str, Any]) -> None:
    read = [document.data for document in documents(write(values, how))]
    every = how["quoting"] == csv.QUOTE_ALL
    wanted = []
    for row in values:
        cells = {name: value for name, value in zip(NAMES, row, strict=True) if value.strip()}
        if cells:
            wanted.append(cells)
    assert [list(row) for row in read] == [list(row) for row in wanted]
    for found, row in zip(read, wanted, strict=True):
        for name, value in row.items():
            assert found[name] in ({value} if every else {value, value.strip(" ")})


@given(ROWS, WRITERS, st.booleans())
def test_every_character_of_a_value_stands_where_it_is_said_to(
    values: list[list[str]], how: dict[str, Any], divided: bool
) -> None:
    text = write(values, how)
    for document in documents(text, DIVIDED if divided else None):
        for pointer in scalars(document):
            said = document.written(pointer)
            for at, char in enumerate(said):
                here = text[slice(*document.locate(pointer, (at, at + 1)))]
                assert here in (char, {'"': '""', "\n": "\r\n"}.get(char, char)), (pointer, at)


@given(PIECES)
@example('Title,Year\n"a""b",x\n')
@example('Title,Year\n "a" b,x\n')
def test_a_glance_reads_what_is_read_cell_by_cell(text: str) -> None:
    for delimiter in ",\t":
        at = 0
        while at < len(text):
            row = next_row(text, delimiter, at)
            assert row.after > at
            assert row.end <= row.after
            found = glance(text, delimiter, at)
            if found is not None:
                assert found.values == [value_of(text, cell) for cell in row.cells]
                assert (found.end, found.after, row.opened, row.strays) == (row.end, row.after, -1, ())
            at = row.after


@settings(max_examples=150, deadline=None)
@given(PIECES, st.booleans())
@example('Title,Year,",;"x\ny"', True)
@example('"a,b"Title,Year', True)
@example(',""a,b"', True)
def test_whatever_stands_there_gives_findings_and_places(text: str, headed: bool) -> None:
    text = "Title,Year,DOI,Authors\n" + text if headed else text
    report = lint(Source("x.csv", text), PLAN)
    assert report.internal_errors == 0
    for document in documents(text, DIVIDED):
        assert 0 <= document.span.start <= document.span.end <= len(text)
        for pointer in scalars(document):
            said = document.written(pointer)
            for at in range(len(said)):
                start, end = document.locate(pointer, (at, at + 1))
                assert document.span.start <= start < end <= document.span.end
            edits = document.spell(ReplacePart(pointer, (0, 1), "Z"))
            assert edits is not None or "\r" in said or document.row.strays
            if edits and document.row.strays:
                (index,) = document.base
                again = next(
                    one
                    for one in documents(apply_edits(Source("x.csv", text), edits).text, DIVIDED)
                    if one.base == (index,)
                )
                assert {**again.data, pointer[0]: ""} == {**document.data, pointer[0]: ""}


@settings(max_examples=60, deadline=None)
@given(ROWS, WRITERS, st.data())
def test_a_file_cut_anywhere_gives_its_first_rows(
    values: list[list[str]], how: dict[str, Any], data: st.DataObject
) -> None:
    text = write(values, how)
    whole = [document.data for document in documents(text)]
    end = data.draw(st.integers(len(",".join(NAMES)) + 12, len(text) + 12))
    assert lint(Source("x.csv", text[:end]), PLAN).internal_errors == 0
    found = [document.data for document in documents(text[:end])]
    complete = [document for document in documents(text) if document.span.end < end]
    if len(complete) > 1:  # the last may be cut, or lost, and one before it takes part in that if a quote was lost
        assert found[: len(complete) - 1] == whole[: len(complete) - 1]


def same(text: str, document: CsvDocument, change: Change, entry: Records | None) -> tuple[str, list[Any]] | None:
    """The text with a change, and its rows; None where it is not spelled."""
    edits = document.spell(change)
    if edits is None:
        return None
    fixed = apply_edits(Source("x.csv", text), edits).text
    again = list(tables.read(Source("x.csv", fixed), entry))
    assert not any(isinstance(one, Problem) for one in again)
    return fixed, [one.data for one in again if isinstance(one, CsvDocument)]


CHANGES = st.sampled_from(["value", "part", "remove", "insert", "split"])


def drawn(document: CsvDocument, data: st.DataObject) -> tuple[Change, Any]:
    """A change, and what the row shall say then."""
    kind = data.draw(CHANGES)
    wanted = {name: list(value) if isinstance(value, list) else value for name, value in document.data.items()}
    new = data.draw(TEXTS)
    empty = [name for name in document.columns if name not in document.data]
    if kind == "insert" and empty:
        name = data.draw(st.sampled_from(empty))
        return Insert((name,), new), {**wanted, name: [new] if name in document.header.dividers else new}
    pointer = data.draw(st.sampled_from(scalars(document)))
    said = document.written(pointer)
    start = data.draw(st.integers(0, len(said)))
    end = data.draw(st.integers(start, len(said)))
    change: Change = ReplaceValue(pointer, new)
    value: list[str] = [new]
    if kind == "part":
        change, value = ReplacePart(pointer, (start, end), new), [said[:start] + new + said[end:]]
    elif kind == "remove":
        change, value = Remove(pointer), []
    elif kind == "split" and len(pointer) > 1:
        change, value = Split(pointer, (new, "more")), [new, "more"]
    name = str(pointer[0])
    if len(pointer) > 1:
        items = wanted[name]
        assert isinstance(items, list)
        items[int(pointer[1]) : int(pointer[1]) + 1] = value
        if not items:
            del wanted[name]
    elif value:
        wanted[name] = value[0]
    else:
        del wanted[name]
    return change, wanted


@settings(max_examples=200, deadline=None)
@given(ROWS, WRITERS, st.booleans(), st.data())
def test_a_change_changes_its_place_and_nothing_else(
    values: list[list[str]], how: dict[str, Any], divided: bool, data: st.DataObject
) -> None:
    entry = DIVIDED if divided else None
    text = write(values, how)
    found = documents(text, entry)
    if not found:
        return
    number = data.draw(st.integers(0, len(found) - 1))
    document = found[number]
    change, wanted = drawn(document, data)
    done = same(text, document, change, entry)
    if done is None:
        return
    fixed, read = done
    assert read == [wanted if n == number else one.data for n, one in enumerate(found)]
    start, end = document.span
    assert fixed.startswith(text[:start])
    assert fixed.endswith(text[end:])


@settings(max_examples=60, deadline=None)
@given(ROWS, WRITERS, st.data())
def test_no_fix_writes_a_formula(values: list[list[str]], how: dict[str, Any], data: st.DataObject) -> None:
    text = write(values, how)
    for number, document in enumerate(documents(text)):
        change, _ = drawn(document, data)
        done = same(text, document, change, None)
        for name, value in (done[1][number] if done and len(done[1]) > number else {}).items():
            before = str(document.data.get(name, ""))
            assert value.strip(" ")[0] not in FORMULA or before.strip(" ")[0] == value.strip(" ")[0]


def test_a_header_says_how_wide_its_rows_are() -> None:
    text = ",Title,,Year,,\n"
    header = Header(text, next_row(text, ",", 0), ",")
    assert (header.columns, header.width, header.least) == (("Title", "Year"), 6, 4)


@pytest.mark.parametrize("size", [1, 50])
def test_reading_a_row_of_many_cells(size: int) -> None:
    text = ",".join(f"c{n}" for n in range(size)) + "\n" + ",".join("x" * size) + "\n"
    assert [len(one.data) for one in documents(text)] == [size]
