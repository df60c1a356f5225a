"""Spells changes of a record in lines with tags as edits, in its own line ends. Does not judge whether one is right.

What the syntax cannot say is not spelled: blanks at the ends of a value, a line break where values go on after a
blank, a line that would be taken for one with a tag.
"""

from __future__ import annotations

from collections.abc import Iterable

from abslint.formats.pieces import neighbours_joined
from abslint.formats.scalars import is_scalar
from abslint.formats.tagged import BLANKS, LINE_END, Dialect
from abslint.formats.tagged_values import Value, Values
from abslint.model.finding import Change, Edit, Insert, Remove, Rename, ReplacePart, ReplaceValue, Split
from abslint.model.span import Pointer, Span

Edits = tuple[Edit, ...] | None

NEAR = 16
"""Characters next to a change that are looked at: more than any tag takes."""

_FAR = "…"
"""Stands for the rest of a line."""


def spell(text: str, span: Span, values: Values, change: Change, dialect: Dialect) -> Edits:
    """The edits of a change in the record at a span. Raises LookupError for a pointer that names nothing."""
    return _Speller(text, span, values, dialect).spell(change)


class _Speller:
    """Spells the changes of one record."""

    def __init__(self, text: str, span: Span, values: Values, dialect: Dialect) -> None:
        self._dialect = dialect
        self._text = text
        self._span = span
        self._values = values

    def spell(self, change: Change) -> Edits:
        edits = self._spelled(change)
        return None if edits is None or any(map(self._joins_line_ends, edits)) else edits

    def _joins_line_ends(self, edit: Edit) -> bool:
        """Whether a carriage return and a line feed that end two lines would meet, and end one."""
        start, end = edit.span
        before, after = self._text[start - 1 : start], self._text[end : end + 1]
        return (before == "\r" and (edit.text or after)[:1] == "\n") or (edit.text[-1:] == "\r" and after == "\n")

    def _spelled(self, change: Change) -> Edits:
        match change:
            case ReplaceValue(pointer, value):
                return self._replace_value(pointer, value)
            case ReplacePart(pointer, (start, end), new):
                return self._replace_part(pointer, start, end, new)
            case Remove(pointer):
                return self._remove(pointer)
            case Rename(pointer, key):
                return self._rename(pointer, key)
            case Split(pointer, values):
                return self._split(pointer, values)
            case Insert(pointer, value):
                return self._insert(pointer, value)
        return None

    @property
    def _newline(self) -> str:
        """The line end of the record's first line, which is that of its file."""
        end = self._text.find("\n", self._span.start)
        if end < 0:
            return "\r" if "\r" in self._text else "\n"
        return "\r\n" if self._text[end - 1 : end] == "\r" else "\n"

    def _replace_value(self, pointer: Pointer, value: object) -> Edits:
        """Another text; another list in place of all lines of a tag."""
        if isinstance(value, list):
            return self._replace_list(pointer, value)
        if not is_scalar(value):
            return None
        known, new = self._values.at(pointer), str(value)
        if not new and self._behind(pointer):
            return None  # what stands behind would be read in its place
        if self._lacks_hyphen(known) and not _may_follow_blanks(new):
            return None
        return self._written(known, known.span, new) if self._may_stand(new, str(pointer[0]), known.headed) else None

    def _replace_list(self, pointer: Pointer, items: list[object]) -> Edits:
        tag = str(pointer[0])
        if (
            len(pointer) != 1
            or not self._dialect.is_list(tag, len(items))
            or not items
            or not all(map(is_scalar, items))
        ):
            return None
        removed, texts = self._remove(pointer), [str(item) for item in items]
        first = self._values.of(pointer)[0].whole
        lines = self._lines(tag, texts)
        if removed is None or lines is None or (self._dialect.ordered and removed[1:]):
            return None  # what stands between them may belong to one of them
        return (Edit(Span(first.start, removed[0].span.end), lines), *removed[1:])

    def _replace_part(self, pointer: Pointer, start: int, end: int, new: str) -> Edits:
        value = self._values.at(pointer)
        span = value.locate((start, end))
        first, last = value.pieces[value.line(start)], value.pieces[value.line(end)]
        beginning = self._near(max(first.start, span.start - NEAR), span.start, first.start)
        lines = beginning + new + self._near(span.end, min(last.end, span.end + NEAR), last.end)
        if not lines and (len(value.pieces) > 1 or self._behind(pointer)):
            return None  # a line that says nothing is none
        headed = value.headed and first == value.pieces[0]
        if headed and self._lacks_hyphen(value) and not _may_follow_blanks(lines):
            return None
        return self._written(value, span, new) if self._may_stand(lines, str(pointer[0]), headed) else None

    def _near(self, start: int, end: int, edge: int) -> str:
        """What stands next to a change, up to the edge of its line if that is near."""
        text = self._text[start:end]
        return text if edge in (start, end) else _FAR + text if edge < start else text + _FAR

    def _lacks_hyphen(self, value: Value) -> bool:
        """Whether a value stands behind a tag without its hyphen, which is known as one by what follows."""
        return value.tag is not None and "-" not in self._text[value.tag.start : value.pieces[0].start]

    def _written(self, value: Value, span: Span, new: str) -> Edits:
        """An edit of a value; a blank is put behind the hyphen of a tag that has none yet."""
        spelled = new if "\n" not in new else new.replace("\n", self._newline)
        before = self._text[span.start - 1 : span.start]
        if value.headed and span.start == value.pieces[0].start and before == "-" and spelled:
            spelled = " " + spelled
        return (Edit(span, spelled),)

    def _remove(self, pointer: Pointer) -> Edits:
        """The lines of a value, or of all values of a tag. A record keeps its type, without which it is none."""
        values = self._values.of(pointer)
        whole = len(pointer) == 1
        last = len(self._values.by_tag) == 1 and (whole or len(values) == 1)
        if last or pointer[0] in self._dialect.frame or self._comes_twice(pointer):
            return None
        if self._makes_record(str(pointer[0]), values if whole else [self._values.at(pointer)]):
            return None
        if whole:
            return tuple(Edit(span, "") for span in neighbours_joined(value.whole for value in values))
        value, behind = self._values.at(pointer), self._behind(pointer)
        if value.tag is not None and behind is not None:
            if self._lacks_hyphen(value) and not _may_follow_blanks(behind.text):
                return None
            return (Edit(Span(value.span.start, behind.span.start), ""),)
        return (Edit(value.whole, ""),)

    def _behind(self, pointer: Pointer) -> Value | None:
        """The next item, if it stands on a line without a tag."""
        values, index = self._values.of(pointer), int(pointer[1]) + 1 if len(pointer) > 1 else 0
        return values[index] if 0 < index < len(values) and values[index].tag is None else None

    def _makes_record(self, tag: str, values: Iterable[Value]) -> bool:
        """Whether a record is known, or known to begin, by the values of a tag."""
        if self._dialect.names.intersection(self._values.by_tag) == {tag}:
            return True
        return self._dialect.ordered and any(self._may_begin(value.whole.start) for value in values)

    def _may_begin(self, start: int) -> bool:
        """Whether what stands behind a line would begin a record without it: it is the first, or behind a blank one."""
        before = self._text[self._span.start : start]
        return not before or len(LINE_END.findall(before[len(before.rstrip()) :])) > 1

    def _comes_twice(self, pointer: Pointer) -> bool:
        """Whether a further value would stand in place of the one that goes."""
        return any(tag == pointer[0] for tag, _ in self._values.twice)

    def _rename(self, pointer: Pointer, key: str) -> Edits:
        values = self._values.of(pointer)
        dialect = self._dialect
        taken = key in self._values.by_tag and (key in dialect.single or not dialect.is_list(key, len(values)))
        if len(pointer) != 1 or not dialect.tag.fullmatch(key) or {key, pointer[0]} & dialect.frame or taken:
            return None
        if (key in dialect.single and len(values) > 1) or self._comes_twice(pointer):
            return None
        if self._makes_record(str(pointer[0]), values):
            return None
        if key not in dialect.tags and any(map(self._lacks_hyphen, values)):
            return None
        spans = [Span(value.tag.start, value.tag.start + dialect.width) for value in values if value.tag is not None]
        if dialect.ordered and any(self._text[span.end : span.end + 1] != "-" for span in spans):
            return None
        return tuple(Edit(span, key.ljust(dialect.width)) for span in spans)

    def _split(self, pointer: Pointer, texts: tuple[str, ...]) -> Edits:
        """Several lines in place of one, with the same tag, or without one as those before."""
        value, tag = self._values.at(pointer), str(pointer[0])
        if tag in self._dialect.single or not texts or not all(texts):
            return None
        if value.tag is not None:
            lines = self._lines(tag, texts)
            return (
                None if lines is None else (Edit(Span(value.tag.start, value.span.end), lines[: -len(self._newline)]),)
            )
        if not all(self._may_stand(text, tag, headed=False) for text in texts):
            return None
        return (Edit(value.span, self._newline.join(texts)),)

    def _insert(self, pointer: Pointer, value: object) -> Edits:
        """New lines behind the last value."""
        dialect, tag = self._dialect, str(pointer[0])
        if len(pointer) != 1 or not dialect.tag.fullmatch(tag) or tag in self._values.by_tag:
            return None
        items = value if isinstance(value, list) else [value]
        if not items or not all(map(is_scalar, items)) or (len(items) > 1 and tag in dialect.single):
            return None
        if tag == dialect.end or (dialect.ordered and tag in dialect.frame):
            return None
        lines = self._lines(tag, [str(item) for item in items])
        last = max(one.whole.end for values in self._values.by_tag.values() for one in values)
        if lines is None:
            return None
        if self._text[last - 1 : last] not in ("\r", "\n"):
            lines = self._newline + lines
        return (Edit(Span(last, last), lines),)

    def _lines(self, tag: str, texts: Iterable[str]) -> str | None:
        """A line for each text, None if one cannot stand there."""
        texts = list(texts)
        if not all(self._may_stand(text, tag, headed=True) for text in texts):
            return None
        return "".join(f"{self._dialect.head(tag)}{text}\n" for text in texts).replace("\n", self._newline)

    def _may_stand(self, text: str, tag: str, headed: bool) -> bool:
        """Whether a text would be read as it is: ``headed`` on the line of its tag, or on one without a tag."""
        lines, is_tagged = text.split("\n"), self._dialect.is_tagged
        if "\r" in text or (lines[1:] and not (tag in self._dialect.paragraphs and lines[0] and lines[-1])):
            return False
        if any(line.strip(BLANKS) != line for line in lines) or any(map(is_tagged, lines[1:])):
            return False
        return headed or (bool(text) and not is_tagged(lines[0]))


def _may_follow_blanks(text: str) -> bool:
    """Whether a text would be read as the value of a tag without its hyphen."""
    return bool(text) and text[0] != "-" and not text[0].isspace()
