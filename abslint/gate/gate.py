"""A gate for clean records: most are known to be clean by one call of a validator. Knows no rule by name.

Of a record that the gate clears, only few things are left to be asked: no object is made for it, patterns run in the
validator, and functions are called back only for what no pattern says. What to leave is learned from the records that
come: a test that asked of a dump in which each year is a number whether years are texts would clear nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from abslint.model.define import frozen

if TYPE_CHECKING:
    from abslint.model.glance import Still
    from abslint.model.plan import SchemaSet
    from abslint.model.profile import Profile
    from abslint.model.rule import Trigger

Left = TypeVar("Left")
"""What is left to be asked of records that are cleared."""

Test = Callable[[Any, str | None], bool]
"""Whether a record passes, by its data and, if it was read from such and is all that stands there, its JSON text."""

Guards = Mapping[str, Iterable[Callable[[str], bool] | None]]
"""By term what its rules without a trigger are silent on, None for a rule that must always be asked."""

Triggers = Mapping[str, Iterable["Trigger"]]
"""By term the triggers of its other rules."""

WORTH_IT = 256
"""Records after which making a test has paid for itself: some 100 ms against half a millisecond a record."""

TRIAL = 512
"""Records after which it is asked how many passed."""

RARE = 8
"""A test is given up that fewer than one record in so many passes."""

OFTEN = 8
"""What one record in so many, or more, does not pass is left to be asked of all: that takes some µs to some tens of
each, where a record that is not cleared takes hundreds."""

SAMPLE = 128
"""Records that it is learned from."""

LESSONS = 8
"""How often a test is made anew: what comes so mixed is not learned."""


@frozen
class Doubt:
    """What a gate does not know of the records that it clears: the fields of ``terms``, rules of the record by their
    ``kinds`` (numbers of those that the gate was given), and whether they are valid by their ``schema``."""

    terms: frozenset[str] = frozenset()
    kinds: frozenset[int] = frozenset()
    schema: bool = False

    def __bool__(self) -> bool:
        """Whether anything is in doubt."""
        return bool(self.terms or self.kinds or self.schema)

    def __or__(self, other: Doubt) -> Doubt:
        """What one of both does not know."""
        return Doubt(self.terms | other.terms, self.kinds | other.kinds, self.schema or other.schema)


class Tests(Protocol):
    """Makes the tests of a gate."""

    def clearing(self, doubt: Doubt) -> Test:
        """Whether a record is clean but for what is in doubt."""

    def widened(self, doubt: Doubt) -> Doubt:
        """What is in doubt, and what it takes with it."""

    def reasons(self, doubt: Doubt) -> Callable[[Any], Doubt]:
        """What a record that does not pass this test does not pass, and is not yet in doubt."""


class Gate(Generic[Left]):
    """What is known of a record by looking at its data alone. ``settle`` says what is left to be asked where something
    is in doubt.

    The test is made once records enough have come, made anew where many do not pass it for the same reasons, and given
    up where hardly any do. It is made after ``wait`` records, never if that is None.
    """

    __slots__ = (
        "_asked",
        "_doubt",
        "_failed",
        "_left",
        "_lessons",
        "_make",
        "_passed",
        "_settle",
        "_test",
        "_tests",
        "_wait",
    )

    def __init__(self, make: Callable[[], Tests], settle: Callable[[Doubt], Left], wait: int | None = WORTH_IT) -> None:
        self._make = None if wait is None else make
        self._settle = settle
        self._tests: Tests | None = None
        self._test: Test | None = None
        self._doubt = Doubt()
        self._left: Left | None = None
        self._wait = wait or 0
        self._lessons = LESSONS
        self._asked = self._passed = 0
        self._failed: list[Any] = []

    def clears(self, data: Any, written: str | None = None) -> Left | None:
        """What is left to be asked of a record, None where nothing is known of it."""
        if self._test is None:
            return self._begin(data, written) if self._make else None
        self._asked += 1
        try:
            if self._test(data, written):
                self._passed += 1
                return self._left
        except ValueError:  # half a character
            return None
        if len(self._failed) < SAMPLE:
            self._failed.append(data)
        if self._asked >= TRIAL:
            self._look_back()
        return None

    def leave(self, doubt: Doubt) -> None:
        """Do not ask records for this from now on: it is left to be asked of those that are cleared."""
        if self._make is not None:
            self._tests, self._make = self._make(), None
        if self._tests is not None:
            self._doubt = self._tests.widened(self._doubt | doubt)
            self._test = self._tests.clearing(self._doubt)
            self._left = self._settle(self._doubt)

    def forget(self) -> None:
        """Ask of records from now on what it asked of the first, whatever has been learned since: what is told must not
        hang on the records before."""
        self._lessons = LESSONS
        self._asked = self._passed = 0
        self._failed = []
        if self._tests is not None and (self._test is None or self._doubt):
            self._doubt = Doubt()
            self.leave(Doubt())

    def _begin(self, data: Any, written: str | None) -> Left | None:
        """Wait; then make the test, and try it on the last of those that have waited."""
        if self._wait:
            self._wait -= 1
            if self._wait < SAMPLE:
                self._failed.append(data)
            return None
        self.leave(Doubt())
        waited, self._failed = self._failed, []
        for one in waited:
            self.clears(one)
        self._look_back()
        return self.clears(data, written)

    def _look_back(self) -> None:
        """Leave what many do not pass, and give the test up where hardly any passes it."""
        if not self._learn() and self._passed * RARE < self._asked:
            self._test = None
        self._asked = self._passed = 0
        self._failed = []

    def _learn(self) -> bool:
        """Leave what many of the records did not pass, until few are left; whether there was anything to leave."""
        failed, known = self._failed, self._lessons
        # of those that did not pass the first are at hand
        few = max(1, self._asked * len(failed) / max(1, self._asked - self._passed) / OFTEN)
        while self._lessons and self._test and len(failed) >= few:
            often = self._often(failed, few)
            if not often:
                break
            self._lessons -= 1
            self.leave(often)
            failed = [one for one in failed if self._fails(one)]
        return self._lessons < known

    def _fails(self, data: Any) -> bool:
        """Whether a record still does not pass, for reasons that may be learned."""
        try:
            return self._test is not None and not self._test(data, None)
        except ValueError:  # half a character
            return False

    def _often(self, failed: Iterable[Any], few: float) -> Doubt:
        """What no fewer than so many of some records do not pass."""
        reasons = [*map(self._tests.reasons(self._doubt), failed)] if self._tests else []
        terms = Counter(term for one in reasons for term in one.terms)
        kinds = Counter(kind for one in reasons for kind in one.kinds)
        return Doubt(
            frozenset(term for term, count in terms.items() if count >= few),
            frozenset(kind for kind, count in kinds.items() if count >= few),
            sum(one.schema for one in reasons) >= few,
        )


def make_gate(
    profile: Profile,
    guards: Guards,
    triggers: Triggers,
    rules: Sequence[Sequence[Still]],
    schema: Callable[[], SchemaSet] | None,
    settle: Callable[[Doubt], Left],
    wait: int | None = WORTH_IT,
) -> Gate[Left]:
    """The gate of a profile.

    ``rules`` are the kinds of records in which its rules of the record find nothing, ``schema`` gives the one that
    records are held against. ``settle`` and ``wait`` are those of the gate.
    """

    def make() -> Tests:
        from abslint.gate.make import Maker  # late: a hook's few records never need it

        return Maker(profile, guards, triggers, rules, schema)

    return Gate(make, settle, wait)
