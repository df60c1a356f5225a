"""Holds plain data against kinds: what is wrong, where, and what right data mean in Python. Knows no syntax."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from re import fullmatch
from typing import NamedTuple

from abslint.config.faults import cut, unknown
from abslint.config.kinds import (
    Day,
    Kind,
    ListOf,
    MapOf,
    Name,
    Number,
    OneOf,
    OneOrMore,
    Route,
    Table,
    Terms,
    Text,
    Truth,
    words,
)
from abslint.model.catalogue import NAME
from abslint.model.span import Pointer, parse_pointer


class Complaint(NamedTuple):
    """What is wrong at a pointer; ``on_key`` means the key, not its value."""

    pointer: Pointer
    message: str
    on_key: bool = False


def check(value: object, kind: Kind, at: Pointer = ()) -> Iterator[Complaint]:
    """Everything that is wrong with a value, in the order of the data."""
    if not _is_a(value, kind):
        yield Complaint(at, f"{_wants(at)} {words(kind)}, and this is {_called(value)}")
        return
    match value, kind:
        case dict(), Table():
            yield from _check_table(value, kind, at)
        case dict(), MapOf():
            yield from _check_map(value, kind, at)
        case dict(), Terms():
            yield from _check_terms(value, kind, at)
        case list(), ListOf() | OneOrMore():
            if len(value) < (kind.least if isinstance(kind, ListOf) else 1):
                yield Complaint(at, f"`{_name(at)}` is empty")
            for index, item in enumerate(value):
                yield from check(item, kind.item, (*at, index))
        case str(), _:
            message = _wrong_text(value, kind.item if isinstance(kind, OneOrMore) else kind)
            if message:
                yield Complaint(at, message)


def _is_a(value: object, kind: Kind) -> bool:
    match kind:
        case Truth():
            return isinstance(value, bool)
        case Number(whole=whole):
            return isinstance(value, int if whole else int | float) and not isinstance(value, bool)
        case ListOf():
            return isinstance(value, list)
        case OneOrMore():
            return isinstance(value, list | str)
        case MapOf() | Terms() | Table():
            return isinstance(value, dict)
        case _:
            return isinstance(value, str)


def _called(value: object) -> str:
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return "a list"
    kind = "text" if isinstance(value, str) else "true-or-false value" if isinstance(value, bool) else "number"
    return f"the {kind} {cut(value)}"


def _wants(at: Pointer) -> str:
    if not at:
        return "the configuration is"
    return f"each item of `{_name(at)}` is" if isinstance(at[-1], int) else f"`{_name(at)}` takes"


def _name(at: Pointer) -> str:
    """The dotted name of the key, as TOML would write it; items are called by their list."""
    return ".".join(step for step in at if isinstance(step, str))


def _wrong_text(value: str, kind: Kind) -> str:
    match kind:
        case OneOf(noun=noun, names=names) if value not in names:
            return unknown(noun, value, names)
        case Text(noun=noun, blank=False) if not value.strip():
            return f"{words(kind)} cannot be empty"
        case Name() if not fullmatch(NAME, value):
            return f"{cut(value)} is no name for a rule: small letters, digits and hyphens, as in `no-tbd`"
        case Day() if parse_day(value) is None:
            return f"{cut(value)} is not a date; write it as in `2027-01-01`"
        case Route(stars=stars):
            return _wrong_route(value, stars)
        case _:
            return ""


def parse_day(text: str) -> date | None:
    """A day as ISO 8601 writes it, ``2027-01-01``, or None."""
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None


def _wrong_route(value: str, stars: bool) -> str:
    try:
        steps = parse_pointer(value)
    except ValueError:
        return f"a pointer begins with `/`, and {cut(value)} does not"
    if not steps or "" in steps:
        return f"{cut(value)} has an empty step; write a pointer as in `/meta/id`"
    if "~" in value.replace("~0", "").replace("~1", ""):
        return f"in a pointer `~` is written `~0`, and in {cut(value)} it stands alone"
    if not stars and "*" in steps:
        return f"{cut(value)} names many places, and one is wanted"
    return ""


def _check_table(value: Mapping[str, object], kind: Table, at: Pointer) -> Iterator[Complaint]:
    for name, item in value.items():
        key = kind.keys.get(name)
        if key is None:
            yield Complaint((*at, name), unknown(kind.noun, name, tuple(kind.keys), kind.owner), on_key=True)
        else:
            yield from check(item, key.kind, (*at, name))
    for names in kind.needs:
        if not any(name in value for name in names):
            yield Complaint(at, f"`{_name(at)}` needs {' or '.join(f'`{name}`' for name in names)}")
    for names in kind.apart:
        if all(name in value for name in names):
            both = " and ".join(f"`{name}`" for name in names)
            yield Complaint((*at, names[0]), f"{both} cannot stand together; keep one of them", on_key=True)


def _check_map(value: Mapping[str, object], kind: MapOf, at: Pointer) -> Iterator[Complaint]:
    for name, item in value.items():
        message = _wrong_text(name, kind.key)
        if message:
            yield Complaint((*at, name), message, on_key=True)
        yield from check(item, kind.value, (*at, name))


def _check_terms(value: Mapping[str, object], kind: Terms, at: Pointer) -> Iterator[Complaint]:
    seen: set[str] = set()
    for term, pointer, item in flatten(value):
        place = (*at, *pointer)
        if term not in kind.names:
            yield Complaint(place, unknown("term", term, kind.names), on_key=True)
        elif term in seen:
            yield Complaint(place, f"`{term}` has two places; keep one", on_key=True)
        elif not isinstance(item, str):
            yield Complaint(place, f"`{term}` takes {words(Route())}, and this is {_called(item)}")
        elif message := _wrong_route(item, stars=True):
            yield Complaint(place, message)
        seen.add(term)


def flatten(value: Mapping[str, object], term: str = "", at: Pointer = ()) -> Iterator[tuple[str, Pointer, object]]:
    """Terms with their pointers and values out of nested tables: ``dates.published`` of ``{dates: {published: …}}``."""
    for name, item in value.items():
        dotted = f"{term}.{name}" if term else name
        if isinstance(item, dict):
            yield from flatten(item, dotted, (*at, name))
        else:
            yield dotted, (*at, name), item


def read(value: object, kind: Kind) -> object:
    """What checked data mean: tables by the names of Python, days as dates, lists as their rule takes them."""
    match value, kind:
        case dict(), Table():
            items = ((name, read(item, kind.keys[name].kind)) for name, item in value.items())
            return {name.replace("-", "_") if kind.snake else name: item for name, item in items}
        case dict(), MapOf():
            return {name: read(item, kind.value) for name, item in value.items()}
        case dict(), Terms():
            return {term: item for term, _, item in flatten(value)}
        case list(), ListOf():
            return kind.make([read(item, kind.item) for item in value])
        case _, OneOrMore():
            return tuple(value) if isinstance(value, list) else (value,)
        case str(), Day():
            return parse_day(value)
        case int(), Number(whole=False):
            return float(value)
        case _:
            return value
