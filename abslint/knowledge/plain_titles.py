"""Which titles nothing can be wrong with, told at one glance for all rules about how they are written."""

from __future__ import annotations

from abslint.knowledge.footnote_marks import MARKS
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.title_cuts import ENDS_CUT, LAST_WORDS
from abslint.knowledge.updates import MARKER_AT_START, MARKER_BEHIND
from abslint.model.glance import Glance, Look, Still

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

_OPEN, _CLOSE = r"(\[{（［｛", r")\]}）］｝"
_MISMATCHED = "|".join(
    f"[{own}][^{_OPEN}{_CLOSE}]*[{others}]"
    for own, others in ((r"(（", r"\]}］｝"), (r"\[［", r")}）｝"), (r"{｛", r")\]）］"))
)
_QUOTE, _UNQUOTE = "\"'“„«»‘‚", "\"'”“»«’‘"

_AT_START = (
    rf"^[{_QUOTE}](?s:.*)[{_UNQUOTE}]\.?$|^[0-9][0-9 ._-]*$|^[Mm]icrosoft |^[A-Za-z]:\\"
    rf"|^[^{_OPEN}]*[{_CLOSE}]|^[\x01-\x20\x7f-\xa0\u2000-\u200f\u3000\ufeff]|{MARKER_AT_START}"
)
_AT_END = (
    rf"[\x01-\x20\x7f-\xa0>\u2000-\u200f\u3000\ufeff]$|[{MARKS}][^A-Za-z0-9<>]{{0,9}}$|\.[A-Za-z][A-Za-z0-9]{{1,4}}$"
    rf"|{ENDS_CUT}"
)
_INSIDE = (
    rf"\?[0-9?A-Za-zÀ-ӿ]|[{_OPEN}][^{_CLOSE}]*(?:[{_OPEN}]|$)|{_MISMATCHED}"
    rf"|[{_CLOSE}][^{_OPEN}]*[{_CLOSE}]|{MARKER_BEHIND}"
)
_ADDRESS = r":/|[Ww][Ww][Ww]\.|10[.%][0-9]"
_SIGN = f"{_AT_START}|{_AT_END}|{_INSIDE}|{_ADDRESS}"
_LONGEST_END = 80


def _in_python(sign: str) -> Pattern:
    return Pattern(sign.replace("$", r"\Z"))


_START, _END, _HERE, _THERE = map(_in_python, (_AT_START, _AT_END, _INSIDE, _ADDRESS))
_BRACKET = Pattern(rf"[?{_OPEN}{_CLOSE}]")
_TELLING = ("retract", "withdraw", "errat", "corr", "addend", "express", "microsoft")
"""What stands near the beginning of a title that begins in a letter and in a sign, in small letters."""

_ADDRESSES = (":/", "10.", "10%", "w.", "W.")
_MAY_END = frozenset('.)]?!"”')
"""What may stand at the end behind a letter or digit without being looked at twice."""


def is_sound_title(text: str) -> bool:
    """Whether a title has no quotation marks around it, no brackets but pairs of one kind after another, no mark or
    punctuation at its end but a full stop, no address, no question mark in a word, no note on the paper's fate, and
    ends in no word that none ends in."""
    if not (_ends_well(text) and _begins_well(text)):
        return False
    for piece in _ADDRESSES:
        if piece in text and _THERE.search(text) is not None:
            return False
    opened = False
    for found in _BRACKET.finditer(text):
        char = found[0]
        if (not opened and char in _CLOSE) or _HERE.match(text, found.start()) is not None:
            return False
        opened = opened or char != "?"
    return True


def _ends_well(text: str) -> bool:
    """Whether a title ends in no sign: most ends need not be looked at twice."""
    last, before = text[-1:], text[-2:-1]
    if last.isascii() and last.isalnum():
        word = text[max(text.rfind(" "), text.rfind("(")) + 1 :]
        if "." not in text[-6:] and word not in LAST_WORDS:
            return True
    elif last in _MAY_END and before.isascii() and before.isalnum():
        return True
    return _END.search(text, max(0, len(text) - _LONGEST_END)) is None


def _begins_well(text: str) -> bool:
    """Whether a title begins in no sign but a closing bracket."""
    first = text[:1]
    if first.isascii() and first.isalpha() and text[1:2] != ":":
        start = text[:50].lower()
        for piece in _TELLING:
            if piece in start:
                break
        else:
            return True
    return _START.match(text) is None


SOUND_TITLE = Glance(is_sound_title, (Look(lacks=(_SIGN,)),), exact=True)
"""A record's titles are asked for all signs at once, with the signs that other texts must lack."""

SOUND_TITLES = (Still(texts=(("title", SOUND_TITLE), ("subtitle", SOUND_TITLE))),)
"""Records of which title and subtitle are so."""
