"""Keeps the facts of many records in little memory until they can be judged. Knows no rule's meaning."""

from __future__ import annotations

import marshal
import zlib
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, NamedTuple

from abslint.engine.corpus import Wanted
from abslint.model.diagnostic import Address, Fact, Notes
from abslint.model.rule import CorpusRule, Rule

BATCH = 4096
"""Facts that are packed together."""


class FactStore:
    """Facts in batches, marshalled and compressed, and notes, beside 64-bit hashes of their keys.

    A group that is too small to be judged is never unpacked into memory: over a whole export nearly all are. Only what
    this process packed is unpacked.
    """

    def __init__(self, rules: Mapping[str, Rule]) -> None:
        self._least = {name: rule.least for name, rule in rules.items() if isinstance(rule, CorpusRule)}
        self._batches: list[bytes] = []
        self._hashes = array("q")
        self._latest: list[tuple[Any, ...]] = []
        self._notes: list[_Noted] = []
        self._rules: dict[str, int] = {}

    def add(self, facts: Iterable[Fact], notes: Iterable[Notes] = (), before: int = 0) -> None:
        """Take the facts and notes of one report in; ``before`` records of the same file came in earlier ones."""
        note, keep = self._hashes.append, self._latest.append
        for rule, key, address, pointer, detail, ignored in facts:
            path, first_byte, first_line, index, file_index, record, by_line, syntax = address
            note(hash((rule, key)))
            place = path, first_byte, first_line, index, file_index + before, record, by_line, syntax
            keep((rule, key, place, pointer, detail, ignored))
        if len(self._latest) >= BATCH:
            self._batches.append(zlib.compress(marshal.dumps(self._latest), 1))
            self._latest = []
        for taken in notes:
            numbers = self._rules
            for name in sorted({rule for rule, _ in taken.claims}):
                numbers.setdefault(name, len(numbers))
            rules = array("H", [numbers[rule] for rule, _ in taken.claims])
            self._notes.append(_Noted(len(self._hashes), _smaller(taken), rules, before))
            self._hashes.extend(map(hash, taken.claims))

    def guilty(self, recall: Callable[[Wanted], Iterable[Fact]]) -> Iterator[Fact]:
        """The facts whose groups are large enough to be judged; ``recall`` collects those of which there are notes."""
        counts = _repeated(self._hashes) if min(self._least.values(), default=2) > 1 else None
        packed = (marshal.loads(zlib.decompress(batch)) for batch in self._batches)  # noqa: S302 - our own
        for batch in chain(packed, [self._latest]):
            for rule, key, place, pointer, detail, ignored in batch:
                if self._can_be_judged(rule, key, counts):
                    yield Fact(rule, key, Address(*place), pointer, detail, ignored)
        for fact in recall(self._noted(counts)):
            if self._can_be_judged(fact.rule, fact.key, counts):
                yield fact

    def _can_be_judged(self, rule: str, key: str, counts: Counter[int] | None) -> bool:
        least = self._least.get(rule, 1)
        return least < 2 or counts is None or counts.get(hash((rule, key)), 1) >= least

    def _noted(self, counts: Counter[int] | None) -> Wanted:
        """The records that were noted and may make a claim that others make, too, with the rules that it is for."""
        names = list(self._rules)
        for first, notes, rules, before in self._notes:
            hashes = self._hashes[first : first + len(rules)]
            wanted: dict[int, set[str]] = {}
            for owner, rule, value in zip(notes.owners, rules, hashes, strict=True):
                if counts is None or value in counts:
                    wanted.setdefault(owner, set()).add(names[rule])
            for owner, asked in wanted.items():
                yield notes.address(owner, before), asked


class _Noted(NamedTuple):
    """Notes, with where the hashes of their claims begin, the rules of these by number, and how many records of the
    file came before."""

    first: int
    notes: Notes
    rules: array[int]
    before: int


def _smaller(notes: Notes) -> Notes:
    """Notes without their claims, and with arrays as columns."""
    return Notes(
        notes.path,
        notes.syntax,
        owners=array("I", notes.owners),
        first_bytes=array("Q", notes.first_bytes),
        lines=array("Q", notes.lines),
        on_line=array("I", notes.on_line),
        indexes=array("I", notes.indexes),
    )


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
