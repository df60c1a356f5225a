"""A paper as one page of HTML tells of it, and its way back into the text. Does not read a text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from abslint.formats.html_page import Page
from abslint.formats.html_tokens import comments
from abslint.formats.plain_document import PlainDocument
from abslint.model.finding import Change, Edit
from abslint.model.format import Comment
from abslint.model.source import Source
from abslint.model.span import Part, Pointer, Span


class HtmlDocument(PlainDocument):
    """A page as a mapping of the names of its tags and the keys of its labels to texts, or to lists of them."""

    __slots__ = ("_page", "_source", "data")

    def __init__(self, source: Source, page: Page) -> None:
        self._source = source
        self._page = page
        self.data: dict[str, Any] = page.data

    @property
    def base(self) -> Pointer:
        """The page is the whole file."""
        return ()

    @property
    def span(self) -> Span:
        """From the first to behind the last of what tells of the paper."""
        return self._page.span

    @property
    def line(self) -> None:
        """None: no line of this syntax can be read by itself."""

    def locate(self, pointer: Pointer, part: Part | None = None) -> Span:
        """The span of a text between its quotes or tags, of a list (from its first to its last item) or the record."""
        if part is None and not pointer:
            return self.span
        if part is None and len(pointer) == 1:
            spans = [value.text.span for value in self._page.of(pointer)]
            return Span(min(spans).start, max(span.end for span in spans))
        value = self._page.at(pointer)
        return value.text.span if part is None else value.text.locate(part)

    def locate_key(self, pointer: Pointer) -> Span:
        """The span of the name in a tag, or of the label; of an item, and of what has no label, that of the text."""
        return self._page.of(pointer)[0].key if len(pointer) == 1 else self.locate(pointer)

    def written(self, pointer: Pointer) -> str:
        """The decoded text of a value. Raises TypeError for a list, which has no one spelling."""
        if not pointer or (len(pointer) == 1 and self._page.is_list(str(pointer[0])) and self._page.of(pointer)):
            raise TypeError(pointer)
        return self._page.at(pointer).text.value

    def spell(self, change: Change) -> tuple[Edit, ...] | None:
        """The edits that make a change, or None if the page cannot say it."""
        from abslint.formats.html_edits import Speller  # late: most pages want none

        return Speller(self._source, self._page).spell(change)

    def comments(self) -> Iterator[Comment]:
        """The comments of the page, in order."""
        text = self._source.text
        for span, said in comments(text):
            begin, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
            around = text[begin : span.start] + text[span.end : len(text) if end < 0 else end]
            yield Comment(span, said, not around.strip())
