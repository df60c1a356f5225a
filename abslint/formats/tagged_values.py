"""The values of a record in lines with tags: what each holds, and where each character stands. Judges nothing.

Lines without a tag go on with the value before, as in Zotero and rispy: after a blank, or on a new line where the value
has paragraphs. Where the dialect says so, each such line is a value of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from abslint.formats.pieces import locate, piece_at, starts_of
from abslint.formats.tagged import Data, Dialect, Row
from abslint.model.span import Part, Pointer, Span


class Value(NamedTuple):
    """A text. ``pieces`` are the spans of its lines in the source, ``starts`` where they begin in ``text``; ``whole``
    is what goes with it, line ends too; ``tag`` the span of its tag, None where it stands on a line without one.
    ``headed`` says that it begins on the line of its tag."""

    text: str
    pieces: tuple[Span, ...]
    starts: tuple[int, ...]
    whole: Span
    tag: Span | None
    headed: bool

    @property
    def span(self) -> Span:
        """From the first to behind the last character."""
        return Span(self.pieces[0].start, self.pieces[-1].end)

    def locate(self, part: Part) -> Span:
        """The span of a range of the decoded code points. Raises LookupError for one outside the value."""
        return locate(self.pieces, self.starts, part)

    def line(self, offset: int) -> int:
        """The number of the line on which the character at an offset stands, from 0."""
        return piece_at(self.starts, offset)


class Values:
    """All values of a record by their tags; ``twice`` are further ones of tags that come once, which count for
    nothing."""

    def __init__(self, text: str, rows: Iterable[Row], dialect: Dialect) -> None:
        self._text = text
        self._dialect = dialect
        self.by_tag: dict[str, list[Value]] = {}
        self.twice: list[tuple[str, Value]] = []
        group: list[Row] = []
        for row in rows:
            if row.tag is not None and group:
                self._add(group)
                group = []
            group.append(row)
        if group:
            self._add(group)

    def _add(self, group: Sequence[Row]) -> None:
        """Take in a line with a tag and those that go on with it."""
        tag = group[0].tag or ""
        dialect = self._dialect
        found = self._lined(group) if tag in dialect.lined else [self._value(group, tag in dialect.paragraphs)]
        if tag in dialect.single and tag in self.by_tag:
            self.twice += [(tag, value) for value in found]
        else:
            self.by_tag.setdefault(tag, []).extend(found)

    def _lined(self, group: Sequence[Row]) -> list[Value]:
        """A value for each line; the tag's own line is one unless others make up for it."""
        filled = [row for row in group if row.last > row.first] or [group[0]]
        head, first = group[0], filled[0]
        values = [self._value([head, first] if first is not head else [head], False)]
        return values + [self._value([row], False) for row in filled[1:]]

    def _value(self, group: Sequence[Row], paragraphs: bool) -> Value:
        head = group[0]
        pieces = [Span(row.first, row.last) for row in group]
        filled = [n for n, piece in enumerate(pieces) if piece.end > piece.start] or [0]
        pieces = pieces[filled[0] : filled[-1] + 1]
        if not paragraphs:
            pieces = [piece for piece in pieces if piece.end > piece.start] or pieces
        text = ("\n" if paragraphs else " ").join([self._text[start:end] for start, end in pieces])
        tag = None if head.tag is None else self._tag(head)
        whole = Span(head.start, group[filled[-1]].after)
        return Value(text, tuple(pieces), starts_of(pieces), whole, tag, tag is not None and not filled[0])

    def _tag(self, row: Row) -> Span:
        """The span of a line's tag, which may be indented."""
        start = row.head - len(self._text[row.start : row.head].lstrip())
        return Span(start, start + len(row.tag or ""))

    @property
    def data(self) -> Data:
        """The values as plain data: a list of texts for each tag that may come again, or that does."""
        return {
            tag: [value.text for value in values] if self._dialect.is_list(tag, len(values)) else values[0].text
            for tag, values in self.by_tag.items()
        }

    def at(self, pointer: Pointer) -> Value:
        """The text at a pointer. Raises LookupError where none is."""
        values = self.of(pointer)
        listed = self._dialect.is_list(str(pointer[0]), len(values))
        match pointer:
            case (str(),) if not listed:
                return values[0]
            case (str(), int(index)) if listed and 0 <= index < len(values):
                return values[index]
        raise LookupError(pointer)

    def of(self, pointer: Pointer) -> list[Value]:
        """All values of the tag that a pointer leads through. Raises LookupError where there is none."""
        if not pointer:
            raise LookupError(pointer)
        return self.by_tag[str(pointer[0])]
