"""Across records: collects facts from each, judges them together. Knows no rule by name."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import field
from itertools import groupby

from abslint.engine.habits import Habits
from abslint.engine.ignores import Ignores
from abslint.engine.place import excerpt, rule_url, span_of, value_of
from abslint.engine.records import paper_of, records_of
from abslint.engine.seen import Seen
from abslint.engine.verdicts import INTERNAL, Crash, crash_of
from abslint.formats import format_for, load_format
from abslint.lens import CorpusRun, HabitRun
from abslint.model.define import frozen
from abslint.model.diagnostic import Address, Diagnostic, Excerpt, Fact, Related
from abslint.model.finding import Finding, Problem, Severity
from abslint.model.format import Format
from abslint.model.plan import Plan
from abslint.model.rule import CorpusRule, Verdict
from abslint.model.source import Source
from abslint.model.span import Pointer, Region, Span, spell_pointer
from abslint.prepare import Prepared, prepare
from abslint.profiles import load_profile

Reopen = Callable[[Address], Source]
"""From an address to the text in which it counts: a line of JSON Lines, else the whole file. Raises OSError. Asked
in the order of paths and bytes, once for each."""


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
    places = dict(_find(guilty, prepared, reopen))
    return sorted((_tell(verdict, prepared, places) for verdict in verdicts), key=lambda one: one.order)


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


@frozen
class Place:
    """Where a fact leads to: nothing but a line, if the record is no longer there."""

    span: Span
    region: Region
    value: str | None = None
    excerpt: Excerpt = field(default=Excerpt(""))


Spot = tuple[Address, Pointer]


def _find(facts: Iterable[Fact], prepared: Prepared, reopen: Reopen) -> Iterator[tuple[Spot, Place]]:
    """The place of each fact; every text is read once, however many of its records are guilty."""
    spots = {(fact.address, fact.pointer) for fact in facts}
    ordered = sorted(spots, key=lambda spot: (*text_of(spot), spot[0].record_index))
    for _, group in groupby(ordered, key=text_of):
        wanted = list(group)
        try:
            records = dict(
                read_records(wanted[0][0], prepared, reopen, frozenset(one.record_index for one, _ in wanted))
            )
        except OSError:  # the file has gone since it was read
            records = {}
        for address, pointer in wanted:
            seen = records.get(address.record_index)
            yield (address, pointer), _gone(address) if seen is None else _place(seen, pointer)


def text_of(spot: Spot) -> tuple[str, int, bool]:
    """What texts are opened by, in the order in which they are."""
    return spot[0].path, spot[0].first_byte, spot[0].by_line


def _gone(address: Address) -> Place:
    return Place(Span(0, 0), Region(address.first_line, 1, address.first_line, 1))


def _place(seen: Seen, pointer: Pointer) -> Place:
    span = span_of(seen, Finding(pointer, ""))
    region, value = seen.source.lines.region(span), value_of(seen, pointer)
    return Place(span, region, value, excerpt(seen.source, span))


def read_records(
    address: Address, prepared: Prepared, reopen: Reopen, wanted: frozenset[int]
) -> Iterator[tuple[int, Seen]]:
    """The wanted records of the text at an address, by their numbers in it."""
    source = reopen(address)
    entry = prepared.entry(address.path)
    if address.syntax:
        syntax: Format | None = load_format(address.syntax)
    else:
        syntax = format_for(address.path, source.text, entry.format if entry else "")
    chosen = prepared.chosen_profile(entry)
    must = load_profile("native") if prepared.plan.must_be_records else None
    if syntax is None:
        return
    index = 0
    for document in syntax.read(source):
        if isinstance(document, Problem):
            continue
        for record in records_of(document, syntax.name, chosen, entry, must):
            if index in wanted:
                yield index, Seen(source, paper_of(record, document, syntax, address.path), index)
            index += 1


def _tell(verdict: Verdict, prepared: Prepared, places: Mapping[Spot, Place]) -> Diagnostic:
    """A verdict as a diagnostic with its related places."""
    fact = verdict.fact
    place = places[fact.address, fact.pointer]
    default = verdict.severity or prepared.severities.get(fact.rule, Severity.ERROR)
    return Diagnostic(
        rule=fact.rule,
        severity=prepared.plan.severities.get(fact.rule) or default,
        message=verdict.message,
        path=fact.address.path,
        region=place.region,
        span=place.span,
        record=fact.address.record,
        record_index=fact.address.file_index,
        pointer=spell_pointer(fact.pointer),
        value=place.value,
        related=tuple(_relate(other, message, places) for other, message in verdict.related),
        excerpt=place.excerpt,
        url=rule_url(fact.rule),
    )


def _relate(fact: Fact, message: str, places: Mapping[Spot, Place]) -> Related:
    address = fact.address
    return Related(address.path, places[address, fact.pointer].region, message, address.record)
