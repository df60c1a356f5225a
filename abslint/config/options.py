"""The options of rules as keys of a configuration, by the annotations of their checks. Knows no rule by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import NoneType, UnionType
from typing import Literal, Union, get_args, get_origin

from abslint.config.kinds import Key, Kind, ListOf, MapOf, Number, OneOf, Table, Text, Truth
from abslint.model.catalogue import Catalogue, Option
from abslint.pages import read_page

PLAIN: Mapping[object, Kind] = {
    bool: Truth(),
    int: Number(),
    float: Number(whole=False),
    str: Text(blank=True),
}
LISTS = (tuple, list, frozenset, set)


def rules_table(catalogue: Catalogue) -> Table:
    """The table ``[rules]``: one table of options per rule."""
    return Table(_RuleKeys(catalogue), noun="rule", snake=False)


class _RuleKeys(Mapping[str, Key]):
    """The keys of ``[rules]``, each made when it is asked for: that imports its rule, and files name few."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def __getitem__(self, name: str) -> Key:
        summary = read_page(self._catalogue.rules[name].page).summary
        options = self._catalogue.options.get(name, {})
        keys = {key.name: key for key in (_option_key(name, option) for option in options.values())}
        return Key(name, Table(keys, noun="option", owner=name), f"Options of the rule `{name}`: {summary}.")

    def __iter__(self) -> Iterator[str]:
        return iter(self._catalogue.rules)

    def __len__(self) -> int:
        return len(self._catalogue.rules)


def _option_key(rule: str, option: Option) -> Key:
    name = option.name.replace("_", "-")
    example = f"[rules.{rule}]\n{name} = {toml(option.default)}" if option.default is not None else ""
    return Key(name, kind_of(option.type), f"Option of the rule `{rule}`.", plain(option.default), example)


def kind_of(annotation: object) -> Kind:
    """The kind of value that an annotation takes.

    Raises TypeError for an annotation that no option may have.
    """
    if annotation in PLAIN:
        return PLAIN[annotation]
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Literal and all(isinstance(choice, str) for choice in arguments):
        return OneOf("value", arguments)
    if origin in {Union, UnionType}:
        rest = [argument for argument in arguments if argument is not NoneType]
        if len(rest) == 1:
            return kind_of(rest[0])
    origin_name = getattr(origin, "__name__", "")
    if origin in LISTS or origin_name == "Sequence":
        return ListOf(kind_of(arguments[0]), make=origin if origin in LISTS else tuple)
    if origin_name in {"dict", "Mapping"} and arguments[0] is str:
        return MapOf(Text(), kind_of(arguments[1]))
    raise TypeError(f"an option cannot be annotated {annotation!r}")


def plain(value: object) -> object:
    """A default in plain data: lists for tuples and sets, sorted for sets."""
    if isinstance(value, frozenset | set):
        return sorted(value)
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    return value


def toml(value: object) -> str:
    """A value as TOML writes it on one line."""
    value = plain(value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return f"[{', '.join(map(toml, value))}]"
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{toml(key)} = {toml(item)}' for key, item in value.items())} }}" if value else "{}"
    if isinstance(value, str):
        import json

        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return str(value)
