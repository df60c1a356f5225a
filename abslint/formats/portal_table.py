"""Reads labels with their values, on a page's block of labels and in the small tables behind it. Does not know what
else a page holds."""

from __future__ import annotations

from abslint.formats.portal_block import Frame
from abslint.formats.portal_entries import Entries
from abslint.formats.portal_label import NESTED, Found, find_heading, find_label, is_doi
from abslint.formats.portal_value import Entry, Line

_IN_SERIES = {
    "name": "series",
    "volume": "series_volume",
    "issue_number": "series_number",
    "publisher": "series_publisher",
    "print_issn": "print_issn",
    "electronic_issn": "electronic_issn",
    "issn": "issn",
}
"""What the labels of the series' table are called here; their words are those of the paper's own labels."""

TABLES = frozenset({"series", "event"})
"""States in the small tables behind the block."""

BLOCK = TABLES | {"labels"}
"""States in which a line may be a label as lines between labels are."""


class LabelReader:
    """Reads labels. ``state`` is what the line at hand belongs to; lines before ``done`` are read already; ``last`` is
    the last label of the block with one value, ``block_end`` where the block ends."""

    def __init__(self, text: str, lines: list[Line], frame: Frame) -> None:
        self.lines = lines
        self.frame = frame
        self.languages = frame.languages
        self.entries = Entries(text)
        self.last: Entry | None = None
        self.state = "body"
        self.done = 0
        self.block_end = 0

    def read_label(self, index: int, line: Line) -> bool:
        """Read a line that begins with a label, where labels stand; whether it does."""
        if line.bullet or not (self.state in BLOCK or self.state in ("unknown", "access")):
            return False
        loose = self.state in BLOCK and index <= self.frame.last_label
        found = find_label(line.text, self.languages, loose, self.state in TABLES or self.entries.holds("event"))
        if found is None or (self.state == "access" and found.key != "license"):
            return False
        self._read_found(found, index, line)
        return True

    def _read_found(self, found: Found, index: int, line: Line) -> None:
        alone = found.value == len(line.text)
        below = self._below(index) if alone else None
        if found.key in TABLES and below is not None and self._is_label(below):
            self.state = found.key
            return
        key = self._key_here(found.key)
        entry = self.entries.name(key, line, found.end, "\n" if alone else found.between(line.text))
        if not alone:
            self._put_labelled(key, line.behind(found.value))
        elif below is not None and self._is_value(below, key, near=below == index + 1):
            self._put_below(key, below)
        if self.state == "labels" and entry.values:
            self.block_end = self.lines[max(index, self.done - 1)].end
            self.last = self.last if entry.many else entry

    def _key_here(self, key: str) -> str:
        """What a label names in the table at hand, if it belongs to one; else the tables are at an end."""
        if self.state == "series" and key in _IN_SERIES and not self.entries.holds(_IN_SERIES[key]):
            return _IN_SERIES[key]
        if key == "event" or key in NESTED:
            self.state = "event"
            return "event" if key == "name" else key
        if self.state != "access":
            self.state = "labels"
        return key

    def _below(self, index: int) -> int | None:
        return next((i for i in range(index + 1, len(self.lines)) if self.lines[i].text), None)

    def _is_label(self, index: int) -> bool:
        return find_label(self.lines[index].text, self.languages, nested=True) is not None

    def _put_below(self, key: str, index: int) -> None:
        """Take the line below a lone label, and further bullets right below it if that has one."""
        self._put_labelled(key, self.lines[index])
        self.done = index + 1
        while self.lines[index].bullet and self.done < len(self.lines) and self.lines[self.done].bullet:
            self._put_labelled(key, self.lines[self.done])
            self.done += 1

    def _is_value(self, index: int, key: str, near: bool) -> bool:
        """Whether the line below a lone label is its value: no heading, no label with a value of its own. Bullets
        are only right below it, since those of lost headings stand apart."""
        line = self.lines[index]
        if line.bullet and not near:
            return key == "dois" and is_doi(line.text)
        if find_heading(line.text, self.languages):
            return False
        found = find_label(line.text, self.languages)
        return found is None or (found.value == len(line.text) and not self._is_followed(index))

    def _is_followed(self, index: int) -> bool:
        """Whether the next line carries on at once, as a value does behind its label."""
        return index + 1 < len(self.lines) and bool(self.lines[index + 1].text) and not self._is_label(index + 1)

    def _put_labelled(self, key: str, line: Line) -> None:
        if key == "dois":
            self.entries.put_dois(line)
        elif key == "editors":
            self.entries.put_names(key, line)
        else:
            self.entries.put(key, line)
