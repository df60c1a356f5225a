"""Across records: collects facts from each, judges them together. Knows no rule by name."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from itertools import groupby

from abslint.engine.habits import Habits
from abslint.engine.ignores import Ignores
from abslint.engine.seen import Seen
from abslint.engine.telling import Reopen, find_places, read_records, tell
from abslint.engine.verdicts import INTERNAL, Crash, crash_of
from abslint.lens import CorpusRun, HabitRun
from abslint.model.diagnostic import Address, Diagnostic, Fact
from abslint.model.finding import Severity
from abslint.model.plan import Plan
from abslint.model.rule import CorpusRule, Verdict
from abslint.prepare import Prepared, prepare


def collect(seen: Seen, prepared: Prepared, crashes: list[Crash]) -> list[Fact]:
    """The facts that corpus rules take from one record; those that raised are added to ``crashes``."""
    source = seen.source
    at = Address(source.path, source.first_byte, source.first_line, seen.index, seen.index, seen.record_id())
    return list(_facts(seen, prepared, at, crashes))


def _facts(
    seen: Seen, prepared: Prepared, address: Address, crashes: list[Crash], rules: Collection[str] | None = None
) -> Iterator[Fact]:
    """The facts that ``rules``, or all, take from a record."""
    lens = prepared.lens(seen.paper.profile)
    runs: tuple[CorpusRun | HabitRun, ...] = (*lens.corpus, *lens.habits)
    for run in runs:
        name = run.rule.name
        if rules is not None and name not in rules:
            continue
        try:
            for claim in run.collect(seen.paper):
                yield Fact(name, claim.key, address, claim.pointer, claim.detail)
        except Exception as error:
            crashes.append(crash_of(name, error))


Wanted = Iterable[tuple[Address, Collection[str]]]
"""Records, each once, with the rules whose facts are wanted."""


def recall(wanted: Wanted, plan: Plan, reopen: Reopen, lost: Callable[[str, OSError], None]) -> Iterator[Fact]:
    """The facts of records of which only notes were taken, in the order of their places. A rule that raises makes a
    fact of ``internal-error`` with the message and the trace.

    ``lost`` gets the paths that cannot be read again, or hold such a record no more, each once.
    """
    prepared = prepare(plan)
    ordered = sorted(wanted, key=lambda one: one[0])
    for path, of_path in groupby(ordered, key=lambda one: one[0].path):
        try:
            for _, group in groupby(of_path, key=lambda one: one[0].first_byte):
                yield from _recall_line(list(group), prepared, reopen)
        except OSError as error:
            lost(path, error)


def _recall_line(wanted: list[tuple[Address, Collection[str]]], prepared: Prepared, reopen: Reopen) -> Iterator[Fact]:
    """The facts of records of one line. Raises OSError if it isn't there any more."""
    indexes = frozenset(address.record_index for address, _ in wanted)
    records = dict(read_records(wanted[0][0], prepared, reopen, indexes))
    if len(records) < len(indexes):
        raise OSError(None, "changed while it was checked")
    for place, rules in wanted:
        seen = records[place.record_index]
        address, crashes = place._replace(record=seen.record_id()), list[Crash]()
        ignores = Ignores(seen.source, prepared)
        yield from (ignores.mark(fact, seen) for fact in _facts(seen, prepared, address, crashes, rules))
        for crash in crashes:
            yield Fact(INTERNAL, crash.rule, address, seen.paper.grip(), (crash.message, crash.trace))


def judge(
    facts: Iterable[Fact], plan: Plan, reopen: Reopen, habits: Habits | None = None, more: Iterable[Verdict] = ()
) -> list[Diagnostic]:
    """The diagnostics over the facts of all records, in any order, ``habits`` of theirs, and ``more`` verdicts; only
    guilty places are opened."""
    prepared = prepare(plan)
    known = (fact for fact in facts if fact.rule in prepared.rules or fact.rule == INTERNAL)
    ordered = sorted(known, key=lambda fact: (fact.rule, fact.key, fact.order))
    verdicts = list(_resolved([*_verdicts(ordered, prepared, habits or Habits()), *more], prepared))
    guilty = {fact for verdict in verdicts for fact in (verdict.fact, *(other for other, _ in verdict.related))}
    places = dict(find_places(guilty, prepared, reopen))
    return sorted((tell(verdict, prepared, places) for verdict in verdicts), key=lambda one: one.order)


def _verdicts(ordered: Iterable[Fact], prepared: Prepared, habits: Habits) -> Iterator[Verdict]:
    """What the rules judge of each group, without what ignores and the configuration silence."""
    for (name, _), group in groupby(ordered, key=lambda fact: (fact.rule, fact.key)):
        rule, together = prepared.rules.get(name), list(group)
        if name == INTERNAL:
            yield from (Verdict(fact, fact.detail[0], severity=Severity.ERROR) for fact in together)
        if rule is None:
            continue
        try:
            for verdict in rule.judge(together) if isinstance(rule, CorpusRule) else habits.verdicts(together):
                if not verdict.fact.ignored and name not in prepared.ignored(verdict.fact.address.path):
                    yield verdict
        except Exception as error:
            crash = crash_of(name, error)
            fact = together[0]._replace(rule=INTERNAL, detail=())
            yield Verdict(fact, crash.message, severity=Severity.ERROR)


def _resolved(verdicts: Sequence[Verdict], prepared: Prepared) -> Iterator[Verdict]:
    """The verdicts without those that another rule's covers: it finds fault with the same two records, or both
    repeat, as it says, a third."""
    rules: dict[frozenset[Address], set[str]] = {}
    repeated: dict[Address, set[tuple[str, Address]]] = {}
    for verdict in verdicts:
        name, address = verdict.fact.rule, verdict.fact.address
        for pair in _records(verdict):
            rules.setdefault(pair, set()).add(name)
        rule = prepared.rules.get(name)
        if isinstance(rule, CorpusRule) and rule.repeats:
            repeated.setdefault(address, set()).update((name, other.address) for other, _ in verdict.related)
    for verdict in verdicts:
        name, pairs = verdict.fact.rule, _records(verdict)
        above = prepared.yields_to.get(name, frozenset())
        others = [rules[pair] | _of_a_third(pair, repeated) for pair in pairs]
        if not pairs or not all(
            any(other in above or name in prepared.covers.get(other, ()) for other in of_pair) for of_pair in others
        ):
            yield verdict


def _of_a_third(pair: frozenset[Address], repeated: Mapping[Address, Set[tuple[str, Address]]]) -> set[str]:
    """The rules by which both records of a pair repeat one and the same third."""
    if len(pair) < 2:
        return set()
    shared = frozenset[tuple[str, Address]].intersection(*(frozenset(repeated.get(one, ())) for one in pair))
    return {name for name, _ in shared}


def _records(verdict: Verdict) -> list[frozenset[Address]]:
    """The records that a verdict holds against each other, two by two."""
    return [frozenset((verdict.fact.address, other.address)) for other, _ in verdict.related]
