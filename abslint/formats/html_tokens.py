"""The tags of a page of HTML with their places, as browsers find them. Does not know what they mean.

Comments, scripts and styles are passed over; a tag that does not end is none. Each character is looked at a bounded
number of times, whatever stands there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from abslint.knowledge.patterns import Pattern
from abslint.model.span import Span

_TAG = Pattern(r"<(/?)([a-zA-Z][^\s/<>]{0,60}+)((?:[^<>=]++|=\s*+\"[^\"]*+\"|=\s*+'[^']*+'|=){0,400}+)>")
"""A tag: signs that would end it may stand in quotes. Bounds keep what never ends from being read again and again."""

_ATTRIBUTE = Pattern(r"([^\s=/\"'<>][^\s=/<>]*+)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'<>][^\s<>]*+)))?")

RAW = frozenset({"script", "style", "textarea", "iframe", "xmp"})
"""Elements whose content is text up to their end tag, and none for people."""


class Tag(NamedTuple):
    """A start or an end tag: its span, its name in lower case, and the span of what stands behind the name."""

    start: int
    end: int
    name: str
    closing: bool
    inner: Span

    @property
    def signed(self) -> str:
        """The name, with a slash before it if it is that of an end tag."""
        return f"/{self.name}" if self.closing else self.name


class Attribute(NamedTuple):
    """The value of an attribute as it is written: its span without quotes, the quote (empty without one), and the span
    of the whole."""

    span: Span
    quote: str
    whole: Span


def tags(text: str, start: int = 0, end: int | None = None) -> Iterator[Tag]:
    """The tags of a range, in order."""
    at, stop = start, len(text) if end is None else end
    while (at := text.find("<", at, stop)) >= 0:
        if text.startswith("<!--", at):
            at = _behind(text, "-->", at + 2, stop)
            continue
        found = _TAG.match(text, at, stop)
        if found is None:
            at += 1
            continue
        name, at = found[2].lower(), found.end()
        yield Tag(found.start(), at, name, bool(found[1]), Span(*found.span(3)))
        if name in RAW and not found[1]:
            close = _closing(name).search(text, at, stop)
            at = stop if close is None else close.start()


def _behind(text: str, sign: str, start: int, stop: int) -> int:
    """Behind the next sign, or the end: what is not closed lasts to the end, as for browsers."""
    found = text.find(sign, start, stop)
    return stop if found < 0 else found + len(sign)


def _closing(name: str) -> Pattern:
    return _CLOSING[name]


_CLOSING = {name: Pattern(rf"(?i:</{name}(?=[\s/>]))") for name in RAW}


def comments(text: str) -> Iterator[tuple[Span, str]]:
    """The comments of a page with what they say, those in scripts left aside."""
    at = 0
    for tag in tags(text):
        yield from _comments_in(text, at, tag.start)
        at = tag.end if tag.closing or tag.name not in RAW else len(text)
        if tag.name in RAW and not tag.closing:
            close = _closing(tag.name).search(text, tag.end)
            at = len(text) if close is None else close.start()
    yield from _comments_in(text, at, len(text))


def _comments_in(text: str, start: int, stop: int) -> Iterator[tuple[Span, str]]:
    at = start
    while (at := text.find("<!--", at, stop)) >= 0:
        end = text.find("-->", at + 4, stop)
        if end < 0:
            return
        yield Span(at, end + 3), text[at + 4 : end].strip()
        at = end + 3


def attributes(text: str, tag: Tag) -> dict[str, Attribute]:
    """The attributes of a tag by their names in lower case; of a repeated one the first counts."""
    found: dict[str, Attribute] = {}
    for match in _ATTRIBUTE.finditer(text, *tag.inner):
        group = match.lastindex or 1
        if group == 1:
            span, quote = Span(match.end(), match.end()), ""
        else:
            span, quote = Span(*match.span(group)), ("", "", '"', "'", "")[group]
        found.setdefault(match[1].lower(), Attribute(span, quote, Span(*match.span())))
    return found
