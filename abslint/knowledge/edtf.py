"""The Extended Date/Time Format, levels 0 and 1, checked against the calendar. Does not read other written forms.

Source: the Library of Congress's EDTF specification (2019), now in ISO 8601-2. Left out on purpose: date-times, which
level 0 allows and a record of a paper has no use for.
"""

from __future__ import annotations

from typing import NamedTuple

from abslint.knowledge.patterns import Pattern

LONGEST = 64
"""Longer texts (code points) are no EDTF date."""

_DATE = Pattern(
    r"(?P<year>Y-?[1-9]\d{4,8}(?!-)|-?\d{4}|-?\d{3}X|-?\d\dXX)(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?"
    r"(?P<mark>[?~%])?"
)

SEASONS = (21, 22, 23, 24)
"""Level 1's months for spring, summer, autumn and winter, of no hemisphere."""


class Day(NamedTuple):
    """A day of the proleptic Gregorian calendar, with the year 0 and years before it; comparable."""

    year: int
    month: int
    day: int

    def ordinal(self) -> int:
        """The day's number, so that differences are days; 0001-01-01 is 1, as in ``datetime.date.toordinal``."""
        year = self.year - (self.month <= 2)
        era_day = (153 * ((self.month + 9) % 12) + 2) // 5 + self.day - 1
        return year * 365 + year // 4 - year // 100 + year // 400 + era_day - 305

    def iso(self) -> str:
        """The day as EDTF writes it."""
        return f"{spell_year(self.year)}-{self.month:02d}-{self.day:02d}"


FIRST_DAY = Day(-999_999_999, 1, 1)
"""Before every date: where an interval that is open at its start begins."""

LAST_DAY = Day(999_999_999, 12, 31)
"""After every date: where an interval that is open at its end ends."""


class Edtf(NamedTuple):
    """A date or interval.

    ``precision`` is day, month, season, year, decade, century or interval. ``year``, ``month`` (a season's is 21 to
    24) and ``day`` are None where unknown or, for intervals, where the two ends differ. ``uncertain`` is ``?`` or
    ``%``, ``approximate`` is ``~`` or ``%``, ``unspecified`` means that an ``X`` stands in it; an interval has them
    if one of its ends has. ``open_start`` and ``open_end``: that end of the interval is open (``..``) or unknown.
    """

    text: str
    precision: str
    first: Day
    last: Day
    year: int | None = None
    month: int | None = None
    day: int | None = None
    uncertain: bool = False
    approximate: bool = False
    unspecified: bool = False
    open_start: bool = False
    open_end: bool = False

    def earliest(self) -> Day:
        """The first day that it may be."""
        return self.first

    def latest(self) -> Day:
        """The last day that it may be."""
        return self.last

    @property
    def is_interval(self) -> bool:
        """Whether it is an interval between two dates."""
        return self.precision == "interval"

    @property
    def is_exact(self) -> bool:
        """A single day, month or year, without a mark of doubt."""
        return self.precision in ("day", "month", "year") and not (
            self.uncertain or self.approximate or self.unspecified
        )


def parse_edtf(text: str) -> Edtf | None:
    """Read a date or interval of level 0 or 1, or give None.

    ``2019-02-29`` is none, for there was no such day, and so is an interval that ends before it begins.
    """
    if not 4 <= len(text) <= LONGEST:
        return None
    if "/" not in text:
        return _parse_date(text)
    begin, _, end = text.partition("/")
    return _parse_interval(text, begin, end)


USUAL_DATE = r"(?:1[6-9]|20)[0-9]{2}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|1[0-9]|2[0-8]))?)?"
"""A year from 1600 to 2099, alone or with a month, or with a day that every month has: a pattern for any engine."""


def years_pattern(last: int) -> str:
    """A pattern, for any engine, of the years from 1500 to ``last``, a year of this century."""
    decade, year = divmod(last - 2000, 10)
    earlier = f"20[0-{decade - 1}][0-9]|" if decade else ""
    return f"1[5-9][0-9]{{2}}|{earlier}20{decade}[0-{year}]"


