"""Text to streams and files, whatever happens to them. Does not know what the text says."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from abslint.reporters.escape import escape


class OutputError(Exception):
    """Standard output or standard error that cannot be written, in words."""


def open_closed_streams() -> None:
    """Give a process that was started with a closed stream an empty one: Python has None there."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - for as long as we run


def write(stream: TextIO, pieces: Iterable[str]) -> None:
    """Text as UTF-8 whatever the terminal's encoding is: records are in any language.

    A reader that has gone (``| head``) wants no more, which is no error. Raises OutputError for a full disk.
    """
    buffer = getattr(stream, "buffer", None)
    try:
        for piece in pieces:
            if buffer is None:
                stream.write(piece)
            else:
                buffer.write(piece.encode("utf-8", "backslashreplace"))
        stream.flush()
    except BrokenPipeError:
        _let_go(stream)
    except OSError as error:
        _let_go(stream)
        raise OutputError(f"cannot write the output: {reason(error)}") from error


def _let_go(stream: TextIO) -> None:
    """Lead a stream that nobody reads to nowhere, with what its buffer still holds."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def warn(words: str) -> None:
    """One line on standard error; names of files may hold anything."""
    write(sys.stderr, [f"abslint: {escape(words)}\n"])


def reason(error: OSError) -> str:
    """Why the system refused something, in words."""
    words = error.strerror or str(error)
    return words[:1].lower() + words[1:]


def refusal(path: Path) -> str:
    """Why a report cannot be written into a file, in words; empty if nothing speaks against it."""
    name = f"`{escape(str(path))}`"
    if path.is_dir():
        return f"{name} is a folder: a report needs the name of a file"
    if not path.parent.is_dir():
        return f"cannot write {name}: there is no folder `{escape(str(path.parent))}`"
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        return f"cannot write {name}: permission denied"
    return ""


def write_file(path: Path, pieces: Iterable[str], append: bool = False) -> bool:
    """A report into a file. Whether it went well; if not, that is told."""
    try:
        with path.open("a" if append else "w", encoding="utf-8", errors="backslashreplace") as stream:
            stream.writelines(pieces)
    except OSError as error:
        warn(f"cannot write `{path}`: {reason(error)}")
        return False
    return True
