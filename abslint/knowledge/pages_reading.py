"""Reads what stands in a field for pages: single pages, ranges, several of them, and how many they are.

Knows arabic and roman numbers, letters before and behind them (``S726``, ``379.e9``), words before them (``discussion
226-9``) and last pages of which only the end is written (``1023-7``). Does not know what pages a paper really has, nor
numbers with a hyphen inside (``11-1-11-10``): such texts are not read.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from abslint.knowledge.patterns import Pattern
from abslint.model.glance import Glance, Look, Still

LONGEST = 200
"""Longer texts (code points) are not read."""

DASHES = "-‐‑‒–—―−－~～〜"
"""What stands between two pages; the wave dashes are those of Japanese and Chinese."""

_NUMBER = r"[A-Za-z]{0,4}[0-9]{1,7}(?:\.?[A-Za-z][0-9]{0,3})?"
_PAGE = rf"(?:{_NUMBER}|[ivxlcdm]{{1,12}}|[IVXLCDM]{{1,12}})"
_RANGE = Pattern(rf"([A-Za-z. ]{{0,40}}?)\b({_PAGE})(\s{{0,3}}[{DASHES}]{{1,3}}\s{{0,3}})({_PAGE})\.?")
_PARTS = Pattern(r"([A-Za-z]*)([0-9]+)(.*)")
_PIECE = Pattern(r"[^,;]+")
_SOLE = Pattern(r"[1-9][0-9]{0,4}")
_PLAIN_RANGE = Pattern(r"([1-9][0-9]{0,4})(?:-([1-9][0-9]{0,4}))?")
_COUNT = Pattern(
    r"\[?([1-9][0-9]{0,3})\s?(?:pages?|pgs?|pp?|seiten|páginas|pagine|sidor|sider|str|стр|с)\.?\]?", re.IGNORECASE
)


class PageRange(NamedTuple):
    """Two pages as they are written. ``dash`` is the range (code points) of what stands between them, spaces included;
    ``end`` is where the last page ends. ``words``: words stand before the first page."""

    first: str
    last: str
    dash: tuple[int, int]
    end: int
    words: bool

    @property
    def numbers(self) -> tuple[int, int] | None:
        """Both pages as numbers, the last one completed where only its end is written; None where they are roman, of
        two countings, or numbers of articles with their pages (``013003-4``)."""
        first, last = _PARTS.fullmatch(self.first), _PARTS.fullmatch(self.last)
        if first is None or last is None or first[2].startswith("0"):
            return None
        if last[1] and last[1].lower() != first[1].lower():
            return None
        return int(first[2]), int(_completed(first[2], last[2]))

    @property
    def full_last(self) -> str | None:
        """The last page in full where only its end is written, else None."""
        first, last, numbers = _PARTS.fullmatch(self.first), _PARTS.fullmatch(self.last), self.numbers
        if not first or not last or not numbers or len(first[2]) > 5 or len(last[2]) >= len(first[2]):
            return None
        return f"{last[1] or first[1]}{numbers[1]}{last[3]}" if numbers[1] > numbers[0] else None

    @property
    def is_reversed(self) -> bool:
        """Whether the last page surely stands before the first one.

        ``3-1`` and ``120-1`` may be pages of a chapter or an article, so a last page of one digit says nothing; nor do
        one that begins with a zero, as a month or the number of a report may.
        """
        first, last, numbers = _PARTS.fullmatch(self.first), _PARTS.fullmatch(self.last), self.numbers
        if not first or not last or not numbers or numbers[1] >= numbers[0]:
            return False
        short = len(last[2]) < len(first[2])
        return len(last[2]) > 1 and not last[2].startswith("0") and not (short and len(first[2]) > 4)


def _completed(first: str, last: str) -> str:
    """``7`` behind ``1023`` is ``1027``."""
    return first[: len(first) - len(last)] + last if len(last) < len(first) else last


def read_ranges(text: str) -> list[PageRange]:
    """The ranges of pages in a text, in order; single pages and what cannot be read are left out."""
    if len(text) > LONGEST or not any(dash in text for dash in DASHES):
        return []
    found = []
    for piece in _PIECE.finditer(text):
        written = piece[0].strip()
        start = piece.start() + piece[0].index(written) if written else 0
        if match := _RANGE.fullmatch(written):
            dash = (start + match.start(3), start + match.end(3))
            found.append(PageRange(match[2], match[4], dash, start + match.end(4), bool(match[1].strip())))
    return found


def page_count(text: str) -> int | None:
    """How many pages the ranges and single pages of a text are; None where it has no range, or more than plain ones."""
    ranges = read_ranges(text)
    if not ranges:
        return None
    pieces = [piece.strip() for piece in text.split(",")]
    sole = sum(_SOLE.fullmatch(piece) is not None for piece in pieces)
    if len(ranges) + sole != len(pieces):
        return None
    count = sole
    for one in ranges:
        numbers = one.numbers
        if one.words or numbers is None or numbers[1] < numbers[0] or not one.last[-1].isdigit():
            return None
        if "." in one.last or not one.first[-1].isdigit():
            return None
        count += numbers[1] - numbers[0] + 1
    return count


def stated_count(text: str) -> int | None:
    """The number of pages that a text says in words, as ``12 pages``, or None. ``p. 12`` is a page."""
    match = _COUNT.fullmatch(text.strip()) if len(text) <= LONGEST else None
    return None if match is None else int(match[1])


def is_plain_pages(text: str) -> bool:
    """Whether a text is one page of up to five digits, or two with a hyphen, in order and in full."""
    match = _PLAIN_RANGE.fullmatch(text)
    if match is None:
        return False
    first, last = match.groups()
    return last is None or (len(first), first) <= (len(last), last)


def _rising(length: int) -> str:
    """A pattern of two numbers of two or three digits, of which the first or the second digit shows that they rise."""
    more, rest = f"[0-9]{{{length - 1}}}", "[0-9]" * (length - 2)
    ways = [f"{one}{more}-[{one + 1}-9]{more}" for one in range(1, 9)]
    for one in range(1, 10):
        inner = "|".join(f"{two}{rest}-{one}[{two + 1}-9]" for two in range(9))
        ways.append(f"{one}(?:{inner}){rest}")
    return "|".join(ways)


_LONGER = "|".join(f"[1-9][0-9]{{{length - 1}}}-[1-9][0-9]{{{length},4}}" for length in range(1, 5))
_PLAIN = "|".join(("[1-9][0-9]{0,4}", _LONGER, _rising(2), _rising(3)))

PLAIN_PAGES = Glance(is_plain_pages, (Look(has=(f"^(?:{_PLAIN})$",)),))
"""Pages of which no rule about their writing has anything to say. The look knows most of those up to 999."""

PLAINLY_PAGED = (
    Still(one_of=frozenset({"volume", "issue"}), texts=(("pages", PLAIN_PAGES),)),
    Still(without=frozenset({"pages"})),
)
"""Records whose pages are plain and stand in a volume or an issue, and those that have none."""
