"""Where each key and value of a TOML document stands. Judges what can be read at all; values are `tomllib`'s."""

from __future__ import annotations

from dataclasses import field
from typing import NamedTuple

from abslint.formats.toml_strings import Decoded, decode_string
from abslint.model.define import mutable
from abslint.model.span import Pointer, Span

DEPTH = 100
"""Levels of tables and lists that are read."""


@mutable
class Node:
    """A value with its place, quotes or brackets included; a table made by headers or dotted keys has none.

    ``kind``: ``string``, ``bare``, ``array``, ``inline`` (table in braces), ``table``, ``tables`` (an array of them).
    ``keys`` are all the places that name it, quotes included. ``comma`` is where the comma behind an item stands.
    ``entries`` are those of an inline table, their paths from that table. ``made`` says that a table was declared.
    """

    kind: str
    start: int = -1
    end: int = -1
    members: dict[str, Node] = field(default_factory=dict)
    items: list[Node] = field(default_factory=list)
    keys: list[Span] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    comma: int = -1
    made: bool = False

    def follow(self, pointer: Pointer) -> list[Node]:
        """The nodes from this one to the one that a pointer from here names. Raises LookupError."""
        nodes = [self]
        for step in pointer:
            if isinstance(step, str):
                nodes.append(nodes[-1].members[step])
            elif step < 0:
                raise LookupError("an index counts from 0")
            else:
                nodes.append(nodes[-1].items[step])
        return nodes


class Entry(NamedTuple):
    """A key with its value, or a header: from the first character to behind the last.

    ``path`` is the table's or value's pointer; ``section`` that of the header under which a key stands.
    """

    path: Pointer
    span: Span
    header: bool = False
    section: Pointer = ()


class Clash(NamedTuple):
    """A key that is there already: where the second one stands, the first one, and the second's whole entry.

    ``first`` and ``second`` are the values; None where one is a table. ``loose`` says that the second can be left out.
    """

    key: Span
    message: str
    entry: Span
    first: Node | None = None
    second: Node | None = None
    loose: bool = False


@mutable
class Tree:
    """A whole document. ``entries`` are its statements, ``comments`` begin with their mark."""

    root: Node = field(default_factory=lambda: Node("table", made=True))
    entries: list[Entry] = field(default_factory=list)
    comments: list[Span] = field(default_factory=list)
    strings: list[Span] = field(default_factory=list)
    clashes: list[Clash] = field(default_factory=list)
    _decoded: dict[int, Decoded] = field(default_factory=dict)

    def string(self, text: str, node: Node) -> Decoded:
        """The value of a string with the place of each character, read once."""
        decoded = self._decoded.get(node.start)
        if decoded is None:
            decoded = self._decoded[node.start] = decode_string(text, node.start, node.end)
        return decoded

    def chain(self, pointer: Pointer) -> list[Node]:
        """The nodes from the root to the one a pointer names. Raises LookupError."""
        return self.root.follow(pointer)

    def within(self, pointer: Pointer) -> list[Entry]:
        """The statements that make the value at the pointer and what is below it."""
        return [entry for entry in self.entries if entry.path[: len(pointer)] == pointer]


def declare(tree: Tree, keys: list[tuple[str, Span]], several: bool, entry: Span) -> tuple[Pointer, Node]:
    """Open the table of a header (of ``[[…]]``: a further one), and give its pointer. Tells clashes."""
    path, node = _descend(tree, (), tree.root, keys[:-1], entry)
    name, span = keys[-1]
    old = node.members.get(name)
    if several:
        if old is None:
            old = node.members[name] = Node("tables")
        elif old.kind != "tables":
            tree.clashes.append(Clash(span, f"`{name}` is something else already, and here a list of tables", entry))
            return (*path, name), Node("table")
        old.keys.append(span)
        old.items.append(Node("table", made=True))
        return (*path, name, len(old.items) - 1), old.items[-1]
    if old is None:
        old = node.members[name] = Node("table")
    elif old.made or old.kind != "table":
        table = ".".join(name for name, _ in keys)
        tree.clashes.append(Clash(span, f"the table `{table}` is there already", entry))
        return (*path, name), Node("table", made=True)
    old.keys.append(span)
    old.made = True
    return (*path, name), old


def put(
    tree: Tree, path: Pointer, table: Node, keys: list[tuple[str, Span]], value: Node, entry: Span
) -> Pointer | None:
    """Put a value under dotted keys below a table, and give its pointer; None, with a clash, if that is taken."""
    taken = len(tree.clashes)
    path, node = _descend(tree, path, table, keys[:-1], entry, made=True)
    name, span = keys[-1]
    old = node.members.get(name)
    if len(tree.clashes) > taken:
        return None
    if old is not None:
        message = f"the key `{name}` is there already"
        tree.clashes.append(Clash(span, message, entry, old, value, table.kind == "table"))
        return None
    value.keys.append(span)
    node.members[name] = value
    return (*path, name)


def _descend(
    tree: Tree, path: Pointer, node: Node, keys: list[tuple[str, Span]], entry: Span, made: bool = False
) -> tuple[Pointer, Node]:
    """Follow the keys on the way, making tables that are not there; of ``[[…]]`` the last table is meant."""
    for name, span in keys:
        child = node.members.get(name)
        if child is None:
            child = node.members[name] = Node("table", made=made)
        elif child.kind not in {"table", "tables"}:
            message = f"the key `{name}` has a value already, so it cannot be a table too"
            tree.clashes.append(Clash(span, message, entry))
            return path, Node("table")
        child.keys.append(span)
        path, node = (*path, name), child
        if child.kind == "tables":
            path, node = (*path, len(child.items) - 1), child.items[-1]
    return path, node
