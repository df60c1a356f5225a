"""A file's own style: its line ends, quotes and indentation. Changes nothing."""

from __future__ import annotations

from abslint.formats.yaml_lines import column
from abslint.formats.yaml_tree import Collection, Node, leaves


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
