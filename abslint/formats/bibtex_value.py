"""A value of a BibTeX entry: its text, and where each character of it stands. Judges nothing, and changes nothing.

A value is made of segments, as ``#`` joins them: text in braces or quotes, a number, a string that was defined.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from abslint.formats.tex_said import SIGNS, flat, said
from abslint.formats.tex_tokens import Token, tokens
from abslint.knowledge.bibtex import NAME_LISTS, PARAGRAPHS, UNTYPED, VERBATIM
from abslint.knowledge.patterns import Pattern
from abslint.model.span import Part, Span

BLANKS = " \t\r\n"

_BRACE_OR_AND = Pattern(r"[{}]|(?<=[ \t\r\n])[Aa][Nn][Dd](?=[ \t\r\n])")
_BREAK = Pattern(r"[ \t]*(?:\r\n?|\n)[ \t\r\n]*")


class Segment(NamedTuple):
    """A part of a value, between its delimiters (code points). ``said`` is what a string that was defined stands for,
    None where the text is the segment's own."""

    start: int
    end: int
    said: str | None = None


Segments = tuple[Segment, ...]


def text_of(text: str, segments: Segments, name: str) -> str:
    """What a value of a field says."""
    if len(segments) == 1 and segments[0].said is None:
        return said_by(text[segments[0].start : segments[0].end], name)
    return "".join([token.plain for token in _tokens(text, segments, name)])


def said_by(raw: str, name: str, signs: Sequence[str] = SIGNS) -> str:
    """What a text between the delimiters of a field says. ``signs`` are those that it may hold."""
    raw = raw.strip(BLANKS)
    if name in VERBATIM:
        return "".join([token.plain for token in _tokens(raw, (Segment(0, len(raw)),), name)])
    return said(raw, name in PARAGRAPHS, name not in UNTYPED, signs)


def names_said(raw: str, plain: bool = False) -> list[str] | None:
    """The names of a list in which none stands in braces; None where one may. ``plain``: it says what is written."""
    text = raw if plain else flat(raw.strip(BLANKS))
    if text is None or " AND " in text or " And " in text or " and and " in text:
        return None
    return [name for part in text.strip(BLANKS).split(" and ") if (name := part.strip(BLANKS))]


def trimmed(text: str, segment: Segment, name: str) -> Segment:
    """A segment without the blanks round it; of a verbatim field without further braces round it either."""
    start, end, said = segment
    if said is not None:
        return segment
    raw = text[start:end]
    start += len(raw) - len(raw.lstrip(BLANKS))
    end = max(start, end - len(raw) + len(raw.rstrip(BLANKS)))
    if name in VERBATIM and is_braced(text, start, end):
        return trimmed(text, Segment(start + 1, end - 1), name)
    return Segment(start, end)


def is_braced(text: str, start: int, end: int) -> bool:
    """Whether one pair of braces holds the whole range."""
    if end - start < 2 or text[start] != "{" or text[end - 1] != "}":
        return False
    if text.find("{", start + 1, end) < 0:
        return text.find("}", start, end) == end - 1
    depth = 0
    for match in _BRACE_OR_AND.finditer(text, start, end):
        depth += {"{": 1, "}": -1}.get(match[0], 0)
        if not depth:
            return match.end() == end
    return False


def _tokens(text: str, segments: Segments, name: str) -> Iterator[Token]:
    """The pieces of a value; blanks at its ends are none of it, those where segments meet are."""
    last = len(segments) - 1
    for number, segment in enumerate(segments):
        if segment.said is not None:
            yield Token(segment.said, segment.start, segment.end, False)
            continue
        bare = trimmed(text, segment, name)
        start = bare.start if number == 0 else segment.start
        end = bare.end if number == last else segment.end
        if name in VERBATIM:
            yield from _verbatim(text, start, end)
        else:
            yield from tokens(text, start, end, name in PARAGRAPHS, name not in UNTYPED)


def _verbatim(text: str, start: int, end: int) -> Iterator[Token]:
    """What is written, a break of the line as one blank."""
    for match in _BREAK.finditer(text, start, end):
        yield Token(text[start : match.start()], start, match.start(), True)
        yield Token(" ", match.start(), match.end(), False)
        start = match.end()
    yield Token(text[start:end], start, end, True)


