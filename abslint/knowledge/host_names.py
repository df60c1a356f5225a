"""Whether two names are those of one journal, in full or in short, and what names a host. Knows no record."""

from __future__ import annotations

from functools import lru_cache

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import fold, words

_HOST = Pattern(
    r"(?<![a-z])(?:journals?|zeitschrift|revue|revista|rivista|tijdschrift|tidsskrift|tidskrift|annals|annales|annalen|"
    r"bulletin|transactions|proceedings|letters|magazine|newsletter|archives?|archiv|acta|quarterly|yearbook|jahrbuch|"
    r"special (?:issue|section)|theme issue|themenheft|issues?|sections?|supplements?|volume|vol|series|reihe|"
    r"collection|conference|congress|symposium|workshop|meeting|konferenz|tagung|kongress|colloquium|"
    r"department|faculty|school|institute|university|college|fakult[aä]t|universit[aä]t|fachbereich|dept)(?![a-z])"
)
"""Words of the names of journals, issues, series, conferences and departments, in small letters."""

_SMALL_WORDS = frozenset("of the and for in on a an de des du la le et der die das und fur y e & di del".split())
"""Words that abbreviated names leave out."""


def names_a_host(text: str) -> bool:
    """Whether a text has a word of what papers stand in, or come from."""
    return _HOST.search(text.lower()) is not None


@lru_cache(1024)
def are_one_journal(one: str, other: str) -> bool:
    """Whether two names may be one journal's: equal, one within the other, or one an abbreviation of the other."""
    first, second = fold(one), fold(other)
    if not first or not second or first in second or second in first:
        return True
    short, long = sorted((_large(one), _large(other)), key=lambda some: sum(map(len, some)))
    return _abbreviates(short, long) or "".join(word[0] for word in long) == "".join(short)


def _large(name: str) -> list[str]:
    """The words of a name that abbreviations keep."""
    return [folded for word in words(name) if (folded := fold(word)) and folded not in _SMALL_WORDS]


def _abbreviates(short: list[str], long: list[str]) -> bool:
    """Whether each word of a name, in order, has the letters of one of another, and begins as it does."""
    left = iter(long)
    return bool(short) and all(any(_is_short(word, whole) for whole in left) for word in short)


def _is_short(word: str, whole: str) -> bool:
    letters = iter(whole)
    return word[0] == whole[0] and all(letter in letters for letter in word)
