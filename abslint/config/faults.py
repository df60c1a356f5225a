"""What is wrong with a configuration or a flag, and where. Does not print."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import field
from pathlib import Path

from abslint.model.define import frozen
from abslint.model.diagnostic import Excerpt
from abslint.model.span import Region, Span


@frozen
class Place:
    """Where something was written: a span of a file, a whole file (no region), or a flag (no path).

    ``path`` is relative to the working directory, with ``/``; ``excerpt`` is the line of the span's start.
    """

    path: str = ""
    span: Span | None = None
    region: Region | None = None
    excerpt: Excerpt = field(default=Excerpt(""))
    flag: str = ""

    def __str__(self) -> str:
        if self.region is None:
            return self.flag or self.path
        return f"{self.path}:{self.region.line}:{self.region.column}"


@frozen
class Fault:
    """One thing that is wrong: a message in plain words, and its place."""

    message: str
    place: Place = field(default=Place())

    def __str__(self) -> str:
        where = str(self.place)
        return f"{where}: {self.message}" if where else self.message


class ConfigError(Exception):
    """A configuration or flags that cannot be followed. ``faults`` are all that were found, in the file's order."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))

    def __reduce__(self) -> tuple[type[ConfigError], tuple[tuple[Fault, ...]]]:
        return ConfigError, (self.faults,)


def shown(path: Path) -> str:
    """A path for people: relative to the working directory if it can be, with ``/``."""
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:  # another drive
        return path.as_posix()


def cut(value: object) -> str:
    """A value between backticks, as written in TOML where that is short, cut at 60 characters."""
    text = value if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else str(value)
    return f"`{text if len(text) <= 60 else text[:59] + '…'}`"


def unknown(noun: str, name: str, known: tuple[str, ...], owner: str = "") -> str:
    """The message for a name that is not in a closed set. The last part of a dotted name stands for the whole."""
    of = f" of `{owner}`" if owner else ""
    message = f"unknown {noun} {cut(name)}{of}"
    if not known:
        return f"{message}, which has none"
    from abslint.knowledge.closest import closest

    near = next((one for one in known if one.endswith(f".{name}")), None) or closest(name, known)
    if near is not None:
        return f"{message}; did you mean `{near}`?"
    return f"{message}; known are {', '.join(f'`{one}`' for one in known if one)}" if len(known) <= 12 else message
