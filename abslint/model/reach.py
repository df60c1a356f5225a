"""Reaches texts in the plain data of a record by the places of a shape. Knows nothing of fields."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from abslint.model.places import Beside, Place
from abslint.model.span import Pointer


def value_at(data: Any, pointer: Pointer) -> Any:
    """The value that a pointer through nothing but mappings leads to, None where there is none."""
    for step in pointer:
        data = data.get(step) if data.__class__ is dict else None
    return data


def through_lists(data: Any, pointer: Pointer) -> Any:
    """The value that a pointer through mappings and lists leads to, None where there is none."""
    for step in pointer:
        if isinstance(step, int):
            data = data[step] if isinstance(data, list) and step < len(data) else None
        else:
            data = data.get(step) if isinstance(data, dict) else None
    return data


def texts_at(data: Any, places: Iterable[Place]) -> Sequence[str] | None:
    """The texts that stand at the places of a term, in the order of the places; a list where they stand in one.

    For data of which every place holds what may stand there, and nothing is empty. None where some stand deep inside
    the items of a list.
    """
    texts: Sequence[str] = ()
    for root, is_text, has_items, keys in places:
        value = data
        for step in root:  # as value_at: a call for each text of each record would show
            value = value.get(step) if value.__class__ is dict else None
        kind = value.__class__
        if kind is str:
            if is_text:
                texts = (*texts, value)
        elif kind is list:
            found = value if has_items else ()
            if not _are_texts(value):
                if keys is None:
                    return None
                found = _under(value, keys, has_items)
            if found:
                texts = [*texts, *found] if texts else found
    return texts


def _are_texts(items: Sequence[Any]) -> bool:
    """Whether all items of a list are texts."""
    if not items or items[0].__class__ is not str:
        return not items
    try:
        "".join(items)  # the quickest way to ask
    except TypeError:
        return False
    return True


def _under(items: Sequence[Any], keys: Sequence[str], has_items: bool) -> list[str]:
    """The texts among items, if those count, and under some keys of those that are mappings."""
    inner = [item[key] for key in keys for item in items if item.__class__ is dict and key in item]
    return [item for item in (*(items if has_items else ()), *inner) if item.__class__ is str]


def pairs_at(data: Any, beside: Beside | None) -> list[tuple[str, str]] | None:
    """The texts of two terms in the mappings of the list in which both have a place, None unless each has both or
    where something else stands at another place of either.

    For data as ``texts_at`` takes them.
    """
    if beside is None:
        return None
    root, both, others = beside
    for other in others:
        if value_at(data, other).__class__ in (str, list):
            return None
    value = data
    for step in root:  # as in texts_at
        value = value.get(step) if value.__class__ is dict else None
    try:
        return list(map(both, value))
    except (KeyError, TypeError):
        return None
