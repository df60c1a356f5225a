"""Tells what a record lacks of what may be a habit, quickly: by what stands at places. Knows no rule by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field
from typing import Any

from abslint.knowledge.habits import can_be_habit, may_be_habit
from abslint.model.define import frozen
from abslint.model.outline import Kind, Outline
from abslint.model.paper import Paper
from abslint.model.profile import Profile
from abslint.model.rule import PaperRule
from abslint.model.span import Pointer

Sign = tuple[str | None, ...]
"""What the outline of a record follows from: its type, and those keys that matter for it and say something."""

Probe = tuple[tuple[str, ...], tuple[tuple[str, tuple[str, ...]], ...]]
"""The keys that matter for a type, and by what they stand in those within."""

TYPES = 512
"""Types of which is remembered what matters for them: records of one source have a few."""


@frozen
class Habit:
    """A term that a rule asks for by habit, with the places (up to their first lists) of which one says something where
    a record has it."""

    rule: str
    term: str
    roots: tuple[Pointer, ...]


@frozen
class Outliner:
    """Tells the outlines of records of one profile.

    A place says something here if what stands there is not empty, whatever it is. ``key`` is that of the type. Shapes
    whose type is not one text, or whose places lie deeper than two steps, have none, and no signs.
    """

    profile: Profile
    habits: tuple[Habit, ...]
    key: str
    _probes: dict[str, Probe] = field(default_factory=dict)
    _left_open: dict[str, tuple[Habit, ...]] = field(default_factory=dict)

    def type_of(self, paper: Paper) -> str | None:
        """The type of a record as it is written, where that is one text at its key, and the record stands by itself."""
        if not self.key or paper.base or paper.document.base or not isinstance(paper.data, dict):
            return None
        kind = paper.data.get(self.key)
        return kind if isinstance(kind, str) else None

    def only(self, paper: Paper) -> tuple[str, str, Outline, Outline] | None:
        """Where records of a type may lack one thing only, that has one key, wherever they stand: the type as it is
        written, the key, the outlines of those that have it and that lack it. Else None."""
        written, kind = self.type_of(paper), paper.text("type")
        habits = () if written is None or self.profile.ids_are_local else self._open(kind)
        if written is None or len(habits) != 1 or [*map(len, habits[0].roots)] != [1]:
            return None
        of = Kind(self.profile.name, kind)
        return written, str(habits[0].roots[0][0]), Outline(of, ()), Outline(of, (habits[0].rule,))

    def sign(self, paper: Paper) -> Sign | None:
        """The sign of a record whose type is known as it is written, from which its outline follows; else None."""
        kind, data = self.type_of(paper), paper.data
        if kind is None or not isinstance(data, dict):
            return None
        get = data.get
        keys, inner = self._probes.get(kind) or self._probe(paper, kind)
        sign: list[str | None] = [kind, *filter(get, keys)]
        for name, within in inner:
            sign.append(None)
            part = get(name)
            if part.__class__ is dict:
                sign += filter(part.get, within)
        return tuple(sign)

    def _probe(self, paper: Paper, kind: str) -> Probe:
        """What matters for the type of a record, as it is written there."""
        roots = dict.fromkeys(root for habit in self._open(paper.text("type")) for root in habit.roots)
        inner: dict[str, list[str]] = {}
        for first, *rest in roots:
            if rest:
                inner.setdefault(str(first), []).append(str(rest[0]))
        if len(self._probes) == TYPES:
            self._probes.clear()
        keys = tuple(str(root[0]) for root in roots if len(root) == 1)
        probe = self._probes[kind] = keys, tuple((name, tuple(within)) for name, within in inner.items())
        return probe

    def outline(self, paper: Paper, path: str) -> Outline:
        """What a record of a file lacks though its kind may have it."""
        return Outline(Kind(self.profile.name, paper.text("type"), path if paper.local else ""), self.lacks(paper))

    def lacks(self, paper: Paper) -> tuple[str, ...]:
        """The rules whose terms a record lacks though its type may have them."""
        known: tuple[str, ...] | None = paper.shared.get("lacks")
        if known is None:
            data = paper.data
            known = paper.shared["lacks"] = tuple(
                habit.rule
                for habit in self._open(paper.text("type"))
                if not any(_stands(data, root) for root in habit.roots)
            )
        return known

    def _open(self, kind: str) -> tuple[Habit, ...]:
        """The habits that records of a type may have."""
        known = self._left_open.get(kind)
        if known is None:
            if len(self._left_open) == TYPES:
                self._left_open.clear()
            known = tuple(habit for habit in self.habits if may_be_habit(self.profile, kind, habit.term))
            self._left_open[kind] = known
        return known


def _stands(data: Any, root: Pointer) -> bool:
    for step in root:
        data = data.get(step) if data.__class__ is dict else None
    return bool(data)


def make_outliner(profile: Profile, rules: Iterable[PaperRule]) -> Outliner:
    """What tells the outlines of records of a profile, as far as rules ask for terms by habit."""
    habits = tuple(
        Habit(rule.name, rule.habit[0], (*_outermost(profile, rule.habit), *profile.takes_over))
        for rule in rules
        if rule.habit and can_be_habit(profile, rule.habit[0])
    )
    types = profile.fields.get("type", ())
    plain = len(types) == 1 and len(types[0].pattern) == 1
    deep = any(len(root) > 2 for habit in habits for root in habit.roots)
    return Outliner(profile, habits, str(types[0].pattern[0]) if plain and not deep else "")


def _outermost(profile: Profile, terms: Iterable[str]) -> Iterator[Pointer]:
    """The places of terms up to their first lists, without those below another."""
    roots = dict.fromkeys(where.root for term in terms for where in profile.fields.get(term, ()))
    for root in roots:
        if not any(root[:depth] in roots for depth in range(1, len(root))):
            yield root
