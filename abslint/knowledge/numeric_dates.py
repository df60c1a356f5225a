"""Reads dates written with digits only, in the orders and with the separators that people use. Knows no month names."""

from __future__ import annotations

import re

from abslint.knowledge.date_reading import DateReading, Parts, choose, interval, judge, spell
from abslint.knowledge.edtf import parse_edtf, spell_year
from abslint.knowledge.patterns import Pattern

_YEAR_FIRST = Pattern(r"(\d{4})(?:([-/.])\s?(\d{1,2})(?:\2\s?(\d{1,2}))?\.?)?", re.ASCII)
_YEAR_LETTER = Pattern(r"(\d{4})[a-k]", re.ASCII)
_YEAR_LAST = Pattern(r"(\d{1,2})([-/. ])\s?(\d{1,2})\2\s?(\d{4})", re.ASCII)
_YEAR_LAST_COMPACT = Pattern(r"(\d\d)(\d\d)((?:1[5-9]|20)\d\d)", re.ASCII)
_MONTH_YEAR = Pattern(r"(\d{1,2})[-/.](\d{4})", re.ASCII)
_RIS = Pattern(r"(\d{4})/(\d{1,2})?/(\d{1,2})?(?:/.*)?", re.ASCII | re.DOTALL)
_RIS_WITHOUT_DAY = Pattern(r"(\d{4})/(\d{1,2})?//?(?=\D|\Z).*", re.ASCII | re.DOTALL)
_COMPACT = Pattern(r"(\d{4})(\d\d)(\d\d)(?:T?[0-2]\d[0-5]\d(?:[0-5]\d)?Z?)?", re.ASCII)
_COMPACT_MONTH = Pattern(r"(\d{4})(\d\d)", re.ASCII)
_SHORT_YEAR = Pattern(r"'?\d\d|\d{1,2}([-/.])\d{1,2}\1'?\d\d|\d\d[-/]\d\d", re.ASCII)
_CJK = Pattern(r"(\d{4})\s?[年년](?:\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일号])?)?")
_QUARTER = Pattern(r"(\d{4})[- ]?Q([1-4])|Q([1-4])[- /]?(\d{4})", re.ASCII | re.IGNORECASE)
_SERIAL = Pattern(r"(\d{5})(?:\.\d+)?", re.ASCII)
_EPOCH = Pattern(r"(\d{10})(?:\.\d+)?|(\d{10})\d{3}", re.ASCII)
_TIME = Pattern(
    r"(?:T|\s+|,\s*)(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s?(?:[ap]\.?m\.?)?\s?(?:Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?\Z",
    re.ASCII | re.IGNORECASE,
)


def read_numeric(text: str) -> DateReading | None:
    """The reading of a date written with digits, or None where it is something else."""
    for read in (_year_first, _year_last, _ris, _compact, _short_year, _east_asian, _quarter, _count):
        reading = read(text)
        if reading is not None:
            return reading
    return None


def cut_time(text: str) -> tuple[str, str]:
    """The text without the time of day at its end, and what is wrong with that time (or the empty string)."""
    match = _TIME.search(text) if ":" in text else None
    if match is None:
        return text, ""
    hour, minute, second = int(match[1]), int(match[2]), int(match[3] or 0)
    why = ""
    if hour > 24 or (hour == 24 and minute + second):
        why = f"there is no hour {hour}"
    elif minute > 59 or second > 60:
        why = f"there is no time {match[1]}:{match[2]}" + (f":{match[3]}" if match[3] else "")
    return text[: match.start()], why


def _year_first(text: str) -> DateReading | None:
    match = _YEAR_FIRST.fullmatch(text)
    if match is None:
        letter = _YEAR_LETTER.fullmatch(text)
        return judge(int(letter[1])) if letter else None
    year, mark, month, day = match.groups()
    if mark in ("-", "/") and day is None and (span := _school_year(int(year), mark, month)):
        return span
    if int(year) == 0:
        return DateReading("impossible", why="there is no year 0000")
    return judge(int(year), int(month or 0), int(day or 0))


