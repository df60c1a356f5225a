"""ORCID iD, ROR, ISSN and ISBN: shape, check digits, bare form. Does not know whether one was ever given out.

Everywhere ``is_…`` asks for the exact stored form, ``clean_…`` mends the form only (never a digit), and
``…_checksum_ok`` takes any form that ``clean_…`` understands.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from abslint.knowledge import check_digits
from abslint.knowledge.patterns import Pattern

LONGEST = 256
"""Longer texts (code points) are not read as one identifier."""

REMEMBERED = 1024
"""Journals and people come again from record to record."""

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")

_ORCID = Pattern(r"\d{4}-\d{4}-\d{4}-\d{3}[\dX]", re.ASCII)
_ORCID_ANY = Pattern(
    r"(?:orcid(?:\s*id)?\s*[:=]?\s*)?(?:https?:/{1,2})?(?:www\.)?(?:orcid\.org/)?"
    r"(\d{4})[- ]?(\d{4})[- ]?(\d{4})[- ]?(\d{3}[\dX])/?",
    re.ASCII | re.IGNORECASE,
)
_ROR = Pattern(r"0[a-hj-km-np-tv-z0-9]{6}\d{2}", re.ASCII)
_ROR_ANY = Pattern(
    r"(?:ror\s*[:=]?\s*)?(?:https?:/{1,2})?(?:www\.)?(?:ror\.org/)?(0[a-hj-km-np-tv-z0-9]{6}\d{2})/?",
    re.ASCII | re.IGNORECASE,
)
_ISSN = Pattern(r"\d{4}-\d{3}[\dX]", re.ASCII)
_ISSN_ANY = Pattern(
    r"(?:(?:urn:issn:|https?://portal\.issn\.org/resource/issn/|(?:[pe]-?|print\s|online\s)?issn(?:-l)?\s*[:=]?\s*))?"
    r"(\d{4})\s?-?\s?(\d{3}[\dX])(?:\s*\((?:print|electronic|online|linking|e|p)\))?",
    re.ASCII | re.IGNORECASE,
)
_ISSN_IN_TEXT = Pattern(r"(?<![\w-])\d{4}[-‐‑–]?\d{3}[\dXx](?![\w-])", re.ASCII)
_ISBN_LEAD = Pattern(r"(?:urn:isbn:|isbn(?:[- ]?1[03])?\s*[:=]?\s*)", re.IGNORECASE)
_ISBN_BODY = Pattern(r"\d(?:[- ]?\d){8}[- ]?[\dX]|97[89](?:[- ]?\d){10}", re.ASCII | re.IGNORECASE)
_ISBN_IN_TEXT = Pattern(r"(?<![\w-])(?:97[89](?:[- ]?\d){10}|\d(?:[- ]?\d){8}[- ]?[\dXx])(?![\w-])", re.ASCII)


class Found(NamedTuple):
    """A value found in a text, in its bare form, and the range (code points) of its spelling there."""

    value: str
    start: int
    end: int


def is_orcid(text: str) -> bool:
    """Whether the whole text is a bare ORCID iD: four groups of four, hyphens, capital X."""
    return _ORCID.fullmatch(text) is not None


def is_orcid_url(text: str) -> bool:
    """Whether the whole text is an ORCID iD as its guidelines display it, ``https://orcid.org/…``."""
    return text.startswith("https://orcid.org/") and is_orcid(text[18:])


def clean_orcid(text: str) -> str | None:
    """The bare ORCID iD that the whole text is: from a URL, without hyphens, with other dashes, with a small x."""
    match = _fullmatch(_ORCID_ANY, text)
    return None if match is None else "-".join(match.groups()).upper()


@lru_cache(REMEMBERED)
def orcid_checksum_ok(text: str) -> bool:
    """Whether the last character is right by ISO 7064 MOD 11-2. False for what is no ORCID iD."""
    bare = (text if is_orcid(text) else clean_orcid(text) or "").replace("-", "")
    return bool(bare) and check_digits.fits_mod11_2(bare)


def is_right_orcid(text: str) -> bool:
    """Whether the whole text is a bare ORCID iD in its own form and its last character is right."""
    return is_orcid(text) and check_digits.fits_mod11_2(text.replace("-", ""))


def orcid_url(bare: str) -> str:
    """A bare ORCID iD as a URL."""
    return "https://orcid.org/" + bare


