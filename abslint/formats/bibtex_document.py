"""One entry read from BibTeX, and its way back into the text. Does not read a text and knows nothing of errors."""

from __future__ import annotations

from collections.abc import Iterator

from abslint.formats.bibtex_entry import UNKNOWN, Entry, Field, Glanced
from abslint.formats.bibtex_value import (
    Segment,
    Segments,
    Value,
    in_pairs,
    is_literal,
    names_of,
    names_said,
    said_by,
    text_of,
)
from abslint.formats.plain_document import PlainDocument
from abslint.formats.tex_said import signs_in
from abslint.knowledge.bibtex import KEY, NAME_LISTS, TYPE
from abslint.knowledge.patterns import Pattern
from abslint.model.finding import Change, Edit, Problem
from abslint.model.format import Comment
from abslint.model.span import Part, Pointer, Span

Data = dict[str, object]

LITERAL = "literal"
"""The key of a name that stands in braces of its own."""

_COMMENT = Pattern(r"%[^\r\n]*")


def data_of(text: str, entry: Entry) -> Data:
    """An entry as plain data: its type in small letters, its key, and its fields by their names in small letters. Of a
    field that stands twice the first counts."""
    data: Data = {TYPE: entry.kind}
    if entry.key.end > entry.key.start:
        data[KEY] = text[entry.key.start : entry.key.end]
    if entry.values is not None:
        _take(data, text, entry, entry.values)
        return data
    for written, _, first, last, joined, known in entry.rows:
        name = written.lower()
        if name in data:
            continue
        if not known:
            data[name] = {UNKNOWN: text[first:last]}
        elif name in NAME_LISTS:
            data[name] = _names(text, entry, name)
        elif joined is None:
            data[name] = said_by(text[first + 1 : last - 1], name)
        else:
            data[name] = text_of(text, joined, name)
    return data


def _take(data: Data, text: str, entry: Entry, glanced: Glanced) -> None:
    """Take in what was read at a glance: most says just what is written, which one look at all of it shows."""
    signs = signs_in(glanced.joined, glanced.by_name.values())
    for name, raw in glanced.by_name.items():
        for sign in signs:
            if sign in raw:
                plain = False
                break
        else:
            plain = True
        if name in NAME_LISTS:
            names = names_said(raw, plain)
            data[name] = _names(text, entry, name) if names is None else names
        else:
            data[name] = raw.strip(" ") if plain else said_by(raw, name, signs)


def _names(text: str, entry: Entry, name: str) -> list[str | dict[str, str]]:
    """The names of a list, those in braces apart."""
    field = next(field for field in entry.fields if field.name == name)
    return [
        {LITERAL: text_of(text, _bare(one), "")} if is_literal(text, one) else text_of(text, one, "")
        for one in names_of(text, field.segments)
    ]


