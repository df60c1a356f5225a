"""JSON text cut into its pieces, right or wrong. Knows no grammar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from abslint.knowledge.patterns import Pattern

_PIECES = r"""
    [ \t\r\n]++
  | (?P<text> "(?:[^"\\%s]++|\\.)*+(?:(?P<closing>")|\\?+) )
  | (?P<mark> [\[\]{},:] )
  | (?P<comment> //[^\n]*+ | /\*(?:[^*]++|\*(?!/))*+(?:\*/)?+ | \#[^\n]*+ )
  | (?P<single> '(?:[^'\\\n]++|\\.)*+' )
  | (?P<word> ; | [^ \t\r\n\[\]{},:;"]++ )
"""
_TOKEN = Pattern(_PIECES % "", re.VERBOSE | re.DOTALL)
_LINE_TOKEN = Pattern(_PIECES % r"\n", re.VERBOSE | re.DOTALL)


class Token(NamedTuple):
    """A piece of the text. ``kind`` is text (in double quotes), mark, comment, single (quotes) or word.

    ``closed`` is False only for a text whose closing quote is missing.
    """

    kind: str
    start: int
    end: int
    text: str
    closed: bool


def tokens(text: str, at: int, end: int | None = None, torn: bool = False) -> Iterator[Token]:
    """The pieces of a text from ``at`` to ``end`` without its white space.

    ``torn``: a text that is not closed ends with its line, as JSON has none that goes on.
    """
    pattern = _LINE_TOKEN if torn else _TOKEN
    for found in pattern.finditer(text, at, len(text) if end is None else end):
        kind = found.lastgroup
        if kind:
            closed = kind != "text" or found["closing"] is not None
            yield Token(kind, found.start(), found.end(), found[0], closed)
