"""What diagnostics come to, counted as they come. Does not keep them."""

from __future__ import annotations

from abc import abstractmethod
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import overload

from abslint.model.diagnostic import Diagnostic
from abslint.model.finding import Severity


class Marks:
    """Distinct records of files, a bit for each: ``count`` is how many were added."""

    __slots__ = ("_bits", "count")

    def __init__(self) -> None:
        self._bits: dict[str, bytearray] = {}
        self.count = 0

    def add(self, path: str, index: int) -> None:
        """Mark the record with this number (from 0) of a file."""
        bits = self._bits.get(path)
        if bits is None:
            bits = self._bits[path] = bytearray()
        byte, bit = index >> 3, 1 << (index & 7)
        if byte >= len(bits):
            bits.extend(bytes(byte + 1 - len(bits)))
        if not bits[byte] & bit:
            bits[byte] |= bit
            self.count += 1


class Counts:
    """Numbers of diagnostics: by severity, by rule, by whether their fix is safe, and of what they concern.

    ``fixable`` counts safe fixes by rule. ``broken`` are the records by rule, ``records`` those of any rule, and
    ``files`` the paths of problems outside every record.
    """

    __slots__ = ("broken", "files", "fixable", "fixes", "records", "rules", "severities")

    def __init__(self, diagnostics: Iterable[Diagnostic] = ()) -> None:
        self.severities: Counter[Severity] = Counter()
        self.rules: Counter[str] = Counter()
        self.fixes: Counter[bool] = Counter()
        self.fixable: Counter[str] = Counter()
        self.records = Marks()
        self.broken: dict[str, Marks] = {}
        self.files: set[str] = set()
        for diagnostic in diagnostics:
            self.add(diagnostic)

    def add(self, diagnostic: Diagnostic) -> None:
        """Count one."""
        rule, fix, index = diagnostic.rule, diagnostic.fix, diagnostic.record_index
        self.severities[diagnostic.severity] += 1
        self.rules[rule] += 1
        if fix is not None:
            self.fixes[fix.safe] += 1
            self.fixable[rule] += fix.safe
        if index is None:
            self.files.add(diagnostic.path)
            return
        self.records.add(diagnostic.path, index)
        broken = self.broken.get(rule)
        if broken is None:
            broken = self.broken[rule] = Marks()
        broken.add(diagnostic.path, index)


class Counted(Sequence[Diagnostic]):
    """Diagnostics by path, line, column and rule, however many, with counts."""

    counts: Counts


class Shown(Counted):
    """Some of many diagnostics, with the counts of all."""

    def __init__(self, shown: list[Diagnostic], counts: Counts) -> None:
        self._shown = shown
        self.counts = counts

    def __len__(self) -> int:
        return len(self._shown)

    @overload
    def __getitem__(self, index: int) -> Diagnostic: ...
    @overload
    def __getitem__(self, index: slice) -> list[Diagnostic]: ...
    def __getitem__(self, index: int | slice) -> Diagnostic | list[Diagnostic]:
        return self._shown[index]


class Collector(Counted):
    """Diagnostics that come one after the other."""

    @abstractmethod
    def add(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Take more in, in any order."""

    @abstractmethod
    def complete(self, completed: Callable[[Diagnostic], Diagnostic]) -> None:
        """Give diagnostics completed from now on: with what is known only once all have come. Neither order nor counts
        change by it."""


def counts_of(diagnostics: Iterable[Diagnostic]) -> Counts:
    """The counts of diagnostics: known already, or counted now."""
    return diagnostics.counts if isinstance(diagnostics, Counted) else Counts(diagnostics)
