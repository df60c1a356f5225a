"""JSON, one value a file: a top-level list gives one document per item, unless none can be a record. Knows nothing of
what the values mean."""

from __future__ import annotations

from collections.abc import Iterator

from abslint.formats.json_document import JsonDocument
from abslint.formats.json_list import read_broken_list
from abslint.formats.json_places import Places, skip_space
from abslint.formats.json_reader import DOUBT, JsonReader, syntax_error
from abslint.formats.json_words import Fault
from abslint.model.finding import Problem
from abslint.model.format import Document, Format
from abslint.model.source import Source
from abslint.model.span import Span


def read(source: Source) -> Iterator[Document | Problem]:
    """The documents of a file, and what is wrong with its text."""
    return read_span(source, Span(0, len(source.text)))


def read_span(source: Source, span: Span) -> Iterator[Document | Problem]:
    """The documents of a part of a file that is one JSON value. All places are those of the whole text."""
    text = source.text[span.start : span.end]
    reader = JsonReader()
    data = reader.clean(text)
    if data is DOUBT:
        start = skip_space(text, 0)
        if start == len(text):
            yield syntax_error(Fault(0, 0, "the file is empty"), span.start)
            return
        value, problems = reader.careful(text, span.start)
        if value is None and text[start] == "[":
            yield from read_broken_list(reader, text, span.start)
            return
        yield from problems
        if value is None:
            return
        data = value.data
    yield from _documents(data, text, span.start)


def _documents(data: object, text: str, shift: int) -> Iterator[JsonDocument]:
    if not isinstance(data, list) or (data and not any(isinstance(item, dict | list) for item in data)):
        yield JsonDocument(data, text, shift)
        return
    listed = Places(text, shift)
    for index, item in enumerate(data):
        yield JsonDocument(item, text, shift, (index,), listed)


FORMAT = Format(name="json", suffixes=(".json",), read=read)
