"""Keeps the facts of many records in little memory until they can be judged. Knows no rule's meaning."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from abslint.model.diagnostic import Fact
from abslint.model.rule import CorpusRule, Rule


class FactStore:
    """Facts in pickled batches beside 64-bit hashes of their keys.

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

            self._hashes.extend(hash((fact.rule, fact.key)) for fact in batch)
            self._batches.append(pickle.dumps(batch, protocol=5))

    def guilty(self) -> Iterator[Fact]:
        """The facts whose groups are large enough to be judged."""
        if not self._batches:
            return
        import pickle

        counts = _repeated(self._hashes) if min(self._least.values(), default=2) > 1 else None
        for batch in self._batches:
            for fact in pickle.loads(batch):
                least = self._least.get(fact.rule, 1)
                if least < 2 or counts is None or counts.get(hash((fact.rule, fact.key)), 1) >= least:
                    yield fact


def _repeated(hashes: array[int]) -> Counter[int]:
    """How often each hash that occurs more than once does."""
    counts: Counter[int] = Counter()
    previous, run = None, 0
    for value in sorted(hashes):
        if value == previous:
            run += 1
            continue
        if run > 1 and previous is not None:
            counts[previous] = run
        previous, run = value, 1
    if run > 1 and previous is not None:
        counts[previous] = run
    return counts
