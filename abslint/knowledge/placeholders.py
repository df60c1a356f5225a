"""What stands where a value should: words and signs that say there is none yet. Knows no record."""

from __future__ import annotations

import re

from abslint.knowledge.patterns import Pattern
from abslint.model.glance import Glance, Look

_WHOLE = Pattern(
    r"\W*(?:n\s?/\s?a|n\.a\.|na|nan|nil|null|none|undefined|unknown|unk|tbd|tba|t\.b\.d\.|todo|to\s+be\s+(?:added|announced|"
    r"determined)|xxx+|lorem\s+ipsum.*|(?:abstract|title|text|date|doi)\s+(?:here|goes\s+here)|"
    r"(?:insert|add|your|enter)\s+(?:the\s+|your\s+)?(?:abstract|title|text|date|doi)(?:\s+here)?|\[object object\]|"
    r"\.{3,}|…|-{2,}|\?+)\W*",
    re.IGNORECASE | re.DOTALL,
)
_IN_DATE = Pattern(r"undefined|null|nan\b|\bna\b|none", re.IGNORECASE)
_STARTS = frozenset("nNuUtTxXlLaAdDiIyYeE")
"""Letters that a placeholder begins with."""

LONGEST = 60
"""Code points; what is longer is a text of its own."""


def is_placeholder(text: str) -> bool:
    """Whether a text is nothing but a placeholder, with whatever signs round it."""
    first = text[:1]
    if len(text) > LONGEST or (first not in _STARTS and first.isalnum()):
        return False
    return _WHOLE.fullmatch(text) is not None


def holds_placeholder(date: str) -> bool:
    """Whether a date, which has no words of its own, holds a placeholder (``2020-undefined``)."""
    if len(date) > LONGEST:
        return False
    small = date.lower()
    may_be = "na" in small or "nul" in small or "none" in small or "undefined" in small
    return may_be and _IN_DATE.search(date) is not None


def is_no_placeholder(text: str) -> bool:
    """Whether a text is no placeholder and holds none, of whatever term it is."""
    first = text[:1]
    if len(text) > LONGEST or (first not in _STARTS and first.isalnum() and "n" not in text and "N" not in text):
        return True
    return not is_placeholder(text) and not holds_placeholder(text)


NO_PLACEHOLDER = Glance(
    is_no_placeholder,
    (
        Look(has=("^[0-9][0-9X-]*$",)),
        Look(longer=LONGEST),
        Look(
            lacks=(
                "^[^A-Za-z0-9]|[\u0130\u0131\u017f\u212a]"  # whose other case is an ASCII letter
                "|(?i:undefined|null|none|nan(?:[^a-z]|$)|(?:^|[^a-z])na(?:[^a-z]|$)"
                r"|^(?:n[^b-hj-mo-tv-z0-9]|n$|un[dk]|tb|t\.b|tod|to[^a-z0-9]|xxx|lor|abs|tit|tex|dat|doi|ins|add|you|ent))",
            ),
        ),
    ),
)
