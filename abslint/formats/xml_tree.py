"""The elements of one record of XML with their places, read token by token, and what is wrong with them.

Knows which elements stand inside texts, and nothing else of what they mean. What is not closed is closed by what ends
around it; what closes nothing is passed over.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from abslint.formats.xml_slips import Fault, Slips
from abslint.formats.xml_texts import Kind, Text, add_attribute, add_cdata, add_run
from abslint.formats.xml_tokens import Attribute, Found, Token, Tokens, attributes_of, is_include
from abslint.knowledge.pubmed import DROPPED, KEPT
from abslint.model.finding import Problem
from abslint.model.format import MAX_NESTING
from abslint.model.span import Span

DEEPEST = MAX_NESTING // 2
"""Elements inside each other that are read: each may stand in a list, too."""

INLINE = KEPT | DROPPED


class Element:
    """An element: its attributes and their texts, its own text with the tags in it, and its children.

    ``tag`` is the start tag, ``stop`` where the end tag begins and ``end`` where it ends: both the end of the start tag
    where there is none.
    """

    __slots__ = ("attributes", "children", "end", "name", "stop", "tag", "text")

    def __init__(self, tag: Found) -> None:
        self.tag = tag
        self.name = tag.local
        self.attributes: dict[str, tuple[Attribute, Text]] = {}
        self.children: list[Element] = []
        self.text = Text(tag.end)
        self.stop = self.end = tag.end

    @property
    def span(self) -> Span:
        """From its start tag to behind its end tag."""
        return Span(self.tag.start, self.end)

    def named(self, name: str) -> list[Element]:
        """The children of a name, in order."""
        return [child for child in self.children if child.name == name]

    @property
    def names(self) -> Collection[str]:
        """The names of its children, in order."""
        return dict.fromkeys(child.name for child in self.children)


class Reader:
    """Reads the record that begins with a tag. Elements that ``begin`` records, and ``sets`` of them (names without
    prefixes), never stand in one: where such begin or end, it ends."""

    def __init__(
        self, source: str, tokens: Tokens, first: Found, begins: Collection[str], sets: Collection[str]
    ) -> None:
        self._source = source
        self._tokens = tokens
        self._begins = begins
        self._sets = sets
        self._slips = Slips(source)
        self._open: list[Element] = []
        self._inline: list[Found] = []
        self._closed = self._deep = False
        self.root = self._begin(first)
        self.after = first.end
        if first.empty:
            self._closed = True
        else:
            self._read()

    @property
    def problems(self) -> Sequence[Problem]:
        """What is wrong with the record, in order."""
        return self._slips.told()

    @property
    def ended(self) -> bool:
        """Whether the record is closed by its own end tag."""
        return self._closed

    @property
    def readable(self) -> bool:
        """Whether it is not nested too deep to be read."""
        return not self._deep

    def _read(self) -> None:
        while not self._closed and (token := self._tokens.at(self.after)) is not None:
            if self._leaves(token):
                break
            self._take(token)
            self.after = token.end
        if not self._closed:
            self._slips.add(Fault("endless", self.root.tag.start, self.root.tag.end, self.root.tag.name))
            for element in self._open:
                element.stop = element.end = self.after

    def _leaves(self, token: Found) -> bool:
        """Whether a token belongs to what stands behind the record, which then was not closed."""
        kind = token.kind
        if kind is Token.TEXT:
            return False
        if kind is Token.START:
            return token.local in self._begins
        if kind is Token.INSTRUCTION:
            return self._source.startswith("<?xml ", token.start)
        if kind is not Token.END or token.local not in self._sets:
            return False
        return all(element.tag.name != token.name for element in self._open)

    def _take(self, token: Found) -> None:
        kind, host = token.kind, self._open[-1]
        if token.slip:
            self._slips.add(Fault("tag", token.start, token.end))
        if kind is Token.TEXT:
            self._slips.extend(add_run(host.text, self._source, token.start, token.end))
        elif kind is Token.START:
            self._start(token)
        elif kind is Token.END:
            self._end(token)
        elif kind is Token.CDATA:
            host.text.add(Kind.OPEN, "", token.start, token.start + 9)
            self._slips.extend(add_cdata(host.text, self._source, token.start + 9, token.end - 3))
            host.text.add(Kind.CLOSE, "", token.end - 3, token.end)
        elif kind in (Token.SIGN, Token.LOOSE):
            host.text.add(Kind.WHOLE, self._source[token.start : token.end], token.start, token.end)
            self._slips.add(Fault("sign" if kind is Token.SIGN else "loose", token.start, token.end, token.name))
        else:
            host.text.add(Kind.MARK, "", token.start, token.end)
            if kind is Token.DECLARATION:
                self._slips.add(Fault("declaration", token.start, token.end))

    def _start(self, tag: Found) -> None:
        if is_include(self._source, tag):
            self._slips.add(Fault("include", tag.start, tag.end, tag.name))
        if self._inline or tag.local in INLINE:
            self._check_attributes(tag)
            said = f"<{tag.local}>" if tag.local in KEPT else ""
            if tag.empty:
                kind = Kind.WHOLE if said else Kind.MARK
                self._open[-1].text.add(kind, said + said.replace("<", "</"), tag.start, tag.end)
            else:
                self._open[-1].text.add(Kind.OPEN, said, tag.start, tag.end)
                self._inline.append(tag)
        elif len(self._open) >= DEEPEST:
            if not self._deep:
                self._slips.add(Fault("deep", tag.start, tag.end, str(DEEPEST)))
            self._deep = True
        else:
            host = self._open[-1]
            host.children.append(self._begin(tag))
            if tag.empty:
                self._open.pop()

    def _begin(self, tag: Found) -> Element:
        element = Element(tag)
        for attribute, text in self._check_attributes(tag):
            if attribute.name.partition(":")[0] != "xmlns":
                element.attributes.setdefault(attribute.name, (attribute, text))
        self._open.append(element)
        return element

    def _check_attributes(self, tag: Found) -> Collection[tuple[Attribute, Text]]:
        if tag.end - tag.start == len(tag.name) + 2:  # as most
            return ()
        found: dict[str, tuple[Attribute, Text]] = {}
        for attribute in attributes_of(self._source, tag):
            text = Text(attribute.value_start)
            self._slips.extend(add_attribute(text, self._source, attribute.value_start, attribute.value_end))
            if attribute.name in found:
                place = attribute.name_start, attribute.name_start + len(attribute.name)
                self._slips.add(Fault("twice", *place, attribute.name))
            else:
                found[attribute.name] = attribute, text
        return found.values()

    def _end(self, tag: Found) -> None:
        if self._inline and any(one.name == tag.name for one in self._inline):
            while (open_tag := self._inline.pop()).name != tag.name:
                self._slips.add(Fault("unclosed", open_tag.start, open_tag.end, open_tag.name, tag.name))
            said = f"</{tag.local}>" if tag.local in KEPT else ""
            self._open[-1].text.add(Kind.CLOSE, said, tag.start, tag.end)
            return
        if self._open[-1].tag.name == tag.name and not self._inline:
            self._close(len(self._open) - 1, tag)
            return
        place = next((n for n in reversed(range(len(self._open))) if self._open[n].tag.name == tag.name), None)
        if place is None:
            if not self._deep:
                self._slips.add(Fault("closing", tag.start, tag.end, tag.name))
            self._open[-1].text.add(Kind.MARK, "", tag.start, tag.end)
            return
        self._close(place, tag)

    def _close(self, place: int, tag: Found) -> None:
        unclosed = self._inline or place + 1 < len(self._open)
        if unclosed and not self._deep:
            last = self._inline[-1] if self._inline else self._open[-1].tag
            self._slips.add(Fault("unclosed", last.start, last.end, last.name, tag.name))
        self._inline.clear()
        for element in self._open[place + 1 :]:
            element.stop = element.end = tag.start
        self._open[place].stop, self._open[place].end = tag.start, tag.end
        del self._open[place:]
        self._closed = not self._open


def is_sound(source: str, tag: Found) -> bool:
    """Whether nothing is wrong with a start tag, so that it may be written once more."""
    text = f"{source[tag.start : tag.end]}</{tag.name}>"
    return not (
        tag.slip or Reader(text, Tokens(text), Found(tag.kind, 0, tag.end - tag.start, tag.name), (), ()).problems
    )
