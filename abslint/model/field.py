"""A leaf of a record under the name of its term: what a rule judges, and how it says what should change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from abslint.model.finding import Finding, Proposal, Quote, Remove, Rename, ReplacePart, ReplaceValue, Split
from abslint.model.span import Part, Pointer

if TYPE_CHECKING:
    from abslint.model.crossing import Raw
    from abslint.model.finding import Severity
    from abslint.model.paper import Paper
    from abslint.model.profile import Assembled


class Field:
    """One leaf of a record under the name of its term.

    ``value`` is as stored, never normalised. ``text`` is the scalar as written, the empty string for null and for
    containers. ``parsed`` is the profile's reading where the shape is odd (CSL date-parts as EDTF), else None.
    ``start`` (code points) is where this field begins inside its scalar, for values that hold two things;
    ``text`` is then that piece alone, and ranges are counted in it. ``position`` and ``count`` are those among the
    fields of the term, from 0. ``empty``: nothing but white space, null, or a container without items.
    ``section`` is the number of that whose label or text this is, where one scalar holds several. ``assembled`` says
    where the ranges of a text stand that is kept in a container: a finding is placed there, and nothing is spelled.
    """

    __slots__ = (
        "assembled",
        "count",
        "empty",
        "paper",
        "parsed",
        "pointer",
        "position",
        "section",
        "start",
        "term",
        "text",
        "value",
    )

    def __init__(
        self, term: str, value: object, pointer: Pointer, text: str, parsed: str | None, start: int, paper: Paper
    ) -> None:
        self.term = term
        self.value = value
        self.pointer = pointer
        self.text = text
        self.parsed = parsed
        self.start = start
        self.paper = paper
        self.position = 0
        self.count = 1
        self.section: int | None = None
        self.assembled: Assembled | None = None
        self.empty = not text or text.isspace() if value is None or isinstance(value, str) else value in ([], {})

    @property
    def reading(self) -> str:
        """The profile's reading if it has one, else the text."""
        return self.text if self.parsed is None else self.parsed

    @property
    def said(self) -> tuple[str, ...]:
        """The texts to ask ``silent_on`` of its rules: its text, and the reading if it has one; of a container the
        reading alone, nothing without one, unless it is a text."""
        if isinstance(self.value, dict | list) and self.assembled is None:
            return () if self.parsed is None else (self.parsed,)
        return (self.text,) if self.parsed is None else (self.text, self.parsed)

    @property
    def misread(self) -> str | None:
        """What other readers of the same syntax make of this plain scalar, if something else."""
        return self.paper.document.misreads.get(self.paper.base + self.pointer)

    @property
    def plain(self) -> bool:
        """Whether the scalar is written without quotes in a syntax whose readers then guess its type."""
        return self.paper.document.plain(self.paper.base + self.pointer)

    @property
    def remark(self) -> str | None:
        """The comment right behind the plain scalar, mark included."""
        return self.paper.document.remark(self.paper.base + self.pointer)

    def finding(
        self,
        message: str,
        part: Part | None = None,
        fix: Proposal | None = None,
        severity: Severity | None = None,
    ) -> Finding:
        """A finding at this field, or at a range of its text (code points)."""
        if self.assembled is not None:
            place = () if part is None else self.assembled.place(part[0])
            return Finding(self.pointer + place, message, None, fix, severity=severity)
        if part is not None:
            part = (part[0] + self.start, part[1] + self.start)
        elif self.start or (isinstance(self.value, str) and len(self.text) != len(self.value)):
            part = (self.start, self.start + len(self.text))
        return Finding(self.pointer, message, part, fix, severity=severity)

    def right(self) -> Finding:
        """Says that this field is right, so that what the rule covers is silent here; it is not told."""
        return Finding(self.pointer, "")

    def replace(self, title: str, text: str, part: Part | None = None) -> Proposal | None:
        """Put ``text`` in place of the whole text, or of a range of it; None for a value that is no scalar."""
        if isinstance(self.value, dict | list):
            return None
        whole = part is None and not self.start and (not isinstance(self.value, str) or self.value == self.text)
        if whole:
            return Proposal(title, (ReplaceValue(self.pointer, text),))
        start, end = part or (0, len(self.text))
        return Proposal(title, (ReplacePart(self.pointer, (start + self.start, end + self.start), text),))

    def remove(self, title: str) -> Proposal:
        """Take the field away."""
        return Proposal(title, (Remove(self.pointer),))

    def put(self, title: str, value: object) -> Proposal:
        """Put another value, of any type, in place of the whole value."""
        return Proposal(title, (ReplaceValue(self.pointer, value),))

    def split(self, title: str, values: tuple[str, ...]) -> Proposal:
        """Make several list items of the value."""
        return Proposal(title, (Split(self.pointer, values),))

    def rename(self, title: str, key: str) -> Proposal:
        """Give the key another name."""
        return Proposal(title, (Rename(self.pointer, key),))

    def quote(self, title: str, through_comment: bool = False) -> Proposal:
        """Write the scalar in quotes."""
        return Proposal(title, (Quote(self.pointer, through_comment),))


