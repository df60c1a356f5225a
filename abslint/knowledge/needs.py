"""How much a type, subtype and status of paper ask for a term, by the table of requirements. Knows no record."""

from __future__ import annotations

from enum import IntEnum
from functools import cache

from abslint.knowledge.table import read_table
from abslint.model.finding import Severity


class Need(IntEnum):
    """How much a type and status ask for a term. OPEN: nobody can say."""

    NEVER = 0
    OPEN = 1
    EXPECTED = 2
    REQUIRED = 3

    @property
    def severity(self) -> Severity:
        """A missing required term is a warning, an expected one worth a look."""
        return Severity.WARNING if self is Need.REQUIRED else Severity.INFO


OTHERS = "*"
"""The term of a line on all terms of which nothing else is said by the same name: it asks for none, and says why."""


@cache
def _needs() -> dict[tuple[str, str, str], Need]:
    rows = (row for row in read_table("requirements") if row["term"] != OTHERS)
    return {(row["axis"], row["name"], row["term"]): Need[row["need"].upper()] for row in rows}


def said(axis: str, name: str, term: str) -> Need | None:
    """What a ``type``, ``subtype`` or ``status`` of that name says by itself of a term, None where it says nothing."""
    return _needs().get((axis, name, term))


def need(term: str, kind: str, subtype: str, status: str) -> Need:
    """How much a native type, subtype and status ask for a term. An unknown type asks for nothing.

    A subtype goes before its type, a status before both; but what a paper never has, no status gives it.
    """
    needs = _needs()
    asked = needs.get(("type", kind, term), Need.OPEN)
    asked = needs.get(("subtype", subtype, term), asked)
    return asked if asked is Need.NEVER else needs.get(("status", status, term), asked)
