"""A native record without its shorthands, leaf by leaf; what a target takes is crossed off. Knows no target."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from abslint.convert.people import split_name

SHORT = {"date": "dates.published", "doi": "identifiers.doi", "journal": "container.title"}
"""Shorthands at the top of a record, and what each is short for."""

Person = dict[str, Any]


class Spread:
    """The leaves of a native record by their fields (``container.title``, ``keywords.text``).

    A value of a kind that the field never has is left where it is, and so told with what no target holds.
    """

    def __init__(self, record: Mapping[str, Any]) -> None:
        self.record = {key: value for key, value in record.items() if key not in SHORT and key != "$schema"}
        for key, term in SHORT.items():
            if key in record:
                self._expand(key, term, record[key])
        self._left = dict.fromkeys(name for name, _ in _leaves(self.record, ""))

    def _expand(self, key: str, term: str, value: object) -> None:
        root, _, leaf = term.partition(".")
        inner = self.record.get(root, {})
        if isinstance(inner, dict) and leaf not in inner:
            self.record[root] = {**inner, leaf: value}
        elif not isinstance(inner, dict) or inner.get(leaf) != value:
            self.record[key] = value

    def text(self, field: str) -> str:
        """The text of a field, a number as it is written; the empty string where it holds no such thing."""
        value: object = self.record
        for key in field.split("."):
            value = value.get(key) if isinstance(value, dict) else None
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            return ""
        self.cross(field)
        return str(value) if not isinstance(value, str) else value if value.strip() else ""

    def texts(self, field: str) -> list[str]:
        """The texts of a field that holds one or several."""
        if one := self.text(field):
            return [one]
        root, _, leaf = field.rpartition(".")
        holder = self.record.get(root, {}) if root else self.record
        listed = holder.get(leaf) if isinstance(holder, dict) else None
        found = [str(one) for one in listed if _is_text(one)] if isinstance(listed, list) else []
        if isinstance(listed, list) and len(found) == len(listed):
            self.cross(field)
        return found

    def items(self, root: str, leaf: str = "text") -> list[dict[str, str]]:
        """The mappings of a list, a bare text as one with that leaf, their scalars as texts."""
        listed = self.record.get(root)
        found = []
        for item in listed if isinstance(listed, list) else ():
            if _is_text(item):
                found.append({leaf: str(item)})
            elif isinstance(item, dict):
                found.append({key: _spelled(value) for key, value in item.items() if _is_text(value)})
        return found

    def people(self, field: str) -> list[Person]:
        """The people of a role, each in parts or literal; a text with one comma is family and given name."""
        root, _, leaf = field.rpartition(".")
        holder = self.record.get(root, {}) if root else self.record
        listed = holder.get(leaf) if isinstance(holder, dict) else None
        listed = [listed] if isinstance(listed, str) else listed
        return [
            person
            for one in (listed if isinstance(listed, list) else ())
            if (person := _named(one) if isinstance(one, str) else one) and isinstance(person, dict)
        ]

    def cross(self, *fields: str) -> None:
        """Cross fields off: a target holds them."""
        for field in fields:
            self._left.pop(field, None)

    def left(self) -> Iterator[str]:
        """The fields that no one has crossed off, in the order of the record."""
        yield from self._left


def _named(text: str) -> Person:
    """A name in one text: with one comma it is family and given name."""
    return (split_name(text, False) if text.count(",") == 1 else {}) or {"literal": text}


def _is_text(value: object) -> bool:
    return isinstance(value, str | int | float) and not isinstance(value, bool) and str(value).strip() != ""


def _spelled(value: object) -> str:
    return str(value)


LISTS = frozenset(
    "keywords translated_titles authors editors translators container.editors thesis.supervisors "
    "authors.affiliations editors.affiliations translators.affiliations".split()
)
"""Lists whose items may be bare texts that stand for a leaf: what this leaf is called is in BARE."""

BARE = {"keywords": "text", "translated_titles": "text"}
"""What a bare item of a list is short for: of people and their affiliations it is a name."""


def _leaves(value: object, field: str) -> Iterator[tuple[str, object]]:
    """Every leaf that says something, with its field."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, f"{field}.{key}" if field else str(key))
    elif isinstance(value, list):
        for item in value:
            if field in LISTS and not isinstance(item, dict | list):
                yield f"{field}.{BARE.get(field, 'name')}", item
            else:
                yield from _leaves(item, field)
    elif value is not None and (not isinstance(value, str) or value.strip()):
        yield field, value
