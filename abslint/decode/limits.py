"""How much is read at once, so that no file can ask for all the memory there is. Knows no syntax."""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from abslint.decode.compressed import DecodeError, check_end
from abslint.knowledge.file_names import COMPRESSED

MOST_AT_ONCE = 1 << 30
"""Bytes of a file that is read as a whole."""

MOST_IN_A_LINE = 64 << 20
"""Bytes of a line, in a syntax that is read line by line: there the size of the file does not matter."""

RATIO = 100
"""How many times larger than the file its unpacked content may be, if it is read as a whole. Records take 3 to 30."""

UNSUSPECTED = 64 << 20
"""Bytes that may be unpacked whatever the ratio."""

_PIECE = 1 << 20


def read_whole(stream: BinaryIO, path: Path, begun: bytes = b"") -> bytes:
    """All of a file that ``open_binary`` has opened, and of which ``begun`` is read already.

    Raises DecodeError where that is more than ``MOST_AT_ONCE``, or where a compressed file unpacks to more than
    ``RATIO`` times its size and ``UNSUSPECTED``; OSError as reading does.
    """
    if path.suffix.lower() not in COMPRESSED:
        if os.fstat(stream.fileno()).st_size > MOST_AT_ONCE:
            raise _too_large(MOST_AT_ONCE)
        return begun + stream.read()
    size = path.stat().st_size
    most = min(MOST_AT_ONCE, max(UNSUSPECTED, RATIO * size))
    kept = BytesIO(begun)
    kept.seek(len(begun))
    while data := stream.read(_PIECE):
        kept.write(data)
        if kept.tell() > most:
            raise _too_large(most) if most == MOST_AT_ONCE else _bomb(most, size)
    check_end(stream)
    return kept.getvalue()


def read_line(stream: BinaryIO, number: int, begun: bytes = b"") -> bytes:
    """A line with its line feed, of which ``begun`` is read already; ``number`` is for the message.

    Raises DecodeError where it has more than ``MOST_IN_A_LINE``; OSError as reading does.
    """
    line = begun + stream.readline(max(MOST_IN_A_LINE + 1 - len(begun), 1))
    if len(line) > MOST_IN_A_LINE:
        raise DecodeError(f"line {number} has more than {MOST_IN_A_LINE:,} bytes, the most that a line may have")
    if not line.endswith(b"\n"):
        check_end(stream)
    return line


def _too_large(most: int) -> DecodeError:
    hint = "JSON Lines have no such limit, for they are read piece by piece"
    return DecodeError(f"it holds more than {most:,} bytes, the most that is read at once; {hint}")


def _bomb(most: int, size: int) -> DecodeError:
    words = f"it unpacks to more than {most:,} bytes, over {RATIO} times its own size ({size:,} bytes)"
    return DecodeError(f"{words}: it looks like a decompression bomb")
