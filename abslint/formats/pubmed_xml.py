"""XML of PubMed: a record is a `PubmedArticle`, a `PubmedBookArticle`, or a `MedlineCitation` by itself, whatever is
around it. Knows nothing of papers.

A record in order is read by the parser of the standard library, any other token by token. Places are looked for when
somebody asks. A file without such elements holds no records, and nothing is said of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from mmap import mmap
from typing import Any

from abslint.formats.xml_document import XmlDocument
from abslint.formats.xml_glance import glance
from abslint.formats.xml_outside import Outside
from abslint.formats.xml_tokens import Found, Token, Tokens
from abslint.formats.xml_tree import Element, Reader
from abslint.formats.xml_values import data_of
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.pubmed import CITATION, RECORDS, SETS
from abslint.model.finding import Problem
from abslint.model.format import Document, Format
from abslint.model.source import Source
from abslint.model.span import Span

_RECORD = Pattern(r"<(?:[\w.-]+:)?(?:PubmedArticle|PubmedBookArticle|MedlineCitation)[\s/>]")

BEGIN = RECORDS | {CITATION}


def read(source: Source) -> Iterator[Document | Problem]:
    """The document of each record, and what is wrong with the text."""
    if _RECORD.search(source.text) is None:
        return
    tokens = Tokens(source.text)
    outside, records = Outside(source, tokens), _Records(source, tokens)
    at = 0
    while (token := outside.to_record(at, BEGIN)) is not None:
        yield from outside.problems()
        yield from records.read(token, at)
        outside.passed(records.ended)
        at = records.after
    yield from outside.problems()


class _Records:
    """Reads records one by one. Where the next one begins and ends is looked for once."""

    def __init__(self, source: Source, tokens: Tokens) -> None:
        self._source = source
        self._tokens = tokens
        self._next: dict[str, int] = {}
        self._count = 0
        self.after = 0
        self.ended = True

    def read(self, token: Found, before: int) -> Iterator[Document | Problem]:
        """The record that begins with a tag, and what is wrong with it; ``before`` is where the one before ended."""
        end = self._end(token)
        data = glance(self._source.text[token.start : end]) if end else None
        if data is not None:
            self.after, self.ended = end, True
            yield self._document(token, data, end, before, None)
            return
        reader = self._reader(token)
        self.after, self.ended = reader.after, reader.ended
        yield from reader.problems
        if reader.readable:
            yield self._document(token, data_of(reader.root), self._last(reader.after), before, reader.root)

    def _document(self, token: Found, data: Any, end: int, before: int, root: Element | None) -> Document:
        """A record; one without the element that should be around it gets that."""
        lone = token.local == CITATION
        if lone:
            data = {CITATION: data}
        elif not isinstance(data, dict):
            data = {}  # a text where a record should be
        span, line = Span(token.start, end), self._line(token) if root is None and not lone else None
        self._count += 1

        def grow() -> Element:
            element = self._reader(token).root if root is None else root
            if not lone:
                return element
            around = Element(Found(Token.START, token.start, token.start))
            around.children.append(element)
            around.stop = around.end = end
            return around

        return XmlDocument(data, self._source, span, self._count - 1, grow, before, line)

    def _reader(self, token: Found) -> Reader:
        begins = BEGIN if token.local == CITATION else RECORDS
        return Reader(self._source.text, self._tokens, token, begins, SETS)

    def _last(self, after: int) -> int:
        """The end of a record without the blanks behind it."""
        return len(self._source.text[:after].rstrip()) if self._source.text[after - 1].isspace() else after

    def _line(self, token: Found) -> int | None:
        """Where the line begins that a record begins, if nothing else stands there."""
        text = self._source.text
        begin = text.rfind("\n", 0, token.start) + 1
        return None if token.name != token.local or text[begin : token.start].strip() else begin

    def _end(self, token: Found) -> int:
        """Where the record ends if nothing in it looks like another one; else 0."""
        text, closing = self._source.text, f"</{token.name}>"
        end = self._find(closing, token.end)
        if end < 0 or token.empty or token.slip:
            return 0
        begins = BEGIN if token.local == CITATION else RECORDS
        prefix = token.name.removesuffix(token.local)
        for name in begins:
            begin = self._find(f"<{prefix}{name}", token.end)
            while 0 <= begin < end and text[begin + 1 + len(prefix + name)] not in " \t\r\n/>":
                begin = text.find(f"<{prefix}{name}", begin + 1)  # PubmedArticleSet
            if 0 <= begin < end:
                return 0
        return end + len(closing)

    def _find(self, piece: str, start: int) -> int:
        """Where a piece of text stands next, -1 if nowhere."""
        known = self._next.get(piece, -2)
        if known != -1 and known < start:
            known = self._next[piece] = self._source.text.find(piece, start)
        return known


_FIRST = Pattern(r"<((?:[\w.-]+:)?(?:PubmedArticle|PubmedBookArticle|MedlineCitation))[\s/>]")
_HEAD = 1 << 16


def cuts(data: bytes | mmap, size: int) -> list[int]:
    """Offsets (bytes) of lines that begin a record, about every ``size`` bytes, the first 0. A file is not cut whose
    beginning says something of all of it: an encoding other than UTF-8, entities. What holds no record is cut at any
    line."""
    head = data[:_HEAD].decode("latin-1")
    first = _FIRST.search(head)
    declared = _ENCODING.search(head[:400])
    if first is None and all(data.find(name) < 0 for name in _NAMES):
        return _lines(data, size)
    if first is None or "<!ENTITY" in head[: first.start()] or (declared and declared[1].lower() not in _USUAL):
        return [0]
    tag, offsets, at = f"<{first[1]}".encode(), [0], 0
    while (at := data.find(tag, max(at + 1, offsets[-1] + max(size, 1)))) >= 0:
        if data[at + len(tag) : at + len(tag) + 1] in _BEHIND:
            line = data.rfind(b"\n", max(offsets[-1], at - _INDENT), at) + 1
            if line > offsets[-1] and not data[line:at].strip():
                offsets.append(line)
            elif at - offsets[-1] > LONG_LINE:
                offsets.append(at)
    return offsets


def _lines(data: bytes | mmap, size: int) -> list[int]:
    offsets = [0]
    while (end := data.find(b"\n", offsets[-1] + max(size, 1))) >= 0:
        offsets.append(end + 1)
    return offsets


_NAMES = (b"PubmedArticle", b"PubmedBookArticle", b"MedlineCitation")

LONG_LINE = 16 << 20
"""Bytes without a record that begins a line from which on a file is cut where any begins: columns count from there."""

_INDENT = 100


_ENCODING = Pattern(r"^\s*<\?xml[^<>]{0,200}?encoding\s*=\s*[\"']([\w.:-]+)")
_USUAL = frozenset({"utf-8", "utf8", "us-ascii", "ascii"})
_BEHIND = (b" ", b"\t", b"\r", b"\n", b">")


def ends(line: bytes) -> bool:
    """Whether a line ends a record."""
    return b"</PubmedArticle>" in line or b"</PubmedBookArticle>" in line


FORMAT = Format(name="pubmed_xml", suffixes=(".xml",), read=read, cuts=cuts, ends=ends, comment="<!--")
