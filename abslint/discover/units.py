"""What discovery hands on: a unit to read, and all that was found. Looks for nothing itself."""

from __future__ import annotations

import os
from dataclasses import field
from pathlib import Path
from typing import BinaryIO

from abslint.model.define import frozen, mutable


@frozen
class Unit:
    """Something to read at once: a file, standard input (``file`` is None), or a slice of a large file.

    ``path`` is shown: relative to the working directory, with ``/``. ``named`` says that a person gave this path, not
    a folder above it. ``first_byte`` counts from 0, ``last_byte`` (exclusive) is None for the end, ``first_line``
    counts from 1. ``data`` is what was read of standard input, which cannot be read again.
    """

    path: str
    file: Path | None
    named: bool = False
    first_byte: int = 0
    last_byte: int | None = None
    first_line: int = 1
    compressed: bool = False
    data: bytes | None = None


@mutable
class Discovery:
    """What was found: the units in the order of the paths given, what else to tell.

    ``missing`` are paths at which there is neither a file nor a folder: nothing, or a pipe or a device.
    """

    units: list[Unit] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def read_file_list(name: str, stdin: BinaryIO) -> list[str]:
    """The paths that a file lists, or standard input for ``-``: one a line, or separated by NUL. Raises OSError."""
    data = stdin.read() if name == "-" else Path(name).read_bytes()
    names = data.split(b"\0") if b"\0" in data else (line.removesuffix(b"\r") for line in data.split(b"\n"))
    return [os.fsdecode(item) for item in names if item.strip()]
