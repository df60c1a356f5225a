"""The lines of a MEDLINE text: which begin with a tag, and which are written with a slip. Knows no records.

A tag is two to four capitals and digits, filled up with blanks to four, a hyphen and a blank; six blanks begin a line
that goes on with the value before. LF, CRLF and CR end a line.
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.formats.tagged import BLANKS, Row
from abslint.formats.tagged_rows import lines, row_of
from abslint.knowledge.medline import TAGS
from abslint.knowledge.patterns import Pattern

INDENT = "      "
"""What a line begins with that goes on with a value."""

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
    for line in lines(text, start, end):
        row = row_of(line, *_tag_of(line.text))
        is_flush = row.tag is None and row.filled and line.text[:1] not in BLANKS
        yield row._replace(slip=row.slip or "flush") if is_flush else row


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
