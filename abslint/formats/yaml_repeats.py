"""Tells keys that stand twice in one mapping. Does not read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from abslint.formats.yaml_document import YamlDocument
from abslint.formats.yaml_explain import shown
from abslint.formats.yaml_reshape import remove
from abslint.formats.yaml_site import Site
from abslint.formats.yaml_tree import Collection, Node, Scalar, name_of
from abslint.model.finding import Problem
from abslint.model.span import Span


def repeats(document: YamlDocument, same: Mapping[int, bool]) -> Iterator[Problem]:
    """A problem for each second key. ``same`` says by the key's offset whether its value is that of the one before,
    so that it may go."""
    pending = [Site(document.tree)]
    while pending:
        site = pending.pop()
        node = site.node
        if not isinstance(node, Collection):
            continue
        inner = [Site(value, site, index) for index, value in enumerate(node.values)]
        pending.extend(reversed(inner))
        firsts: dict[str | None, tuple[Node, Node]] = {}
        for key, child in zip(node.keys if node.is_mapping else (), inner, strict=False):
            first, value = firsts.setdefault(name_of(key), (key, child.node))
            if key.head in same:
                alike = same[key.head] and _spelled_alike(document, value, child.node)
                yield _repeat(document, first, key, child, alike)


def _spelled_alike(document: YamlDocument, first: Node, second: Node) -> bool:
    """Whether two scalars are written in the same way: ``2301.01`` and ``2301.010`` are one number, and two codes."""
    if not (isinstance(first, Scalar) and isinstance(second, Scalar)):
        return True
    text = document.source.text
    return text[slice(*first.inside)] == text[slice(*second.inside)]


def _repeat(document: YamlDocument, first: Node, key: Node, site: Site, same: bool) -> Problem:
    line = document.source.lines.number(first.start)
    span = Span(*key.inside) if isinstance(key, Scalar) else Span(key.start, key.end)
    edits = (remove(document, site) if same and not site.shared else None) or ()
    ending = "with the same value" if same else "and readers keep only the last value"
    message = f"key `{shown(name_of(key) or '')}` stands here again, {ending}: the first is in line {line}"
    remarks = [remark.span.start for remark in document.remarks]
    safe = not any(edit.span.start <= start < edit.span.end for edit in edits for start in remarks)
    return Problem("duplicate-key", span, message, edits, "remove the repeated key" if edits else "", safe)
