"""Several ISSNs in one text: its pieces, and which edition each says it is of. Does not judge their digits."""

from __future__ import annotations

import re
from functools import lru_cache

from abslint.knowledge.identifiers import Found
from abslint.knowledge.patterns import Pattern

LONGEST = 512
"""Longer texts (code points) are no list of ISSNs, and are one piece."""

_PIECE = Pattern(
    r"(?:[pe]-?|print\s|online\s)?(?:issn(?:-l)?\s*[:=]?\s*)?[^\s,;/|]+(?:\s*\([^()]{1,12}\))?", re.IGNORECASE
)
_SINGLE = Pattern(r"\s*\d{4}\s?.?\s?\d{3}[\dXx]\s*", re.ASCII)
_PRINT = Pattern(r"\((?:print|p)\)|^p-?issn|^print\s", re.IGNORECASE)
_ELECTRONIC = Pattern(r"\((?:electronic|online|e)\)|^e-?issn|^online\s", re.IGNORECASE)
_LINKING = Pattern(r"\(linking\)|^issn-l", re.IGNORECASE)


@lru_cache(1024)
def issn_pieces(text: str) -> tuple[Found, ...]:
    """The pieces of a text that holds one ISSN or several parted by spaces, commas, semicolons, slashes or bars.

    Each is as written, with its range (code points); a text that is one ISSN or far too long is one piece.
    """
    if len(text) > LONGEST or _SINGLE.fullmatch(text):
        return (Found(text, 0, len(text)),)
    return tuple(Found(match.group(), *match.span()) for match in _PIECE.finditer(text))


def issn_medium(piece: str) -> str:
    """``print``, ``electronic`` or ``linking`` where the piece says so, else the empty string."""
    for medium, pattern in (("print", _PRINT), ("electronic", _ELECTRONIC), ("linking", _LINKING)):
        if pattern.search(piece):
            return medium
    return ""
