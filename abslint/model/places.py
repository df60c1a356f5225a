"""Where the texts of terms stand in the records of a shape, and the quickest way to the first one of a term.

Readers are for data of which every place holds what may stand there, and nothing is empty. Knows nothing of fields.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import itemgetter
from types import NoneType
from typing import Any, Final, TypeVar

from abslint.model.span import Pointer

Place = tuple[Pointer, bool, bool, tuple[str, ...] | None]
"""Where texts of a term may stand: at this pointer, if it is for texts, as the items of a list there if it is for such,
or under these keys of mappings in it; None for those deeper inside. A plain tuple is taken apart soonest, which is done
several times for each record."""

UNSURE: Final = ("", ())
"""Instead of a text and its place: it takes a look at all places to tell which is the first."""

First = tuple[str, Pointer]
Column = Callable[[Sequence[Any]], "list[str] | None"]
"""From the data of several records to the first text of a term of each, empty where there is none; None where not all
of them have texts there, or none."""

Reader = Callable[[Any], First | None]
"""From the data of a record to the first text of a term with its pointer, None where there is none, or UNSURE."""

Beside = tuple[Pointer, Callable[[Any], tuple[str, str]], tuple[Pointer, ...]]
"""The list in whose mappings two terms stand side by side, what takes both from one, and their other places."""


class Places(dict[str, tuple[Place, ...] | None]):
    """By term where its texts stand; None where fields must be made. A term without places is not in it. ``readers``
    give by term what reads its first text, ``columns`` what reads those of several records."""

    __slots__ = ("_beside", "columns", "readers")

    def __init__(self, places: Mapping[str, tuple[Place, ...] | None]) -> None:
        super().__init__(places)
        self.readers = _Made(self, _reader)
        self.columns = _Made(self, _column)
        self._beside: dict[tuple[str, str], Beside | None] = {}

    def beside(self, first: str, second: str) -> Beside | None:
        """Where two terms stand side by side in the mappings of a list; None unless there is one such list."""
        key = first, second
        if key not in self._beside:
            self._beside[key] = _beside(self.get(first) or (), self.get(second) or ())
        return self._beside[key]


Reading = TypeVar("Reading")


class _Made(dict[str, Reading]):
    """By term what reads it; each made when it is first asked for."""

    __slots__ = ("_make", "_places")

    def __init__(self, places: Places, make: Callable[[tuple[Place, ...] | None], Reading]) -> None:
        super().__init__()
        self._places = places
        self._make = make

    def __missing__(self, term: str) -> Reading:
        made = self[term] = self._make(self._places.get(term, ()))
        return made


def _reader(places: tuple[Place, ...] | None) -> Reader:
    if places is None:
        return lambda _: UNSURE
    if not places:
        return lambda _: None
    (root, is_text, _, _), *others = places
    head = (
        _at_key(root, is_text) if len(root) == 1 else _at_two(root, is_text) if len(root) == 2 else _at(root, is_text)
    )
    if not others:
        return head
    rest = _reader(tuple(others))

    def read(data: Any) -> First | None:
        found = head(data)
        return rest(data) if found is None else found

    return read


def _at_key(root: Pointer, is_text: bool) -> Reader:
    key = root[0]

    def read(data: Any) -> First | None:
        value = data.get(key)
        if value.__class__ is str and is_text:
            return value, root
        return UNSURE if value.__class__ is list else None

    return read


def _at_two(root: Pointer, is_text: bool) -> Reader:
    key, below = root

    def read(data: Any) -> First | None:
        inner = data.get(key)
        if inner.__class__ is not dict:
            return None
        value = inner.get(below)
        if value.__class__ is str and is_text:
            return value, root
        return UNSURE if value.__class__ is list else None

    return read


def _at(root: Pointer, is_text: bool) -> Reader:
    def read(data: Any) -> First | None:
        value = data
        for step in root:
            value = value.get(step) if value.__class__ is dict else None
        if value.__class__ is str and is_text:
            return value, root
        return UNSURE if value.__class__ is list else None

    return read


def _column(places: tuple[Place, ...] | None) -> Column:
    if places is None or any(len(root) > 2 for root, *_ in places):
        return lambda _: None
    if not places:
        return lambda datas: [""] * len(datas)
    (root, is_text, _, _), *others = places
    rest = _column(tuple(others)) if others else None

    def read(datas: Sequence[Any]) -> list[str] | None:
        values = [data.get(root[0]) for data in datas]
        if len(root) == 2:
            values = [inner.get(root[1]) if inner.__class__ is dict else None for inner in values]
        kinds = set(map(type, values))
        if kinds == _TEXTS and is_text:
            return values
        if not kinds <= _TEXTS_OR_NONE or not (is_text or kinds == _NONE):
            return None
        if rest is None:
            return [value or "" for value in values]
        behind = rest(datas)
        return None if behind is None else [one or two for one, two in zip(values, behind, strict=True)]

    return read


_TEXTS, _NONE = {str}, {NoneType}
_TEXTS_OR_NONE = _TEXTS | _NONE


def _beside(first: tuple[Place, ...], second: tuple[Place, ...]) -> Beside | None:
    pairs = [
        (root, name, key)
        for root, _, _, names in first
        for other, _, _, others in second
        if root == other
        for name in names or ()
        for key in others or ()
    ]
    if len(pairs) != 1:
        return None
    root, name, key = pairs[0]
    return root, itemgetter(name, key), tuple(_roots_but(root, (*first, *second)))


def _roots_but(root: Pointer, places: tuple[Place, ...]) -> Iterator[Pointer]:
    return (other for other, *_ in places if other != root)
