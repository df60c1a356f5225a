"""Counts how things are spelled in the records of sources. Knows no rule by name.

What every record pays for: a few calls for each rule, and nothing for a spelling that has been met.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import chain, groupby, islice

from abslint.engine.ignores import Ignores
from abslint.engine.place import home_of
from abslint.engine.seen import Seen
from abslint.engine.verdicts import Crash, crash_of
from abslint.model.define import mutable
from abslint.model.diagnostic import Address, Counted, Fact, Group, Report, Spelling, Tallies
from abslint.model.late import loaded
from abslint.model.paper import Paper
from abslint.model.profile import Profile
from abslint.model.rule import TallyRule
from abslint.prepare import Prepared

Spell = Callable[[Sequence[Paper]], Sequence[Collection[Spelling]]]


FEW = 4
"""Records of which each spelling is looked up by itself: of many, those that are known are counted at once."""


@mutable
class _Tally:
    """The spellings of one group, as they were met, and the number of the first record that has each."""

    counts: Counter[Spelling]
    firsts: dict[Spelling, int]

    def add(self, found: Sequence[Collection[Spelling]], numbers: Sequence[int]) -> None:
        """Count what was found in records, given by their numbers, one by one in their order. Raises TypeError where
        something can be no spelling, and has counted nothing then."""
        try:
            self._add(found, numbers)
        except TypeError:
            self._take_back(chain.from_iterable(found))
            raise

    def _take_back(self, found: Iterable[Spelling]) -> None:
        """Count no more what was counted before what can be no spelling."""
        for spelling in found:
            try:
                hash(spelling)
            except TypeError:
                return
            self.counts[spelling] -= 1
            if not self.counts[spelling]:
                del self.counts[spelling]

    def _add(self, found: Sequence[Collection[Spelling]], numbers: Sequence[int]) -> None:
        counts = self.counts
        if len(numbers) < FEW:
            for spellings, number in zip(found, numbers, strict=False):
                for spelling in spellings:
                    if spelling not in counts:
                        self.firsts[spelling] = number
                    counts[spelling] += 1
            return
        before = len(counts)
        counts.update(chain.from_iterable(found))
        more = len(counts) - before
        if more:
            new = set(islice(reversed(counts), more))
            for spellings, number in zip(found, numbers, strict=False):
                for spelling in new.intersection(spellings):
                    new.discard(spelling)
                    self.firsts[spelling] = number
                if not new:
                    break


_Counting = tuple[TallyRule, Spell, Group, _Tally]
"""A rule with what spells for it, and what counts together."""

_Shared = tuple[Profile, str, frozenset[str]]
"""What records have in common that are counted together: their shape, the path if they are compared within their file
only, and the rules that are off for the file."""


class Tallying:
    """Counts what the rules of a plan want counted of sources. What is ignored is not counted: where something in a
    source may be, as ``ignores`` of one that is counted alone say, each place is looked up, and counted at the end."""

    def __init__(self, prepared: Prepared, ignores: Ignores | None = None) -> None:
        self._prepared = prepared
        self._ignores = ignores
        self._off: dict[str, frozenset[str]] = {}
        self._tallies: dict[Group, _Tally] = {}
        self._rules: dict[tuple[int, str, frozenset[str]], list[_Counting]] = {}
        self._spelled: list[tuple[Group, Spelling]] = []
        self._looked_up: list[Fact] = []

    def count(self, records: Sequence[Seen], numbers: Sequence[int]) -> Iterator[tuple[Seen, Crash]]:
        """Count what is spelled in records, of which each has a number; gives those of which a rule raised."""
        at = 0
        for (profile, path, off), some in self._alike(records):
            rules = self._rules.get((id(profile), path, off))
            if rules is None:
                rules = self._rules[id(profile), path, off] = self._concerning(profile, path, off)
            papers = [seen.paper for seen in some] if rules else []
            its_numbers = numbers[at : at + len(some)]
            at += len(some)
            for counting in rules:
                try:
                    self._count(counting, papers, some, its_numbers)
                except Exception:  # one by one, to tell which
                    yield from self._count_apart(counting, some, its_numbers)

    def _count(
        self, counting: _Counting, papers: Sequence[Paper], records: Sequence[Seen], numbers: Sequence[int]
    ) -> None:
        rule, spell, group, tally = counting
        found = spell(papers)
        if self._ignores is not None and self._ignores.may_concern(rule.name):
            self._look_up(rule, group, found, records, self._ignores)
        elif any(found):
            tally.add(found, numbers)

    def _count_apart(
        self, counting: _Counting, records: Iterable[Seen], numbers: Iterable[int]
    ) -> Iterator[tuple[Seen, Crash]]:
        """Count each record by itself; gives those of which the rule raised."""
        for seen, number in zip(records, numbers, strict=True):
            try:
                self._count(counting, [seen.paper], [seen], [number])
            except Exception as error:
                yield seen, crash_of(counting[0].name, error)

    def _alike(self, records: Sequence[Seen]) -> Iterator[tuple[_Shared, Sequence[Seen]]]:
        """Records behind each other that are counted together."""
        first = records[0]
        shared = self._shared(first)
        if not shared[1]:
            profile, source = first.paper.profile, first.source
            for seen in records:
                if seen.paper.profile is not profile or seen.source is not source:
                    break
            else:  # nearly always, of a dump
                yield shared, records
                return
        for key, group in groupby(records, self._shared):
            yield key, [*group]

    def _shared(self, seen: Seen) -> _Shared:
        """What a record has in common with those that it is counted with."""
        path = seen.source.path
        off = self._off.get(path)
        if off is None:
            off = self._off[path] = self._prepared.ignored(path)
        return seen.paper.profile, home_of(seen), off

    def _concerning(self, profile: Profile, path: str, off: frozenset[str]) -> list[_Counting]:
        """The rules for records of a shape, each with what spells, and what counts."""
        found: list[_Counting] = []
        for rule in self._prepared.lens(profile).tallies:
            if rule.name not in off and any(map(profile.holds, rule.terms)):
                group = rule.name, path, profile.name if rule.within_shape else ""
                tally = self._tallies.setdefault(group, _Tally(Counter(), {}))
                found.append((rule, loaded(rule.spell), group, tally))
        return found

    def _look_up(
        self,
        rule: TallyRule,
        group: Group,
        found: Iterable[Collection[Spelling]],
        records: Iterable[Seen],
        ignores: Ignores,
    ) -> None:
        """Keep what was found with its places, until it is known what is ignored."""
        set(chain.from_iterable(found))  # raises where something can be no spelling
        for spellings, seen in zip(found, records, strict=True):
            paper, source = seen.paper, seen.source
            address = Address(source.path, source.first_byte, source.first_line, seen.index, seen.index)
            for spelling in spellings:
                pointer = rule.find(paper, spelling)
                fact = Fact(rule.name, "", address, paper.grip() if pointer is None else pointer)
                self._spelled.append((group, spelling))
                self._looked_up.append(ignores.mark(fact, seen))

    def end(self, report: Report, address: Callable[[int], Address]) -> None:
        """No record follows: put all that was counted into a report; ``address`` tells where a record is by its number.
        What is ignored shows now, of the report's facts, too."""
        if self._ignores is not None:
            own = len(report.facts)
            facts = self._ignores.end([*report.facts, *self._looked_up])
            report.facts = facts[:own]
            self._count_looked_up(facts[own:])
        counted: dict[Group, Counted] = {
            group: ([*tally.counts], [*tally.counts.values()], [tally.firsts[one] for one in tally.counts])
            for group, tally in self._tallies.items()
            if tally.counts
        }
        if counted:
            firsts = {first for _, _, of_group in counted.values() for first in of_group}
            report.tallies.append(Tallies(counted, {first: address(first) for first in firsts}))

    def _count_looked_up(self, facts: Iterable[Fact]) -> None:
        for (group, spelling), fact in zip(self._spelled, facts, strict=True):
            if not fact.ignored:
                tally = self._tallies[group]
                tally.counts[spelling] += 1
                tally.firsts.setdefault(spelling, fact.address.record_index)
