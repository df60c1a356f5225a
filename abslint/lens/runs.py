"""Rules bound to their options, and those of one term or of the record in groups. Knows no rule by name."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import field

from abslint.model.define import frozen, mutable
from abslint.model.finding import Finding
from abslint.model.glance import Still
from abslint.model.paper import Claim, Field, Paper
from abslint.model.rule import CorpusRule, FieldRule, PaperRule


@frozen
class FieldRun:
    """A field rule bound to its options."""

    rule: FieldRule
    call: Callable[[Field], Iterable[Finding]]


@frozen
class PaperRun:
    """A rule of the record bound to its options."""

    rule: PaperRule
    call: Callable[[Paper], Iterable[Finding]]


@frozen
class CorpusRun:
    """A corpus rule whose collecting half is bound to its options."""

    rule: CorpusRule
    collect: Callable[[Paper], Iterable[Claim]]


@frozen
class HabitRun:
    """A rule of the record that asks by habit, too; its ``collect`` claims what a record lacks, told or not."""

    rule: PaperRule
    collect: Callable[[Paper], Iterable[Claim]]


@frozen
class Claiming:
    """What gives the keys of the claims of each of some records, or more, and the name under which they are counted;
    ``rule`` is the first that they are for."""

    claims: str
    keys: Callable[[Sequence[Paper]], Sequence[Collection[str]]]
    rule: str


FieldGroup = tuple[Callable[[str], bool] | None, tuple[tuple[str, Callable[[Field], Iterable[Finding]]], ...]]
PaperGroup = tuple[
    tuple[Still, ...],
    Callable[[Paper], bool] | None,
    tuple[tuple[str, Callable[[Paper], Iterable[Finding]]], ...],
]
"""Kinds of records in which its rules find nothing, what else they are silent on, and the rules."""

MOST = 4096
"""Texts of one kind that are remembered."""

LONGEST = 100
"""Code points of the longest that is remembered: what is longer hardly comes again."""


class Known(set[str]):
    """Short texts of one kind that come again and again."""

    __slots__ = ()

    def keep(self, texts: Iterable[str]) -> None:
        """Remember texts; if there are very many, forget all others first."""
        for text in texts:
            if len(text) <= LONGEST:
                if len(self) == MOST:
                    self.clear()
                self.add(text)


@mutable
class Sieve:
    """The field rules without a trigger of one term, and what they are known to be silent on. ``usages`` say of rules
    that ask other records which way a field shows."""

    groups: tuple[FieldGroup, ...]
    usages: tuple[tuple[str, Callable[[Field], str]], ...] = ()
    clean: Known = field(default_factory=Known)

    def passes(self, text: str) -> bool:
        """Whether no rule can find anything in a text that stands in its place as it is."""
        for silent_on, _ in self.groups:
            if silent_on is None or not silent_on(text):
                return False
        self.clean.keep((text,))
        return True
