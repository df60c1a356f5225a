"""Works without an author to name: scriptures, pages of an encyclopaedia that all may write, columns nobody signs.

Catalogues enter scriptures by their titles. Knows no record.
"""

from __future__ import annotations

import re

from abslint.knowledge.patterns import Pattern

_SCRIPTURE = Pattern(
    r"\s*(?:(?:the|la|le|die|el) )?(?:[\w'’.-]+ ){0,4}?"
    r"(?:bible|bibel|biblia|qur['’ʼ]?[aā]n|koran|coran|torah?|tanakh|talmud|(?:old|new) testament)\s*",
    re.IGNORECASE,
)
_COLUMN = Pattern(r".*\((?:editorial|notes? (?:&|and) comments?)\b[^()]{0,40}\)[\s.]*", re.IGNORECASE)
_OPEN = Pattern(r"\s*wikip[eé]dia\b", re.IGNORECASE)


def is_unsigned(title: str, container: str) -> bool:
    """Whether a title is that of a scripture or of an unsigned column, or the work stands where nobody signs."""
    return any((_SCRIPTURE.fullmatch(title), _COLUMN.fullmatch(title), _OPEN.match(container)))
