"""Finds a text that stands twice in one value: pasted again behind itself, whole or up to where a copy breaks off.

Does not look for single sentences that come again, nor for the same said in other words.
"""

from __future__ import annotations

from typing import NamedTuple

from abslint.knowledge.prose import fold
from abslint.model.glance import Glance

SHORTEST = 60
"""Code points of a copy, without marks and case."""

LONG = 120
"""Those of a second copy that breaks off early."""

LABEL = 40
"""Code points of a label that one of the copies may begin with: behind it is what a copy is known by."""

_PROBE = slice(LABEL, LABEL + 24)
_FROM = LABEL + SHORTEST
_TRIES = 3


class Repeat(NamedTuple):
    """The range of the copy to drop (code points): the shorter one of the two, or all copies but one. ``sure``: nothing
    else is left of it."""

    start: int
    end: int
    sure: bool


def may_repeat(text: str) -> bool:
    """Whether a copy may be found: a quick question that most texts say no to."""
    return text.find(text[_PROBE], _FROM) >= 0


STANDS_ONCE = Glance(lambda text: not may_repeat(text))
"""What no pattern of linear time says: it is asked of every abstract."""


def find_repeat(text: str) -> Repeat | None:
    """Where a text stands a second time, None if it does not. Takes time in proportion to the text."""
    probe, end = text[_PROBE], len(text.rstrip())
    at = text.find(probe, _FROM)
    for _ in range(_TRIES):
        if at < 0 or end - at < len(probe):
            return None
        repeat = _copy_at(text, at, end)
        if repeat is not None:
            return repeat
        at = text.find(probe, at + len(probe))
    return None


def _copy_at(text: str, at: int, end: int) -> Repeat | None:
    """The copy that has the probe at a place, if there is one."""
    shared = 0
    while shared < LABEL and text[LABEL - shared - 1] == text[at - shared - 1]:
        shared += 1
    begin, again = LABEL - shared, at - shared
    first, second = fold(text[begin:again]), fold(text[again:end])
    if not _are_copies(first, second):
        return None
    more = len(first) - len(second)
    sure = not text[:begin].strip() and not 0 < more < LABEL
    if more >= 0:
        return Repeat(len(text[:again].rstrip()), len(text), sure)
    return Repeat(begin, _last_copy(text, begin, again), sure)


def _last_copy(text: str, begin: int, again: int) -> int:
    """Where the last of several copies begins that are the same to the letter, or the second if no more are."""
    copy = text[begin:again]
    bare, step = copy.rstrip(), again - begin
    while text.startswith(copy, again) and text.startswith(bare, again + step):
        again += step
    return again


def _are_copies(first: str, second: str) -> bool:
    """Whether one begins the other. The second may be a sentence that comes again, unless it is long enough."""
    if min(len(first), len(second)) < SHORTEST:
        return False
    if len(first) <= len(second):
        return second.startswith(first)
    return first.startswith(second) and (len(second) >= LONG or len(second) * 5 >= len(first) * 4)
