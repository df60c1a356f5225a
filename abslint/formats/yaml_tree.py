"""The tree of one YAML record with places, grown late from its events. Does not know what the values mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from yaml.events import AliasEvent, MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent

from abslint.formats.yaml_compose import Anchored
from abslint.formats.yaml_layout import BLOCKS, Layout, lay_out
from abslint.model.span import Pointer

_PROPERTIES = re.compile(r"(?:[&!]\S*(?:\s+(?:#[^\r\n]*)?)*)*")
_TO_DASH = re.compile(r"(?:\s|(?<=\s)#[^\r\n]*+)*+(?=-)")


@dataclass(eq=False)
class Scalar:
    """A scalar. ``head`` is where its anchor or tag begins, ``start`` where it does itself, quotes included.

    ``tail`` is behind its last character; of a block scalar behind its last blank line. ``style`` is the empty
    string for a plain one, else ``'``, ``"``, ``|`` or ``>``. ``text`` is the decoded text.
    """

    source: str
    head: int
    start: int
    tail: int
    style: str
    text: str
    anchored: bool
    tagged: bool

    @cached_property
    def layout(self) -> Layout | None:
        """How the decoded text is spelled, piece by piece; None where that cannot be told."""
        return lay_out(self.source, self.start, self.tail, self.style, self.text)

    @cached_property
    def inside(self) -> tuple[int, int]:
        """The scalar as written without its quotes; of a block scalar from its first to its last character."""
        if self.style in BLOCKS:
            return self.layout.inside if self.layout else (self.start, self.tail)
        return (self.start + 1, self.tail - 1) if self.style else (self.start, self.tail)

    @property
    def end(self) -> int:
        """Behind the last character that is not a blank line."""
        return self.inside[1] if self.style in BLOCKS else self.tail

    @property
    def keeps(self) -> bool:
        """Whether it is a block scalar whose trailing blank lines are text."""
        return self.style in BLOCKS and "+" in self.source[self.start : self.start + 3]


@dataclass(eq=False)
class Alias:
    """``*name``: stands for what the anchor names."""

    head: int
    end: int
    target: Anchored | None
    anchored: bool = False

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.head


@dataclass(eq=False)
class Collection:
    """A mapping or a list. ``children`` are items, or keys and values in turn. ``flow`` means in brackets.

    ``closed`` is behind the closing bracket.
    """

    source: str
    head: int
    start: int
    flow: bool
    is_mapping: bool
    anchored: bool
    closed: int = 0
    children: list[Node] = field(default_factory=list)

    @property
    def end(self) -> int:
        """Behind the last character of the last child or the closing bracket."""
        return self.closed if self.flow or not self.children else self.children[-1].end

    @property
    def keys(self) -> list[Node]:
        """The keys of a mapping."""
        return self.children[::2]

    @property
    def values(self) -> list[Node]:
        """The values of a mapping, the items of a list."""
        return self.children[1::2] if self.is_mapping else self.children

    def position(self, step: str | int) -> int:
        """The index of the value that a step of a pointer names: of a repeated key the last. Raises LookupError."""
        if not self.is_mapping:
            if isinstance(step, int) and 0 <= step < len(self.children):
                return step
            raise LookupError(step)
        for index in range(len(self.children) // 2 - 1, -1, -1):
            if name_of(self.children[2 * index]) == str(step):
                return index
        raise LookupError(step)

    def dash(self, index: int) -> int:
        """Where the ``-`` of an item of a list in block style stands."""
        before = self.start if index == 0 else self.children[index - 1].end
        match = _TO_DASH.match(self.source, before)
        return match.end() if match else before


Node = Scalar | Alias | Collection


@dataclass(frozen=True, slots=True)
class Site:
    """A node and the way to it: its parent and its index there. ``borrowed`` means that an alias stands on the way."""

    node: Node
    parent: Site | None = None
    index: int = 0
    borrowed: bool = False

    @property
    def collection(self) -> Collection:
        """The node's parent. Raises LookupError for the root."""
        if self.parent is None or not isinstance(self.parent.node, Collection):
            raise LookupError("the root has no parent")
        return self.parent.node

    @property
    def held(self) -> bool:
        """Whether an alias stands, or may stand, for it or for something that holds it."""
        return self.borrowed or self.node.anchored or any(site.node.anchored for site in self.above())

    @property
    def shared(self) -> bool:
        """Whether an alias stands, or may stand, for it, for a part of it, or for something that holds it."""
        return self.held or _has_anchor(self.node)

    @property
    def in_flow(self) -> bool:
        """Whether it stands inside brackets."""
        return any(isinstance(site.node, Collection) and site.node.flow for site in self.above())

    @property
    def key(self) -> Node | None:
        """The key whose value it is."""
        if self.parent is None or not self.collection.is_mapping:
            return None
        return self.collection.children[2 * self.index]

    def above(self) -> Iterator[Site]:
        """Parents, the nearest first."""
        site = self.parent
        while site is not None:
            yield site
            site = site.parent


