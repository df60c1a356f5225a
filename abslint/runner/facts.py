"""Keeps the facts of many records in little memory until they can be judged. Knows no rule's meaning."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from abslint.model.diagnostic import Fact
from abslint.model.rule import CorpusRule, Rule


class FactStore:
    """Facts in batches, pickled and compressed, beside 64-bit hashes of their keys.

    A group that is too small to be judged is never unpickled into memory: over a whole export nearly all are.
    Only what this process pickled is unpickled.
    """

    def __init__(self, rules: Mapping[str, Rule]) -> None:
        self._least = {name: rule.least for name, rule in rules.items() if isinstance(rule, CorpusRule)}
        self._batches: list[bytes] = []
        self._hashes = array("q")

    def add(self, facts: Iterable[Fact]) -> None:
        """Take the facts of one report in."""
        batch = list(facts)
        if batch:
            import pickle
            import zlib

            self._hashes.extend(hash((fact.rule, fact.key)) for fact in batch)
            self._batches.append(zlib.compress(pickle.dumps(batch, protocol=5), 1))

    def guilty(self) -> Iterator[Fact]:
        """The facts whose groups are large enough to be judged."""
        if not self._batches:
            return
        import pickle
        import zlib

        counts = _repeated(self._hashes) if min(self._least.values(), default=2) > 1 else None
        for batch in self._batches:
            for fact in pickle.loads(zlib.decompress(batch)):
                least = self._least.get(fact.rule, 1)
                if least < 2 or counts is None or counts.get(hash((fact.rule, fact.key)), 1) >= least:
                    yield fact


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
