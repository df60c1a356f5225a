"""The nouns of a BibTeX text: entry, field, and what is wrong with their frames. Reads nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from abslint.formats.bibtex_value import Segment, Segments
from abslint.model.span import Span

UNKNOWN = "string"
"""The key of a value that names strings which the file does not define: another one may."""


class Field(NamedTuple):
    """A field: its name as written and in small letters, where the name stands, and where its value begins and ends,
    delimiters included. ``joined`` are the segments of a value that is not just a text in braces or quotes. ``known``:
    every string in it is defined."""

    written: str
    name: str
    start: int
    first: int
    last: int
    joined: Segments | None = None
    known: bool = True

    @property
    def segments(self) -> Segments:
        """What the value is made of."""
        return (Segment(self.first + 1, self.last - 1),) if self.joined is None else self.joined

    @property
    def value(self) -> Span:
        """Where the value stands, delimiters included."""
        return Span(self.first, self.last)


class Fault(NamedTuple):
    """What is wrong in the frame of an entry: where, in words, and what mends it, if anything is known to: the text to
    put in place of ``edit``."""

    span: Span
    message: str
    text: str = ""
    title: str = ""
    edit: Span | None = None
    safe: bool = True


class Glanced(NamedTuple):
    """What was read at a glance: by the name of each field in small letters what stands between its delimiters, of a
    number or a month it itself; and all of that as one text, so that one look says what is in none of it."""

    by_name: dict[str, str]
    joined: str


Row = tuple[str, int, int, int, "Segments | None", bool]
"""A field as it was read: all of a Field but its name in small letters. Plain, since each field of a text has one."""


class Entry:
    """An entry or command. ``type`` is where the word behind the ``@`` stands; ``key`` is empty at its place where
    there is none. ``span`` goes from the ``@`` to behind the closing brace. ``whole``: it can be read. ``values`` are
    those of an entry that was read at a glance, else None; ``look`` finds its rows when somebody asks."""

    __slots__ = ("_fields", "_look", "_rows", "faults", "key", "kind", "span", "type", "values", "whole")

    def __init__(
        self,
        kind: str,
        word: Span,
        key: Span,
        span: Span,
        rows: Sequence[Row] | None = (),
        faults: Sequence[Fault] = (),
        whole: bool = True,
        values: Glanced | None = None,
        look: Callable[[], Sequence[Row]] = tuple,
    ) -> None:
        self.kind = kind
        self.type = word
        self.key = key
        self.span = span
        self.faults = faults
        self.whole = whole
        self.values = values
        self._rows = rows
        self._look = look
        self._fields: list[Field] | None = None

    @property
    def rows(self) -> Sequence[Row]:
        """The fields as they were read, in order."""
        if self._rows is None:
            self._rows = self._look()
        return self._rows

    @property
    def fields(self) -> Sequence[Field]:
        """The fields, in order."""
        if self._fields is None:
            self._fields = [Field(row[0], row[0].lower(), *row[1:]) for row in self.rows]
        return self._fields


def newline_of(text: str) -> str:
    """How the first line ends."""
    end = text.find("\n")
    return "\r\n" if text[max(end - 1, 0) : end] == "\r" else "\n"
