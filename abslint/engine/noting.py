"""Notes the claims of records that each stand on a line of their own. Knows no rule by name."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from abslint.engine.check import Crash, crash_of
from abslint.lens import CorpusRun
from abslint.model.diagnostic import Notes
from abslint.model.format import Format
from abslint.model.paper import Paper
from abslint.model.source import Source

BY_BYTE = frozenset({"utf-8", "cp1252", "latin-1"})
"""Encodings whose lines can be found, and read, by themselves: a line feed is one byte that means nothing else."""


def reads_by_line(source: Source, syntax: Format) -> bool:
    """Whether each record of a source can be read again from its line alone."""
    return syntax.line_is_record and source.encoding in BY_BYTE


class Noting:
    """Takes notes of a source, record by record; where their lines are is worked out for all at once at the end."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._claims: list[tuple[str, str]] = []
        self._owners: list[int] = []
        self._starts: list[int] = []
        self._indexes: list[int] = []

    def note(self, paper: Paper, index: int, corpus: Iterable[CorpusRun], crashes: list[Crash]) -> bool:
        """Take down what the record of that number claims, or may claim; what raised is added to ``crashes``. False if
        the record has no line of its own."""
        document = paper.document
        if document.base:
            return False
        start, end = document.span
        # a JSON file under the name of JSON Lines has records over many lines, all the same
        if self._source.text.find("\n", start, end) >= 0:
            return False
        known = len(self._claims)
        for run in corpus:
            name, keys = run.rule.name, run.rule.keys
            try:
                found = keys(paper) if keys else [claim.key for claim in run.collect(paper)]
                self._claims += [(name, key) for key in found]
            except Exception as error:
                crashes.append(crash_of(name, error))
        made = len(self._claims) - known
        if made:
            self._owners += [len(self._starts)] * made
            self._starts.append(start)
            self._indexes.append(index)
        return True

    def end(self) -> Notes:
        """The notes, with the places of all lines."""
        source = self._source
        line_starts = source.lines.starts()
        lines = [bisect_right(line_starts, start) - 1 for start in self._starts]
        begins = [line_starts[line] for line in lines]
        # read by itself, the first line has the mark again
        mark = len("\ufeff".encode()) if source.byte_order_mark else 0
        offset = source.first_byte + mark
        before = begins if source.text.isascii() else list(_bytes_before(source, begins))
        return Notes(
            path=source.path,
            claims=self._claims,
            owners=self._owners,
            first_bytes=[offset + count if count else source.first_byte for count in before],
            lines=[line + source.first_line for line in lines],
            on_line=list(_numbers_on_line(lines)),
            indexes=self._indexes,
        )


def _bytes_before(source: Source, offsets: Sequence[int]) -> Iterator[int]:
    """How many bytes of its file stand before each offset (code points, ascending) of a text."""
    damaged = any(problem.rule == "not-utf8" for problem in source.problems)
    errors = "surrogateescape" if damaged else "surrogatepass"
    at = count = 0
    for offset in offsets:
        count += len(source.text[at:offset].encode(source.encoding, errors))
        at = offset
        yield count


def _numbers_on_line(lines: Iterable[int]) -> Iterator[int]:
    """The number of each record among those of its line, from 0."""
    last, number = -1, 0
    for line in lines:
        number = number + 1 if line == last else 0
        last = line
        yield number
