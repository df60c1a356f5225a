"""Counts how things are spelled in the records of one source. Knows no rule by name.

What every record pays for: a few calls for each rule, and nothing for a spelling that has been met.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import chain, groupby, islice

from abslint.engine.ignores import Ignores
from abslint.engine.noting import address_by_line
from abslint.engine.seen import Seen
from abslint.engine.verdicts import Crash, crash_of
from abslint.model.define import mutable
from abslint.model.diagnostic import Address, Counted, Fact, Group, Notes, Report, Spelling, Tallies
from abslint.model.late import loaded
from abslint.model.paper import Paper
from abslint.model.profile import Profile
from abslint.model.rule import TallyRule
from abslint.model.source import Source
from abslint.prepare import Prepared

Spell = Callable[[Sequence[Paper]], Sequence[Collection[Spelling]]]


FEW = 4
"""Records of which each spelling is looked up by itself: of many, those that are known are counted at once."""


@mutable
class _Tally:
    """The spellings of one group, as they were met, and the number of the first record that has each."""

    counts: Counter[Spelling]
    firsts: dict[Spelling, int]

    def add(self, found: Sequence[Collection[Spelling]], records: Sequence[Seen]) -> None:
        """Count what was found in records, one by one in their order."""
        counts = self.counts
        if len(records) < FEW:
            for spellings, seen in zip(found, records, strict=False):
                for spelling in spellings:
                    if spelling not in counts:
                        self.firsts[spelling] = seen.index
                    counts[spelling] += 1
            return
        before = len(counts)
        counts.update(chain.from_iterable(found))
        more = len(counts) - before
        if more:
            new = set(islice(reversed(counts), more))
            for spellings, seen in zip(found, records, strict=False):
                for spelling in new.intersection(spellings):
                    new.discard(spelling)
                    self.firsts[spelling] = seen.index
                if not new:
                    break


class Tallying:
    """Counts what the rules of a plan want counted of a source. What is ignored is not counted: where something in the
    source may be, each place is looked up, and counted at the end."""

    def __init__(self, source: Source, prepared: Prepared, ignores: Ignores) -> None:
        self._source = source
        self._prepared = prepared
        self._ignores = ignores
        self._off = prepared.ignored(source.path)
        self._tallies: dict[Group, _Tally] = {}
        self._rules: dict[tuple[int, bool], list[tuple[TallyRule, Spell, _Tally]]] = {}
        self._spelled: list[tuple[Group, Spelling]] = []
        self._looked_up: list[Fact] = []

    def count(self, records: Sequence[Seen]) -> Iterator[tuple[Seen, Crash]]:
        """Count what is spelled in records; gives those of which a rule raised."""
        for profile, local, some in _alike(records):
            rules = self._rules.get((id(profile), local))
            if rules is None:
                rules = self._rules[id(profile), local] = self._concerning(profile, local)
            papers = [seen.paper for seen in some] if rules else []
            for rule, spell, tally in rules:
                try:
                    found = spell(papers)
                except Exception:  # one by one, to tell which
                    yield from self._count_apart(rule, spell, tally, some)
                    continue
                if self._ignores.may_concern(rule.name):
                    self._look_up(rule, found, some, local)
                else:
                    tally.add(found, some)

    def _concerning(self, profile: Profile, local: bool) -> list[tuple[TallyRule, Spell, _Tally]]:
        """The rules for records of a shape, each with what spells and what counts."""
        return [
            (rule, loaded(rule.spell), self._tally(rule, profile, local))
            for rule in self._prepared.lens(profile).tallies
            if rule.name not in self._off and any(map(profile.holds, rule.terms))
        ]

    def _group(self, rule: TallyRule, profile: Profile, local: bool) -> Group:
        return rule.name, self._source.path if local else "", profile.name if rule.within_shape else ""

    def _tally(self, rule: TallyRule, profile: Profile, local: bool) -> _Tally:
        group = self._group(rule, profile, local)
        if group not in self._tallies:
            self._tallies[group] = _Tally(Counter(), {})
        return self._tallies[group]

    def _count_apart(
        self, rule: TallyRule, spell: Spell, tally: _Tally, records: Iterable[Seen]
    ) -> Iterator[tuple[Seen, Crash]]:
        for seen in records:
            try:
                (found,) = spell([seen.paper])
            except Exception as error:
                yield seen, crash_of(rule.name, error)
            else:
                tally.add([found], [seen])

    def _look_up(
        self, rule: TallyRule, found: Iterable[Collection[Spelling]], records: Iterable[Seen], local: bool
    ) -> None:
        """Keep what was found with its places, until it is known what is ignored."""
        for spellings, seen in zip(found, records, strict=True):
            paper = seen.paper
            group = self._group(rule, paper.profile, local)
            for spelling in spellings:
                pointer = rule.find(paper, spelling)
                fact = Fact(rule.name, "", self._address(seen.index, ()), paper.grip() if pointer is None else pointer)
                self._spelled.append((group, spelling))
                self._looked_up.append(self._ignores.mark(fact, seen))

    def end(self, report: Report) -> None:
        """No record follows: put all that was counted into the report of the source. What is ignored shows now, of the
        report's facts, too."""
        own = len(report.facts)
        facts = self._ignores.end([*report.facts, *self._looked_up])
        report.facts = facts[:own]
        for (group, spelling), fact in zip(self._spelled, facts[own:], strict=True):
            if not fact.ignored:
                tally = self._tallies[group]
                tally.counts[spelling] += 1
                tally.firsts.setdefault(spelling, fact.address.record_index)
        counted: dict[Group, Counted] = {
            group: ([*tally.counts], [*tally.counts.values()], [tally.firsts[one] for one in tally.counts])
            for group, tally in self._tallies.items()
            if tally.counts
        }
        if counted:
            firsts = {first for _, _, of_group in counted.values() for first in of_group}
            report.tallies.append(Tallies(counted, {first: self._address(first, report.notes) for first in firsts}))

    def _address(self, index: int, notes: Sequence[Notes]) -> Address:
        """Where a record is by its number: on a line of its own, if there are notes of it, else in the whole text."""
        by_line = address_by_line(notes[0], index) if notes else None
        source = self._source
        return by_line or Address(source.path, source.first_byte, source.first_line, index, index)


def _alike(records: Sequence[Seen]) -> Iterator[tuple[Profile, bool, Sequence[Seen]]]:
    """Records of one shape behind each other, with whether they are compared within their file only."""
    first = records[0].paper.profile
    for seen in records:
        if seen.paper.profile is not first:
            break
    else:
        if not first.ids_are_local:  # nearly always
            yield first, False, records
            return
    for (profile, local), group in groupby(records, lambda seen: (seen.paper.profile, seen.paper.local)):
        yield profile, local, [*group]
