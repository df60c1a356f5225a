"""Keeps the facts of many records in little memory until they can be judged. Knows no rule's meaning."""

from __future__ import annotations

import marshal
import zlib
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, NamedTuple

from abslint.engine.corpus import Wanted
from abslint.model.diagnostic import Address, Fact, FileNotes, Notes
from abslint.model.rule import CorpusRule, Rule

BATCH = 4096
"""Facts that are packed together."""


AT_ONCE = 1 << 19
"""Hashes of which a set still fits in little memory (some 40 MB): quickest where none comes twice."""


class FactStore:
    """Facts in batches, marshalled and compressed, and notes, beside 64-bit hashes of their keys.

    A group that is too small to be judged is never unpacked into memory: over a whole export nearly all are. Only what
    this process packed is unpacked.
    """

    def __init__(self, rules: Mapping[str, Rule]) -> None:
        corpus = {name: rule for name, rule in rules.items() if isinstance(rule, CorpusRule)}
        self._least = {name: rule.least for name, rule in corpus.items()}
        self._claims = {name: rule.claims for name, rule in corpus.items()}
        self._common = {rule.claims: rule.common for rule in corpus.values() if rule.common}
        self._common_counts: Counter[tuple[str, str]] = Counter()
        self._records: Counter[str] = Counter()
        self._hashes: defaultdict[str, array[int]] = defaultdict(lambda: array("q"))
        self._batches: list[bytes] = []
        self._latest: list[tuple[Any, ...]] = []
        self._notes: list[_Noted] = []

    def count(self, path: str, records: int) -> None:
        """So many more records stand in a file."""
        self._records[path] += records

    def add(
        self, facts: Iterable[Fact], notes: Iterable[Notes | FileNotes] = (), before: int = 0
    ) -> list[Notes | FileNotes]:
        """Take the facts and notes of one report in; ``before`` records of the same file came in earlier ones. Gives
        the notes as they are kept."""
        keep, counted, known = self._latest.append, set[tuple[str, str]](), len(self._notes)
        latest: Address | None = None
        for rule, key, address, pointer, detail, ignored in facts:
            path, first_byte, first_line, index, file_index, record, by_line, syntax = address
            if address != latest:
                latest, counted = address, set()
            claim = self._claims.get(rule, rule), key
            if claim not in counted:  # rules that share their claims take one each from a record
                counted.add(claim)
                self._hashes[claim[0]].append(hash(key))
                if key and self._common.get(claim[0]) == key:
                    self._common_counts[claim[0], path] += 1
            place = path, first_byte, first_line, index, file_index + before, record, by_line, syntax
            keep((rule, key, place, tuple(pointer), tuple(detail), ignored))  # named tuples cannot be packed
        if len(self._latest) >= BATCH:
            self._batches.append(zlib.compress(marshal.dumps(self._latest), 1))
            self._latest = []
        for taken in notes:
            claimed = []
            for claims, (keys, owners) in taken.claims.items():
                hashes = self._hashes[claims]
                common = self._common.get(claims)
                if common in keys:
                    self._common_counts.update(
                        (claims, taken.path_of(owner)) for key, owner in zip(keys, owners, strict=True) if key == common
                    )
                claimed.append((claims, len(hashes), array("I", owners)))
                hashes.extend(map(hash, keys))
            self._notes.append(_Noted(taken.packed(), claimed, before))
        return [noted.notes for noted in self._notes[known:]]

    def guilty(self, recall: Callable[[Wanted], Iterable[Fact]], lacking: Wanted = ()) -> Iterator[Fact]:
        """The facts whose groups are large enough to be judged; ``recall`` collects those of which there are notes, and
        those of ``lacking`` records."""
        alone = {self._claims[name] for name, least in self._least.items() if least < 2}
        counts = {claims: _repeated(hashes) for claims, hashes in self._hashes.items() if claims not in alone}
        packed = (marshal.loads(zlib.decompress(batch)) for batch in self._batches)  # noqa: S302 - our own
        for batch in chain(packed, [self._latest]):
            for rule, key, place, pointer, detail, ignored in batch:
                if self._can_be_judged(rule, key, place[0], counts):
                    yield Fact(rule, key, Address(*place), pointer, detail, ignored)
        for fact in recall(chain(self._noted(counts), lacking)):
            if self._can_be_judged(fact.rule, fact.key, fact.address.path, counts):
                yield fact

    def _can_be_judged(self, rule: str, key: str, path: str, counts: Counts) -> bool:
        claims = self._claims.get(rule, rule)
        if self._is_common(claims, path) and key == self._common[claims]:
            return False
        least, of_claims = self._least.get(rule, 1), counts.get(claims)
        return of_claims is None or of_claims.get(hash(key), 1) >= least

    def _is_common(self, claims: str, path: str) -> bool:
        """Whether all records of a file claim the key that is told of none then."""
        return claims in self._common and self._common_counts[claims, path] >= self._records[path]

    def _noted(self, counts: Counts) -> Wanted:
        """The records that were noted and may make a claim that others make, too, with the rules that it is for."""
        for notes, claimed, before in self._notes:
            wanted: dict[int, set[str]] = {}
            for claims, first, owners in claimed:
                hashes = self._hashes[claims][first : first + len(owners)]
                again = counts.get(claims)
                if again is not None and again.keys().isdisjoint(hashes):
                    continue  # said at once: of nearly all records
                common = hash(self._common[claims]) if claims in self._common else None
                asked = {rule for rule, name in self._claims.items() if name == claims}
                for owner, value in zip(owners, hashes, strict=True):
                    if again is not None and value not in again:
                        continue
                    if value != common or not self._is_common(claims, notes.path_of(owner)):
                        wanted.setdefault(owner, set()).update(asked)
            for owner, rules in wanted.items():
                yield notes.address(owner, before), rules


Counts = Mapping[str, Counter[int]]
"""By the names of claims how often each hash of a key occurs that does more than once; none of claims of which each is
judged."""


class _Noted(NamedTuple):
    """Notes, with the claims by name (where their hashes begin, and the records that may make them), and how many
    records of the file came before."""

    notes: Notes | FileNotes
    claimed: list[tuple[str, int, array[int]]]
    before: int


def _repeated(hashes: array[int]) -> Counter[int]:
    """How often each hash that occurs more than once does.

    A bit for each of sixteen times as many places tells most of those apart that occur once.
    """
    if len(hashes) <= AT_ONCE and len(set(hashes)) == len(hashes):
        return Counter()
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
