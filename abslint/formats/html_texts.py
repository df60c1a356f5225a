"""Texts of a page of HTML: what they say, and where each character stands. Knows no element's meaning.

References become the characters that they stand for. Between tags white space counts as one blank, a new paragraph as a
line break, and `<i> <b> <em> <strong> <sub> <sup>` stay as tags; other tags leave their text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from abslint.formats.html_tokens import tags
from abslint.knowledge.patterns import Pattern
from abslint.model.span import Part, Span

INLINE = frozenset({"i", "b", "em", "strong", "sub", "sup"})
"""Elements that stay in a text as tags."""

BREAKS = frozenset("address article br dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p section table td th tr ul".split())
"""Elements that part what stands before and behind them."""

_REFERENCE = r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});"
_IN_ATTRIBUTE = Pattern(_REFERENCE + r"|\r\n?")
_IN_TEXT = Pattern(_REFERENCE + r"|[ \t\n\f\r]+")


class Piece(NamedTuple):
    """A piece of a text: where it begins there, what it says, and its span in the source. ``is_run``: character by
    character as it is written."""

    at: int
    text: str
    start: int
    end: int
    is_run: bool

    @property
    def behind(self) -> int:
        """Where it ends in the text."""
        return self.at + len(self.text)


class Text:
    """A text made of pieces; ``span`` is where it stands, between its tags or quotes."""

    __slots__ = ("_starts", "pieces", "span", "value")

    def __init__(self, pieces: tuple[Piece, ...], span: Span) -> None:
        self.pieces = pieces
        self.span = span
        self.value = "".join([piece.text for piece in pieces])
        self._starts = [piece.at for piece in pieces]

    def locate(self, part: Part) -> Span:
        """The span of a range of the decoded code points. Raises LookupError for one outside the text."""
        start, end = part
        if not 0 <= start <= end <= len(self.value):
            raise LookupError(part)
        if start == end:
            here = self._behind(end) if end else self._before(start)
            return Span(here, here)
        return Span(self._before(start), self._behind(end))

    def _before(self, offset: int) -> int:
        """Where the character at an offset begins."""
        if not self.pieces:
            return self.span.start
        piece = self.pieces[max(bisect_right(self._starts, offset) - 1, 0)]
        return piece.start + (offset - piece.at if piece.is_run else 0)

    def _behind(self, offset: int) -> int:
        """Where the character before an offset ends."""
        piece = self.pieces[max(bisect_right(self._starts, offset - 1) - 1, 0)]
        return piece.start + offset - piece.at if piece.is_run else piece.end

    def is_whole(self, part: Part) -> bool:
        """Whether a range can be written anew: no piece of it is parted, no tag left without its fellow, and nothing
        that is no text stands inside."""
        start, end = part
        inside = [piece for piece in self.pieces if piece.at < end and piece.behind > start]
        if any(not piece.is_run and (piece.at < start or piece.behind > end) for piece in inside):
            return False
        if any(one.end != two.start for one, two in zip(inside, inside[1:], strict=False)):
            return False
        depth = 0
        for piece in inside:
            if not piece.is_run and piece.text.startswith("<") and len(piece.text) > 1:
                depth += -1 if piece.text.startswith("</") else 1
            if depth < 0 or piece.text == "\n":
                return False
        return depth == 0

    def cut(self, start: int, end: int) -> Text:
        """A range of the text as one of its own."""
        pieces = []
        for piece in self.pieces[max(bisect_right(self._starts, start) - 1, 0) : bisect_left(self._starts, end)]:
            first, last = max(start, piece.at), min(end, piece.behind)
            if first < last:
                inner = piece.text[first - piece.at : last - piece.at]
                left = piece.start + (first - piece.at if piece.is_run else 0)
                right = left + len(inner) if piece.is_run else piece.end
                pieces.append(Piece(first - start, inner, left, right, piece.is_run))
        return Text(tuple(pieces), self.locate((start, end)))


def attribute_text(source: str, span: Span) -> Text:
    """The value of an attribute."""
    pieces: list[Piece] = []
    at = 0
    for text, start, end, is_run in _split(source, span.start, span.end, _IN_ATTRIBUTE):
        said = text if is_run else _said(text) if text[0] == "&" else "\n"
        pieces.append(Piece(at, said, start, end, is_run))
        at += len(said)
    return Text(tuple(pieces), span)


def element_text(source: str, span: Span) -> Text:
    """What stands between the tags of an element, without white space at its ends."""
    joiner = _Joiner()
    at = span.start
    for tag in tags(source, span.start, span.end):
        joiner.take(source, at, tag.start)
        at = tag.end
        if tag.name in INLINE:
            joiner.put(f"</{tag.name}>" if tag.closing else f"<{tag.name}>", tag.start, tag.end, False)
        elif tag.name in BREAKS:
            joiner.gap("\n", tag.start, tag.end)
        elif tag.name in ("script", "style", "textarea") and not tag.closing:
            joiner.skips = True
        elif joiner.skips and tag.closing:
            joiner.skips = False
    joiner.take(source, at, span.end)
    pieces = joiner.pieces
    return Text(tuple(pieces), Span(pieces[0].start, pieces[-1].end) if pieces else Span(span.start, span.start))


class _Joiner:
    """Puts a text together from what stands between tags: gaps count once, and not at its ends."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.skips = False
        self._at = 0
        self._gap: tuple[str, int, int] | None = None

    def take(self, source: str, start: int, end: int) -> None:
        """Take what stands between two tags."""
        if self.skips:
            return
        for first, last in _without_comments(source, start, end):
            for text, left, right, is_run in _split(source, first, last, _IN_TEXT):
                if is_run:
                    self.put(text, left, right, True)
                elif text[0] == "&":
                    self.put(_said(text), left, right, False)
                else:
                    self.gap(" ", left, right)

    def gap(self, text: str, start: int, end: int) -> None:
        """Take a gap, which counts if something stands before it, and something follows."""
        if not self.pieces:
            return
        if self._gap is None:
            self._gap = (text, start, end)
        else:
            known, first, last = self._gap
            broken = "\n" in (known, text)
            self._gap = ("\n" if broken else known, first, end if broken or last == start else last)

    def put(self, text: str, start: int, end: int, is_run: bool) -> None:
        """Take what says something."""
        if self._gap is not None:
            between, first, last = self._gap
            self._gap = None
            self._add(between, first, last, between == " " and last - first == 1)
        self._add(text, start, end, is_run)

    def _add(self, text: str, start: int, end: int, is_run: bool) -> None:
        if text:
            self.pieces.append(Piece(self._at, text, start, end, is_run))
            self._at += len(text)


def _without_comments(source: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What of a range stands in no comment."""
    while (at := source.find("<!--", start, end)) >= 0:
        yield start, at
        close = source.find("-->", at + 2, end)
        start = end if close < 0 else close + 3
    yield start, end


def _split(source: str, start: int, end: int, signs: Pattern) -> Iterator[tuple[str, int, int, bool]]:
    """The pieces of a range: runs, and what stands for something else."""
    at = start
    for match in signs.finditer(source, start, end):
        said = match[0]
        if said[0] == "&" and _said(said) == said:
            continue
        if match.start() > at:
            yield source[at : match.start()], at, match.start(), True
        yield said, match.start(), match.end(), False
        at = match.end()
    if end > at:
        yield source[at:end], at, end, True


def _said(reference: str) -> str:
    """What a reference stands for; itself if that is nothing."""
    from html import unescape  # late: its table of entities costs a millisecond

    said = unescape(reference)
    return reference if not said or said == "\ufffd" else said
