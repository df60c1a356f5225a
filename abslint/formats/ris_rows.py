"""The lines of a RIS text: which begin with a tag, and which tags are written with a slip. Knows no records.

A tag is a capital and a capital or digit, two blanks, a hyphen and a blank. LF, CRLF and CR end a line, as readers that
take all line ends have it.
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.formats.tagged import Row
from abslint.formats.tagged_rows import Line, lines, row_of
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.ris import BEGIN, END, TAGS

_TAG = Pattern(r"([A-Z][A-Z0-9])  -(?: |\Z)")
_SLIP = Pattern(
    r"([A-Z][A-Z0-9])(?:[ \t\u00a0]+-(?:[ \t\u00a0]|\Z)|  -)"
    r"|[ \t\u00a0]*([A-Za-z][A-Za-z0-9])(?:  -(?: |\Z)|\u00a0\u00a0-(?:[ \u00a0]|\Z))"
)
"""A tag with other blanks round its hyphen, in small letters or indented, as pages and mails have it."""

_BARE = Pattern(r"([A-Z][A-Z0-9])  (?=[^\s-])")
"""A tag without its hyphen. `ER` is none: it would end the record, and prose has it."""

_GLUED = Pattern(r"ER  - ?(?=TY  - )")


def is_tagged(line: str) -> bool:
    """Whether a line would be taken for one that begins with a tag, rightly written or not."""
    return _tag_of(line)[0] is not None


def rows(text: str, start: int, end: int) -> Iterator[Row]:
    """The lines between two offsets, in order. Raises nothing."""
    for line in lines(text, start, end):
        glued = _GLUED.match(line.text)
        rest = line
        if glued is not None:
            middle = line.start + glued.end()
            yield Row(END, line.start, line.start + 5, middle, middle, middle, line.slip)
            rest = Line(line.text[glued.end() :], middle, line.after, "glued")
        yield row_of(rest, *_tag_of(rest.text))


def _tag_of(line: str) -> tuple[str | None, int, str]:
    """The tag of a line, how many characters it takes with its hyphen, and the slip in it."""
    match = _TAG.match(line)
    if match is not None:
        return match[1], match.end(), ""
    match = _SLIP.match(line)
    if match is not None:
        tag = (match[1] or match[2]).upper()
        if tag in TAGS:
            return tag, match.end(), "written"
    match = _BARE.match(line)
    if match is not None and match[1] in TAGS and match[1] != END:
        return match[1], match.end(), "bare"
    return None, 0, ""


def begins(row: Row) -> bool:
    """Whether a line begins a record."""
    return row.tag == BEGIN


def ends(row: Row) -> bool:
    """Whether a line ends a record."""
    return row.tag == END
