"""What HTML's entities stand for, and what that is called. Does not know which of them a text should not have."""

from __future__ import annotations

from unicodedata import category

from abslint.knowledge.prose import shorten


def decode_entity(entity: str) -> str | None:
    """The character that an entity stands for, be it a space or one that cannot be seen; None if there is none."""
    from html import unescape  # late: its table of entities costs a millisecond

    text = entity
    for _ in range(4):
        plain = unescape(text)
        if plain == text:
            break
        text = plain
    if text == entity or "&" in text[1:] or text == "\ufffd":
        return None  # unknown, or the number of no character
    return text if text.isprintable() or is_space(text) or _is_hidden(text) else None


def is_space(text: str) -> bool:
    """Whether a text is one space, of whatever width (Unicode's category Zs)."""
    return len(text) == 1 and category(text) == "Zs"


def _is_hidden(text: str) -> bool:
    return len(text) == 1 and category(text) == "Cf"


def name_of_character(text: str) -> str:
    """What an entity stands for, in words where it cannot be shown."""
    if is_space(text):
        return "a space"
    return f"an invisible character, U+{ord(text):04X}" if _is_hidden(text) else f"`{shorten(text)}`"
