"""The lines round an offset, as YAML 1.1 and libyaml count them. Knows nothing of what stands on them."""

from __future__ import annotations

from abslint.knowledge.patterns import Pattern

BREAK = Pattern("\r\n|[\r\n\x85\u2028\u2029]")
"""What libyaml takes for the end of a line: the five of YAML 1.1."""

BREAKS = "\r\n\x85\u2028\u2029"
"""Their characters."""


def line_start(text: str, offset: int) -> int:
    """Where the line of an offset begins; all five line ends of YAML 1.1 count."""
    start = text.rfind("\n", 0, offset) + 1
    if not start and text.startswith("\ufeff", 0, offset):
        start = 1  # a byte-order mark is no part of the line
    return max(start, *(text.rfind(mark, start, offset) + 1 for mark in BREAKS.replace("\n", "")))


def line_end(text: str, offset: int) -> int:
    """Where the line of an offset ends, before its line end."""
    found = BREAK.search(text, offset)
    return found.start() if found else len(text)


def next_line(text: str, offset: int) -> int:
    """Where the line behind that of an offset begins."""
    found = BREAK.search(text, offset)
    return found.end() if found else len(text)


def column(text: str, offset: int) -> int:
    """How many characters stand before an offset on its line."""
    return offset - line_start(text, offset)


def is_first(text: str, offset: int) -> bool:
    """Whether only blanks stand before an offset on its line."""
    return not text[line_start(text, offset) : offset].strip(" ")
