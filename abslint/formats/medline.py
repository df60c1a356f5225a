"""MEDLINE: PubMed's display format, records of lines that begin with a tag. Knows nothing of what the tags mean.

A record whose every line has a known tag, or is indented by six blanks, is read at a glance; any other goes line by
line. Places are looked for when somebody asks.
"""

from __future__ import annotations

from collections.abc import Iterator
from mmap import mmap

from abslint.formats.medline_document import MEDLINE, MedlineDocument
from abslint.formats.medline_records import next_record
from abslint.formats.medline_rows import INDENT
from abslint.formats.tagged import BLANKS, Data
from abslint.formats.tagged_reading import read_records
from abslint.knowledge.medline import BEGINS, LISTS, TAGS
from abslint.model.finding import Problem
from abslint.model.format import Document, Format
from abslint.model.source import Source
from abslint.model.span import Span

_HEADS = {head: tag for tag in TAGS for head in (MEDLINE.head(tag), MEDLINE.head(tag)[:-1])}
"""What lines with a tag begin with: the tag; without a blank behind it where nothing else stands."""

_BEGINS = tuple(MEDLINE.head(tag) for tag in BEGINS)
_NEXT = "\nPMID-"
_ODD = ("\t", "\r", "  \n", "\n       ", "\n\n")
"""What is not read at a glance: other blanks at the ends of lines, and line ends other than the file's."""


def read(source: Source) -> Iterator[Document | Problem]:
    """The document of each record, and what is wrong with the text."""
    return read_records(source.text, _Glance(source.text).record, next_record, MedlineDocument)


class _Glance:
    """Reads clean records, each by one split. Where the next one begins is looked for once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._gap = "\n\r\n" if text[: text.find("\n")].endswith("\r") else "\n\n"
        self._pubmed = self._central = -2

    def record(self, at: int) -> tuple[Data, Span, int] | None:
        """The record that begins here, with its span and where to go on; None unless each of its lines is in order."""
        text = self._text
        if not text.startswith(_BEGINS, at):
            return None
        after = self._behind(at)
        piece = text[at:after].rstrip(" \t\r\n")
        size = len(piece)
        if "\r" in piece:
            piece = piece.replace("\r\n", "\n")
        if any(odd in piece for odd in _ODD):
            return None
        data = _data(piece.replace(" \n" + INDENT, " ").replace("\n" + INDENT, " ").split("\n"))
        return None if data is None else (data, Span(at, at + size), after)

    def _behind(self, at: int) -> int:
        """Where the next record begins, if all lines are in order: with a number of PubMed's other than its own, or
        behind a blank line with one of PubMed Central's."""
        text, central = self._text, self._gap + _BEGINS[1]
        if -1 != self._pubmed < at:
            self._pubmed = text.find(_NEXT, at)
        if -1 != self._central < at:
            self._central = text.find(central, at)
        pubmed = self._pubmed
        if pubmed >= 0 and not text.startswith(_BEGINS[0], at):
            pubmed = text.find(_NEXT, pubmed + 1)
        ends = [len(text)]
        if pubmed >= 0:
            ends.append(pubmed + 1)
        if self._central >= 0:
            ends.append(self._central + len(self._gap))
        return min(ends)


def _data(lines: list[str]) -> Data | None:
    """The values by their tags; None unless each line has a known tag, and none that comes once stands twice."""
    data: Data = {}
    for line in lines:
        tag = _HEADS.get(line[:6])
        if tag is None:
            return None
        value = line[6:].strip(BLANKS)
        if tag not in LISTS:
            if tag in data:
                return None
            data[tag] = value
        elif tag in data:
            data[tag].append(value)  # type: ignore[union-attr]
        else:
            data[tag] = [value]
    return data


_NEAR = 64
"""Bytes before a line in which a blank one is looked for."""


def cuts(data: bytes | mmap, size: int) -> list[int]:
    """Offsets (bytes) of lines that begin a record behind a blank one, about every ``size`` bytes, the first 0."""
    offsets = [0]
    at = max(size, 1) - 1
    while (end := data.find(b"\nPMID-", at)) >= 0:
        at = end + 1
        if _is_blank(data[max(end - _NEAR, 0) : end]):
            offsets.append(at)
            at += max(size, 1) - 1
    return offsets


def _is_blank(before: bytes) -> bool:
    """Whether the last line before a line end is blank, if one stands before it."""
    begin = before.rfind(b"\n")
    return begin >= 0 and not before[begin:].strip(b" \t\r\n")


FORMAT = Format(
    name="medline",
    suffixes=(".nbib", ".medline"),
    read=read,
    cuts=cuts,
    begins=tuple(head.rstrip().encode() for head in _BEGINS),
)
