"""The text of one file or of a slice of it. Does not know its syntax."""

from __future__ import annotations

from dataclasses import field

from abslint.model.define import frozen
from abslint.model.finding import Problem
from abslint.model.span import Lines


@frozen
class Source:
    """Decoded text, and how to write it back.

    ``path`` is shown to people: relative to the working directory, with ``/``; ``-`` is standard input.
    ``text`` has its line endings as they stand and no byte-order mark. ``first_line`` and ``first_byte`` say where
    a slice of a large file begins (lines from 1, bytes from 0), ``goes_on`` that the file does behind it. ``problems``
    is what decoding met.
    """

    path: str
    text: str
    first_line: int = 1
    first_byte: int = 0
    encoding: str = "utf-8"
    byte_order_mark: bool = False
    problems: tuple[Problem, ...] = ()
    goes_on: bool = False
    lines: Lines = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lines", Lines(self.text, self.first_line))
