"""One defect, one finding: applies what rules cover and yield to, blindly. Knows no rule by name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from abslint.model.finding import Finding
from abslint.model.span import Pointer


def overlap(one: Finding, other: Finding) -> bool:
    """Whether two findings at one pointer speak of a common range; a finding without a range speaks of all."""
    if one.part is None or other.part is None:
        return True
    return one.part[0] < other.part[1] and other.part[0] < one.part[1]


def resolve(
    findings: Iterable[Finding], covers: Mapping[str, frozenset[str]], yields_to: Mapping[str, frozenset[str]]
) -> list[Finding]:
    """The findings of a record that remain when covered and yielding ones are dropped, in their order."""
    by_pointer: dict[Pointer, list[Finding]] = {}
    guests: dict[Pointer, list[Finding]] = {}
    for finding in findings:
        here = by_pointer.setdefault(finding.pointer, [])
        if finding not in here:
            here.append(finding)
        for pointer in finding.also:
            guests.setdefault(pointer, []).append(finding)
    kept: list[Finding] = []
    for pointer, here in by_pointer.items():
        present = here + guests.get(pointer, [])
        kept.extend(here if len(present) == 1 else _settle(here, present, covers, yields_to))
    return kept


def _settle(
    here: list[Finding],
    present: list[Finding],
    covers: Mapping[str, frozenset[str]],
    yields_to: Mapping[str, frozenset[str]],
) -> list[Finding]:
    """Those of ``here`` that stay, given all that speak of the pointer."""
    silenced = frozenset().union(*(covers.get(finding.rule, frozenset()) for finding in present))
    kept = []
    for finding in here:
        if finding.rule in silenced:
            continue
        winners = yields_to.get(finding.rule, frozenset())
        if winners and any(one.rule in winners and overlap(finding, one) for one in present if one is not finding):
            continue
        kept.append(finding)
    return kept
