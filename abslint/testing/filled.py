"""Makes records of a shape that say one thing wherever it keeps anything: for what no real record holds, and some do.
Knows no rule."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator
from typing import Any

from abslint.model.profile import ANY, Profile, Where
from abslint.model.span import Pointer

Data = dict[str, Any]


def filled_record(profile: Profile, value: object, items: int = 1, terms: Iterable[str] = ()) -> Iterator[Data]:
    """Records that hold the value in every place of every term, or of ``terms``, in lists ``items`` times.

    Places exclude each other (a keyword is a text or a mapping): the first record prefers shallow ones, the second
    deep ones.
    """
    places = [where for term in terms or profile.fields for where in profile.fields.get(term, ())]
    for deep in (False, True):
        data: Data = {}
        for where in sorted(places, key=lambda one: len(one.pattern), reverse=deep):
            put(data, where, value, items)
        yield data


def with_one_term(profile: Profile, data: Data, value: object, terms: Iterable[str] = ()) -> Iterator[Data]:
    """The record once for each place of each term, or of ``terms``, with the value there and in no other place."""
    for term in terms or profile.fields:
        for where in profile.fields.get(term, ()):
            changed = copy.deepcopy(data)
            changed.pop(str(where.pattern[0]), None)
            put(changed, where, value)
            yield changed


def put(data: Data, where: Where, value: object, items: int = 1) -> None:
    """Put the value in a place that nothing excludes, and beside it what makes it count."""
    if where.pattern:
        _put(data, where.pattern, value, items)
    for pattern, beside in _beside(where):
        _put(data, pattern, beside, items)


def _beside(where: Where) -> Iterator[tuple[Pointer, str]]:
    if where.when is None or None in where.when[1]:
        return
    key, values = where.when
    lists = [index for index, step in enumerate(where.pattern, 1) if step == ANY]
    yield (*where.pattern[: lists[-1] if lists else -1], *key.split("/")), min(filter(None, values))


def _put(tree: Any, steps: Pointer, value: object, items: int) -> None:
    step, *rest = steps
    below: Any = [] if rest and (rest[0] == ANY or isinstance(rest[0], int)) else {}
    if isinstance(tree, dict) and isinstance(step, str) and step != ANY:
        if not rest:
            tree.setdefault(step, copy.deepcopy(value))
        else:
            _put(tree.setdefault(step, below), tuple(rest), value, items)
    elif isinstance(tree, list) and (step == ANY or isinstance(step, int)):
        while len(tree) < (step + 1 if isinstance(step, int) else items):
            tree.append(copy.deepcopy(below if rest else value))
        for item in tree if rest else ():
            _put(item, tuple(rest), value, items)
