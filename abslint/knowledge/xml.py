"""What XML 1.0 says of characters, names, references and declarations. Reads no file, and knows no elements.

Source: Extensible Markup Language (XML) 1.0, fifth edition, W3C.
"""

from __future__ import annotations

import codecs
from typing import NamedTuple

from abslint.knowledge.named_encodings import one_byte_codec
from abslint.knowledge.patterns import Pattern

NAME = r"[^\s<>/&;'\"=!?#.0-9-][^\s<>/&;'\"=!?#]*"
"""A name, a little wider than it may be."""

ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "apos": "'", "quot": '"'}
"""The entities that need no declaration."""

FORBIDDEN = "\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff"
"""Characters that may not stand in XML, not even by reference: inside brackets of a pattern."""

_FORBIDDEN = Pattern(f"[{FORBIDDEN}]")
_DECLARATION = Pattern(
    r"<\?xml\s[^<>]{0,200}?\sencoding\s*=\s*(?:\"([A-Za-z][\w.:-]{0,40})\"|'([A-Za-z][\w.:-]{0,40})')"
)
_HEAD = 400
"""Characters at the beginning of a file in which its declaration stands."""


class Declared(NamedTuple):
    """The encoding that a declaration names, with the offsets of the name, and Python's name of it: None for none."""

    name: str
    start: int
    end: int
    codec: str | None


def may_stand(text: str) -> bool:
    """Whether XML may hold all characters of a text."""
    return _FORBIDDEN.search(text) is None


def character(number: int) -> str | None:
    """The character of a number, None if XML may not hold it."""
    if number > 0x10FFFF:
        return None
    return chr(number) if may_stand(chr(number)) else None


def declared_encoding(text: str) -> Declared | None:
    """The encoding that the XML declaration at the beginning of a text names, None without one."""
    match = _DECLARATION.match(text[:_HEAD])
    if match is None:
        return None
    group = 1 if match[1] else 2
    try:
        codec: str | None = codecs.lookup(match[group]).name
    except LookupError:
        codec = None
    return Declared(match[group], match.start(group), match.end(group), codec)


def declared_codec(data: bytes) -> str | None:
    """The encoding of one byte a character that the declaration of a file names, as Python calls it."""
    if not data.startswith(b"<?xml"):
        return None
    declared = declared_encoding(data[:_HEAD].decode("latin-1"))
    codec = None if declared is None else one_byte_codec(declared.name)
    return "latin-1" if codec == "iso8859-1" else codec
