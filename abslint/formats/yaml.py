"""YAML 1.2, read at a glance or with libyaml: one record, a list of them, or several documents. Knows no papers."""

from __future__ import annotations

from collections.abc import Iterator

from abslint.formats.yaml_glance import LONGEST, glance
from abslint.formats.yaml_glanced import GlancedDocument
from abslint.model.finding import Problem
from abslint.model.format import Document, Format
from abslint.model.source import Source
from abslint.model.span import Span


def read(source: Source) -> Iterator[Document | Problem]:
    """The documents of a file: each item of a top-level list, else each tree."""
    return read_span(source, Span(0, len(source.text)))


def read_span(source: Source, span: Span) -> Iterator[Document | Problem]:
    """The documents in a stretch of a source's text. All places are those of the whole text."""
    data = glance(source.text[span.start : span.end]) if span.end - span.start <= LONGEST else None
    if data is None:
        from abslint.formats.yaml_read import Reader

        yield from Reader(source, span).read()
    else:
        yield GlancedDocument(data, source, span)


FORMAT = Format(name="yaml", suffixes=(".yaml", ".yml"), read=read)
