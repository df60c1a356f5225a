"""A gate for clean records: most are known to be clean by one call of a validator. Knows no rule by name.

A record that the gate clears has nothing that its schema or a rule could tell, but for rules of the record that no kind
of record is known to still: no object is made for it, patterns run in the validator, and functions are called back only
for what no pattern says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from abslint.model.define import frozen

if TYPE_CHECKING:
    from abslint.gate.make import Maker
    from abslint.model.glance import Still
    from abslint.model.plan import SchemaSet
    from abslint.model.profile import Profile
    from abslint.model.rule import Trigger

Test = Callable[[Any, str | None], bool]
"""Whether a record passes, by its data and, if it was read from such and is all that stands there, its JSON text."""

Guards = Mapping[str, Iterable[Callable[[str], bool] | None]]
"""By term what its rules without a trigger are silent on, None for a rule that must always be asked."""

Triggers = Mapping[str, Iterable["Trigger"]]
"""By term the triggers of its other rules."""

WORTH_IT = 1000
"""Records after which making a test has paid for itself: some 40 ms against 0.04 ms a record."""

TRIAL = 512
"""Records after which a test is given up that let through fewer than one in RARE."""

RARE = 8


class LateTest:
    """A test of a record's data that is made once records enough have come, and given up where few pass it."""

    __slots__ = ("_asked", "_make", "_passed", "_test", "_wait")

    def __init__(self, make: Callable[[], Test], at_once: bool = False) -> None:
        self._make: Callable[[], Test] | None = make
        self._test: Test | None = None
        self._wait = 0 if at_once else WORTH_IT
        self._asked = self._passed = 0

    def __call__(self, data: Any, written: str | None = None) -> bool:
        """Whether a record passes. False where it isn't known."""
        if self._test is None:
            return self._make is not None and self._first(data, written)
        self._asked += 1
        try:
            if self._test(data, written):
                self._passed += 1
                return True
        except ValueError:  # half a character
            return False
        if self._asked >= TRIAL:
            if self._passed * RARE < self._asked:
                self._test = None
            self._asked = self._passed = 0
        return False

    def _first(self, data: Any, written: str | None) -> bool:
        """Wait; then make the test."""
        if self._wait:
            self._wait -= 1
            return False
        if self._make is not None:
            self._test, self._make = self._make(), None
        return self(data, written)


@frozen
class Gate:
    """What is known of a record by looking at its data alone.

    ``clears``: neither its schema nor a rule of fields nor a triggered rule finds anything in it, and it is of kinds in
    which rules of the record find nothing. ``passes``, of one that is not cleared: no rule of fields and no triggered
    rule finds anything, and each place that the shape knows holds a text that says something, or what such stand in.
    """

    clears: LateTest
    passes: LateTest


def make_gate(
    profile: Profile,
    guards: Guards,
    triggers: Triggers,
    rules: Iterable[Sequence[Still]],
    schema: Callable[[], SchemaSet] | None,
    at_once: bool = False,
) -> Gate:
    """The gate of a profile.

    ``rules`` are the kinds of records in which its rules of the record find nothing, ``schema`` gives the one that
    records are held against. ``at_once``: the tests do not wait until they are worth making.
    """

    def maker() -> Maker:
        from abslint.gate.make import Maker  # late: a hook's few records never need it

        return Maker(profile, guards, triggers, rules, schema)

    return Gate(LateTest(lambda: maker().clearing(), at_once), LateTest(lambda: maker().passing(), at_once))
