"""When two names are one journal's: written out and shortened, with and without an article or a subtitle. Knows nothing
of records."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from abslint.knowledge.identifiers import find_issns, issn_checksum_ok
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import fold

LONGEST = 300
"""Code points of the longest name that is read."""

_BEHIND = Pattern(r"(?<=\w)\s*[:=(\[.,/;]\s?.*")
"""What may stand behind a journal's name: a subtitle, a parallel title, a place."""

_SMALL = frozenset(
    "a an and the of in on for de la le les des du et d l der die das und für fur en y el los las del i il della di e"
    " van het een och".split()
)
"""Words that a shortened name leaves out."""


def right_issns(texts: tuple[str, ...]) -> tuple[str, ...]:
    """The ISSNs in texts whose check digit is right, in their own form."""
    return tuple(found.value for text in texts for found in find_issns(text) if issn_checksum_ok(found.value))


@lru_cache(1024)
def journal_key(name: str) -> str:
    """What spellings of one journal's name share that differ by case, accents, articles, ``&`` and punctuation."""
    words = fold(name[:LONGEST].replace("&", " and ")).split()
    return " ".join(word for word in words if word not in _SMALL) or " ".join(words)


@lru_cache(1024)
def are_one_journal(name: str, other: str) -> bool:
    """Whether two names may be one journal's: the same words, one shortened (``J Sleep Res``, ``J Natl Inst``), by its
    initials (``JAMA``), or without what stands behind the other's. The order of the names does not matter."""
    one, two = journal_key(name), journal_key(other)
    if one == two or _head(name) == two or _head(other) == one or _head(name) == _head(other):
        return True
    return _shortens(one.split(), two.split()) or _shortens(two.split(), one.split())


def are_alike(name: str, other: str) -> bool:
    """Whether two names may be one journal's, or one has the other within: if in doubt, they are."""
    one, two = fold(name), fold(other)
    return one in two or two in one or are_one_journal(name, other)


def _head(name: str) -> str:
    return journal_key(_BEHIND.sub("", name[:LONGEST]))


def _shortens(short: list[str], whole: list[str]) -> bool:
    """Whether words stand for others, in order, or one is made of their initials."""
    if len(short) == 1 and len(short[0]) > 1 and short[0] == "".join(word[0] for word in whole):
        return True
    rest = iter(whole)
    return len(short) > 1 and all(any(_stands_for(piece, word) for word in rest) for piece in short)


def _stands_for(piece: str, word: str) -> bool:
    """Whether a word is the beginning of another, or has some of its letters, the first with them (``natl``)."""
    if word.startswith(piece):
        return True
    letters = iter(word)
    return piece[0] == word[0] and len(piece) + 1 < len(word) and all(letter in letters for letter in piece)


def are_renamed(issns: set[str], others: set[str]) -> bool:
    """Whether two names, by the ISSNs with which they stand, each have one of their own: a new name gets a new one."""
    return bool(issns - others and others - issns)


def joined(sets: Iterable[set[str]]) -> list[set[str]]:
    """Sets joined where they have something in common, in the order in which they begin."""
    apart: list[set[str]] = []
    for one in sets:
        met = [group for group in apart if group & one]
        whole = one.union(*met)
        at = min((apart.index(group) for group in met), default=len(apart))
        apart = [group for group in apart if group not in met]
        apart.insert(at, whole)
    return apart
