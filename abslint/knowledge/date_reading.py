"""What reading a written date gives, and how its parts become EDTF. Reads no text itself."""

from __future__ import annotations

from typing import NamedTuple

from abslint.knowledge.edtf import days_in_month, parse_edtf, spell_year

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

Parts = tuple[int, int | None, int | None]
"""Year, month (21 to 24 for a season), day."""


class DateReading(NamedTuple):
    """What a written date says.

    ``kind`` is one of
    ``iso`` (it is EDTF already), ``certain`` (one reading, precision kept), ``ambiguous`` (two or more readings),
    ``impossible`` (no such day), ``two-digit-year``, ``range`` (one reading, an interval or a season),
    ``other-calendar`` (a year or a count of another calendar, with its probable Gregorian readings),
    ``uncertain-marker`` (one reading; written doubt such as ``c.``), ``unknown``.
    ``readings`` are EDTF texts; ``why`` says in plain words, for messages, what is wrong or special.
    """

    kind: str
    readings: tuple[str, ...] = ()
    why: str = ""

    @property
    def reading(self) -> str:
        """The only reading, or the empty string where there are none or several."""
        return self.readings[0] if len(self.readings) == 1 else ""


def spell(parts: Parts) -> str:
    """Year, month and day as EDTF. Says nothing of whether the calendar has that day."""
    year, month, day = parts
    text = spell_year(year)
    if month is None:
        return text
    return f"{text}-{month:02d}" if day is None else f"{text}-{month:02d}-{day:02d}"


def judge(year: int, month: int | None = None, day: int | None = None) -> DateReading:
    """A date with certain parts: ``certain``, or ``impossible`` with the reason. A month or day of 0 is unknown."""
    month, day = month or None, day or None
    if month is None and day is not None:
        return DateReading("impossible", why="there is no month 0")
    why = fault(year, month, day)
    return DateReading("impossible", why=why) if why else DateReading("certain", (spell((year, month, day)),))


def fault(year: int, month: int | None, day: int | None) -> str:
    """Why the calendar has no such day, in plain words, or the empty string."""
    if month is None:
        return ""
    if not 1 <= month <= 12:
        return f"there is no month {month}"
    if day is None:
        return ""
    length = days_in_month(year, month)
    if 1 <= day <= length:
        return ""
    return f"{MONTHS[month - 1]} {spell_year(year)} has {length} days" if day else "there is no day 0"


def choose(candidates: list[Parts]) -> DateReading:
    """One certain reading of several candidates, or ``ambiguous``, or ``impossible`` with the first one's fault."""
    readings = tuple(dict.fromkeys(spell(parts) for parts in candidates if not fault(*parts)))
    if not readings:
        return DateReading("impossible", why=_best_fault(candidates))
    return DateReading("certain" if len(readings) == 1 else "ambiguous", readings)


def interval(first: str, last: str) -> DateReading:
    """A ``range`` between two EDTF dates, ``certain`` if they are one, ``impossible`` if it runs backwards."""
    if first == last:
        return DateReading("certain", (first,))
    text = f"{first}/{last}"
    if parse_edtf(text) is None:
        return DateReading("impossible", why="it ends before it begins")
    return DateReading("range", (text,))


def _best_fault(candidates: list[Parts]) -> str:
    """The fault of a candidate whose month exists, for it says more than a month that does not."""
    known = [parts for parts in candidates if parts[1] is not None and 1 <= parts[1] <= 12]
    return fault(*(known or candidates)[0])
