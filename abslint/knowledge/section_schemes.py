"""Schemes of structured abstracts: the sections that journals and guidelines ask for, in their order.

Knows labels, and not where they stand. Sources are named in the tables.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from abslint.knowledge.section_labels import label_category, label_key, label_parts
from abslint.knowledge.table import pieces, read_table

Scheme = Literal[
    "",
    "imrad",
    "ama",
    "jama",
    "lancet",
    "bmj",
    "annals",
    "cochrane",
    "eshre",
    "current-opinion",
    "case-report",
    "bioinformatics",
    "protocol",
]
"""The schemes of the table, and the empty string for none."""


class SchemePart(NamedTuple):
    """A section that a scheme asks for: its name, what satisfies it (``keys`` with plurals folded), whether it is
    always asked, and its labels as the table has them."""

    name: str
    keys: frozenset[str]
    categories: frozenset[str]
    asked: bool
    labels: tuple[str, ...]


class SchemeFacts(NamedTuple):
    """Who uses a scheme, the words that an abstract has at most (None where no limit is known), which sections are told
    as one at times, and where this is said."""

    used_by: str
    words: int | None
    merged: str
    source: str


@cache
def _facts() -> dict[str, SchemeFacts]:
    return {
        row["scheme"]: SchemeFacts(row["used_by"], int(row["words"] or 0) or None, row["merged"], row["source"])
        for row in read_table("scheme_facts")
    }


def scheme_facts(scheme: str) -> SchemeFacts:
    """What is known of a scheme besides its sections. Raises KeyError for an unknown name."""
    return _facts()[scheme]


@cache
def _schemes() -> dict[str, tuple[SchemePart, ...]]:
    found: dict[str, list[SchemePart]] = {}
    for row in read_table("schemes"):
        satisfying = pieces(row["labels"])
        labels = tuple(label for label in satisfying if not label.startswith("@"))
        categories = frozenset(label[1:] for label in satisfying if label.startswith("@"))
        keys = frozenset(_fold(label_key(label)) for label in labels)
        part = SchemePart(row["section"], keys, categories, row["asked"] == "yes", labels)
        found.setdefault(row["scheme"], []).append(part)
    return {name: tuple(parts) for name, parts in found.items()}


def scheme_names() -> tuple[str, ...]:
    """The schemes that are known: imrad, ama, jama, lancet, bmj, annals, cochrane, eshre, …"""
    return tuple(_schemes())


def scheme_parts(scheme: str) -> tuple[SchemePart, ...]:
    """The sections of a scheme in its order. An unknown name has none."""
    return _schemes().get(scheme, ())


def places_in_scheme(label: str, scheme: str) -> tuple[int, ...]:
    """Which sections of a scheme (from 0) a label satisfies: a compound satisfies each of its parts'."""
    keys = {_fold(part) for part in label_parts(label)}
    categories = {label_category(part) for part in label_parts(label)}
    return tuple(
        place
        for place, part in enumerate(scheme_parts(scheme))
        if not keys.isdisjoint(part.keys) or not categories.isdisjoint(part.categories)
    )


def missing_parts(labels: Sequence[str], scheme: str) -> list[str]:
    """The names of the sections that a scheme always asks for and none of the labels satisfies."""
    there = {place for label in labels for place in places_in_scheme(label, scheme)}
    return [part.name for place, part in enumerate(scheme_parts(scheme)) if part.asked and place not in there]


def _fold(key: str) -> str:
    """A key with its words in the singular: ``MAIN OUTCOME MEASURES`` is ``MAIN OUTCOME MEASURE``."""
    return " ".join(word[:-1] if word.endswith("S") and len(word) > 3 else word for word in key.split())
