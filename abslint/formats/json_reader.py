"""JSON text to plain data: fast where it can be proved clean, else carefully and with problems. Knows no files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from json import JSONDecoder
from typing import Final, NamedTuple

import orjson

from abslint.formats.json_edits import removal
from abslint.formats.json_errors import first_fault
from abslint.formats.json_places import Places, scan_text, scanner, skip_space
from abslint.formats.json_words import Fault, cut
from abslint.knowledge.patterns import Pattern
from abslint.model.finding import Problem
from abslint.model.format import MAX_NESTING
from abslint.model.span import Span

DOUBT: Final = object()
"""Instead of data: the text must be read carefully."""

_ORJSON_NESTING = 254
_SHELLS = _ORJSON_NESTING - MAX_NESTING
"""orjson writes 254 levels. Wrapped in this many lists, data of more than MAX_NESTING are refused."""
_CLASSES = bytes(48 if 48 <= byte < 58 else 46 for byte in range(256))
_LONG_NUMBER = b"0" * 19
_ODD = Pattern(r'"(?:[^"\\]++|\\.)*+"|NaN|-?Infinity|-?[0-9][0-9.eE+-]*+', re.DOTALL)
_CONTROL = Pattern(r"[\x00-\x1f]")
_HALF = Pattern(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(\\u[dD][89a-fA-F][0-9a-fA-F]{2})|\\.", re.DOTALL
)
"""An escape: of a whole character, of half of one (group 1: a surrogate without the other), or any other."""
_CONTROL_SPELLINGS = {"\t": ("a tab", r"\t"), "\n": ("a line break", r"\n"), "\r": ("a carriage return", r"\r")}


class Value(NamedTuple):
    """A tree that could be read: its data, and the offset behind it."""

    data: object
    end: int


class JsonReader:
    """Reads one text after the other. Keeps nothing of a text that could change the next one's data."""

    __slots__ = ("_core", "_doubled", "_scan", "_shell")

    def __init__(self) -> None:
        self._core: list[object] = [None]
        self._shell = self._core
        for _ in range(_SHELLS - 2):
            self._shell = [self._shell]
        self._doubled = False
        self._scan = scanner(JSONDecoder(object_pairs_hook=self._mapping, parse_int=_integer, strict=False))

    def clean(self, text: str) -> object:
        """The data of a text, or DOUBT unless it is proved to have no defect that orjson passes over in silence."""
        found = self.clean_lines([text])
        return found[0] if found else DOUBT

    def clean_lines(self, lines: Sequence[str]) -> Sequence[object]:
        """The data of each line, or nothing unless all are proved to have no such defect.

        What orjson writes of the data is the proof. If it is the text, nothing was lost. Else the quotation marks are
        counted, two round each key and text and one for each inside, so that a dropped key would make them fewer,
        unless those inside the others are spelled ``\\u0022``. Integers over 64 bits have 19 digits at least.
        """
        try:
            raw = ",".join(lines).encode()
            self._core[0] = found = [*map(orjson.loads, lines)]
            out = orjson.dumps(self._shell)
        except (ValueError, TypeError):
            return ()
        if len(out) == len(raw) + 2 * _SHELLS and out[_SHELLS:-_SHELLS] == raw:
            return found
        if out.count(b'"') != raw.count(b'"') or (b"\\" in raw and b"\\" in out and b"\\u0022" in raw):
            return ()
        return () if _has_long_number(raw) else found

    def careful(self, text: str, shift: int = 0, room: int = MAX_NESTING) -> tuple[Value | None, list[Problem]]:
        """The tree that a text holds, None if it cannot be read, and what is wrong with it.

        ``shift`` is where the text begins in the source. ``room`` is how many levels may stand inside each other.
        """
        start = skip_space(text, 0)
        value = self.value(text, start, room)
        if value is None or skip_space(text, value.end) < len(text):
            fault = first_fault(text, room=room) or Fault(start, len(text), "nested too deeply to be read")
            return None, [syntax_error(fault, shift)]
        problems = [] if _taken(text) else list(_oddities(text, shift))
        if self._doubled:
            problems += self._duplicates(Places(text, shift), start)
        return value, sorted(problems, key=lambda problem: problem.span)

    def value(self, text: str, at: int, room: int = MAX_NESTING) -> Value | None:
        """The tree that begins at ``at``, or None. Takes what most readers take: NaN, control characters."""
        self._doubled = False
        try:
            data, end = self._scan(text, at)
        except (ValueError, StopIteration, RecursionError):
            return None
        return Value(data, end) if _nesting(data, room) <= room else None

    def _duplicates(self, places: Places, start: int) -> Iterator[Problem]:
        """The keys that stand a second time in their mapping, in the tree at ``start``, which has some."""
        text, pending = places.text, [start]
        while pending:
            at = pending.pop()
            for entry in places.children(at).entries:
                self._doubled = False
                if text[entry.start] in "{[" and self._scan(text, entry.start) and self._doubled:
                    pending.append(entry.start)
            yield from _doubled_keys(places, at)

    def _mapping(self, pairs: list[tuple[str, object]]) -> dict[str, object]:
        mapping = dict(pairs)
        if len(mapping) != len(pairs):
            self._doubled = True
        return mapping


