"""What the rest of a title begins with, where it stands apart from its beginning. Knows no record."""

from __future__ import annotations

from abslint.knowledge.patterns import Pattern
from abslint.model.glance import Glance, Look

_SMALL = Pattern(r"[^\W\d_]+(?=[\s,-])")


def goes_on(text: str) -> bool:
    """Whether a text begins with a word in small letters, as the rest of a title may."""
    word = _SMALL.match(text)
    return word is not None and word[0].islower()


def _is_large(text: str) -> bool:
    return text[:1].isascii() and not text[:1].islower()


NO_REST = Glance(_is_large, (Look(has=("^[A-Z0-9]",)),))
"""Texts that do not go on with a small letter."""
