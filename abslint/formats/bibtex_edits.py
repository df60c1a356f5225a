"""Spells changes of a BibTeX entry as edits, in its own style. Does not judge whether a change is right.

What BibTeX cannot say is not spelled: braces that are not in pairs, a break of the line, ``and`` in a name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from abslint.formats.bibtex_entry import UNKNOWN, Field, newline_of
from abslint.formats.bibtex_frames import pairs, quotes_in_braces, without_field
from abslint.formats.bibtex_value import Segment, Value, is_name_list, names_of, text_of
from abslint.formats.scalars import is_scalar
from abslint.formats.tex_spell import spell_tex
from abslint.knowledge.bibtex import COMMANDS, KEY, MONTHS, TYPE, VERBATIM
from abslint.knowledge.patterns import Pattern
from abslint.model.finding import Change, Edit, Insert, Remove, Rename, ReplacePart, ReplaceValue
from abslint.model.span import Pointer, Span

if TYPE_CHECKING:
    from abslint.formats.bibtex_document import BibtexDocument

Edits = tuple[Edit, ...] | None

_NAME = Pattern(r"[A-Za-z][\w.+:/-]*")
_ENTRY_KEY = Pattern(r"[^\s,={}()\"#%@\\]+")
_ENTRY_TYPE = Pattern(r"[a-z][a-z0-9_-]*")
_MACROS: dict[object, str] = {int(number): name for name, number in MONTHS.items()}
"""The strings for months by their numbers: a style writes out what they stand for, and BibLaTeX sorts by it."""


def spell(text: str, document: BibtexDocument, change: Change) -> Edits:
    """The edits of a change. Raises LookupError for a pointer that names nothing."""
    return _Speller(text, document).spell(change)


class _Speller:
    """Spells the changes of one entry."""

    def __init__(self, text: str, document: BibtexDocument) -> None:
        self._text = text
        self._document = document
        self._entry = document.entry
        self._newline = newline_of(text)

    def spell(self, change: Change) -> Edits:
        pointer = change.pointer
        if pointer in ((TYPE,), (KEY,)):
            return self._of_head(change)
        if self._entry.faults and not isinstance(change, ReplaceValue | ReplacePart):
            return None  # where a field ends is not sure
        if pointer[1:] == (UNKNOWN,):
            return None  # what it says stands in another file
        match change:
            case ReplaceValue(_, value):
                return self._replace_value(pointer, value)
            case ReplacePart(_, (start, end), new):
                return self._replace_part(pointer, start, end, new)
            case Remove(_):
                return self._remove(pointer)
            case Rename(_, key):
                return self._rename(pointer, key)
            case Insert(_, value):
                return self._insert(pointer, value)
        return None

    def _of_head(self, change: Change) -> Edits:
        """Another type or key."""
        known = self._document.value(change.pointer)
        match change:
            case ReplaceValue(_, str(value)):
                new, span = value, known.span
            case ReplacePart(_, (start, end), text):
                new, span = known.text[:start] + text + known.text[end:], known.locate((0, len(known.text)))
            case _:
                return None
        pattern = _ENTRY_TYPE if change.pointer == (TYPE,) else _ENTRY_KEY
        if not pattern.fullmatch(new) or new in COMMANDS:
            return None
        return (Edit(span, _in_case(new, self._text[slice(*span)]) if change.pointer == (TYPE,) else new),)

    def _replace_value(self, pointer: Pointer, value: object) -> Edits:
        field = self._document.field(pointer)
        if isinstance(value, list):
            if len(pointer) > 1 or not is_name_list(field.name) or not all(isinstance(one, str) for one in value):
                return None
            names = [self._said(str(one), "", field) for one in value]
            if not names or any(one is None or " and " in f" {one} " for one in names):
                return None
            return (self._whole(field, " and ".join(filter(None, names))),)
        if not is_scalar(value):
            return None
        new = str(value)
        if len(pointer) > 1:
            known = self._document.value(pointer)
            return self._replace_part(pointer, 0, len(known.text), new)
        if not isinstance(self._document.data[field.name], str):
            return None
        spelled = self._said(new, field.name, field)
        return None if spelled is None else (self._whole(field, spelled),)

    def _whole(self, field: Field, spelled: str) -> Edit:
        """Another value in place of all of a field's, in its delimiters if it has one pair of them."""
        opened = self._text[field.first]
        if len(field.segments) == 1 and opened in '{"':
            return Edit(Span(*field.segments[0][:2]), spelled)
        if len(field.segments) == 1 and spelled.isdecimal():
            return Edit(field.value, spelled)
        return Edit(field.value, "{" + spelled + "}")

    def _said(self, new: str, name: str, field: Field) -> str | None:
        """A text as it stands in a value of a field, None where that cannot say it."""
        if name in VERBATIM:
            spelled = new
        else:
            spelled = spell_tex(new, self._newline)
            if self._text[field.first] == '"':
                spelled = spelled.replace('"', '{"}')
        whole = Segment(0, len(spelled))
        if not pairs(spelled) or (self._text[field.first] == '"' and not quotes_in_braces(spelled, whole)):
            return None
        return spelled if text_of(spelled, (whole,), name) == new else None

    def _replace_part(self, pointer: Pointer, start: int, end: int, new: str) -> Edits:
        value = self._document.value(pointer)
        span = value.locate((start, end))
        wanted = value.text[:start] + new + value.text[end:]
        field = self._document.field(pointer)
        for one in self._grown(span, value):
            for spelled in self._ways(new, value.name, field):
                if self._comes_out(field, pointer, one, spelled, wanted):
                    return (Edit(one, spelled),)
        return None

    def _ways(self, new: str, name: str, field: Field) -> list[str]:
        """How a text may be spelled inside a value, the likeliest first."""
        ways = [new] if name in VERBATIM else [spell_tex(new, self._newline), new]
        return [way.replace('"', '{"}') for way in ways] if self._text[field.first] == '"' else ways

    def _grown(self, span: Span, value: Value) -> list[Span]:
        """A span, and the same with the braces that begin or end next to it."""
        found = [span]
        start, end = span
        first, last = value.segments[0].start, value.segments[-1].end
        while start > first and self._text[start - 1] == "{" and len(found) < 4:
            start -= 1
            found.append(Span(start, end))
        start = span.start
        while end < last and self._text[end] == "}" and len(found) < 8:
            end += 1
            found.append(Span(start, end))
        return found

    def _comes_out(self, field: Field, pointer: Pointer, span: Span, spelled: str, wanted: str) -> bool:
        """Whether, with an edit made, the value is what is wanted, and all else as it was."""
        segment = next((one for one in field.segments if one.start <= span.start and span.end <= one.end), None)
        if segment is None or segment.said is not None or not pairs(self._text[span.start : span.end]):
            return False
        if not pairs(spelled):
            return False
        local = self._text[field.first : field.last]
        at = Span(span.start - field.first, span.end - field.first)
        raw = local[: at.start] + spelled + local[at.end :]
        before = [Segment(one.start - field.first, one.end - field.first, one.said) for one in field.segments]
        segments = tuple(_moved(one, at, len(spelled) - (at.end - at.start)) for one in before)
        if local[0] == '"' and len(segments) == 1 and not quotes_in_braces(raw, segments[0]):
            return False
        if not is_name_list(field.name):
            return text_of(raw, segments, field.name) == wanted
        expected = [text_of(local, name, "") for name in names_of(local, tuple(before))]
        expected[int(pointer[1])] = wanted
        return [text_of(raw, name, "") for name in names_of(raw, segments)] == expected

    def _remove(self, pointer: Pointer) -> Edits:
        field = self._document.field(pointer)
        if len(pointer) == 1:
            twice = sum(one.name == field.name for one in self._entry.fields) > 1
            return None if twice else (without_field(self._text, self._entry, field),)
        if len(pointer) != 2 or not isinstance(self._document.data[field.name], list) or len(field.segments) > 1:
            return None
        names, number = self._document.names(field), int(pointer[1])
        if not 0 <= number < len(names):
            raise LookupError(pointer)
        if len(names) == 1:
            return (without_field(self._text, self._entry, field),)
        if number:
            return (Edit(Span(names[number - 1][-1].end, names[number][-1].end), ""),)
        return (Edit(Span(names[0][0].start, names[1][0].start), ""),)

    def _rename(self, pointer: Pointer, key: str) -> Edits:
        field = self._document.field(pointer)
        name = key.lower()
        taken = any(one.name in (name, field.name) for one in self._entry.fields if one is not field)
        if len(pointer) != 1 or taken or not _NAME.fullmatch(key) or name in (TYPE, KEY):
            return None
        same = is_name_list(name) == is_name_list(field.name) and (name in VERBATIM) == (field.name in VERBATIM)
        same = same and text_of(self._text, field.segments, name) == text_of(self._text, field.segments, field.name)
        return (Edit(self._document.locate_key(pointer), key),) if same else None

    def _insert(self, pointer: Pointer, value: object) -> Edits:
        """A field behind the last one, written like it."""
        name = str(pointer[0]) if pointer else ""
        fields = self._entry.fields
        taken = any(one.name == name for one in fields) or name in (TYPE, KEY)
        if len(pointer) != 1 or not fields or taken or not _NAME.fullmatch(name) or not is_scalar(value):
            return None
        last = fields[-1]
        opened = self._text[last.value.start]
        opened, closed = ('"', '"') if opened == '"' and len(last.segments) == 1 else ("{", "}")
        if name == "month" and value in _MACROS:
            value, opened, closed = _MACROS[value], "", ""
        spelled = self._said(str(value), name, last)
        if spelled is None or is_name_list(name) or (opened == '"' and '"' in spelled.replace('{"}', "")):
            return None
        line = self._text.rfind("\n", 0, last.start) + 1
        alone = not self._text[line : last.start].strip()
        before = self._newline + self._text[line : last.start] if alone else " "
        equals = self._text[last.start + len(last.written) : last.value.start]
        end, name = last.last, _in_case(name, last.written)
        return (Edit(Span(end, end), f",{before}{name}{equals}{opened}{spelled}{closed}"),)


def _moved(segment: Segment, span: Span, grown: int) -> Segment:
    """Where a segment stands when a span in it, or before it, has grown."""
    behind = segment.start > span.start
    holds = not behind and segment.end >= span.end
    start = segment.start + (grown if behind else 0)
    return Segment(start, segment.end + (grown if behind or holds else 0), segment.said)


def _in_case(word: str, like: str) -> str:
    """A word in capitals, or with one, as another is."""
    return word.upper() if like.isupper() else word.capitalize() if like[:1].isupper() else word
