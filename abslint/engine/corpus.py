"""Across records: collects facts from each, judges them together. Knows no rule by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import field
from itertools import groupby

from abslint.engine.check import INTERNAL, Crash, crash_of
from abslint.engine.place import RULE_URL, Seen, excerpt, span_of, value_of
from abslint.engine.records import records_of
from abslint.formats import format_for
from abslint.model.define import frozen
from abslint.model.diagnostic import Address, Diagnostic, Excerpt, Fact, Related
from abslint.model.finding import Finding, Problem, Severity
from abslint.model.format import Format
from abslint.model.paper import Paper
from abslint.model.plan import Plan
from abslint.model.rule import CorpusRule, Verdict
from abslint.model.source import Source
from abslint.model.span import Region, Span, spell_pointer
from abslint.prepare import Prepared, prepare
from abslint.profiles import load_profile

Reopen = Callable[[Address], Source]
"""From an address to the text in which it counts: a line of JSON Lines, else the whole file. Raises OSError. Asked
in the order of paths and bytes, once for each."""

BY_BYTE = frozenset({"utf-8", "cp1252", "latin-1"})
"""Encodings whose lines can be found, and read, by themselves: a line feed is one byte that means nothing else."""


def reads_by_line(source: Source, syntax: Format) -> bool:
    """Whether each record of a source can be read again from its line alone."""
    return syntax.line_is_record and source.encoding in BY_BYTE


class ByLine:
    """Where the lines of records begin in their file, and which record of its line each is. Asked in order."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._mark = len("\ufeff".encode()) if source.byte_order_mark else 0
        self._ascii = source.text.isascii()
        damaged = any(problem.rule == "not-utf8" for problem in source.problems)
        self._errors = "surrogateescape" if damaged else "surrogatepass"
        self._offset = self._bytes = self._on_line = 0
        self._line = -1
        self._starts = source.lines.starts()

    def enter(self, start: int) -> tuple[int, int, int]:
        """For the record at an offset of the text (code points): its line, that line's first byte in the file, and
        its number on that line."""
        starts, line = self._starts, max(self._line, 0)
        while line + 1 < len(starts) and starts[line + 1] <= start:
            line += 1
        self._on_line = self._on_line + 1 if line == self._line else 0
        self._line = line
        begin = starts[line]
        if self._ascii:
            self._bytes = begin
        else:
            between = self._source.text[self._offset : begin]
            self._bytes += len(between.encode(self._source.encoding, self._errors))
        self._offset = begin
        mark = self._mark if begin else 0  # read by itself, the first line has the mark again
        return line + self._source.first_line, self._source.first_byte + self._bytes + mark, self._on_line


def collect(seen: Seen, prepared: Prepared, by_line: ByLine | None, crashes: list[Crash]) -> list[Fact]:
    """The facts that corpus rules take from one record; those that raised are added to ``crashes``.

    ``by_line`` is given where each record has a line of its own: the fact then remembers the line's first byte.
    """
    runs = prepared.lens(seen.paper.profile).corpus
    facts: list[Fact] = []
    if not runs:
        return facts
    record, source = seen.paper.record_id(), seen.source
    index, first_byte, first_line = seen.index, source.first_byte, source.first_line
    alone = False
    if by_line is not None:  # a JSON file under the name of JSON Lines has records over many lines, all the same
        span = seen.paper.document.span
        alone = not seen.paper.document.base and source.text.find("\n", span.start, span.end) < 0
        if alone:
            first_line, first_byte, index = by_line.enter(span.start)
    for run in runs:
        try:
            for claim in run.collect(seen.paper):
                address = Address(source.path, first_byte, first_line, index, claim.pointer, seen.index, record, alone)
                facts.append(Fact(run.rule.name, claim.key, address, claim.detail))
        except Exception as error:
            crashes.append(crash_of(run.rule.name, error))
    return facts