def make_fields(paper: Paper, term: str, raws: Sequence[Raw]) -> list[Field]:
    """The fields of a term; those at the shape's own place come before those at its shorthands, and these before
    echoes, which are left out where they say the same."""
    first = raws[0][0]
    if len(raws) > 1 and any(raw[0] is not first for raw in raws):
        raws = sorted(raws, key=lambda raw: (raw[0].echo, paper.profile.fields[term].index(raw[0])))
    fields: list[Field] = []
    for raw in raws:
        if raw[0].pieces is not None:
            fields += _fields_of_pieces(paper, term, raw)
            continue
        field = make_field(paper, term, raw)
        if field is not None and not (raw[0].echo and any(echoes(field.text, other.text) for other in fields)):
            fields.append(field)
    if len(fields) > 1:
        for position, field in enumerate(fields):
            field.position, field.count = position, len(fields)
    return fields


def echoes(one: str, other: str) -> bool:
    """Whether one of two texts is the other, or ends in it: a link in what it leads to."""
    return bool(one and other) and (one.endswith(other) or other.endswith(one))


def make_field(paper: Paper, term: str, raw: Raw) -> Field | None:
    """The field that a value is, None where its place holds nothing of the term."""
    where, parent, step, value = raw
    pointer = (*parent, step)
    if where.unsure and not where.admits(paper.data, pointer):
        return None
    if where.assemble is not None:
        return _assembled(paper, term, pointer, value, where.assemble(value))
    if isinstance(value, dict | list):
        return Field(term, value, pointer, "", where.parse(value) if where.parse else None, 0, paper)
    if isinstance(value, str):
        if where.simple:
            return Field(term, value, pointer, value, None, 0, paper)
        text = value
    else:
        text = "" if value is None else paper.document.written(paper.base + pointer)
    start = 0
    if where.part is not None:
        part = where.part(text)
        if part is None:
            return None
        start, text = part[0], text[part[0] : part[1]]
    return Field(term, value, pointer, text, where.parse(text) if where.parse else None, start, paper)


def _assembled(paper: Paper, term: str, pointer: Pointer, value: object, read: Assembled | None) -> Field | None:
    if read is None:
        return None
    field = Field(term, value, pointer, read.text, None, 0, paper)
    field.assembled, field.empty = read, not read.text or read.text.isspace()
    return field


def _fields_of_pieces(paper: Paper, term: str, raw: Raw) -> Iterator[Field]:
    """The fields of a scalar that holds several, each with the number of its section."""
    where, parent, step, value = raw
    whole = make_field(paper, term, raw)
    if whole is None or where.pieces is None or not isinstance(value, str):
        return
    for section, (start, end) in where.pieces(value):
        field = Field(term, value, (*parent, step), value[start:end], None, start, paper)
        field.section, field.empty = section, not field.text or field.text.isspace()
        yield field
