"""JSON Lines: one JSON value on each line. Knows nothing of what the values mean."""

from __future__ import annotations

from collections.abc import Iterator
from mmap import mmap

from abslint.formats.json import read_span
from abslint.formats.json_document import JsonDocument
from abslint.formats.json_errors import Await, first_fault
from abslint.formats.json_places import skip_space
from abslint.formats.json_reader import DOUBT, JsonReader, syntax_error
from abslint.formats.json_values import values_of
from abslint.formats.json_words import Fault
from abslint.model.finding import Edit, Problem
from abslint.model.format import Document, Format
from abslint.model.source import Source
from abslint.model.span import Span

_ONE_VALUE = "the file is one JSON value over many lines, not JSON Lines: its name should end in `.json`"
_OVER_LINES = "this value stands on several lines: JSON Lines has each on a line of its own"


TOGETHER = 1 << 16
"""Code points of lines that are read together: some 32 records."""


def read(source: Source) -> Iterator[Document | Problem]:
    """The document of each line, and what is wrong with the text."""
    text, reader = source.text, JsonReader()
    start, blank = 0, -1
    for lines in _stretches(text):
        for line, data in zip(lines, reader.clean_lines(lines) or map(reader.clean, lines), strict=True):
            if data is DOUBT and skip_space(line, 0) == len(line):
                blank = start if blank < 0 else blank
                start += len(line) + 1
                continue
            if blank >= 0:
                yield _blank_lines(text, blank, start)
                blank = -1
            if data is not DOUBT:
                yield JsonDocument(data, line, start, (), None, start)
            elif start == 0 and (values := _values_over_lines(reader, source)):
                yield syntax_error(Fault(0, len(line), _ONE_VALUE if len(values) == 1 else _OVER_LINES), 0)
                for value in values:
                    yield from read_span(source, value)
                return
            else:
                yield from _odd_line(reader, line, start)
            start += len(line) + 1


def _stretches(text: str) -> Iterator[list[str]]:
    """The lines of a text, some at a time, without line feeds; none behind the last of these."""
    start, size = 0, len(text) - text.endswith("\n")
    lines: list[str] = []
    enough = TOGETHER
    while text and start <= size:
        end = text.find("\n", start, size)  # several times as quick as to split
        end = size if end < 0 else end
        lines.append(text[start:end])
        start = end + 1
        if end >= enough:
            yield lines
            lines, enough = [], start + TOGETHER
    if lines:
        yield lines


def _values_over_lines(reader: JsonReader, source: Source) -> list[Span]:
    """The values of a text that holds nothing else, if the first of them stands on several lines; else none."""
    text = source.text
    if source.first_byte or "\n" not in text.rstrip():
        return []
    values, rest = values_of(reader, text)
    return values if values and rest == len(text) and "\n" in text[slice(*values[0])] else []


def _blank_lines(text: str, start: int, end: int) -> Problem:
    """Lines without a value from ``start`` to where the next value's line begins."""
    count = text.count("\n", start, end)
    message = "a blank line stands before this record" if count == 1 else f"{count} blank lines stand between records"
    edits = (Edit(Span(start, end), ""),)
    return Problem("jsonl-blank-line", Span(start, end - 1), message, edits, "remove the blank line")


def _odd_line(reader: JsonReader, line: str, shift: int) -> Iterator[JsonDocument | Problem]:
    """A line that is not proved clean: its value, the several that it holds, or what is wrong with it."""
    value, problems = reader.careful(line, shift)
    if value:
        yield from problems
        yield JsonDocument(value.data, line, shift, line=shift)
        return
    found, behind = values_of(reader, line)
    if len(found) > 1:
        message = f"{len(found)} values stand on one line: JSON Lines has one on each"
        yield Problem("jsonl-several-values", Span(found[1].start + shift, found[1].end + shift), message)
    if not found:
        yield from problems
    elif (behind < len(line) or len(found) == 1) and (fault := first_fault(line, found[-1].end, Await.END)):
        yield syntax_error(fault, shift)
    for span in found:
        piece = line[span.start : span.end]
        value, problems = reader.careful(piece, span.start + shift)
        yield from problems
        if value:
            yield JsonDocument(value.data, piece, span.start + shift, line=shift)


def cuts(data: bytes | mmap, size: int) -> list[int]:
    """Offsets (bytes) of line starts about every ``size`` bytes, the first 0. None stands behind a blank line, so
    that blank lines are told the same however a file is cut."""
    offsets = [0]
    while (end := data.find(b"\n", offsets[-1] + max(size, 1) - 1)) >= 0:
        while end >= 0 and _is_blank(data, end):
            end = data.find(b"\n", end + 1)
        if not 0 <= end < len(data) - 1:
            break
        offsets.append(end + 1)
    return offsets


def _is_blank(data: bytes | mmap, end: int) -> bool:
    """Whether nothing but white space stands on the line that ends at ``end``."""
    while end and data[end - 1] in b" \t\r":
        end -= 1
    return end == 0 or data[end - 1] == 0x0A


FORMAT = Format(name="jsonl", suffixes=(".jsonl", ".ndjson"), read=read, cuts=cuts, line_is_record=True)
