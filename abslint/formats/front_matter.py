"""Front matter: the YAML or TOML between the fences at the head of a Markdown file. The body is not data."""

from __future__ import annotations

import re
from collections.abc import Iterator

from abslint.knowledge.patterns import Pattern
from abslint.model.finding import Edit, Problem
from abslint.model.format import Document, Format
from abslint.model.source import Source
from abslint.model.span import Span

_BLANK_LINES = Pattern(r"(?:[ \t\f\v]*+\r?\n)*+")
_OPENING = Pattern(r"(?P<fence>---|\+\+\+)[ \t]*+(?:\r?\n|\Z)")
_CLOSING = {
    "---": Pattern(r"^(?:---|\.\.\.)[ \t]*+(?:\r?\n|\Z)", re.MULTILINE),
    "+++": Pattern(r"^\+\+\+[ \t]*+(?:\r?\n|\Z)", re.MULTILINE),
}
_COMMENTS = r"(?:[ \t]*+(?:#[^\n\r]*+)?\r?\n)*+"
_MEMBER = {
    "---": Pattern(_COMMENTS + r"""(?:\{|(?:"[^"\n]*+"[ \t]*+|'[^'\n]*+'[ \t]*+|[^\s:#][^:\n#]*+):(?:\s|\Z))"""),
    "+++": Pattern(_COMMENTS + r"""[ \t]*+(?:\[|[\w."'-][\w."' \t-]*+=)"""),
}
"""What front matter begins with, behind comments: the first key. Else a line of dashes is a rule across the page."""


def read(source: Source) -> Iterator[Document | Problem]:
    """The record between the fences; nothing where a file has no front matter.

    Blank lines before it are passed over. YAML ends at ``---`` or ``...``, as Pandoc and Jekyll have it, TOML at
    ``+++``. A first fence that is doubled leaves the front matter empty for Hugo: that is told, and the fields that
    follow are read.
    """
    text = source.text
    blank = _BLANK_LINES.match(text)
    opening = _OPENING.match(text, blank.end() if blank else 0)
    if opening is None:
        return
    fence, start = opening["fence"], opening.end()
    closing = _CLOSING[fence].search(text, start)
    if closing is not None and closing.start() == start and _holds(text, fence, closing.end()):
        further = _CLOSING[fence].search(text, closing.end())
        if further is not None:
            yield _doubled(opening, closing)
            start, closing = closing.end(), further
    if closing is None:
        if _holds(text, fence, start) and not _blank_follows(text, start):
            yield _unclosed(opening)
    elif _holds(text, fence, start) or not _blank_follows(text, start):
        yield from _records(source, fence, Span(start, closing.start()))


def _holds(text: str, fence: str, start: int) -> bool:
    """Whether what follows looks like the first field."""
    return _MEMBER[fence].match(text, start) is not None


def _blank_follows(text: str, start: int) -> bool:
    return text.startswith(("\n", "\r\n"), start)


def _records(source: Source, fence: str, span: Span) -> Iterator[Document | Problem]:
    if fence == "+++":
        from abslint.formats.toml import read_span
    else:
        from abslint.formats.yaml import read_span
    yield from read_span(source, span)


def _unclosed(opening: re.Match[str]) -> Problem:
    fence = opening["fence"]
    message = (
        f"the front matter that begins with `{fence}` is never closed: write `{fence}` on a line behind its last field"
    )
    return Problem("syntax-error", Span(*opening.span("fence")), message)


def _doubled(opening: re.Match[str], closing: re.Match[str]) -> Problem:
    fence = opening["fence"]
    message = f"a second `{fence}` right behind the first closes the front matter before its first field"
    place = Span(closing.start(), closing.start() + 3)
    return Problem(
        "syntax-error", place, message, (Edit(Span(*closing.span()), ""),), f"drop the second `{fence}`", False
    )


FORMAT = Format(name="front_matter", suffixes=(".md", ".markdown", ".qmd", ".rmd"), read=read)
