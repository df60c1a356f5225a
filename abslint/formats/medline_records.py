"""Finds the records of a MEDLINE text line by line, and says what is wrong with their frames. Judges no value.

It is asked where a record is not known to be clean at a glance; each call reads one record and stops behind it. A
record has no line that ends it: the next one begins behind a blank line, or with another `PMID-`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from abslint.formats.medline_document import MEDLINE
from abslint.formats.medline_rows import INDENT, rows
from abslint.formats.tagged import Row
from abslint.formats.tagged_reading import OTHERS, Found
from abslint.formats.tagged_rows import miswritten
from abslint.formats.tagged_values import Values
from abslint.knowledge.medline import BEGINS, RIS_BEGINS, SINGLE
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import shorten
from abslint.model.finding import Edit, Problem, Severity
from abslint.model.span import Span

_HARMLESS = Pattern(r"\d{1,9}[.:]?|,")
"""What exports write between records, and readers pass over: numbers."""


class _Lines:
    """Takes in lines until a record ends. ``gaps`` are the blank lines behind which it goes on all the same."""

    def __init__(self) -> None:
        self.outside: list[Row] = []
        self.inside: list[Row] = []
        self.gaps: list[Span] = []
        self._gap: Span | None = None
        self._numbered = False

    def take(self, row: Row) -> bool:
        """Take a line in; False if it belongs to no record, or to the next."""
        blank = row.tag is None and not row.filled
        if not blank and self.inside and self._is_next(row):
            return False
        if blank:
            self._gap = Span(self._gap.start if self._gap else row.start, row.after)
        elif self._gap is not None:
            self.gaps += [self._gap] if self.inside else []
            self._gap = None
        if self.inside or row.tag is not None:
            self.inside.append(row)
            self._numbered = self._numbered or row.tag == BEGINS[0]
        elif not blank:
            self.outside.append(row)
        return True

    def _is_next(self, row: Row) -> bool:
        """Whether a line with something in it stands behind the record in progress."""
        if self._gap is None:
            return row.tag == BEGINS[0] and self._numbered
        if row.tag is None:
            return row.slip == "flush"
        first = self.inside[0].tag
        return row.tag in BEGINS or (row.tag == first and first in SINGLE)


def next_record(text: str, start: int) -> Found:
    """The first record from an offset at the beginning of a line on. Raises nothing."""
    lines = _Lines()
    after = len(text)
    for row in rows(text, start, len(text)):
        if not lines.take(row):
            after = row.start if row.slip != "mark" else text.rfind("\ufeff", start, row.start)
            break
    inside = lines.inside
    problems = list(_outside(text, lines.outside))
    if not inside:
        return Found(None, Span(start, after), tuple(problems), after)
    tags = {row.tag for row in inside}
    if inside[0].tag == RIS_BEGINS or tags.isdisjoint(MEDLINE.names):
        return Found(None, Span(start, after), (*problems, _headless(text, inside)), after)
    values = Values(text, inside, MEDLINE)
    problems += _inside(text, inside, lines.gaps, values)
    last = max(row.last if row.filled else row.head for row in inside if row.filled or row.tag)
    return Found(values, Span(inside[0].start, last), tuple(problems), after)


def _outside(text: str, outside: Sequence[Row]) -> Iterator[Problem]:
    """Text that stands in no record, told once: readers pass it over. Numbers of records are left alone; what another
    format begins with is an error, since its records are lost."""
    row = next((row for row in outside if not _HARMLESS.fullmatch(text[row.first : row.last])), None)
    if row is not None:
        words = text[row.first : row.last]
        other = next((name for name, sign in OTHERS if sign.match(words)), "")
        message = f"`{shorten(words)}` stands in no record, and "
        if other:
            message += f"looks like {other}: export the records as PubMed's own format"
        else:
            message += f"readers pass it over: one begins with `{MEDLINE.head(BEGINS[0])}`"
        yield Problem("syntax-error", Span(row.first, row.last), message, severity=None if other else Severity.WARNING)


def _headless(text: str, inside: Sequence[Row]) -> Problem:
    """Lines with tags that make no record."""
    first = inside[0]
    tag = text[first.start : first.head].strip()
    message = f"no record has begun with `{MEDLINE.head(BEGINS[0])}` before `{tag}`, so this is not read"
    if first.tag == RIS_BEGINS:
        message = f"`{tag}` begins a record of RIS, which is not read under this name: call the file `.ris`"
    return Problem("syntax-error", Span(first.start, max(first.last, first.head)), message)


def _inside(text: str, inside: Sequence[Row], gaps: Sequence[Span], values: Values) -> Iterator[Problem]:
    for row in inside:
        if row.slip == "mark":
            span = Span(row.start - 1, row.start)
            message = "a byte-order mark stands in the midst of the file"
            joins = text[row.start - 2 : row.start - 1] == "\r" and text.startswith(
                "\n", row.start
            )  # two line ends to one
            edits = () if joins else (Edit(span, ""),)
            yield Problem("syntax-error", span, message, edits, "take the mark away", severity=Severity.WARNING)
    yield from miswritten(text, inside, MEDLINE.head)
    yield from _flush(text, inside)
    for gap in gaps:
        message = "a blank line ends a record, and this one goes on behind it"
        edit, place = Edit(gap, ""), Span(gap.start, gap.start)
        yield Problem("syntax-error", place, message, (edit,), "join the pieces", False, Severity.WARNING)
    for tag, value in values.twice:
        message = f"`{tag}` stands twice in this record, and readers keep the first only"
        edits = (Edit(value.whole, ""),) if value.text == values.by_tag[tag][0].text else ()
        yield Problem("duplicate-key", value.tag or value.span, message, edits, "take the second away")


def _flush(text: str, inside: Sequence[Row]) -> Iterator[Problem]:
    """Lines that go on with a value, and are not indented: strict readers take them for a tag's, or lose them."""
    wrong = [row for row in inside if row.slip == "flush"]
    if not wrong:
        return
    first = wrong[0]
    message = f"`{shorten(text[first.first : first.last])}` goes on with the value before: such a line begins with "
    message += "six blanks" + (f", as should {len(wrong) - 1} more" if wrong[1:] else "")
    edits = tuple(Edit(Span(row.start, row.start), INDENT) for row in wrong)
    place = Span(first.first, first.last)
    yield Problem("syntax-error", place, message, edits, "indent the line", severity=Severity.WARNING)
