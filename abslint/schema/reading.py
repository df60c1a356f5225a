"""Turns the validator's errors into violations, by their kind and never by their message text."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from abslint.model.format import MERGE_KEY
from abslint.model.span import Pointer
from abslint.schema.branches import choose
from abslint.schema.library import Library, Node
from abslint.schema.plain import true_pointer
from abslint.schema.tidy import tidy
from abslint.schema.violation import Violation, value_at

MOST = 500
"""Errors of one record beyond which the rest is not read."""


class Reader:
    """Reads the errors of one record."""

    def __init__(self, data: Any, library: Library) -> None:
        self.data = data
        self.library = library

    def read(self, errors: Iterable[Any]) -> list[Violation]:
        """The violations that a list of errors means, each defect once."""
        return tidy([violation for error in errors for violation in self._one(error)], self.data)

    def _one(self, error: Any) -> Iterator[Violation]:
        kind, pointer = type(error.kind).__name__, true_pointer(tuple(error.instance_path), self.data)
        if kind in _READERS:
            yield from _READERS[kind](self, error, pointer)
        else:
            yield self._plainly(error, pointer, error.kind.name, _detail(error.kind))

    def _plainly(self, error: Any, pointer: Pointer, keyword: str, detail: Any, at: Pointer | None = None) -> Violation:
        uri, node = self.library.holder(error.absolute_keyword_location)
        return Violation(
            keyword, pointer if at is None else at, value_at(self.data, pointer), detail, node, node, self.library, uri
        )

    def _missing_field(self, error: Any, pointer: Pointer) -> Iterator[Violation]:
        name = error.kind.property
        holder = value_at(self.data, pointer)
        if isinstance(holder, dict) and MERGE_KEY in holder:
            return  # what YAML 1.1 merges may have it; that key itself is told
        found = self._plainly(error, pointer, "required", name, (*pointer, name))
        last = error.evaluation_path[-1]
        if last in ("dependentRequired", "dependencies"):
            asked = found.node.get(last, found.node)
            asked = asked if isinstance(asked, Mapping) else {}
            because = [key for key, names in asked.items() if key in found.value and name in (names or ())]
            yield self._plainly(error, pointer, "dependentRequired", (name, because), (*pointer, name))
        else:
            yield found

    def _unknown_fields(self, error: Any, pointer: Pointer) -> Iterator[Violation]:
        for name in error.kind.unexpected[:MOST]:
            yield self._plainly(error, pointer, error.kind.name, name, (*pointer, name))

    def _extra_item(self, error: Any, pointer: Pointer) -> Iterator[Violation]:
        limit = error.kind.limit
        yield self._plainly(error, pointer, "additionalItems", limit, (*pointer, limit))

    def _unplaced_item(self, error: Any, pointer: Pointer) -> Iterator[Violation]:
        # The validator names the values as JSON text, not their places.
        unexpected = set(error.kind.unexpected)
        for index, item in enumerate(value_at(self.data, pointer) or ()):
            if json.dumps(item, ensure_ascii=False, separators=(",", ":")) in unexpected:
                yield self._plainly(error, pointer, "unevaluatedItems", index, (*pointer, index))
                return
        yield self._plainly(error, pointer, "unevaluatedItems", None)

    def _bad_name(self, error: Any, pointer: Pointer) -> Iterator[Violation]:
        inner = error.kind.error
        name = inner.instance if isinstance(inner.instance, str) else ""
        yield self._plainly(error, pointer, "propertyNames", name, (*pointer, name))

    def _nothing_allowed(self, error: Any, pointer: Pointer) -> Iterator[Violation]:
        path = error.evaluation_path
        last, value = path[-1] if path else "", value_at(self.data, pointer)
        if len(path) > 1 and path[-2] in ("properties", "patternProperties"):
            yield self._plainly(error, pointer, "falseProperty", pointer[-1])
        elif last in ("additionalProperties", "unevaluatedProperties") and isinstance(value, dict):
            # What the validator says of a mapping that may hold no fields at all.
            for name in islice(value, MOST):
                yield self._plainly(error, pointer, str(last), name, (*pointer, name))
        elif last in ("items", "additionalItems", "unevaluatedItems") and pointer:
            _, node = self.library.holder(error.absolute_keyword_location)
            listed = node.get("prefixItems", node.get("items"))
            yield self._plainly(error, pointer, "additionalItems", len(listed) if isinstance(listed, list) else 0)
        else:
            yield self._plainly(error, pointer, "falseSchema", None)

    def _wrong_number_of_a_kind(self, error: Any, pointer: Pointer) -> Iterator[Violation]:
        yield self._plainly(error, pointer, str(error.evaluation_path[-1]), None)

    def _twin(self, error: Any, pointer: Pointer) -> Iterator[Violation]:
        first, second = _twins(value_at(self.data, pointer) or [])
        yield self._plainly(error, pointer, "uniqueItems", (first, second), (*pointer, second))

    def _too_hard(self, error: Any, pointer: Pointer) -> Iterator[Violation]:
        yield self._plainly(error, pointer, "patternTooHard", None)

    def _no_form(self, error: Any, pointer: Pointer) -> Iterator[Violation]:
        whole = self._plainly(error, pointer, error.kind.name, None)
        forms = whole.node.get(error.kind.name)
        known = forms if isinstance(forms, list) else []
        branches = [
            (self.library.follow(whole.uri, known[index] if index < len(known) else None)[1], self.read(errors))
            for index, errors in enumerate(error.kind.context)
        ]
        yield from choose(whole, branches)

    def _several_forms(self, error: Any, pointer: Pointer) -> Iterator[Violation]:
        whole = self._plainly(error, pointer, "oneOf", None)
        forms = whole.node.get("oneOf")
        known: list[Node] = (
            [self.library.follow(whole.uri, form)[1] for form in forms] if isinstance(forms, list) else []
        )
        fitting = [node for node, errors in zip(known, error.kind.context, strict=False) if not errors]
        yield self._plainly(error, pointer, "oneOfSeveral", [str(node.get("title", "")) for node in fitting])


_READERS: dict[str, Callable[[Reader, Any, Pointer], Iterator[Violation]]] = {
    "Required": Reader._missing_field,
    "AdditionalProperties": Reader._unknown_fields,
    "UnevaluatedProperties": Reader._unknown_fields,
    "AdditionalItems": Reader._extra_item,
    "UnevaluatedItems": Reader._unplaced_item,
    "PropertyNames": Reader._bad_name,
    "FalseSchema": Reader._nothing_allowed,
    "Contains": Reader._wrong_number_of_a_kind,
    "UniqueItems": Reader._twin,
    "BacktrackLimitExceeded": Reader._too_hard,
    "RegexEngineFailure": Reader._too_hard,
    "AnyOf": Reader._no_form,
    "OneOfNotValid": Reader._no_form,
    "OneOfMultipleValid": Reader._several_forms,
}
"""Name of a kind of error → what reads it; the others are told plainly."""


def _detail(kind: Any) -> Any:
    for name in getattr(kind, "__match_args__", ()):
        return getattr(kind, name)
    return None


def _twins(items: list[Any]) -> tuple[int, int]:
    """The indexes of the first two equal items, as JSON counts equality."""
    met: dict[str, int] = {}
    for index, item in enumerate(items):
        key = json.dumps(_number(item), sort_keys=True)
        if key in met:
            return met[key], index
        met[key] = index
    return 0, max(len(items) - 1, 0)


def _number(item: Any) -> Any:
    if isinstance(item, dict):
        return {key: _number(value) for key, value in item.items()}
    if isinstance(item, list):
        return [_number(value) for value in item]
    return int(item) if isinstance(item, float) and item.is_integer() else item