class Value:
    """A text with its places. ``segments`` are those of the source; the name of the field says how it is read."""

    __slots__ = ("_pieces", "_starts", "name", "segments", "text")

    def __init__(self, source: str, segments: Segments, name: str) -> None:
        self.segments = segments
        self.name = name
        pieces = [token for token in _tokens(source, segments, name) if token.plain]
        self.text = "".join([token.plain for token in pieces])
        self._pieces = pieces
        self._starts = list(accumulate((len(token.plain) for token in pieces), initial=0))
        bare = trimmed(source, segments[0], name) if len(segments) == 1 else segments[0]
        if not pieces:
            self._pieces, self._starts = [Token("", bare.start, bare.start, True)], [0, 0]

    @property
    def span(self) -> Span:
        """From the first to behind the last character."""
        return Span(self._pieces[0].start, self._pieces[-1].end)

    def locate(self, part: Part) -> Span:
        """The span of a range of code points, grown to whole pieces. Raises LookupError for one outside the value."""
        start, end = part
        if not 0 <= start <= end <= self._starts[-1]:
            raise LookupError(part)
        if start == end:
            here = self._edge(start)
            return Span(here, here)
        first, last = self._piece(start), self._piece(end - 1)
        return Span(self._start(first, start), self._end(last, end))

    def whole(self, part: Part) -> bool:
        """Whether no piece that is read as something else is cut by a range."""
        return all(
            self._pieces[self._piece(at)].same or at == self._starts[self._piece(at)]
            for at in part
            if at < self._starts[-1]
        )

    def _piece(self, offset: int) -> int:
        return min(bisect_right(self._starts, offset) - 1, len(self._pieces) - 1)

    def _start(self, number: int, offset: int) -> int:
        piece = self._pieces[number]
        return piece.start + (offset - self._starts[number] if piece.same else 0)

    def _end(self, number: int, offset: int) -> int:
        piece = self._pieces[number]
        return piece.start + offset - self._starts[number] if piece.same else piece.end

    def _edge(self, offset: int) -> int:
        """Where an insertion goes: behind the character before, at the value's beginning before its first."""
        if offset == 0:
            return self._pieces[0].start
        return self._end(self._piece(offset - 1), offset)


def in_pairs(text: str, span: Span) -> Span:
    """A span, grown by the braces next to it that belong to braces inside: ``The {Dyke`` to ``The {Dyke}``."""
    start, end = span
    opened = closed = 0
    for match in _BRACE_OR_AND.finditer(text, start, end):
        if match[0] == "{":
            opened += 1
        elif match[0] == "}" and opened:
            opened -= 1
        elif match[0] == "}":
            closed += 1
    while closed and text[start - 1 : start] == "{":
        start, closed = start - 1, closed - 1
    while opened and text[end : end + 1] == "}":
        end, opened = end + 1, opened - 1
    return Span(start, end)


def is_name_list(name: str) -> bool:
    """Whether a field holds names, parted by ``and``."""
    return name in NAME_LISTS


def names_of(text: str, segments: Segments) -> list[Segments]:
    """The names of a list, each as the segments that it is made of; those that say nothing are none."""
    found: list[Segments] = []
    begun: list[Segment] = []
    for segment in _bare_ends(text, segments):
        if segment.said is not None:
            begun.append(segment)
            continue
        *ended, rest = _parted(text, segment)
        for part in ended:
            found.append((*begun, part))
            begun = []
        begun.append(rest)
    found.append(tuple(begun))
    return [kept for name in found if (kept := _filled(text, name))]


def _bare_ends(text: str, segments: Segments) -> list[Segment]:
    """Segments without the blanks before the first and behind the last."""
    bare = list(segments)
    if bare[0].said is None:
        bare[0] = Segment(trimmed(text, bare[0], "").start, bare[0].end)
    if bare[-1].said is None:
        bare[-1] = Segment(bare[-1].start, max(bare[-1].start, trimmed(text, bare[-1], "").end))
    return bare


def _filled(text: str, segments: Sequence[Segment]) -> Segments:
    if len(segments) == 1 and segments[0].said is None:
        bare = trimmed(text, segments[0], "")
        return (bare,) if bare.end > bare.start else ()
    return tuple(one for one in segments if one.said is not None or text[one.start : one.end].strip(BLANKS))


def _parted(text: str, segment: Segment) -> Iterable[Segment]:
    """The stretches of a segment that ``and`` parts outside braces."""
    start, depth = segment.start, 0
    for match in _BRACE_OR_AND.finditer(text, segment.start, segment.end):
        sign = match[0]
        if sign == "{":
            depth += 1
        elif sign == "}":
            depth -= 1
        elif depth == 0 and match.start() > segment.start:
            yield Segment(start, match.start())
            start = match.end()
    yield Segment(start, segment.end)


def is_literal(text: str, segments: Segments) -> bool:
    """Whether a name stands in braces of its own: that of a body, which has no family name."""
    if len(segments) != 1 or segments[0].said is not None:
        return False
    start, end, _ = trimmed(text, segments[0], "")
    return is_braced(text, start, end) and text[start + 1] != "\\"
