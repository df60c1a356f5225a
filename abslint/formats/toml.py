"""TOML: values by the standard library, places by a scanner of our own, errors in plain words. Knows no papers."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from abslint.formats.toml_cursor import DAY, ScanError
from abslint.formats.toml_damage import has_lists, without_damage
from abslint.formats.toml_document import TomlDocument
from abslint.formats.toml_scan import scan
from abslint.formats.toml_tree import DEPTH, Clash, Tree
from abslint.formats.toml_values import read_value
from abslint.knowledge.patterns import Pattern
from abslint.model.finding import Edit, Problem
from abslint.model.format import Document, Format
from abslint.model.source import Source
from abslint.model.span import Pointer, Span

_PLACE = Pattern(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")


_SOME_DAY = "2000-01-01"


def read(source: Source) -> Iterator[Document | Problem]:
    """The one document of a whole file, and what is wrong with it: a table of a list that cannot be read is empty."""
    span = Span(0, len(source.text))
    found = list(read_span(source, span))
    if all(isinstance(one, Problem) for one in found) and has_lists(source.text):
        text, problems = without_damage(source, read_span)
        if problems:
            found = [*problems, *read_span(replace(source, text=text), span)]
    yield from found


def read_span(source: Source, span: Span) -> Iterator[Document | Problem]:
    """The document that stands in a span of a source's text, or what is wrong with it; all places are the source's.

    Dates and times become their written text. After a key that stands twice reading goes on with the first one.
    """
    text = source.text[span.start : span.end]
    try:
        # The standard library takes quadratic time for a key of very many parts.
        many = text.count(".") > DEPTH and any(line.count(".") > DEPTH for line in text.split("\n"))
        tree = scan(source.text, span) if many else None
        data = tomllib.loads(text)
        yield _document(data, source, span, tree)
    except ScanError as error:
        yield Problem("syntax-error", error.span, error.message)
    except (ValueError, RecursionError) as error:
        yield from _explain(source, span, error)


def _document(data: dict[str, Any], source: Source, span: Span, tree: Tree | None = None) -> TomlDocument:
    """The document of these values. Raises ScanError if they are nested too deep."""
    document = TomlDocument(data, source, span)
    if tree is not None:
        document.tree = tree
    for container, key, pointer in list(_dates(data)):
        if len(pointer) > DEPTH:
            scan(source.text, span)
        container[key] = document.written(pointer)
    return document


def _dates(data: dict[str, Any]) -> Iterator[tuple[Any, str | int, Pointer]]:
    """Where a date or time stands, or anything too deep: its container, its key in it, and its pointer."""
    stack: list[tuple[Any, Pointer]] = [(data, ())]
    while stack:
        container, pointer = stack.pop()
        for key, value in container.items() if isinstance(container, dict) else enumerate(container):
            below = (*pointer, key)
            if isinstance(value, date | datetime | time) or len(below) > DEPTH:
                yield container, key, below
            elif isinstance(value, dict | list):
                stack.append((value, below))


def _explain(source: Source, span: Span, error: Exception) -> Iterator[Document | Problem]:
    """What is wrong with text that is no TOML, in our own words where the scanner sees it too."""
    try:
        tree = scan(source.text, span)
    except ScanError as fault:
        yield Problem("syntax-error", fault.span, fault.message)
        return
    for clash in tree.clashes:
        yield _clash(source, clash)
    days = list(_impossible_days(source.text, tree))
    if all(clash.loose for clash in tree.clashes) and (tree.clashes or days):
        yield from _amended(source, span, tree, days)
    elif not tree.clashes:
        yield _translated(source, span, str(error), tree)


def _impossible_days(text: str, tree: Tree) -> Iterator[Span]:
    """Where days stand that the calendar lacks."""
    pending = [tree.root]
    while pending:
        node = pending.pop()
        pending += [*node.members.values(), *node.items]
        written = text[node.start : node.end] if node.kind == "bare" else ""
        if DAY.fullmatch(written) and read_value(written) is None:
            yield Span(node.start, node.end)


def _clash(source: Source, clash: Clash) -> Problem:
    first, second = clash.first, clash.second
    if not clash.loose or first is None or second is None or first.start < 0:
        return Problem("duplicate-key", clash.key, clash.message)
    one, other = (source.text[node.start : node.end] for node in (first, second))
    if one != other and not _same(one, other):
        return Problem("duplicate-key", clash.key, f"{clash.message}, with another value")
    line = source.text.rfind("\n", 0, clash.entry.start) + 1
    stop = source.text.find("\n", clash.entry.end)
    whole = Span(line, len(source.text) if stop < 0 else stop + 1)
    return Problem("duplicate-key", clash.key, f"{clash.message}, with the same value", (Edit(whole, ""),), "drop it")


def _same(one: str, other: str) -> bool:
    values = read_value(one), read_value(other)
    return values[0] is not None and repr(values[0]) == repr(values[1])


def _amended(source: Source, span: Span, tree: Tree, days: Iterable[Span]) -> Iterator[Document | Problem]:
    """The document without the second values of keys that stand twice, which blanks take the place of, and with days of
    the calendar for those that it lacks; their values are what is written."""
    blank = {clash.entry: re.sub(r"[^\r\n]", " ", source.text[slice(*clash.entry)]) for clash in tree.clashes}
    pieces: list[str] = []
    at = 0
    for place in sorted({*blank, *days}):
        if place.start >= at:  # else a day in what is blank already
            pieces += [source.text[at : place.start], blank.get(place, _SOME_DAY)]
            at = place.end
    text = "".join(pieces) + source.text[at:]
    try:
        data = tomllib.loads(text[span.start : span.end])
    except (ValueError, RecursionError) as error:
        yield _translated(source, span, str(error), tree)
    else:
        yield _document(data, source, span, scan(text, span) if blank else tree)


def _translated(source: Source, span: Span, message: str, tree: Tree) -> Problem:
    """The standard library's own words, with its place, for what the scanner does not judge."""
    at = _offset(source.text, span, message)
    entry = next((entry for entry in reversed(tree.entries) if entry.span.start <= at), None)
    words = _PLACE.sub("", message)
    if words.startswith(("Cannot", "Duplicate")) and entry is not None:
        return Problem("duplicate-key", entry.span, "this table or one above it is made elsewhere already")
    line = source.text.find("\n", at, span.end)
    place = Span(at, max(line if line >= 0 else span.end, at))
    return Problem("syntax-error", place, f"this is no TOML: {words[:1].lower()}{words[1:]}")


def _offset(text: str, span: Span, message: str) -> int:
    """Where the standard library points at, in the source's coordinates."""
    match = _PLACE.search(message)
    if match is None:
        return span.start
    if match["line"] is None:
        return span.end
    at = span.start
    for _ in range(int(match["line"]) - 1):
        at = text.find("\n", at, span.end) + 1
    return min(at + int(match["column"]) - 1, span.end)


FORMAT = Format(name="toml", suffixes=(".toml",), read=read)