def _school_year(year: int, mark: str, two: str) -> DateReading | None:
    """``2018-19`` and ``2018/19``: the second number is the last year's, unless it may be a month's."""
    later = year - year % 100 + int(two) + (100 if int(two) < year % 100 else 0)
    if len(two) < 2 or not 1 <= later - year <= 10:
        return None
    if int(two) > 12:
        return interval(spell_year(year), spell_year(later))
    if mark == "/" and later == year + 1 and int(two):
        return DateReading("ambiguous", (spell((year, int(two), None)), f"{spell_year(year)}/{spell_year(later)}"))
    return None


def _year_last(text: str) -> DateReading | None:
    match = _YEAR_LAST.fullmatch(text)
    if match is None:
        month_year = _MONTH_YEAR.fullmatch(text)
        return judge(int(month_year[2]), int(month_year[1])) if month_year else None
    first, mark, second, year = int(match[1]), match[2], int(match[3]), int(match[4])
    if not first and not second:
        return judge(year)
    candidates: list[Parts] = [(year, second, first)]
    if mark != ".":
        candidates.append((year, first, second))
    return choose(candidates)


def numbers_before_year(text: str) -> tuple[int, int] | None:
    """The two numbers before the year of a date that ends in it: its day and month, in whichever order. White space
    around it, and a time of day behind it, don't count."""
    day, _ = cut_time(text.strip())
    if match := _YEAR_LAST.fullmatch(day):
        return int(match[1]), int(match[3])
    match = _YEAR_LAST_COMPACT.fullmatch(day)
    return (int(match[1]), int(match[2])) if match else None


def _ris(text: str) -> DateReading | None:
    match = _RIS.fullmatch(text) or _RIS_WITHOUT_DAY.fullmatch(text)
    if match is None:
        return None
    year, month, day = (int(group) if group else 0 for group in (*match.groups(), None)[:3])
    return judge(year, month, day)


def _compact(text: str) -> DateReading | None:
    match = _COMPACT.fullmatch(text)
    if match is not None:
        year, month, day = map(int, match.groups())
        if 1500 <= year <= 2100:
            return judge(year, month, day)
        if len(text) == 8 and 1500 <= int(text[4:]) <= 2100:
            return choose(
                [(int(text[4:]), int(text[2:4]), int(text[:2])), (int(text[4:]), int(text[:2]), int(text[2:4]))]
            )
        return None
    match = _COMPACT_MONTH.fullmatch(text)
    if match is None:
        return None
    year, month = map(int, match.groups())
    if not (1500 <= year <= 2100 and 1 <= month <= 12):
        return DateReading("two-digit-year") if _three_pairs(text) else None
    readings: tuple[str, ...] = (spell((year, month, None)),)
    if _three_pairs(text):
        readings += (f"20{text[:2]}-{text[2:4]}-{text[4:]}",)
    return DateReading("certain" if len(readings) == 1 else "ambiguous", readings)


def _three_pairs(text: str) -> bool:
    """Whether six digits may be a two-digit year, a month and a day."""
    return parse_edtf(f"20{text[:2]}-{text[2:4]}-{text[4:]}") is not None


def _short_year(text: str) -> DateReading | None:
    return DateReading("two-digit-year") if _SHORT_YEAR.fullmatch(text) else None


def _east_asian(text: str) -> DateReading | None:
    match = _CJK.fullmatch(text)
    return judge(*(int(group) if group else 0 for group in match.groups())) if match else None


def _quarter(text: str) -> DateReading | None:
    match = _QUARTER.fullmatch(text)
    if match is None:
        return None
    year, quarter = int(match[1] or match[4]), int(match[2] or match[3])
    return interval(spell((year, 3 * quarter - 2, None)), spell((year, 3 * quarter, None)))


def _count(text: str) -> DateReading | None:
    """Days of a spreadsheet (1954 to 2064) or seconds since 1970 (2001 to 2038)."""
    from datetime import date, timedelta  # late: few texts are counts, and the module is slow to load

    serial, epoch = _SERIAL.fullmatch(text), _EPOCH.fullmatch(text)
    if serial is not None and 20_000 <= int(serial[1]) <= 60_000:
        day = date(1899, 12, 30) + timedelta(days=int(serial[1]))
        return DateReading("other-calendar", (day.isoformat(),), "a spreadsheet's count of days")
    if epoch is not None and 1_000_000_000 <= (seconds := int(epoch[1] or epoch[2])) < 2**31:
        day = date(1970, 1, 1) + timedelta(seconds=seconds)
        return DateReading("other-calendar", (day.isoformat(),), "a computer's count of seconds since 1970")
    return None
