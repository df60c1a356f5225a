"""Reads TOML text into a tree of places, and says in plain words where it cannot. Gives no values but strings."""

from __future__ import annotations

from abslint.formats.toml_cursor import Cursor, ScanError, shown
from abslint.formats.toml_strings import BadStringError, decode_string
from abslint.formats.toml_tree import Entry, Node, Tree, declare, put
from abslint.knowledge.patterns import Pattern
from abslint.model.span import Pointer, Span


def scan(text: str, span: Span) -> Tree:
    """The places of the document that stands in a span of a text. Raises ScanError."""
    try:
        return _Scanner(text, span).document()
    except BadStringError as error:
        raise ScanError(error.span, error.message) from None


_ROOT: Pointer = ()
_ASSIGNMENT = Pattern(r"[A-Za-z0-9_.-]++[ \t]*+=")


class _Scanner(Cursor):
    """The grammar above words: statements, tables, values."""

    def document(self) -> Tree:
        """Read statement by statement."""
        table, section = self.tree.root, _ROOT
        while self.skip_lines():
            if self.peek() == "[":
                section, table = self.header()
            else:
                self.statement(section, table)
            self.skip_blank()
            self.end_of_line()
        return self.tree

    def header(self) -> tuple[Pointer, Node]:
        """``[table]`` or ``[[tables]]``."""
        start = self.at
        several = self.text.startswith("[[", start, self.end)
        self.at += 2 if several else 1
        keys = self.dotted_key("]")
        close = "]]" if several else "]"
        if not self.text.startswith(close, self.at, self.end):
            raise self.fail(self.rest(start), f"the table's name has no closing `{close}`")
        self.at += len(close)
        span = Span(start, self.at)
        path, node = declare(self.tree, keys, several, span)
        self.check_depth(len(path), span)
        self.tree.entries.append(Entry(path, span, True, path))
        return path, node

    def statement(self, section: Pointer, table: Node) -> None:
        """``key = value`` on a line of its own."""
        self.depth = len(section)
        keys, value, span = self.key_value()
        path = put(self.tree, section, table, keys, value, span)
        if path is not None:
            self.tree.entries.append(Entry(path, span, False, section))

    def key_value(self) -> tuple[list[tuple[str, Span]], Node, Span]:
        """A dotted key, ``=``, and the value."""
        start = self.at
        keys = self.dotted_key("=")
        name = Span(start, max(keys[-1][1].end, start))
        if self.peek() != "=":
            written = shown(self.text[slice(*name)])
            if self.peek() == ":":
                raise self.fail(Span(self.at, self.at + 1), f"TOML puts `=` behind the key {written}, not `:`")
            raise self.fail(name, f"{written} needs `=` and a value behind it")
        self.at += 1
        self.skip_blank()
        if self.peek() in {"", "\n", "\r", "#", ",", "}"}:
            raise self.fail(name, f"the key {shown(self.text[slice(*name)])} has no value")
        self.depth += len(keys)
        value = self.value()
        self.depth -= len(keys)
        return keys, value, Span(start, value.end)

    def value(self) -> Node:
        """Any value."""
        start, char = self.at, self.peek()
        self.check_depth(self.depth, Span(start, start + 1))
        if char in {'"', "'"}:
            self.at = self.string_end()
            decode_string(self.text, start, self.at)
            self.tree.strings.append(Span(start, self.at))
            return Node("string", start, self.at)
        if char in {"[", "{"}:
            return self.array() if char == "[" else self.inline()
        return self.bare()

    def array(self) -> Node:
        """``[…]``, over several lines or not."""
        node = Node("array", self.at)
        self.at += 1
        while self.skip_lines() and self.peek() != "]":
            if node.items and node.items[-1].comma < 0:
                self.no_comma(node)
            elif node.items and _ASSIGNMENT.match(self.text, self.at, self.end):
                self.unclosed(node, "]", "list")
            self.depth += 1
            node.items.append(self.value())
            self.depth -= 1
            self.comma(node.items[-1])
        return self.closed(node, "]", "list")

    def inline(self) -> Node:
        """``{…}``, the keys of which may be dotted."""
        node = Node("inline", self.at)
        self.at += 1
        last: Node | None = None
        while self.skip_lines() and self.peek() != "}":
            if last is not None and last.comma < 0:
                self.no_comma(node)
            keys, last, span = self.key_value()
            path = put(self.tree, (), node, keys, last, span)
            node.entries.append(Entry(path or (), span))
            self.comma(last)
        return self.closed(node, "}", "table")

    def comma(self, item: Node) -> None:
        """The comma behind an item, if there is one."""
        self.skip_lines()
        if self.peek() == ",":
            item.comma = self.at
            self.at += 1

    def no_comma(self, node: Node) -> None:
        """Something follows an item without a comma: that is missing, or the closing bracket."""
        extra = self.rest(self.at)
        if node.kind == "array" and _ASSIGNMENT.match(self.text, self.at, self.end):
            self.unclosed(node, "]", "list")
        raise self.fail(extra, f"a comma is missing before {shown(self.text[slice(*extra)])}")

    def closed(self, node: Node, bracket: str, noun: str) -> Node:
        """The closing bracket."""
        if self.peek() != bracket:
            self.unclosed(node, bracket, noun)
        self.at += 1
        node.end = self.at
        return node

    def unclosed(self, node: Node, bracket: str, noun: str) -> None:
        """The opening bracket is where people look."""
        raise self.fail(self.rest(node.start), f"this {noun} has no closing `{bracket}`")
