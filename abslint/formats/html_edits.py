"""Spells changes of a page as edits, in its own quotes, lines and references. Does not judge whether one is right.

What would part an element or a reference is not spelled; what is, is read again, and counts only if the page then says
what is wanted and nothing else has changed.
"""

from __future__ import annotations

from collections.abc import Sequence

from abslint.formats.html_page import Page, Value, read_page
from abslint.formats.scalars import is_scalar
from abslint.formats.xml_escapes import Escapes
from abslint.knowledge.page_tags import LISTS, is_page_tag
from abslint.knowledge.patterns import Pattern
from abslint.model.finding import Change, Edit, Insert, Remove, Rename, ReplacePart, ReplaceValue, Split
from abslint.model.source import Source
from abslint.model.span import Part, Pointer, Span

Edits = tuple[Edit, ...] | None

_BARE = Pattern(r"[\w.:/+-]*[\w.:+-]")
"""A value that needs no quotes."""

_SPACED = Pattern(r"[ \t]*")


class Speller:
    """Spells the changes of one page."""

    def __init__(self, source: Source, page: Page) -> None:
        self._text = source.text
        self._page = page
        first = source.text.find("\n")
        newline = "\r\n" if first > 0 and source.text[first - 1] == "\r" else "\n"
        is_ascii = source.text.isascii() and "&#" in source.text
        self._escapes = Escapes(newline, source.encoding, is_ascii)
        self._newline = newline

    def spell(self, change: Change) -> Edits:
        """The edits of a change. Raises LookupError for a pointer that names nothing."""
        key = str(change.pointer[0]) if change.pointer else ""
        wanted = self._page.texts
        match change:
            case ReplaceValue(pointer, value):
                known = self._page.at(pointer)
                if not is_scalar(value):
                    return None
                edits = self._replace(known, (0, len(known.text.value)), str(value))
                wanted[key][_index(pointer)] = str(value)
            case ReplacePart(pointer, part, new):
                known = self._page.at(pointer)
                known.text.locate(part)
                edits = self._replace(known, part, new)
                old = known.text.value
                wanted[key][_index(pointer)] = old[: part[0]] + new + old[part[1] :]
            case Remove(pointer):
                edits = self._remove(pointer)
                wanted[key][slice(*_range(pointer))] = []
            case Rename(pointer, name):
                edits = self._rename(pointer, name)
                wanted = {name if one == key else one: texts for one, texts in wanted.items()}
            case Split(pointer, texts):
                edits = self._split(self._page.at(pointer), key, texts)
                wanted[key][slice(*_range(pointer))] = texts
            case Insert(pointer, value):
                items = value if isinstance(value, list) else [value]
                edits = self._insert(pointer, items)
                wanted[key] = [str(item) for item in items]
            case _:
                return None
        return edits if edits is not None and self._comes_out(edits, wanted) else None

    def _comes_out(self, edits: Sequence[Edit], wanted: dict[str, list[str]]) -> bool:
        """Whether the page says what is wanted once it is edited."""
        text, at, pieces = self._text, 0, []
        for span, new, _ in sorted(edits):
            pieces += [text[at : span.start], new]
            at = span.end
        again = read_page("".join([*pieces, text[at:]]))
        return again is not None and again.texts == {key: texts for key, texts in wanted.items() if texts}

    def _replace(self, value: Value, part: Part, new: str) -> Edits:
        """Another text in place of a range: no more of it than differs."""
        text, content = value.text, value.content
        if content is not None and not content.quote:
            said = text.value[: part[0]] + new + text.value[part[1] :]
            written = said if _BARE.fullmatch(said) else self._quoted(said)
            return None if written is None else (Edit(content.span, written),)
        start, end = part
        old = text.value[start:end]
        while start < end and new and text.value[start] == new[0] and text.is_whole((start, start + 1)):
            start, new = start + 1, new[1:]
        while start < end and new and text.value[end - 1] == new[-1] and text.is_whole((end - 1, end)):
            end, new = end - 1, new[:-1]
        if not text.is_whole((start, end)) or (not new and old and end - start == len(text.value) and not content):
            return None
        written = self._escapes.attribute(new, content.quote) if content else self._escapes.text(new, tags=True)
        return None if written is None else (Edit(text.locate((start, end)), written),)

    def _quoted(self, said: str) -> str | None:
        written = self._escapes.attribute(said, '"')
        return None if written is None else f'"{written}"'

    def _remove(self, pointer: Pointer) -> Edits:
        """The tag, row or item of a value, or of all values of a key, each with its line if it stands there alone."""
        values = self._page.of(pointer) if len(pointer) == 1 else [self._page.at(pointer)]
        wholes = [value.whole for value in values if value.whole is not None]
        if len(wholes) != len(values) or len(values) == sum(map(len, self._page.values.values())):
            return None
        return tuple(Edit(self._with_line(span), "") for span in wholes)

    def _with_line(self, span: Span) -> Span:
        begin = self._text.rfind("\n", 0, span.start) + 1
        after = _SPACED.match(self._text, span.end)
        end = span.end if after is None else after.end()
        if self._text[begin : span.start].strip(" \t") or not self._text.startswith(("\n", "\r\n"), end):
            return span
        return Span(begin, self._text.index("\n", end) + 1)

    def _rename(self, pointer: Pointer, name: str) -> Edits:
        values = self._page.of(pointer)
        if len(pointer) != 1 or name in self._page.values or not is_page_tag(name):
            return None
        if (name in LISTS) != (pointer[0] in LISTS) or any(value.content is None for value in values):
            return None
        return tuple(Edit(value.key, name) for value in values)

    def _split(self, value: Value, key: str, texts: Sequence[str]) -> Edits:
        """Several tags in place of one, that differ in their content alone; several items of a list."""
        if not texts or not all(texts) or value.whole is None or not self._page.is_list(key):
            return None
        if value.content is None and key not in ("keywords", "asjc", "sdg"):
            return None
        copies = [self._copy(value, text) for text in texts]
        between = self._between(value.whole)
        return None if None in copies else (Edit(value.whole, between.join(filter(None, copies))),)

    def _copy(self, value: Value, said: str) -> str | None:
        """A tag or an item with another text."""
        span, whole, content = value.text.span, value.whole, value.content
        if content is not None:
            written = self._quoted(said) if not content.quote else self._escapes.attribute(said, content.quote)
        else:
            written = self._escapes.text(said, tags=True) if value.text.is_whole((0, len(value.text.value))) else None
        if written is None or whole is None:
            return None
        return self._text[whole.start : span.start] + written + self._text[span.end : whole.end]

    def _between(self, whole: Span) -> str:
        """What stands between two tags of a kind: a line end and the indent, if they begin lines."""
        begin = self._text.rfind("\n", 0, whole.start) + 1
        indent = self._text[begin : whole.start]
        return self._newline + indent if not indent.strip(" \t") else ""

    def _insert(self, pointer: Pointer, items: Sequence[object]) -> Edits:
        """New tags behind the last one that tells of the paper, written as that is."""
        key = str(pointer[0])
        tags = [value for values in self._page.values.values() for value in values if value.content and value.whole]
        if len(pointer) != 1 or key in self._page.values or not is_page_tag(key) or not items or not tags:
            return None
        if not all(map(is_scalar, items)) or (len(items) > 1 and key not in LISTS):
            return None
        last = max(tags, key=lambda value: value.text.span)
        if last.whole is None:
            return None
        end = "/>" if self._text.startswith("/>", last.whole.end - 2) else ">"
        end = " />" if end == "/>" and self._text[last.whole.end - 3] == " " else end
        written = [self._quoted(str(item)) for item in items]
        lines = [f'<meta name="{key}" content={one}{end}' for one in written if one is not None]
        between = self._between(last.whole)
        here = Span(last.whole.end, last.whole.end)
        return (Edit(here, "".join(between + line for line in lines)),) if len(lines) == len(items) else None


def _index(pointer: Pointer) -> int:
    """The number of the text that a pointer names among those of its key."""
    return int(pointer[1]) if len(pointer) > 1 else 0


def _range(pointer: Pointer) -> tuple[int | None, int | None]:
    """The numbers of the texts that go with what a pointer names."""
    return (int(pointer[1]), int(pointer[1]) + 1) if len(pointer) > 1 else (None, None)
