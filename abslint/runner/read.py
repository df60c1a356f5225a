"""Opens units: a file, a slice of it, a stretch of a compressed one. Knows no syntax beyond where lines end."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from abslint.decode import decode, open_binary
from abslint.discover import Unit
from abslint.engine import lint
from abslint.formats import format_for
from abslint.model.diagnostic import Address, Report
from abslint.model.plan import Plan
from abslint.model.source import Source

SLICE = 4 << 20
"""Bytes of a large file that are read at once; memory stays flat at a small multiple of it."""

BLOB = 1 << 20
"""Bytes (decompressed) of a compressed file that are read at once."""


def read_unit(unit: Unit) -> Source:
    """The text of a unit. Raises OSError if it cannot be opened."""
    if unit.file is None:
        return decode(sys.stdin.buffer.read(), unit.path)
    if unit.compressed:
        with open_binary(unit.file) as stream:
            return decode(stream.read(), unit.path)
    with unit.file.open("rb") as stream:
        stream.seek(unit.first_byte)
        data = stream.read() if unit.last_byte is None else stream.read(unit.last_byte - unit.first_byte)
    return decode(data, unit.path, unit.first_line, unit.first_byte)


def lint_unit(unit: Unit, plan: Plan) -> Report:
    """Open, decode and lint one unit. What cannot be opened is told in ``errors``."""
    try:
        return lint(read_unit(unit), plan)
    except OSError as error:
        return Report(errors=[unreadable(unit.path, error)])


def unreadable(path: str, error: OSError) -> str:
    """Why a file could not be opened, in words."""
    reason = error.strerror or str(error)
    return f"cannot read {path}: {reason[:1].lower()}{reason[1:]}"


def cut_unit(unit: Unit) -> list[Unit]:
    """A large file of lines as slices that read by themselves; anything else as it is. Raises OSError."""
    if unit.file is None or unit.compressed or unit.file.stat().st_size <= SLICE:
        return [unit]
    syntax = format_for(unit.path, "")
    if syntax is None or syntax.cuts is None or not syntax.line_is_record:
        return [unit]
    return list(_slices(unit, unit.file))


def _slices(unit: Unit, path: Path) -> Iterator[Unit]:
    """Slices that end at line ends, with their first lines counted on the way; one slice in memory at a time."""
    with path.open("rb") as stream:
        first_byte, first_line = 0, 1
        while data := stream.read(SLICE):
            data += stream.readline()
            last = first_byte + len(data)
            yield Unit(unit.path, path, unit.named, first_byte, last, first_line, compressed=False)
            first_byte, first_line = last, first_line + data.count(b"\n")


def stream_compressed(unit: Unit, path: Path) -> Iterator[Source]:
    """A compressed file of lines in stretches, never unpacked as a whole. Raises OSError, DecodeError."""
    syntax = format_for(unit.path, "")
    with open_binary(path) as stream:
        if syntax is None or not syntax.line_is_record:
            yield decode(stream.read(), unit.path)
            return
        first_byte, first_line = 0, 1
        while data := stream.read(BLOB):
            data += stream.readline()
            yield decode(data, unit.path, first_line, first_byte)
            first_byte, first_line = first_byte + len(data), first_line + data.count(b"\n")


def reopen(address: Address) -> Source:
    """The text in which an address counts: a line from ``first_byte``, or the whole file. Raises OSError."""
    with open_binary(Path(address.path)) as stream:
        if address.by_line:
            stream.seek(address.first_byte)
            return decode(stream.readline(), address.path, address.first_line, address.first_byte)
        return decode(stream.read(), address.path)
