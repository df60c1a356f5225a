"""A tree of plain YAML whose data were read at a glance; its places are looked for only when somebody asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any

from abslint.model.finding import Change, Edit, Problem
from abslint.model.format import Comment, Document
from abslint.model.source import Source
from abslint.model.span import Part, Pointer, Span

_NO_MISREADS: Mapping[Pointer, str] = MappingProxyType({})


class GlancedDocument:
    """One tree without comments, misreadings, anchors and tags: the only one of its stretch of text."""

    base: Pointer = ()
    misreads: Mapping[Pointer, str] = _NO_MISREADS

    def __init__(self, data: object, source: Source, stretch: Span) -> None:
        self.data = data
        self._source = source
        self._stretch = stretch

    @cached_property
    def _whole(self) -> Document:
        """The same tree, read with its places."""
        from abslint.formats.yaml_read import Reader

        found = [item for item in Reader(self._source, self._stretch).read() if not isinstance(item, Problem)]
        return found[0]

    @property
    def span(self) -> Span:
        """From the first to behind the last character of the tree."""
        return self._whole.span

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
        """The span of a value as written without its quotes, or of a range of its decoded code points."""
        return self._whole.locate(pointer, part)

    def locate_key(self, pointer: Pointer) -> Span:
        """The span of the mapping key that the pointer ends in (a list item: of the item), without quotes."""
        return self._whole.locate_key(pointer)

    def written(self, pointer: Pointer) -> str:
        """A scalar as written, which is how its value is spelled; of a string its decoded text."""
        value: Any = self.data
        try:
            for step in pointer:
                value = value[step]
        except (KeyError, IndexError, TypeError):
            raise LookupError(pointer) from None
        if isinstance(value, bool):
            return str(value).lower()
        if isinstance(value, str):
            return value
        return repr(value) if isinstance(value, int | float) else self._whole.written(pointer)

    def plain(self, pointer: Pointer) -> bool:
        """Whether a scalar is written without quotes and without a block."""
        return self._whole.plain(pointer)

    def remark(self, pointer: Pointer) -> str | None:
        """None: there are no comments."""
        return self._whole.remark(pointer)

    def spell(self, change: Change) -> tuple[Edit, ...] | None:
        """The edits that make a change in the style of the text around it; None if this cannot be spelled."""
        return self._whole.spell(change)

    def comments(self) -> Iterator[Comment]:
        """None."""
        return iter(())

    def blocks(self) -> Iterator[Span]:
        """The block scalars and quoted strings that hold a ``#``: none."""
        return iter(())
