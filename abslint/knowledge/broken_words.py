"""Finds words that a line's end broke, and whose hyphen was left when the lines were joined: ``treat- ment``.

A hyphen before a space is right where a word is left out (``pre- and postnatal``), and common where it stands for a
dash. So something has to tell: the second piece is no word, the text has the whole word elsewhere, the first piece is
none, or the second one ends a compound. Does not know a dictionary, and knows the word ends of English alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import function_words, words

MOST = 50
"""Places that are told of one text."""

_SMALL = r"a-z\u00df-\u00f6\u00f8-\u00ff"
_GAP = Pattern(rf"(?<=[{_SMALL}])[-\u2010][ \t\r\n]{{1,4}}(?P<right>[{_SMALL}]{{2,30}})(?![\w\-\u2010\u2011/])")
_LEFT = Pattern(rf"(?<![\w\-\u2010\u2013/.])[A-Z\u00c0-\u00de]?[{_SMALL}]{{2,30}}\Z")
_SOFT_GAP = Pattern(rf"(?<=[{_SMALL}]\u00ad)[ \t\r\n]{{1,4}}(?=(?P<right>[{_SMALL}]{{2,30}})(?!\w))")
BREAK_SIGN = r"[a-z\u{df}-\u{ff}][-\u{2010}][ \t\r\n]+[a-z\u{df}-\u{ff}]"
"""A pattern for ``Look`` that is found wherever a break may be."""

_NO_WORDS = """
tion tions tional tionally sion sions sional ication ization isation izations isations ation ations ational
ment ments mented menting mentation ness nesses ability abilities ibility ities ically ously iously tive tives tively
ative atively itive tivity tory ential entially ences ances ency encies ancy ated ating ized izing ised ising tical
tically cally tially cial cially ular ulation ulated lished lishing formance
"""
"""How English words end that no word of any language papers are written in is spelled."""

_LEFT_OUT = """
and or und oder et ou y e o u och eller og samt en of ja tai sekä i oraz lub czy nebo a ali ili als als- bis bzw sowie
resp to tot til till à as ab von versus vs nor but than through not with without into plus minus rather auf da de do ed
od oppure sive atque ac aut with über ni sino mas mais jedoch wie noch per sia mutta
"""
"""Words behind a hyphen for which one is left out, beside the function words."""

_ATTACHED = frozenset("non anti multi semi pseudo quasi self".split())
"""What a word begins with and keeps its hyphen, and no text has alone."""

_PREFIXES = frozenset("pre post macro meso pro trans extra supra infra mini mega non anti".split())
"""What else may stand beside one of them where two are named: ``micro- macro``."""

_BOUND = frozenset(
    "inter intra sub hyper hypo poly micro neuro bio geo socio psycho cardio immuno electro thermo hydro".split()
)
"""What a word begins with and has no hyphen behind, mostly."""


_ENDS = frozenset(
    "based induced associated related dependent independent mediated driven derived specific resistant targeted "
    "targeting centered centred oriented wide term grade".split()
)
"""What a compound ends in that English writes with a hyphen."""

_BEHIND = Pattern(r"\s+(?:on|upon|in|with|to|by|from|of|at|for)\b")
"""What goes on behind a participle of a sentence, where the hyphen stands for a dash."""


class Break(NamedTuple):
    """A broken word: its range (code points), how it is written when whole, empty where that isn't known."""

    start: int
    end: int
    whole: str


def find_breaks(text: str, title: str = "") -> Iterator[Break]:
    """The broken words of a text, in order; ``title`` may have a word whole, too. At most ``MOST``."""
    known: frozenset[str] | None = None
    count = 0
    for match in _GAP.finditer(text):
        left = _LEFT.search(text, max(0, match.start() - 33), match.start())
        if left is None or match["right"] in _passed_over():
            continue
        if known is None:
            known = frozenset(words(f"{text} {title}".lower()))
        whole = _whole(left[0], match["right"], known, text[match.end() : match.end() + 12])
        if whole is not None:
            yield Break(left.start(), match.end(), whole)
            count += 1
            if count == MOST:
                return


def soft_break(text: str, at: int) -> int | None:
    """Where a word goes on that a line's end broke at the soft hyphen before ``at``: there, or behind the blanks that
    follow. None where a word may be left out, and the hyphen is right."""
    match = _SOFT_GAP.match(text, at)
    if match is None:
        return at
    return None if match["right"] in _passed_over() else match.end()


def _whole(left: str, right: str, known: frozenset[str], behind: str) -> str | None:
    """How a broken word is written when whole, empty where that isn't known; None where nothing tells that it is."""
    joined, hyphened, small = left + right, f"{left}-{right}", left.lower()
    if hyphened.lower() in known:
        return hyphened
    if joined.lower() in known or right in _word_ends():
        return joined
    if small in _ATTACHED or (right in _ENDS and not _BEHIND.match(behind)):
        return hyphened
    return "" if small in _BOUND else None


@cache
def _passed_over() -> frozenset[str]:
    """Words before which a hyphen and a space are right."""
    return frozenset(_LEFT_OUT.split()) | function_words() | _PREFIXES | _BOUND


@cache
def _word_ends() -> frozenset[str]:
    return frozenset(_NO_WORDS.split())
