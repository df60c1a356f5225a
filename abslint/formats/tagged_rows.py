"""The lines of a text of lines with tags, and what is told of tags that are miswritten. Knows no tag.

LF, CRLF and CR end a line, as readers that take all line ends have it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from abslint.formats.tagged import BLANKS, LINE_END, Row
from abslint.model.finding import Edit, Problem, Severity
from abslint.model.span import Span

_MARK = "\ufeff"
"""A byte-order mark in the midst of a text, where files were pasted together."""

_LONGEST = 20
"""Characters of a miswritten tag that are shown: blanks are told as they stand."""


class Line(NamedTuple):
    """The text of a line without its end, where it begins, where the next one does, and the slip before it."""

    text: str
    start: int
    after: int
    slip: str = ""


def lines(text: str, start: int, end: int) -> Iterator[Line]:
    """The lines between two offsets, in order, byte-order marks before them left out. Raises nothing."""
    while start < end:
        ending = LINE_END.search(text, start, end)
        line, after = (text[start:end], end) if ending is None else (text[start : ending.start()], ending.end())
        bare = line.lstrip(_MARK)
        yield Line(bare, start + len(line) - len(bare), after, "" if bare == line else "mark")
        start = after


def row_of(line: Line, tag: str | None, size: int, slip: str) -> Row:
    """A line as a row: its tag, and how many characters that takes with its hyphen."""
    text, start = line.text, line.start
    value = text[size:]
    first = start + len(text) - len(value.lstrip(BLANKS))
    last = max(first, start + len(text.rstrip(BLANKS)))
    return Row(tag, start, start + len(text[:size].rstrip()), first, last, line.after, line.slip or slip)


def miswritten(text: str, inside: Sequence[Row], head: Callable[[str], str]) -> Iterator[Problem]:
    """Tags with a slip, told once for a record: strict readers take such a line for something else. One without a
    hyphen might be prose, so its fix wants a look. ``head`` is what a line with a tag should begin with."""
    wrong = [row for row in inside if row.slip in ("written", "bare")]
    if not wrong:
        return
    first = wrong[0]
    written = text[first.start : first.head].replace("\t", " ").replace("\u00a0", "<U+00A0>")[:_LONGEST]
    message = f"`{written}` should be written `{head(first.tag or '')}`"
    if wrong[1:]:
        message += f", as should {len(wrong) - 1} more tag{'s' if wrong[2:] else ''} of this record"
    edits = tuple(Edit(Span(row.start, row.first), head(row.tag or "")) for row in wrong)
    place, safe = Span(first.start, first.head), all(row.slip == "written" for row in wrong)
    yield Problem("syntax-error", place, message, edits, "write the tags anew", safe, Severity.WARNING)
