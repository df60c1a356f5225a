"""Tells what several records are guilty of: opens their places again, each text once. Knows no rule by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field
from functools import partial
from itertools import groupby

from abslint.engine.place import excerpt, rule_url, span_of, value_of
from abslint.engine.records import Reading, records_of
from abslint.engine.seen import Seen
from abslint.formats import format_in
from abslint.model.define import frozen
from abslint.model.diagnostic import Address, Diagnostic, Excerpt, Fact, Related
from abslint.model.finding import Finding, Problem, Severity
from abslint.model.rule import Verdict
from abslint.model.source import Source
from abslint.model.span import Pointer, Region, Span, spell_pointer
from abslint.prepare import Prepared
from abslint.profiles import load_profile

Reopen = Callable[[Address], Source]
"""From an address to the text in which it counts: a line of JSON Lines, else the whole file. Raises OSError. Asked
in the order of paths and bytes, once for each."""


@frozen
class Place:
    """Where a fact leads to: nothing but a line, if the record is no longer there."""

    span: Span
    region: Region
    value: str | None = None
    excerpt: Excerpt = field(default=Excerpt(""))


Spot = tuple[Address, Pointer]


def find_places(facts: Iterable[Fact], prepared: Prepared, reopen: Reopen) -> Iterator[tuple[Spot, Place]]:
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
    syntax = format_in(entry, address.path, source.text, address.syntax)
    chosen = prepared.chosen_profile(entry)
    must = load_profile("native") if prepared.plan.must_be_records else None
    if syntax is None:
        return
    index = 0
    find = partial(records_of, format_name=syntax.name, chosen=chosen, entry=entry, must=must)
    reading = Reading(source, syntax, find)
    for document in reading:
        if isinstance(document, Problem):
            continue
        for record in find(document):
            if index in wanted:
                yield index, Seen(source, reading.paper(record, document, index), index)
            index += 1


def tell(verdict: Verdict, prepared: Prepared, places: Mapping[Spot, Place]) -> Diagnostic:
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
