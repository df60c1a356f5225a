"""The kinds of value a configuration may hold, as data. Knows neither TOML nor the keys that hold them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field

from abslint.model.define import frozen


@frozen
class Truth:
    """``true`` or ``false``."""


@frozen
class Number:
    """A number; ``whole`` ones only without a fraction."""

    whole: bool = True


@frozen
class Text:
    """A text that is not blank; ``noun`` says what it is. ``blank`` ones may be empty."""

    noun: str = "text"
    blank: bool = False


@frozen
class OneOf:
    """One of a closed set of names; ``noun`` says of what. ``named`` is the name of the set in the JSON Schema."""

    noun: str
    names: tuple[str, ...]
    named: str = ""


@frozen
class Name:
    """The name of a rule that is made here."""


@frozen
class Route:
    """A pointer into data (RFC 6901), in which with ``stars`` a step ``*`` may stand for each item."""

    stars: bool = False


@frozen
class Day:
    """A date, bare or quoted."""


@frozen
class ListOf:
    """A list; ``make`` is what a rule takes it as."""

    item: Kind
    least: int = 0
    make: Callable[[list[object]], object] = tuple


@frozen
class OneOrMore:
    """One value by itself, or a list of them."""

    item: OneOf | Text


@frozen
class MapOf:
    """A table whose keys are names (of a closed set) or any text."""

    key: OneOf | Text
    value: Kind


@frozen
class Terms:
    """A table from terms to places. ``dates.published`` may be nested, as a dotted key of TOML is, or quoted."""

    names: tuple[str, ...]


@frozen
class Key:
    """A key of a table.

    ``name`` is in kebab-case, ``help`` a paragraph, ``example`` TOML. ``default`` is in plain data.
    """

    name: str
    kind: Kind
    help: str
    default: object = None
    example: str = ""


@frozen
class Table:
    """A table of known keys, each called a ``noun`` (of something: ``owner``).

    At least one key of each tuple in ``needs`` must be there, and not all keys of one in ``apart``.
    ``snake``: keys become names of Python.
    """

    keys: Mapping[str, Key] = field(default_factory=dict)
    noun: str = "key"
    owner: str = ""
    needs: tuple[tuple[str, ...], ...] = ()
    apart: tuple[tuple[str, ...], ...] = ()
    snake: bool = True


Kind = Truth | Number | Text | OneOf | Name | Route | Day | ListOf | OneOrMore | MapOf | Terms | Table


def words(kind: Kind) -> str:
    """What a person calls a value of this kind, with its article: ``a list of texts``."""
    match kind:
        case Truth():
            return "`true` or `false`"
        case Number(whole=whole):
            return "a whole number" if whole else "a number"
        case Text(noun=noun) | OneOf(noun=noun):
            return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
        case Name():
            return "a name"
        case Route():
            return "a pointer"
        case Day():
            return "a date"
        case ListOf(item=item):
            return f"a list of {_plural(item)}"
        case OneOrMore(item=item):
            return f"{words(item)} or a list of {_plural(item)}"
        case MapOf() | Terms() | Table():
            return "a table"


def _plural(kind: Kind) -> str:
    match kind:
        case Text(noun=noun) | OneOf(noun=noun):
            return " or ".join(f"{one}s" for one in noun.split(" or "))
        case Number():
            return "numbers"
        case Route():
            return "pointers"
        case Table():
            return "tables"
        case _:
            return "values"
