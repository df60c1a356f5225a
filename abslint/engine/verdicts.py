"""What the rules said of one record, and which of them raised. Asks nothing itself."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from abslint.model.define import frozen
from abslint.model.finding import Finding
from abslint.model.paper import Field, Paper
from abslint.model.span import Pointer

INTERNAL = "internal-error"


@frozen
class Crash:
    """A rule that raised: its name, the error in words, the trace for ``-v``."""

    rule: str
    message: str
    trace: str


class Shown(NamedTuple):
    """Which way of writing a field shows to the rule that asks for it, where it stands and what it says."""

    rule: str
    way: str
    pointer: Pointer
    text: str


class Verdicts:
    """What the rules said of one record, each finding with its rule's name, and which of them raised; and what its
    fields show."""

    __slots__ = ("crashes", "found", "shown")

    def __init__(self) -> None:
        self.found: list[Finding] = []
        self.crashes: list[Crash] = []
        self.shown: list[Shown] = []

    def ask(self, name: str, call: Callable[[Any], Iterable[Finding]], subject: Field | Paper) -> None:
        """Call a rule; what it found before it raised is kept."""
        try:
            for finding in call(subject):
                self.found.append(finding.by(name))
        except Exception as error:
            self.crashes.append(crash_of(name, error))

    def show(self, name: str, shows: Callable[[Field], str], field: Field) -> None:
        """Ask a rule which way a field shows."""
        try:
            way = shows(field)
        except Exception as error:
            self.crashes.append(crash_of(name, error))
            return
        if way:
            self.shown.append(Shown(name, way, field.pointer, field.reading))

    def silent(self, name: str, silent_on: Callable[[str], bool], said: Iterable[str]) -> bool:
        """Whether a rule, and all that share its ``silent_on``, need not be asked of a field that says this."""
        try:
            return all(map(silent_on, said))
        except Exception as error:
            self.crashes.append(crash_of(name, error))
            return True


SILENT = Verdicts()
"""What is said of most records: nothing. Never added to."""


def crash_of(name: str, error: Exception) -> Crash:
    """What is told of a rule that raised."""
    words = f"rule `{name}` failed on this record ({type(error).__name__}): please report it"
    return Crash(name, words, "".join(traceback.format_exception(error)))
