"""Portal text: the plain-text dump of one page of a Pure research portal. Knows nothing of papers.

Labels are often fused to their values (``Issue number3``), bullets and the page's furniture stand between.
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.formats.plain_document import PlainDocument
from abslint.formats.portal_page import Page, read_page
from abslint.formats.portal_spell import Tries, find_value, spell
from abslint.model.finding import Change, Edit, Problem
from abslint.model.format import Document, Format
from abslint.model.source import Source
from abslint.model.span import Part, Pointer, Span


class PortalDocument(PlainDocument):
    """A page as a mapping of its labels, in snake case and English, to values as written on the page."""

    def __init__(self, text: str, page: Page) -> None:
        self._text = text
        self._page = page
        self._data = page.data
        self._tries = Tries()

    @property
    def data(self) -> dict[str, str | list[str]]:
        """Keys to values as written: a string, or a list of them."""
        return self._data

    @property
    def base(self) -> Pointer:
        """The page is the whole file."""
        return ()

    @property
    def span(self) -> Span:
        """From the page's first to behind its last character that is no white space."""
        return self._page.span

    @property
    def line(self) -> None:
        """None: no line of this syntax can be read by itself."""

    def locate(self, pointer: Pointer, part: Part | None = None) -> Span:
        """The span of a value, a list (from its first to its last item) or the page."""
        if part is None and not pointer:
            return self.span
        if part is None and len(pointer) == 1:
            return self._page.entries[str(pointer[0])].span
        value = find_value(self._page, pointer)
        return value.span if part is None else value.locate(part)

    def locate_key(self, pointer: Pointer) -> Span:
        """The span of the label or heading; of the value where the page has none for it (the title)."""
        if len(pointer) != 1:
            return self.locate(pointer)
        entry = self._page.entries[str(pointer[0])]
        return entry.label or entry.span

    def written(self, pointer: Pointer) -> str:
        """The decoded text of a scalar."""
        return find_value(self._page, pointer).text

    def spell(self, change: Change) -> tuple[Edit, ...] | None:
        """The edits that make a change, if a page can say it: it has no other names for its labels, for example."""
        return spell(self._text, self._page, change, self._tries)


def read(source: Source) -> Iterator[Document | Problem]:
    """The page that a text is; nothing if it is none. Another page behind it is not read, and told."""
    page = read_page(source.text)
    if page is None:
        return
    yield PortalDocument(source.text, page)
    if page.other is not None:
        yield Problem(
            "syntax-error", page.other, "another page stands here, which is not read: keep each in its own file"
        )


FORMAT = Format(name="portal_text", suffixes=(".txt",), read=read)
