"""One tree read from YAML and its way back into the text. Does not read, and leaves spelling changes to others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from abslint.formats.yaml_compose import Anchored
from abslint.formats.yaml_layout import BLOCKS
from abslint.formats.yaml_lines import is_first
from abslint.formats.yaml_resolve import misreading
from abslint.formats.yaml_site import Site, behind, find
from abslint.formats.yaml_style import Style
from abslint.formats.yaml_tree import Alias, Collection, Node, Scalar, grow, leaves
from abslint.knowledge.patterns import Pattern
from abslint.model.finding import Change, Edit
from abslint.model.format import Comment
from abslint.model.source import Source
from abslint.model.span import Part, Pointer, Span

_REMARK = Pattern("[ \t]+(#[^\r\n\x85\u2028\u2029]*)")
_COMMENT = Pattern("(?<![^ \t\r\n\x85\u2028\u2029])#[^\r\n\x85\u2028\u2029]*")


class Stretch(NamedTuple):
    """Where in the source a tree stands: ``shift`` is what its marks count from, ``before`` where its comments
    begin, ``after`` where they end."""

    shift: int
    before: int
    after: int


class YamlDocument:
    """A tree of plain data. Places are grown from the events only when somebody asks."""

    def __init__(
        self,
        data: object,
        base: Pointer,
        source: Source,
        events: list[Any],
        targets: Mapping[int, Anchored],
        stretch: Stretch,
        odd: bool,
    ) -> None:
        self.data = data
        self.base = base
        self.source = source
        self.stretch = stretch
        self._events = events
        self._targets = targets
        self._odd = odd

    @cached_property
    def tree(self) -> Node:
        """The nodes with their places."""
        return grow(self._events, self._targets, self.source.text, self.stretch.shift)

    @property
    def span(self) -> Span:
        """From the first to behind the last character of the tree."""
        return Span(self.tree.head, self.tree.end)

    @property
    def columns(self) -> tuple[str, ...]:
        """None: it is no row of a table."""
        return ()

    @cached_property
    def misreads(self) -> Mapping[Pointer, str]:
        """Plain scalars that readers of YAML 1.1 take for something else, or whose spelling a number loses."""
        return dict(_misreads(self.tree, ())) if self._odd else {}

    def site(self, pointer: Pointer) -> Site:
        """The node that a pointer names, an alias as itself. Raises LookupError where it names nothing."""
        return find(self.tree, pointer, self.source.text, self.stretch.shift)

    @property
    def line(self) -> None:
        """None: no line of this syntax can be read by itself."""

    @property
    def json_text(self) -> None:
        """None: it is not JSON."""

    def locate(self, pointer: Pointer, part: Part | None = None) -> Span:
        """The span of a value as written without its quotes, or of a range of its decoded code points.

        Behind an alias the value stands where its anchor is.
        """
        node = self._node(pointer)
        if not isinstance(node, Scalar):
            return Span(node.start, node.end)
        layout = node.layout if part is not None else None
        if part is None or layout is None:
            return Span(*node.inside)
        start = min(max(part[0], 0), len(node.text))
        return Span(*layout.span(start, min(max(part[1], start), len(node.text))))

    def locate_key(self, pointer: Pointer) -> Span:
        """The span of the mapping key that the pointer ends in (a list item: of the item), without quotes."""
        if not pointer:
            raise LookupError("the root has no key")
        key = self.site(pointer).key
        if key is None:
            return self.locate(pointer)
        return Span(*key.inside) if isinstance(key, Scalar) else Span(key.start, key.end)

    def written(self, pointer: Pointer) -> str:
        """A scalar as written; of a string its decoded text. A mapping or list is as it stands in the text."""
        node = self._node(pointer)
        return node.text if isinstance(node, Scalar) else self.source.text[node.start : node.end]

    def plain(self, pointer: Pointer) -> bool:
        """Whether a scalar is written without quotes and without a block."""
        node = self._node(pointer)
        return isinstance(node, Scalar) and not node.style

    def remark(self, pointer: Pointer) -> str | None:
        """The comment behind a plain scalar on its line, mark included, without the blanks at its end."""
        if not self._marked:  # the usual case, for which no places are grown
            _seek(self.data, pointer)
            return None
        node = self._node(pointer)
        if not isinstance(node, Scalar) or node.style:
            return None
        match = _REMARK.match(self.source.text, node.tail)
        return match[1].rstrip() if match else None

    def spell(self, change: Change) -> tuple[Edit, ...] | None:
        """The edits that make a change in the style of the text around it; None if this cannot be spelled."""
        from abslint.formats.yaml_spell import spell  # only a file with a fix pays for it

        return spell(self, change)

    def comments(self) -> Iterator[Comment]:
        """The comments from behind the line of the tree before to the line's end behind this one."""
        yield from self.remarks

    @cached_property
    def remarks(self) -> tuple[Comment, ...]:
        """The comments, looked for once."""
        return tuple(self._comments())

    def _comments(self) -> Iterator[Comment]:
        if not self._marked:
            return
        text, (_, start, end) = self.source.text, self.stretch
        blocks = iter(self._blocks())
        block = next(blocks, None)
        match = _COMMENT.search(text, start, end)
        while match:
            while block is not None and block.end <= match.start():
                block = next(blocks, None)
            if block is not None and block.start <= match.start():
                match = _COMMENT.search(text, block.end, end)
                continue
            yield Comment(Span(match.start(), match.end()), match[0][1:], is_first(text, match.start()))
            match = _COMMENT.search(text, match.end(), end)

    @cached_property
    def _marked(self) -> bool:
        """Whether a ``#`` stands where comments may: without one nothing needs a look at places."""
        return self.source.text.find("#", self.stretch.before, self.stretch.after) >= 0

    def blocks(self) -> Iterator[Span]:
        """The block scalars and quoted strings that hold a ``#``."""
        yield from self._blocks()

    @cached_property
    def style(self) -> Style:
        """How this tree is written."""
        return Style(self.tree, self.source.text)

    def _blocks(self) -> list[Span]:
        text, spans = self.source.text, []
        for leaf in leaves(self.tree):
            if leaf.style and text.find("#", leaf.start, leaf.tail) >= 0:
                start = leaf.inside[0] if leaf.style in BLOCKS else leaf.start
                spans.append(Span(start, leaf.tail))
        return spans

    def _node(self, pointer: Pointer) -> Node:
        return behind(self.site(pointer), self.source.text, self.stretch.shift).node


def _seek(data: Any, pointer: Pointer) -> None:
    """Raises LookupError if plain data have nothing at the pointer."""
    for step in pointer:
        steps = range(len(data)) if isinstance(data, list) else data if isinstance(data, dict) else ()
        if step not in steps:
            raise LookupError(f"{step!r} names nothing")
        data = data[step]


def _misreads(node: Node, pointer: Pointer) -> Iterator[tuple[Pointer, str]]:
    """What stands behind an alias is told at its anchor alone."""
    if isinstance(node, Scalar):
        reading = None if node.style or node.tagged else misreading(node.text)
        if reading is not None:
            yield pointer, reading
    elif isinstance(node, Collection):
        steps = (key.text if isinstance(key, Scalar) else None for key in node.keys) if node.is_mapping else None
        for step, value in zip(steps or range(len(node.values)), node.values, strict=False):
            if step is not None and not isinstance(value, Alias):
                yield from _misreads(value, (*pointer, step))
