"""The lines of a MEDLINE text: which begin with a tag, and which are written with a slip. Knows no records.

A tag is two to four capitals and digits, filled up with blanks to four, a hyphen and a blank; six blanks begin a line
that goes on with the value before. LF, CRLF and CR end a line.
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.formats.tagged import BLANKS, Row
from abslint.knowledge.medline import TAGS
from abslint.knowledge.patterns import Pattern

MARK = "\ufeff"
"""A byte-order mark in the midst of a text, where files were pasted together."""

INDENT = "      "
"""What a line begins with that goes on with a value."""

_END = Pattern(r"\r\n?|\n")
_TAG = Pattern(r"(?=.{4}-)([A-Z][A-Z0-9]{1,3}) {0,2}-(?: |\Z)")
_SLIP = Pattern(
    r"([A-Z][A-Z0-9]{1,3})[ \t\u00a0]*-(?:[ \t\u00a0]|\Z)|(?=.{4}-)([A-Z][A-Z0-9]{1,3}) {0,2}-"
    r"|[ \t\u00a0]{0,5}(?=.{4}-)([A-Za-z][A-Za-z0-9]{1,3})[ \u00a0]{0,2}-(?:[ \u00a0]|\Z)"
)
"""A tag with other blanks round its hyphen, in small letters or indented, as pages and mails have it."""

_BARE = Pattern(r"(?=.{4}  )([A-Z][A-Z0-9]{1,3}) {2,4}(?=[^\s-])")
"""A tag without its hyphen."""


def is_tagged(line: str) -> bool:
    """Whether a line would be taken for one that begins with a tag, rightly written or not."""
    return _tag_of(line)[0] is not None


def rows(text: str, start: int, end: int) -> Iterator[Row]:
    """The lines between two offsets, in order. Raises nothing."""
    while start < end:
        ending = _END.search(text, start, end)
        line, after = (text[start:end], end) if ending is None else (text[start : ending.start()], ending.end())
        slip = ""
        if line.startswith(MARK):
            bare = line.lstrip(MARK)
            slip, start, line = "mark", start + len(line) - len(bare), bare
        yield _row(line, start, after, slip)
        start = after


def _row(line: str, start: int, after: int, slip: str) -> Row:
    tag, size, wrong = _tag_of(line)
    value = line[size:]
    first = start + len(line) - len(value.lstrip(BLANKS))
    last = max(first, start + len(line.rstrip(BLANKS)))
    if tag is None and last > first and line[:1] not in BLANKS:
        wrong = "flush"
    return Row(tag, start, start + len(line[:size].rstrip()), first, last, after, slip or wrong)


def _tag_of(line: str) -> tuple[str | None, int, str]:
    """The tag of a line, how many characters it takes with its hyphen, and the slip in it."""
    match = _TAG.match(line)
    if match is not None:
        return match[1], match.end(), ""
    if line.startswith(INDENT):
        return None, 0, ""
    match = _SLIP.match(line)
    if match is not None:
        tag = (match[1] or match[2] or match[3]).upper()
        if tag in TAGS:
            return tag, match.end(), "written"
    match = _BARE.match(line)
    if match is not None and match[1] in TAGS:
        return match[1], match.end(), "bare"
    return None, 0, ""
