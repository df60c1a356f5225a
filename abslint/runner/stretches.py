"""Cuts files of records that take several lines, and reads one such record. Knows no syntax but by its format."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from abslint.decode import check_end, read_line, read_whole
from abslint.model.format import Format

MOST = 64 << 20
"""Bytes in which no record begins from which on a file is not cut any more, but read as a whole."""

LONG_LINES = 256
"""Bytes: where lines are longer, it is quicker to look for their ends than to count the bytes that are one."""

Stretch = tuple[bytes, bytes, int, int]
"""A stretch of a file and what is left of its last line, with its first byte and line."""


def record_stretches(stream: BinaryIO, path: Path, size: int, syntax: Format) -> Iterator[Stretch]:
    """A file in stretches of some ``size`` bytes, each of which ends where a record begins. Raises OSError.

    What is written in wide characters is not cut.
    """
    kept, first_byte, first_line = b"", 0, 1
    while data := stream.read(max(size - len(kept), size // 2, 1)):
        kept += data
        if first_byte == 0 and b"\0" in kept[:4096]:
            break
        cut = _last_cut(kept, syntax)
        if cut and len(kept) >= size:
            yield kept[:cut], b"", first_byte, first_line
            first_byte, first_line = first_byte + cut, first_line + line_ends(kept[:cut])
            kept = kept[cut:]
        elif len(kept) > MOST:
            break
    else:
        check_end(stream)
        if kept:
            yield kept, b"", first_byte, first_line
        return
    yield read_whole(stream, path, kept), b"", first_byte, first_line


def _last_cut(data: bytes, syntax: Format) -> int:
    """The last place at which bytes may be cut, 0 if there is none."""
    offsets = syntax.cuts(data, max(len(data) // 2, 1)) if syntax.cuts else [0]
    return offsets[-1] if len(offsets) > 1 else 0


def read_record(stream: BinaryIO, number: int, syntax: Format) -> bytes:
    """The lines up to the one that ends a record, or begins the next; ``number`` is that of the first. Raises
    DecodeError, OSError."""
    kept, begun = BytesIO(), set[bytes]()
    blank = False
    while kept.tell() < MOST and (line := read_line(stream, number)):
        head = next(filter(line.startswith, syntax.begins), None)
        over = head is not None and kept.tell() and (blank or head in begun)
        kept.write(line)
        number += 1
        if over or (syntax.ends is not None and syntax.ends(line)):
            break
        blank = not line.strip()
        begun.update([head] if head else ())
    return kept.getvalue()


def line_ends(data: bytes) -> int:
    """How many line feeds there are."""
    count, at, most = 0, data.find(b"\n"), len(data) // LONG_LINES
    while at >= 0 and count < most:
        count += 1
        at = data.find(b"\n", at + 1)
    return count + (data.count(b"\n", at) if at >= 0 else 0)
