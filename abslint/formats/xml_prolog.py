"""What stands before the first record of an XML file: its declaration and the document type. Reads no record.

Nothing that they name is ever fetched, and no entity of one's own is read: a few lines of such can stand for gigabytes,
or for other files.
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.formats.xml_slips import RULE
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.xml import declared_encoding
from abslint.model.finding import Edit, Problem
from abslint.model.source import Source
from abslint.model.span import Span

_DOCTYPE = Pattern(r"<!DOCTYPE\s[^<>\[\"']*+(?:(?:\"[^\"]*+\"|'[^']*+')[^<>\[\"']*+)*+")
_IN_SUBSET = Pattern(
    r"\s++|%[^\s;%<>]{1,100};|<!--(?:[^-]|-(?!->))*+-->|<\?(?:[^?]|\?(?!>))*+\?>"
    r"|<!(?P<kind>[A-Z]{1,20})\s(?:[^\"'<>]|\"[^\"]*+\"|'[^']*+')*+>"
)


def check_encoding(source: Source) -> Iterator[Problem]:
    """A declaration that says another encoding than the one in which the file is written: readers trust one of both."""
    declared = declared_encoding(source.text)
    if declared is None or source.first_byte or source.encoding not in ("utf-8", "utf-16-le", "utf-16-be"):
        return
    written = "UTF-8" if source.encoding == "utf-8" else "UTF-16"
    codec = (declared.codec or "").replace("-le", "").replace("-be", "")
    if codec == written.lower() or (written == "UTF-16" and source.problems):
        return  # that it is no UTF-8 is told already
    if written == "UTF-8" and source.text.isascii() and not codec.startswith(("utf-16", "utf-32")):
        return  # it is the same in nearly all
    place = Span(declared.start, declared.end)
    message = f"the declaration says `{declared.name}`, and the file is written in {written}"
    yield Problem(RULE, place, message, (Edit(place, written),), f"write `{written}`")


def read_doctype(text: str, start: int) -> tuple[int, Problem | None]:
    """Where a document type declaration ends, and why the file is not read, if it is not. The end is that of the text
    where it has none."""
    match = _DOCTYPE.match(text, start)
    at = start + len("<!DOCTYPE") if match is None else match.end()
    if text.startswith("[", at):
        at += 1
        while (inner := _IN_SUBSET.match(text, at)) is not None:
            if inner["kind"] == "ENTITY" or inner[0].startswith("%"):
                return at, _refused(inner.start(), inner.end())
            at = inner.end()
        if not text.startswith("]", at):
            end = text.find("]", at)
            at = len(text) if end < 0 else end
        rest = text.find(">", at)
    else:
        rest = text.find(">", at)
    if rest < 0:
        return len(text), Problem(RULE, Span(start, start + 9), "the document type declaration has no end")
    return rest + 1, None


def _refused(start: int, end: int) -> Problem:
    message = (
        "the file declares entities of its own, which can stand for other files, or for gigabytes: it is not read. "
        "Write what they stand for instead"
    )
    return Problem(RULE, Span(start, min(end, start + 80)), message.replace(". Write", ", write"))
