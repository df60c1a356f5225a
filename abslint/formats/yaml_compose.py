"""Plain data from YAML events, one tree at a time. Keeps the events for whoever wants places; finds none itself."""

from __future__ import annotations

from typing import Any, NamedTuple

from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from abslint.formats.yaml_parser import Events
from abslint.formats.yaml_resolve import LONGEST_WORD, NUMERIC, meaning, resolve
from abslint.model.format import MAX_NESTING

_MOST_COPIES = 1_000_000  # nodes in one record; in all of a document in proportion to its length
_STANDARD = "tag:yaml.org,2002:"
_READ_TAGS = frozenset(
    _STANDARD + name
    for name in (
        *("str", "int", "float", "bool", "null", "map", "seq"),
        *("timestamp", "binary", "set", "omap", "pairs"),
    )
)


class Anchored(NamedTuple):
    """What an anchor names: its data, the number of nodes in it with all aliases expanded, its events, and what
    the aliases among these stand for, by the identity of the event."""

    data: Any
    size: int
    events: list[Any]
    targets: dict[int, Any]


class Complaint(NamedTuple):
    """What is wrong with a node. ``start`` and ``end`` are indexes of marks."""

    kind: str
    start: int
    end: int
    name: str = ""


class UnreadableError(Exception):
    """A tree that must not be built, by the kind of complaint and the index of the mark."""

    def __init__(self, kind: str, index: int) -> None:
        super().__init__(kind)
        self.kind = kind
        self.index = index


