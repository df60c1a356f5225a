"""What plants a rule's defect in a clean record, by the rule's name. Knows no rule's code."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from importlib import import_module

from benchmarks.papers.shapes import Data

Places = str | list[str] | None
"""Native pointers at which the defect must be found; None where this record cannot have it."""

Plant = Callable[[Data, random.Random], Places]
Spoil = Callable[[str, random.Random], tuple[str | bytes, Places] | None]
Double = Callable[[Data, random.Random], tuple[Data, Places] | None]


@dataclass(frozen=True, slots=True)
class Mutation:
    """One way to plant a rule's defect.

    ``plant`` changes a native record, ``spoil`` the text of a file, ``double`` gives a second record to stand in the
    same file. ``shapes`` and ``styles`` limit where it is a defect at all, ``unless`` names shapes in which it is none.
    ``beside`` names the rules whose findings tell another fact of the same value. ``recall`` is the least share that
    must be found, ``why`` the reason if that is not all of them.
    """

    rule: str
    plant: Plant | None = None
    spoil: Spoil | None = None
    double: Double | None = None
    shapes: frozenset[str] = frozenset()
    styles: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    options: dict[str, dict[str, object]] = field(default_factory=dict)
    recall: float = 1.0
    why: str = ""


MUTATIONS: dict[str, Mutation] = {}
"""By the rule's name."""

GROUPS = (
    "abstracts,authors,containers,corpora,dates,identifiers,keywords,languages,records,schemas,sections,sources,"
    "statuses,suppressions,texts,titles"
).split(",")


def _words(names: str | Iterable[str]) -> frozenset[str]:
    return frozenset(names.split() if isinstance(names, str) else names)


def plants(
    rule: str,
    *,
    shapes: str = "",
    unless: str = "",
    beside: str = "",
    recall: float = 1.0,
    why: str = "",
    options: dict[str, object] | None = None,
) -> Callable[[Plant], Plant]:
    """Registers a function that plants ``rule``'s defect in a native record."""

    def put(plant: Plant) -> Plant:
        chosen = {} if options is None else {rule: options}
        more = {"unless": _words(unless), "beside": _words(beside), "recall": recall, "why": why, "options": chosen}
        MUTATIONS[rule] = Mutation(rule, plant=plant, shapes=_words(shapes), **more)  # type: ignore[arg-type]
        return plant

    return put


def spoils(rule: str, styles: str, *, beside: str = "") -> Callable[[Spoil], Spoil]:
    """Registers a function that plants ``rule``'s defect in the text of a file of these styles."""

    def put(spoil: Spoil) -> Spoil:
        MUTATIONS[rule] = Mutation(rule, spoil=spoil, styles=_words(styles), beside=_words(beside))
        return spoil

    return put


def doubles(rule: str, *, shapes: str = "native", beside: str = "") -> Callable[[Double], Double]:
    """Registers a function that makes a second record, so that both have ``rule``'s defect."""

    def put(double: Double) -> Double:
        MUTATIONS[rule] = Mutation(rule, double=double, shapes=_words(shapes), beside=_words(beside))
        return double

    return put


def load_mutations() -> dict[str, Mutation]:
    """Every mutation, by its rule's name."""
    for group in GROUPS:
        import_module(f"benchmarks.mutations.{group}")
    return MUTATIONS
