"""Tells a key that stands twice in one mapping. Does not read."""

from __future__ import annotations

from abslint.formats.yaml_document import YamlDocument
from abslint.formats.yaml_explain import shown
from abslint.formats.yaml_reshape import remove
from abslint.formats.yaml_tree import Collection, Scalar, Site, name_of
from abslint.model.finding import Problem
from abslint.model.span import Span


def repeat(document: YamlDocument, offset: int, same: bool) -> Problem:
    """The problem of the second key at an offset; if both have the same value, one may go."""
    site = _entry(Site(document.tree), offset)
    name = name_of(site.collection.children[2 * site.index]) or ""
    first = next(key for key in site.collection.keys if name_of(key) == name)
    line = document.source.lines.number(first.start)
    key = site.collection.children[2 * site.index]
    span = Span(*key.inside) if isinstance(key, Scalar) else Span(key.start, key.end)
    edits = (remove(document, site) if same and not site.shared else None) or ()
    ending = "with the same value" if same else "and readers keep only the last value"
    message = f"key `{shown(name)}` stands here again, {ending}: the first is in line {line}"
    return Problem("duplicate-key", span, message, edits, "remove the repeated key" if edits else "")


def _entry(site: Site, offset: int) -> Site:
    """The value whose key begins at an offset."""
    node = site.node
    if isinstance(node, Collection):
        for index in range(len(node.values) - 1, -1, -1):
            child = Site(node.values[index], site, index)
            if node.is_mapping and node.children[2 * index].head == offset:
                return child
            if child.node.head <= offset:
                return _entry(child, offset)
    raise LookupError(offset)
