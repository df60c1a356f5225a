"""Reads files record by record, whatever their syntax and shape. Knows neither native records nor targets."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO, NamedTuple

from abslint.decode import DecodeError, decode, is_compressed, open_binary, read_line, read_whole
from abslint.engine.records import Reading, Record, records_of
from abslint.formats import BEGINNING, format_for, is_shared, load_format, sniff
from abslint.model.finding import Problem, Severity
from abslint.model.format import Document, Format
from abslint.model.paper import Paper
from abslint.model.plan import Records
from abslint.model.profile import Profile
from abslint.model.source import Source
from abslint.profiles import load_profile

BLOCK = 1 << 20
"""Bytes of JSON Lines that are read at once, to the end of a line."""

STANDARD_INPUT = "-"


class ReadError(Exception):
    """A file that cannot be read, in words."""


class Asked(NamedTuple):
    """How records are read: ``entry`` gives the part of the configuration that a path falls under, ``chosen`` the
    profile by such a part, None to recognise each record."""

    entry: Callable[[str], Records | None]
    chosen: Callable[[Records | None], Profile | None]


class Seen(NamedTuple):
    """A record as it was read, and where it begins."""

    paper: Paper
    path: str
    line: int


class Trouble(NamedTuple):
    """What is wrong with the text of a file."""

    path: str
    line: int
    message: str
    grave: bool


def read_file(path: str, asked: Asked) -> Iterator[Seen | Trouble]:
    """The records of a file, and what is wrong with its text, in order. ``-`` is standard input.

    JSON Lines are read piece by piece, other files as a whole. Raises ReadError for what cannot be opened.
    """
    try:
        if path == STANDARD_INPUT:
            yield from _read(path, sys.stdin.buffer, None, asked)
            return
        file = Path(path)
        # a pipe without a writer would be waited for
        if file.exists() and not (file.is_file() or file.is_dir()):
            raise ReadError(f"cannot read {path}: this is not a file")
        with open_binary(file) as stream:
            yield from _read(file.as_posix(), stream, file, asked)
    except OSError as error:
        words = error.strerror or str(error)
        raise ReadError(f"cannot read {path}: {words[:1].lower()}{words[1:]}") from error


def _read(path: str, stream: BinaryIO, file: Path | None, asked: Asked) -> Iterator[Seen | Trouble]:
    entry = asked.entry(path)
    begun = stream.read(BEGINNING) if file is None or is_shared(path) else b""
    if file is None and is_compressed(begun):
        raise DecodeError("it is compressed: unpack it on the way, as `zcat` does")
    syntax = _syntax(path, begun, entry)
    if syntax is None:
        raise ReadError(f"cannot read {path}: abslint knows no format with this suffix")
    if syntax.line_is_record:
        sources: Iterable[Source] = _blocks(path, stream, begun)
    elif file is None:
        data = begun + stream.read()
        source = decode(data, path)
        syntax = syntax if entry and entry.format else load_format(sniff(source.text))
        sources = (source,)
    else:
        sources = (decode(read_whole(stream, file, begun), path),)
    for source in sources:
        yield from read_source(source, syntax, asked, entry)


def _syntax(path: str, begun: bytes, entry: Records | None) -> Format | None:
    source = decode(begun, path)
    return format_for(path, source.text, entry.format if entry else "")


def _blocks(path: str, stream: BinaryIO, begun: bytes) -> Iterator[Source]:
    """Pieces of a file of lines; memory stays flat however many there are."""
    line = byte = 0
    while True:
        rows = [begun] if begun else []
        size, number = len(begun), line + begun.count(b"\n")
        while size < BLOCK:
            row = read_line(stream, number + 1)
            if not row:
                break
            rows.append(row)
            size, number = size + len(row), number + 1
        data = b"".join(rows)
        if not data:
            return
        yield decode(data, path, line + 1, byte)
        line, byte, begun = line + data.count(b"\n"), byte + len(data), b""


def read_source(source: Source, syntax: Format, asked: Asked, entry: Records | None = None) -> Iterator[Seen | Trouble]:
    """The records of a text, which may be a piece of a file."""
    for problem in source.problems:
        yield _trouble(source, problem)
    must = load_profile("pure-page") if syntax.name == "portal_text" else None
    find: Callable[[Document], Iterable[Record]] = partial(
        records_of, format_name=syntax.name, chosen=asked.chosen(entry), entry=entry, must=must
    )
    reading = Reading(source, syntax, find)
    number = 0
    for item in reading:
        if isinstance(item, Problem):
            yield _trouble(source, item)
            continue
        for record in find(item):
            paper = reading.paper(record, item, number)
            number += 1
            yield Seen(paper, source.path, _line(source, item, record))


def _line(source: Source, document: Document, record: Record) -> int:
    try:
        return source.lines.number(document.locate(record.base).start if record.base else document.span.start)
    except LookupError:
        return source.lines.number(document.span.start)


def _trouble(source: Source, problem: Problem) -> Trouble:
    line = source.lines.number(problem.span.start)
    grave = problem.rule == "syntax-error" and problem.severity in {None, Severity.ERROR}
    return Trouble(source.path, line, problem.message, grave)
