"""What is asked for by habit: what nearly all records of a type in a repository have. Knows no repository."""

from __future__ import annotations

from abslint.knowledge.needs import Need, said
from abslint.knowledge.requirements import is_misplaced, status_of
from abslint.model.paper import Paper
from abslint.model.profile import Profile
from abslint.model.terms import DATE_TERMS

LEAST = 10
"""Records of one type from which on they can have a habit."""

SHARE = 0.8
"""Of all records of a type, those that have what is a habit, at the least."""


def is_habit(have: int, of: int) -> bool:
    """Whether it is a habit what so many records of a type have: neither a few do, nor is it too early to say."""
    return of >= LEAST and have >= SHARE * of


UNTOLD = frozenset({"document", "entry", "generic", "item", "misc", "online", "other", "unknown"})
"""Words for types that do not say what something is: such records are of many kinds, and have no habit together."""


TOLD_WHEN_EMPTY = frozenset({"abstract", "authors", "identifiers.doi", *DATE_TERMS})
"""Terms whose empty values are told in any shape (``empty-field``); of others only in the native form."""


def can_be_habit(profile: Profile, term: str) -> bool:
    """Whether a shape leaves a term open for any type. Of dates in the native form the status decides."""
    if not profile.holds(term) or term in profile.required or term in profile.unasked:
        return False
    return not (profile.held_to_native and term in DATE_TERMS)


def may_be_habit(profile: Profile, kind: str, term: str) -> bool:
    """Whether records of a shape and native type may be asked for a term by habit: where neither the shape nor the
    table of requirements asks for it, and the type may have it."""
    if not kind or kind.lower() in UNTOLD or not can_be_habit(profile, term):
        return False
    of_type = said("type", kind, term)
    return of_type is not Need.NEVER and not (profile.held_to_native and (of_type or Need.OPEN) > Need.OPEN)


def is_left_open(paper: Paper, term: str) -> bool:
    """Whether nothing is said of a term that a record of such a kind lacks: not by its subtype or its status, not by an
    empty value at its place or by one at another."""
    if not may_be_habit(paper.profile, paper.text("type"), term):
        return False
    told = said("subtype", paper.text("subtype"), term), said("status", status_of(paper), term)
    return told == (None, None) and not _is_told_empty(paper, term) and not is_misplaced(paper, term)


def _is_told_empty(paper: Paper, term: str) -> bool:
    """Whether an empty value stands where a term should, and is told there; or a null, which says there is none."""
    fields = paper.all(term)
    if paper.profile.held_to_native or term in TOLD_WHEN_EMPTY:
        return bool(fields)
    return any(field.value is None for field in fields)
