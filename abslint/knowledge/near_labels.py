"""Which known label of a section a misspelt one was meant to be, and how that is spelt. Does not know its place."""

from __future__ import annotations

from functools import lru_cache

from abslint.knowledge.closest import closest
from abslint.knowledge.section_labels import common_labels, label_key


@lru_cache(maxsize=1024)
def near_label(label: str) -> str | None:
    """The key of the table's label that a misspelt one was meant to be, None where none is near."""
    key = label_key(label)
    if len(key) < 4 or len(key) > 40:
        return None
    likely = [known for known in common_labels() if abs(len(known) - len(key)) <= 3]
    return closest(key, likely)


def spell_like(key: str, label: str) -> str:
    """A key written in the case of a label: upper, capitals at each word, a capital at the start, or lower."""
    if label.isupper():
        return key
    if label.islower():
        return key.lower()
    words = label.split()
    if len(words) > 1 and all(word[:1].isupper() for word in words if len(word) > 3):
        return key.title().replace(" And ", " and ").replace(" Of ", " of ").replace("'S", "'s")
    return key.capitalize()
