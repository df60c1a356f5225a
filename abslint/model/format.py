"""What a syntax offers: text to documents, and the way back. Knows nothing of papers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from mmap import mmap
from typing import NamedTuple, Protocol

from abslint.model.define import frozen
from abslint.model.finding import Change, Edit, Problem
from abslint.model.plan import Records
from abslint.model.source import Source
from abslint.model.span import Part, Pointer, Span

MERGE_KEY = "<<"
"""The key under which YAML 1.1 merges another mapping. For us it is data, and shows what else a mapping may have."""

MAX_NESTING = 200
"""Levels of lists and mappings inside each other beyond which no format reads: what comes behind it recurses."""


class Comment(NamedTuple):
    """A comment of the syntax. ``text`` is without its mark; ``alone`` says nothing else stands on its line."""

    span: Span
    text: str
    alone: bool


class Document(Protocol):
    """One tree of plain data and the way back into the text.

    ``data`` is made of dict, list, str, int, float, bool and None, nested at most MAX_NESTING levels. ``base`` is the
    tree's own pointer in its file: a format that reads a top-level list yields one document per item, with ``base``
    ``(index,)``. All pointers given to the methods begin at ``data``. A pointer that names nothing raises LookupError.
    """

    @property
    def data(self) -> object:
        """The tree."""
        ...

    @property
    def base(self) -> Pointer:
        """The tree's own pointer in its file."""
        ...

    @property
    def span(self) -> Span:
        """From the first to behind the last character of the tree, in code points of the source's text."""
        ...

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns of the table in which the tree is a row, filled or not; none where it is no row."""
        ...

    @property
    def misreads(self) -> Mapping[Pointer, str]:
        """Plain scalars that other readers of this syntax take for something else, and what they make of them
        (``no`` in YAML: ``false``)."""
        ...

    @property
    def json_text(self) -> str | None:
        """The text that holds nothing but the tree, if that is JSON; else None."""
        ...

    @property
    def line(self) -> int | None:
        """Where the line of the text begins from which the tree can be read by itself; None if none is known."""
        ...

    def locate(self, pointer: Pointer, part: Part | None = None) -> Span:
        """The span of a value as written without its quotes, or of a range of its decoded code points."""
        ...

    def locate_key(self, pointer: Pointer) -> Span:
        """The span of the mapping key that the pointer ends in (a list item: of the item)."""
        ...

    def written(self, pointer: Pointer) -> str:
        """A scalar as written (``2301.00010``, ``012``, ``no``); of a string its decoded text."""
        ...

    def plain(self, pointer: Pointer) -> bool:
        """Whether a scalar is written without quotes, in a syntax whose readers guess the type of such."""
        ...

    def remark(self, pointer: Pointer) -> str | None:
        """The comment behind a plain scalar on its line, mark included, as in ``Grant # 12``; else None."""
        ...

    def spell(self, change: Change) -> tuple[Edit, ...] | None:
        """The edits that make a change in the file's own style, or None if this syntax cannot spell it."""
        ...

    def comments(self) -> Iterator[Comment]:
        """The comments that stand in or before this tree, in order; those of a file are told once."""
        ...

    def blocks(self) -> Iterator[Span]:
        """Where text that looks like a comment is none: block scalars and strings."""
        ...


@frozen
class Format:
    """A syntax. ``suffixes`` begin with a dot, in lower case.

    ``read`` never raises: what cannot be read is a Problem, and reading goes on with the next record.
    ``cuts`` gives offsets (bytes) at which a large file may be cut so that each piece reads by itself, about every
    ``size`` bytes; None where a file cannot be cut. ``line_is_record``: every record has a line of its own, and there
    are no comments. In other syntaxes that can be cut, ``ends`` says whether a line ends a record; where none does,
    ``begins`` is what the next one begins with, behind a blank line or if it has come before. ``comment`` is the sign
    that comments begin with, if there are any. ``divided`` gives the syntax in which cells hold several values, as an
    entry of the configuration says.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Source], Iterator[Document | Problem]]
    cuts: Callable[[bytes | mmap, int], list[int]] | None = None
    line_is_record: bool = False
    begins: tuple[bytes, ...] = ()
    comment: str = "#"
    ends: Callable[[bytes], bool] | None = None
    divided: Callable[[Records], Format] | None = None
