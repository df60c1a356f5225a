"""RIS: records of lines that begin with a tag, from `TY  - ` to `ER  - `. Knows nothing of what the tags mean.

A record whose every line has a tag is read at a glance; any other goes line by line. Places are looked for when
somebody asks.
"""

from __future__ import annotations

from collections.abc import Iterator
from mmap import mmap
from string import ascii_uppercase, digits

from abslint.formats.ris_document import RisDocument
from abslint.formats.ris_records import next_record
from abslint.formats.tagged import BLANKS, Data
from abslint.formats.tagged_reading import read_records
from abslint.knowledge.ris import LISTS, SINGLE
from abslint.model.finding import Problem
from abslint.model.format import Document, Format
from abslint.model.source import Source
from abslint.model.span import Span

_BEHIND = f"{BLANKS},\r\n"
"""What may stand behind the tag that ends a record: older versions of Zotero write a comma."""


def read(source: Source) -> Iterator[Document | Problem]:
    """The document of each record, and what is wrong with the text."""
    return read_records(source.text, _Glance(source.text).record, next_record, RisDocument)


class _Glance:
    """Reads clean records, each by one split. Where the next one begins and ends is looked for once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._begin = self._end = -2

    def record(self, at: int) -> tuple[Data, Span, int] | None:
        """The record that begins here, with its span and where to go on; None unless each of its lines has a tag."""
        text = self._text
        if not text.startswith("TY  - ", at):
            return None
        if -1 != self._end <= at:
            self._end = text.find("\nER  -", at)
        if -1 != self._begin <= at:
            self._begin = text.find("\nTY  -", at)
        end = self._end
        if end < 0 or 0 <= self._begin < end:
            return None
        stop = text.find("\n", end + 1)
        after = len(text) if stop < 0 else stop + 1
        piece = text[at:end]
        if "\r" in piece:
            piece = piece.replace("\r\n", "\n").removesuffix("\r")
        if "\r" in piece or text[end + 6 : after].strip(_BEHIND):
            return None
        data = _data(piece.split("\n"))
        return None if data is None else (data, Span(at, end + 6), after)


_HEADS = {
    f"{first}{second}  -{blank}": first + second
    for first in ascii_uppercase
    for second in ascii_uppercase + digits
    for blank in (" ", "")
}
"""What lines with a tag begin with: the tag; without a blank behind it where nothing else stands."""


def _data(lines: list[str]) -> Data | None:
    """The values by their tags; None unless each line has a tag, and none that comes once stands twice."""
    data: Data = {}
    for line in lines:
        tag = _HEADS.get(line[:6])
        if tag is None:
            return None
        value = line[6:].strip(BLANKS)
        if tag in LISTS:
            if tag in data:
                data[tag].append(value)  # type: ignore[union-attr]
            else:
                data[tag] = [value]
        elif tag not in data:
            data[tag] = value
        elif tag in SINGLE:
            return None
        else:
            known = data[tag]
            data[tag] = [*known, value] if isinstance(known, list) else [known, value]
    return data


def cuts(data: bytes | mmap, size: int) -> list[int]:
    """Offsets (bytes) of lines that begin a record, about every ``size`` bytes, the first 0."""
    offsets = [0]
    while (end := data.find(b"\nTY  - ", offsets[-1] + max(size, 1) - 1)) >= 0:
        offsets.append(end + 1)
    return offsets


def ends(line: bytes) -> bool:
    """Whether a line ends a record."""
    return line.startswith(b"ER  -")


FORMAT = Format(name="ris", suffixes=(".ris",), read=read, cuts=cuts, ends=ends)