def _bare(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """The inside of the braces of a name."""
    return (Segment(segments[0].start + 1, segments[0].end - 1),)


class BibtexDocument(PlainDocument):
    """An entry as a mapping; names are a list of texts, or of mappings with ``literal`` for those in braces."""

    __slots__ = ("_after", "_index", "_names", "_text", "_value", "data", "entry", "last", "span")

    def __init__(self, text: str, entry: Entry, index: int, after: int) -> None:
        self.data = data_of(text, entry)
        self.entry = entry
        self.span = entry.span
        self.last = False
        self._text = text
        self._index = index
        self._after = after
        self._value: tuple[Pointer, Value] | None = None
        self._names: tuple[Field, list[Segments]] | None = None

    @property
    def base(self) -> Pointer:
        """The number of the entry in its text, from 0."""
        return (self._index,)

    @property
    def line(self) -> None:
        """None: strings that were defined above are known no more when reading begins here."""
        return None

    def field(self, pointer: Pointer) -> Field:
        """The field that a pointer leads through. Raises LookupError where there is none."""
        for field in self.entry.fields:
            if pointer and field.name == pointer[0]:
                return field
        raise LookupError(pointer)

    def value(self, pointer: Pointer) -> Value:
        """The text at a pointer with its places. Raises LookupError where no text is. The last one is kept: of a long
        one many findings may ask."""
        if self._value is None or self._value[0] != pointer:
            self._value = (pointer, self._read(pointer))
        return self._value[1]

    def names(self, field: Field) -> list[Segments]:
        """The names of a list, each as the segments that it is made of; those of the last one are kept."""
        if self._names is None or self._names[0] is not field:
            self._names = (field, names_of(self._text, field.segments))
        return self._names[1]

    def _read(self, pointer: Pointer) -> Value:
        if pointer in ((TYPE,), (KEY,)) and pointer[0] in self.data:
            span = self.entry.type if pointer[0] == TYPE else self.entry.key
            return Value(self._text, (Segment(*span),), "url")
        field = self.field(pointer)
        held = self.data[field.name]
        match pointer[1:], held:
            case (), str():
                return Value(self._text, field.segments, field.name)
            case ("string",), {"string": _}:
                return Value(self._text, (Segment(*field.value),), "url")
            case (int(number), *rest), list() if 0 <= number < len(held):
                name = self.names(field)[number]
                if rest == [LITERAL] and isinstance(held[number], dict):
                    return Value(self._text, _bare(name), "")
                if not rest and isinstance(held[number], str):
                    return Value(self._text, name, "")
        raise LookupError(pointer)

    def locate(self, pointer: Pointer, part: Part | None = None) -> Span:
        """The span of a value without its delimiters, of a list or of the entry; of a part what stands for it."""
        if part is not None:
            return self.value(pointer).locate(part)
        if not pointer:
            return self.span
        held = self.data.get(str(pointer[0])) if len(pointer) == 1 else None
        if isinstance(held, dict):
            return self.field(pointer).value
        if isinstance(held, list):
            segments = self.field(pointer).segments
            return self._span(Value(self._text, segments, "")) if held else self.field(pointer).value
        if len(pointer) == 2 and isinstance(pointer[1], int):
            field = self.field(pointer)
            names = self.names(field) if isinstance(self.data[field.name], list) else []
            if not 0 <= pointer[1] < len(names):
                raise LookupError(pointer)
            return self._span(Value(self._text, names[pointer[1]], ""))
        return self._span(self.value(pointer))

    def _span(self, value: Value) -> Span:
        return in_pairs(self._text, value.span)

    def locate_key(self, pointer: Pointer) -> Span:
        """The span of a field's name; of the type and the key they themselves, of a name the name."""
        if len(pointer) != 1 or pointer[0] in (TYPE, KEY):
            return self.locate(pointer)
        field = self.field(pointer)
        return Span(field.start, field.start + len(field.written))

    def written(self, pointer: Pointer) -> str:
        """The text of a value. Raises TypeError for what is none."""
        held: object = self.data
        for step in pointer:
            held = held[step]  # type: ignore[index]
        if not isinstance(held, str):
            raise TypeError(pointer)
        return held

    def spell(self, change: Change) -> tuple[Edit, ...] | None:
        """The edits that make a change, or None if the syntax cannot say it."""
        from abslint.formats.bibtex_edits import spell  # late: few files are mended

        return spell(self._text, self, change)

    def comments(self) -> Iterator[Comment]:
        """What stands behind a ``%`` before the entry, or between its fields; of the last one what follows, too."""
        at, end = self._after, len(self._text) if self.last else self.span.end
        if self.entry.values is not None:  # read at a glance: there is nothing between its fields
            yield from self._comments(at, self.span.start)
            at = self.span.end
        elif self._text.find("%", at, end) >= 0:
            for field in self.entry.fields:
                yield from self._comments(at, field.value.start)
                at = field.value.end
        yield from self._comments(at, end)

    def _comments(self, start: int, end: int) -> Iterator[Comment]:
        for match in _COMMENT.finditer(self._text, start, end):
            line = self._text[self._text.rfind("\n", 0, match.start()) + 1 : match.start()]
            yield Comment(Span(*match.span()), match[0].lstrip("% "), not line.strip())

    def blocks(self) -> Iterator[Span]:
        """The values: what looks like a comment there is none."""
        return (field.value for field in self.entry.fields)


def repeats(text: str, entry: Entry) -> Iterator[Problem]:
    """Fields that stand twice. One that says the same can go."""
    from abslint.formats.bibtex_frames import without_field  # late: few files have such

    first: dict[str, Field] = {}
    for field in entry.fields:
        known = first.setdefault(field.name, field)
        if known is not field:
            message = f"`{field.written}` stands twice in this entry, and readers keep one of them only"
            same = not entry.faults and text_of(text, known.segments, field.name) == text_of(
                text, field.segments, field.name
            )
            edits = (without_field(text, entry, field),) if same else ()
            place = Span(field.start, field.start + len(field.written))
            yield Problem("duplicate-key", place, message, edits, "take the second away" if same else "")
