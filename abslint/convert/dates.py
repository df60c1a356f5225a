"""The dates of a record in ISO 8601 or EDTF, precision kept. Knows no shape."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from abslint.convert.lists import tell_fault
from abslint.convert.taking import Taking
from abslint.convert.values import Read, has_time, read_day
from abslint.knowledge.bibtex import MONTHS
from abslint.knowledge.dates import read_date
from abslint.model.terms import DATE_TERMS


def dates(record: dict[str, Any], taking: Taking, put: Callable[[dict[str, Any], str, Any], None]) -> None:
    """Put the days of a paper's life where they belong; a year and a month kept apart are its publication."""
    for term in DATE_TERMS:
        put(record, term, one_date(taking, term))
    year, month = taking.fields("year"), taking.fields("month")
    if not year:
        return
    published = record.get("dates", {}).get("published", "")
    text = year[0].reading.strip()
    number = _month(month[0].reading) if month else ""
    if not published or published == text:
        dated = f"{text}-{number}" if number and text.isdecimal() and len(text) == 4 else ""
        put(record, "dates.published", dated or published or _told(taking, text))
        taking.take(year[0])
        if dated:
            taking.take(month[0])
    elif published.startswith(text):
        taking.take(year[0])
        if number and published.startswith(f"{text}-{number}"):
            taking.take(month[0])


def _month(text: str) -> str:
    word = text.strip().lower()
    if word.isdecimal() and word.isascii() and 1 <= int(word) <= 12:
        return f"{int(word):02}"
    return MONTHS.get(word[:3], "") if read_date(f"{word} 2000").reading.startswith("2000-") else ""


def one_date(taking: Taking, term: str) -> str:
    """The date of a term: the first that is given, or one that says the same more exactly."""
    fields = [one for one in taking.fields(term) if one.reading.strip()]
    if not fields:
        return ""
    reads = [read_day(one.reading) for one in fields]
    best = 0
    for number, read in enumerate(reads):
        if not read.fault and len(read.value) > len(reads[best].value) and read.value.startswith(reads[best].value):
            best = number
    for number, (field, read) in enumerate(zip(fields, reads, strict=True)):
        if number == best or (not read.fault and reads[best].value.startswith(read.value)):
            taking.take(field)
        else:
            taking.leave(field, f"`{term}` is another date")
    if has_time(fields[best].reading):
        taking.tell("the time of day of a date is left out", f"the time of day of `{fields[best].reading}` is left out")
    return _kept(taking, reads[best], fields[best].reading)


def _told(taking: Taking, text: str) -> str:
    return _kept(taking, read_day(text), text)


def _kept(taking: Taking, read: Read, text: str) -> str:
    tell_fault(taking, read.fault, text)
    return read.value


def event_dates(taking: Taking) -> str:
    """From one date to another, as portals write it with an arrow, in ISO 8601; nothing if it has no one reading."""
    text = taking.text("event.dates")
    if not text:
        return ""
    whole = read_day(text)
    if not whole.fault:
        return whole.value
    readings = [read_date(part.strip()).reading for part in text.split("→")]
    if not all(readings):
        taking.tell(
            "the dates of an event are left out: they have no one reading",
            f"the dates `{text}` of the event are left out: they have no one reading",
        )
        return ""
    return "/".join(readings)
