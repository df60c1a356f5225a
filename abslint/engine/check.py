"""Runs the rules over one record. Knows nothing of text, lines or edits."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from abslint.engine.resolve import resolve
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Paper
from abslint.model.plan import Records
from abslint.prepare import FieldRun, Lens, PaperRun, Prepared

INTERNAL = "internal-error"


@dataclass(frozen=True, slots=True)
class Crash:
    """A rule that raised: its name, the error in words, the trace for ``-v``."""

    rule: str
    message: str
    trace: str


def check_record(
    paper: Paper, prepared: Prepared, entry: Records | None
) -> tuple[list[Finding], list[Crash]]:
    """The findings of schema and rules on one record, each defect once; rules that raised apart."""
    lens = prepared.lens(paper.profile)
    found: list[Finding] = []
    crashes: list[Crash] = []
    for checker in prepared.checkers(paper.profile, entry):
        found.extend(finding for finding in checker.check(paper.data) if finding.rule in prepared.rules)
    if entry is not None and entry.require:
        found.extend(_demanded(paper, entry))
    for name, findings in _calls(paper, lens):
        try:
            found.extend(replace(finding, rule=name) for finding in findings)
        except Exception as error:  # noqa: BLE001 - a rule must not stop the run
            crashes.append(_crash(name, error))
    if len(found) > 1:
        found = resolve(found, prepared.covers, prepared.yields_to)
    return found, crashes


def _crash(name: str, error: Exception) -> Crash:
    words = f"rule `{name}` failed on this record ({type(error).__name__}): please report it"
    return Crash(name, words, "".join(traceback.format_exception(error)))


def _demanded(paper: Paper, entry: Records) -> Iterator[Finding]:
    """What ``require`` of the configuration asks for and the record lacks."""
    for asked in entry.require:
        terms = [term for term in paper.profile.fields if asked in (term, term.rpartition(".")[2])]
        if terms and not any(paper.has(term) for term in terms):
            finding = paper.missing(terms[0], f"`{asked}` is missing, which the configuration asks for", Severity.ERROR)
            yield replace(finding, rule="schema-required")


def _calls(paper: Paper, lens: Lens) -> Iterator[tuple[str, Iterable[Finding]]]:
    """Every rule's findings, lazily: the unasked field rules, the rules of the record, then the triggered ones."""
    for term, runs in lens.unasked:
        for field in paper.filled(term):
            for run in runs:
                yield run.rule.name, run.call(field)
    for paper_run in lens.papers:
        yield paper_run.rule.name, paper_run.call(paper)
    if not lens.asked:
        return
    text = "\n".join([field.text for term in lens.triaged_terms for field in paper.filled(term)])
    for name in sorted(lens.triage(text)):
        terms, asked = lens.asked[name]
        yield from _asked(paper, name, terms, asked)


def _asked(
    paper: Paper, name: str, terms: tuple[str, ...], run: FieldRun | PaperRun
) -> Iterator[tuple[str, Iterable[Finding]]]:
    if isinstance(run, PaperRun):
        yield name, run.call(paper)
        return
    for term in terms:
        for field in paper.filled(term):
            yield name, run.call(field)
