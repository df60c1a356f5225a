"""Letters of one script that look like those of another, and words in which one strayed. Detects no language.

Sources: Unicode's confusables (UTS #39), of which only what looks alike in any font is taken here. Does not know
letters that science writes in Latin words on purpose: small Greek ones, and capitals such as Δ.
"""

from __future__ import annotations

from typing import NamedTuple

from abslint.knowledge.patterns import Pattern

CYRILLIC = dict(zip("АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝ", "ABESIJKMHOPCTYXaesijopcyxhdqw", strict=True))
"""Cyrillic letters and the Latin ones that they look like."""

GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo", strict=True))
"""Greek letters and the Latin ones that they look like."""

OTHERS = "\u0400-\u052f" + "".join(GREEK)
"""Cyrillic, and the Greek letters that look alike, as in a pattern's class."""

_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
MIXED = f"[{_LATIN}][{OTHERS}]|[{OTHERS}][{_LATIN}]"
"""A pattern, in ECMA-262 too, that is found where one of these stands beside a Latin letter."""

_WORD = Pattern(f"[{_LATIN}\u0370-\u03ff\u0400-\u052f]{{3,40}}+")
_AS_LATIN = str.maketrans(CYRILLIC | GREEK)
_IN_CYRILLIC = {latin: letter for letter, latin in CYRILLIC.items() if latin not in "Il"}
"""Without the stroke of Caucasian languages, for which many write a Latin one."""


class Stray(NamedTuple):
    """A letter of another script in a word: the word, where the letter stands in the text (code points), its script,
    and the letter of the word's own script that it looks like."""

    word: str
    start: int
    script: str
    meant: str


def find_strays(text: str) -> list[Stray]:
    """The words with letters of another script that look like their own, the first such letter of each."""
    strays = []
    for match in _WORD.finditer(text):
        word = match[0]
        if not word.isascii() and (found := _stray_in(word)) is not None:
            at, script, meant = found
            strays.append(Stray(word, match.start() + at, script, meant))
    return strays


def _stray_in(word: str) -> tuple[int, str, str] | None:
    for script, table in (("Cyrillic", CYRILLIC), ("Greek", GREEK)):
        foreign = [at for at, letter in enumerate(word) if letter in table]
        others = len(word) - len(foreign)
        if foreign and others > 1 and others >= len(foreign) and _is_latin(word.translate(_AS_LATIN)):
            return foreign[0], script, table[word[foreign[0]]]
    foreign = [at for at, letter in enumerate(word) if letter in _IN_CYRILLIC]
    own = sum("\u0400" <= letter <= "\u052f" for letter in word)
    if foreign and own == len(word) - len(foreign) and 2 * len(foreign) < own and not word[:2].isascii():
        return foreign[0], "Latin", _IN_CYRILLIC[word[foreign[0]]]
    return None


def _is_latin(word: str) -> bool:
    """Whether all letters are Latin ones."""
    return all(letter < "\u0250" for letter in word)
