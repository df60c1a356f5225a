"""What rules are silent on, written down so that an engine can see it at once. Knows no rule and no engine."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from abslint.model.define import frozen
from abslint.model.late import asks_today

if TYPE_CHECKING:
    from datetime import date

    from abslint.model.forms import Forms
    from abslint.model.profile import Profile


class Look(NamedTuple):
    """Signs that a text is clean: each pattern of ``has`` is found in it and none of ``lacks``, and it has more than
    ``longer`` code points, and fewer than ``shorter`` where that is not 0.

    Patterns are searched for, by an engine of linear time (the Rust crate ``regex``, of which a schema's patterns are
    ECMA-262 with inline flags): they use no look-around, no back reference, and no ``\\d``, ``\\w``, ``\\s``, ``\\b``,
    which mean something else there than in Python.
    """

    has: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    longer: int = 0
    shorter: int = 0


@frozen
class Glance:
    """Whether a text is clean. ``check`` says so of any text; one that any of ``looks`` takes for clean passes it.

    The looks must never take a text for clean that ``check`` does not: a test holds that. ``looks_on`` gives them where
    they go by the day, as ``check`` does if it asks for ``today``, or take long to make. ``exact``: what no look takes
    for clean is not. ``in_forms`` gives the glance for shapes in which more is right.
    """

    check: Callable[..., bool]
    looks: tuple[Look, ...] = ()
    looks_on: Callable[[date], tuple[Look, ...]] | None = None
    exact: bool = False
    in_forms: Callable[[Forms], Glance] | None = None

    def __call__(self, text: str) -> bool:
        """Whether the text is clean."""
        return self.check(text)

    def of(self, forms: Forms) -> Glance:
        """The glance for shapes of these forms."""
        return self if self.in_forms is None else self.in_forms(forms)

    def on(self, today: date) -> Glance:
        """The glance of a day."""
        return self if self.looks_on is None else _dated(self, today)


@cache
def _dated(glance: Glance, today: date) -> Glance:
    looks = glance.looks_on(today) if glance.looks_on else ()
    check = partial(glance.check, today=today) if asks_today(glance.check) else glance.check
    return Glance(check, looks, exact=glance.exact)


@frozen
class Still:
    """A kind of record in which a rule finds nothing.

    It has all terms that it ``needs`` and those of ``asked`` that its shape asks for, one of ``one_of``, none of
    ``without``, at most one text of each of ``lone``; ``texts`` are terms with the glance that all their texts pass.
    ``closed``: it has no key that its shape does not have. All its terms say something.
    """

    needs: frozenset[str] = frozenset()
    asked: frozenset[str] = frozenset()
    one_of: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    lone: frozenset[str] = frozenset()
    texts: tuple[tuple[str, Glance], ...] = ()
    closed: bool = False

    def fits(self, has: Callable[[str], bool]) -> bool:
        """Whether a record, of which is told what terms it has, may be of this kind."""
        if not all(map(has, self.needs)) or any(map(has, self.without)):
            return False
        return not self.one_of or any(map(has, self.one_of))

    def is_told_by(self, terms: Collection[str]) -> bool:
        """Whether a record that has these terms, and may be of this kind, is so whatever its texts are."""
        read = self.lone | {term for term, _ in self.texts}
        return not self.closed and read.isdisjoint(terms)

    def on(self, today: date, profile: Profile) -> Still:
        """The kind as it is on a day, of records of a shape."""
        texts = tuple((term, glance.on(today)) for term, glance in self.texts)
        return replace(self, needs=self.needs | set(filter(profile.may_ask, self.asked)), texts=texts)
