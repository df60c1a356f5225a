"""What a person sees, of a file. Only the engine makes these. All of it can be pickled."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import NamedTuple

from abslint.model.define import mutable
from abslint.model.finding import Edit, Severity
from abslint.model.outline import Outlines
from abslint.model.span import Pointer, Region, Span, spell_pointer
from abslint.model.usage import Usages


class Fix(NamedTuple):
    """Edits that go in together. ``preview`` is (old lines, new lines) for people."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool
    preview: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())

    @property
    def applicability(self) -> str:
        """``safe`` or ``unsafe``."""
        return "safe" if self.safe else "unsafe"


class Related(NamedTuple):
    """Another place that belongs to the same defect."""

    path: str
    region: Region
    message: str
    record: str | None = None


class Excerpt(NamedTuple):
    """One line of the file cut round the span; ``column`` (from 1) is that of its first character."""

    text: str
    column: int = 1
    cut_before: bool = False
    cut_after: bool = False


class Diagnostic(NamedTuple):
    """One defect at one place of one file.

    ``pointer`` is that of the defect in the stored record (RFC 6901); ``record`` its id or None, ``record_index``
    its number in the file from 0, None for a problem of the file itself. ``value`` is the stored value as written,
    cut at 200 characters, None if missing. ``span`` is in code points of the decoded text. ``asks`` says whose usage
    its ``note`` quotes, if any is known: that of the file of a path, or (the empty string) of the run; None for most.
    """

    rule: str
    severity: Severity
    message: str
    path: str
    region: Region
    span: Span
    record: str | None = None
    record_index: int | None = None
    pointer: str = ""
    value: str | None = None
    fix: Fix | None = None
    related: tuple[Related, ...] = ()
    note: str = ""
    excerpt: Excerpt = Excerpt("")
    url: str = ""
    asks: str | None = None

    @property
    def order(self) -> tuple[str, int, int, str]:
        """Sort key: path, line, column, rule."""
        return (self.path, self.region.line, self.region.column, self.rule)


class Address(NamedTuple):
    """Where a record was met: enough to open it again.

    ``first_byte`` and ``first_line`` are those of the text in which ``record_index`` counts: a line of JSON Lines, or a
    record from its line on (``by_line``), else all from there on. ``file_index`` is the record's number in the whole
    file. ``record`` is its id. ``syntax`` names the format of what stands there by itself, which may look like another.
    """

    path: str
    first_byte: int
    first_line: int
    record_index: int
    file_index: int
    record: str | None = None
    by_line: bool = False
    syntax: str = ""


class Fact(NamedTuple):
    """A small observation that a corpus rule collects from a record: its currency across records and processes."""

    rule: str
    key: str
    address: Address
    pointer: Pointer
    detail: tuple[str, ...] = ()
    ignored: bool = False

    @property
    def order(self) -> tuple[str, int, str]:
        """Sort key: path, record in the file, pointer."""
        return (self.address.path, self.address.file_index, spell_pointer(self.pointer))


Claims = tuple[list[str], list[int]]
"""Keys, and for each the record that may claim it, by its place in the columns of notes."""


@mutable
class Notes:
    """What records of one source that each stand on a line may claim, by the names under which rules count claims, and
    where: enough to collect their facts later. The columns are the line's first byte in the file, its number, the
    record's number on it, and the record's number in the source."""

    path: str
    syntax: str
    claims: Mapping[str, Claims] = field(default_factory=dict)
    first_bytes: Sequence[int] = field(default_factory=list)
    lines: Sequence[int] = field(default_factory=list)
    on_line: Sequence[int] = field(default_factory=list)
    indexes: Sequence[int] = field(default_factory=list)

    def address(self, owner: int, before: int = 0) -> Address:
        """Where a record is; ``before`` records of its file stand in earlier sources."""
        return Address(
            path=self.path,
            first_byte=self.first_bytes[owner],
            first_line=self.lines[owner],
            record_index=self.on_line[owner],
            file_index=self.indexes[owner] + before,
            by_line=True,
            syntax=self.syntax,
        )

    def path_of(self, owner: int) -> str:
        """The file that a record stands in."""
        return self.path

    def packed(self) -> Notes:
        """The same without claims, in less memory."""
        return Notes(
            self.path,
            self.syntax,
            first_bytes=array("Q", self.first_bytes),
            lines=array("Q", self.lines),
            on_line=array("I", self.on_line),
            indexes=array("I", self.indexes),
        )


@mutable
class FileNotes:
    """What records of small files, each of which is read again as a whole, may claim, and where: the columns are the
    file's path and the record's number in it."""

    claims: Mapping[str, Claims] = field(default_factory=dict)
    paths: Sequence[str] = field(default_factory=list)
    indexes: Sequence[int] = field(default_factory=list)

    def address(self, owner: int, before: int = 0) -> Address:
        """Where a record is; none of its file stand in earlier sources."""
        index = self.indexes[owner]
        return Address(self.paths[owner], 0, 1, index, index + before)

    def path_of(self, owner: int) -> str:
        """The file that a record stands in."""
        return self.paths[owner]

    def packed(self) -> FileNotes:
        """The same without claims, in less memory."""
        return FileNotes(paths=self.paths, indexes=array("I", self.indexes))


Spelling = str | tuple[str, ...]
"""How something is spelled in a record: what a tally counts."""

Group = tuple[str, str, str]
"""What is counted together: the rule, the path if entries of one file are compared with each other only, and the shape
if records of one shape are."""

Counted = tuple[list[Spelling], list[int], list[int]]
"""Spellings, how often each stands in a source, and the number in it of the first record that has it."""


@mutable
class Tallies:
    """How things are spelled in the records of one source, and the addresses of those that have something first."""

    counted: Mapping[Group, Counted]
    addresses: Mapping[int, Address]


@mutable
class Report:
    """The answer of one run over one source or many.

    ``notes`` stand for the facts of records that can be read again one by one, ``tallies`` count spellings,
    ``outlines`` what records lack: one report of several may hold these of all. ``usages`` say how records write what
    can be read in several ways. ``files`` counts those that hold records, ``skipped`` names those that hold none,
    ``others`` counts items of lists, and lines, that stand beside records and are none, ``errors`` says in words what
    could not be opened. ``suppressed`` counts ignored diagnostics, ``waived`` are the plan's waivers that ignored some:
    their numbers, with the rules.
    ``traces`` are of rules that raised.
    """

    diagnostics: Sequence[Diagnostic] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    notes: list[Notes | FileNotes] = field(default_factory=list)
    tallies: list[Tallies] = field(default_factory=list)
    outlines: Outlines = field(default_factory=Outlines)
    usages: Usages = field(default_factory=dict)
    records: int = 0
    files: int = 0
    skipped: list[str] = field(default_factory=list)
    others: int = 0
    suppressed: int = 0
    waived: set[tuple[int, str]] = field(default_factory=set)
    errors: list[str] = field(default_factory=list)
    internal_errors: int = 0
    profiles: Counter[str] = field(default_factory=Counter)
    traces: list[str] = field(default_factory=list)
