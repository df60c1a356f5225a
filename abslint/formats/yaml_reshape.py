"""Spells changes of shape: keys and items that come, go or multiply, values that become lists. Touches no scalar's
inside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from abslint.formats.yaml_layout import BLOCKS
from abslint.formats.yaml_lines import BREAKS, column, is_first, line_end, line_start, next_line
from abslint.formats.yaml_quote import block, flow, key, like
from abslint.formats.yaml_site import Site
from abslint.formats.yaml_tree import Collection, Node, Scalar, colon_behind
from abslint.knowledge.patterns import Pattern
from abslint.model.finding import Edit
from abslint.model.span import Pointer, Span

if TYPE_CHECKING:
    from abslint.formats.yaml_document import YamlDocument

Edits = tuple[Edit, ...]

_BLANKS = Pattern(f"[ {BREAKS}]*+")


def prefix_of_empty(document: YamlDocument, site: Site) -> str | None:
    """What must stand between an empty scalar's place and a text put there."""
    if site.key is None:
        return " "
    return " " if colon_behind(document.source.text, site.key) == site.node.start else None


def put(document: YamlDocument, site: Site, value: object) -> Edits | None:
    """Put plain data in the place of a value, where one of the two is a mapping or a list."""
    node, text, style = site.node, document.source.text, document.style
    if _has_comment(document, node.head, node.end) or node.head != node.start:
        return None
    in_flow = site.in_flow or (isinstance(node, Collection) and node.flow)
    spelled = [flow(value, style.quote)] if in_flow else block(value, style.quote, style.list_step, style.mapping_step)
    if site.key is not None and not site.in_flow:
        return _put_behind_key(document, site, value, spelled)
    prefix = prefix_of_empty(document, site) if node.start == node.end else ""
    if prefix is None or (site.parent is None and not is_first(text, node.start)):
        return None
    indent = column(text, node.start) + len(prefix)
    return (Edit(Span(node.start, node.end), prefix + _lines(spelled, indent, style.newline)),)


def _put_behind_key(document: YamlDocument, site: Site, value: object, spelled: Sequence[str]) -> Edits | None:
    """Put lines in block style, or one line, behind the colon of a key."""
    node, text, style = site.node, document.source.text, document.style
    name = site.key
    colon = colon_behind(text, name) if name else None
    if name is None or colon is None or _has_comment(document, colon, node.start):
        return None
    if not value or not isinstance(value, dict | list | tuple) or (isinstance(node, Collection) and node.flow):
        return (Edit(Span(colon, node.end), " " + spelled[0]),)
    step = style.mapping_step if isinstance(value, dict) else style.list_step
    indent = column(text, name.head) + step
    lines = style.newline + " " * indent + _lines(spelled, indent, style.newline)
    return _behind_line(text, Span(colon, node.end), "", lines)


def _behind_line(text: str, span: Span, replacement: str, lines: str) -> Edits:
    """Put ``replacement`` in place of a span and ``lines`` behind the comment that may follow it."""
    end = line_end(text, span.end)
    if not text[span.end : end].strip():
        return (Edit(span, replacement + lines),)
    return (Edit(span, replacement), Edit(Span(end, end), lines))


def _lines(lines: Sequence[str], indent: int, newline: str) -> str:
    return (newline + " " * indent).join(lines)


def split(document: YamlDocument, site: Site, values: tuple[str, ...]) -> Edits | None:
    """Make several items of a scalar: a list of the value of a key, more items of an item."""
    node, text, style = site.node, document.source.text, document.style
    if not isinstance(node, Scalar) or site.parent is None or not values or node.tagged:
        return None
    if _has_comment(document, node.start, node.end):
        return None
    pieces = [like(node.style, value, site.in_flow, style.quote) for value in values]
    span = Span(node.start, node.end)
    if site.collection.is_mapping:
        if site.in_flow:
            return (Edit(span, "[" + ", ".join(pieces) + "]"),)
        return _put_behind_key(document, site, values, ["- " + piece for piece in pieces])
    if site.in_flow:
        return (Edit(span, ", ".join(pieces)),)
    dash = style.newline + " " * column(text, site.collection.dash(site.index)) + "- "
    prefix = " " if node.start == node.end else ""
    return _behind_line(text, span, prefix + pieces[0], "".join(dash + piece for piece in pieces[1:]))


def insert(document: YamlDocument, pointer: Pointer, value: object) -> Edits | None:
    """Add a key behind the last one of its mapping; mappings on the way are made."""
    for depth in range(len(pointer) - 1, -1, -1):
        try:
            site = document.site(pointer[:depth])
        except LookupError:
            continue
        break
    else:
        return None
    node, names = site.node, pointer[depth:]
    for name in reversed(names[1:]):
        value = {name: value}
    if site.held:
        return None
    if isinstance(node, Scalar) and not node.style and not node.tagged and node.text in ("", "~", "null"):
        return put(document, site, {names[0]: value})
    if not isinstance(node, Collection) or not node.is_mapping or str(names[0]) in node.positions:
        return None
    if node.has_marked_keys:
        return None
    return _add(document, node, names[0], value)


