"""Names of languages and regions as people write them, in a dozen languages. Does not read codes."""

from __future__ import annotations

from functools import cache

from abslint.knowledge.closest import closest
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import fold
from abslint.knowledge.table import pieces, read_table

LONGEST = 60
"""Longer texts (code points) are no language's name."""

HOME_REGIONS = {"pt": "PT", "es": "ES", "fr": "FR", "nl": "NL", "en": "GB", "de": "DE"}
"""What ``European`` after a language's name means."""

SCRIPT_QUALIFIERS = {
    "simplified": "Hans",
    "traditional": "Hant",
    "latin": "Latn",
    "cyrillic": "Cyrl",
    "arabic": "Arab",
    "roman": "Latn",
}

_QUALIFIED = Pattern(r"([^(),/;]+?)\s*(?:\(([^()]+)\)|[,/–-]\s*([^(),/;]+))")
_BEFORE = Pattern(r"(American|British|Canadian|Australian|Brazilian|Mexican|European|Simplified|Traditional)\s+(.+)", 2)
_ADJECTIVES = {
    "american": "US",
    "british": "GB",
    "canadian": "CA",
    "australian": "AU",
    "brazilian": "BR",
    "mexican": "MX",
    "austrian": "AT",
    "swiss": "CH",
    "belgian": "BE",
    "latin america": "419",
    "latin american": "419",
}


@cache
def _languages() -> dict[str, str]:
    """Tags by folded name; where two languages share one, the first row has it."""
    named: dict[str, str] = {}
    for row in read_table("languages"):
        for name in pieces(row["names"]):
            named.setdefault(fold(name), row["tag"])
    return named


@cache
def _regions() -> dict[str, str]:
    named = {fold(name): row["code"] for row in read_table("regions") for name in pieces(row["names"])}
    return named | _ADJECTIVES


def find_language(text: str) -> str | None:
    """The tag of a language given by name, or None: ``English (US)`` is ``en-US``, ``Deutsch`` is ``de``.

    Case, accents and punctuation don't count. Codes are no names.
    """
    if not text or len(text) > LONGEST:
        return None
    tag = _languages().get(fold(text))
    if tag is not None:
        return tag
    before = _BEFORE.fullmatch(text.strip())
    if before is not None:
        return _qualified(before[2], before[1])
    match = _QUALIFIED.fullmatch(text.strip())
    return None if match is None else _qualified(match[1], match[2] or match[3])


def find_region(text: str) -> str | None:
    """The ISO 3166-1 code of a country given by name, adjective or code (``UK`` is ``GB``), or None."""
    folded = fold(text)
    if len(folded) == 2 and is_region(folded):
        return folded.upper()
    return _regions().get(folded)


def is_region(code: str) -> bool:
    """Whether it is an ISO 3166-1 alpha-2 code, in any case; ``UK`` is none."""
    return code.upper() in _region_codes()


def near_language(text: str) -> str | None:
    """The tag of the language whose name the text was probably meant to be (``Englsh``), or None."""
    folded = fold(text) if len(text) <= LONGEST else ""
    if len(folded) < 4:
        return None
    name = closest(folded, _languages())
    return None if name is None else _languages()[name]


@cache
def _region_codes() -> frozenset[str]:
    return frozenset(row["code"] for row in read_table("regions"))


def _qualified(name: str, qualifier: str) -> str | None:
    """A language's name with a country or script beside it."""
    tag, folded = _languages().get(fold(name)), fold(qualifier)
    if tag is None:
        return None
    if folded in SCRIPT_QUALIFIERS:
        return f"{tag}-{SCRIPT_QUALIFIERS[folded]}"
    region = HOME_REGIONS.get(tag) if folded == "european" else find_region(qualifier)
    return None if region is None else f"{tag}-{region}"
