"""Keeps the facts of many records in little memory until they can be judged. Knows no rule's meaning."""

from __future__ import annotations

import marshal
import zlib
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from abslint.model.diagnostic import Address, Fact
from abslint.model.rule import CorpusRule, Rule

BATCH = 4096
"""Facts that are packed together."""


class FactStore:
    """Facts in batches, marshalled and compressed, beside 64-bit hashes of their keys.

    A group that is too small to be judged is never unpacked into memory: over a whole export nearly all are. Only what
    this process packed is unpacked.
    """

    def __init__(self, rules: Mapping[str, Rule]) -> None:
        self._least = {name: rule.least for name, rule in rules.items() if isinstance(rule, CorpusRule)}
        self._batches: list[bytes] = []
        self._hashes = array("q")
        self._latest: list[tuple[Any, ...]] = []

    def add(self, facts: Iterable[Fact], before: int = 0) -> None:
        """Take the facts of one report in; ``before`` records of the same file came in earlier ones."""
        note, keep = self._hashes.append, self._latest.append
        for rule, key, address, pointer, detail, ignored in facts:
            path, first_byte, first_line, index, file_index, record, by_line = address
            note(hash((rule, key)))
            place = path, first_byte, first_line, index, file_index + before, record, by_line
            keep((rule, key, place, pointer, detail, ignored))
        if len(self._latest) >= BATCH:
            self._batches.append(zlib.compress(marshal.dumps(self._latest), 1))
            self._latest = []

    def guilty(self) -> Iterator[Fact]:
        """The facts whose groups are large enough to be judged."""
        counts = _repeated(self._hashes) if min(self._least.values(), default=2) > 1 else None
        packed = (marshal.loads(zlib.decompress(batch)) for batch in self._batches)  # noqa: S302 - our own
        for batch in chain(packed, [self._latest]):
            for rule, key, place, pointer, detail, ignored in batch:
                least = self._least.get(rule, 1)
                if least < 2 or counts is None or counts.get(hash((rule, key)), 1) >= least:
                    yield Fact(rule, key, Address(*place), pointer, detail, ignored)


def _repeated(hashes: array[int]) -> Counter[int]:
    """How often each hash that occurs more than once does.

    A bit for each of sixteen times as many places tells most of those apart that occur once.
    """
    places = (1 << (len(hashes) * 16).bit_length()) - 1
    bits = bytearray((places >> 3) + 1)
    again = set()
    for value in hashes:
        place = value & places
        byte, bit = place >> 3, 1 << (place & 7)
        if bits[byte] & bit:
            again.add(place)
        bits[byte] |= bit
    counts = Counter(value for value in hashes if value & places in again)
    return Counter({value: count for value, count in counts.items() if count > 1})
