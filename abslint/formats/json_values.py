"""What stands in a text that should be one JSON value and is not: several values, comments round them, or a broken one.
Runs only after an error."""

from __future__ import annotations

from collections.abc import Iterator

from abslint.formats.json_document import JsonDocument
from abslint.formats.json_errors import Await, first_fault
from abslint.formats.json_list import read_broken_list
from abslint.formats.json_places import Places, skip_space
from abslint.formats.json_reader import JsonReader, Value, syntax_error
from abslint.formats.json_style import own_line
from abslint.formats.json_tokens import Token, tokens
from abslint.model.finding import Problem
from abslint.model.span import Span

COMMENT, TOO_MANY = "comment", "too many"
"""What is told once: the first comment; the first comma or value behind one."""

TRIES = 16
"""Broken values behind which the next is looked for: each may be looked through to the end of the text."""


def documents_of(data: object, text: str, shift: int) -> Iterator[JsonDocument]:
    """The documents of one value, which fills its text: the items of a list, unless none can be a record."""
    if not isinstance(data, list) or (data and not any(isinstance(item, dict | list) for item in data)):
        yield JsonDocument(data, text, shift)
        return
    listed = Places(text, shift)
    for index, item in enumerate(data):
        yield JsonDocument(item, text, shift, (index,), listed)


def values_of(reader: JsonReader, text: str) -> tuple[list[Span], int]:
    """Where the values at the beginning of a text stand, with or without commas between them, and where the rest
    begins that cannot be read."""
    spans: list[Span] = []
    at = skip_space(text, 0)
    while at < len(text) and (value := reader.value(text, at)):
        spans.append(Span(at, value.end))
        at = skip_space(text, value.end)
        if text[at : at + 1] == ",":
            at = skip_space(text, at + 1)
    return spans, at


def read_values(reader: JsonReader, text: str, shift: int) -> Iterator[JsonDocument | Problem]:
    """The documents of the values of a text that is not one, and what is wrong with it. ``shift`` is where the text
    begins in the source."""
    return _Values(reader, text, shift).read()


class _Values:
    """Goes through a text from value to value. Of comments, and of values that are too many, the first is told."""

    def __init__(self, reader: JsonReader, text: str, shift: int) -> None:
        self.reader = reader
        self.text = text
        self.shift = shift
        self.at = skip_space(text, 0)
        self.wants = Await.VALUE
        self.tries = TRIES
        self.told: set[str] = set()

    def read(self) -> Iterator[JsonDocument | Problem]:
        while self.at < len(self.text):
            token = next(tokens(self.text, self.at, torn=True))
            value = None if token.kind == "comment" else self.reader.value(self.text, self.at)
            if token.kind == "comment" or token.text == ",":
                yield from self._tell(once=COMMENT if token.kind == "comment" else TOO_MANY)
                self.at = skip_space(self.text, token.end)
            elif value and (self.wants is Await.VALUE or token.text in ("{", "[")):
                yield from self._take(value)
            elif token.text == "[":
                yield from read_broken_list(self.reader, self.text[self.at :], self.at + self.shift)
                return
            else:
                yield from self._broken(token)

    def _broken(self, token: Token) -> Iterator[Problem]:
        """What is no value is told; behind the first value reading goes on with the next line that begins one."""
        if self.wants is Await.VALUE:
            yield from self._tell()
            self.at = len(self.text)
            return
        if token.text == "{":
            yield from self._tell(once=TOO_MANY)
            yield from self._tell(Await.VALUE)
        else:
            yield from self._tell()
        self.at = self._next_line()

    def _tell(self, wants: Await | None = None, once: str = "") -> Iterator[Problem]:
        """What is wrong with what stands here, unless that has been told for others of its kind."""
        fault = None if once in self.told else first_fault(self.text, self.at, wants or self.wants)
        if once:
            self.told.add(once)
        if fault:
            yield syntax_error(fault, self.shift)

    def _take(self, value: Value) -> Iterator[JsonDocument | Problem]:
        if self.wants is Await.END:
            yield from self._tell(once=TOO_MANY)
        piece, shift = self.text[self.at : value.end], self.at + self.shift
        taken, problems = self.reader.careful(piece, shift)
        yield from problems
        if taken:
            yield from documents_of(taken.data, piece, shift)
        self.wants, self.at = Await.END, skip_space(self.text, value.end)

    def _next_line(self) -> int:
        """Where the next line begins with a mapping, indented as the last value is; the text's end if none does or
        enough were tried."""
        self.tries -= 1
        line = f"\n{own_line(self.text, self.at) or ''}{{"
        found = self.text.find(line, self.at) if self.tries else -1
        return len(self.text) if found < 0 else found + len(line) - 1
