"""Finds the records of a RIS text line by line, and says what is wrong with their frames. Judges no value.

It is asked where a record is not known to be clean at a glance; each call reads one record and stops behind it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from abslint.formats.ris_document import RIS
from abslint.formats.ris_rows import begins, ends, rows
from abslint.formats.tagged import Row
from abslint.formats.tagged_reading import OTHERS, Found
from abslint.formats.tagged_rows import miswritten
from abslint.formats.tagged_values import Values
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import shorten
from abslint.knowledge.ris import BEGIN
from abslint.model.finding import Edit, Problem, Severity
from abslint.model.span import Span

_HARMLESS = Pattern(r"\d{1,9}\.?|Record #\d+ of \d+|(?:Provider|Database|Content): .*|,")
"""What exports write between records, and readers pass over: numbers, the head of the Cochrane Library's."""

_OTHERS = (*OTHERS, ("PubMed's own format", Pattern(r"PMID- ?\d")))


def next_record(text: str, start: int) -> Found:
    """The first record from an offset at the beginning of a line on. Raises nothing."""
    outside: list[Row] = []
    inside: list[Row] = []
    closed = False
    after = len(text)
    for row in rows(text, start, len(text)):
        if begins(row) and inside:
            after = row.start
            break
        if inside or (row.tag is not None and not ends(row)):
            inside.append(row)
            if ends(row):
                closed, after = True, row.after
                break
        else:
            outside.append(row)
    problems = list(_outside(text, outside))
    if inside and (closed or begins(inside[0])):
        values = Values(text, inside[:-1] if closed else inside, RIS)
        span = Span(inside[0].start, inside[-1].head if closed else _end(inside))
        problems += _inside(text, inside, closed, values)
        return Found(values, span, tuple(problems), after)
    problems += _headless(text, inside)
    return Found(None, Span(start, after), tuple(problems), after)


def _end(inside: Sequence[Row]) -> int:
    """Behind the last character of a record without an end that is no blank."""
    return max(row.last if row.last > row.first else row.head for row in inside if row.last > row.first or row.tag)


def _outside(text: str, outside: Sequence[Row]) -> Iterator[Problem]:
    """Text that stands in no record, told once: readers pass it over. Numbers of records are left alone; what another
    format begins with is an error, since its records are lost."""
    odd = [row for row in outside if row.last > row.first and not _HARMLESS.fullmatch(text[row.first : row.last])]
    odd += [row for row in outside if row.tag is not None]
    if odd:
        row = min(odd, key=lambda one: one.start)
        words = text[row.first : row.last]
        other = next((name for name, sign in _OTHERS if sign.match(words)), "") if row.tag is None else ""
        if row.tag is not None:
            message = f"this line ends a record, and none has begun with `{BEGIN}  - `"
        elif other:
            message = f"`{shorten(words)}` stands in no record, and looks like {other}: export the records as RIS"
        else:
            message = f"`{shorten(words)}` stands in no record, and readers pass it over: one begins with `{BEGIN}  - `"
        place = Span(row.start, max(row.last, row.head))
        yield Problem("syntax-error", place, message, severity=None if other else Severity.WARNING)


def _headless(text: str, inside: Sequence[Row]) -> Iterator[Problem]:
    """Lines with tags that belong to no record, since it neither begins nor ends."""
    if inside:
        first = inside[0]
        tag = text[first.start : first.head].strip()
        message = f"no record has begun with `{BEGIN}  - ` before `{tag}`, so this is not read"
        yield Problem("syntax-error", Span(first.start, first.last), message)


def _inside(text: str, inside: Sequence[Row], closed: bool, values: Values) -> Iterator[Problem]:
    newline = newline_of(text, inside[0])
    yield from _pasted(inside, newline)
    yield from miswritten(text, inside, RIS.head)
    yield from _twice(values)
    if not closed:
        yield _endless(text, inside, newline)
        return
    end = inside[-1]
    if end.after < len(text) and text[end.after - 1] not in "\r\n":
        yield _glued(end.after, newline)
    behind = text[end.first : end.last]
    if behind and not _HARMLESS.fullmatch(behind):
        message = f"`{shorten(behind)}` stands behind the end of a record, and nobody reads it"
        yield Problem("syntax-error", Span(end.first, end.last), message, severity=Severity.WARNING)


def _endless(text: str, inside: Sequence[Row], newline: str) -> Problem:
    """A record that does not end: it may have been cut short, so the fix wants a look."""
    message = "this record has no end: write `ER  - ` on a line behind its last value"
    behind = max(row.after for row in inside if row.last > row.first or row.tag)
    before = "" if text[behind - 1 : behind] in ("\r", "\n") else newline
    edit = Edit(Span(behind, behind), f"{before}ER  - {newline}")
    place = Span(inside[0].start, max(inside[0].last, inside[0].head))
    return Problem("syntax-error", place, message, (edit,), "end the record", False)


def _twice(values: Values) -> Iterator[Problem]:
    """Further values of tags that come once. One that says the same can go."""
    for tag, value in values.twice:
        message = f"`{tag}` stands twice in this record, and readers keep the first only"
        edits = (Edit(value.whole, ""),) if value.text == values.by_tag[tag][0].text else ()
        yield Problem("duplicate-key", value.tag or value.span, message, edits, "take the second away")


def _pasted(inside: Sequence[Row], newline: str) -> Iterator[Problem]:
    """Where one file was put behind another: a byte-order mark in the midst, a record that begins on a line in use."""
    for row in inside:
        if row.slip == "mark":
            span = Span(row.start - 1, row.start)
            message = "a byte-order mark stands in the midst of the file"
            yield Problem(
                "syntax-error", span, message, (Edit(span, ""),), "take the mark away", severity=Severity.WARNING
            )
        elif row.slip == "glued":
            yield _glued(row.start, newline)


def _glued(start: int, newline: str) -> Problem:
    """A record that begins on a line in use, at an offset."""
    message = f"a record begins on the line that ends another: `{BEGIN}` wants a line of its own"
    edit = Edit(Span(start, start), newline)
    return Problem("syntax-error", Span(start, start + 2), message, (edit,), "begin a new line")


def newline_of(text: str, row: Row) -> str:
    """How the line ends, or if it does not the first of the text that does."""
    for newline in ("\r\n", "\n", "\r"):
        if text.endswith(newline, row.start, row.after):
            return newline
    return "\r\n" if "\r\n" in text else "\n"