def judge(facts: Iterable[Fact], plan: Plan, reopen: Reopen) -> list[Diagnostic]:
    """The diagnostics of corpus rules over the facts of all records, in any order; only guilty places are opened."""
    prepared = prepare(plan)
    known = (fact for fact in facts if fact.rule in prepared.rules)
    ordered = sorted(known, key=lambda fact: (fact.rule, fact.key, fact.address.order))
    verdicts = list(_verdicts(ordered, prepared))
    addresses = {
        fact.address for verdict in verdicts for fact in (verdict.fact, *(other for other, _ in verdict.related))
    }
    places = dict(_find(addresses, prepared, reopen))
    return sorted((_tell(verdict, prepared, places) for verdict in verdicts), key=lambda one: one.order)


def _verdicts(ordered: Iterable[Fact], prepared: Prepared) -> Iterator[Verdict]:
    """What the rules judge of each group, without what ignores and the configuration silence."""
    for (name, _), group in groupby(ordered, key=lambda fact: (fact.rule, fact.key)):
        rule, together = prepared.rules[name], list(group)
        if not isinstance(rule, CorpusRule):
            continue
        try:
            for verdict in rule.judge(together):
                if not verdict.fact.ignored and name not in prepared.ignored(verdict.fact.address.path):
                    yield verdict
        except Exception as error:
            crash = crash_of(name, error)
            fact = Fact(INTERNAL, together[0].key, together[0].address)
            yield Verdict(fact, crash.message, severity=Severity.ERROR)


@frozen
class Place:
    """Where an address leads to: nothing but a line, if the record is no longer there."""

    span: Span
    region: Region
    value: str | None = None
    excerpt: Excerpt = field(default=Excerpt(""))


def _find(addresses: Iterable[Address], prepared: Prepared, reopen: Reopen) -> Iterator[tuple[Address, Place]]:
    """The place of each address; every text is read once, however many of its records are guilty."""
    ordered = sorted(addresses, key=lambda one: (one.path, one.first_byte, one.by_line, one.record_index))
    for _, group in groupby(ordered, key=lambda one: (one.path, one.first_byte, one.by_line)):
        wanted = list(group)
        try:
            records = dict(_read(wanted[0], prepared, reopen, frozenset(one.record_index for one in wanted)))
        except OSError:  # the file has gone since it was read
            records = {}
        for address in wanted:
            seen = records.get(address.record_index)
            yield address, _gone(address) if seen is None else _place(seen, address)


def _gone(address: Address) -> Place:
    return Place(Span(0, 0), Region(address.first_line, 1, address.first_line, 1))


def _place(seen: Seen, address: Address) -> Place:
    span = span_of(seen, Finding(address.pointer, ""))
    value, line = value_of(seen, address.pointer), excerpt(seen.source, span)
    return Place(span, seen.source.lines.region(span), value, line)


def _read(address: Address, prepared: Prepared, reopen: Reopen, wanted: frozenset[int]) -> Iterator[tuple[int, Seen]]:
    """The wanted records of the text at an address, by their numbers in it."""
    source = reopen(address)
    entry = prepared.entry(address.path)
    syntax = format_for(address.path, source.text, entry.format if entry else "")
    chosen = prepared.chosen_profile(entry)
    must = load_profile("native") if prepared.plan.must_be_records else None
    index = 0
    for document in syntax.read(source) if syntax else ():
        if isinstance(document, Problem):
            continue
        for record in records_of(document, syntax.name if syntax else "", chosen, entry, must):
            if index in wanted:
                yield index, Seen(source, Paper(record.data, record.base, document, record.profile), index)
            index += 1


def _tell(verdict: Verdict, prepared: Prepared, places: dict[Address, Place]) -> Diagnostic:
    """A verdict as a diagnostic with its related places."""
    fact, address = verdict.fact, verdict.fact.address
    place = places[address]
    default = verdict.severity or prepared.severities.get(fact.rule, Severity.ERROR)
    return Diagnostic(
        rule=fact.rule,
        severity=prepared.plan.severities.get(fact.rule) or default,
        message=verdict.message,
        path=address.path,
        region=place.region,
        span=place.span,
        record=address.record,
        record_index=address.file_index,
        pointer=spell_pointer(address.pointer),
        value=place.value,
        related=tuple(_relate(other, message, places) for other, message in verdict.related),
        excerpt=place.excerpt,
        url=RULE_URL.format(fact.rule),
    )


def _relate(fact: Fact, message: str, places: dict[Address, Place]) -> Related:
    address = fact.address
    return Related(address.path, places[address].region, message, address.record)
