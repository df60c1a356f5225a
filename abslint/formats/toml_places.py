"""Where lines of a TOML document may go away or come in: whole statements, items, members. Knows no string styles."""

from __future__ import annotations

from abslint.formats.toml_tree import Entry, Node, Tree
from abslint.formats.toml_values import spell_keys, spell_value
from abslint.model.finding import Edit
from abslint.model.span import Pointer, Span

Edits = tuple[Edit, ...] | None


class Layout:
    """The lines and separators of one document."""

    def __init__(self, text: str, extent: Span, tree: Tree) -> None:
        self.text, self.extent, self.tree = text, extent, tree
        self.newline = "\r\n" if "\r\n" in text[extent.start : extent.end] else "\n"

    def line_start(self, at: int) -> int:
        """Where the line of an offset begins."""
        return max(self.text.rfind("\n", self.extent.start, at) + 1, self.extent.start)

    def line_end(self, at: int) -> int:
        """Where the line of an offset ends, before its line ending."""
        stop = self.text.find("\n", at, self.extent.end)
        if stop < 0:
            return self.extent.end
        return stop - (stop > at and self.text[stop - 1] == "\r")

    def next_line(self, at: int) -> int:
        """Where the next line begins, or the end."""
        stop = self.text.find("\n", at, self.extent.end)
        return self.extent.end if stop < 0 else stop + 1

    def indent(self, at: int) -> str:
        """The blanks that the line of an offset begins with."""
        line = self.text[self.line_start(at) : at]
        return line[: len(line) - len(line.lstrip(" \t"))]

    def remove(self, pointer: Pointer) -> Edits:
        """Take a value away with its key, its line or its separator; None if tables above it would vanish too."""
        chain = self.tree.chain(pointer)
        if not pointer:
            return None
        if chain[-2].kind == "array" and isinstance(pointer[-1], int):
            return self._remove_item(chain[-2], pointer[-1])
        inline = [index for index, node in enumerate(chain[:-1]) if node.kind == "inline"]
        if inline:
            return self._remove_member(chain[inline[-1]], pointer[inline[-1] :])
        gone = self.tree.within(pointer)
        above = self.tree.within(pointer[:-1])
        if len(above) == len(gone) and len(pointer) > 1:
            return None
        spans = (entry.span for entry in gone)
        return tuple(Edit(Span(self.line_start(start), self.next_line(end)), "") for start, end in spans)

    def _remove_item(self, array: Node, index: int) -> Edits:
        item = array.items[index]
        end = item.comma + 1 if item.comma >= 0 else item.end
        line, stop = self.line_start(item.start), self.line_end(end)
        before, behind = self.text[line : item.start].strip(), self.text[end:stop].strip()
        if not before and (not behind or behind[0] == "#") and array.start < line and stop < array.end:
            whole = Edit(Span(line, self.next_line(stop)), "")
            if item.comma >= 0 or index == 0:
                return (whole,)
            comma = array.items[index - 1].comma
            return (Edit(Span(comma, comma + 1), ""), whole)
        return self._cut([(node.start, node.end, node.comma) for node in array.items], index)

    def _remove_member(self, table: Node, path: Pointer) -> Edits:
        """Cut the one entry of an inline table that makes the value; None if it takes more than that one."""
        names = table.entries
        gone = [index for index, entry in enumerate(names) if entry.path[: len(path)] == path]
        above = [entry for entry in names if entry.path[: len(path) - 1] == path[:-1]]
        if len(gone) != 1 or (len(path) > 1 and len(above) == 1):
            return None
        commas = [table.follow(entry.path)[-1].comma for entry in names]
        places = [(*entry.span, comma) for entry, comma in zip(names, commas, strict=True)]
        return self._cut(places, gone[0])

    def _cut(self, places: list[tuple[int, int, int]], index: int) -> Edits:
        """Cut one of several things (start, end, comma) on a line, with one of the commas round it."""
        start, end, comma = places[index]
        if index + 1 < len(places):
            follows = places[index + 1][0]
            clear = not self.text[comma + 1 : follows].strip()
            return (Edit(Span(start, follows if clear else comma + 1), ""),)
        if index > 0 and comma < 0:
            before = places[index - 1]
            clear = not self.text[before[2] + 1 : start].strip()
            if clear:
                return (Edit(Span(before[1], end), ""),)
            return (Edit(Span(before[2], before[2] + 1), ""), Edit(Span(start, end), ""))
        end = max(end, comma + 1)
        while index > 0 and self.text[end] in " \t":
            end += 1
        return (Edit(Span(start, end), ""),)

    def insert(self, pointer: Pointer, value: object) -> Edits:
        """Add a key; tables on the way that are not there are made by a dotted key. None if it is there already."""
        depth, node = 0, self.tree.root
        while depth < len(pointer):
            step = pointer[depth]
            if isinstance(step, int) and (node.items or node.kind in {"array", "tables"}):
                node = node.follow((step,))[-1]
            elif isinstance(step, str) and step in node.members:
                node = node.members[step]
            else:
                break
            depth += 1
        names = _names(pointer[depth:])
        if not names or len(names) < len(pointer) - depth or node.kind not in {"table", "inline"}:
            return None
        parent = pointer[:depth]
        chain = self.tree.chain(parent)
        inline = [index for index, above in enumerate(chain) if above.kind == "inline"]
        if inline:
            way = _names(parent[inline[-1] :])
            return self._insert_member(chain[inline[-1]], f"{spell_keys([*way, *names])} = {spell_value(value)}")
        return self._insert_line(parent, names, spell_value(value))

    def _insert_member(self, table: Node, member: str) -> Edits:
        if not table.entries:
            return (Edit(Span(table.start, table.end), f"{{ {member} }}"),)
        end = table.entries[-1].span.end
        return (Edit(Span(end, end), f", {member}"),)

    def _insert_line(self, parent: Pointer, names: list[str], value: str) -> Edits:
        """A statement behind the last one of the same table; else under the table's header, made if need be."""
        inside = self.tree.within(parent)
        last = next((entry for entry in inside if entry.header and entry.path == parent), None)
        for entry in inside:
            if not entry.header and len(entry.section) <= len(parent):
                last = entry
        if last is not None:
            return (self._behind(last, f"{spell_keys([*_names(parent[len(last.section) :]), *names])} = {value}"),)
        line = f"{spell_keys(names)} = {value}{self.newline}"
        if parent:
            line = f"[{spell_keys(_names(parent))}]{self.newline}{line}"
        if not inside:
            return (Edit(Span(self.extent.start, self.extent.start), line),)
        start = self._above_comments(inside[0].span.start)
        return (Edit(Span(start, start), line + self.newline),)

    def _above_comments(self, at: int) -> int:
        """Where the line of an offset begins, or the comments right above it."""
        start = self.line_start(at)
        while start > self.extent.start:
            before = self.line_start(start - 1)
            if not self.text[before:start].lstrip(" \t").startswith("#"):
                break
            start = before
        return start

    def _behind(self, entry: Entry, line: str) -> Edit:
        end = self.line_end(entry.span.end)
        indent = self.indent(entry.span.start)
        return Edit(Span(end, end), f"{self.newline}{indent}{line}")

    def between(self, item: Node) -> str:
        """What stands between two items: a comma with a blank, or with a new line where items have their own."""
        line = self.line_start(item.start)
        if self.text[line : item.start].strip() or line == self.extent.start:
            return ", "
        return f",{self.newline}{self.text[line : item.start]}"


def _names(pointer: Pointer) -> list[str]:
    """A pointer's keys; the indexes of tables are not written."""
    return [step for step in pointer if isinstance(step, str)]
