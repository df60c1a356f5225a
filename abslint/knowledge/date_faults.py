"""Whether a date is right as its shape writes it, and which terms hold dates. Does not know what day it is."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from abslint.knowledge.date_reading import MONTHS
from abslint.knowledge.dates import DateReading, Edtf, date_form, parse_edtf, read_date
from abslint.knowledge.edtf import USUAL_DATE, is_usual_date, years_pattern
from abslint.knowledge.patterns import Pattern
from abslint.model.field import Field
from abslint.model.glance import Glance, Look
from abslint.model.terms import DATE_TERMS

REMEMBERED = 4096
"""Dates come again from record to record, and several rules read each one."""

DATED = (*DATE_TERMS, "updates.date", "status_history.date", "thesis.award_date", "source.retrieved", "year")
"""Terms that hold one date, of the paper or of what became of it."""

ALL_DATED = (*DATED, "links.embargo_until", "event.dates")
"""DATED, and the dates that may be far ahead or run over several days."""

PRINT = 1450
"""The year from which on a paper can be printed."""

HISTORICAL = frozenset(
    (
        *("bill", "book", "chapter", "classic", "collection", "document", "figure", "graphic", "legal_case"),
        *("entry", "entry-dictionary", "entry-encyclopedia", "legislation", "manuscript", "map", "musical_score"),
        *("pamphlet", "performance", "personal_communication", "speech", "treaty"),
    )
)
"""Types of works that are cited by a date before print: papyri, letters, editions of ancient authors."""


_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?|Spring|Summer|Autumn|Fall|Winter)\.?"
)
_YEARLESS = Pattern(
    rf"(?:\d{{1,2}} )?{_MONTH}(?: \d{{1,2}})?(?: ?[-–/] ?(?:{_MONTH}(?: \d{{1,2}})?|\d{{1,2}}))?", re.IGNORECASE
)


def is_yearless(text: str) -> bool:
    """Whether a text names a month, season or day of some year: EndNote and Web of Science keep the year apart."""
    return _YEARLESS.fullmatch(text) is not None


def is_clean_date(text: str) -> bool:
    """Whether a text is a date that is right in every shape: EDTF, in our calendar, nothing around it."""
    if is_usual_date(text):
        return True
    return read_date(text).kind == "iso" and text == text.strip()


SLASHED = r"/(?:/|(?:0[1-9]|1[0-2])/(?:0[1-9]|1[0-9]|2[0-8])?)/?"
"""What stands behind the year of a date of RIS, if it says nothing more: a pattern for any engine."""

_YEAR = Pattern(r"0*(\d+)")
_MONTH_OR_DAY = Pattern(r"\d{4}-(?:0[1-9]|1[0-2])(?:-\d\d)?", re.ASCII)
_SLASHED = Pattern(rf"(?:1[6-9]|20)[0-9]{{2}}{SLASHED}")


def is_slashed_date(text: str) -> bool:
    """Whether a text is a date that is right in RIS: a year from 1600 to 2099 with a slash, perhaps a month and day."""
    return _SLASHED.fullmatch(text) is not None


def in_own_form(edtf: str, forms: frozenset[str], term: str = "dates.published") -> str:
    """A date as a shape of these forms writes that of a term: in RIS a month or day goes behind slashes, in MEDLINE the
    month has its name, the day of electronic publication digits alone, and those of the history have slashes. JOSS
    writes dates out."""
    if "worded" in forms and _MONTH_OR_DAY.fullmatch(edtf):
        year, month, *day = edtf.split("-")
        return " ".join([*(one.lstrip("0") for one in day), MONTHS[int(month) - 1], year])
    if "slashes" not in forms or "iso-first" in forms or _MONTH_OR_DAY.fullmatch(edtf) is None:
        return edtf
    year, month, *day = edtf.split("-")
    if "medline" in forms and term == "dates.published":
        return " ".join([year, MONTHS[int(month) - 1][:3], *(one.lstrip("0") for one in day)])
    if "medline" in forms:
        return ("" if term == "dates.epub" and day else "/").join([year, month, *day])
    return f"{year}/{month}/{day[0] if day else ''}/"


def _is_clean_in_slashes(text: str) -> bool:
    return is_slashed_date(text) or is_clean_date(text)


MEDLINE = (
    r"(?:1[6-9]|20)[0-9]{2}(?: (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?: (?:[1-9]|1[0-9]|2[0-8]))?"
    r"|(?:0[1-9]|1[0-2])(?:0[1-9]|1[0-9]|2[0-8]))"
)
"""A date of MEDLINE (``2020 Feb 1``, ``20200201``) with a day that every month has: a pattern for any engine."""

_MEDLINE = Pattern(MEDLINE)


def _is_clean_in_medline(text: str) -> bool:
    return _MEDLINE.fullmatch(text) is not None or _is_clean_in_slashes(text)


_USUAL_LOOK = Look(has=(f"^(?:{USUAL_DATE})$",))
_CLEAN_IN_SLASHES = Glance(_is_clean_in_slashes, (Look(has=(f"^(?:{USUAL_DATE}|(?:1[6-9]|20)[0-9]{{2}}{SLASHED})$",)),))
_CLEAN_IN_MEDLINE = Glance(
    _is_clean_in_medline,
    (Look(has=(f"^(?:{USUAL_DATE}|(?:1[6-9]|20)[0-9]{{2}}{SLASHED}|{MEDLINE})$",)),),
)
CLEAN_DATE: Glance = Glance(is_clean_date, (_USUAL_LOOK,), in_forms=lambda forms: _clean_in(forms.dates))


def _clean_in(dates: frozenset[str]) -> Glance:
    """What is clean at a glance in a shape of these forms."""
    if "slashes" not in dates:
        return CLEAN_DATE
    return _CLEAN_IN_MEDLINE if "medline" in dates else _CLEAN_IN_SLASHES


def is_past_date(text: str, *, today: date) -> bool:
    """Whether a text begins with a year since the invention of print and not after this one, and holds one date."""
    year = text[:4]
    return year.isdecimal() and "/" not in text and PRINT <= int(year) <= today.year


def _is_past_in_slashes(text: str, *, today: date) -> bool:
    return is_past_date(text, today=today) or (is_slashed_date(text) and int(text[:4]) <= today.year)


_PAST_IN_SLASHES = Glance(
    _is_past_in_slashes,
    looks_on=lambda today: (
        Look(has=(f"^(?:{years_pattern(today.year)})[^/]*$",)),
        Look(has=(f"^(?:1[6-9]|20)[0-9]{{2}}{SLASHED}$", f"^(?:{years_pattern(today.year)})/")),
    ),
)
PAST_DATE: Glance = Glance(
    is_past_date,
    looks_on=lambda today: (Look(has=(f"^(?:{years_pattern(today.year)})[^/]*$",)),),
    in_forms=lambda forms: _PAST_IN_SLASHES if "slashes" in forms.dates else PAST_DATE,
)


@lru_cache(REMEMBERED)
def read_in_form(text: str, forms: frozenset[str]) -> DateReading:
    """What a written date says, with the kind ``iso`` also where it is right in one of a shape's own forms.

    A day that the calendar lacks, and one of another calendar, is wrong in every form.
    """
    reading = read_date(text)
    if reading.kind == "iso":
        return reading if text == text.strip() else reading._replace(kind="certain")
    if reading.kind not in ("impossible", "other-calendar") and date_form(text) in forms:
        return reading._replace(kind="iso")
    return reading


@lru_cache(REMEMBERED)
def read_edtf(text: str) -> Edtf | None:
    """The date or range of dates that a text names in whatever form, or None unless it has one reading."""
    reading = read_date(text)
    return parse_edtf(reading.reading) if reading.kind in ("iso", "certain", "range") else None


def is_historical(kind: str) -> bool:
    """Whether works of the native type may be much older than any journal."""
    return kind in HISTORICAL


def is_year_of_date(date: Field) -> bool:
    """Whether this is a year that says again what the date beside it begins with, as some shapes keep both: what is
    wrong with it is told of the date."""
    if date.term != "year" or (year := _YEAR.fullmatch(date.text)) is None:
        return False
    others = (_YEAR.match(one.reading) for one in date.paper.filled("dates.published") if one.pointer != date.pointer)
    return any(other is not None and other[1] == year[1] for other in others)
