"""The tokens of an XML text: tags, comments, CDATA sections and what stands between. Knows no elements.

What is no token of XML is given as what it was probably meant to be: a tag with a slip, or a sign of a text.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.xml import NAME


class Token(Enum):
    """Kinds of tokens. SIGN is a `<` that begins nothing, LOOSE the beginning of what does not end (a comment, say)."""

    TEXT = auto()
    START = auto()
    END = auto()
    COMMENT = auto()
    CDATA = auto()
    INSTRUCTION = auto()
    DECLARATION = auto()
    SIGN = auto()
    LOOSE = auto()


class Found(NamedTuple):
    """A token with its span. ``name`` is that of a tag as written; ``empty`` says that a tag ends its element at once,
    ``slip`` that it is not written as it should be."""

    kind: Token
    start: int
    end: int
    name: str = ""
    empty: bool = False
    slip: bool = False

    @property
    def local(self) -> str:
        """The name without what stands before its colon."""
        return self.name.rpartition(":")[2] if ":" in self.name else self.name


_START = Pattern(rf"<({NAME})((?:\s++{NAME}\s*+=\s*+(?:\"[^\"<]*+\"|'[^'<]*+'))*+)\s*+(/?)>")
_END = Pattern(rf"</({NAME})\s*+>")
_MISWRITTEN = Pattern(rf"<(?:(/)\s?)?({NAME})([^<>]*+)>")
_ATTRIBUTES = Pattern(rf"(\s*)({NAME})\s*+=\s*+(?:\"([^\"<]*+)\"|'([^'<]*+)'|([^\s\"'<>=]++))")

_SPANS = (("<!--", "-->", Token.COMMENT), ("<![CDATA[", "]]>", Token.CDATA), ("<?", "?>", Token.INSTRUCTION))
_DECLARED = Pattern(r"<![A-Z][^<>\[]*+>")


class Attribute(NamedTuple):
    """An attribute as written: its name, and the spans of all of it with the blanks before it, its name and value."""

    name: str
    start: int
    name_start: int
    value_start: int
    value_end: int
    end: int


def is_include(source: str, tag: Found) -> bool:
    """Whether a tag asks readers to put another file in its place (XML Inclusions 1.0, W3C)."""
    return tag.local == "include" and (tag.name != tag.local or "XInclude" in source[tag.start : tag.end])


def attributes_of(source: str, tag: Found) -> Iterator[Attribute]:
    """The attributes of a start tag, in order."""
    for match in _ATTRIBUTES.finditer(source, tag.start + 1 + len(tag.name), tag.end):
        group = next(number for number in (3, 4, 5) if match[number] is not None)
        yield Attribute(match[2], match.start(), match.start(2), match.start(group), match.end(group), match.end())


class Tokens:
    """The tokens of a text. What is looked for and not found is not looked for again."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._loose: set[str] = set()

    def at(self, start: int) -> Found | None:
        """The token that begins at an offset, None at the end of the text. Raises nothing."""
        source = self._source
        if start >= len(source):
            return None
        if source[start] != "<":
            end = source.find("<", start)
            return Found(Token.TEXT, start, len(source) if end < 0 else end)
        match = _START.match(source, start)
        if match is not None:
            return Found(Token.START, start, match.end(), match[1], match[3] == "/")
        match = _END.match(source, start)
        if match is not None:
            return Found(Token.END, start, match.end(), match[1])
        for opening, closing, kind in _SPANS:
            if source.startswith(opening, start):
                return self._to(start, opening, closing, kind)
        match = _DECLARED.match(source, start)
        if match is not None:
            return Found(Token.DECLARATION, start, match.end())
        return self._odd(start)

    def _to(self, start: int, opening: str, closing: str, kind: Token) -> Found:
        end = -1 if closing in self._loose else self._source.find(closing, start + len(opening))
        if end < 0:
            self._loose.add(closing)
            return Found(Token.LOOSE, start, start + len(opening), opening)
        return Found(kind, start, end + len(closing))

    def _odd(self, start: int) -> Found:
        """A tag with a slip: with a blank too many, or attributes without quotes; else a sign."""
        match = _MISWRITTEN.match(self._source, start)
        if match is not None:
            rest = match[3].strip()
            empty = rest.endswith("/")
            if match[1]:
                return Found(Token.END, start, match.end(), match[2], slip=True)
            if not rest.removesuffix("/") or "=" in rest:
                return Found(Token.START, start, match.end(), match[2], empty, slip=True)
        return Found(Token.SIGN, start, start + 1)
