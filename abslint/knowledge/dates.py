"""Dates as people write them, read as EDTF. Does not know which form a record's shape asks for, nor what day it is."""

from __future__ import annotations

import re

from abslint.knowledge.date_reading import DateReading, interval, spell
from abslint.knowledge.edtf import Day, Edtf, compare, days_in_month, is_edtf, parse_edtf, spell_year
from abslint.knowledge.numeric_dates import cut_time, read_numeric
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.worded_dates import read_worded

__all__ = [
    "DateReading",
    "Day",
    "Edtf",
    "compare",
    "date_form",
    "days_in_month",
    "is_edtf",
    "parse_edtf",
    "read_date",
    "spell_year",
]

LONGEST = 80
"""Longer texts (code points) are no date."""

_ISO_LIKE = Pattern(r"\d{4}-\d\d-\d\d", re.ASCII)
_TWO_ENDS = Pattern(r"\s+(?:-|to|bis|until)\s+|\s*(?:--|[/–—−])\s*", re.IGNORECASE)
_YEARS = Pattern(r"(\d{4})-(\d{4})", re.ASCII)
_ABOUT = Pattern(
    r"(?:c|ca|cca|circa|approx|approximately|about|around|um|etwa|vers|env|environ|hacia|omstreeks)\b\.?\s*|[c~](?=\d)",
    re.IGNORECASE,
)
_COPYRIGHT = Pattern(r"(?:©|\(c\)|copyright|cop\.)\s*(?=\d{4}\b)", re.IGNORECASE)
_DECADE = Pattern(r"(\d{3})0['’]?s|(\d{3})[-_?]", re.ASCII)
_CENTURY = Pattern(r"(\d{1,2})(?:st|nd|rd|th)\s+(?:century|c\.)|(\d\d)(?:--|__|\?\?)", re.ASCII | re.IGNORECASE)
_BOUND = Pattern(r"(before|ante|until|vor|avant|after|post|since|nach|apr[eè]s)\s+(?=\S*\d)", re.IGNORECASE)
_BEFORE_CHRIST = Pattern(
    r"(\d{1,4})\s*(?:b\.?\s?c\.?(?:\s?e\.?)?|v\.\s?chr\.?|av\.\s?j\.?-?c\.?)", re.ASCII | re.IGNORECASE
)
_AFTER_CHRIST = Pattern(
    r"a\.?d\.?\s*(\d{1,4})|(\d{1,4})\s*(?:a\.?d\.?|c\.?e\.?|n\.\s?chr\.?)", re.ASCII | re.IGNORECASE
)
_MINUS_YEAR = Pattern(r"[-−](\d{1,4})", re.ASCII)

_DATE_TIME = Pattern(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:?\d\d)?", re.ASCII)
_SLASHES = Pattern(
    r"\d{4}/(?:\d\d?)?/(?:\d\d?)?(?:/.*)?|\d{4}/(?:0[1-9]|1[0-2])(?:/\d\d(?: \d\d:\d\d)?)?", re.ASCII | re.DOTALL
)
_MEDLINE_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_MEDLINE = Pattern(
    rf"\d{{4}}(?: (?:Spring|Summer|Fall|Autumn|Winter)(?:-(?:Spring|Summer|Fall|Autumn|Winter))?"
    rf"| {_MEDLINE_MONTH}(?: \d\d?)?(?:-(?:\d{{4}} )?(?:{_MEDLINE_MONTH})?(?: ?\d\d?)?)?)?"
    r"|(?:1[5-9]|20)\d{6}|\d{4}-\d{4}",
    re.ASCII,
)
_WORDED = Pattern(
    r"(?:(?:0?[1-9]|[12]\d|3[01]) )?(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December) \d{4}",
    re.ASCII,
)


def read_date(text: str) -> DateReading:
    """What a written date says; see DateReading for the kinds. White space around it doesn't count."""
    text = text.strip()
    if not text or len(text) > LONGEST:
        return DateReading("unknown")
    edtf = parse_edtf(text)
    if edtf is not None:
        return _in_our_calendar(DateReading("iso", (text,)))
    return _in_our_calendar(_read(text) or DateReading("unknown"))


_FORMS = (("date-time", _DATE_TIME), ("slashes", _SLASHES), ("medline", _MEDLINE), ("worded", _WORDED))


def date_form(text: str) -> str:
    """The name of the form in which a date is written, as profiles name them, or the empty string.

    ``edtf``, ``date-time`` (RFC 3339), ``slashes`` (RIS ``2021/04/21/``), ``medline`` (``2020 Feb 1``),
    ``worded`` (``12 September 2024``). Only ``edtf`` is checked against the calendar.
    """
    if is_edtf(text):
        return "edtf"
    for name, pattern in _FORMS:
        if pattern.fullmatch(text):
            return name
    return ""


