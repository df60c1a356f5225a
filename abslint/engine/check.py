"""Runs the rules over one record. Knows nothing of text, lines or edits."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from abslint.engine.resolve import resolve
from abslint.lens import Lens, PaperGroup, PaperRun, Shape, Sieve
from abslint.model.define import frozen
from abslint.model.finding import Finding, Severity
from abslint.model.glance import Still
from abslint.model.paper import Field, Paper
from abslint.model.plan import Records
from abslint.prepare import Prepared

INTERNAL = "internal-error"


@frozen
class Crash:
    """A rule that raised: its name, the error in words, the trace for ``-v``."""

    rule: str
    message: str
    trace: str


class Verdicts:
    """What the rules said of one record, each finding with its rule's name, and which of them raised."""

    __slots__ = ("crashes", "found")

    def __init__(self) -> None:
        self.found: list[Finding] = []
        self.crashes: list[Crash] = []

    def ask(self, name: str, call: Callable[[Any], Iterable[Finding]], subject: Field | Paper) -> None:
        """Call a rule; what it found before it raised is kept."""
        try:
            for finding in call(subject):
                self.found.append(finding.by(name))
        except Exception as error:
            self.crashes.append(crash_of(name, error))

    def silent(self, name: str, silent_on: Callable[[Any], bool], subject: str | Paper) -> bool:
        """Whether a rule, and all that share its ``silent_on``, need not be asked."""
        try:
            return silent_on(subject)
        except Exception as error:
            self.crashes.append(crash_of(name, error))
            return True


def is_clean(paper: Paper, prepared: Prepared, entry: Records | None) -> bool:
    """Whether it is known at a glance that there is nothing to tell of a record. One that the gate has cleared is
    ``plain`` from then on."""
    lens = prepared.lens(paper.profile)
    if not lens.gate.clears(paper.data, paper.json_text):
        return False
    paper.plain = True
    if len(prepared.checkers(paper.profile, entry)) > lens.own_schemas or (entry is not None and entry.require):
        return False
    return _are_silent(lens.left, paper)


def check_record(paper: Paper, prepared: Prepared, entry: Records | None) -> Verdicts:
    """The findings of schema and rules on one record that is not known to be clean, each defect once; rules that raised
    apart."""
    lens, cleared = prepared.lens(paper.profile), paper.plain
    verdicts = Verdicts()
    for checker in prepared.checkers(paper.profile, entry)[lens.own_schemas if cleared else 0 :]:
        found = checker.check(paper.data, capped=True)
        verdicts.found += [finding for finding in found if finding.rule in prepared.rules]
    if entry is not None and entry.require:
        verdicts.found.extend(_demanded(paper, entry))
    _ask_of_record(paper, lens.left if cleared else _ask_of_fields(paper, lens, verdicts), verdicts)
    if len(verdicts.found) > 1:
        verdicts.found = resolve(verdicts.found, prepared.covers, prepared.yields_to)
    return verdicts


def _are_silent(groups: Iterable[PaperGroup], paper: Paper) -> bool:
    """Whether all groups say of themselves that they find nothing in a record."""
    try:
        for _, silent_on, _ in groups:
            if silent_on is None or not silent_on(paper):
                return False
    except Exception:  # told when the rules are asked
        return False
    return True


def _ask_of_fields(paper: Paper, lens: Lens, verdicts: Verdicts) -> tuple[PaperGroup, ...]:
    """Ask the rules of fields and the triggered ones; give those of the record that may find something."""
    paper.plain = lens.gate.passes(paper.data, paper.json_text)
    shape = lens.shape(paper.terms)
    if not paper.plain:
        text = _sift(paper, shape, verdicts)
        if lens.asked:
            _ask_triggered(paper, lens, text, verdicts)
    return shape.papers if paper.vague else shape.sure


def _ask_of_record(paper: Paper, groups: Iterable[PaperGroup], verdicts: Verdicts) -> None:
    for stills, silent_on, rules in groups:
        try:
            if (silent_on is not None and silent_on(paper)) or (stills and any(_is_of(paper, one) for one in stills)):
                continue
        except Exception as error:
            verdicts.crashes.append(crash_of(rules[0][0], error))
            continue
        for name, call in rules:
            verdicts.ask(name, call, paper)


def _is_of(paper: Paper, still: Still) -> bool:
    """Whether a record is of a kind that its terms fit."""
    if any(len(paper.texts(term)) > 1 for term in still.lone):
        return False
    return all(glance.check(text) for term, glance in still.texts for text in paper.texts(term))


def _sift(paper: Paper, shape: Shape, verdicts: Verdicts) -> str:
    """Ask the field rules without a trigger, and give the text that the triage must see, a line feed before and behind
    each value, so that ends can be looked for. The loop that every value pays for: most are known to be clean."""
    terms, odd, texts = paper.terms, paper.odd, [""]
    for term, sieve, triaged in shape.terms:
        values = terms[term]
        if triaged:
            texts += values if term not in odd else paper.texts(term)
        if sieve is None:
            continue
        clean, doubt = sieve.clean, term in odd
        try:
            for value in values:
                if value not in clean and not sieve.passes(value):
                    doubt = True
                    break
        except Exception:  # told when the rules are asked
            doubt = True
        if doubt:
            _ask_of(paper, term, sieve, verdicts)
    texts.append("")
    return "\n".join(texts)


def _ask_of(paper: Paper, term: str, sieve: Sieve, verdicts: Verdicts) -> None:
    """Ask the rules of a term of which some value is not known to be clean."""
    for subject in paper.filled(term):
        as_it_is = subject.parsed is None and subject.text is subject.value
        for silent_on, rules in sieve.groups:
            if silent_on is None or not as_it_is or not verdicts.silent(rules[0][0], silent_on, subject.text):
                for name, call in rules:
                    verdicts.ask(name, call, subject)


def _ask_triggered(paper: Paper, lens: Lens, text: str, verdicts: Verdicts) -> None:
    """The rules whose pieces stand in the record's text."""
    for name in sorted(lens.triage(text)):
        its_terms, run = lens.asked[name]
        if isinstance(run, PaperRun):
            verdicts.ask(name, run.call, paper)
            continue
        for term in its_terms:
            for subject in paper.filled(term):
                verdicts.ask(name, run.call, subject)


def crash_of(name: str, error: Exception) -> Crash:
    """What is told of a rule that raised."""
    words = f"rule `{name}` failed on this record ({type(error).__name__}): please report it"
    return Crash(name, words, "".join(traceback.format_exception(error)))


def _demanded(paper: Paper, entry: Records) -> Iterator[Finding]:
    """What ``require`` of the configuration asks for and the record lacks."""
    for asked in entry.require:
        terms = [term for term in paper.profile.fields if asked in (term, term.rpartition(".")[2])]
        if terms and not any(paper.has(term) for term in terms):
            finding = paper.missing(terms[0], f"`{asked}` is missing, which the configuration asks for", Severity.ERROR)
            yield finding.by("schema-required")
