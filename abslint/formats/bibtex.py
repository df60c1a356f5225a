"""BibTeX and BibLaTeX: entries behind an ``@``, and text between them that counts for nothing. Knows no meaning.

Each entry is a record: its type, its key and its fields. What ``@string`` defines is put in where it is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from abslint.formats.bibtex_document import BibtexDocument, repeats
from abslint.formats.bibtex_entry import Entry, newline_of
from abslint.formats.bibtex_scan import Scanner
from abslint.knowledge.bibtex import COMMANDS
from abslint.knowledge.patterns import Pattern
from abslint.model.finding import Edit, Problem
from abslint.model.format import Document, Format
from abslint.model.source import Source
from abslint.model.span import Span

_LOOSE = Pattern(
    r"^[ \t]*@(?:article|book|conference|inbook|incollection|inproceedings|manual|mastersthesis|misc|online|phdthesis"
    r"|proceedings|techreport|thesis|unpublished)(?![\w-])(?![ \t\r\n]*[{(])",
    re.IGNORECASE | re.MULTILINE,
)
"""An entry without the brace that opens it."""


def read(source: Source) -> Iterator[Document | Problem]:
    """The document of each entry, and what is wrong with the text."""
    text = source.text
    index = after = passed = 0
    waiting: BibtexDocument | None = None
    for entry in Scanner(text).entries():
        yield from _loose(text, passed, entry.span.start)
        passed = entry.span.end
        if waiting is not None and entry.kind not in COMMANDS:
            yield waiting
            waiting = None
        yield from _problems(text, entry)
        if entry.whole and entry.kind not in COMMANDS:
            waiting = BibtexDocument(text, entry, index, after)
            index += 1
            after = entry.span.end
    yield from _loose(text, passed, len(text))
    if waiting is not None:
        waiting.last = True
        yield waiting


def _loose(text: str, start: int, end: int) -> Iterator[Problem]:
    if text.find("@", start, end) < 0:
        return
    for match in _LOOSE.finditer(text, start, end):
        word = match[0].strip()
        place = Span(match.end() - len(word), match.end())
        yield Problem("syntax-error", place, f"`{word}` is not followed by the brace that opens an entry")


def _problems(text: str, entry: Entry) -> Iterator[Problem]:
    for fault in entry.faults:
        edits = () if fault.edit is None else (Edit(fault.edit, fault.text.replace("\n", newline_of(text))),)
        yield Problem("syntax-error", fault.span, fault.message, edits, fault.title, fault.safe)
    if entry.values is None and len({row[0].lower() for row in entry.rows}) < len(entry.rows):
        yield from repeats(text, entry)


FORMAT = Format(name="bibtex", suffixes=(".bib",), read=read, comment="%")
