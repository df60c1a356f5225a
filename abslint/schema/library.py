"""Finds the piece of schema that an error speaks of, and what it says to people. Checks nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any
from urllib.parse import unquote

from abslint.model.plan import SchemaSet
from abslint.schema.references import subschemas

Node = Mapping[str, Any]
"""A schema, or the empty mapping where there is none that could be spoken of."""

_NOTHING: Node = {}

_APPLIED_HERE = ("allOf", "anyOf", "oneOf")
_APPLIED_ONE = ("if", "then", "else", "not")


class Library:
    """The documents of a schema set by every address they answer to."""

    def __init__(self, schema: SchemaSet) -> None:
        self.root = schema.root
        self.resources: dict[str, object] = dict(schema.documents)
        for document in schema.documents.values():
            for node in subschemas(document):
                name = node.get("$id", node.get("id"))
                if isinstance(name, str):
                    self.resources.setdefault(name.removesuffix("#"), node)

    def holder(self, location: str | None) -> tuple[str, Node]:
        """The address of the resource and the schema that holds the keyword at an absolute location."""
        uri, _, fragment = (location or "").partition("#")
        found: Any = self.resources.get(uri)
        for step in unquote(fragment).split("/")[1:-1]:
            found = _step(found, step)
        return uri, found if isinstance(found, Mapping) else _NOTHING

    def follow(self, uri: str, node: Any) -> tuple[str, Node]:
        """The schema itself, or the one that its lone reference leads to; its address with it."""
        for _ in range(20):
            if not isinstance(node, Mapping):
                return uri, _NOTHING
            target = node.get("$ref")
            if not isinstance(target, str) or "type" in node or "enum" in node:
                return uri, node
            uri, node = self.lookup(uri, target)
        return uri, _NOTHING

    def lookup(self, uri: str, reference: str) -> tuple[str, Any]:
        """Address and schema that a reference in the resource at ``uri`` leads to."""
        base, _, fragment = reference.partition("#")
        base = base or uri
        found: Any = self.resources.get(base)
        if fragment and not fragment.startswith("/"):
            return base, next(
                (n for n in subschemas(found) if fragment in (n.get("$anchor"), n.get("$dynamicAnchor"))), None
            )
        for step in unquote(fragment).split("/")[1:]:
            found = _step(found, step)
        return base, found

    def fields(self, uri: str, node: Node) -> list[str]:
        """The names of fields that a schema of mappings knows, in order, through all that it applies in place."""
        names: dict[str, None] = {}
        for piece in self._in_place(uri, node):
            properties = piece.get("properties")
            if isinstance(properties, Mapping):
                names |= dict.fromkeys(name for name in properties if properties[name] is not False)
        return list(names)

    @cached_property
    def record_fields(self) -> list[str]:
        """The names of fields that the whole record may have."""
        return self.fields(self.root, self._root_node)

    @cached_property
    def owners(self) -> dict[str, list[str]]:
        """The names of fields of mappings in the record, and the record's fields that hold those mappings."""
        properties = self._root_node.get("properties")
        found: dict[str, list[str]] = {}
        for holder, node in properties.items() if isinstance(properties, Mapping) else ():
            for name in self.fields(*self.follow(self.root, node)):
                found.setdefault(name, []).append(holder)
        return found

    @property
    def _root_node(self) -> Node:
        root = self.resources.get(self.root)
        return root if isinstance(root, Mapping) else _NOTHING

    def _in_place(self, uri: str, node: Any) -> Iterator[Node]:
        pending, met = [(uri, node)], set()
        while pending:
            uri, node = pending.pop(0)
            if not isinstance(node, Mapping) or id(node) in met:
                continue
            met.add(id(node))
            yield node
            if isinstance(node.get("$ref"), str):
                pending.append(self.lookup(uri, node["$ref"]))
            for word in _APPLIED_HERE:
                pending.extend((uri, branch) for branch in node.get(word) or ())
            pending.extend((uri, node[word]) for word in _APPLIED_ONE if word in node)


def _step(found: Any, step: str) -> Any:
    step = step.replace("~1", "/").replace("~0", "~")
    if isinstance(found, Mapping):
        return found.get(step)
    if isinstance(found, list) and step.isascii() and step.isdigit() and int(step) < len(found):
        return found[int(step)]
    return None
