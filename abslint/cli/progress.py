"""How far a long run has come, on standard error. Knows nothing of what is found."""

from __future__ import annotations

import sys
import time
from typing import TextIO

from abslint.model.diagnostic import Report

PATIENCE = 1.0
"""Seconds in which nothing is told: most runs are over by then."""

PACE = 0.2
"""Seconds between two tellings."""


class Progress:
    """Tells the number of records checked: one line that writes over itself on a terminal, else a line each time."""

    def __init__(self, stream: TextIO, start: float) -> None:
        self._stream, self._last = stream, start + PATIENCE - PACE
        self._over = stream.isatty()
        self._records = 0
        self._told = False

    def __call__(self, report: Report) -> None:
        """Take in what one file, or a part of one, came to."""
        self._records += report.records
        now = time.monotonic()
        if now - self._last < PACE:
            return
        self._last, self._told = now, True
        words = f"{self._records:,} records checked"
        self._stream.write(f"\r{words}" if self._over else f"{words}\n")
        self._stream.flush()

    def end(self) -> None:
        """Leave nothing of it on a terminal."""
        if self._told and self._over:
            self._stream.write("\r\x1b[K")
            self._stream.flush()


def make_progress(wish: str, quiet: bool, under_hook: bool) -> Progress | None:
    """Progress where it is wanted: ``always``, ``never``, or on a terminal that is no hook's. None elsewhere."""
    wanted = wish == "always" or (wish == "auto" and not quiet and not under_hook and _is_terminal(sys.stderr))
    return Progress(sys.stderr, time.monotonic()) if wanted else None


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and not stream.closed and stream.isatty()
