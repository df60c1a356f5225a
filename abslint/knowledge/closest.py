"""Did you mean: the candidate that a misspelt word was most probably meant to be. Knows no vocabulary."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST = 64
"""Words longer than this (code points) are not slips of the finger, and are not compared."""

SEPARATORS = str.maketrans("_-./:", "     ")


def closest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate nearest to ``word``, spelled as the candidate is, or None where none is near.

    Case and the kind of separator don't count. One slip (a letter wrong, missing, too many, or two exchanged) is
    allowed in words of three or four letters, two up to eight, three beyond; words in another order are near, as is
    the beginning, or the last word, (four letters or more) of one candidate alone. Among equals that wins which begins
    like the word for longer, then the first.
    """
    wanted = _plain(word)
    if not wanted or len(wanted) > LONGEST:
        return None
    best, limit, shared = None, _limit(len(wanted)), -1
    begun, ended, letters = list[str](), list[str](), frozenset(wanted)
    for candidate in candidates:
        plain = _plain(candidate)
        if plain == wanted or _turned(wanted, plain):
            return candidate
        if len(wanted) >= 4 and plain.startswith(wanted):
            begun.append(candidate)
        if len(wanted) >= 4 and plain.endswith(f" {wanted}"):
            ended.append(candidate)
        # Each letter that the candidate lacks is a slip at least; this spares most of the alignments.
        if len(letters.difference(plain)) > limit:
            continue
        steps, alike = distance(wanted, plain, limit), _common(wanted, plain)
        if steps < limit or (steps == limit and alike > shared):
            best, limit, shared = candidate, steps, alike
    if best is not None:
        return best
    return begun[0] if len(begun) == 1 else ended[0] if len(ended) == 1 and not begun else None


def distance(left: str, right: str, limit: int) -> int:
    """How many slips lie between two words: optimal string alignment, at most ``limit + 1``.

    Takes O(length * limit) steps: only the diagonal band that the limit allows is filled.
    """
    if abs(len(left) - len(right)) > limit:
        return limit + 1
    beyond = limit + 1
    before: list[int] = []
    above = [column if column <= limit else beyond for column in range(len(right) + 1)]
    for row, letter in enumerate(left, 1):
        here = [beyond] * (len(right) + 1)
        here[0] = min(row, beyond)
        for column in range(max(1, row - limit), min(len(right), row + limit) + 1):
            other = right[column - 1]
            steps = min(above[column] + 1, here[column - 1] + 1, above[column - 1] + (letter != other))
            if row > 1 < column and letter == right[column - 2] and left[row - 2] == other:
                steps = min(steps, before[column - 2] + 1)
            here[column] = min(steps, beyond)
        if min(here) > limit and min(above) > limit:
            return beyond
        before, above = above, here
    return above[-1]


def _common(left: str, right: str) -> int:
    """How many letters two words begin with alike."""
    for index, (one, other) in enumerate(zip(left, right, strict=False)):
        if one != other:
            return index
    return min(len(left), len(right))


def _plain(word: str) -> str:
    return " ".join(word.casefold().translate(SEPARATORS).split()) if len(word) <= LONGEST else word


def _turned(wanted: str, plain: str) -> bool:
    return " " in wanted and len(wanted) == len(plain) and sorted(wanted.split()) == sorted(plain.split())


def _limit(length: int) -> int:
    if length <= 2:
        return 0
    if length <= 4:
        return 1
    return 2 if length <= 8 else 3
