"""The tree of one YAML record with places, grown late from its events. Does not know what the values mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from yaml.events import AliasEvent, MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent

from abslint.formats.yaml_compose import Anchored
from abslint.formats.yaml_layout import BLOCKS, Layout, lay_out
from abslint.formats.yaml_lines import line_start
from abslint.knowledge.patterns import Pattern

_PROPERTIES = Pattern(r"(?:[&!]\S*(?:\s+(?:#[^\r\n]*)?)*)*")
_COLON = Pattern(r"[ \t]*:")
_TO_DASH = Pattern(r"(?:\s|(?<=\s)#[^\r\n]*+)*+(?=-)")


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

    @cached_property
    def keys(self) -> list[Node]:
        """The keys of a mapping."""
        return self.children[::2]

    @cached_property
    def values(self) -> list[Node]:
        """The values of a mapping, the items of a list."""
        return self.children[1::2] if self.is_mapping else self.children

    @cached_property
    def positions(self) -> dict[str, int]:
        """The indexes of a mapping's keys, of a repeated key the last."""
        names = (name_of(key) for key in self.keys)
        return {name: index for index, name in enumerate(names) if name is not None}

    @cached_property
    def has_marked_keys(self) -> bool:
        """Whether a mapping has a key behind a ``?``, or one without a colon: then its shape is left as it is."""
        return self.is_mapping and any(
            colon_behind(self.source, key) is None
            or self.source[line_start(self.source, key.head) : key.head].rstrip().endswith("?")
            for key in self.keys
        )

    def position(self, step: str | int) -> int:
        """The index of the value that a step of a pointer names. Raises LookupError where it names nothing."""
        if self.is_mapping:
            return self.positions[str(step)]
        if isinstance(step, int) and 0 <= step < len(self.children):
            return step
        raise LookupError(step)

    def dash(self, index: int) -> int:
        """Where the ``-`` of an item of a list in block style stands."""
        before = self.start if index == 0 else self.children[index - 1].end
        match = _TO_DASH.match(self.source, before)
        return match.end() if match else before


Node = Scalar | Alias | Collection


def has_anchor(node: Node) -> bool:
    """Whether a tree has an anchor, for an alias to stand for it."""
    return node.anchored or (isinstance(node, Collection) and any(has_anchor(child) for child in node.children))


def colon_behind(text: str, key: Node) -> int | None:
    """Behind the colon that follows a key on its line; None if there is none."""
    match = _COLON.match(text, key.end)
    return match.end() if match else None


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
            mark: Any = inner.end_mark
            node.closed = mark.index + shift
            break
        child = _grow(inner, rest, targets, source, shift)
        node.children.append(child)
        if is_mapping and len(node.children) % 2 == 0 and isinstance(child, Scalar) and child.tail == child.head:
            _moor(child, node.children[-2])
    return node


def _moor(value: Scalar, key: Node) -> None:
    """The mark of an empty value may be that of whatever follows: it stands behind its colon, or its key."""
    if value.source[value.head - 1 : value.head] != ":":
        value.head = value.start = value.tail = colon_behind(value.source, key) or key.end


def _behind_properties(source: str, head: int) -> int:
    match = _PROPERTIES.match(source, head)
    return match.end() if match else head


def leaves(node: Node) -> Iterator[Scalar]:
    """The scalars of a tree, keys too, in order; what aliases stand for is not among them."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Collection):
        for child in node.children:
            yield from leaves(child)
