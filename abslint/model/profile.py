"""What a shape offers: the crosswalk from terms to places, and its own forms. Knows nothing of syntax."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from abslint.model.span import Part, Pointer

ANY = "*"
"""The step of a pattern that stands for every item of a list."""


class Confidence(IntEnum):
    """How surely data are a record of a shape."""

    NO = 0
    WEAK = 1
    STRONG = 2


@dataclass(frozen=True, slots=True)
class Where:
    """One place where a shape keeps a term.

    ``pattern`` is a pointer from the record's root in which ANY stands for each item of a list. Only scalars match,
    unless ``whole``: then only containers do (both, with ``scalar_too``). ``parse`` gives the native reading of an
    odd value, or None. ``part`` picks the range of a scalar that holds the term, or None where it does not.
    """

    pattern: Pointer
    parse: Callable[[Any], str | None] | None = None
    part: Callable[[str], Part | None] | None = None
    whole: bool = False
    scalar_too: bool = False

    simple: bool = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """``simple``: a text stands here as it is, with nothing to parse, to cut or to collect."""
        object.__setattr__(self, "simple", self.parse is None and self.part is None and not self.whole)


def at(pointer: str, **more: Any) -> Where:
    """A place written as a pointer: ``at("/keywords/*/text")``. Further arguments are those of Where."""
    steps = pointer.split("/")[1:]
    return Where(tuple(int(step) if step.isdigit() else step for step in steps), **more)


@dataclass(frozen=True, slots=True)
class Forms:
    """What a shape takes as right beyond the native form, so that it is never reported.

    ``dates``: ``edtf`` always; further ``date-time`` (RFC 3339), ``slashes`` (RIS ``2021/04/21/``), ``medline``
    (``2020 Feb 1``), ``parts``. ``languages``: ``bcp47`` always; further ``iso639-2b``, ``iso639-3``, ``locale``
    (``en_US``), ``name``. ``statuses``: ``native`` always; further the column names of the table of statuses in
    ``knowledge`` (``pure_label``, ``csl_status``, ``biblatex_pubstate``…).
    ``keywords``: ``list``, or ``string`` where one string with separators is the shape's form.
    ``page_dashes``: spellings of a page range's dash that are right. ``markup``: tag names legal in a title or
    abstract. ``title_full_stop``: a title ends in one by the shape's convention. ``keyword_major``: a keyword may be
    an object with ``major``. ``sections``: an abstract may be kept as sections. ``doi_links``: DOIs
    are shown as links. ``markdown``: texts are Markdown.
    ``latex``: texts are LaTeX.
    """

    dates: frozenset[str] = frozenset({"edtf"})
    languages: frozenset[str] = frozenset({"bcp47"})
    statuses: frozenset[str] = frozenset({"native"})
    keywords: str = "list"
    page_dashes: frozenset[str] = frozenset({"-"})
    markup: frozenset[str] = frozenset()
    title_full_stop: bool = False
    keyword_major: bool = False
    sections: bool = False
    doi_links: bool = False
    markdown: bool = False
    latex: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """A shape of records: a lens, never a converter.

    ``fields`` is the crosswalk: term → places, the first being where a missing one is expected. ``required`` names
    the terms that the shape asks of every record; ``asks_by_type`` says that type and status ask for more.
    ``file_names_record``: a file's stem stands in for a missing id. ``ids_are_local``: a list of records is a
    bibliography of its own, so that ids and papers may come again in another one.
    ``closed`` says that ``known_keys`` are all the keys there are, besides ``x_…``.
    ``schema`` is the name of its schema document. ``formats`` limits the formats it is recognised in.
    """

    name: str
    title: str
    fields: Mapping[str, tuple[Where, ...]]
    recognise: Callable[[Mapping[str, object]], Confidence]
    forms: Forms = field(default_factory=Forms)
    required: tuple[str, ...] = ()
    asks_by_type: bool = False
    file_names_record: bool = False
    ids_are_local: bool = False
    known_keys: frozenset[str] = frozenset()
    closed: bool = False
    schema: str | None = None
    formats: frozenset[str] | None = None

    def holds(self, term: str) -> bool:
        """Whether this shape has a place for the term."""
        return term in self.fields


def walk(data: object, pattern: Pointer) -> Iterator[tuple[Pointer, object]]:
    """The places of ``data`` that a pattern names, with their values, in order."""
    if not pattern:
        yield (), data
        return
    step, rest = pattern[0], pattern[1:]
    if step == ANY:
        if isinstance(data, list):
            for index, item in enumerate(data):
                for pointer, value in walk(item, rest):
                    yield (index, *pointer), value
    elif isinstance(step, int):
        if isinstance(data, list) and step < len(data):
            for pointer, value in walk(data[step], rest):
                yield (step, *pointer), value
    elif isinstance(data, dict) and step in data:
        for pointer, value in walk(data[step], rest):
            yield (step, *pointer), value


Raw = tuple[Where, Pointer, str | int, object]
"""A value that a place of a term holds, not yet a field: the place, the pointer of what it stands in, its own step in
that, the value."""

Raws = dict[str, list[Raw]]
"""Values by their terms, each in the order of the record."""


@dataclass(slots=True)
class Crossing:
    """A crosswalk as a tree of steps, so that a record is read in one pass over what it holds.

    ``scalars`` and ``containers`` are (term, place) whose patterns end at this step, by what may stand there; ``keys``
    lead further by a mapping's key, ``indexed`` by a place in a list, ``items`` by any other place in it.
    """

    scalars: list[tuple[str, Where]] = field(default_factory=list)
    containers: list[tuple[str, Where]] = field(default_factory=list)
    keys: dict[str, Crossing] = field(default_factory=dict)
    indexed: dict[int, Crossing] = field(default_factory=dict)
    items: Crossing | None = None

    def add(self, term: str, where: Where) -> None:
        """Hang a place of a term into the tree."""
        node = self
        for step in where.pattern:
            if step == ANY:
                node.items = node.items or Crossing()
                node = node.items
            elif isinstance(step, int):
                node = node.indexed.setdefault(step, Crossing())
            else:
                node = node.keys.setdefault(step, Crossing())
        if where.whole:
            node.containers.append((term, where))
        if not where.whole or where.scalar_too:
            node.scalars.append((term, where))

    def settle(self) -> None:
        """Let what holds for any place of a list hold for those with a place of their own, too."""
        for child in self.indexed.values():
            if self.items is not None:
                child.absorb(self.items)
        for child in (*self.keys.values(), *self.indexed.values(), *([self.items] if self.items else ())):
            child.settle()

    def absorb(self, other: Crossing) -> None:
        """Hang all that another tree holds into this one."""
        self.scalars += other.scalars
        self.containers += other.containers
        for key, child in other.keys.items():
            self.keys.setdefault(key, Crossing()).absorb(child)
        for index, child in other.indexed.items():
            self.indexed.setdefault(index, Crossing()).absorb(child)
        if other.items is not None:
            self.items = self.items or Crossing()
            self.items.absorb(other.items)

    def gather(self, data: Any, pointer: Pointer, found: Raws, empties: list[tuple[str, Raw]]) -> None:
        """Add the values below this step to those found for their terms; blank texts and nulls to the empties too.

        The one loop that every value of every record goes through: data are plain, so that a look at the very class
        is enough.
        """
        pairs: Any
        known: Any
        other = None
        if data.__class__ is dict:
            pairs, known = data.items(), self.keys
        else:
            pairs, known, other = enumerate(data), self.indexed, self.items
        for step, value in pairs:
            child = known.get(step, other)
            if child is None:
                continue
            kind = value.__class__
            nested = kind is dict or kind is list
            here = child.containers if nested else child.scalars
            for term, where in here:
                raw = (where, pointer, step, value)
                if term in found:
                    found[term].append(raw)
                else:
                    found[term] = [raw]
            if nested:
                child.gather(value, (*pointer, step), found, empties)
            elif value is None or (kind is str and (not value or value.isspace())):
                empties += [(term, (where, pointer, step, value)) for term, where in here]


_CROSSINGS: dict[int, tuple[Profile, Crossing]] = {}


def crossing_of(profile: Profile) -> Crossing:
    """The tree of a profile's crosswalk, made at its first record."""
    known = _CROSSINGS.get(id(profile))
    if known is None or known[0] is not profile:
        root = Crossing()
        for term, places in profile.fields.items():
            for where in places:
                root.add(term, where)
        root.settle()
        _CROSSINGS[id(profile)] = known = (profile, root)
    return known[1]
