"""A cursor over TOML text: blanks, comments, keys and words, and what is wrong with them. Knows no tables."""

from __future__ import annotations

import re

from abslint.formats.toml_strings import STRING, decode_string
from abslint.formats.toml_tree import DEPTH, Node, Tree
from abslint.formats.toml_values import read_value
from abslint.knowledge.patterns import Pattern
from abslint.model.span import Span

_BLANK = Pattern(r"[ \t]*+")
_BARE_KEY = Pattern(r"[A-Za-z0-9_-]++")
_BARE = Pattern(r"[^\s,\[\]{}#\"'=]++")
_DATE_BEFORE_TIME = Pattern(r"\d{4}-\d\d-\d\d [0-9]\d:[^\s,\[\]{}#\"'=]*+")
_VALUE = Pattern(
    r"true|false|[+-]?(?:inf|nan)"
    r"|0x[0-9A-Fa-f]+(?:_[0-9A-Fa-f]+)*|0o[0-7]+(?:_[0-7]+)*|0b[01]+(?:_[01]+)*"
    r"|[+-]?(?:0|[1-9][0-9]*(?:_[0-9]+)*)(?:\.[0-9]+(?:_[0-9]+)*)?(?:[eE][+-]?[0-9]+(?:_[0-9]+)*)?"
    r"|\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:\d\d)?)?|\d\d:\d\d(?::\d\d(?:\.\d+)?)?",
    re.ASCII,
)
DAY = Pattern(r"\d{4}-\d\d-\d\d")
"""A day as TOML writes it, whether the calendar has it or not: what it means for a paper, rules say."""

_DATED = Pattern(r"\d{4}-\d\d-\d\d|\d\d:\d\d")
_LONG = 1000
"""Digits from which on a number is read for a check; from 4,300 on Python refuses it."""
_AFTER_KEY = {"", " ", "\t", "\r", "\n", "=", ".", ":", "]", "#", ","}
_WORD = Pattern(r"[^\s=]++")
_COMMENT_CONTROL = Pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\r(?!\n)")
_LINE = Pattern(r"[^\r\n]*+")


class ScanError(Exception):
    """Text that is no TOML: its place, and what is wrong in plain words."""

    def __init__(self, span: Span, message: str) -> None:
        super().__init__(message)
        self.span, self.message = span, message


def shown(text: str) -> str:
    """A piece of text for a message: in backticks, one line, cut at 60 characters."""
    line = " ".join(text.split())
    return f"`{line if len(line) <= 60 else line[:59] + '…'}`"


