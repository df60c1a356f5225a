"""Reads a plain-text dump of a Pure portal page into entries with places. Knows nothing of how changes are spelled.

The page is read line by line. What a line means depends on where it stands: an abstract's line that begins with a
label's word stays abstract, since labels begin where their block begins (``portal_block``).
"""

from __future__ import annotations

from abslint.formats.portal_block import Frame, find_frame, find_next_page, page_start
from abslint.formats.portal_label import ENDS_ABSTRACT, ITEMS, find_heading, find_section_start, is_doi
from abslint.formats.portal_table import BLOCK, LabelReader
from abslint.formats.portal_value import Entry, Line, split_lines
from abslint.knowledge.portal import find_furniture, is_furniture_line
from abslint.model.define import frozen
from abslint.model.span import Span

_TEXTS = frozenset({"body", "abstract", "bibliographical_note"})
_LINKS = frozenset({"access", "other_links"})


@frozen
class Page:
    """What a page holds, by key, in order. ``last`` is the last label of the block with one value, ``block_end`` is
    where the block ends, ``other`` the type line of another page behind this one."""

    entries: dict[str, Entry]
    language: str
    last: Entry | None
    block_end: int
    span: Span
    other: Span | None

    @property
    def data(self) -> dict[str, str | list[str]]:
        """The page as plain data."""
        return {key: entry.data for key, entry in self.entries.items()}


def read_page(text: str) -> Page | None:
    """The page that a text is, or None if it is none."""
    lines = split_lines(text)
    frame = find_frame(text, lines)
    if frame is None:
        return None
    other = find_next_page(lines, frame)
    behind = None if other is None else Span(lines[other].start, lines[other].end)
    if other is not None:
        lines = lines[: page_start(lines, frame, other)]
        frame = find_frame(text, lines) or frame
    reader = _Reader(text, lines, frame)
    reader.read()
    filled = [line for line in lines if line.text]
    span = Span(filled[0].indent, filled[-1].end)
    return Page(reader.entries.sorted(), frame.languages[0], reader.last, reader.block_end, span, behind)


