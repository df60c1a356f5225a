"""How titles differ that were meant to be one: by slips of the finger, little words, hyphens, the order of words.

Knows nothing of authors, years and numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from abslint.knowledge.markup import without_tags
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import fold

_BREAKS = bytes(char if chr(char).isalnum() else 32 for char in range(256))


def words_of(title: str) -> list[str]:
    """The words of a title, small and without accents."""
    if "<" in title:
        title = without_tags(title)
    if title.isascii():  # the same, several times as quick
        return title.lower().encode().translate(_BREAKS).decode().split()
    return fold(title).split()


class Title(NamedTuple):
    """A title as it is compared: its letters, its words, and these in alphabetical order."""

    letters: str
    words: tuple[str, ...]
    ordered: str


@lru_cache(256)
def read_title(title: str) -> Title:
    """A title to be compared: those of one block come again and again."""
    words = words_of(title)
    return Title("".join(words), tuple(words), " ".join(sorted(words)))


_LITTLE = frozenset("an the and of for in on to at by und der die das et le la les de des du el los las y".split())
"""Words that are left out or exchanged without another meaning. Of one letter none is: ``a`` may be that of a part."""


LIKE = 0.8
"""The least likeness of the letters of two titles, their words in alphabetical order, that are looked at closely."""


def are_spelled_alike(title: Title, other: Title) -> bool:
    """Whether two titles are the same but for slips: the order of words, little words, hyphens, and letters in a few
    words that are no more than slips."""
    from rapidfuzz.distance import Indel

    if Indel.normalized_similarity(title.ordered, other.ordered, score_cutoff=LIKE) < LIKE:
        return False
    words, others = title.words, other.words
    at, most = 0, min(len(words), len(others))
    while at < most and words[at] == others[at]:
        at += 1
    only, only_other = _surplus(words[at:], others[at:]), _surplus(others[at:], words[at:])
    if "".join(only) == "".join(only_other):
        return True
    if len(only) != len(only_other) or len(only) * SHARE > min(len(words), len(others)):
        return False
    for word in only:
        meant = next((one for one in only_other if is_slip(word, one)), None)
        if meant is None:
            return False
        only_other.remove(meant)
    return True


SHARE = 4
"""At most one word in so many is misspelt: titles that differ by more are others."""


def _surplus(words: Sequence[str], others: Sequence[str]) -> list[str]:
    """The words that others lack, in order; little ones don't count."""
    left, kept = [*others], []
    for word in words:
        if word in left:
            left.remove(word)
        elif word not in _LITTLE:
            kept.append(word)
    return kept


SHORTEST, LONG = 5, 9
"""Letters of a word that may be misspelt (of the longer spelling), and of one in which two slips may be."""

_OPPOSED = (
    ("hyper", "hypo"),
    ("inter", "intra"),
    ("ab", "ad"),
    ("macro", "micro"),
    ("maxi", "mini"),
    ("maxima", "minima"),
    ("homo", "hetero"),
    ("endo", "exo"),
    ("endo", "ecto"),
    ("para", "peri"),
    ("pre", "pro"),
    ("pre", "post"),
    ("ante", "anti"),
    ("pro", "per"),
    ("di", "de"),
)
"""Beginnings of words that mean something else and look like slips of each other."""

_KINDS = Pattern(r"(?:at|it|id|an|en|in|on|yn|ic|ou|os)e?s?\Z")
"""Ends of the names of substances, of which one letter makes another: nitrite and nitrate."""


def is_slip(word: str, other: str) -> bool:
    """Whether one word is the other misspelt: one slip (a letter wrong, missing, too many, two exchanged), or two in a
    long word, behind the first letter; and no word that means something else for it."""
    shortest, longest = sorted((len(word), len(other)))
    if longest < SHORTEST or word[0] != other[0] or not word.isascii() or not other.isascii():
        return False
    if len(word) == len(other) and word[-3:] != other[-3:] and _without_kind(word) == _without_kind(other):
        return False
    for one, two in _OPPOSED:
        for left, right in ((word, other), (other, word)):
            if left.startswith(one) and right.startswith(two) and left[len(one) :] == right[len(two) :]:
                return False
    return _slips(word, other, 2 if shortest >= LONG else 1)


def _without_kind(word: str) -> str:
    return _KINDS.sub("", word) if _KINDS.search(word) else f"{word}-"


def _slips(word: str, other: str, limit: int) -> bool:
    """Whether no more slips than allowed lie between two words."""
    from rapidfuzz.distance import OSA

    return OSA.distance(word, other, score_cutoff=limit) <= limit
