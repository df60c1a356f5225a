"""Keeps in little memory which records lack what may turn out to be a habit. Knows no rule's meaning."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import NamedTuple

from abslint.engine.corpus import Wanted
from abslint.engine.habits import Habits
from abslint.model.diagnostic import FileNotes, Notes
from abslint.model.outline import Outline, Outlines


class HabitStore:
    """The counts of all outlines, and of those that lack something the records of which there are notes."""

    def __init__(self) -> None:
        self.habits = Habits()
        self._kept: list[_Kept] = []

    def add(self, outlines: Outlines, notes: Sequence[Notes | FileNotes], before: int) -> None:
        """Take the outlines of one report in, with its notes; ``before`` records of its file came in earlier ones."""
        self.habits.add(outlines)
        for one in notes:
            owners = {outline: array("I", found) for outline, found in outlines.owners.items() if found}
            if owners:
                self._kept.append(_Kept(one, owners, before))

    def wanted(self) -> Wanted:
        """The records of which there are notes that lack what is a habit, with the rules that tell it."""
        for notes, owners, before in self._kept:
            for outline, found in owners.items():
                rules = [rule for rule in outline.lacks if self.habits.have(outline.kind, rule)]
                if rules:
                    for owner in found:
                        yield notes.address(owner, before), rules


class _Kept(NamedTuple):
    """Notes of a source, the records that have an outline by their places in them, and how many of its file came
    before."""

    notes: Notes | FileNotes
    owners: dict[Outline, array[int]]
    before: int
