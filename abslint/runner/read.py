"""Opens units: a file, a slice of it, a stretch of a compressed one. Knows no syntax beyond where it may be cut."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from abslint.decode import DecodeError, check_end, decode, open_binary, read_line, read_whole
from abslint.discover import Unit
from abslint.engine import lint_all
from abslint.formats import BEGINNING, format_for, is_shared, load_format
from abslint.model.diagnostic import Address, Report
from abslint.model.format import Format
from abslint.model.plan import Plan
from abslint.model.source import Source
from abslint.runner.stretches import Stretch, line_ends, read_record, record_stretches

SLICE = 4 << 20
"""Bytes of a large file that are read at once; memory stays flat at a small multiple of it."""

BLOB = 1 << 20
"""Bytes (decompressed) of a compressed file that are read at once."""

TEXT_TOGETHER = 1 << 20
"""Code points of small files from which on no more are read before these are linted."""

Task = Unit | Source | Report
"""Something to lint: a unit to be read, a text, or what is already known."""

BLANKS = 16 << 20
"""Bytes of blank lines behind each other from which on a file is cut among them."""


def read_unit(unit: Unit) -> Source:
    """The text of a unit. Raises OSError if it cannot be opened, DecodeError if it holds more than is read."""
    if unit.file is None:
        return decode(standard_input(unit), unit.path)
    if unit.last_byte is None:
        with open_binary(unit.file) as stream:
            return decode(read_whole(stream, unit.file), unit.path)
    with unit.file.open("rb") as stream:
        stream.seek(unit.first_byte)
        data = stream.read(unit.last_byte - unit.first_byte)
        goes_on = unit.last_byte < os.fstat(stream.fileno()).st_size
    return _slice(decode(data, unit.path, unit.first_line, unit.first_byte), goes_on)


def _slice(source: Source, goes_on: bool) -> Source:
    return replace(source, goes_on=True) if goes_on else source


def standard_input(unit: Unit) -> bytes:
    """What the unit holds of standard input, which is read here where nobody has. Raises OSError."""
    return sys.stdin.buffer.read() if unit.data is None else unit.data


def lint_unit(unit: Unit, plan: Plan) -> Report:
    """Open, decode and lint one unit. What cannot be opened is told in ``errors``."""
    return lint_units([unit], plan)[0]


def lint_units(tasks: Sequence[Task], plan: Plan) -> list[Report]:
    """The reports of several tasks, in order; small files are read, and linted, together."""
    reports: dict[int, Report] = {}
    read: dict[int, Source] = {}
    size = 0
    for number, task in enumerate(tasks):
        opened = _open_unit(task) if isinstance(task, Unit) else task
        if isinstance(opened, Report):
            reports[number] = opened
            continue
        read[number] = opened
        size += len(opened.text)
        if size >= TEXT_TOGETHER:
            reports.update(zip(read, lint_all(list(read.values()), plan), strict=True))
            read, size = {}, 0
    reports.update(zip(read, lint_all(list(read.values()), plan), strict=True))
    return [reports[number] for number in range(len(tasks))]


def _open_unit(unit: Unit) -> Source | Report:
    try:
        return read_unit(unit)
    except OSError as error:
        return Report(errors=[unreadable(unit.path, error)])


def unreadable(path: str, error: OSError) -> str:
    """Why a file could not be opened, in words."""
    reason = error.strerror or str(error)
    return f"cannot read {path}: {reason[:1].lower()}{reason[1:]}"


def cut_unit(unit: Unit) -> list[Unit]:
    """A large file of lines or of records as slices that read by themselves; anything else as it is. Raises OSError,
    and DecodeError for a line that is longer than is read: none of such a file is judged."""
    if unit.file is None or unit.compressed or unit.file.stat().st_size <= SLICE:
        return [unit]
    syntax = _syntax_of(unit, unit.file)
    if syntax is None or syntax.cuts is None:
        return [unit]
    return list(_slices(unit, unit.file, syntax))


def _syntax_of(unit: Unit, path: Path) -> Format | None:
    """The format of a file, by its beginning where its suffix does not say. Raises OSError, DecodeError."""
    if not is_shared(unit.path):
        return format_for(unit.path, "")
    with open_binary(path) as stream:
        return format_for(unit.path, stream.read(BEGINNING).decode(errors="replace"))


def _slices(unit: Unit, path: Path, syntax: Format) -> Iterator[Unit]:
    """Slices with their first lines counted on the way; one slice in memory at a time."""
    with path.open("rb") as stream:
        for data, rest, first_byte, first_line in _stretches(stream, path, SLICE, syntax):
            last = first_byte + len(data) + len(rest)
            yield Unit(unit.path, path, unit.named, first_byte, last, first_line, compressed=False)


def _stretches(stream: BinaryIO, path: Path, size: int, syntax: Format) -> Iterator[Stretch]:
    """A file that can be cut in stretches. Raises DecodeError."""
    return _lines(stream, path, size) if syntax.line_is_record else record_stretches(stream, path, size, syntax)


def _lines(stream: BinaryIO, path: Path, size: int) -> Iterator[Stretch]:
    """A file of lines in stretches of ``size`` bytes and what is left of the last line, each with its first byte and
    line. Raises DecodeError.

    None ends behind a blank line, so that blank lines are told the same however a file is cut. What is written in
    wide characters is not cut: its line feeds are not to be found by their byte alone.
    """
    first_byte, first_line = 0, 1
    while data := stream.read(size):
        if first_byte == 0 and b"\0" in data[:4096]:
            yield read_whole(stream, path, data), b"", 0, 1
            return
        begin = data.rfind(b"\n") + 1
        begun, lines = data[begin:], line_ends(data)
        try:
            rest = _behind_blanks(stream, begun, first_line + lines)
        except DecodeError:
            if begin:  # what stands before the line that cannot be read can be
                yield data[:begin], b"", first_byte, first_line
            raise
        rest = rest[len(begun) :]
        yield data, rest, first_byte, first_line
        first_byte, first_line = first_byte + len(data) + len(rest), first_line + lines + rest.count(b"\n")
    check_end(stream)


def _behind_blanks(stream: BinaryIO, begun: bytes, number: int) -> bytes:
    """The rest of a line, and if it is blank all that follows up to the first that is not; but no more than memory
    bears, so that a file of blank lines is cut after all."""
    kept = BytesIO()
    line = read_line(stream, number, begun)
    while line and not line.strip() and kept.tell() < BLANKS:
        kept.write(line)
        number += 1
        line = read_line(stream, number)
    kept.write(line)
    return kept.getvalue()


def stream_compressed(unit: Unit, path: Path) -> Iterator[Source]:
    """A compressed file of lines or records in stretches, never unpacked as a whole. Raises OSError, DecodeError."""
    syntax = _syntax_of(unit, path)
    with open_binary(path) as stream:
        if syntax is None or syntax.cuts is None:
            yield decode(read_whole(stream, path), unit.path)
            return
        waiting: Source | None = None  # until it is known whether another follows
        try:
            for data, rest, first_byte, first_line in _stretches(stream, path, BLOB, syntax):
                if waiting is not None:
                    yield _slice(waiting, goes_on=True)
                waiting = decode(data + rest, unit.path, first_line, first_byte)
        except OSError:
            if waiting is not None:  # what stands before a break is judged
                yield _slice(waiting, goes_on=True)
            raise
        if waiting is not None:
            yield waiting


class Reopener:
    """Opens addresses again, also those of texts that are in no file: standard input, what mending would make.

    The file last asked for stays open, so that a compressed one is unpacked once for addresses in order.
    """

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}
        self._path = ""
        self._at = 0
        self._stream: BinaryIO | None = None

    def keep(self, path: str, data: bytes) -> None:
        """Take these bytes for the file of that name."""
        self._kept[path] = data

    def __call__(self, address: Address) -> Source:
        """The text in which an address counts: a line or record from ``first_byte``, or all from there on. Raises
        OSError."""
        stream = self._open(address.path, address.first_byte)
        syntax = load_format(address.syntax) if address.syntax else None
        if address.by_line and syntax is not None and not syntax.line_is_record:
            data = read_record(stream, address.first_line, syntax)
        elif address.by_line:
            data = read_line(stream, address.first_line)
        else:
            data = stream.read() if address.path in self._kept else read_whole(stream, Path(address.path))
        self._at += len(data)
        return decode(data, address.path, address.first_line, address.first_byte)

    def _open(self, path: str, first_byte: int) -> BinaryIO:
        """A stream that stands at a byte of the file as unpacked."""
        stream = self._stream
        if stream is None or path != self._path or first_byte < self._at:
            self.close()
            kept = self._kept.get(path)
            stream = open_binary(Path(path)) if kept is None else BytesIO(kept)
            self._stream, self._path, self._at = stream, path, 0
        if stream.seekable():
            self._at = stream.seek(first_byte)
        while self._at < first_byte and (data := stream.read(min(first_byte - self._at, BLOB))):
            self._at += len(data)
        return stream

    def close(self) -> None:
        """Close the file last asked for."""
        if self._stream is not None:
            self._stream.close()
            self._stream = None


def reopen(address: Address) -> Source:
    """The text in which an address of a file counts. Raises OSError."""
    with closing(Reopener()) as opener:
        return opener(address)
