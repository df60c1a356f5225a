"""What a shape offers: the crosswalk from terms to places, and its own forms. Knows nothing of syntax."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from enum import IntEnum
from typing import Any, NamedTuple

from abslint.model.define import frozen
from abslint.model.forms import Forms
from abslint.model.places import Place, Places
from abslint.model.reach import through_lists
from abslint.model.span import Part, Pointer

ANY = "*"
"""The step of a pattern that stands for every item of a list."""


class Confidence(IntEnum):
    """How surely data are a record of a shape."""

    NO = 0
    WEAK = 1
    STRONG = 2


Piece = tuple[int, Part]
"""A range of a scalar with the number of the section that it belongs to."""


class Assembled(NamedTuple):
    """A text that a shape keeps in a container: which of its ranges (code points) stand where, by pointers from the
    container, in order."""

    text: str
    ranges: tuple[tuple[Part, Pointer], ...]

    def place(self, start: int) -> Pointer:
        """Where the range stands that a code point is in, or the next one behind it."""
        return next((pointer for part, pointer in self.ranges if start < part[1]), ())


@frozen
class Where:
    """One place where a shape keeps a term.

    ``pattern`` is a pointer from the record's root in which ANY stands for each item of a list. Only scalars match,
    unless ``whole``: then only containers do (both, with ``scalar_too``). ``parse`` gives the native reading of an odd
    value, or None. ``part`` picks the range of a scalar that holds the term, or None where it does not. ``when`` is a
    key with the values (texts, ``true`` and ``false``) that it must have in the mapping that is the item of the
    innermost list (where the pattern has none, in the mapping that the last step stands in; where items are texts, in
    that which the list stands in), so that its siblings count, or in that of a list round it; steps further inside are
    parted by slashes, and with a slash before it the key is that of the record. None among the values says that it may
    be missing or null, and then the item alone counts; of a list one will do. ``without`` is such a key that must hold
    no text: where it does, that says the same. ``pieces`` picks several ranges of a scalar, each with the number of its
    section, which a label shares with its texts. ``assemble`` reads a text that a shape keeps as a container, or None
    where it holds none.
    """

    pattern: Pointer
    parse: Callable[[Any], str | None] | None = None
    part: Callable[[str], Part | None] | None = None
    whole: bool = False
    scalar_too: bool = False
    when: tuple[str, Collection[str | None]] | None = None
    without: str = ""
    echo: bool = False
    pieces: Callable[[str], Iterable[Piece]] | None = None
    assemble: Callable[[Any], Assembled | None] | None = None

    simple: bool = field(init=False, repr=False)
    unsure: bool = field(init=False, repr=False)
    root: Pointer = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """``simple``: a text stands here as it is, with nothing to parse, to cut or to collect. ``unsure``: what stands
        here may be nothing of its term. ``root`` is the pattern up to its first list."""
        chosen = self.when is not None or bool(self.without) or self.echo
        unsure = chosen or any(one is not None for one in (self.part, self.pieces, self.assemble))
        object.__setattr__(self, "unsure", unsure)
        object.__setattr__(self, "simple", self.parse is None and not unsure and not self.whole)
        pattern = self.pattern
        object.__setattr__(self, "root", pattern[: pattern.index(ANY)] if ANY in pattern else pattern)

    def items_round(self, pointer: Pointer) -> list[Pointer]:
        """The mappings whose keys say what a value is that the pattern fits: the items of lists round it, the innermost
        first; where there is none, the one that it stands in."""
        lists = [index for index, step in enumerate(self.pattern, 1) if step == ANY]
        return [pointer[:end] for end in lists[::-1] or [-1]]

    def admits(self, data: object, pointer: Pointer) -> bool:
        """Whether the value at a pointer of a record, which the pattern fits, counts by what stands beside it."""
        if self.without:
            item = () if self.without.startswith("/") else self.items_round(pointer)[0]
            beside = through_lists(data, (*item, *self.without.lstrip("/").split("/")))
            if isinstance(beside, str) and beside.strip():
                return False
        return self.when is None or self._chosen(data, pointer, *self.when)

    def _chosen(self, data: object, pointer: Pointer, key: str, values: Collection[str | None]) -> bool:
        items = self.items_round(pointer)
        if len(items[0]) == len(pointer) > 1 and not isinstance(through_lists(data, items[0]), dict):
            items[0] = items[0][:-2]  # the texts of a list count by what stands beside the list
        inside, steps = not key.startswith("/"), key.lstrip("/").split("/")
        ways = ((*item, *steps) for item in ((items[:1] if None in values else items) if inside else [()]))
        found = next((one for way in ways if (one := through_lists(data, way)) is not None), None)
        several = found if isinstance(found, list) else (found,)
        said = (str(one).lower() if isinstance(one, bool) else one for one in several)
        return any((one is None or isinstance(one, str)) and one in values for one in said)


def at(pointer: str, **more: Any) -> Where:
    """A place written as a pointer: ``at("/keywords/*/text")``. Further arguments are those of Where."""
    steps = pointer.split("/")[1:]
    return Where(tuple(int(step) if step.isdigit() else step for step in steps), **more)


@frozen
class Profile:
    """A shape of records: a lens, never a converter.

    ``fields`` is the crosswalk: term → places, the first being where a missing one is expected. ``required`` names
    the terms that the shape asks of every record; ``held_to_native``: its values should have the native forms, and type
    and status ask for more. ``file_names_record``: a file's stem stands in for a missing id. ``ids_are_local``: a list
    of records is a bibliography of its own, so that ids and papers may come again in another one.
    ``unasked``: terms that no record is asked for by habit, since who writes the shape gives what is known of them.
    ``takes_over``: where a record names another one from which it takes what it lacks itself: it is asked for nothing.
    ``id_wanted``: the configuration says where records keep their ids, and so asks for one.
    ``closed`` says that ``known_keys`` are all the keys there are, besides ``x_…`` and ``added_keys``, which exports of
    the shape have beside its own.
    ``schema`` is the name of its schema document. ``formats`` limits the formats it is recognised in. ``inner`` are
    patterns of places in a record where further records of the shape stand.
    ``fit`` gives the shape as the rows of a table with these columns have it: where a column's name may be written in
    many ways, the crosswalk of one table is short.
    """

    name: str
    title: str
    fields: Mapping[str, tuple[Where, ...]]
    recognise: Callable[[Mapping[str, object]], Confidence]
    forms: Forms = field(default_factory=Forms)
    required: tuple[str, ...] = ()
    held_to_native: bool = False
    file_names_record: bool = False
    ids_are_local: bool = False
    unasked: frozenset[str] = frozenset()
    takes_over: tuple[Pointer, ...] = ()
    id_wanted: bool = False
    known_keys: frozenset[str] = frozenset()
    added_keys: frozenset[str] = frozenset()
    closed: bool = False
    schema: str | None = None
    formats: frozenset[str] | None = None
    inner: tuple[Pointer, ...] = ()
    fit: Callable[[Profile, tuple[str, ...]], Profile] | None = field(default=None, repr=False, compare=False)

    places: Places = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """``places``: where to find the texts of each term, None where some are parsed, cut, or stand among others."""
        found = {term: _places(places) for term, places in self.fields.items()}
        object.__setattr__(self, "places", Places(found))

    def holds(self, term: str) -> bool:
        """Whether this shape has a place for the term."""
        return term in self.fields

    def may_ask(self, term: str) -> bool:
        """Whether this shape asks for the term, be it of records of some type and status."""
        return term in self.fields and (self.held_to_native or term in self.required)


def _places(wheres: Iterable[Where]) -> tuple[Place, ...] | None:
    found: dict[Pointer, list[Where]] = {}
    for where in wheres:
        if not where.simple or any(isinstance(step, int) for step in where.root):
            return None
        found.setdefault(where.root, []).append(where)
    return tuple(_place(root, [where.pattern[len(root) :] for where in here]) for root, here in found.items())


def _place(root: Pointer, below: Sequence[Pointer]) -> Place:
    """A place by the steps that lead on from its root."""
    keys = dict.fromkeys(rest[1:] for rest in below if len(rest) > 1)
    plain = all(len(rest) == 1 and rest[0] != ANY for rest in keys)
    return root, () in below, (ANY,) in below, tuple(str(rest[0]) for rest in keys) if plain else None


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
