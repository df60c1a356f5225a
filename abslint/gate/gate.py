"""A gate for clean records: most are known to be clean by one call of a validator. Knows no rule by name.

A record that the gate clears has nothing that its schema or a rule could tell, but for rules of the record that no kind
of record is known to still: no object is made for it, patterns run in the validator, and functions are called back only
for what no pattern says.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from abslint.model.define import frozen

Test = Callable[[Any], bool]

WORTH_IT = 100
"""Records after which making a gate has paid for itself: some 20 ms against 0.05 ms a record."""

TRIAL = 512
"""Records after which a gate is given up that let through fewer than one in RARE."""

RARE = 8


@frozen
class Gates:
    """``clears`` says of a record's data that neither its schema nor a rule of fields nor a triggered rule finds
    anything, and that it is of kinds in which rules of the record find nothing; ``passes`` says so of fields alone, and
    that each place that the shape knows holds a text that says something, or what such stand in."""

    clears: Test
    passes: Test


class Gate:
    """Lets records through that are known to be clean. ``make`` is called once records enough have come."""

    def __init__(self, make: Callable[[], Gates], at_once: bool = False) -> None:
        self._make = make
        self._gates: Gates | None = None
        self._wait = 0 if at_once else WORTH_IT
        self._asked = self._passed = 0

    def clears(self, data: Any) -> bool:
        """Whether a record is known to be clean. False where it isn't known."""
        if self._gates is None:
            if self._wait:
                self._wait -= 1
                return False
            self._gates = self._make()
        self._asked += 1
        try:
            cleared = self._gates.clears(data)
        except ValueError:  # half a character
            return False
        self._passed += cleared
        return cleared

    def passes(self, data: Any) -> bool:
        """Whether the fields of a record that was not cleared are known to be clean."""
        if self._gates is None:
            return False
        try:
            passed = self._gates.passes(data)
        except ValueError:
            passed = False
        self._passed += passed
        if self._asked >= TRIAL:
            if self._passed * RARE < self._asked:
                self._gates = _SHUT
            self._asked = self._passed = 0
        return passed


_SHUT = Gates(lambda _: False, lambda _: False)
