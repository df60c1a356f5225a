"""Which encoding of one byte a character a page or a bibliography says that it is written in. Decodes nothing.

Sources: the HTML Standard (a `meta` element within the first 1024 bytes; ISO 8859-1 means Windows-1252), and what
JabRef writes as the first line of a bibliography.
"""

from __future__ import annotations

import codecs
import re

from abslint.knowledge.patterns import Pattern

_HEAD = 1024
"""Bytes of a file in which it is said."""

_META = Pattern(r"<meta\s[^<>]{0,200}?\bcharset\s*=\s*[\"']?([A-Za-z][\w.:-]{0,40})", re.IGNORECASE)
_COMMENT = Pattern(r"^%[ \t]*Encoding:[ \t]*([A-Za-z][\w.:-]{0,40})", re.MULTILINE)

ONE_BYTE = ("iso8859-", "cp125", "koi8-")
"""What Python's names of such encodings begin with."""


def one_byte_codec(name: str) -> str | None:
    """Python's name of an encoding of one byte a character, None for any other."""
    try:
        codec = codecs.lookup(name).name
    except LookupError:
        return None
    return codec if codec.startswith(ONE_BYTE) else None


def named_codec(data: bytes) -> tuple[str, str] | None:
    """The encoding that a page or a bibliography names, as it is written there and as Python calls it; None if none is
    named, or another one."""
    head = data[:_HEAD].decode("latin-1")
    named = _META.search(head) or _COMMENT.search(head)
    codec = one_byte_codec(named[1]) if named else None
    if named is None or codec is None:
        return None
    return named[1], "cp1252" if codec == "iso8859-1" else codec
