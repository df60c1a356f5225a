"""One tree read from JSON, and its way back into the text. Does not read and knows nothing of errors."""

from __future__ import annotations

from collections.abc import Iterator

from abslint.formats.json_edits import spell
from abslint.formats.json_places import Places
from abslint.formats.plain_document import PlainDocument
from abslint.model.finding import Change, Edit
from abslint.model.span import Part, Pointer, Span

_BLANKS = " \t\r\n"
"""White space of JSON (RFC 8259, section 2)."""


class JsonDocument(PlainDocument):
    """A tree of plain data. Places are looked for in ``text`` only when somebody asks.

    ``shift`` is where ``text`` begins in the source. The documents of one top-level list share ``listed``, the
    places of the whole list; each then stands at the index that ``base`` holds. ``line`` is where the line begins that
    holds the tree, if it was read by itself.
    """

    __slots__ = ("_listed", "_own", "_shift", "_text", "base", "data", "line")

    def __init__(
        self,
        data: object,
        text: str,
        shift: int = 0,
        base: Pointer = (),
        listed: Places | None = None,
        line: int | None = None,
    ) -> None:
        self.data = data
        self.base = base
        self.line = line
        self._text = text
        self._shift = shift
        self._listed = listed
        self._own: tuple[Places, int] | None = None

    @property
    def json_text(self) -> str | None:
        """The text, unless it holds more than this tree."""
        return self._text if self._listed is None else None

    @property
    def span(self) -> Span:
        """From the first to behind the last character of the tree."""
        if self._listed is None:  # the tree fills its text but for white space
            if self._text[0] == "{" and self._text[-1] == "}":
                return Span(self._shift, self._shift + len(self._text))
            blanks = len(self._text) - len(self._text.lstrip(_BLANKS))
            return Span(self._shift + blanks, self._shift + len(self._text.rstrip(_BLANKS)))
        places, start = self._root()
        return Span(start + places.shift, places.end_of(start) + places.shift)

    def locate(self, pointer: Pointer, part: Part | None = None) -> Span:
        """The span of a value, of a string without its quotes, or of a range of its code points."""
        places, start = self._root()
        entry = places.find(start, pointer)
        if part is None:
            return places.inside(entry.start, entry.end)
        return places.part(entry.start, entry.end, part)

    def locate_key(self, pointer: Pointer) -> Span:
        """The span of the key that the pointer ends in, without its quotes; of a list item the item's."""
        places, start = self._root()
        entry = places.find(start, pointer)
        return places.inside(entry.key_start, entry.key_end)

    def written(self, pointer: Pointer) -> str:
        """A scalar as written; of a string its decoded text."""
        value = _reach(self.data, pointer)
        if isinstance(value, str):
            return value
        if isinstance(value, bool) or value is None:
            return "null" if value is None else str(value).lower()
        if isinstance(value, int) and 0 < abs(value) < 1 << 64:
            return str(value)
        places, start = self._root()
        entry = places.find(start, pointer)
        return places.text[entry.start : entry.end]

    def spell(self, change: Change) -> tuple[Edit, ...] | None:
        """The edits that make a change in the style of the text around it."""
        places, start = self._root()
        return spell(places, start, change)

    def blocks(self) -> Iterator[Span]:
        """The whole tree: whatever looks like a comment in it is text."""
        yield self.span

    def _root(self) -> tuple[Places, int]:
        """The places, and where in their text the tree begins."""
        if self._listed is not None:
            entries = self._listed.children(self._listed.root()).entries
            return self._listed, entries[int(self.base[0])].start
        if self._own is None:
            places = Places(self._text, self._shift)
            self._own = places, places.root()
        return self._own


def _reach(data: object, pointer: Pointer) -> object:
    """The value that a pointer leads to. Raises LookupError where it leads nowhere."""
    for step in pointer:
        if isinstance(data, list) and isinstance(step, int):
            data = data[step]
            continue
        if not isinstance(data, dict):
            raise LookupError(step)
        data = data[step]
    return data
