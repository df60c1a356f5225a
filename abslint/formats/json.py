"""JSON, one value a file: a top-level list gives one document per item, unless none can be a record. Knows nothing of
what the values mean."""

from __future__ import annotations

from collections.abc import Iterator

from abslint.formats.json_places import skip_space
from abslint.formats.json_reader import DOUBT, JsonReader, syntax_error
from abslint.formats.json_values import documents_of, read_values
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
        if value is None:
            yield from read_values(reader, text, span.start)
            return
        yield from problems
        data = value.data
    yield from documents_of(data, text, span.start)


FORMAT = Format(name="json", suffixes=(".json",), read=read)
