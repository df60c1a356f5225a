"""One TOML document: its data, the place of everything in it, and the way back. Knows no errors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from abslint.formats.toml_edits import Editor
from abslint.formats.toml_scan import scan
from abslint.formats.toml_strings import inside, part_of
from abslint.formats.toml_tree import Node, Tree
from abslint.model.finding import Change, Edit
from abslint.model.format import Comment
from abslint.model.source import Source
from abslint.model.span import Part, Pointer, Span


@dataclass
class TomlDocument:
    """A document that stands in ``extent`` of a source; its tree of places is made when first asked for."""

    data: object
    source: Source
    extent: Span
    base: Pointer = ()
    misreads: Mapping[Pointer, str] = field(default_factory=dict)

    @cached_property
    def tree(self) -> Tree:
        """Where everything stands."""
        return scan(self.source.text, self.extent)

    @cached_property
    def span(self) -> Span:
        """From the first statement to behind the last one."""
        entries = self.tree.entries
        start = self.extent.start
        return Span(entries[0].span.start, entries[-1].span.end) if entries else Span(start, start)

    def _node(self, pointer: Pointer) -> Node:
        return self.tree.chain(pointer)[-1]

    @property
    def line(self) -> None:
        """None: no line of this syntax can be read by itself."""

    @property
    def columns(self) -> tuple[str, ...]:
        """None: it is no row of a table."""
        return ()

    @property
    def json_text(self) -> None:
        """None: it is not JSON."""

    def locate(self, pointer: Pointer, part: Part | None = None) -> Span:
        """The span of a value, without its quotes; of a table its first to its last statement."""
        node = self._node(pointer)
        if node.kind == "string":
            if part is None:
                return inside(self.source.text, node.start, node.end)
            start = inside(self.source.text, node.start, node.end).start
            return part_of(self.tree.string(self.source.text, node), start, part)
        if node.start >= 0:
            within = part is not None and node.kind == "bare"
            return Span(node.start + part[0], node.start + part[1]) if part and within else Span(node.start, node.end)
        return self._extent_of(pointer)

    def _extent_of(self, pointer: Pointer) -> Span:
        if not pointer:
            return self.span
        entries = self.tree.within(pointer)
        if entries:
            return Span(entries[0].span.start, entries[-1].span.end)
        chain = self.tree.chain(pointer)
        depth = max(index for index, node in enumerate(chain) if node.kind == "inline")
        path = pointer[depth:]
        spans = [entry.span for entry in chain[depth].entries if entry.path[: len(path)] == path]
        return Span(spans[0].start, spans[-1].end)

    def locate_key(self, pointer: Pointer) -> Span:
        """The span of the key, without its quotes, where it is named first; of an item that of its value."""
        if not pointer:
            raise LookupError("the document itself has no key")
        node = self._node(pointer)
        if not node.keys or isinstance(pointer[-1], int):
            return self.locate(pointer)
        start, end = node.keys[0]
        quoted = self.source.text[start] in "\"'"
        return Span(start + 1, end - 1) if quoted else Span(start, end)

    def written(self, pointer: Pointer) -> str:
        """A scalar as written, of a string its value. Raises TypeError for a table or list."""
        node = self._node(pointer)
        if node.kind == "string":
            return self.tree.string(self.source.text, node).value
        if node.kind != "bare":
            raise TypeError("a table or a list has no one spelling")
        return self.source.text[node.start : node.end]

    def plain(self, pointer: Pointer) -> bool:
        """No reader of this syntax guesses."""
        return False

    def remark(self, pointer: Pointer) -> str | None:
        """Always None: in TOML a comment is never taken for a part of the value."""
        self._node(pointer)
        return None

    def spell(self, change: Change) -> tuple[Edit, ...] | None:
        """The edits that make a change, or None where TOML cannot spell it. Raises LookupError."""
        return self._editor.spell(change)

    @cached_property
    def _editor(self) -> Editor:
        return Editor(self.source.text, self.extent, self.tree)

    def comments(self) -> Iterator[Comment]:
        """All comments, in order."""
        text = self.source.text
        for span in self.tree.comments:
            line = text.rfind("\n", 0, span.start) + 1
            alone = not text[line : span.start].strip()
            yield Comment(span, text[span.start + 1 : span.end], alone)

    def blocks(self) -> Iterator[Span]:
        """All strings, quotes included."""
        yield from self.tree.strings
