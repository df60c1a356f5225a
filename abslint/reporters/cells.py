"""Measures, cuts and wraps text by the columns that a terminal gives it. Does not know what the text says."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from abslint.knowledge.patterns import Pattern
from abslint.reporters.escape import escape_each

ELLIPSIS = "…"
TAB = "    "

_PLAIN = Pattern("[ -~\xa0-\xac\xae-\u02ff\u0391-\u03a1\u03a3-\u0482\u048a-\u052f\u2010-\u2027]*+")
"""Letters and marks of Latin, Greek and Cyrillic text: each is shown as it is, in one column."""
_PLAIN_ASCII = bytes(range(0x20, 0x7F))


@lru_cache(4096)
def char_width(char: str) -> int:
    """Columns of one harmless character: 2 for wide ones (UAX 11), 0 for combining ones and joiners, else 1."""
    if char < "\u0300":
        return 1
    if unicodedata.category(char) in ("Mn", "Me", "Cf") or "\u1160" <= char <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1


def width(text: str) -> int:
    """Columns of harmless text."""
    return len(text) if text.isascii() or plain(text) else sum(map(char_width, text))


def plain(text: str) -> bool:
    """Whether every character is shown as it is, in one column: so is nearly all text."""
    if "#" in text and "##[" in text:  # one sign is looked for in a tenth of the time
        return False
    if text.isascii():  # `isprintable`, which asks Unicode's tables about each character, takes twice as long
        return not text.encode().translate(None, _PLAIN_ASCII)
    return _PLAIN.fullmatch(text) is not None


def cells(text: str) -> Sequence[str]:
    """What is shown of each character: a tab is four spaces, hostile characters are escaped."""
    if plain(text):
        return text
    return [TAB if char == "\t" else shown for char, shown in zip(text, escape_each(text), strict=True)]


def widths_of(shown: Sequence[str]) -> Sequence[int]:
    """The columns of each cell."""
    return b"\1" * len(shown) if isinstance(shown, str) else [width(cell) for cell in shown]


def cut(text: str, room: int) -> str:
    """Harmless text of at most ``room`` columns, with an ellipsis where its end was cut."""
    if width(text) <= room:
        return text
    taken, used = 0, 1
    for char in text:
        used += char_width(char)
        if used > room:
            break
        taken += 1
    return text[:taken] + ELLIPSIS


def window(widths: Sequence[int], start: int, end: int, room: int) -> tuple[int, int]:
    """The cells (first, last exclusive) to show so that ``start`` is seen and as much of ``start:end`` as fits.

    ``widths`` are the cells' columns; what is shown takes at most ``room`` of them, unless one cell alone is wider.
    The room that the span leaves goes to both its sides; one that leaves none has a quarter of it before it.
    """
    if isinstance(widths, bytes):
        return window_of_ones(len(widths), start, end, room)
    first, last, used = start, start, 0
    lead = min(room // 4, room - widths[start]) if sum(widths[start:end]) > room else 0
    while first > 0 and used + widths[first - 1] <= lead:
        first -= 1
        used += widths[first]
    while last < end and used + widths[last] <= room:
        used += widths[last]
        last += 1
    grown = True
    while grown:
        grown = False
        if first > 0 and used + widths[first - 1] <= room:
            first -= 1
            used += widths[first]
            grown = True
        if last < len(widths) and used + widths[last] <= room:
            used += widths[last]
            last += 1
            grown = True
    return first, max(last, min(start + 1, len(widths)))


def window_of_ones(count: int, start: int, end: int, room: int) -> tuple[int, int]:
    """The same as ``window`` where each of ``count`` cells takes one column, and ``room`` is two columns or more."""
    spare = room - (end - start)
    if spare < 0:
        first = max(start - room // 4, 0)
        return first, first + room
    left = (spare + 1) // 2
    if left > start or spare - left > count - end:  # what one side has no use for goes to the other
        left = min(start, max(left, spare - (count - end)))
    return start - left, min(end + spare - left, count)


def wrap(text: str, room: int, lead: int = 0, indent: str = "  ") -> list[str]:
    """Lines of at most ``room`` columns, broken at spaces, else anywhere; all but the first begin with ``indent``.

    ``lead`` columns of the first line are taken by something that the caller writes before it. No further line
    begins with ``::``, as commands to GitHub's runner do after any indentation: a backslash goes before it.
    """
    if lead + width(text) <= room:
        return [text.rstrip()]
    road = _wrap_plain if plain(text) and "::" not in text else _wrap_any
    return road(text, room, lead, indent)


def _wrap_plain(text: str, room: int, lead: int, indent: str) -> list[str]:
    """The same for more than one line, where a character is a column and none begins what looks like a command."""
    end = text.rfind(" ", 0, max(room - lead + 1, 0))
    lines = [text[:end].rstrip() if end >= 0 else ""]
    start, left = end + 1, room - len(indent)
    while len(text) - start >= left:
        if text.find(" ", start, start + left) < 0:  # a word that fills the line, or more, is broken
            return _wrap_any(text, room, lead, indent)
        if len(text) - start == left:
            break
        end = text.rfind(" ", start, start + left + 1)
        lines.append((indent + text[start:end]).rstrip())
        start = end + 1
    lines.append((indent + text[start:]).rstrip())
    return lines


def _wrap_any(text: str, room: int, lead: int, indent: str) -> list[str]:
    """The same for any text, word by word."""
    lines, line, used, begun = [], "", lead, True
    for gap, piece, columns in _pieces(text, room - len(indent) - 1):
        added, need = " " * gap + piece, gap + columns
        if used + need > room:
            lines.append(line.rstrip())
            line, used, begun = indent, len(indent), False
            added, need = piece, columns
        if not begun and piece.startswith("::"):
            added, need = added.replace("::", "\\::", 1), need + 1
        begun = begun or bool(piece)
        line += added
        used += need
    lines.append(line.rstrip())
    return lines


def _pieces(text: str, room: int) -> Iterator[tuple[int, str, int]]:
    """The words, each with the columns of the gap before it and its own; a word wider than ``room`` comes in several
    pieces."""
    measure = len if plain(text) else width
    for number, word in enumerate(text.split(" ")):
        gap, start, used = int(number > 0), 0, 0
        if measure(word) > room:
            for index, char in enumerate(word):
                used += char_width(char)
                if used > room:
                    yield gap, word[start:index], used - char_width(char)
                    gap, start, used = 0, index, char_width(char)
        yield gap, word[start:], measure(word[start:])
