"""What nearly all records of a kind have, over all records that were seen. Knows no rule by name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from abslint.knowledge.habits import is_habit
from abslint.knowledge.prose import shorten
from abslint.model.diagnostic import Fact
from abslint.model.finding import Severity
from abslint.model.outline import Kind, Outlines
from abslint.model.rule import Verdict


class Habits:
    """How many records of each kind there are, and how many lack what rules ask for by habit."""

    def __init__(self, outlines: Iterable[Outlines] = ()) -> None:
        self._records: Counter[Kind] = Counter()
        self._lacking: Counter[tuple[Kind, str]] = Counter()
        for one in outlines:
            self.add(one)

    def add(self, outlines: Outlines) -> None:
        """Count the records of a source in."""
        for outline, count in outlines.counts.items():
            self._records[outline.kind] += count
            for rule in outline.lacks:
                self._lacking[outline.kind, rule] += count

    def have(self, kind: Kind, rule: str) -> tuple[int, int] | None:
        """How many records of a kind have what a rule asks for, and how many there are; None where it is no habit."""
        records = self._records[kind]
        have = records - self._lacking[kind, rule]
        return (have, records) if is_habit(have, records) else None

    def verdicts(self, facts: Iterable[Fact]) -> Iterable[Verdict]:
        """What is to be told of records that lack something: that they do against a habit."""
        for fact in facts:
            profile, local, message = fact.detail
            found = self.have(Kind(profile, fact.key, fact.address.path if local else ""), fact.rule)
            if found:
                words = f"{message}, unlike in {found[0]} of the {found[1]} records of type `{shorten(fact.key)}`"
                yield Verdict(fact, words, severity=Severity.INFO)
