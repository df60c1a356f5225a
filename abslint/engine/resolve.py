"""One defect, one finding: applies what rules cover and yield to, blindly. Knows no rule by name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import accumulate

from abslint.model.finding import Finding, Severity
from abslint.model.span import Pointer

Rules = Mapping[str, frozenset[str]]


class _Ranges:
    """Ranges of one value, asked whether any of them has something in common with another.

    A finding without a range speaks of all.
    """

    def __init__(self, findings: Iterable[Finding]) -> None:
        parts = [finding.part for finding in findings]
        self._any = bool(parts)
        self._all = None in parts
        ordered = sorted(part for part in parts if part is not None)
        self._starts = [start for start, _ in ordered]
        self._ends = list(accumulate((end for _, end in ordered), max))

    def overlap(self, finding: Finding) -> bool:
        """Whether a finding has something in common with one of them."""
        if self._all or finding.part is None:
            return self._any
        before = bisect_left(self._starts, finding.part[1])
        return before > 0 and self._ends[before - 1] > finding.part[0]


def resolve(findings: Iterable[Finding], covers: Rules, yields_to: Rules) -> list[Finding]:
    """The findings of a record that remain when covered and yielding ones are dropped, pointer by pointer. What has no
    message is not told: it says that its place is right, whatever its rule covers."""
    return [finding for finding in _resolve(list(findings), covers, yields_to) if finding.message]


def _resolve(findings: list[Finding], covers: Rules, yields_to: Rules) -> list[Finding]:
    if len({finding.pointer for finding in findings}) == len(findings) and not any(one.also for one in findings):
        return findings  # each is alone at its place
    by_pointer: dict[Pointer, list[Finding]] = {}
    guests: dict[Pointer, list[Finding]] = {}
    for finding in _once(findings):
        by_pointer.setdefault(finding.pointer, []).append(finding)
        for pointer in finding.also:
            guests.setdefault(pointer, []).append(finding)
    kept: list[Finding] = []
    for pointer, here in by_pointer.items():
        present = here + guests.get(pointer, [])
        kept.extend(here if len(present) == 1 else _settle(here, present, covers, yields_to))
    return kept


def _once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Each finding once, in order. What fixes hold need not be hashable."""
    seen: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        alike = seen.setdefault((finding.rule, finding.pointer, finding.part, finding.message), [])
        if finding not in alike:
            alike.append(finding)
            yield finding


def _settle(here: list[Finding], present: list[Finding], covers: Rules, yields_to: Rules) -> list[Finding]:
    """Those of ``here`` that stay, given all that speak of the pointer."""
    silenced = frozenset().union(*(covers.get(rule, frozenset()) for rule in {finding.rule for finding in present}))
    winners: dict[str, _Ranges] = {}
    kept = []
    for finding in here:
        stronger = yields_to.get(finding.rule)
        if finding.rule in silenced:
            continue
        if stronger:
            if finding.rule not in winners:
                winners[finding.rule] = _Ranges(other for other in present if other.rule in stronger and other.message)
            if winners[finding.rule].overlap(finding):
                continue
        kept.append(finding)
    if any(finding.rule in silenced and finding.severity is Severity.ERROR for finding in here):
        # what a house itself asks for is no less grave for being told by a rule
        kept = [replace(one, severity=Severity.ERROR) if covers.get(one.rule) else one for one in kept]
    return kept
