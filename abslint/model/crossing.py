"""A profile's crosswalk as a tree, by which a record is read in one pass. Knows nothing of fields."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from typing import Any

from abslint.model.define import mutable
from abslint.model.profile import ANY, Profile, Where
from abslint.model.span import Pointer

Raw = tuple[Where, Pointer, str | int, object]
"""A value that a place of a term holds, not yet a field: the place, the pointer of what it stands in, its own step in
that, the value."""

Raws = dict[str, list[Raw]]
"""Values by their terms, each in the order of the record."""


@mutable
class Crossing:
    """A crosswalk as a tree of steps, so that a record is read in one pass over what it holds.

    ``scalars`` and ``containers`` are (term, place) whose patterns end at this step, by what may stand there; ``keys``
    lead further by a mapping's key, ``indexed`` by a place in a list, ``items`` by any other place in it. ``plain`` and
    ``odd`` are the terms of scalars whose text is the field and of the others, ``wholes`` those of containers;
    ``unsure`` says that a scalar here may hold nothing of its term.
    """

    scalars: list[tuple[str, Where]] = field(default_factory=list)
    containers: list[tuple[str, Where]] = field(default_factory=list)
    keys: dict[str, Crossing] = field(default_factory=dict)
    indexed: dict[int, Crossing] = field(default_factory=dict)
    items: Crossing | None = None
    plain: tuple[str, ...] = ()
    odd: tuple[str, ...] = ()
    wholes: tuple[str, ...] = ()
    unsure: bool = False

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
        """Let what holds for any place of a list hold for those with a place of their own, too; sum up each step."""
        self.plain = tuple(term for term, where in self.scalars if where.simple)
        self.odd = tuple(term for term, where in self.scalars if not where.simple)
        self.wholes = tuple(term for term, _ in self.containers)
        self.unsure = any(where.unsure for _, where in (*self.scalars, *self.containers))
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

    def _ways(self, data: Any) -> tuple[Any, Any, Crossing | None]:
        """The steps with the values below a mapping or list, what leads on by a step, and what does by any other."""
        if data.__class__ is dict:
            return data.items(), self.keys, None
        return enumerate(data), self.indexed, self.items

    def skim(self, data: Any, texts: dict[str, list[str]], odd: set[str]) -> bool:
        """Add the plain texts below this step to those of their terms, and terms that have other values to the odd
        ones, too. Gives whether some place may say nothing: a blank text, a null, an empty list.

        The one loop that every value of every record goes through: data are plain, so that a look at the very class
        is enough.
        """
        pairs, known, other = self._ways(data)
        vague = False
        for step, value in pairs:
            child = known.get(step, other)
            if child is None:
                continue
            kind = value.__class__
            if kind is str and value and not value.isspace():
                for term in child.plain:
                    if term in texts:
                        texts[term].append(value)
                    else:
                        texts[term] = [value]
                if child.odd:
                    _mark(child.odd, texts, odd)
                    vague = vague or child.unsure
            elif kind is dict or kind is list:
                if child.wholes:
                    if not odd.issuperset(child.wholes):
                        _mark(child.wholes, texts, odd)
                    vague = vague or child.unsure or not value
                vague = child.skim(value, texts, odd) or vague
            else:
                _mark(child.plain + child.odd, texts, odd)
                vague = vague or child.unsure or value is None or kind is str
        return vague

    def gather(self, data: Any, pointer: Pointer, found: Raws, empties: list[tuple[str, Raw]]) -> None:
        """Add the values below this step to those found for their terms; blank texts and nulls to the empties too."""
        pairs, known, other = self._ways(data)
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


def raws_at(data: Any, places: Iterable[Where]) -> list[Raw]:
    """The values that the places of one term hold, place by place: what ``gather`` finds for it."""
    found: list[Raw] = []
    for where in places:
        _follow(data, (), where, where.pattern, found)
    return found


def _follow(data: Any, pointer: Pointer, where: Where, pattern: Pointer, found: list[Raw]) -> None:
    step, rest = pattern[0], pattern[1:]
    if step == ANY:
        pairs: Iterable[tuple[str | int, Any]] = enumerate(data) if data.__class__ is list else ()
    elif isinstance(step, int):
        pairs = ((step, data[step]),) if data.__class__ is list and step < len(data) else ()
    else:
        pairs = ((step, data[step]),) if data.__class__ is dict and step in data else ()
    for at, value in pairs:
        nested = value.__class__ is dict or value.__class__ is list
        if rest:
            if nested:
                _follow(value, (*pointer, at), where, rest, found)
        elif where.whole if nested else not where.whole or where.scalar_too:
            found.append((where, pointer, at, value))


def _mark(terms: tuple[str, ...], texts: dict[str, list[str]], odd: set[str]) -> None:
    """Note that terms have values that are no plain texts."""
    odd.update(terms)
    for term in terms:
        texts.setdefault(term, [])


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
