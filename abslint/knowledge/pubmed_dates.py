"""Dates of PubMed's XML, kept in parts or as words (`1998 Dec-1999 Jan`), as EDTF. Does not know what they are of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from abslint.knowledge.patterns import Pattern

_NAMES = "january february march april may june july august september october november december".split()
MONTHS = {short: f"{number:02d}" for number, name in enumerate(_NAMES, 1) for short in (name, name[:3], name[:4])}
"""Months as PubMed and publishers write them, in small letters."""

SEASONS = {"spring": "21", "summer": "22", "autumn": "23", "fall": "23", "winter": "24"}
"""Seasons to EDTF's numbers."""

_YEAR = Pattern(r"[0-9]{4}")
_RANGE = Pattern(
    r"(?P<year>[0-9]{4})(?:-(?P<to_year>[0-9]{4}))?(?: (?P<first>[A-Za-z]+)(?: (?P<day>[0-9]{1,2}))?"
    r"(?:[-/](?:(?P<last_year>[0-9]{4}) )?(?P<last>[A-Za-z]+)?(?: ?(?P<last_day>[0-9]{1,2}))?)?)?"
)


def read_parts(date: Any) -> str | None:
    """``{Year: 2020, Month: Feb, Day: 1}`` as EDTF, as it stands where it is none; None where no year is in it."""
    if not isinstance(date, Mapping):
        return None
    said = {name: part for name in ("Year", "Month", "Day", "Season") if isinstance(part := date.get(name), str)}
    year = said.get("Year", "").strip()
    if not year:
        return read_words(date.get("MedlineDate"))
    if "Season" in said:
        return read_words(f"{year} {said['Season'].strip()}") or year
    month, day = said.get("Month", "").strip(), said.get("Day", "").strip()
    month = MONTHS.get(month.lower(), month.zfill(2))
    return "-".join([year, *([month] if "Month" in said else []), *([day.zfill(2)] if "Day" in said else [])])


def read_words(text: object) -> str | None:
    """``2000 Spring``, ``2000 Nov-Dec`` and ``1998 Dec-1999 Jan`` as EDTF; of what is said otherwise the year."""
    if not isinstance(text, str):
        return None
    text = text.strip()
    match = _RANGE.fullmatch(text)
    year = _YEAR.search(text)
    if match is None or year is None:
        return None if year is None else year[0]
    start = _point(match["year"], match["first"], match["day"])
    to_year = match["last_year"] or match["to_year"] or match["year"]
    end = _point(to_year, match["last"] or (match["first"] if match["last_day"] else None), match["last_day"])
    if start is None or end is None or "-2" in start[4:6] + end[4:6]:
        return start if match["last"] is None and match["to_year"] is None and start else match["year"]
    if match["last"] is None and match["last_day"] is None and match["to_year"] is None:
        return start
    return f"{start}/{end}"


def _point(year: str, name: str | None, day: str | None) -> str | None:
    """A year with a month or season, and a day; None for another word."""
    if name is None:
        return year
    number = MONTHS.get(name.lower()) or SEASONS.get(name.lower())
    if number is None:
        return None
    return f"{year}-{number}" + (f"-{day.zfill(2)}" if day else "")
