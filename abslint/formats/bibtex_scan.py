r"""Finds the entries of a BibTeX text and their fields, and says what is wrong with their frames. Judges no value.

An entry is read up to its closing brace. Braces count whether a backslash stands before them or not, as BibTeX and
Biber have it. What is not closed ends where the next entry begins on a line of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from abslint.formats.bibtex_ends import AT, behind_entry, closing_brace
from abslint.formats.bibtex_entry import Entry, Row
from abslint.formats.bibtex_fields import Fields
from abslint.formats.bibtex_glance import glance
from abslint.formats.bibtex_value import Segment, Segments, text_of
from abslint.knowledge.bibtex import MONTHS
from abslint.knowledge.patterns import Pattern
from abslint.model.span import Span

_HEAD = Pattern(AT + r"[ \t\r\n]*(?P<type>[A-Za-z][^\s{}(),=\"#%'@\\]*)[ \t\r\n]*(?P<open>[{(])")
_NEXT = Pattern(r"@[A-Za-z][\w-]*[ \t]*[{(]")
_CLOSE = {"{": "}", "(": ")"}
_VALUE_ENDS = {"{": "}", '"': '"'}
_BARE = Pattern(r"[^\s,{}()=\"#%@]+")
_JOINED = Pattern(r"[ \t\r\n]*#[ \t\r\n]*")

INDENT = 80
"""Blanks before an entry on its line that are looked at, at most."""

HEADS = 3
"""Lines that look like the beginning of an entry among which the end of a value is looked for."""


class Scanner:
    """Reads the entries of one text, in order; strings are known from their definition on."""

    def __init__(self, text: str, glancing: bool = True) -> None:
        self.text = text
        self.strings: dict[str, str] = dict(zip(MONTHS, MONTHS, strict=True))
        self._glancing = glancing
        self._ahead: list[int] = []

    def entries(self) -> Iterator[Entry]:
        """Every entry and command. Raises nothing."""
        at = 0
        while (head := _HEAD.search(self.text, at)) is not None:
            at = head.end()
            if self.text[max(0, head.start() - INDENT) : head.start()].rpartition("\n")[2].lstrip(" \t")[:1] == "%":
                continue
            kind = head["type"].lower()
            if kind in ("comment", "preamble"):
                entry = self._skipped(head, kind)
            else:
                entry = self._glance(head, kind) or self._entry(head, kind)
            if kind == "string":
                for field in entry.fields:
                    self.strings[field.name] = text_of(self.text, field.segments, field.name)
                    self._glancing = self._glancing and field.name not in MONTHS
            yield entry
            at = max(entry.span.end, head.end("type"))

    def _glance(self, head: re.Match[str], kind: str) -> Entry | None:
        if not self._glancing or kind == "string" or head["open"] == "(":
            return None
        start, limit = head.end(), self.limit(head.end())
        found = glance(self.text, start, limit)
        if found is None or behind_entry(self.text, found[3]):
            return None
        first, last, values, end = found
        span, look = Span(head.start(), end), partial(self._look, start, limit)
        return Entry(kind, Span(*head.span("type")), Span(first, last), span, None, values=values, look=look)

    def _look(self, start: int, limit: int) -> list[Row]:
        """The fields of an entry that was read at a glance."""
        fields = Fields(self, start, "}", limit)
        fields.read(keyed=True)
        return fields.found

    def _skipped(self, head: re.Match[str], kind: str) -> Entry:
        """A comment, or what is for TeX alone; one that is not closed ends before the next entry."""
        end = self.closing(head.end(), _CLOSE[head["open"]])
        behind = self.limit(head.end()) if end is None else end + 1
        return Entry(kind, Span(*head.span("type")), Span(behind, behind), Span(head.start(), behind))

    def _entry(self, head: re.Match[str], kind: str) -> Entry:
        fields = Fields(self, head.end(), _CLOSE[head["open"]], self.limit(head.end()))
        fields.read(keyed=kind != "string")
        faults = fields.faults
        if fields.whole:
            faults += behind_entry(self.text, fields.at)
        span = Span(head.start(), fields.at)
        return Entry(kind, Span(*head.span("type")), fields.key, span, fields.found, faults, fields.whole)

    def limit(self, at: int) -> int:
        """Where, behind an offset, the next line begins that looks like an entry; else the end of the text."""
        return self._heads(at)[0]

    def _heads(self, at: int) -> list[int]:
        """Where the next lines begin that look like entries, the end of the text where there are none; each is looked
        for once."""
        ahead, end = self._ahead, len(self.text)
        while ahead and ahead[0] < at:
            del ahead[0]
        while len(ahead) < HEADS:
            ahead.append(self._next(ahead[-1] + 1 if ahead else at) if ahead[-1:] != [end] else end)
        return ahead

    def _next(self, at: int) -> int:
        """Where, from an offset on, a line begins that looks like an entry, or the end of the text."""
        text, found = self.text, at - 1
        while (found := text.find("@", found + 1)) >= 0:
            blanks = text[max(at, found - INDENT) : found]
            indent = len(blanks) - len(blanks.rstrip(" \t"))
            start = found - indent
            if (start == 0 or text[start - 1] in "\r\n") and _NEXT.match(text, found):
                return start
        return len(text)

    def closing(self, start: int, close: str) -> int | None:
        """Where a value or entry ends that has begun before an offset; None where it is not closed. Braces in it are in
        pairs; a line that looks like an entry may stand in it, but not many."""
        text, bound = self.text, self._heads(start)[-1]
        if close == "}":
            brace = closing_brace(text, start, bound)
            return brace if brace >= 0 else None
        at = start
        while (end := text.find(close, at, bound)) >= 0:
            brace = text.find("{", at, end)
            if brace < 0:
                return None if text.find("}", at, end) >= 0 else end
            inner = closing_brace(text, brace + 1, bound)
            if inner < 0 or text.find("}", at, brace) >= 0:
                return None
            at = inner + 1
        return None

    def value(self, at: int) -> tuple[Segments, int, bool] | int | None:
        """The value that begins at an offset: its segments, its end, and whether all strings in it are defined. The
        offset of the delimiter that is not closed; None where no value stands."""
        text, segments, known = self.text, [], True
        while True:
            sign = text[at : at + 1]
            if sign in _VALUE_ENDS:
                end = self.closing(at + 1, _VALUE_ENDS[sign])
                if end is None:
                    return at
                segments.append(Segment(at + 1, end))
                end += 1
            elif (bare := _BARE.match(text, at)) is not None:
                segment = self.bare(bare[0], at)
                known = known and (segment.said is not None or bare[0].isdecimal())
                segments.append(segment)
                end = bare.end()
            else:
                return None
            joined = _JOINED.match(text, end)
            if joined is None:
                return tuple(segments), end, known
            at = joined.end()

    def bare(self, word: str, at: int) -> Segment:
        """A number, or a string by its name."""
        return Segment(at, at + len(word), None if word.isdecimal() else self.strings.get(word.lower()))
