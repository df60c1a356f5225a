"""The precision of rules on real records, from the verdicts of people. Judges nothing itself."""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

from abslint.model.catalogue import Catalogue

VERDICTS = Path(__file__).parent.parent / "tests" / "corpora" / "verdicts.tsv"
"""One finding a line: the file's path in the collection of real records, the record's number in the file (from 0), the
pointer, the rule, ``right`` or ``wrong``, and why: facts only, none of the records' text."""


DRAWN = 40
"""Findings of a rule that are drawn; all of them, where there are fewer."""


class Verdict(NamedTuple):
    """What somebody who read the record says of a finding."""

    path: str
    record: int
    pointer: str
    rule: str
    right: bool
    why: str


def read_verdicts() -> list[Verdict]:
    """Every verdict, in the order of the file. Raises ValueError for a line that is none."""
    with VERDICTS.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [_verdict(number, row) for number, row in enumerate(rows[1:], 2)]


def _verdict(number: int, row: list[str]) -> Verdict:
    if len(row) != 6 or row[4] not in {"right", "wrong"} or not row[5]:
        raise ValueError(f"line {number} of {VERDICTS.name} is no verdict: {row}")
    path, record, pointer, rule, verdict, why = row
    return Verdict(path, int(record), pointer, rule, verdict == "right", why)


def precision_page(catalogue: Catalogue) -> str:
    """How many of the findings that were read are right, rule by rule."""
    judged: dict[str, list[Verdict]] = defaultdict(list)
    for verdict in read_verdicts():
        judged[verdict.rule].append(verdict)
    lines = [
        "<!-- made by python -m docs: change tests/corpora/verdicts.tsv, not this page -->\n",
        "# How often the rules are right",
        "",
        f"Up to {DRAWN} findings of each rule were drawn from real records that others wrote, and each was read in its",
        "record. A rule that is on by default is right 98 times in 100; one that only gives a hint (info) 90 times.",
        "A rule that found nothing ran on all of them, too.",
        "",
        "| rule | severity | default | read | right | |",
        "|---|---|---|---|---|---|",
    ]
    for name, rule in catalogue.rules.items():
        read = judged.get(name, [])
        right = sum(verdict.right for verdict in read)
        share = f"{100 * right / len(read):.0f} %" if read else "found nothing"
        on = "on" if rule.default and not rule.extra else "off"
        lines.append(f"| [{name}](rules/{name}.md) | {rule.severity.word} | {on} | {len(read)} | {right} | {share} |")
    return "\n".join(lines) + "\n"
