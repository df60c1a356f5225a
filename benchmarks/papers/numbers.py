"""Numbers of papers: identifiers whose check digits are right, dates of several precisions, pages."""

from __future__ import annotations

import random

from abslint.knowledge.check_digits import fits_issn, isbn13_check_digit

PREFIXES = ("10.1234", "10.21105", "10.3390", "10.1016", "10.1007", "10.12688")
SUFFIXES = ("tide.{0}", "j.shore.2019.{0}", "s00138-012-{0}-2", "TIDE/{0}", "w{0}", "(sici)0027-(200{1}){0}:3")
TODAY = "2026-06-01"
"""The day on which the records are judged."""


def doi(dice: random.Random) -> str:
    """A DOI as one of several publishers would make it."""
    number = dice.randint(10_000, 999_999)
    form = dice.choice(
        ["tide.{0}", "j.shore.2019.{0}", "s00138-012-{0}-2", "TIDE/{0}", "w{0}", "(sici)0027-(200{1}){0}:3"]
    )
    return f"{dice.choice(PREFIXES)}/{form.format(number, number % 9)}"


def issn(dice: random.Random) -> str:
    """An ISSN whose check character is right, and that is nobody's example."""
    while True:
        seven = str(dice.randint(1_000_000, 2_999_999))
        digits = seven + next(check for check in "0123456789X" if fits_issn(seven + check))
        if digits not in {"12345679", "20493630"}:
            return f"{digits[:4]}-{digits[4:]}"


def isbn(dice: random.Random) -> str:
    """An ISBN-13 with hyphens, and its right check digit."""
    twelve = f"97803{dice.randint(0, 9_999_999):07}"
    return f"978-0-3{twelve[5:7]}-{twelve[7:]}-{isbn13_check_digit(twelve)}"


def day(dice: random.Random, first: int = 1995, last: int = 2025) -> str:
    """A date as ISO 8601 or EDTF writes it, to the day, the month, the season or the year."""
    year = dice.randint(first, last)
    month, date = dice.randint(1, 12), dice.randint(1, 28)
    form = dice.random()
    if form < 0.6:
        return f"{year}-{month:02}-{date:02}"
    if form < 0.8:
        return f"{year}-{month:02}"
    return f"{year}-{dice.randint(21, 24)}" if form < 0.84 else str(year)


def full_day(dice: random.Random, first: int = 1995, last: int = 2025) -> str:
    """A date to the day."""
    return f"{dice.randint(first, last)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"


def pages(dice: random.Random) -> tuple[str, int]:
    """A range of pages, and how many they are."""
    first, count = dice.randint(2, 2400), dice.randint(3, 30)
    before = dice.choice(["", "", "", "", "S", "e"])
    return f"{before}{first}-{before}{first + count - 1}", count