class Cursor:
    """A place in the text of a document, which ends at ``end``; what is met goes into ``tree``."""

    def __init__(self, text: str, span: Span) -> None:
        self.text, self.at, self.end = text, span.start, span.end
        self.tree = Tree()
        self.depth = 0

    def peek(self) -> str:
        """The character at hand; empty at the end."""
        return self.text[self.at] if self.at < self.end else ""

    def rest(self, start: int) -> Span:
        """From ``start`` to the end of its line."""
        match = _LINE.match(self.text, start, self.end)
        return Span(start, max(match.end() if match else start, min(start + 1, self.end)))

    def fail(self, span: Span, message: str) -> ScanError:
        """What to raise; a span at the end of the text is empty."""
        return ScanError(Span(min(span.start, self.end), min(span.end, self.end)), message)

    def skip_blank(self) -> None:
        """Spaces and tabs."""
        match = _BLANK.match(self.text, self.at, self.end)
        self.at = match.end() if match else self.at

    def skip_lines(self) -> bool:
        """Spaces, line ends and comments; whether anything follows."""
        while True:
            self.skip_blank()
            char = self.peek()
            if char == "\n" or self.text.startswith("\r\n", self.at, self.end):
                self.at += 1 if char == "\n" else 2
            elif char == "#":
                self.comment()
            else:
                return char != ""

    def comment(self) -> None:
        """A comment up to the end of its line."""
        stop = self.text.find("\n", self.at, self.end)
        stop = self.end if stop < 0 else stop - (self.text[stop - 1] == "\r")
        control = _COMMENT_CONTROL.search(self.text, self.at, stop)
        if control:
            raise self.fail(Span(*control.span()), f"a control character (U+{ord(control[0]):04X}) stands in a comment")
        self.tree.comments.append(Span(self.at, stop))
        self.at = stop

    def end_of_line(self) -> None:
        """Nothing but a comment may follow a statement on its line."""
        char = self.peek()
        if char not in {"", "#", "\n"} and not self.text.startswith("\r\n", self.at, self.end):
            if char == "\r":
                raise self.fail(Span(self.at, self.at + 1), "a line ends here in a carriage return alone (U+000D)")
            extra = self.rest(self.at)
            before = self.text[self.at - 1]
            hint = ': a quote inside a text must be written `\\"`' if before == '"' and char not in " \t]}" else ""
            written = shown(self.text[slice(*extra)])
            raise self.fail(extra, f"only a comment may follow on this line, and {written} is none{hint}")

    def check_depth(self, levels: int, span: Span) -> None:
        """Stop where nesting would harm whoever reads the data."""
        if levels > DEPTH:
            raise self.fail(span, f"tables and lists are nested deeper than {DEPTH} levels")

    def dotted_key(self, closing: str) -> list[tuple[str, Span]]:
        """Names joined by dots, each with its place."""
        keys: list[tuple[str, Span]] = []
        while True:
            self.skip_blank()
            keys.append(self.key_part(closing))
            self.skip_blank()
            if self.peek() != ".":
                return keys
            self.at += 1
            self.check_depth(len(keys), keys[-1][1])

    def key_part(self, closing: str) -> tuple[str, Span]:
        """A bare or quoted name."""
        start, char = self.at, self.peek()
        if char in {'"', "'"} and not self.text.startswith(char * 3, start, self.end):
            self.at = self.string_end()
            return decode_string(self.text, start, self.at).value, Span(start, self.at)
        match = _BARE_KEY.match(self.text, start, self.end)
        if match and self.text[match.end() : min(match.end() + 1, self.end)] in _AFTER_KEY:
            self.at = match.end()
            return match[0], Span(start, self.at)
        if char in {"", "\n", "\r", closing}:
            raise self.fail(Span(start, start + 1), "the name of a key is missing here")
        word = _WORD.match(self.text, start, self.end)
        span = Span(*word.span()) if word else Span(start, start + 1)
        raise self.fail(span, f"{shown(self.text[slice(*span)])} is no key as it stands: such a name needs quotes")

    def string_end(self) -> int:
        """Where the string at hand ends."""
        match = STRING.match(self.text, self.at, self.end)
        if match is None:
            quote = self.peek()
            quote = quote * 3 if self.text.startswith(quote * 3, self.at, self.end) else quote
            raise self.fail(self.rest(self.at), f"this text has no closing `{quote}`")
        return match.end()

    def bare(self) -> Node:
        """A number, date or word."""
        start = self.at
        match = _DATE_BEFORE_TIME.match(self.text, start, self.end) or _BARE.match(self.text, start, self.end)
        if match is None or not _VALUE.fullmatch(match[0]):
            raise self.fail(*self.no_value(start))
        self.at = match.end()
        dated = _DATED.match(match[0])
        if (dated or len(match[0]) > _LONG) and not DAY.fullmatch(match[0]) and read_value(match[0]) is None:
            what = "is no time as in `07:32:00`" if dated and ":" in match[0] else "is no date of the calendar"
            message = what if dated else "is a number with too many digits"
            raise self.fail(Span(*match.span()), f"{shown(match[0])} {message}")
        return Node("bare", start, self.at)

    def no_value(self, start: int) -> tuple[Span, str]:
        """Why what stands here is no value."""
        match = _BARE.match(self.text, start, self.end)
        word = match[0] if match else ""
        span = Span(start, start + max(len(word), 1))
        lowered = word.lower()
        if lowered in {"true", "false"}:
            return span, f"write `{lowered}` in lower case, without quotes"
        if lowered in {"null", "none", "nil", "~"}:
            return span, f"TOML has no `{word}`: leave the key out"
        if word.lstrip("+-").isdecimal():
            return span, f"a number cannot begin with 0: put `{word}` in quotes"
        line = self.rest(start)
        written = self.text[slice(*line)].partition(" #")[0].rstrip(" \t,")
        end = start + max(len(written), 1)
        return Span(start, end), f"the text {shown(self.text[start:end])} needs quotes"
