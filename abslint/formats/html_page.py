"""What a page of HTML says of one paper: its `<meta>` tags by their names, and the blocks of a Pure portal by the keys
of their labels. Judges nothing.

Of texts that come again each counts; of a portal's labels the first does.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from abslint.formats.html_texts import Text, attribute_text
from abslint.formats.html_tokens import Attribute, Tag, attributes, tags
from abslint.knowledge.page_tags import LISTS, PORTAL_LISTS, is_page_tag, tells_of_paper
from abslint.model.span import Pointer, Span


class Value(NamedTuple):
    """A text of a page. ``key`` is the span of what names it, ``whole`` that of all that goes with it, None where it
    cannot go alone; ``content`` is the attribute that holds it, None where it stands between tags."""

    text: Text
    key: Span
    whole: Span | None
    content: Attribute | None = None


class Page:
    """The values of a page by their keys."""

    def __init__(self) -> None:
        self.values: dict[str, list[Value]] = {}

    def put(self, key: str, value: Value) -> None:
        """Take in a value."""
        self.values.setdefault(key, []).append(value)

    def is_list(self, key: str) -> bool:
        """Whether the texts of a key stand in a list."""
        return key in LISTS or key in PORTAL_LISTS or len(self.values[key]) > 1

    @property
    def data(self) -> dict[str, Any]:
        """The texts as plain data."""
        found: dict[str, Any] = {}
        for key, values in self.values.items():
            texts = [value.text.value for value in values]
            found[key] = texts if self.is_list(key) else texts[0]
        return found

    @property
    def texts(self) -> dict[str, list[str]]:
        """The texts, each in a list."""
        return {key: [value.text.value for value in values] for key, values in self.values.items()}

    @property
    def span(self) -> Span:
        """From the first to behind the last value."""
        spans = [value.whole or value.text.span for values in self.values.values() for value in values]
        return Span(min(span.start for span in spans), max(span.end for span in spans))

    def at(self, pointer: Pointer) -> Value:
        """The value at a pointer. Raises LookupError where none is."""
        values = self.of(pointer)
        match pointer:
            case (str(key),) if not self.is_list(key):
                return values[0]
            case (str(key), int(index)) if self.is_list(key) and 0 <= index < len(values):
                return values[index]
        raise LookupError(pointer)

    def of(self, pointer: Pointer) -> list[Value]:
        """All values of the key that a pointer leads through. Raises LookupError where there is none."""
        if not pointer:
            raise LookupError(pointer)
        return self.values[str(pointer[0])]


def read_page(text: str) -> Page | None:
    """What a page says of a paper; None if that is nothing."""
    lowered = text.lower()
    if not tells_of_paper(lowered):
        return None
    found = list(tags(text))
    page = Page()
    for tag in found:
        if tag.name == "meta" and not tag.closing:
            _take_meta(page, text, tag)
    if "rendering" in lowered:
        from abslint.formats.html_blocks import Blocks  # late: few pages are a portal's

        Blocks(text, found, page).take()
    return page if page.values else None


def _take_meta(page: Page, text: str, tag: Tag) -> None:
    written = attributes(text, tag)
    name, content = written.get("name"), written.get("content")
    if name is None or content is None:
        return
    key = text[slice(*name.span)].strip().lower()
    if is_page_tag(key):
        page.put(key, Value(attribute_text(text, content.span), name.span, Span(tag.start, tag.end), content))
