"""Where a schema document refers to: every reference and name in it spelled in full. Reads no files.

The validator resolves a relative reference against the address a document was asked for, even where the document's
own ``$id`` says otherwise; so references are made absolute here, by the rules of each draft.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Any
from urllib.parse import urldefrag, urljoin

from abslint.model.define import mutable
from abslint.model.span import Pointer, spell_pointer
from abslint.schema.error import SchemaError

MAPS = frozenset(("properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "dependencies"))
"""Keywords whose value holds schemas under names of the author's choosing."""

DATA = frozenset(("enum", "const", "default", "examples"))
"""Keywords whose value is data, never a schema."""

REFERENCES = ("$ref", "$dynamicRef", "$recursiveRef")

_SCHEMAS = frozenset(
    (
        *("additionalItems", "additionalProperties", "contains", "contentSchema", "items", "prefixItems"),
        *("propertyNames", "unevaluatedItems", "unevaluatedProperties"),
        *("allOf", "anyOf", "oneOf", "not", "if", "then", "else"),
    )
)
"""Keywords whose value is a schema or a list of them."""

_OLD = ("draft-04", "draft-06", "draft-07")
"""Drafts in which whatever stands beside ``$ref`` is ignored."""


@mutable
class Spelled:
    """A document with its references in full, where each one leads (without fragment), and the names it gives."""

    schema: Any
    targets: dict[str, Pointer] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)


def is_metaschema(uri: str) -> bool:
    """Whether the address is that of a metaschema of drafts 4 to 2020-12, which the validator carries along."""
    for draft in _OLD:
        if uri == f"http://json-schema.org/{draft}/schema":
            return True
    head, _, tail = uri.removeprefix("https://json-schema.org/draft/").partition("/")
    return (
        uri.startswith("https:") and head in ("2019-09", "2020-12") and (tail == "schema" or tail.startswith("meta/"))
    )


def join(base: str, text: str, at: Pointer) -> str:
    """The absolute address of what is written at a place of a schema. Raises SchemaError for what is none."""
    try:
        return urljoin(base, text)
    except ValueError:
        raise SchemaError(f"`{text}` is no address", where=spell_pointer(at)) from None


def dialect(schema: object, outer: str = "") -> str:
    """The address in ``$schema`` without an empty fragment, else that of the schema referred from."""
    declared = schema.get("$schema") if isinstance(schema, Mapping) else None
    return declared.removesuffix("#") if isinstance(declared, str) else outer


def spell_out(schema: object, base: str, outer: str = "") -> Spelled:
    """A copy of the document found at ``base`` with absolute references. ``outer`` is the dialect referred from."""
    spelled = Spelled(None)
    spelled.schema = _Walk(spelled).schema(schema, base, dialect(schema, outer), ())
    return spelled


class _Walk:
    def __init__(self, spelled: Spelled) -> None:
        self.spelled = spelled

    def schema(self, node: Any, base: str, draft: str, at: Pointer) -> Any:
        if not isinstance(node, dict):
            return (
                [self.schema(item, base, draft, (*at, i)) for i, item in enumerate(node)]
                if isinstance(node, list)
                else node
            )
        old = any(name in draft for name in _OLD)
        key = "id" if "draft-04" in draft else "$id"
        named = node.get(key)
        copy = dict(node)
        if isinstance(named, str) and not named.startswith("#") and not (old and "$ref" in node):
            base = join(base, named, (*at, key))
            copy[key] = base
            self.spelled.names.add(base.removesuffix("#"))
        for word in REFERENCES:
            if isinstance(node.get(word), str):
                copy[word] = self.reference(node[word], base, (*at, word))
        if isinstance(node.get("$schema"), str) and not is_metaschema(dialect(node)):
            self.spelled.targets.setdefault(dialect(node), (*at, "$schema"))
        for word, value in node.items():
            copy[word] = self.keyword(word, value, copy[word], base, draft, at)
        return copy

    def keyword(self, word: str, value: Any, copied: Any, base: str, draft: str, at: Pointer) -> Any:
        if not isinstance(value, dict | list) or word in DATA:
            return copied
        inner = (*at, word)
        if word in MAPS and isinstance(value, dict):
            return {name: self.schema(item, base, draft, (*inner, name)) for name, item in value.items()}
        return self.schema(value, base, draft, inner) if word in _SCHEMAS else self.unknown(value, base, inner)

    def unknown(self, value: Any, base: str, at: Pointer) -> Any:
        """What stands under a keyword of no draft: references count, names don't."""
        if isinstance(value, list):
            return [self.unknown(item, base, (*at, i)) for i, item in enumerate(value)]
        if not isinstance(value, dict):
            return value
        return {
            word: self.reference(item, base, (*at, word))
            if word in REFERENCES and isinstance(item, str)
            else item
            if word in DATA
            else self.unknown(item, base, (*at, word))
            for word, item in value.items()
        }

    def reference(self, text: str, base: str, at: Pointer) -> str:
        if text.startswith("#"):
            return text
        full = join(base, text, at)
        target, _ = urldefrag(full)
        if not is_metaschema(target):
            self.spelled.targets.setdefault(target, at)
        return full


def subschemas(schema: object) -> Iterator[Mapping[str, Any]]:
    """Every mapping that stands where a schema may stand, the outermost first."""
    pending = [schema]
    while pending:
        node = pending.pop()
        if isinstance(node, list):
            pending.extend(node)
        elif isinstance(node, Mapping):
            yield node
            for word, value in node.items():
                if word in MAPS and isinstance(value, Mapping):
                    pending.extend(value.values())
                elif word in _SCHEMAS:
                    pending.append(value)