class _Reader(LabelReader):
    """Goes through the lines once."""

    def __init__(self, text: str, lines: list[Line], frame: Frame) -> None:
        super().__init__(text, lines, frame)
        self.in_block = frame.block is None
        self.gap = False
        self.bulleted = False
        self.texts: dict[str, list[Line]] = {"body": []}

    def read(self) -> None:
        """Read the whole page."""
        for index in range(self._read_head(), len(self.lines)):
            if index == self.frame.block:
                self.state, self.in_block = "labels", True
            line = self.lines[index]
            if index >= self.done and line.text:
                self._read_line(index, line)
            elif index >= self.done and self.state in _TEXTS:
                self.texts[self.state].append(line)
            self.gap = not line.text
        self._put_texts()

    def _read_head(self) -> int:
        """Title, authors, type line; the index of the first line behind them."""
        type_line = self.frame.type_line
        first = self.frame.block if type_line is None else type_line
        above = [index for index, line in enumerate(self.lines[:first]) if line.text]
        titles = [index for index in above if not is_furniture_line(self.lines[index].text)] or above
        if titles:
            self.entries.put("title", self.lines[titles[0]])
        if type_line is None:
            return titles[0] + 1 if titles else 0
        self.entries.put("type_line", self.lines[type_line])
        self._put_authors([self.lines[index] for index in titles[1:]])
        return type_line + 1

    def _put_authors(self, lines: list[Line]) -> None:
        keys = [find_heading(line.text, self.languages) for line in lines]
        self.entries.put_authors(lines[keys.index("authors") + 1 if "authors" in keys else 0 :])

    def _read_line(self, index: int, line: Line) -> None:
        if self.state == "cite_this":
            return
        item = line.bullet and (self.state in BLOCK or self.state in ITEMS)
        if not item and (self._read_heading(line) or self.read_label(index, line) or self._pass_furniture(line)):
            return
        if self.state in ITEMS and self._ends_items(line):
            self.state = "unknown"
            if self.read_label(index, line):
                return
        self._take(line)

    def _read_heading(self, line: Line) -> bool:
        """Read a heading, alone on its line or with the beginning of its section; whether the line is one."""
        key = find_heading(line.text, self.languages)
        if key is not None:
            if self._opens(key):
                self._open(key, line, len(line.text.rstrip(": ")), "\n")
                return True
            return key == "aside" and self.state == "body"
        found = find_section_start(line.text, self.languages, self._fused_headings())
        if found is None:
            return False
        self._open(found.key, line, found.end, found.between(line.text))
        if found.key == "keywords":
            self.entries.put_words("keywords", line, found.value)
        else:
            self.texts[found.key].append(line.behind(found.value))
        return True

    def _fused_headings(self) -> frozenset[str]:
        if self.state == "body":
            return frozenset() if any(line.text for line in self.texts["body"]) else frozenset({"abstract"})
        inside = self.state in BLOCK or self.state == "unknown"
        return frozenset({"keywords", "bibliographical_note"}) if inside else frozenset()

    def _opens(self, heading: str) -> bool:
        """Whether a heading begins a section here: in an abstract not every word alone on its line does."""
        if self.state in ("body", "abstract"):
            if heading in ("fingerprint", "cite_this"):
                return self.in_block
            if heading in ENDS_ABSTRACT:
                return heading != self.state
            return self.state == "body" and heading in ("authors", "organisations")
        return heading != "copyright" and (heading != "funding" or self.state != "bibliographical_note")

    def _open(self, key: str, line: Line, length: int, between: str) -> None:
        self.state, self.gap = key, False
        if key in _TEXTS:
            self.texts.setdefault(key, [])
        if key in _TEXTS or key in ITEMS:
            self.entries.name(key, line, length, between)

    def _pass_furniture(self, line: Line) -> bool:
        """Pass over page furniture; whether the line is some. Behind it only the fingerprint can follow."""
        if self.state == "fingerprint" or not is_furniture_line(line.text):
            return False
        phrase = any(find_furniture(line.text))
        if phrase and self.state not in ("body", "abstract") and self.state not in _LINKS:
            self.state = "fingerprint"
        return phrase or self.state != "bibliographical_note"

    def _ends_items(self, line: Line) -> bool:
        """Whether a line no longer belongs to a list without bullets, or to one with."""
        values = self.entries.entry(self.state).values
        return bool(values) and not line.bullet and (self.gap or self.bulleted)

    def _take(self, line: Line) -> None:
        """Take a line that is no heading, label or furniture."""
        if self.state in _TEXTS:
            self.texts[self.state].append(line)
        elif self.state in ITEMS:
            self.bulleted = line.bullet
            self.entries.put(self.state, line)
        elif is_doi(line.text) and (self.state in BLOCK or self.state in _LINKS):
            self.entries.put_dois(line, new_only=True)
            self.block_end = line.end if self.state == "labels" else self.block_end
        elif self.state in BLOCK:
            self._take_in_block(line)
        elif self.state == "fingerprint" and line.text.endswith("%"):
            self.entries.put("fingerprint", line)
        elif self.state in _LINKS:
            self.entries.put_link(line)
        elif self.state == "authors":
            self.entries.put_listed_authors(line)

    def _take_in_block(self, line: Line) -> None:
        """Bullets behind the labels are keywords whose heading was lost; another line ends the block."""
        if line.bullet:
            self.entries.put("keywords", line)
        else:
            self.state = "unknown"

    def _put_texts(self) -> None:
        body = self.texts["body"]
        if not self.entries.holds("authors"):
            filled = [line for line in body if line.text]
            headed = "abstract" in self.texts  # so that what stands before that heading is none of it
            self.entries.put_authors(filled if headed else filled[:1], least=1 if headed else 2)
            body = body if not self.entries.holds("authors") else [line for line in body if line not in filled[:1]]
        self.entries.put_text("abstract", self.texts.get("abstract", body))
        self.entries.put_note(self.texts.get("bibliographical_note", []), self.languages)
