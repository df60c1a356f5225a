"""A file's own style: its line ends, quotes and indentation, and the lines round an offset. Changes nothing."""

from __future__ import annotations

from abslint.formats.yaml_layout import BREAK
from abslint.formats.yaml_tree import Collection, Node, leaves

_OTHER_BREAKS = ("\r", "\x85", "\u2028", "\u2029")


class Style:
    """How one tree is written. ``newline`` is the file's first line end."""

    def __init__(self, tree: Node, text: str) -> None:
        styles = [leaf.style for leaf in leaves(tree)]
        first = text.find("\n")
        self.newline = "\r\n" if first > 0 and text[first - 1] == "\r" else "\n"
        self.quote = "'" if styles.count("'") > styles.count('"') else '"'
        self.list_step = 2
        self.mapping_step = 2
        self._learn(tree, text)

    def _learn(self, node: Node, text: str) -> None:
        """Take the first nested list and the first nested mapping for the manner of all."""
        steps: dict[bool, int] = {}
        pending = [node]
        while pending and len(steps) < 2:
            node = pending.pop()
            if not isinstance(node, Collection) or node.flow:
                continue
            values = node.values
            for index, value in enumerate(values if node.is_mapping else ()):
                if isinstance(value, Collection) and not value.flow and value.head == value.start:
                    step = column(text, value.start) - column(text, node.children[2 * index].head)
                    steps.setdefault(value.is_mapping, step)
            pending.extend(reversed(values))
        self.list_step = max(steps.get(False, self.list_step), 0)
        self.mapping_step = max(steps.get(True, self.mapping_step), 1)


def line_start(text: str, offset: int) -> int:
    """Where the line of an offset begins; all five line ends of YAML 1.1 count."""
    start = text.rfind("\n", 0, offset) + 1
    if not start and text.startswith("\ufeff", 0, offset):
        start = 1  # a byte-order mark is no part of the line
    return max(start, *(text.rfind(mark, start, offset) + 1 for mark in _OTHER_BREAKS))


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
