r"""Patterns of RE2 that say no more than which words stand in a text: read, so that any engine can look for these.

``\bTBD\b``, ``lorem ipsum|dolor`` and ``\b(?:TODO|FIXME)\b`` are such. What is not surely understood is not read: it is
left to RE2.
"""

from __future__ import annotations

from typing import NamedTuple

from abslint.knowledge.patterns import Pattern

_WORD = r"(?:[^\\.+*?()|\[\]{}^$]|\\[^A-Za-z0-9\s])+"
_SOME = rf"(\\b)?(?:({_WORD})|\((?:\?:)?({_WORD}(?:\|{_WORD})*)\))(\\b)?"
"""Words, alone or as alternatives in a group, with the edges of words that may stand at both ends."""

_ONE = Pattern(_WORD)
_WORDS = Pattern(_SOME)
_EITHER = Pattern(rf"{_SOME}(?:\|{_SOME})*")
_ESCAPE = Pattern(r"\\(.)")
_LETTER = Pattern(r"[0-9A-Za-z_]")


class Plain(NamedTuple):
    """What a text in which a pattern is found has. ``pieces``: one of these in its small letters. ``sign``: this
    pattern, written as those of a ``Look`` are, is found in it."""

    pieces: tuple[str, ...]
    sign: str


def read_plainly(pattern: str, ignore_case: bool = False) -> Plain | None:
    """What a text must have for a pattern to be found in it; None where that is not surely known."""
    if not _EITHER.fullmatch(pattern):
        return None
    pieces: list[str] = []
    signs: list[str] = []
    for found in _WORDS.finditer(pattern):
        for spelled in _ONE.findall(found[2] or found[3]):
            word = _ESCAPE.sub(r"\1", spelled)
            piece, sign = _piece(word, ignore_case), _sign(word, bool(found[1]), bool(found[4]), ignore_case)
            if not piece or not sign:
                return None
            pieces.append(piece)
            signs.append(sign)
    return Plain(tuple(dict.fromkeys(pieces)), "|".join(dict.fromkeys(signs)))


def _piece(word: str, ignore_case: bool) -> str:
    """The longest part of a word of which the small letters are sure to stand in those of each text that has it."""
    runs = [""]
    for char in word:
        if _is_steady(char, ignore_case):
            runs[-1] += char.lower()
        else:
            runs.append("")
    return max(runs, key=len)


def _is_steady(char: str, ignore_case: bool) -> bool:
    """Whether a character, and where case is ignored each that is then taken for it, has one small letter always: to
    RE2 the long s and the sign for kelvin are letters s and k, too."""
    if char.isascii():
        return not (ignore_case and char in "sSkK")
    return char.lower() == char == char.upper()


def _sign(word: str, edge_before: bool, edge_behind: bool, ignore_case: bool) -> str:
    """A word as a sign, the empty string where it cannot be told: an edge (of ASCII letters, as RE2 has it) is told
    beside a letter; what is not printed not at all, nor which letters beyond ASCII are one where case is ignored."""
    if not word.isprintable() or (ignore_case and not all(char.isascii() or _is_steady(char, True) for char in word)):
        return ""
    if (edge_before and not _LETTER.match(word[0])) or (edge_behind and not _LETTER.match(word[-1])):
        return ""
    spelled = "".join(char if char.isalnum() or char == " " else f"\\u{{{ord(char):x}}}" for char in word)
    inside = f"(?i:{spelled})" if ignore_case else f"(?:{spelled})"
    before = "(?:^|[^0-9A-Za-z_])" if edge_before else ""
    behind = "(?:[^0-9A-Za-z_]|$)" if edge_behind else ""
    return f"{before}{inside}{behind}"
