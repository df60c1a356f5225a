"""Changes in values as edits of TOML text, in the style that stands there. Does not judge whether they are wise."""

from __future__ import annotations

from abslint.formats.toml_places import Layout
from abslint.formats.toml_strings import Decoded, escaped, inside, part_of, quotes_of, stretch_round
from abslint.formats.toml_tree import Node, Tree
from abslint.formats.toml_values import UnspellableError, is_date, read_value, spell_key, spell_value
from abslint.model.finding import Change, Edit, Insert, Quote, Remove, Rename, ReplacePart, ReplaceValue, Split
from abslint.model.span import Part, Pointer, Span

Edits = tuple[Edit, ...] | None


class Editor:
    """Spells changes of one document."""

    def __init__(self, text: str, extent: Span, tree: Tree) -> None:
        self.text, self.tree = text, tree
        self.layout = Layout(text, extent, tree)

    def spell(self, change: Change) -> Edits:
        """The edits of one change, or None where TOML cannot spell it. Raises LookupError."""
        try:
            match change:
                case ReplaceValue(pointer, value):
                    return self.replace_value(pointer, value)
                case ReplacePart(pointer, part, text):
                    return self.replace_part(pointer, part, text)
                case Remove(pointer):
                    return self.layout.remove(pointer)
                case Rename(pointer, key):
                    return self.rename(pointer, key)
                case Split(pointer, values):
                    return self.split(pointer, values)
                case Insert(pointer, value):
                    return self.layout.insert(pointer, value)
                case Quote(pointer, through_comment):
                    return self.quote(pointer, through_comment)
        except UnspellableError:
            return None

    def token(self, node: Node) -> str:
        """A value as it stands."""
        return self.text[node.start : node.end]

    def replace_value(self, pointer: Pointer, value: object) -> Edits:
        """Another value at the same place; a table made by headers has no such place."""
        node = self.tree.chain(pointer)[-1]
        if node.start < 0:
            return None
        return (Edit(Span(node.start, node.end), spell_value(value, self.token(node), self.layout.newline)),)

    def replace_part(self, pointer: Pointer, part: Part, text: str) -> Edits:
        """Another text for a range of a scalar, the rest as it was written, if that can be."""
        node = self.tree.chain(pointer)[-1]
        if node.kind == "string":
            return self.replace_in_string(node, part, text)
        if node.kind != "bare":
            return None
        old = self.token(node)
        new = old[: part[0]] + text + old[part[1] :]
        if type(read_value(new)) is type(read_value(old)) or (is_date(old) and is_date(new)):
            return (Edit(Span(node.start + part[0], node.start + part[1]), text),)
        return (Edit(Span(node.start, node.end), spell_value(new)),)

    def replace_in_string(self, node: Node, part: Part, text: str) -> Edits:
        """The same for a string. What is tried is read again: an escape or a quote can join its neighbours."""
        decoded, quotes = self.tree.string(self.text, node), quotes_of(self.token(node))
        span = part_of(decoded, inside(self.text, node.start, node.end).start, part)
        several = len(quotes) == 3
        tries = [text.replace("\n", self.layout.newline)] if several or quotes == "'" else []
        if quotes[0] == '"':
            tries += [escaped(text, several, several, self.layout.newline), escaped(text, several)]
        before, behind, near = self._round(node, decoded, part, span)
        for spelled in tries:
            if read_value(before + spelled + behind) == near[0] + text + near[1]:
                return (Edit(span, spelled),)
        wanted = decoded.value[: part[0]] + text + decoded.value[part[1] :]
        return (Edit(Span(node.start, node.end), spell_value(wanted, quotes * 2, self.layout.newline)),)

    def _round(self, node: Node, decoded: Decoded, part: Part, span: Span) -> tuple[str, str, tuple[str, str]]:
        """What stands before and behind a part of a string, and what that says. Of a long string it is no more than
        is needed to see how a change goes with its neighbours, in quotes of its own."""
        value, stretch = decoded.value, stretch_round(decoded, part)
        if stretch is None:
            before, behind = self.text[node.start : span.start], self.text[span.end : node.end]
            return before, behind, (value[: part[0]], value[part[1] :])
        first, last = stretch
        quotes = quotes_of(self.token(node))
        before = quotes + self.text[decoded.starts[first] : span.start]
        behind = self.text[span.end : decoded.ends[last - 1]] + quotes
        return before, behind, (value[first : part[0]], value[part[1] : last])

    def rename(self, pointer: Pointer, key: str) -> Edits:
        """Another name wherever the key is named; None if that name is taken or the pointer is an item's."""
        chain = self.tree.chain(pointer)
        if not pointer or isinstance(pointer[-1], int) or key in chain[-2].members:
            return None
        return tuple(Edit(span, spell_key(key, self.text[slice(*span)])) for span in chain[-1].keys)

    def split(self, pointer: Pointer, values: tuple[str, ...]) -> Edits:
        """A list in place of a key's value; more items in place of an item."""
        chain = self.tree.chain(pointer)
        node = chain[-1]
        if node.start < 0 or not values or len(chain) < 2:
            return None
        spelled = [spell_value(value, self._quotes(node)) for value in values]
        if chain[-2].kind != "array":
            return (Edit(Span(node.start, node.end), "[" + ", ".join(spelled) + "]"),)
        return (Edit(Span(node.start, node.end), self.layout.between(node).join(spelled)),)

    def _quotes(self, node: Node) -> str:
        """One-line quotes like those of a string."""
        return self.text[node.start] * 2 if node.kind == "string" else '"'

    def quote(self, pointer: Pointer, through_comment: bool) -> Edits:
        """A bare word as a string of the same letters. What stands behind it is a comment for every TOML reader."""
        node = self.tree.chain(pointer)[-1]
        if node.kind != "bare" or through_comment:
            return None
        return (Edit(Span(node.start, node.end), spell_value(self.token(node))),)
