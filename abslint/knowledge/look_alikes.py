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
_IN_CYRILLIC_TEXT = Pattern("[бвгджзийлнптфцчшщъыьэюяєїђѓљњћќ]")
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
        if word.isascii():
            continue
        found = _cyrillic_in(word, text) or _greek_in(word) or _latin_in(word)
        if found is not None:
            at, script, meant = found
            strays.append(Stray(word, match.start() + at, script, meant))
    return strays


def _cyrillic_in(word: str, text: str) -> tuple[int, str, str] | None:
    """A Cyrillic letter in a Latin word; in a text in Cyrillic small ones behind it are an ending."""
    strays = [at for at, letter in enumerate(word) if letter in CYRILLIC]
    if not strays or not _is_latin(word, strays):
        return None
    ending = strays[0] == len(word) - len(strays) and word[strays[0] :].islower()
    if ending and (word[: strays[0]].isupper() or _IN_CYRILLIC_TEXT.search(text)):
        return None
    return strays[0], "Cyrillic", CYRILLIC[word[strays[0]]]


def _greek_in(word: str) -> tuple[int, str, str] | None:
    """A Greek letter in a Latin word; among capitals alone it may be a small one that was meant as Greek (TNFα)."""
    strays = [at for at, letter in enumerate(word) if letter in GREEK]
    if not strays or word.isupper() or not _is_latin(word, strays):
        return None
    return strays[0], "Greek", GREEK[word[strays[0]]]


def _latin_in(word: str) -> tuple[int, str, str] | None:
    """A Latin letter in a Cyrillic word, of which most letters are its own."""
    strays = [at for at, letter in enumerate(word) if letter in _IN_CYRILLIC]
    own = sum("\u0400" <= letter <= "\u052f" for letter in word)
    if not strays or own + len(strays) < len(word) or own <= 2 * len(strays) or word[:2].isascii():
        return None
    return strays[0], "Latin", _IN_CYRILLIC[word[strays[0]]]


def _is_latin(word: str, strays: list[int]) -> bool:
    """Whether a word is Latin but for its strays, and no less of it is Latin than not."""
    own = len(word) - len(strays)
    return own > 1 and own >= len(strays) == sum(letter >= "\u0250" for letter in word)
