"""Values of a portal page and their places: where each decoded character stands. Does not know what a label is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from typing import NamedTuple

from abslint.formats.pieces import locate, starts_of
from abslint.knowledge.patterns import Pattern
from abslint.model.define import frozen, mutable
from abslint.model.span import Part, Span

BULLET = Pattern(r"[•◦▪‣∙·●○⁃][ \t\xa0]*|[*–-][ \t\xa0]+")

_FILLED = Pattern(r"\S")


class Line(NamedTuple):
    """A line of the page: its text without indentation, bullet and white space behind it.

    ``start`` and ``end`` are those of ``text``; ``indent`` is where the bullet stands, if any; ``whole`` goes up to
    and with the line ending. All are code points of the source's text.
    """

    text: str
    start: int
    end: int
    indent: int
    whole: Span

    @property
    def bullet(self) -> bool:
        """Whether a bullet stands before the text."""
        return self.indent < self.start

    def behind(self, offset: int) -> Line:
        """What stands on the line from an offset in its text on."""
        start = self.start + offset
        return Line(self.text[offset:], start, self.end, start, self.whole)


def split_lines(text: str) -> list[Line]:
    """The lines of a text, a run of blank ones as one; LF and CRLF end a line."""
    lines, at = [], 0
    while at < len(text):
        filled = _FILLED.search(text, at)
        start = text.rfind("\n", at, filled.start()) + 1 if filled else len(text)
        if start > at:
            lines.append(Line("", at, at, at, Span(at, start)))
            at = start
            continue
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop + 1
        raw = text[at:stop]
        content = raw.strip()
        indent = start = at + len(raw) - len(raw.lstrip())
        if bullet := BULLET.match(content):
            content = content[bullet.end() :]
            start += bullet.end() + len(content) - len(content.lstrip())
            content = content.lstrip()
        lines.append(Line(content, start, start + len(content), indent, Span(at, stop)))
        at = stop
    return lines


@frozen
class Value:
    """A decoded text, made of pieces of lines joined by one line feed each.

    ``pieces`` are their spans in the source, ``starts`` where they begin in ``text``; ``whole`` is what goes when the
    value is removed.
    """

    text: str
    pieces: tuple[Span, ...]
    starts: tuple[int, ...]
    whole: Span

    @classmethod
    def of(cls, source: str, pieces: Iterable[Span], whole: Span) -> Value:
        """The value that stands at these spans of the source."""
        spans = tuple(pieces)
        return cls("\n".join(source[start:end] for start, end in spans), spans, starts_of(spans), whole)

    @property
    def span(self) -> Span:
        """From the first to behind the last character."""
        return Span(self.pieces[0].start, self.pieces[-1].end)

    def locate(self, part: Part) -> Span:
        """The span of a range of the decoded code points. Raises LookupError for one outside the value."""
        return locate(self.pieces, self.starts, part)


@mutable
class Entry:
    """What the page holds under one key. ``label`` is the label's or heading's span, ``head`` its whole line."""

    key: str
    label: Span | None = None
    head: Span | None = None
    values: list[Value] = field(default_factory=list)
    many: bool = False
    between: str = ""
    """What stands between label and value: nothing, a colon, a tab, a line ending."""

    @property
    def data(self) -> str | list[str]:
        """The value as plain data."""
        return [value.text for value in self.values] if self.many else self.values[0].text

    @property
    def span(self) -> Span:
        """From the first to behind the last value."""
        return Span(min(value.span.start for value in self.values), max(value.span.end for value in self.values))
