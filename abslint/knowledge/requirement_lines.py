"""The table of requirements line by line, each with its source, to be shown. What judges records reads ``needs``."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from abslint.knowledge.needs import Need
from abslint.knowledge.table import read_table

TERMS = ("authors", "container.title", "identifiers.doi", "abstract", "keywords", "dates.published", "volume", "issue")
"""The terms that the table speaks of. Title, type, language and status are asked for by shapes, whatever the type."""

AXES = ("type", "subtype", "status")
"""What lines are about; the later goes before the earlier."""


class Line(NamedTuple):
    """What a type, subtype or status (``axis``) of that name says of a term. ``source`` is a key of ``sources``,
    ``why`` the reason in words."""

    axis: str
    name: str
    term: str
    need: Need
    source: str
    why: str


class Origin(NamedTuple):
    """A source: what it is, and where to read it; no address where no single place says so."""

    name: str
    address: str


@cache
def lines() -> tuple[Line, ...]:
    """The whole table."""
    return tuple(
        Line(row["axis"], row["name"], row["term"], Need[row["need"].upper()], row["source"], row["why"])
        for row in read_table("requirements")
    )


@cache
def sources() -> dict[str, Origin]:
    """The sources of the lines by their keys."""
    return {row["key"]: Origin(row["name"], row["address"]) for row in read_table("requirement_sources")}