_USUAL = Pattern(USUAL_DATE)


def is_usual_date(text: str) -> bool:
    """A quick yes: a year from 1600 to 2099, alone or with a month, or with a day that every month has."""
    return _USUAL.fullmatch(text) is not None


def is_edtf(text: str) -> bool:
    """Whether the whole text is an EDTF date or interval of level 0 or 1 that the calendar has."""
    return is_usual_date(text) or parse_edtf(text) is not None


def compare(left: Edtf, right: Edtf) -> int:
    """-1 if ``left`` is wholly before ``right``, 1 if wholly after, else 0: the same, or not to be told apart.

    So dates are compared at the precision that both have: 2020 is neither before nor after 2020-05.
    """
    if left.last < right.first:
        return -1
    return 1 if left.first > right.last else 0


def days_in_month(year: int, month: int) -> int:
    """The days of a month (1 to 12) in the proleptic Gregorian calendar."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def spell_year(year: int) -> str:
    """A year as EDTF writes it: four digits, a minus before Christ (0 is 1 BC), ``Y`` before five digits or more."""
    if -9999 <= year <= 9999:
        return f"{'-' if year < 0 else ''}{abs(year):04d}"
    return f"Y{year}"


def _parse_date(text: str) -> Edtf | None:
    match = _DATE.fullmatch(text)
    if match is None or not text.isascii():
        return None
    year, month, day, mark = match.group("year", "month", "day", "mark")
    bounds = _year_bounds(year)
    if bounds is None:
        return None
    low, high = bounds
    if low != high:
        return None if month else _marked(text, "decade" if high - low == 9 else "century", bounds, None, None, mark)
    if month is None or month == "XX":
        return None if month and day and day != "XX" else _marked(text, "year", bounds, None, None, mark)
    if int(month) in SEASONS:
        return None if day else _marked(text, "season", bounds, int(month), None, mark)
    if not 1 <= int(month) <= 12:
        return None
    if day is None or day == "XX":
        return _marked(text, "month", bounds, int(month), None, mark)
    if not 1 <= int(day) <= days_in_month(low, int(month)):
        return None
    return _marked(text, "day", bounds, int(month), int(day), mark)


def _year_bounds(year: str) -> tuple[int, int] | None:
    """The first and last year that the spelling may mean; ``-0000`` is no year (ISO 8601)."""
    if year == "-0000":
        return None
    if year[0] == "Y":
        return int(year[1:]), int(year[1:])
    ends = int(year.replace("X", "0")), int(year.replace("X", "9"))
    return min(ends), max(ends)


def _marked(
    text: str, precision: str, years: tuple[int, int], month: int | None, day: int | None, mark: str | None
) -> Edtf:
    low, high = years
    calendar_month = month if month is not None and month <= 12 else None
    last_month = calendar_month or 12
    return Edtf(
        text,
        precision,
        Day(low, calendar_month or 1, day or 1),
        Day(high, last_month, day or days_in_month(high, last_month)),
        year=low if low == high else None,
        month=month,
        day=day,
        uncertain=mark in ("?", "%"),
        approximate=mark in ("~", "%"),
        unspecified="X" in text,
    )


def _parse_interval(text: str, begin: str, end: str) -> Edtf | None:
    start, stop = _parse_end(begin), _parse_end(end)
    if (start is None and begin not in ("", "..")) or (stop is None and end not in ("", "..")):
        return None
    if start is None and stop is None:
        return None
    first, last = start.first if start else FIRST_DAY, stop.last if stop else LAST_DAY
    if first > last:
        return None
    known = [side for side in (start, stop) if side is not None]
    same_year = start is not None and stop is not None and start.year == stop.year
    return Edtf(
        text,
        "interval",
        first,
        last,
        year=known[0].year if same_year else None,
        uncertain=any(side.uncertain for side in known),
        approximate=any(side.approximate for side in known),
        unspecified=any(side.unspecified for side in known),
        open_start=start is None,
        open_end=stop is None,
    )


def _parse_end(text: str) -> Edtf | None:
    return _parse_date(text) if text not in ("", "..") else None
