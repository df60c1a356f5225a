"""YAML 1.2, read with libyaml: one record, a list of records, or several documents. Knows nothing of papers."""

from __future__ import annotations

from collections.abc import Iterator

from abslint.formats.yaml_read import Reader
from abslint.model.finding import Problem
from abslint.model.format import Document, Format
from abslint.model.source import Source
from abslint.model.span import Span


def read(source: Source) -> Iterator[Document | Problem]:
    """The documents of a file: each item of a top-level list, else each tree."""
    return read_span(source, Span(0, len(source.text)))


def read_span(source: Source, span: Span) -> Iterator[Document | Problem]:
    """The documents in a stretch of a source's text. All places are those of the whole text."""
    return Reader(source, span).read()


FORMAT = Format(name="yaml", suffixes=(".yaml", ".yml"), read=read)
