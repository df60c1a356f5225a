"""Keeps the diagnostics of a long run in little memory and gives them back in order. Knows no rule."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from heapq import heappop, heappush, heapreplace
from typing import IO, NamedTuple, overload

from abslint.model.counts import Collector, Counts
from abslint.model.diagnostic import Diagnostic

STRETCH = 1000
"""Diagnostics that are kept as they are; when there are so many, they are written away."""

BLOCK = 100
"""Diagnostics that are read back at once."""

Order = tuple[str, int, int, str]


class _Stretch(NamedTuple):
    """Diagnostics in order, and that of the first of them."""

    first: Order
    read: Callable[[], Iterator[Diagnostic]]


class Spool(Collector):
    """Diagnostics in a temporary file that has no name, marshalled; only the latest stay in memory.

    Where no file can be written they all stay in memory. To be closed when all is told.
    """

    def __init__(self) -> None:
        self.counts = Counts()
        self._latest: list[Diagnostic] = []
        self._stretches: list[_Stretch] = []
        self._file: IO[bytes] | None = None
        self._completed: Callable[[Diagnostic], Diagnostic] | None = None

    def add(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Take more in, in any order."""
        for diagnostic in diagnostics:
            self.counts.add(diagnostic)
            self._latest.append(diagnostic)
        if len(self._latest) >= STRETCH:
            stretch = _in_order(self._latest)
            self._latest = []
            self._stretches.append(self._written(stretch))

    def complete(self, completed: Callable[[Diagnostic], Diagnostic]) -> None:
        """Give diagnostics completed from now on; in the file they stay as they are."""
        self._completed = completed

    def __len__(self) -> int:
        return self.counts.severities.total()

    def __iter__(self) -> Iterator[Diagnostic]:
        latest = _in_order(self._latest)
        merged = _merged([*self._stretches, *([_kept(latest)] if latest else [])])
        return merged if self._completed is None else map(self._completed, merged)

    @overload
    def __getitem__(self, index: int) -> Diagnostic: ...
    @overload
    def __getitem__(self, index: slice) -> list[Diagnostic]: ...
    def __getitem__(self, index: int | slice) -> Diagnostic | list[Diagnostic]:
        return list(self)[index]

    def close(self) -> None:
        """Give the file up, and what is in it."""
        self._stretches.clear()
        if self._file is not None:
            self._file.close()
            self._file = None

    def _written(self, diagnostics: list[Diagnostic]) -> _Stretch:
        """A stretch in the file; one in memory if it cannot be written."""
        from abslint.runner.packed import pack

        blocks = [pack(diagnostics[at : at + BLOCK]) for at in range(0, len(diagnostics), BLOCK)]
        try:
            file = self._file = self._file or _new_file()
            start = file.seek(0, 2)
            written = file.write(b"".join(blocks))
        except OSError:
            return _kept(diagnostics)
        sizes = [len(block) for block in blocks]
        if written < sum(sizes):
            return _kept(diagnostics)
        return _Stretch(diagnostics[0].order, lambda: _read(file, start, sizes))


def _new_file() -> IO[bytes]:
    import tempfile

    return tempfile.TemporaryFile(prefix="abslint-", buffering=0)


def _in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    return sorted(diagnostics, key=lambda one: one.order)


def _kept(diagnostics: list[Diagnostic]) -> _Stretch:
    return _Stretch(diagnostics[0].order, lambda: iter(diagnostics))


def _merged(stretches: Iterable[_Stretch]) -> Iterator[Diagnostic]:
    """The diagnostics of all stretches in order. One is opened only when its first is due."""
    waiting = deque(sorted(enumerate(stretches), key=lambda item: item[1].first))
    opened: list[tuple[Order, int, Diagnostic, Iterator[Diagnostic]]] = []
    while opened or waiting:
        while waiting and (not opened or waiting[0][1].first <= opened[0][0]):
            number, stretch = waiting.popleft()
            following = stretch.read()
            first = next(following)
            heappush(opened, (first.order, number, first, following))
        _, number, diagnostic, following = opened[0]
        yield diagnostic
        later = next(following, None)
        if later is None:
            heappop(opened)
        else:
            heapreplace(opened, (later.order, number, later, following))


def _read(file: IO[bytes], start: int, sizes: Iterable[int]) -> Iterator[Diagnostic]:
    """The diagnostics of the blocks of these sizes from ``start`` on. Others may read from the file in between."""
    from abslint.runner.packed import unpack

    for size in sizes:
        file.seek(start)
        yield from unpack(file.read(size))
        start += size
