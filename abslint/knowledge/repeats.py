"""Finds a text that stands twice in one value: pasted again behind itself, whole or up to where a copy breaks off.

Does not look for single sentences that come again, nor for the same said in other words.
"""

from __future__ import annotations

from typing import NamedTuple

from abslint.knowledge.prose import fold

SHORTEST = 60
"""Code points, without marks and case, of a copy."""

LONG = 120
"""Those of a second copy that breaks off early."""

PROBE = 24
"""Code points by which a second copy is looked for."""

_FARTHER = 80
"""Where a second probe is taken, behind a label that only one of the copies may have."""

_TRIES = 3


class Repeat(NamedTuple):
    """The range of the copy to drop, the shorter one of the two (code points). ``sure``: its beginning is known."""

    start: int
    end: int
    sure: bool


def may_repeat(text: str) -> bool:
    """Whether a copy may be found: a quick question that most texts say no to."""
    if text[:1].isspace():
        return True
    if text.find(text[:PROBE], PROBE) >= 0:
        return True
    return text.find(text[_FARTHER : _FARTHER + PROBE], _FARTHER + PROBE) >= 0


def find_repeat(text: str) -> Repeat | None:
    """Where a text stands a second time, None if it does not. Takes time in proportion to the text."""
    lead = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    for start in (lead, lead + _FARTHER):
        probe = text[start : start + PROBE]
        at = text.find(probe, start + SHORTEST)
        for _ in range(_TRIES):
            if at < 0 or end - at < SHORTEST or len(probe) < PROBE:
                break
            first, second = fold(text[start:at]), fold(text[at:end])
            if _are_copies(first, second):
                if len(second) <= len(first):
                    return Repeat(len(text[:at].rstrip()), len(text), start == lead)
                return Repeat(lead, at, start == lead)
            at = text.find(probe, at + PROBE)
    return None


def _are_copies(first: str, second: str) -> bool:
    """Whether one begins the other. The second may be a sentence that comes again, unless it is long enough."""
    if min(len(first), len(second)) < SHORTEST:
        return False
    if len(first) <= len(second):
        return second.startswith(first)
    return first.startswith(second) and (len(second) >= LONG or len(second) * 5 >= len(first) * 4)
