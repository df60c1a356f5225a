"""Native records as YAML, JSON or JSON Lines. Does not know where they come from."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

import yaml

from abslint.formats.yaml_resolve import means_text

STYLES = ("yaml", "json", "jsonl")
"""How native records are written; a list of CSL-JSON is written as JSON is."""


_BREAKS = frozenset("\x85\u2028\u2029")


class _Dumper(yaml.SafeDumper):
    """Long texts folded, lists indented: as a person would write it. Nothing is an alias: records stand alone."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, indentless=False)

    def ignore_aliases(self, data: object) -> bool:
        return True


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    if not _BREAKS.isdisjoint(text):  # YAML 1.1 takes them for ends of lines
        return dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"')
    style = "|" if "\n" in text else ">" if len(text) > 100 else None
    if style is None and not means_text(text):  # the library thinks of YAML 1.1 alone
        style = "'"
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def write_yaml(record: object) -> str:
    """A record, or a list of them, as YAML in block style, keys in their order."""
    text = yaml.dump(record, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100)
    assert isinstance(text, str)
    return text


def write_records(records: Iterable[Mapping[str, Any]], style: str, always_list: bool = False) -> Iterator[str]:
    """Records in a style, piece by piece: one is written by itself, several as a list, one after the other.

    Raises ValueError for a style that is none of STYLES.
    """
    if style == "jsonl":
        return (_json(record) + "\n" for record in records)
    if style == "yaml":
        return _several(records, write_yaml, _yaml_list)
    if style == "json":
        return _several(records, lambda one: _json(one, 2) + "\n", _json_list, always_list)
    raise ValueError(style)


def _several(records: Iterable[Any], alone: Any, listed: Any, always_list: bool = False) -> Iterator[str]:
    some = iter(records)
    first = next(some, None)
    if first is None:
        return
    second = None if always_list else next(some, None)
    if second is None and not always_list:
        yield alone(first)
    else:
        yield from listed(chain((first,) if second is None else (first, second), some))


def _yaml_list(records: Iterable[Any]) -> Iterator[str]:
    return (write_yaml([record]) for record in records)


def _json_list(records: Iterable[Any]) -> Iterator[str]:
    before = "[\n  "
    for record in records:
        yield before + _json(record, 2).replace("\n", "\n  ")
        before = ",\n  "
    yield "\n]\n"


def _json(value: object, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent)
