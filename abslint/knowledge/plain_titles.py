"""Which titles nothing can be wrong with, told at one glance for all rules about how they are written."""

from __future__ import annotations

from abslint.model.glance import Glance, Look

CAPITALS = 8
"""Capitals among the first forty code points from which on a title may be written in them."""


def is_plain_title(text: str) -> bool:
    """Whether a title ends in something else than a full stop, white space or a tag, and is not written in capitals."""
    last = text[-1:]
    if last in (".", ">") or not last or last.isspace():
        return False
    return text[1:40].islower() or sum(map(str.isupper, text[:40])) < CAPITALS


_NO_CAPITALS = r"[ -@\[-~]*"
_MAYBE_CAPITAL = r"[A-Z\u{80}-\u{10ffff}]"
_FEW_CAPITALS = f"^(?:{_NO_CAPITALS}{_MAYBE_CAPITAL}){{0,{CAPITALS - 1}}}{_NO_CAPITALS}$"
"""Titles in which few characters are, or may be, capitals: whatever is beyond ASCII may be one."""

PLAIN_TITLE = Glance(is_plain_title, (Look(has=(_FEW_CAPITALS, r"[!-\-/-=?-~\u{c0}-\u{17f}]$")),))
"""The look knows titles that end in printable ASCII or in a Latin letter."""
