"""Reads a text of records of tagged lines: at a glance where one is in order, else line by line. Knows no dialect."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeVar

from abslint.formats.tagged import Data
from abslint.formats.tagged_values import Values
from abslint.knowledge.patterns import Pattern
from abslint.model.finding import Problem
from abslint.model.span import Span

OTHERS = (
    ("a web page", Pattern(r"<(?:!DOCTYPE html|html|head|body)\b", re.IGNORECASE)),
    ("XML", Pattern(r"<\?xml\b|<!DOCTYPE ")),
    ("BibTeX", Pattern(r"@[A-Za-z]+\s*\{")),
    ("Web of Science's own format", Pattern(r"FN [A-Z]")),
    ("EndNote's own format", Pattern(r"%0 [A-Z]")),
    ("JSON", Pattern(r'\[\s*\{\s*"|\{\s*"')),
)
"""What other formats begin with: downloads are saved under the wrong name, or are a page that asks to sign in."""

_BLANK = Pattern(r"[ \t\r\n]*")


class Found(NamedTuple):
    """What a call found: a record with its span, None where only others' lines stand; what is wrong there; and where to
    go on."""

    values: Values | None
    span: Span
    problems: tuple[Problem, ...]
    after: int


Document = TypeVar("Document")


def read_records(
    text: str,
    glance: Callable[[int], tuple[Data, Span, int] | None],
    next_record: Callable[[str, int], Found],
    document: Callable[[Data, str, Span, int, Values | None], Document],
) -> Iterator[Document | Problem]:
    """The document of each record, numbered from 0, and what is wrong with the text. ``glance`` is asked at the first
    sign of a record, ``next_record`` at the beginning of its line where the glance has no answer."""
    after = index = 0
    while (at := _filled(text, after)) < len(text):
        found = glance(at) if at == after or text[at - 1] in "\r\n" else None
        if found is not None:
            data, span, after = found
            yield document(data, text, span, index, None)
        else:
            line = max(text.rfind("\n", after, at) + 1, after)
            values, span, problems, after = next_record(text, line)
            yield from problems
            if values is None:
                continue
            yield document(values.data, text, span, index, values)
        index += 1


def _filled(text: str, at: int) -> int:
    """Where the next text that is no white space stands, or the end."""
    match = _BLANK.match(text, at)
    return at if match is None else match.end()
