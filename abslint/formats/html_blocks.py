"""Reads the blocks of a Pure portal's page: headline, type, abstract, rows of labels and values, lists. Judges nothing.

Elements are found by the classes that Pure gives them. Where an end tag is missing that HTML does not ask for, an
element ends as for browsers; one that is cut off at the end of the page is left aside.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from abslint.formats.html_page import Page, Value
from abslint.formats.html_texts import Text, element_text
from abslint.formats.html_tokens import Tag, attributes
from abslint.knowledge.page_tags import PORTAL_LISTS
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.portal import labels_at
from abslint.model.span import Span

_ENDS = {
    "li": frozenset({"li", "/li", "/ul", "/ol"}),
    "th": frozenset({"td", "th", "tr", "/th", "/tr", "/table", "/tbody"}),
    "td": frozenset({"td", "th", "tr", "/td", "/tr", "/table", "/tbody"}),
    "tr": frozenset({"tr", "/tr", "/table", "/tbody"}),
    "dt": frozenset({"dt", "dd", "/dt", "/dl"}),
    "dd": frozenset({"dt", "dd", "/dd", "/dl"}),
    "p": frozenset({"p", "/p", "div", "/div", "ul", "table", "h2", "h3", "section", "/section"}),
}
"""Tags that end an element whose end tag may be missing."""

_BETWEEN = Pattern(r"\s*(?:[,;&]|\b(?:and|og|und|en|et|och|ja|y)\b)\s*")
"""What stands between two names."""

_LISTED = frozenset({"keywords", "asjc", "sdg"})
_PROSE = frozenset({"abstract", "bibliographical_note", "copyright", "funding"})

MOST_UNCLOSED = 20
"""Elements without an end that are followed to the end of a page."""


class Blocks:
    """Reads the blocks of one page from its tags."""

    def __init__(self, source: str, found: Sequence[Tag], page: Page) -> None:
        self._source = source
        self._tags = found
        self._page = page
        self._unclosed = 0
        self._rows = False
        self._label: tuple[str, Span] | None = None
        self._row: Span | None = None
        self._list = ""
        self._heading: tuple[str, Span] | None = None

    def take(self) -> None:
        """Take all blocks into the page, if one of them is a portal's."""
        at = 0
        inside = False
        while at < len(self._tags):
            tag = self._tags[at]
            if tag.closing:
                self._leave(tag.name)
                at += 1
                continue
            classes = self._classes(tag)
            inside = inside or "rendering" in classes
            at = max(self._block(at, tag, classes), at + 1) if inside else at + 1

    def _classes(self, tag: Tag) -> frozenset[str]:
        if tag.inner.end - tag.inner.start < len(" class=a"):
            return frozenset()
        written = attributes(self._source, tag).get("class")
        return frozenset() if written is None else frozenset(self._source[slice(*written.span)].split())

    def _leave(self, name: str) -> None:
        if name in ("table", "dl"):
            self._rows = False
        if name in ("ul", "div"):
            self._list = ""

    def _block(self, at: int, tag: Tag, classes: frozenset[str]) -> int:
        """Take the block that begins with a tag; where to go on, no further than there if it is none."""
        name = tag.name
        if name in ("h1", "h2", "h3", "h4"):
            return self._headline(at, name)
        if name in ("table", "dl") and "properties" in classes:
            self._rows = True
        elif self._rows and name in ("tr", "th", "td", "dt", "dd"):
            return self._of_row(at, name)
        elif "textblock" in classes:
            key = self._heading[0] if self._heading and self._heading[0] in _PROSE else "abstract"
            return self._single(key, at)
        elif "type" in classes and name in ("p", "div", "span"):
            return self._single("type_line", at)
        elif "persons" in classes and "relations" in classes and name in ("p", "div"):
            return self._names("authors", at, None)
        elif name == "ul" and classes & {"keywords", "persons", "dois"}:
            self._open_list(classes)
        elif self._list and name == ("a" if self._list == "dois" else "li"):
            return self._item(at)
        elif "doi" in classes and name in ("div", "li", "span"):
            self._list = "dois"
        return at

    def _open_list(self, classes: frozenset[str]) -> None:
        heading = self._heading[0] if self._heading else ""
        said = heading if heading in _LISTED else "keywords"
        kind = said if "keywords" in classes else "authors" if "persons" in classes else "dois"
        self._list = "" if kind == "authors" and "authors" in self._page.values else kind

    def _inner(self, at: int) -> tuple[Span, int, int] | None:
        """What stands between the tags of an element, where it ends with them, and the number of the next tag; None if
        it does not end."""
        tag, depth = self._tags[at], 0
        if self._unclosed > MOST_UNCLOSED:
            return None
        ends = _ENDS.get(tag.name)
        for number in range(at + 1, len(self._tags)):
            one = self._tags[number]
            if ends is not None and one.signed in ends:
                own = one.closing and one.name == tag.name
                return Span(tag.end, one.start), one.end if own else one.start, number + 1 if own else number
            if ends is None and one.name == tag.name:
                depth += -1 if one.closing else 1
                if depth < 0:
                    return Span(tag.end, one.start), one.end, number + 1
        self._unclosed += 1
        return None

    def _text(self, at: int) -> tuple[Text, Span, int] | None:
        """The text of an element, the span of the element and the number of the next tag."""
        found = self._inner(at)
        if found is None:
            return None
        span, end, after = found
        return element_text(self._source, span), Span(self._tags[at].start, end), after

    def _headline(self, at: int, name: str) -> int:
        found = self._text(at)
        if found is None:
            return at
        text, _, after = found
        if name == "h1":
            self._put("title", Value(text, text.span, None))
        else:
            key = key_of(text.value)
            self._heading = None if key is None else (key, text.span)
        return after

    def _single(self, key: str, at: int) -> int:
        found = self._text(at)
        if found is None:
            return at
        text, _, after = found
        own = self._heading[1] if self._heading and self._heading[0] == key else text.span
        self._put(key, Value(text, own, None))
        return after

    def _of_row(self, at: int, name: str) -> int:
        if name == "tr":
            found = self._inner(at)
            self._row = None if found is None else Span(self._tags[at].start, found[1])
            return at
        cell = self._text(at)
        if cell is None:
            return at
        text, _, after = cell
        if name in ("th", "dt"):
            key = key_of(text.value)
            self._label = None if key is None else (key, text.span)
        elif self._label is not None:
            key, label = self._label
            self._label = None
            if key in ("editors", "authors"):
                self._names(key, at, label)
            elif key == "dois" and any(tag.name == "a" for tag in self._tags[at:after]):
                self._list = "dois"
                return at
            elif key in PORTAL_LISTS or key not in self._page.values:
                self._put(key, Value(text, label, self._row if name == "td" else None))
        return after

    def _names(self, key: str, at: int, label: Span | None) -> int:
        found = self._text(at)
        if found is None:
            return at
        text, _, after = found
        if key in self._page.values:
            return after
        start = 0
        alone = self._alone(at, after, text)
        between = (match for match in _BETWEEN.finditer(text.value) if not _is_inside(text.locate(match.span()), alone))
        for match in [*between, None]:
            end = len(text.value) if match is None else match.start()
            if text.value[start:end].strip():
                one = text.cut(start, end)
                self._put(key, Value(one, label or one.span, None))
            start = end if match is None else match.end()
        return after

    def _alone(self, at: int, after: int, text: Text) -> list[Span]:
        """What stands in elements that hold one name of a text each: in links, and in the innermost spans, unless one
        holds the whole text."""
        found: list[Span] = []
        opened: list[Tag] = []
        innermost = False
        for tag in self._tags[at + 1 : after]:
            if tag.name not in ("a", "span"):
                continue
            if not tag.closing:
                opened.append(tag)
            elif opened and opened[-1].name == tag.name:
                inner = Span(opened.pop().end, tag.start)
                if tag.name == "a" or (
                    innermost and not (inner.start <= text.span.start and text.span.end <= inner.end)
                ):
                    while found and found[-1].start > inner.start:
                        found.pop()
                    found.append(inner)
            innermost = not tag.closing
        return found

    def _item(self, at: int) -> int:
        found = self._text(at)
        if found is None:
            return at
        text, whole, after = found
        if text.value and (self._list != "dois" or "10." in text.value):
            named = self._heading is not None and self._heading[0] == self._list
            key = self._heading[1] if named and self._heading else text.span
            self._put(self._list, Value(text, key, None if self._list == "dois" else whole))
        return after

    def _put(self, key: str, value: Value) -> None:
        """Take in a value; of what comes once the first counts."""
        if value.text.value and (key in PORTAL_LISTS or key not in self._page.values):
            self._page.put(key, value)


def _is_inside(span: Span, others: Sequence[Span]) -> bool:
    """Whether something follows a span in another one round it, which are apart and in order."""
    at = bisect_right(others, span.end, key=lambda one: one.end)  # papers of thousands of authors have as many links
    return at < len(others) and others[at].start <= span.start


def key_of(label: str) -> str | None:
    """The key of a label that is a whole text, perhaps with a colon; None if it is none."""
    said = label.rstrip(": ").replace("’", "'")
    found = labels_at(said)
    return next((one.key for one in found if len(one.text) == len(said)), None)