def syntax_error(fault: Fault, shift: int) -> Problem:
    """A mistake as a problem of the source."""
    return Problem("syntax-error", Span(fault.start + shift, fault.end + shift), fault.message)


def _has_long_number(raw: bytes) -> bool:
    """Whether 19 digits stand in a row; of these, three that are six apart do."""
    return b"000" in raw[::6].translate(_CLASSES) and _LONG_NUMBER in raw.translate(_CLASSES)


def _integer(digits: str) -> int | float:
    """The exact integer; infinity where Python refuses the digits (4300), far beyond double range."""
    try:
        return int(digits)
    except ValueError:
        return float(digits)


def _taken(text: str) -> bool:
    """Whether orjson reads the text, so that nothing in it is odd."""
    try:
        orjson.loads(text)
    except ValueError:
        return False
    return True


def _nesting(data: object, limit: int) -> int:
    """The levels of lists and mappings inside each other, not counted further than one behind ``limit``."""
    depth, level = 0, _containers([data])
    while level and depth <= limit:
        depth += 1
        level = [inner for node in level for inner in _containers(node.values() if isinstance(node, dict) else node)]
    return depth


def _containers(values: Iterable[object]) -> list[dict[str, object] | list[object]]:
    return [value for value in values if isinstance(value, dict | list)]


def _oddities(text: str, shift: int) -> Iterator[Problem]:
    """What JSON does not allow and readers take all the same."""
    for found in _ODD.finditer(text):
        token = found[0]
        if token[0] == '"':
            control = _CONTROL.search(token)
            if control:
                yield _control(control[0], found.start() + control.start() + shift)
            half = next((escape for escape in _HALF.finditer(token) if escape[1]), None)
            if half:
                message = f"`{half[1]}` is half of a character: write the character itself"
                yield syntax_error(Fault(*half.span(1), message), found.start() + shift)
        elif token[-1].isalpha():
            yield _not_a_number(found, shift, f"`{token}` is no number that JSON can hold: `null` says unknown")
        elif abs(float(token)) == float("inf"):
            yield _not_a_number(found, shift, f"the number `{cut(token)}` is larger than readers can hold")


def _control(char: str, at: int) -> Problem:
    name, spelling = _CONTROL_SPELLINGS.get(char, (f"the control character U+{ord(char):04X}", f"\\u{ord(char):04x}"))
    return syntax_error(Fault(0, 1, f"{name} inside a text must be written `{spelling}`"), at)


def _not_a_number(found: re.Match[str], shift: int, message: str) -> Problem:
    return Problem("json-not-a-number", Span(found.start() + shift, found.end() + shift), message)


def _doubled_keys(places: Places, mapping: int) -> Iterator[Problem]:
    """The keys of one mapping that stand there already; a list and a scalar have none."""
    text = places.text
    if text[mapping] != "{":
        return
    seen: dict[str, str] = {}
    for index, entry in enumerate(places.children(mapping).entries):
        key, value = scan_text(text, entry.key_start + 1, False)[0], text[entry.start : entry.end]
        if key in seen:
            same = seen[key] == value
            message = f"the key `{cut(key)}` stands here a second time: readers keep only the last one"
            span = places.inside(entry.key_start, entry.key_end)
            edits = (removal(places, mapping, index),) if same else ()
            yield Problem("duplicate-key", span, message, edits, "remove the repeated key" if same else "")
        seen[key] = value
