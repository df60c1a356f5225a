"""A paper: a lens on one record, term by term. Knows neither the syntax nor the shape underneath."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from abslint.model.field import Field
from abslint.model.finding import Finding
from abslint.model.profile import ANY, Profile, Raw, Raws, crossing_of
from abslint.model.span import Pointer

if TYPE_CHECKING:
    from abslint.model.finding import Severity
    from abslint.model.format import Document

__all__ = ["Claim", "Field", "Paper"]


class Claim(NamedTuple):
    """What a corpus rule collects: becomes a Fact when the engine adds the rule and the address."""

    key: str
    pointer: Pointer
    detail: tuple[str, ...] = ()


NOTHING: tuple[Field, ...] = ()


class Paper:
    """A record seen through a profile. Pointers of its fields begin at the record's root.

    ``terms`` holds every term that the record has a place for, with the values there, in the order of the record:
    gathered in one pass over what it holds. Fields are made of them when asked for. ``shared`` keeps readings of the
    record that several rules ask for, by a name of their own.
    """

    __slots__ = (
        "_empties",
        "_fields",
        "_filled",
        "base",
        "data",
        "document",
        "file_stem",
        "profile",
        "shared",
        "terms",
    )

    def __init__(self, data: object, base: Pointer, document: Document, profile: Profile, file_stem: str = "") -> None:
        self.data = data
        self.base = base
        self.document = document
        self.profile = profile
        self.file_stem = file_stem
        self.shared: dict[str, str] = {}
        self.terms: Raws = {}
        self._empties: list[tuple[str, Raw]] = []
        self._fields: dict[str, Sequence[Field]] = {}
        self._filled: dict[str, Sequence[Field]] = {}
        if isinstance(data, dict | list):
            crossing_of(profile).gather(data, (), self.terms, self._empties)

    def forget(self) -> None:
        """Let go of the fields, which know their paper: so that a record is freed as soon as it has been judged."""
        self._fields = {}
        self._filled = {}

    def empties(self) -> list[Field]:
        """The fields that say nothing: blank texts and nulls."""
        made = (_make_field(self, term, raw) for term, raw in self._empties)
        return [field for field in made if field is not None]

    def texts(self, term: str) -> Iterator[str]:
        """The texts of the fields of a term, without making fields of what stands there as it is."""
        for raw in self.terms.get(term, ()):
            if raw[0].simple and isinstance(raw[3], str):
                yield raw[3]
            else:
                field = _make_field(self, term, raw)
                if field is not None:
                    yield field.text

    def listed(self, term: str) -> list[str] | None:
        """The texts of a term's fields where each is an item of a list and stands there as it is, else None."""
        texts = []
        for where, _, step, value in self.terms.get(term, ()):
            if not where.simple or not isinstance(value, str) or not isinstance(step, int):
                return None
            texts.append(value)
        return texts

    def all(self, term: str) -> Sequence[Field]:
        """Every field of the term, empty ones too, in the order of the record."""
        fields = self._fields.get(term)
        if fields is None:
            raws = self.terms.get(term)
            if raws is None:
                return NOTHING
            fields = self._fields[term] = _make_fields(self, term, raws)
        return fields

    def filled(self, term: str) -> Sequence[Field]:
        """The fields of the term that say something: not blank, not null, not an empty container."""
        fields = self._filled.get(term)
        if fields is None:
            every = self.all(term)
            if len(every) == 1:
                fields = every if not every[0].empty else NOTHING
            else:
                fields = [field for field in every if not field.empty] if every else NOTHING
            self._filled[term] = fields
        return fields

    def one(self, term: str) -> Field | None:
        """The first field of the term that says something, else None."""
        fields = self.filled(term)
        return fields[0] if fields else None

    def first(self, term: str) -> tuple[str, Pointer] | None:
        """The text and the pointer of the first field of the term that says something, else None."""
        raws = self.terms.get(term)
        if raws is None:
            return None
        where, parent, step, value = raws[0]
        if len(raws) == 1 and where.simple and isinstance(value, str):  # without making a field of it
            return None if not value or value.isspace() else (value, (*parent, step))
        field = self.one(term)
        return None if field is None else (field.text, field.pointer)

    def has(self, term: str) -> bool:
        """Whether the term has a field that says something."""
        raws = self.terms.get(term)
        if raws is None:
            return False
        for where, _, _, value in raws:  # a first look, without making fields
            if isinstance(value, str):
                if where.simple and value and not value.isspace():
                    return True
            elif value and isinstance(value, dict | list):
                return True
        return bool(self.filled(term))

    def text(self, term: str) -> str:
        """The reading of the first field that is not empty, else the empty string."""
        raws = self.terms.get(term)
        if raws is None:
            return ""
        where, _, _, value = raws[0]
        if len(raws) == 1 and where.simple and isinstance(value, str):
            return "" if value.isspace() else value  # without making a field of it
        field = self.one(term)
        return "" if field is None else field.reading

    def pointer_for(self, term: str) -> Pointer:
        """The pointer at which this shape would hold the term. Raises KeyError where it cannot."""
        pattern = self.profile.fields[term][0].pattern
        return pattern[: pattern.index(ANY)] if ANY in pattern else pattern

    def missing(self, term: str, message: str, severity: Severity | None = None) -> Finding:
        """A finding for a term that is not there, shown at the record's grip.

        An empty value there is pointed at itself.
        """
        fields = self.all(term)
        pointer = fields[0].pointer if fields else self.pointer_for(term)
        return Finding(pointer, message, grip=self.grip(), severity=severity)

    def unknown_keys(self) -> list[str]:
        """The keys of the record that its shape, where it is closed, does not have. ``x_…`` keys are one's own."""
        if not self.profile.closed or not isinstance(self.data, dict):
            return []
        known = self.profile.known_keys
        if known.issuperset(self.data):
            return []
        return [key for key in self.data if key not in known and not key.startswith("x_")]

    def grip(self) -> Pointer:
        """Where the record is shown when a finding has no place of its own: its title, else its id, else itself."""
        for term in ("title", "id"):
            if term in self.profile.fields:
                for field in self.all(term):
                    return field.pointer
        return ()

    def record_id(self) -> str | None:
        """The record's id as written; in shapes that say so, the file's stem stands in."""
        identifier = self.text("id") if "id" in self.profile.fields else ""
        if not identifier and self.profile.file_names_record:
            identifier = self.file_stem
        return identifier or None

    @property
    def local(self) -> bool:
        """Whether the record is an entry of a bibliography, whose entries may come again in another one."""
        return self.profile.ids_are_local and bool(self.document.base or self.base)


def _make_fields(paper: Paper, term: str, raws: Sequence[Raw]) -> list[Field]:
    """The fields of a term; those at the shape's own place come before those at its shorthands."""
    first = raws[0][0]
    if len(raws) > 1 and any(raw[0] is not first for raw in raws):
        raws = sorted(raws, key=lambda raw: paper.profile.fields[term].index(raw[0]))
    fields = [field for raw in raws if (field := _make_field(paper, term, raw)) is not None]
    if len(fields) > 1:
        for position, field in enumerate(fields):
            field.position, field.count = position, len(fields)
    return fields


def _make_field(paper: Paper, term: str, raw: Raw) -> Field | None:
    where, parent, step, value = raw
    if isinstance(value, dict | list):
        return Field(term, value, (*parent, step), "", where.parse(value) if where.parse else None, 0, paper)
    pointer = (*parent, step)
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
