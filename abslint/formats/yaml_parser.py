"""A stream of YAML events from a stretch of text. Does not know what the events mean."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from yaml.events import Event
from yaml.parser import Parser
from yaml.reader import Reader, ReaderError
from yaml.scanner import Scanner

from abslint.knowledge.patterns import Pattern

UNPRINTABLE = Pattern("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no YAML text may hold (YAML 1.2.2, 5.1): control characters and lone surrogates."""

STAND_IN = "\N{REPLACEMENT CHARACTER}"
"""What is parsed in the place of an unprintable character: as long as one, and no indicator."""

_WHOLE = 1 << 16
_PIECE = 1 << 12  # little, since reading begins anew behind every error


class _PurePythonParser(Reader, Scanner, Parser):
    """The parser for machines on which PyYAML was built without libyaml: slower, the same events."""

    def __init__(self, stream: Any) -> None:
        Reader.__init__(self, stream)
        Scanner.__init__(self)
        Parser.__init__(self)


_PARSER: Callable[[Any], Any]
try:
    from yaml._yaml import CParser

    _PARSER = CParser
except ImportError:
    _PARSER = _PurePythonParser


class Events(Protocol):
    """Gives the next event; None behind the last. Raises yaml.YAMLError and UnicodeEncodeError."""

    def __call__(self) -> Event | None:
        """The next event."""
        ...


class _Tape:
    """Hands a long text to libyaml piece by piece, so that it is never copied as a whole."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text, self._at, self._end = text, start, end

    def read(self, size: int) -> str:
        """The next ``size`` characters at most; nothing at the end."""
        start = self._at
        self._at = min(start + min(size, _PIECE), self._end)
        return self._text[start : self._at]


def parse(text: str, start: int, end: int) -> tuple[Events, int]:
    """The events of ``text[start:end]``, and what to add to a mark's index to have a place in ``text``.

    Only the index of a mark counts: its line is wrong behind U+2028, U+2029, U+0085 and a lone CR.
    """
    while text.startswith("\ufeff", start, end):
        start += 1  # libyaml does not count a byte-order mark
    stream = text[start:end] if end - start <= _WHOLE else _Tape(text, start, end)
    events: Events = _PARSER(stream).get_event
    return events, start


__all__ = ["STAND_IN", "UNPRINTABLE", "Events", "ReaderError", "parse"]
