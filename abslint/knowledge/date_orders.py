"""Whether dates that end in the year are written with the day or the month first. Knows no shape."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from abslint.knowledge.date_faults import REMEMBERED
from abslint.knowledge.dates import read_date
from abslint.knowledge.numeric_dates import numbers_before_year
from abslint.knowledge.prose import shorten
from abslint.model.usage import Way

DAY, MONTH = "day", "month"

MONTHS = 12


@lru_cache(REMEMBERED)
def order_of(text: str) -> str:
    """``day`` or ``month``: which of them surely stands first, since the other number can be no month. The empty
    string of texts that don't show it: other dates, a day up to the twelfth, a day that the calendar lacks."""
    numbers = numbers_before_year(text)
    if numbers is None or (numbers[0] > MONTHS) == (numbers[1] > MONTHS) or read_date(text).kind != "certain":
        return ""
    return DAY if numbers[0] > MONTHS else MONTH


def is_order_open(text: str) -> bool:
    """Whether a date may be read with the day first and with the month first, and says different days so."""
    return numbers_before_year(text) is not None and read_date(text).kind == "ambiguous"


def orders_in_words(ways: Mapping[str, Way]) -> str:
    """Which order dates show that can be read only one way, the more usual first, with a place of each."""
    first, *others = sorted(ways, key=lambda name: -ways[name].times)
    total = sum(way.times for way in ways.values())
    times, place = ways[first].times, _place(ways[first])
    verb = "has" if times == 1 else "have"
    if total == 1:
        return f"the only such date here that can be read only one way has the {first} first: {place}"
    if not others:
        return f"all {total} such dates here that can be read only one way have the {first} first, e.g. {place}"
    (other,) = others
    less = f"{ways[other].times} the {other}, e.g. {_place(ways[other])}"
    return (
        f"of {total} such dates here that can be read only one way, {times} {verb} the {first} first, e.g. {place},"
        f" and {less}"
    )


def _place(way: Way) -> str:
    path, line, text = way.first
    return f"`{shorten(text)}` in {path}:{line}"
