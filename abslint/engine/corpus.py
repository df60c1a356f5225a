"""Across records: collects facts from each, judges them together. Knows no rule by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from abslint.engine.place import RULE_URL, Seen, excerpt, span_of, value_of
from abslint.engine.records import records_of
from abslint.formats import format_for
from abslint.model.diagnostic import Address, Diagnostic, Excerpt, Fact, Related
from abslint.model.finding import Finding, Problem
from abslint.model.paper import Paper
from abslint.model.plan import Plan
from abslint.model.rule import CorpusRule, Verdict
from abslint.model.source import Source
from abslint.model.span import Region, Span, spell_pointer
from abslint.prepare import Prepared, prepare
from abslint.profiles import load_profile

Reopen = Callable[[Address], Source]
"""From an address to the text in which it counts: a line of JSON Lines, else the whole file. Raises OSError."""


class Bytes:
    """Counts the bytes before offsets of a text that are asked for in order, each stretch once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._ascii = text.isascii()
        self._offset = self._bytes = 0

    def before(self, offset: int) -> int:
        """How many bytes of UTF-8 stand before the character at ``offset``."""
        if self._ascii:
            return offset
        if offset < self._offset:
            self._offset = self._bytes = 0
        self._bytes += len(self._text[self._offset : offset].encode("utf-8", "surrogatepass"))
        self._offset = offset
        return self._bytes


def collect(seen: Seen, prepared: Prepared, bytes_before: Bytes | None) -> Iterator[Fact]:
    """The facts that corpus rules take from one record.

    ``bytes_before`` is given where each record has a line of its own: the fact then remembers the line's first byte.
    """
    runs = prepared.lens(seen.paper.profile).corpus
    if not runs:
        return
    record, source = seen.paper.record_id(), seen.source
    index, first_byte, first_line = seen.index, source.first_byte, source.first_line
    if bytes_before is not None:
        start = seen.paper.document.span.start
        index, first_line = 0, source.lines.number(start)
        first_byte += bytes_before.before(start)
    by_line = bytes_before is not None
    for run in runs:
        for claim in run.collect(seen.paper):
            address = Address(source.path, first_byte, first_line, index, claim.pointer, seen.index, record, by_line)
            yield Fact(run.rule.name, claim.key, address, claim.detail)


def judge(facts: Iterable[Fact], plan: Plan, reopen: Reopen) -> list[Diagnostic]:
    """The diagnostics of corpus rules over the facts of all records, in any order; only guilty places are opened."""
    prepared = prepare(plan)
    known = (fact for fact in facts if fact.rule in prepared.rules)
    ordered = sorted(known, key=lambda fact: (fact.rule, fact.key, fact.address.order))
    opener = _Opener(prepared, reopen)
    diagnostics = []
    for (name, _), group in groupby(ordered, key=lambda fact: (fact.rule, fact.key)):
        rule = prepared.rules[name]
        if isinstance(rule, CorpusRule):
            for verdict in rule.judge(list(group)):
                if not verdict.fact.ignored and name not in prepared.ignored(verdict.fact.address.path):
                    diagnostics.append(_place(verdict, opener))
    return sorted(diagnostics, key=lambda one: one.order)


class _Opener:
    """Reads guilty records again, the text of the latest file kept."""

    def __init__(self, prepared: Prepared, reopen: Reopen) -> None:
        self.prepared = prepared
        self._reopen = reopen
        self._key: tuple[str, int] | None = None
        self._seen: list[Seen] = []

    def open(self, address: Address) -> Seen | None:
        """The record at an address; None if it is no longer there."""
        key = (address.path, address.first_byte)
        if key != self._key:
            self._seen, self._key = list(self._read(address)), key
        return next((seen for seen in self._seen if seen.index == address.record_index), None)

    def _read(self, address: Address) -> Iterator[Seen]:
        prepared = self.prepared
        source = self._reopen(address)
        entry = prepared.entry(address.path)
        syntax = format_for(address.path, source.text, entry.format if entry else "")
        chosen = prepared.chosen_profile(entry)
        must = load_profile("native") if prepared.plan.must_be_records else None
        index = 0
        for document in syntax.read(source) if syntax else ():
            if isinstance(document, Problem):
                continue
            for record in records_of(document, syntax.name if syntax else "", chosen, entry, must):
                yield Seen(source, Paper(record.data, record.base, document, record.profile), index)
                index += 1


def _place(verdict: Verdict, opener: _Opener) -> Diagnostic:
    """A verdict as a diagnostic with its related places."""
    fact, prepared = verdict.fact, opener.prepared
    severity = prepared.plan.severities.get(fact.rule) or verdict.severity or prepared.severities[fact.rule]
    related = tuple(_relate(other, message, opener) for other, message in verdict.related)
    address = fact.address
    seen = opener.open(address)
    if seen is None:
        span, value, line = Span(0, 0), None, Excerpt("")
        region = Region(address.first_line, 1, address.first_line, 1)
    else:
        span = span_of(seen, Finding(address.pointer, verdict.message))
        region, value, line = seen.source.lines.region(span), value_of(seen, address.pointer), excerpt(seen.source, span)
    return Diagnostic(
        rule=fact.rule,
        severity=severity,
        message=verdict.message,
        path=address.path,
        region=region,
        span=span,
        record=address.record,
        record_index=address.file_index,
        pointer=spell_pointer(address.pointer),
        value=value,
        related=related,
        excerpt=line,
        url=RULE_URL.format(fact.rule),
    )


def _relate(fact: Fact, message: str, opener: _Opener) -> Related:
    address = fact.address
    seen = opener.open(address)
    if seen is None:
        region = Region(address.first_line, 1, address.first_line, 1)
    else:
        region = seen.source.lines.region(span_of(seen, Finding(address.pointer, message)))
    return Related(address.path, region, message, address.record)
