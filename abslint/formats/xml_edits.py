"""Spells changes of an XML record as edits, in its own line ends and entities. Does not judge whether one is right.

What XML cannot say (a control character), and what would part a pair of tags or lose a comment, is not spelled.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from abslint.formats.scalars import is_scalar
from abslint.formats.xml_escapes import Escapes
from abslint.formats.xml_texts import Kind, Piece, Text
from abslint.formats.xml_tree import Element, is_sound
from abslint.formats.xml_values import ATTRIBUTE, NONE, TEXT, is_list, is_plain, owner_of, place_of, text_of
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.pubmed import REPEATED
from abslint.knowledge.xml import NAME
from abslint.model.finding import Change, Edit, Insert, Remove, Rename, ReplacePart, ReplaceValue, Split
from abslint.model.span import Pointer, Span

Edits = tuple[Edit, ...] | None

_NAME = Pattern(NAME)
_SPACED = Pattern(r"[ \t]*")


class Speller:
    """Spells the changes of one record of a text, whose elements hang under a root. ``escapes`` writes texts."""

    def __init__(self, source: str, root: Element, escapes: Escapes) -> None:
        self._source = source
        self._root = root
        self._escapes = escapes

    def spell(self, change: Change) -> Edits:
        """The edits of a change. Raises LookupError for a pointer that names nothing."""
        match change:
            case ReplaceValue(pointer, value):
                text = text_of(place_of(self._root, pointer))
                if text is None or not is_scalar(value):
                    return None
                return self._replace(pointer, text, 0, len(text.value), str(value))
            case ReplacePart(pointer, (start, end), new):
                text = text_of(place_of(self._root, pointer))
                if text is None:
                    raise LookupError(pointer)
                text.locate((start, end))
                return self._replace(pointer, text, start, end, new)
            case Remove(pointer):
                return self._remove(pointer)
            case Rename(pointer, key):
                return self._rename(pointer, key)
            case Split(pointer, values):
                return self._split(pointer, values)
            case Insert(pointer, value):
                return self._insert(pointer, value)
        return None

    def _replace(self, pointer: Pointer, text: Text, start: int, end: int, new: str) -> Edits:
        """Another text in place of a range: no more of it than differs."""
        old, attribute = text.value, str(pointer[-1]).startswith(ATTRIBUTE)
        if not attribute and self._would_vanish(pointer, old[:start] + new + old[end:]):
            return None
        element = None if attribute else owner_of(self._root, pointer)
        if element is not None and element.stop == element.tag.end and self._is_empty(element):
            written = self._escapes.text(new, tags=True)
            return None if written is None else (Edit(element.span, self._opened(element, written)),)
        start, end, new = _narrowed(text, start, end, new)
        if _parts_a_piece(text, start, end) or not _are_paired(_between(text, start, end)):
            return None
        span = text.locate((start, end)) if end > start else Span(text.behind(start), text.behind(start))
        written = self._written(text, start, end, new, span, attribute)
        return None if written is None else (Edit(span, written),)

    def _written(self, text: Text, start: int, end: int, new: str, span: Span, attribute: bool) -> str | None:
        if attribute:
            return self._escapes.attribute(new, self._source[text.start - 1])
        if _is_in_cdata(text, start, end):
            around = self._source[span.start - 2 : span.start], self._source[span.end : span.end + 1]
            return self._escapes.cdata(new, *around)
        return self._escapes.text(new, tags=True)

    def _would_vanish(self, pointer: Pointer, new: str) -> bool:
        """Whether a text would count for nothing beside the attributes or children of its element."""
        if pointer[-1] != TEXT:
            return False
        element = owner_of(self._root, pointer)
        return not (new.strip(" \t\n") if element.children else new)

    def _is_empty(self, element: Element) -> bool:
        """Whether an element is written as one tag."""
        return self._source.startswith("/>", element.tag.end - 2)

    def _opened(self, element: Element, inner: str) -> str:
        """An element that is written as one tag, with a start and an end tag."""
        start = self._source[element.tag.start : element.tag.end - 2].rstrip()
        return f"{start}>{inner}</{element.tag.name}>"

    def _remove(self, pointer: Pointer) -> Edits:
        """An attribute; an element, and what holds nothing else. Its line goes with it if it stands there alone."""
        place = place_of(self._root, pointer)
        if isinstance(place, tuple):
            return (Edit(Span(place[0].start, place[0].end), ""),)
        if isinstance(place, Text):
            element = owner_of(self._root, pointer)
            if element.children:
                return None
            found: Sequence[Element] = [element]
        else:
            found = [place] if isinstance(place, Element) else place
        while len(above := self._above(found[0])) > 1 and not self._keeps(above[-1], found):
            found = [above[-1]]
        if len(above) < 2:
            return None  # a record keeps what it is known by
        return tuple(Edit(self._whole(element.span), "") for element in found)

    def _keeps(self, element: Element, without: Sequence[Element]) -> bool:
        """Whether an element says something without some of its children."""
        gone = {id(one) for one in without}
        return bool(element.text.value.strip()) or any(id(child) not in gone for child in element.children)

    def _above(self, wanted: Element) -> list[Element]:
        """The elements around one, the outermost first."""
        way: list[Element] = [self._root]
        while way[-1] is not wanted:
            inner = (child for child in way[-1].children if child.tag.start <= wanted.tag.start < child.end)
            child = next(inner, None)
            if child is None:
                break
            way.append(child)
        return way[:-1]

    def _whole(self, span: Span) -> Span:
        """A span, with its line if nothing else stands there."""
        source = self._source
        begin = source.rfind("\n", 0, span.start) + 1
        after = _SPACED.match(source, span.end)
        end = span.end if after is None else after.end()
        if source[begin : span.start].strip(" \t") or not source.startswith(("\n", "\r\n"), end):
            return span
        return Span(begin, source.index("\n", end) + 1)

    def _rename(self, pointer: Pointer, key: str) -> Edits:
        place = place_of(self._root, pointer)
        if isinstance(place, tuple):
            owner, name = owner_of(self._root, pointer), key.removeprefix(ATTRIBUTE)
            if not key.startswith(ATTRIBUTE) or name in owner.attributes or not _NAME.fullmatch(name):
                return None
            start = place[0].name_start
            return (Edit(Span(start, start + len(place[0].name)), name),)
        if not isinstance(place, Element) or not _NAME.fullmatch(key) or ":" in place.tag.name + key:
            return None
        above = self._above(place)
        if len(above) < 2 or isinstance(pointer[-1], int) or key in above[-1].names:
            return None
        if key in REPEATED.get(above[-1].name, NONE) or REPEATED.get(key) != REPEATED.get(place.name):
            return None  # it would be read as something else
        start = place.tag.start + 1
        edits = [Edit(Span(start, start + len(place.tag.name)), key)]
        if place.end > place.stop:
            edits.append(Edit(Span(place.stop + 2, place.stop + 2 + len(place.tag.name)), key))
        return tuple(edits)

    def _split(self, pointer: Pointer, values: tuple[str, ...]) -> Edits:
        """Further elements of the same kind, each with the same attributes."""
        element = owner_of(self._root, pointer)
        above = self._above(element)
        if not above or element.children or not is_list(above[-1], element.name) or not values or "" in values:
            return None
        if text_of(place_of(self._root, pointer)) is None or str(pointer[-1]).startswith(ATTRIBUTE):
            return None
        if element.end == element.stop or not is_sound(self._source, element.tag):
            return None
        texts = [self._escapes.text(value, tags=True) for value in values]
        start = self._source[element.tag.start : element.tag.end]
        whole, span = self._whole(element.span), element.span
        between = self._source[span.end : whole.end] + self._source[whole.start : span.start]
        written = [f"{start}{text}</{element.tag.name}>" for text in texts if text is not None]
        return (Edit(span, between.join(written)),) if len(written) == len(texts) else None

    def _insert(self, pointer: Pointer, value: Any) -> Edits:
        """A new attribute; where a new element may stand is more than this syntax knows."""
        name = str(pointer[-1]).removeprefix(ATTRIBUTE) if pointer else ""
        if not name or name == pointer[-1] or not is_scalar(value) or not _NAME.fullmatch(name):
            return None
        owner = owner_of(self._root, pointer)
        if is_plain(owner) or name in owner.attributes or owner.tag.end == owner.tag.start:
            return None
        end = owner.tag.end - (2 if self._is_empty(owner) else 1)
        written = self._escapes.attribute(str(value), '"')
        return None if written is None else (Edit(Span(end, end), f' {name}="{written}"'),)


def _narrowed(text: Text, start: int, end: int, new: str) -> tuple[int, int, str]:
    """A change without what it leaves as it is at both its ends; tags stay whole."""
    old = text.value[start:end]
    most = min(len(old), len(new))
    before = next((n for n in range(most) if old[n] != new[n]), most)
    most -= before
    behind = next((n for n in range(most) if old[-1 - n] != new[-1 - n]), most)
    left, right = start + before, end - behind
    for piece in text.pieces:
        if not piece.is_run:
            if piece.at < left < piece.behind:
                left = max(piece.at, start)
            if piece.at < right < piece.behind:
                right = min(piece.behind, end)
    return left, right, new[left - start : len(new) - (end - right)]


def _parts_a_piece(text: Text, start: int, end: int) -> bool:
    """Whether a range begins or ends inside a tag or a reference."""
    pieces = (piece for piece in text.pieces if not piece.is_run)
    return any(piece.at < start < piece.behind or piece.at < end < piece.behind for piece in pieces)


def _between(text: Text, start: int, end: int) -> list[Piece]:
    """The pieces that a range touches, those that say nothing only if they stand inside it."""
    return [
        piece
        for piece in text.pieces
        if (piece.at < end and piece.behind > start) or (not piece.text and start < piece.at < end)
    ]


def _are_paired(pieces: Sequence[Piece]) -> bool:
    """Whether each tag among pieces has its fellow there, and none is one whose loss no text shows."""
    depth = 0
    for piece in pieces:
        if piece.kind is Kind.MARK:
            return False
        if piece.kind is Kind.OPEN:
            if not piece.text:
                return False
            depth += 1
        elif piece.kind is Kind.CLOSE:
            depth -= 1
        if depth < 0:
            return False
    return not depth


def _is_in_cdata(text: Text, start: int, end: int) -> bool:
    """Whether what stands before the end of a range stands in a CDATA section."""
    last = end if end > start else start
    return last > 0 and text.holding(last - 1).kind is Kind.CDATA
