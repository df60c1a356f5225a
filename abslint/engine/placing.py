"""Finds the places of what tallies tell in the records that are told. Knows no rule by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from abslint.engine.check import check_record
from abslint.engine.seen import Seen
from abslint.engine.telling import Reopen, read_records, text_of
from abslint.engine.verdicts import INTERNAL, Crash, crash_of
from abslint.model.diagnostic import Fact
from abslint.model.finding import Severity
from abslint.model.rule import TallyRule, Verdict
from abslint.model.span import Pointer
from abslint.prepare import Prepared

Lost = Callable[[str, OSError], None]
"""Gets the paths that cannot be read again, or hold such a record no more."""


def crashed(fact: Fact, crash: Crash) -> Verdict:
    """What is told of a rule that raised about a fact; the trace is the fact's last detail."""
    return Verdict(fact._replace(rule=INTERNAL, detail=(crash.trace,)), crash.message, severity=Severity.ERROR)


def placed(verdicts: Iterable[Verdict], prepared: Prepared, reopen: Reopen, lost: Lost) -> list[Verdict]:
    """The verdicts with their facts at their places, each text read once. Without those that yield to what is found
    there anyhow, or of which a record has gone; with one of ``internal-error`` for each place that a rule could not
    find."""
    asked, kept = [*verdicts], list[Verdict]()
    places = _Places(asked, prepared, reopen, lost)
    for verdict in asked:
        facts = [places.found.get(fact) for fact in (verdict.fact, *(fact for fact, _ in verdict.related))]
        known = [fact for fact in facts if fact is not None]
        if len(known) == len(facts):
            words = [words for _, words in verdict.related]
            related = tuple(zip(known[1:], words, strict=True))
            kept.append(Verdict(known[0], verdict.message, related, verdict.severity))
    return [*kept, *places.crashes]


class _Places:
    """The places of the facts of verdicts: ``found`` has None for those that yield."""

    def __init__(self, verdicts: Sequence[Verdict], prepared: Prepared, reopen: Reopen, lost: Lost) -> None:
        self.found: dict[Fact, Fact | None] = {}
        self.crashes: list[Verdict] = []
        self._prepared = prepared
        self._guilty = {verdict.fact for verdict in verdicts}
        facts = self._guilty | {fact for verdict in verdicts for fact, _ in verdict.related}
        for (path, _, _), group in groupby(sorted(facts, key=lambda fact: (*_text_of(fact), fact)), key=_text_of):
            try:
                self._look_up([*group], reopen)
            except OSError as error:
                lost(path, error)

    def _look_up(self, wanted: list[Fact], reopen: Reopen) -> None:
        """Find the places in one text. Raises OSError if a record isn't there any more."""
        indexes = frozenset(fact.address.record_index for fact in wanted)
        records = dict(read_records(wanted[0].address, self._prepared, reopen, indexes))
        if len(records) < len(indexes):
            raise OSError(None, "changed while it was checked")
        for fact in wanted:
            self.found[fact] = self._place(fact, records[fact.address.record_index])

    def _place(self, fact: Fact, seen: Seen) -> Fact | None:
        """A fact with its place in a record; None if what is told of it yields to what is found there."""
        rule, paper = self._prepared.rules.get(fact.rule), seen.paper
        known = fact._replace(address=fact.address._replace(record=seen.record_id()), pointer=paper.grip())
        if not isinstance(rule, TallyRule):
            return known
        try:
            pointer = rule.find(paper, fact.detail[0] if len(fact.detail) == 1 else fact.detail)
        except Exception as error:
            self.crashes.append(crashed(known, crash_of(rule.name, error)))
            return None
        if pointer is None:  # of an encoding that was guessed, a line by itself may be read otherwise
            return known
        if fact in self._guilty and self._yields(rule, seen, pointer):
            return None
        return known._replace(pointer=pointer)

    def _yields(self, rule: TallyRule, seen: Seen, pointer: Pointer) -> bool:
        """Whether another rule tells something at the same place."""
        path = seen.source.path
        above = frozenset(rule.yields_to) & self._prepared.rules.keys() - self._prepared.ignored(path)
        if not above:
            return False
        found = check_record(seen.paper, self._prepared, self._prepared.entry(path)).found
        return any(one.rule in above and _meet(one.pointer, pointer) for one in found)


def _text_of(fact: Fact) -> tuple[str, int, bool]:
    return text_of((fact.address, ()))


def _meet(one: Pointer, other: Pointer) -> bool:
    """Whether one place is the other, or holds it."""
    least = min(len(one), len(other))
    return one[:least] == other[:least]
