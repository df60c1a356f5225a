"""Reads on where bytes are not UTF-8, which decoding has told: stand-ins are parsed, and the characters put back."""

from __future__ import annotations

from typing import Any

from yaml.events import ScalarEvent

from abslint.formats.yaml_parser import Events
from abslint.model.source import Source

_DAMAGED = {"utf-8": range(0xDC80, 0xDD00), "latin-1": range(0x80, 0xA0)}
"""What decoding makes of such bytes, by the encoding that it read with: no YAML text may hold it."""

_PRIVATE = range(0x100000, 0x10FF00, 0x80)
"""Where blocks of characters for private use begin."""


class Damage:
    """The damaged characters of one source. False where it has none, or where nobody has told of them."""

    def __init__(self, source: Source) -> None:
        told = any(problem.rule == "not-utf8" for problem in source.problems)
        codes = [code for code in _DAMAGED.get(source.encoding, ()) if chr(code) in source.text] if told else []
        used = {ord(char) // 0x80 for char in source.text if char >= "\U00100000"} if codes else set()
        first = next(block for block in _PRIVATE if block // 0x80 not in used)
        self._stand_ins = {code: first + code % 0x80 for code in codes}
        self._back = {stand_in: code for code, stand_in in self._stand_ins.items()}

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self._back)

    def cover(self, text: str) -> str:
        """A text of the same length that can be parsed, as far as damage goes."""
        return text.translate(self._stand_ins) if self else text

    def uncover(self, text: str) -> str:
        """What a text made of a covered one says."""
        return text.translate(self._back) if self else text

    def uncovered(self, get: Events) -> Events:
        """The same events, with scalars as the source has them."""

        def restored() -> Any:
            event: Any = get()
            if event.__class__ is ScalarEvent and not event.value.isascii():
                event.value = self.uncover(event.value)
            return event

        return restored if self else get