def _add(document: YamlDocument, node: Collection, name: str | int, value: object) -> Edits | None:
    text, style = document.source.text, document.style
    if not node.flow:
        return _add_line(document, node, block({name: value}, style.quote, style.list_step, style.mapping_step))
    if text[node.start] != "{":
        return None  # a pair without braces in a list: a second one would be another item
    quoted = bool(node.children) and all(isinstance(old, Scalar) and old.style == '"' for old in node.keys)
    quote = '"' if quoted else style.quote
    spelled_key = like('"', str(name), True, quote) if quoted else key(name, True, quote)
    entry = f"{spelled_key}: {flow(value, quote)}"
    if not node.children:
        return (Edit(Span(node.start + 1, node.start + 1), entry),)
    last, end = node.children[-2], node.children[-1].end
    gap = style.newline + " " * column(text, last.head) if is_first(text, last.head) else " "
    return (Edit(Span(end, end), "," + gap + entry),)


def _add_line(document: YamlDocument, node: Collection, spelled: Sequence[str]) -> Edits | None:
    text, newline = document.source.text, document.style.newline
    indent = column(text, node.children[0].head)
    lines = " " * indent + _lines(spelled, indent, newline)
    last = _last_leaf(node)
    if isinstance(last, Scalar) and last.keeps:
        before = "" if text[last.tail - 1] in BREAKS else newline
        return (Edit(Span(last.tail, last.tail), before + lines + newline),)
    end = line_end(text, node.end)
    return (Edit(Span(end, end), newline + lines),)


def _last_leaf(node: Node) -> Node:
    while isinstance(node, Collection) and not node.flow and node.children:
        node = node.children[-1]
    return node


def remove(document: YamlDocument, site: Site) -> Edits | None:
    """Take a key with its value, or an item, away, with its lines or its separator."""
    if site.parent is None or site.collection.has_marked_keys:
        return None
    node = site.collection
    if len(node.values) == 1:
        return _empty(document, site.parent, node)
    if node.flow:
        return _remove_from_flow(document, node, site)
    text = document.source.text
    start = _begins(node, site.index)
    if is_first(text, start):
        behind = next_line(text, site.node.end)
        last = _last_leaf(node.values[site.index - 1]) if site.index else None
        if isinstance(last, Scalar) and last.style in BLOCKS:
            behind = _behind_blank_lines(text, last, behind)
            following = _BLANKS.match(text, behind)
            if following and column(text, following.end()) > column(text, start):
                return None  # a comment that would become text of the block before it
        return (Edit(Span(line_start(text, start), behind), ""),)
    return None if site.index else _remove_first(document, node, start)


def _remove_first(document: YamlDocument, node: Collection, start: int) -> Edits | None:
    """Remove what stands on the line of its list's dash: the next one moves up to there."""
    end = _begins(node, 1)
    return None if _has_comment_line(document, start, end) else (Edit(Span(start, end), ""),)


def _begins(node: Collection, index: int) -> int:
    return node.children[2 * index].head if node.is_mapping else node.dash(index)


def _behind_blank_lines(text: str, last: Scalar, end: int) -> int:
    """Blank lines behind what goes could become text of a block scalar before it: they go too."""
    behind = end
    while behind < len(text) and not text[behind : line_end(text, behind)].strip(" "):
        behind = next_line(text, behind)
    return behind if last.keeps or " " in text[end:behind] else end


def _empty(document: YamlDocument, site: Site, node: Collection) -> Edits | None:
    """A mapping or list without entries is written in brackets: without them it would be null."""
    if node.flow:
        inside = Span(node.start + 1, node.end - 1)
        if document.source.text[node.start] not in "{[" or _has_comment(document, *inside):
            return None
        return (Edit(inside, ""),)
    return put(document, site, {} if node.is_mapping else [])


def _remove_from_flow(document: YamlDocument, node: Collection, site: Site) -> Edits | None:
    start, end = _entry(node, site.index)
    if site.index + 1 < len(node.values):
        end = _entry(node, site.index + 1)[0]
    else:
        start = _entry(node, site.index - 1)[1]
    return None if _has_comment(document, start, end) else (Edit(Span(start, end), ""),)


def _entry(node: Collection, index: int) -> tuple[int, int]:
    child = node.values[index]
    return (node.children[2 * index].head if node.is_mapping else child.head), child.end


def _has_comment(document: YamlDocument, start: int, end: int) -> bool:
    return any(start <= comment.span.start < end for comment in document.remarks)


def _has_comment_line(document: YamlDocument, start: int, end: int) -> bool:
    return any(start <= comment.span.start < end and comment.alone for comment in document.remarks)
