"""Opens one configuration file: its table, and where each key and value stands. Knows no key but ``tool.abslint``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from abslint.config.faults import ConfigError, Fault, Place, cut, shown
from abslint.config.find import PYPROJECT
from abslint.formats.toml import read_span
from abslint.model.define import frozen
from abslint.model.diagnostic import Excerpt
from abslint.model.finding import Problem
from abslint.model.source import Source
from abslint.model.span import Pointer, Span

if TYPE_CHECKING:
    from abslint.model.format import Document

WIDTH = 200
"""Code points of a line that are kept to be shown; of a longer one those round the span's start."""


@frozen
class File:
    """One configuration file as read. ``data`` is its table, which stands at ``base`` in the document.

    ``faults`` are mistakes of syntax behind which reading could go on, such as a key that stands twice.
    """

    path: Path
    source: Source
    document: Document
    base: Pointer
    data: object
    faults: tuple[Fault, ...]

    def place(self, pointer: Pointer, on_key: bool = False) -> Place:
        """Where a value (or its key) stands, by its pointer from the table; of several lines the first."""
        locate = self.document.locate_key if on_key else self.document.locate
        start, end = locate(self.base + pointer)
        line_end = self.source.text.find("\n", start, end)
        return place_of(self.source, Span(start, end if line_end < 0 else line_end))


def place_of(source: Source, span: Span) -> Place:
    """A span of a source as a place that can be shown."""
    region = source.lines.region(span)
    line = source.lines.text_of(region.line)
    start = max(region.column - 1 - WIDTH // 2, 0) if len(line) > WIDTH else 0
    excerpt = Excerpt(line[start : start + WIDTH], start + 1, start > 0, start + WIDTH < len(line))
    return Place(source.path, span, region, excerpt)


def open_file(path: Path, cited: Place | None = None) -> File:
    """Read a file; ``cited`` is where another file names it, shown if it cannot be opened.

    Raises ConfigError if it cannot be opened, is not UTF-8 or no TOML, or is a ``pyproject.toml`` without
    ``[tool.abslint]``.
    """
    name = shown(path)
    try:
        raw = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise ConfigError([Fault(f"cannot open {cut(name)}: {reason}", cited or Place(name))]) from error
    source = _decode(raw, name)
    base: Pointer = ("tool", "abslint") if path.name == PYPROJECT else ()
    items = list(read_span(source, Span(0, len(source.text))))
    faults = tuple(Fault(item.message, place_of(source, item.span)) for item in items if isinstance(item, Problem))
    document = next((item for item in items if not isinstance(item, Problem)), None)
    if document is None:
        raise ConfigError(faults)
    data = document.data
    for step in base:
        if not isinstance(data, dict) or step not in data:
            raise ConfigError([Fault(f"{cut(name)} has no table `[tool.abslint]`", cited or Place(name))])
        data = data[step]
    return File(path, source, document, base, data, faults)


def _decode(raw: bytes, name: str) -> Source:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        message = f"the file is not UTF-8: line {line} holds the byte {raw[error.start]:02X}, which is no text"
        raise ConfigError([Fault(message, Place(name))]) from error
    marked = text.startswith("\ufeff")
    return Source(name, text.removeprefix("\ufeff"), byte_order_mark=marked)