def is_ror(text: str) -> bool:
    """Whether the whole text is a bare ROR id: 0, six characters of Crockford's base 32, two digits."""
    return _ROR.fullmatch(text) is not None


def is_ror_url(text: str) -> bool:
    """Whether the whole text is a ROR id as it is displayed, ``https://ror.org/…``."""
    return text.startswith("https://ror.org/") and is_ror(text[16:])


def clean_ror(text: str) -> str | None:
    """The bare ROR id that the whole text is, from a URL, a prefix or capitals, or None."""
    match = _fullmatch(_ROR_ANY, text)
    return None if match is None else str(match[1]).lower()


def ror_checksum_ok(text: str) -> bool:
    """Whether the last two digits are right by ISO 7064 MOD 97-10. False for what is no ROR id."""
    bare = clean_ror(text)
    return bare is not None and check_digits.ror_check_digits(bare[:7]) == bare[7:]


def ror_url(bare: str) -> str:
    """A bare ROR id as a URL."""
    return "https://ror.org/" + bare


def is_issn(text: str) -> bool:
    """Whether the whole text is an ISSN: four digits, hyphen, three digits, a digit or capital X."""
    return _ISSN.fullmatch(text) is not None


def clean_issn(text: str) -> str | None:
    """The ISSN that the whole text is: hyphen missing or another dash, small x, ``ISSN`` before it; or None."""
    match = _fullmatch(_ISSN_ANY, text)
    return None if match is None else f"{match[1]}-{match[2].upper()}"


@lru_cache(REMEMBERED)
def issn_checksum_ok(text: str) -> bool:
    """Whether the last character is right modulo 11. False for what is no ISSN."""
    bare = (text if is_issn(text) else clean_issn(text) or "").replace("-", "")
    return bool(bare) and check_digits.fits_issn(bare)


def is_right_issn(text: str) -> bool:
    """Whether the whole text is an ISSN in its own form and its last character is right."""
    return is_issn(text) and check_digits.fits_issn(text.replace("-", ""))


def find_issns(text: str) -> list[Found]:
    """The ISSNs in a text that may hold several; those without a hyphen only if their check digit is right."""
    found = []
    for match in _ISSN_IN_TEXT.finditer(text):
        value = clean_issn(match.group())
        if value and (len(match.group()) == 9 or issn_checksum_ok(value)):
            found.append(Found(value, *match.span()))
    return found


def is_isbn(text: str) -> bool:
    """Whether the whole text is an ISBN-10 or ISBN-13, its groups parted by nothing, hyphens or spaces."""
    return text == text.strip() and _ISBN_BODY.fullmatch(text) is not None and "x" not in text


def clean_isbn(text: str) -> str | None:
    """The ISBN that the whole text is, without hyphens (10 or 13 characters), or None."""
    if len(text) > LONGEST:
        return None
    text = text.strip().translate(_DASHES)
    lead = _ISBN_LEAD.match(text)
    body = text[lead.end() :] if lead else text
    return body.replace("-", "").replace(" ", "").upper() if _ISBN_BODY.fullmatch(body) else None


def isbn_checksum_ok(text: str) -> bool:
    """Whether the last character is right (modulo 11 for ten, modulo 10 for thirteen). False for what is no ISBN."""
    bare = clean_isbn(text)
    if bare is None:
        return False
    check = check_digits.isbn10_check_digit if len(bare) == 10 else check_digits.isbn13_check_digit
    return check(bare[:-1]) == bare[-1]


def is_right_isbn(text: str) -> bool:
    """Whether the whole text is an ISBN and its last character is right."""
    return is_isbn(text) and isbn_checksum_ok(text)


def isbn13(text: str) -> str | None:
    """The ISBN as thirteen digits, so that both forms of one book compare equal, or None."""
    bare = clean_isbn(text)
    if bare is None or len(bare) == 13:
        return bare
    twelve = "978" + bare[:9]
    return twelve + check_digits.isbn13_check_digit(twelve)


def find_isbns(text: str) -> list[Found]:
    """The ISBNs in a text that may hold several, whether or not their check digits are right."""
    spans = (match.span() for match in _ISBN_IN_TEXT.finditer(text.translate(_DASHES)))
    return [Found(value, start, end) for start, end in spans if (value := clean_isbn(text[start:end]))]


def _fullmatch(pattern: Pattern, text: str) -> re.Match[str] | None:
    return pattern.fullmatch(text.strip().translate(_DASHES)) if len(text) <= LONGEST else None
