"""Puts together what stands together: leaves of several terms as the items that they are of. Knows no shape."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from abslint.model.field import Field
from abslint.model.span import Pointer

Item = dict[str, Field]
"""The leaves of one item by their names in it."""


def group(first: str, members: Mapping[str, Sequence[Field]]) -> list[Item]:
    """The items that the leaves of several terms make, in the order of those of the first one.

    A leaf belongs to the items with which it shares the longest way from the root, if that does not part at two places
    of one list: a funder's name and its grants share the funder, texts and their language the abstract that both stand
    in. Of two lists as long as each other, which share nothing, each leaf belongs to that of the same place.
    """
    items: list[Item] = [{first: field} for field in members[first]]
    ways = _ways(items, first)
    for name, fields in members.items():
        if name == first:
            continue
        strangers = []
        for field in fields:
            homes = _homes(field, items, ways, first)
            if homes:
                _join(items, homes, name, field)
            else:
                strangers.append(field)
        if len(strangers) == len(members[first]) == len(fields) and all(map(_is_of_list, fields)):
            for item, field in zip(items, strangers, strict=False):
                item[name] = field
        else:
            items += [{name: field} for field in strangers]
            _learn(ways, items, len(items) - len(strangers), name)
    return items


def _is_of_list(field: Field) -> bool:
    return isinstance(field.pointer[-1], int)


def _join(items: list[Item], homes: Sequence[int], name: str, field: Field) -> None:
    """Put a leaf into its items; one that has such a leaf already makes a further item with all else the same."""
    free = [home for home in homes if name not in items[home]]
    if free:
        for home in free:
            items[home][name] = field
    else:
        items.append({**items[homes[-1]], name: field})


def _ways(items: Sequence[Item], first: str) -> dict[Pointer, list[int]]:
    ways: dict[Pointer, list[int]] = {}
    _learn(ways, items, 0, first)
    return ways


def _learn(ways: dict[Pointer, list[int]], items: Sequence[Item], start: int, name: str) -> None:
    for number in range(start, len(items)):
        pointer = items[number][name].pointer
        for length in range(1, len(pointer) + 1):
            ways.setdefault(pointer[:length], []).append(number)


def _homes(field: Field, items: Sequence[Item], ways: Mapping[Pointer, list[int]], first: str) -> list[int]:
    """The items that share the longest way with a leaf."""
    for length in range(len(field.pointer), 0, -1):
        found = ways.get(field.pointer[:length])
        if found is not None:
            step = field.pointer[length] if length < len(field.pointer) else None
            return [one for one in found if not _parts(items[one], first, length, step)] if step is not None else found
    return []


def _parts(item: Item, first: str, length: int, step: str | int) -> bool:
    """Whether the way to an item goes on to another place of the list."""
    leaf = item.get(first) or next(iter(item.values()))
    return isinstance(step, int) and len(leaf.pointer) > length and isinstance(leaf.pointer[length], int)