class Composer:
    """Builds trees from the events that ``get`` gives.

    ``anchors`` holds what the document has named so far, None for a node that is still open. After a tree:
    ``events`` are its events, ``odd`` says that some plain scalar has a misreading, ``complaints`` and ``broken``
    what is wrong and whether that spoils the data, ``repeats`` the second keys with whether the values agree.
    """

    __slots__ = (
        *("_copies", "_most", "_all_copies", "anchors", "broken", "complaints"),
        *("events", "get", "named", "odd", "repeats", "targets"),
    )

    def __init__(self, get: Events, anchors: dict[str, Anchored | None], most: int = _MOST_COPIES) -> None:
        self.get: Any = get
        self.anchors = anchors
        self._most = max(most, _MOST_COPIES)
        self._all_copies = 0
        self.begin()

    def begin(self) -> None:
        """Forget the last tree."""
        self.events: list[Any] = []
        self.targets: dict[int, Anchored] = {}
        self.complaints: list[Complaint] = []
        self.repeats: list[tuple[Any, bool]] = []
        self.odd = self.broken = self.named = False
        self._copies = 0

    @property
    def is_nothing(self) -> bool:
        """Whether the last tree is that of an empty document: ``---`` and no more."""
        event = self.events[0]
        plain = event.__class__ is ScalarEvent and not event.style
        return plain and not event.value and event.tag is event.anchor is None

    @property
    def end(self) -> int:
        """Behind the last scalar, alias or bracket of the last tree, as an index of marks."""
        for event in reversed(self.events):
            if event.end_mark.index > event.start_mark.index or event.__class__ is ScalarEvent:
                return int(event.end_mark.index)
        return int(self.events[0].end_mark.index) if self.events else 0

    def tree(self, event: Any) -> object:
        """The data of the tree that begins with an event. Raises UnreadableError, and what ``get`` raises."""
        self.events.append(event)
        return self._value(event, 1)

    def complain(self, kind: str, event: Any, name: str = "", broken: bool = False) -> None:
        """Note what is wrong with the node of an event."""
        self.complaints.append(Complaint(kind, event.start_mark.index, event.end_mark.index, name))
        self.broken = self.broken or broken

    def _value(self, event: Any, depth: int) -> Any:
        if event.__class__ is AliasEvent:
            return self._alias(event)
        if depth > MAX_NESTING:
            raise UnreadableError("depth", event.start_mark.index)
        if event.tag is not None:
            self._check_tag(event)
        if event.anchor is None:
            return self._content(event, depth)
        before, copies = len(self.events), self._copies
        self.named = True
        self.anchors[event.anchor] = None
        data = self._content(event, depth)
        size = len(self.events) - before + 1 + self._copies - copies
        self.anchors[event.anchor] = Anchored(data, size, self.events[before - 1 :], self.targets)
        return data

    def _content(self, event: Any, depth: int) -> Any:
        kind = event.__class__
        if kind is MappingStartEvent:
            return self._mapping(depth)
        if kind is SequenceStartEvent:
            return self._sequence(depth)
        tag = event.tag
        if tag is None:
            return self._plain(event.value) if event.implicit[0] else event.value
        if tag in ("!", _STANDARD + "str"):
            return event.value
        # A tag that is not read, or says what the scalar says by itself.
        return self._plain(event.value) if not event.style else self._tagged(event)

    def _tagged(self, event: Any) -> object:
        asked = event.tag.removeprefix(_STANDARD)
        return resolve(event.value) if asked in ("int", "float", "bool", "null") else event.value

    def _plain(self, text: str) -> object:
        if len(text) <= LONGEST_WORD or text[0] in NUMERIC:
            data, odd = meaning(text)
            self.odd = self.odd or odd
            return data
        return text

    def _sequence(self, depth: int) -> list[Any]:
        get, keep = self.get, self.events.append
        items: list[Any] = []
        while True:
            event = get()
            keep(event)
            kind = event.__class__
            if kind is SequenceEndEvent:
                return items
            if kind is ScalarEvent and event.tag is None and event.anchor is None:
                text = event.value
                if event.implicit[0] and (len(text) <= LONGEST_WORD or text[0] in NUMERIC):
                    text = self._plain(text)
                items.append(text)
            else:
                items.append(self._value(event, depth + 1))

    def _mapping(self, depth: int) -> dict[str, Any]:
        get, keep = self.get, self.events.append
        data: dict[str, Any] = {}
        while True:
            key = get()
            keep(key)
            kind = key.__class__
            if kind is MappingEndEvent:
                return data
            simple = kind is ScalarEvent and key.tag is None and key.anchor is None
            name = key.value if simple else self._odd_key(key, depth)
            event = get()
            keep(event)
            if event.__class__ is ScalarEvent and event.tag is None and event.anchor is None:
                value: Any = event.value
                if event.implicit[0] and (len(value) <= LONGEST_WORD or value[0] in NUMERIC):
                    value = self._plain(value)
            else:
                value = self._value(event, depth + 1)
            if name in data:
                self.repeats.append((key, _same(data[name], value)))
            if name is not None:
                data[name] = value

    def _odd_key(self, key: Any, depth: int) -> str | None:
        """The name that a key with an anchor, a tag or an alias stands for; None if no text can be one."""
        data = self._value(key, depth + 1)
        if key.__class__ is ScalarEvent:
            return str(key.value)
        if isinstance(data, str):
            return data
        self.complain("key", key, broken=key.__class__ is AliasEvent)
        return None

    def _alias(self, event: Any) -> Any:
        target = self.anchors.get(event.anchor)
        if target is None:
            self.complain("cycle" if event.anchor in self.anchors else "alias", event, event.anchor, broken=True)
            return None
        self.named = True
        self._copies += target.size
        self._all_copies += target.size
        if self._copies > _MOST_COPIES or self._all_copies > self._most:
            raise UnreadableError("bomb", event.start_mark.index)
        self.targets[id(event)] = target
        return target.data

    def _check_tag(self, event: Any) -> None:
        if event.tag != "!" and event.tag not in _READ_TAGS:
            self.complain("tag", event)


def _same(one: object, other: object) -> bool:
    """Whether two values of one key agree, so that either may go. Full containers are never compared: they may be
    vast."""
    if type(one) is not type(other):
        return False
    return not one and not other if isinstance(one, dict | list) else one == other
