"""Runs the rules over one record. Knows nothing of text, lines or edits."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from abslint.engine.resolve import resolve
from abslint.engine.verdicts import SILENT, Verdicts, crash_of
from abslint.lens import Left, Lens, PaperGroup, PaperRun, Shape, Sieve
from abslint.model.finding import Finding, Severity
from abslint.model.glance import Still
from abslint.model.paper import Paper
from abslint.model.plan import Records
from abslint.prepare import Prepared
from abslint.schema import Checker

DEMANDED = "schema-required"


def clear(papers: Iterable[Paper], prepared: Prepared) -> list[Left | None]:
    """What is left to be asked of each record that the gate clears, None for one that it does not."""
    cleared: list[Left | None] = []
    profile, gate = None, None
    for paper in papers:
        if gate is None or paper.profile is not profile:  # most have the shape of the one before
            profile, gate = paper.profile, prepared.lens(paper.profile).gate
        left = gate.clears(paper.data, paper.json_text)
        if left is not None:
            paper.places = left.places
        cleared.append(left)
    return cleared


def check_cleared(
    papers: Iterable[Paper], left: Iterable[Left | None], prepared: Prepared, entry: Records | None
) -> Iterator[Verdicts | None]:
    """The findings on each record that the gate has cleared, by what is left to be asked; None for one that it has
    not."""
    latest, checkers, settled = None, list[Checker](), False
    for paper, one in zip(papers, left, strict=True):
        if one is not None and one is not latest:  # of most the same is left as of the one before
            latest, checkers = one, prepared.checkers(paper.profile, entry)[one.schemas :]
            settled = not (checkers or one.terms or (entry is not None and entry.require))
        if one is None:
            yield None
        elif settled and _are_silent(one.papers, paper):
            yield SILENT
        else:
            yield _check_left(paper, one, checkers, prepared, entry)


def _check_left(
    paper: Paper, left: Left, checkers: Iterable[Checker], prepared: Prepared, entry: Records | None
) -> Verdicts:
    """The findings on a record by what is left to be asked."""
    verdicts = _held_against(checkers, paper, prepared, entry)
    if left.terms:
        _ask_of_left(paper, prepared.lens(paper.profile), left, verdicts)
    _ask_of_record(paper, left.papers, _is_of, verdicts)
    anything = verdicts.found or verdicts.crashes or verdicts.shown
    return _resolved(verdicts, prepared) if anything else SILENT


def check_record(paper: Paper, prepared: Prepared, entry: Records | None) -> Verdicts:
    """The findings of schema and rules on one record of which nothing is known, each defect once; rules that raised
    apart."""
    lens = prepared.lens(paper.profile)
    verdicts = _held_against(prepared.checkers(paper.profile, entry), paper, prepared, entry)
    shape = lens.shape(paper.terms)
    text = _sift(paper, shape, verdicts)
    if lens.asked:
        _ask_triggered(paper, lens, lens.triage(text), verdicts)
    _ask_of_record(paper, shape.papers if paper.vague else shape.sure, _reads_so, verdicts)
    return _resolved(verdicts, prepared)


def _held_against(checkers: Iterable[Checker], paper: Paper, prepared: Prepared, entry: Records | None) -> Verdicts:
    """What schemas say of a record, and what it lacks of what is demanded."""
    verdicts = Verdicts()
    for checker in checkers:
        found = [finding for finding in checker.check(paper.data, capped=True) if finding.rule in prepared.rules]
        verdicts.found += [replace(one, severity=Severity.ERROR) for one in found] if checker.own else found
    if entry is not None and entry.require and DEMANDED in prepared.rules:
        verdicts.found.extend(_demanded(paper, entry))
    return verdicts


def _resolved(verdicts: Verdicts, prepared: Prepared) -> Verdicts:
    if verdicts.found:
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


def _ask_of_left(paper: Paper, lens: Lens, left: Left, verdicts: Verdicts) -> None:
    """Ask the rules of the fields of terms that were left."""
    texts: list[str] = []
    for term, sieve in left.terms:
        if sieve is not None:
            _ask_of(paper, term, sieve, verdicts)
        if term in lens.triaged_terms:
            texts += [field.text for field in paper.filled(term) if field.text not in lens.quiet]
    if not texts:
        return
    names = lens.triage("\n".join(["", *texts, ""]))
    if names:
        _ask_triggered(paper, lens, names, verdicts, {term for term, _ in left.terms})
    else:
        lens.quiet.keep(texts)


def _ask_of_record(
    paper: Paper, groups: Iterable[PaperGroup], is_of: Callable[[Paper, Still], bool], verdicts: Verdicts
) -> None:
    """Ask groups of rules, but for those that are silent on a record or on a kind that it ``is_of``."""
    for stills, silent_on, rules in groups:
        try:
            if (silent_on is not None and silent_on(paper)) or (stills and any(is_of(paper, one) for one in stills)):
                continue
        except Exception as error:
            verdicts.crashes.append(crash_of(rules[0][0], error))
            continue
        for name, call in rules:
            verdicts.ask(name, call, paper)


def _is_of(paper: Paper, still: Still) -> bool:
    """Whether a record is of a kind."""
    return still.fits(paper.has) and _reads_so(paper, still)


def _reads_so(paper: Paper, still: Still) -> bool:
    """Whether a record is of a kind that its terms fit."""
    if any(len(paper.texts(term)) > 1 for term in still.lone):
        return False
    if still.closed and paper.unknown_keys():
        return False
    return all(glance.check(text) for term, glance in still.texts for text in _said(paper, term))


def _said(paper: Paper, term: str) -> Sequence[str]:
    """The texts of a term and, where some may be read as something else, what they are read as."""
    texts = paper.texts(term)
    if not texts or paper.profile.places.get(term, ()) is not None:
        return texts
    return [*texts, *(field.reading for field in paper.all(term))]


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
        said = subject.said
        if said and sieve.clean.issuperset(said):
            continue
        crashed = len(verdicts.crashes)
        asked = [
            rules
            for silent_on, rules in sieve.groups
            if not said or silent_on is None or not verdicts.silent(rules[0][0], silent_on, said)
        ]
        for rules in asked:
            for name, call in rules:
                verdicts.ask(name, call, subject)
        for name, shows in sieve.usages if asked else ():
            verdicts.show(name, shows, subject)
        if not asked and crashed == len(verdicts.crashes):
            sieve.clean.keep(said)


def _ask_triggered(
    paper: Paper, lens: Lens, names: Iterable[str], verdicts: Verdicts, only: Collection[str] | None = None
) -> None:
    """Ask rules whose pieces stand in the record's text of the fields of all their terms, or ``only`` of some."""
    for name in sorted(names):
        its_terms, run = lens.asked[name]
        if isinstance(run, PaperRun):
            verdicts.ask(name, run.call, paper)
            continue
        for term in its_terms:
            if only is None or term in only:
                for subject in paper.filled(term):
                    verdicts.ask(name, run.call, subject)


def _demanded(paper: Paper, entry: Records) -> Iterator[Finding]:
    """What ``require`` of the configuration asks for and the record lacks."""
    for asked in entry.require:
        terms = [term for term in paper.profile.fields if asked in (term, term.rpartition(".")[2])]
        if not terms:
            words = f"`{asked}` is missing, which the configuration asks for, but names no place for"
            yield Finding((asked,), words, grip=paper.grip(), severity=Severity.ERROR, rule=DEMANDED)
        elif not any(paper.has(term) for term in terms):
            finding = paper.missing(terms[0], f"`{asked}` is missing, which the configuration asks for", Severity.ERROR)
            yield finding.by(DEMANDED)
