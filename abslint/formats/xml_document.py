"""One record read from XML, and its way back into the text. Does not read a text and knows nothing of errors."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from abslint.formats.plain_document import PlainDocument
from abslint.formats.xml_texts import Text
from abslint.formats.xml_tree import Element
from abslint.formats.xml_values import owner_of, place_of, text_of
from abslint.knowledge.patterns import Pattern
from abslint.model.finding import Change, Edit
from abslint.model.format import Comment
from abslint.model.source import Source
from abslint.model.span import Part, Pointer, Span

_COMMENT = Pattern(r"<!\[CDATA\[(?:[^\]]|\](?!\]>))*+\]\]>|<!--((?:[^-]|-(?!->))*+)-->")


class XmlDocument(PlainDocument):
    """A record as its element's children by their names.

    ``grow`` reads the elements with their places when somebody asks for one. ``before`` is where the record before
    ends; ``line`` is where the line begins from which the record can be read by itself, if there is one.
    """

    __slots__ = ("_before", "_grow", "_index", "_root", "_source", "data", "line", "span")

    def __init__(
        self,
        data: Any,
        source: Source,
        span: Span,
        index: int,
        grow: Callable[[], Element],
        before: int = 0,
        line: int | None = None,
    ) -> None:
        self.data = data
        self.span = span
        self.line = line
        self._source = source
        self._index = index
        self._grow = grow
        self._before = before
        self._root: Element | None = None

    @property
    def base(self) -> Pointer:
        """The number of the record in its text, from 0."""
        return (self._index,)

    @property
    def root(self) -> Element:
        """The element whose children the data are."""
        if self._root is None:
            self._root = self._grow()
        return self._root

    def locate(self, pointer: Pointer, part: Part | None = None) -> Span:
        """The span of a text between its tags or quotes, of an element with them, of a list from its first to its last
        item, or of the record."""
        if not pointer and part is None:
            return self.span
        place = place_of(self.root, pointer)
        text = text_of(place)
        if part is not None:
            if text is None:
                raise LookupError(pointer)
            return text.locate(part)
        if text is not None:
            return self._written(place, text)
        if isinstance(place, Element):
            return place.span
        return Span(place[0].span.start, place[-1].span.end)  # type: ignore[union-attr,index]

    def _written(self, place: object, text: Text) -> Span:
        """The span of a text; of an element that is one tag, that of the tag."""
        if isinstance(place, Element) and place.end == place.stop == place.tag.end:
            return place.span
        return text.span

    def locate_key(self, pointer: Pointer) -> Span:
        """The span of the name in a start tag, or of that of an attribute; of an item that of the item."""
        if not pointer or isinstance(pointer[-1], int):
            return self.locate(pointer)
        place = place_of(self.root, pointer)
        if isinstance(place, tuple):
            start = place[0].name_start
            return Span(start, start + len(place[0].name))
        if isinstance(place, Text):
            element = owner_of(self.root, pointer)
        else:
            element = place if isinstance(place, Element) else place[0]
        start = element.tag.start + 1
        return Span(start, start + len(element.tag.name))

    def written(self, pointer: Pointer) -> str:
        """The text of a value. Raises TypeError for a mapping or a list, which has no one spelling."""
        text = text_of(place_of(self.root, pointer)) if pointer else None
        if text is None:
            raise TypeError(pointer)
        return text.value

    def spell(self, change: Change) -> tuple[Edit, ...] | None:
        """The edits that make a change, or None if the syntax cannot say it."""
        from abslint.formats.xml_edits import Speller  # late: most records want none
        from abslint.formats.xml_escapes import Escapes

        text, (start, stop) = self._source.text, self.span
        record = text[start:stop]
        end = record.find("\n")
        before = record[end - 1 : end] if end >= 0 else text[start - 2 : start - 1]
        newline = "\r\n" if before == "\r" else "\n"
        is_ascii = record.isascii() and "&#" in record
        return Speller(text, self.root, Escapes(newline, self._source.encoding, is_ascii)).spell(change)

    def comments(self) -> Iterator[Comment]:
        """The comments in the record and before it, in order."""
        text = self._source.text
        for match in _COMMENT.finditer(text, self._before, self.span.end):
            if match[1] is not None:
                begin, end = text.rfind("\n", 0, match.start()) + 1, text.find("\n", match.end())
                around = text[begin : match.start()] + text[match.end() : len(text) if end < 0 else end]
                yield Comment(Span(*match.span()), match[1].strip(), not around.strip())