def _read(text: str) -> DateReading | None:
    day, why = cut_time(text)
    if why:
        return DateReading("impossible", why=why)
    if day != text:
        return _without_time(day)
    for read in (_bracketed, read_numeric, _years, _doubtful, _era, read_worded, _two_ends):
        reading = read(text)
        if reading is not None:
            return reading
    return None


def _without_time(day: str) -> DateReading:
    reading = read_date(day)
    return reading._replace(kind="certain") if reading.kind == "iso" else reading


def _bracketed(text: str) -> DateReading | None:
    """``(2020)`` is just 2020; ``[1850]`` was not found on the paper itself."""
    if len(text) < 3 or text[0] + text[-1] not in ("()", "[]", "{}"):
        return None
    reading = read_date(text[1:-1])
    if reading.kind != "iso":
        return reading
    if text[0] != "[":
        return reading._replace(kind="certain")
    return DateReading("uncertain-marker", (_with_mark(reading.reading, "?"),))


def _years(text: str) -> DateReading | None:
    match = _YEARS.fullmatch(text)
    return interval(match[1], match[2]) if match else None


def _doubtful(text: str) -> DateReading | None:
    if match := _COPYRIGHT.match(text):
        return _without_time(text[match.end() :])
    if match := _DECADE.fullmatch(text):
        return DateReading("uncertain-marker", ((match[1] or match[2]) + "X",))
    if match := _CENTURY.fullmatch(text):
        century = int(match[1]) - 1 if match[1] else int(match[2])
        return DateReading("uncertain-marker", (f"{century:02d}XX",)) if century >= 0 else None
    if match := _BOUND.match(text):
        bound = read_date(text[match.end() :]).reading
        early = match[1].lower() in ("before", "ante", "until", "vor", "avant")
        return _marked(f"../{bound}" if early else f"{bound}/..")
    about = _ABOUT.match(text)
    rest = text[about.end() :] if about else text
    asked = rest.endswith(("?", "(?)"))
    if about is None and not asked:
        return None
    reading = read_date(rest.removesuffix("(?)").rstrip("? ")).reading
    return _marked(_with_mark(reading, "%" if about and asked else "~" if about else "?"))


def _marked(edtf: str) -> DateReading | None:
    return DateReading("uncertain-marker", (edtf,)) if is_edtf(edtf) else None


def _with_mark(edtf: str, mark: str) -> str:
    return edtf if edtf.endswith(("?", "~", "%")) or "/" in edtf else edtf + mark


def _era(text: str) -> DateReading | None:
    if match := _BEFORE_CHRIST.fullmatch(text):
        return DateReading("certain", (spell_year(1 - int(match[1])),)) if int(match[1]) else None
    if match := _AFTER_CHRIST.fullmatch(text):
        return DateReading("certain", (spell_year(int(match[1] or match[2])),))
    if match := _MINUS_YEAR.fullmatch(text):
        return DateReading("certain", (spell_year(-int(match[1])),)) if int(match[1]) else None
    return None


def _two_ends(text: str) -> DateReading | None:
    ends = _TWO_ENDS.split(text)
    if len(ends) != 2:
        return None
    first, last = read_date(ends[0]), read_date(ends[1])
    for end in (first, last):
        if end.kind == "impossible":
            return end
    if (
        first.kind in ("iso", "certain")
        and last.kind in ("iso", "certain")
        and not (first.reading + last.reading).count("/")
    ):
        return interval(first.reading, last.reading)
    return None


def _in_our_calendar(reading: DateReading) -> DateReading:
    """The reading, unless its year is one that papers have in the Buddhist, Islamic or Persian calendar."""
    edtf = parse_edtf(reading.reading)
    if reading.kind not in ("iso", "certain") or edtf is None or not edtf.is_exact or edtf.year is None:
        return reading
    year = edtf.year
    if 2443 <= year <= 2643:
        return DateReading(
            "other-calendar", (spell((year - 543, edtf.month, edtf.day)),), f"{year} is a year of the Buddhist calendar"
        )
    if 1340 <= year <= 1449:
        # A lunar year is 354.367 days; the year 1 began in July 622.
        start = int(622.54 + (year - 1) * 0.970224)
        islamic = f"{start}/{start + 1}"
        persian = (f"{year + 621}/{year + 622}",) if year <= 1410 else ()
        calendars = "Islamic or Persian" if persian else "Islamic"
        readings = tuple(dict.fromkeys((islamic, *persian)))
        return DateReading("other-calendar", readings, f"{year} is a year of the {calendars} calendar")
    return reading
