"""One record read from lines with tags, and its way back into the text. Does not read a text."""

from __future__ import annotations

from typing import ClassVar

from abslint.formats.plain_document import PlainDocument
from abslint.formats.tagged import Data, Dialect
from abslint.formats.tagged_edits import spell
from abslint.formats.tagged_values import Values
from abslint.knowledge.patterns import Pattern
from abslint.model.finding import Change, Edit
from abslint.model.span import Part, Pointer, Span

_LINE = Pattern(r"[^\r\n]*(?:\r\n?|\n)?")


class TaggedDocument(PlainDocument):
    """A record as a mapping of its tags to texts, or to lists of them where a tag may come again.

    The tag that ends it is not in it. Values are without blanks round their lines. Their places are
    looked for when somebody asks.
    """

    __slots__ = ("_index", "_text", "_values", "data", "span")

    dialect: ClassVar[Dialect]

    def __init__(self, data: Data, text: str, span: Span, index: int, values: Values | None = None) -> None:
        self.data = data
        self.span = span
        self._text = text
        self._index = index
        self._values = values

    @property
    def base(self) -> Pointer:
        """The number of the record in its text, from 0."""
        return (self._index,)

    @property
    def line(self) -> int | None:
        """Where the record's first line begins, if it begins with that."""
        start = self.span.start
        return start if start == 0 or self._text[start - 1] == "\n" else None

    @property
    def values(self) -> Values:
        """The values with their places."""
        if self._values is None:
            dialect, text, (start, end) = self.dialect, self._text, self.span
            rest = None if dialect.end else _LINE.match(text, end)  # no tag that ends it stands on its last line
            lines = dialect.rows(text, start, end if rest is None else rest.end())
            own = (row for row in lines if row.tag is None or row.tag != dialect.end)
            self._values = Values(text, own, dialect)
        return self._values

    def locate(self, pointer: Pointer, part: Part | None = None) -> Span:
        """The span of a value, of a list (from its first to its last item) or of the record."""
        if part is None and not pointer:
            return self.span
        if part is None and len(pointer) == 1:
            values = self.values.of(pointer)
            return Span(values[0].span.start, values[-1].span.end)
        value = self.values.at(pointer)
        return value.span if part is None else value.locate(part)

    def locate_key(self, pointer: Pointer) -> Span:
        """The span of the tag; of an item that of the item."""
        if len(pointer) != 1:
            return self.locate(pointer)
        return self.values.of(pointer)[0].tag or self.locate(pointer)

    def written(self, pointer: Pointer) -> str:
        """The text of a value. Raises TypeError for a list, which has no one spelling."""
        if not pointer or (len(pointer) == 1 and isinstance(self.data[str(pointer[0])], list)):
            raise TypeError(pointer)
        return self.values.at(pointer).text

    def spell(self, change: Change) -> tuple[Edit, ...] | None:
        """The edits that make a change, or None if the syntax cannot say it."""
        return spell(self._text, self.span, self.values, change, self.dialect)
