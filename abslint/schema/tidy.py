"""One defect, one violation: drops what only follows from another, and joins a misspelt key to the missing field."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import islice
from typing import Any

from abslint.knowledge.closest import closest
from abslint.model.span import Pointer
from abslint.schema.violation import Violation, value_at

UNKNOWN_KEY = ("additionalProperties", "unevaluatedProperties")

MOST_KEYS = 1000
"""Keys of a mapping among which a misspelt one is looked for."""

_ONE_VALUE = ("falseProperty", "type", "enum", "const", "minLength", "format", "pattern", "patternTooHard", "maxLength")
"""Keywords that judge one scalar as a whole: where several complain, the first of these is told."""


def tidy(violations: list[Violation], data: Any) -> list[Violation]:
    """The violations that are defects of their own, in the order they came."""
    if len(violations) > 1:
        violations = _without_echoes(_without_followers(_without_repeats(violations)))
    return _joined(violations, data)


def _without_repeats(violations: list[Violation]) -> list[Violation]:
    met: dict[tuple[object, ...], Violation] = {}
    for violation in violations:
        met.setdefault(_identity(violation), violation)
    return list(met.values())


def _identity(violation: Violation) -> tuple[object, ...]:
    keyword, pointer = violation.keyword, violation.pointer
    if keyword in UNKNOWN_KEY or keyword == "propertyNames":
        return "unknown", pointer
    if keyword in ("required", "dependentRequired"):
        return "required", pointer
    if keyword == "additionalItems":
        return keyword, violation.container  # the first item too many stands for all
    return keyword, pointer, repr(violation.detail)


def _without_followers(violations: list[Violation]) -> list[Violation]:
    """Below a wrong type nothing is told; a key is not unknown because something else in its form is wrong."""
    wrong = {violation.pointer for violation in violations if violation.keyword in ("type", "falseProperty")}
    kept = [
        violation
        for violation in violations
        if not any(violation.pointer[:depth] in wrong for depth in range(len(violation.pointer)))
    ]
    others = [violation for violation in kept if violation.keyword != "unevaluatedProperties"]
    return [
        violation
        for violation in kept
        if violation.keyword != "unevaluatedProperties" or not _follows(violation, others)
    ]


def _follows(violation: Violation, others: Iterable[Violation]) -> bool:
    depth = len(violation.container)
    near = [other for other in others if other.pointer[:depth] == violation.container]
    if any(other.pointer[: depth + 1] == violation.pointer for other in near):
        return True
    return bool(near) and violation.detail in violation.fields()


def _without_echoes(violations: list[Violation]) -> list[Violation]:
    """Where several keywords complain of one scalar, the one that says most."""
    best: dict[Pointer, int] = {}
    for violation in violations:
        if violation.keyword in _ONE_VALUE:
            rank = _ONE_VALUE.index(violation.keyword)
            best[violation.pointer] = min(best.get(violation.pointer, rank), rank)
    return [
        violation
        for violation in violations
        if violation.keyword not in _ONE_VALUE or _ONE_VALUE.index(violation.keyword) == best[violation.pointer]
    ]


def _joined(violations: list[Violation], data: Any) -> list[Violation]:
    missing = [violation for violation in violations if violation.keyword == "required"]
    if not missing:
        return violations
    unknown = {violation.pointer: violation for violation in violations if violation.keyword in UNKNOWN_KEY}
    replaced: dict[int, Violation] = {}
    used: set[Pointer] = set()
    for violation in missing:
        closed = [pointer[-1] for pointer in unknown if pointer[:-1] == violation.container and pointer not in used]
        keys = closed or _open_keys(violation, data, used)
        key = _misspelt(str(violation.detail), keys)
        if key is not None:
            pointer = (*violation.container, key)
            used.add(pointer)
            keyword = "misspelt" if pointer in unknown else "misspeltOpen"
            replaced[id(violation)] = replace(
                violation, keyword=keyword, pointer=pointer, detail=(key, violation.detail)
            )
    return [
        replaced.get(id(violation), violation)
        for violation in violations
        if not (violation.keyword in UNKNOWN_KEY and violation.pointer in used)
    ]


def _misspelt(name: str, keys: Iterable[object]) -> str | None:
    return next((key for key in keys if isinstance(key, str) and closest(key, (name,)) is not None), None)


def _open_keys(violation: Violation, data: Any, used: set[Pointer]) -> list[str]:
    """The keys that an open schema says nothing of."""
    mapping = value_at(data, violation.container)
    if not isinstance(mapping, dict):
        return []
    known = set(violation.fields())
    keys = islice(mapping, MOST_KEYS)
    return [key for key in keys if key not in known and (*violation.container, key) not in used]
