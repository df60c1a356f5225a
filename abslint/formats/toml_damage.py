"""Parts a TOML text that cannot be read at the tables of its lists, so that damage in one of them costs that one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from abslint.knowledge.patterns import Pattern
from abslint.model.finding import Problem
from abslint.model.format import Document
from abslint.model.source import Source
from abslint.model.span import Span

Read = Callable[[Source, Span], Iterator[Document | Problem]]

_HEAD = Pattern(r"^[ \t]*\[\[[ \t]*(?:[\w-]+|\"[^\"\n]*\"|'[^'\n]*')[ \t]*\]\][^\n]*", re.MULTILINE | re.ASCII)
"""The head of a table in a list at the top, to the end of its line."""

_SAID = Pattern(r"[^\r\n]")


def has_lists(text: str) -> bool:
    """Whether a text has tables in lists at the top."""
    return _HEAD.search(text) is not None


def without_damage(source: Source, read_span: Read) -> tuple[str, list[Problem]]:
    """The text with blanks in place of the tables that cannot be read, their heads left, and what is wrong with them.

    All of it is known to be wrong somewhere. What only tables together are wrong in is found in the text that is left.
    """
    text = source.text
    kept: list[str] = []
    problems: list[Problem] = []
    for head, body in _tables(text):
        found = list(read_span(source, Span(head.start, body.end)))
        damaged = all(isinstance(one, Problem) for one in found)
        problems += [one for one in found if damaged and isinstance(one, Problem)]
        said = text[slice(*body)]
        kept += [text[slice(*head)], _SAID.sub(" ", said) if damaged else said]
    return "".join(kept), problems


def _tables(text: str) -> Iterator[tuple[Span, Span]]:
    """The head and the body of each table of a list, and before them what stands in none, without a head."""
    head, at = Span(0, 0), 0
    for match in _HEAD.finditer(text):
        if match.start() > at or at:
            yield head, Span(at, match.start())
        head, at = Span(*match.span()), match.end()
    yield head, Span(at, len(text))
