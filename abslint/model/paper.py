"""A paper: a lens on one record, term by term. Knows neither the syntax nor the shape underneath."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any

from abslint.model.claim import Claim
from abslint.model.crossing import Raw, Raws, crossing_of, raws_at
from abslint.model.field import Field, make_field, make_fields
from abslint.model.finding import Finding
from abslint.model.places import UNSURE, Places
from abslint.model.profile import ANY, Profile
from abslint.model.reach import pairs_at, texts_at, value_at
from abslint.model.span import Pointer

if TYPE_CHECKING:
    from abslint.model.finding import Severity
    from abslint.model.format import Document

__all__ = ["Claim", "Field", "Paper"]

NOTHING: tuple[Field, ...] = ()

FEW = 6
"""Terms that are looked for one by one; for more, all values are gathered."""


class Paper:
    """A record seen through a profile. Pointers of its fields begin at the record's root.

    ``terms`` holds every term that the record has a place for, with the texts that stand there as they are and are not
    blank: skimmed in one pass over what it holds, when first asked for. Terms in ``odd`` have values of other kinds,
    too. ``vague`` says that some of these places may say nothing. Fields are made only when asked for. ``places`` is
    given if it is known that all places of terms hold what they may, and that says something: no skim is needed then.
    ``shared`` keeps readings of the record that several rules ask for, by a name of their own.
    """

    __slots__ = (
        "_empties",
        "_fields",
        "_filled",
        "_odd",
        "_raws",
        "_terms",
        "_vague",
        "base",
        "data",
        "document",
        "file_stem",
        "places",
        "profile",
        "shared",
    )

    def __init__(self, data: object, base: Pointer, document: Document, profile: Profile, file_stem: str = "") -> None:
        self.data = data
        self.base = base
        self.document = document
        self.profile = profile
        self.file_stem = file_stem
        self.shared: dict[str, Any] = {}
        self.places: Places | None = None
        self._terms: dict[str, list[str]] | None = None
        self._odd: Collection[str] = ()
        self._vague = False
        self._raws: Raws | None = None
        self._empties: Sequence[tuple[str, Raw]] = ()
        self._fields: dict[str, Sequence[Field]] = {}
        self._filled: dict[str, Sequence[Field]] = {}

    @property
    def terms(self) -> dict[str, list[str]]:
        """The plain texts by the terms that the record has a place for."""
        terms = self._terms
        if terms is None:
            terms = self._terms = {}
            if isinstance(self.data, dict | list):
                odd = self._odd = set()
                self._vague = crossing_of(self.profile).skim(self.data, terms, odd)
        return terms

    @property
    def odd(self) -> Collection[str]:
        """The terms that have values besides plain texts."""
        return self._odd if self.terms else ()

    @property
    def vague(self) -> bool:
        """Whether some place of a term may say nothing."""
        return bool(self.terms) and self._vague

    @property
    def json_text(self) -> str | None:
        """The record as JSON text, if it was read from such and is all that stands there."""
        return None if self.base else self.document.json_text

    def forget(self) -> None:
        """Let go of the fields, which know their paper: so that a record is freed as soon as it has been judged."""
        if self._fields:
            self._fields, self._filled = {}, {}
        self.shared.clear()

    def _gathered(self) -> Raws:
        """The values that fields are made of."""
        if self._raws is None:
            self._raws = {}
            if isinstance(self.data, dict | list):
                empties: list[tuple[str, Raw]] = []
                crossing_of(self.profile).gather(self.data, (), self._raws, empties)
                self._empties = empties
        return self._raws

    def empties(self) -> list[Field]:
        """The fields that say nothing: blank texts and nulls."""
        if not self.vague:
            return []
        self._gathered()
        made = (make_field(self, term, raw) for term, raw in self._empties)
        return [field for field in made if field is not None]

    def _plain(self, term: str) -> Sequence[str] | None:
        """The texts of a term of which all values stand there as they are, none if it has no place; else None."""
        if self.places is not None and self._terms is None:
            places = self.places.get(term, ())
            return None if places is None else texts_at(self.data, places)
        return None if term in self.odd else self.terms.get(term, ())

    def texts(self, term: str) -> Sequence[str]:
        """The texts of the fields of a term, without making fields where all stand there as they are."""
        texts = self._plain(term)
        return [field.text for field in self.all(term)] if texts is None else texts

    def listed(self, term: str) -> Sequence[str] | None:
        """The texts of a term's fields where they stand in a list as they are, else None."""
        texts = self._plain(term)
        if texts is None:
            return None if self.all(term) else ()
        if not texts or (texts.__class__ is list and self._terms is None):
            return texts
        for where in self.profile.fields[term]:
            if ANY not in where.pattern and value_at(self.data, where.pattern) is texts[0]:
                return None
        return texts

    def pairs(self, first: str, second: str) -> list[tuple[str, str]] | None:
        """The texts of two terms that stand side by side in each mapping of one list; None where it isn't known."""
        if self.places is None or self._terms is not None:
            return None
        return pairs_at(self.data, self.places.beside(first, second))

    def all(self, term: str) -> Sequence[Field]:
        """Every field of the term, empty ones too, in the order of the record."""
        fields = self._fields.get(term)
        if fields is None:
            if self._terms is not None and term not in self._terms:
                raws: Sequence[Raw] = ()
            elif self._raws is None and (self.places is not None or len(self._fields) < FEW):
                raws = raws_at(self.data, self.profile.fields.get(term, ()))
            else:
                raws = self._gathered().get(term, ())
            fields = self._fields[term] = make_fields(self, term, raws) if raws else NOTHING
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
        if self.places is not None and self._terms is None:
            found = self.places.readers[term](self.data)
            if found is not UNSURE:
                return found
        field = self.one(term)
        return None if field is None else (field.text, field.pointer)

    def has(self, term: str) -> bool:
        """Whether the term has a field that says something."""
        texts = self._plain(term)
        return bool(self.filled(term) if texts is None else texts)

    def text(self, term: str) -> str:
        """The reading of the first field that is not empty, else the empty string."""
        if self.places is not None and self._terms is None:
            found = self.places.readers[term](self.data)
            if found is not UNSURE:
                return "" if found is None else found[0]
        elif term not in self.odd:
            texts = self.terms.get(term, ())
            if len(texts) < 2:  # without making a field of it
                return texts[0] if texts else ""
        field = self.one(term)
        return "" if field is None else field.reading

    def pointer_for(self, term: str) -> Pointer:
        """The pointer at which this shape would hold the term. Raises KeyError where it cannot."""
        return self.profile.fields[term][0].root

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
        added = self.profile.added_keys
        return [key for key in self.data if key not in known and key not in added and not key.startswith("x_")]

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
