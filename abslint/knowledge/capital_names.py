"""Names in capitals, and how they are written otherwise. Does not know how a bearer writes the name: ``MACHADO`` is
Machado, ``MACDONALD`` either way, and ``I`` is taken for ``i``, unless an ``İ`` beside it shows that the name is
Turkish."""

from __future__ import annotations

import re

from abslint.knowledge.patterns import Pattern

_RUN = Pattern("[A-ZÀ-ÖØ-ÞĀ-žḀ-ỹΑ-ΡΣ-ΩЁА-Я]{4}")
_VOWEL = Pattern("[AEIOUYÀ-ÆÈ-ÏÒ-ÖØ-ÝĀ-ĄĒ-ĚĨ-İŌ-ŒŨ-ŲŶŸẠ-ỹΑΕΗΙΟΥΩАЕЁИОУЫЭЮЯ]")
_WORD = Pattern(r"[^\W\d_]+")
_PARTICLES = frozenset(
    "DE DA DI DO DOS DAS DU DEL DELLA LA LE EL AL VAN VON DER DEN TER TEN ZU BIN IBN BEN Y E".split()
)
_ACRONYMS = frozenset(
    "AIDS ANSES CDISC CERN CNRS CONSORT COPE DARPA ECDC EFSA ENISA ESMO EUROSTAT GINA ICMJE IEEE IAEA INRAE INSERM "
    "IPBES IPCC ISARIC IUCN IUPAC NASA NATO NICE NICHD NIOSH NOAA OECD OPEC PRISMA RAND UNAIDS UNCTAD UNDP UNECE UNEP "
    "UNESCO UNFPA UNHCR UNICEF UNIDO UNODC USAID USDA USEPA".split()
)
"""Organisations that stand where a family name should, and something behind a comma (``UNESCO, Paris``)."""
_NUMERAL = Pattern("II|III|IV|VI{0,3}")
_TURKISH = str.maketrans("İI", "iı")
_AFTER_MARK = Pattern(r"\b(Mc|O['’]|D['’]|L['’])([^\W\d_])")

LONGEST = 80
"""Code points of the longest name that is looked at."""


def is_in_capitals(name: str) -> bool:
    """Whether a name has a run of four capitals and no small letter, and is neither an acronym nor has a particle."""
    if len(name) > LONGEST or not name.isupper() or not _RUN.search(name):
        return False
    words = _WORD.findall(name)
    return _PARTICLES.isdisjoint(words) and _ACRONYMS.isdisjoint(words) and _VOWEL.search(name) is not None


def in_small_letters(name: str) -> str:
    """A name with capitals only where its words begin, and behind ``Mc``, ``O'``, ``D'`` and ``L'``; initials,
    numerals and words that are not in capitals stay."""
    return _AFTER_MARK.sub(_raised, _WORD.sub(_small_turkish if "İ" in name else _small, name))


def _small(word: re.Match[str]) -> str:
    text = word[0]
    return text if len(text) < 2 or not text.isupper() or _NUMERAL.fullmatch(text) else text[0] + text[1:].lower()


def _small_turkish(word: re.Match[str]) -> str:
    text = word[0]  # what `lower` makes of `İ` are two characters, an `i` and one more dot above it
    return text[0] + text[1:].translate(_TURKISH).lower() if len(text) > 1 and text.isupper() else text


def _raised(found: re.Match[str]) -> str:
    return found[1] + found[2].upper()
