"""The nouns of a BibTeX text: entry, field, and what is wrong with their frames. Reads nothing."""

from __future__ import annotations

from typing import NamedTuple

from abslint.formats.bibtex_value import Segments
from abslint.model.span import Span


class Field(NamedTuple):
    """A field: its name as written and in small letters, where the name stands, the segments of its value, and the
    span of the value with its delimiters. ``known``: every string in it is defined."""

    written: str
    name: str
    start: int
    segments: Segments
    value: Span
    known: bool = True


class Fault(NamedTuple):
    """What is wrong in the frame of an entry: where, in words, and what mends it, if anything is known to: the text to
    put in place of ``edit``."""

    span: Span
    message: str
    text: str = ""
    title: str = ""
    edit: Span | None = None
    safe: bool = True


class Entry(NamedTuple):
    """An entry or command. ``type`` is where the word behind the ``@`` stands; ``key`` is empty at its place where
    there is none. ``span`` goes from the ``@`` to behind the closing brace. ``whole``: it can be read."""

    kind: str
    type: Span
    key: Span
    fields: tuple[Field, ...]
    span: Span
    faults: tuple[Fault, ...] = ()
    whole: bool = True
