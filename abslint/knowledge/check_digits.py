"""Check digits of the identifier standards: pure arithmetic, which knows nothing of how identifiers are written."""

from __future__ import annotations

from functools import cache

CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's base 32: no i, l, o, u."""


@cache
def _doubled(four: str) -> int:
    """What four digits add up to, the last of which may be ``X`` for ten: each is doubled for each that follows."""
    weight = 0
    for digit in four:
        weight = weight * 2 + (10 if digit == "X" else int(digit))
    return weight


def fits_mod11_2(digits: str) -> bool:
    """Whether the last of the sixteen characters of an ORCID iD, its check character, is right (ISO 7064 MOD 11-2).

    All are ASCII digits but for the last, which may be ``X``: there are few groups of four, each weighed once.
    """
    first, second, third, fourth = digits[:4], digits[4:8], digits[8:12], digits[12:]
    # by as much as the digits that follow, 12, 8 and 4, double it: modulo 11
    return (_doubled(first) * 4 + _doubled(second) * 3 + _doubled(third) * 5 + _doubled(fourth)) % 11 == 1


@cache
def _weighed(four: str, last: int) -> int:
    """What four digits add up to with weights that fall to ``last``; the fourth may be ``X`` for ten."""
    numbers = [10 if digit == "X" else int(digit) for digit in four]
    return sum(number * weight for number, weight in zip(numbers, range(last + 3, last - 1, -1), strict=True))


def fits_issn(digits: str) -> bool:
    """Whether the last of the eight characters of an ISSN is right: weights 8 to 1, modulo 11 (ISO 3297).

    All are ASCII digits but for the last, which may be ``X``.
    """
    return (_weighed(digits[:4], 5) + _weighed(digits[4:], 1)) % 11 == 0


def mod97_10(number: int) -> str:
    """The two check digits of ISO 7064 MOD 97-10 for a number."""
    return f"{98 - number * 100 % 97:02d}"


def isbn10_check_digit(nine: str) -> str:
    """The tenth character of an ISBN-10 from its nine digits: weights 10 to 2, modulo 11 (ISO 2108:1992)."""
    check = -sum(int(digit) * weight for digit, weight in zip(nine, range(10, 1, -1), strict=True)) % 11
    return "X" if check == 10 else str(check)


def isbn13_check_digit(twelve: str) -> str:
    """The last digit of an ISBN-13 (an EAN) from the twelve before: weights 1 and 3 in turn, modulo 10 (ISO 2108)."""
    return str(-sum(int(digit) * weight for digit, weight in zip(twelve, (1, 3) * 6, strict=True)) % 10)


def ror_check_digits(seven: str) -> str:
    """The last two digits of a ROR id from its seven characters: Crockford base 32, MOD 97-10.

    Raises ValueError for a character outside the alphabet.
    """
    number = 0
    for character in seven:
        number = number * 32 + CROCKFORD.index(character)
    return mod97_10(number)
