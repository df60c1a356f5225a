"""Check digits of the identifier standards: pure arithmetic, which knows nothing of how identifiers are written."""

from __future__ import annotations

from operator import mul

CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's base 32: no i, l, o, u."""


_DOUBLED = tuple(2**times for times in range(15, 0, -1))
"""How much each digit of an ORCID iD counts: all are doubled again for each that follows."""


def mod11_2(digits: str) -> str:
    """The check character (``0``-``9`` or ``X``) of ISO 7064 MOD 11-2 for the fifteen digits of an ORCID iD.

    Raises ValueError for anything but ASCII digits.
    """
    if len(digits) != len(_DOUBLED) or not (digits.isascii() and digits.isdigit()):
        raise ValueError(digits)
    total = sum(map(mul, digits.encode(), _DOUBLED)) - ord("0") * sum(_DOUBLED)
    check = (12 - total % 11) % 11
    return "X" if check == 10 else str(check)


def mod97_10(number: int) -> str:
    """The two check digits of ISO 7064 MOD 97-10 for a number."""
    return f"{98 - number * 100 % 97:02d}"


def issn_check_digit(seven: str) -> str:
    """The eighth character of an ISSN from its seven digits: weights 8 to 2, modulo 11 (ISO 3297)."""
    check = -sum(int(digit) * weight for digit, weight in zip(seven, range(8, 1, -1), strict=True)) % 11
    return "X" if check == 10 else str(check)


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
