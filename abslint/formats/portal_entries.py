"""Collects what a portal page holds, key by key, each value with its place. Does not know in which order lines come."""

from __future__ import annotations

from abslint.formats.portal_label import (
    LISTS,
    bare_doi,
    find_heading,
    find_section_start,
    is_full_name,
    is_name,
    split_dois,
    split_names,
)
from abslint.formats.portal_value import Entry, Line, Value
from abslint.knowledge.patterns import Pattern
from abslint.model.span import Span

_COPYRIGHT = frozenset({"copyright"})
_URL = Pattern(r"https?://[^\s<>]+")


class Entries:
    """The entries of one page. The first value of a key that is no list wins."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.by_key: dict[str, Entry] = {}
        self._dois: set[str] = set()

    def sorted(self) -> dict[str, Entry]:
        """The entries that hold something, in the order in which they stand on the page."""
        filled = [entry for entry in self.by_key.values() if entry.values]
        return {entry.key: entry for entry in sorted(filled, key=lambda entry: entry.span)}

    def holds(self, key: str) -> bool:
        """Whether there is a value under the key."""
        return key in self.by_key and bool(self.by_key[key].values)

    def entry(self, key: str) -> Entry:
        """The entry of a key, made where there is none."""
        return self.by_key.setdefault(key, Entry(key, many=key in LISTS))

    def name(self, key: str, line: Line, length: int, between: str) -> Entry:
        """The entry of a key whose label, so many code points long, begins a line."""
        entry = self.entry(key)
        if entry.label is None:
            entry.label, entry.head, entry.between = Span(line.start, line.start + length), line.whole, between
        return entry

    def put(self, key: str, line: Line, offset: int = 0) -> None:
        """Add the text of a line from an offset on as a value."""
        if offset < len(line.text) and (key in LISTS or not self.holds(key)):
            value = Value.of(self.text, [Span(line.start + offset, line.end)], line.whole)
            self.entry(key).values.append(value)

    def put_text(self, key: str, lines: list[Line]) -> None:
        """Add several lines as one value: each without its indentation, runs of blank lines as one blank line."""
        pieces: list[Span] = []
        for line in lines:
            if line.text:
                pieces.append(Span(line.indent, line.end))
            elif pieces and pieces[-1].start < pieces[-1].end:
                pieces.append(Span(line.whole.start, line.whole.start))
        while pieces and pieces[-1].start == pieces[-1].end:
            pieces.pop()
        if pieces and not self.holds(key):
            filled = [line for line in lines if line.text]
            whole = Span(filled[0].whole.start, filled[-1].whole.end)
            self.entry(key).values.append(Value.of(self.text, pieces, whole))

    def put_note(self, lines: list[Line], languages: tuple[str, ...]) -> None:
        """Add the bibliographical note, and apart from it what stands under ``Publisher Copyright:`` inside."""
        note: list[Line] = []
        open_notice = False
        for line in lines:
            found = find_section_start(line.text, languages, _COPYRIGHT)
            if found is not None:
                self.name("copyright", line, found.end, found.between(line.text))
                self.put("copyright", line.behind(found.value))
            elif find_heading(line.text, languages) == "copyright":
                self.name("copyright", line, len(line.text.rstrip(": ")), "\n")
                open_notice = True
            elif open_notice and line.text:
                self.put("copyright", line)
                open_notice = False
            else:
                note.append(line)
        self.put_text("bibliographical_note", note)

    def put_link(self, line: Line) -> None:
        """Add the URLs on a line."""
        ranges = [match.span() for match in _URL.finditer(line.text)]
        self.put_ranges("links", line, 0, ranges)

    def put_ranges(self, key: str, line: Line, offset: int, ranges: list[tuple[int, int]]) -> None:
        """Add pieces of a line as items; ranges are counted from ``offset`` in its text.

        What goes with a removed item is what stands between it and the one before, else the one behind, and its star.
        """
        base = line.start + offset
        text = line.text[offset:]
        stops = [_behind_stars(text, end) for _, end in ranges]
        for number, (start, end) in enumerate(ranges):
            whole = line.whole
            if number:
                whole = Span(base + stops[number - 1], base + stops[number])
            elif len(ranges) > 1:
                whole = Span(base + start, base + ranges[1][0])
            self.entry(key).values.append(Value.of(self.text, [Span(base + start, base + end)], whole))

    def put_names(self, key: str, line: Line, offset: int = 0) -> None:
        """Add the names on a line."""
        self.put_ranges(key, line, offset, split_names(line.text[offset:]))

    def put_dois(self, line: Line, offset: int = 0, new_only: bool = False) -> None:
        """Add the DOIs on a line; with ``new_only`` those that are not there yet."""
        text = line.text[offset:]
        ranges = [
            (start, end)
            for start, end in split_dois(text)
            if not (new_only and bare_doi(text[start:end]) in self._dois)
        ]
        self._dois.update(bare_doi(text[start:end]) for start, end in ranges)
        self.put_ranges("dois", line, offset, ranges)

    def put_words(self, key: str, line: Line, offset: int) -> None:
        """Add the items of a list that is written on one line, between semicolons, else commas."""
        text = line.text[offset:]
        mark = ";" if ";" in text else ","
        ranges, at = [], 0
        for piece in text.split(mark):
            word = piece.strip()
            if word:
                start = at + piece.index(word)
                ranges.append((start, start + len(word)))
            at += len(piece) + 1
        self.put_ranges(key, line, offset, ranges)

    def put_listed_authors(self, line: Line) -> None:
        """Add the names on a line under the heading of the authors, where a bullet may stand before each."""
        ranges = split_names(line.text)
        if _are_names([line.text[start:end] for start, end in ranges], False) and not _is_sentence(line.text):
            self.put_ranges("authors", line, 0, ranges)

    def put_authors(self, lines: list[Line], least: int = 0) -> None:
        """Add the names of the first line, and of those that go on from it with a comma; bullets go on from a bullet.

        ``least`` asks for so many full names in the first line, and nothing else.
        """
        going_on, bulleted = False, bool(lines) and lines[0].bullet
        for line in lines:
            ranges = split_names(line.text)
            names = [line.text[start:end] for start, end in ranges]
            goes = line.text.startswith((",", "&"))
            if self.holds("authors") and not (goes or going_on or line.bullet):
                return
            asked = 0 if self.holds("authors") else least
            if line.bullet != bulleted or not _are_names(names, asked) or _is_sentence(line.text):
                return
            self.put_ranges("authors", line, 0, ranges)
            going_on = line.text.endswith((",", "&", " and"))


def _behind_stars(text: str, end: int) -> int:
    """Where the portal's stars for the corresponding author end."""
    while text[end : end + 1] == "*":
        end += 1
    return end


def _is_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does, not as an initial or ``Jr.`` does."""
    return text.endswith(".") and len(text.rpartition(" ")[2]) > 4


def _are_names(names: list[str], least: int) -> bool:
    good = sum(is_name(name) or is_full_name(name) for name in names)
    if least:
        return len(names) >= least and all(is_full_name(name) for name in names)
    return good > 0 and good * 2 >= len(names)
