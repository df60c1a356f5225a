"""Of several forms (anyOf, oneOf) none of which fits: the one that was probably meant. Knows no words for people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from abslint.schema.library import Node
from abslint.schema.violation import Violation

Branch = tuple[Node, list[Violation]]
"""A form and what the data break in it."""

_NAMED = ("title", "description", "examples")


def choose(whole: Violation, branches: Sequence[Branch]) -> list[Violation]:
    """The violations to tell in place of ``whole``, that of the keyword itself.

    Forms of another type than the data, or with another mark (a const or enum in a field), are out unless all are;
    of the rest the one wins whose defects lie deepest, then the one with the fewest.
    """
    fitting = [branch for branch in branches if not _wrong_type(branch, whole)]
    if not branches or not fitting:
        return [replace(whole, keyword="type", detail=None)] if branches else [whole]
    joined = _one_of_the_fields(whole, fitting) or _one_of_the_values(whole, fitting)
    if joined is not None:
        return [joined]
    marked = [branch for branch in fitting if not _other_mark(branch, whole)] or fitting
    _, chosen = max(marked, key=_closeness)
    forms = len(branches) if len(fitting) > 1 else 0
    return [_told_by(whole, replace(violation, forms=violation.forms or forms)) for violation in chosen]


def _closeness(branch: Branch) -> tuple[int, int]:
    violations = branch[1]
    return min((len(violation.pointer) for violation in violations), default=0), -len(violations)


def _wrong_type(branch: Branch, whole: Violation) -> bool:
    return any(found.keyword in ("type", "falseSchema") and found.pointer == whole.pointer for found in branch[1])


def _other_mark(branch: Branch, whole: Violation) -> bool:
    depth = len(whole.pointer) + 1
    return any(found.keyword in ("const", "enum") and len(found.pointer) == depth for found in branch[1])


def _one_of_the_fields(whole: Violation, branches: Sequence[Branch]) -> Violation | None:
    """Every form only asks for a field: one of them is missing."""
    if not all(found and found[0].keyword == "required" and len(found) == 1 for _, found in branches):
        return None
    missing = [found[0] for _, found in branches]
    if len(missing) < 2 or any(found.container != whole.pointer for found in missing):
        return None
    names = list(dict.fromkeys(found.detail for found in missing))
    return replace(missing[0], keyword="requiredAny", detail=names, about=whole.about)


def _one_of_the_values(whole: Violation, branches: Sequence[Branch]) -> Violation | None:
    """Every form is a vocabulary: the value stands in none. Deprecated words are not offered."""
    if not all(
        len(found) == 1 and found[0].keyword in ("enum", "const") and found[0].pointer == whole.pointer
        for _, found in branches
    ):
        return None
    offered = [branch for branch in branches if branch[0].get("deprecated") is not True] or branches
    options = [
        option for _, (found,) in offered for option in (found.detail if found.keyword == "enum" else [found.detail])
    ]
    about = offered[0][1][0].about if len(offered) == 1 and not _named(whole) else whole.about
    return replace(whole, keyword="enum", detail=options, about=about)


def _told_by(whole: Violation, violation: Violation) -> Violation:
    same_place = violation.pointer == whole.pointer and not any(word in violation.about for word in _NAMED)
    return replace(violation, about=whole.about) if same_place else violation


def _named(violation: Violation) -> bool:
    return "title" in violation.about