def _has_anchor(node: Node) -> bool:
    return node.anchored or (isinstance(node, Collection) and any(_has_anchor(child) for child in node.children))


def name_of(key: Node) -> str | None:
    """The text of a key; None where no text can be one."""
    if isinstance(key, Alias) and key.target is not None:
        return str(getattr(key.target.events[0], "value", None))
    return key.text if isinstance(key, Scalar) else None


def grow(events: list[Any], targets: Mapping[int, Anchored], source: str, shift: int) -> Node:
    """The tree of events. ``targets`` are what aliases stand for, by the identity of their events."""
    rest = iter(events)
    return _grow(next(rest), rest, targets, source, shift)


def _grow(event: Any, rest: Iterator[Any], targets: Mapping[int, Anchored], source: str, shift: int) -> Node:
    kind = event.__class__
    head, end = event.start_mark.index + shift, event.end_mark.index + shift
    if kind is AliasEvent:
        return Alias(head, end, targets.get(id(event)))
    anchored, tagged = event.anchor is not None, event.tag is not None
    start = _behind_properties(source, head) if anchored or tagged else head
    if kind is ScalarEvent:
        return Scalar(source, head, min(start, end), end, event.style or "", event.value, anchored, tagged)
    is_mapping = kind is MappingStartEvent
    node = Collection(source, head, start, bool(event.flow_style), is_mapping, anchored)
    closing = MappingEndEvent if is_mapping else SequenceEndEvent
    for inner in rest:
        if inner.__class__ is closing:
            node.closed = inner.end_mark.index + shift
            break
        child = _grow(inner, rest, targets, source, shift)
        node.children.append(child)
        if is_mapping and len(node.children) % 2 == 0 and isinstance(child, Scalar) and child.tail == child.head:
            _moor(child, node.children[-2])
    return node


def _moor(value: Scalar, key: Node) -> None:
    """Without a colon, the mark of an empty value is that of whatever follows: it stands behind its key."""
    if value.source[value.head - 1 : value.head] != ":":
        value.head = value.start = value.tail = key.end


def _behind_properties(source: str, head: int) -> int:
    match = _PROPERTIES.match(source, head)
    return match.end() if match else head


def find(root: Node, pointer: Pointer, source: str, shift: int) -> Site:
    """The node that a pointer names. Raises LookupError where it names nothing."""
    site = Site(root)
    for step in pointer:
        site = behind(site, source, shift)
        if not isinstance(site.node, Collection):
            raise LookupError(step)
        index = site.node.position(step)
        site = Site(site.node.values[index], site, index, site.borrowed)
    return site


def behind(site: Site, source: str, shift: int) -> Site:
    """The site itself, or what its alias stands for."""
    node = site.node
    if not isinstance(node, Alias) or node.target is None:
        return site
    return Site(grow(node.target.events, node.target.targets, source, shift), site.parent, site.index, borrowed=True)


def leaves(node: Node) -> Iterator[Scalar]:
    """The scalars of a tree, keys too, in order; what aliases stand for is not among them."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Collection):
        for child in node.children:
            yield from leaves(child)
