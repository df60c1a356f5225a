"""The rules that concern one shape of records, sorted for one pass over a record. Knows no rule by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from functools import partial
from typing import Any

from abslint.model.define import frozen, mutable
from abslint.model.finding import Finding
from abslint.model.paper import Claim, Field, Paper
from abslint.model.plan import Plan
from abslint.model.profile import Profile
from abslint.model.rule import CorpusRule, FieldRule, PaperRule, Rule
from abslint.triage import Triage, make_triage


@frozen
class FieldRun:
    """A field rule bound to its options."""

    rule: FieldRule
    call: Callable[[Field], Iterable[Finding]]


@frozen
class PaperRun:
    """A rule of the record bound to its options."""

    rule: PaperRule
    call: Callable[[Paper], Iterable[Finding]]


@frozen
class CorpusRun:
    """A corpus rule whose collecting half is bound to its options."""

    rule: CorpusRule
    collect: Callable[[Paper], Iterable[Claim]]


FieldGroup = tuple[Callable[[str], bool] | None, tuple[tuple[str, Callable[[Field], Iterable[Finding]]], ...]]
PaperGroup = tuple[Callable[[Paper], bool] | None, tuple[tuple[str, Callable[[Paper], Iterable[Finding]]], ...]]
"""What its rules are silent on, if anything, and the rules: name and bound check."""

CLEAN_TEXTS = 4096
"""Texts of one term that are remembered to be clean."""

CLEAN_LENGTH = 100
"""Code points of the longest that is remembered: what is longer hardly comes again."""

SHAPES = 512
"""Sets of terms of which is remembered what concerns them: records of one source have a few."""


@mutable
class Sieve:
    """The field rules without a trigger of one term, and what they are known to be silent on."""

    groups: tuple[FieldGroup, ...]
    clean: set[str] = field(default_factory=set)

    def passes(self, text: str) -> bool:
        """Whether no rule can find anything in a text that stands in its place as it is."""
        for silent_on, _ in self.groups:
            if silent_on is None or not silent_on(text):
                return False
        if len(text) <= CLEAN_LENGTH:
            if len(self.clean) == CLEAN_TEXTS:
                self.clean.clear()
            self.clean.add(text)
        return True


@frozen
class Shape:
    """What concerns a record that has a certain set of terms: those that any rule of fields looks at, with their
    sieves and whether the triage must see their texts, and the groups of rules of the record."""

    terms: tuple[tuple[str, Sieve | None, bool], ...]
    papers: tuple[PaperGroup, ...]


@frozen
class Lens:
    """The rules that concern one profile, sorted for one pass over a record.

    ``sieves`` hold the field rules without a trigger by term, ``papers`` the rules of the record, in groups with what
    all of a group need; ``asked`` the triggered ones by name with their terms. ``triaged_terms`` are those whose text
    the triage must see.
    """

    profile: Profile
    sieves: dict[str, Sieve]
    asked: dict[str, tuple[tuple[str, ...], FieldRun | PaperRun]]
    papers: tuple[tuple[tuple[str, ...], PaperGroup], ...]
    corpus: tuple[CorpusRun, ...]
    triaged_terms: frozenset[str]
    triage: Triage
    shapes: dict[tuple[str, ...], Shape] = field(default_factory=dict)

    def shape(self, terms: Iterable[str]) -> Shape:
        """What concerns a record with these terms."""
        key = tuple(terms)
        known = self.shapes.get(key)
        if known is None:
            if len(self.shapes) == SHAPES:
                self.shapes.clear()
            known = self.shapes[key] = self._shape(key)
        return known

    def _shape(self, terms: tuple[str, ...]) -> Shape:
        return Shape(
            terms=tuple(
                (term, self.sieves.get(term), term in self.triaged_terms)
                for term in terms
                if term in self.sieves or term in self.triaged_terms
            ),
            papers=tuple(group for needs, group in self.papers if not needs or any(term in terms for term in needs)),
        )


def _bind(function: Callable[..., Any] | None, plan: Plan, options: Mapping[str, object]) -> Any:
    """The function with the options for it, and with ``today`` where it asks for the day."""
    if function is None:
        return None
    code, bound = function.__code__, dict(options)
    if "today" in code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]:
        bound["today"] = plan.today
    return partial(function, **bound) if bound else function


def _guard(rule: FieldRule | PaperRule, plan: Plan) -> Callable[..., bool] | None:
    """What a rule is silent on. With triage off it is asked always; with options of its own nobody knows."""
    return None if plan.triage == "off" or plan.options.get(rule.name) else rule.silent_on


def _field_groups(runs: Iterable[FieldRun], plan: Plan) -> tuple[FieldGroup, ...]:
    """The rules of one term by what they are silent on."""
    groups: dict[Any, list[tuple[str, Any]]] = {}
    for run in runs:
        groups.setdefault(_guard(run.rule, plan), []).append((run.rule.name, run.call))
    return tuple((_bind(guard, plan, {}), tuple(members)) for guard, members in groups.items())


def _paper_groups(runs: Iterable[PaperRun], plan: Plan) -> tuple[tuple[tuple[str, ...], PaperGroup], ...]:
    """The rules of the record by what they need and by what they are silent on."""
    groups: dict[Any, list[tuple[str, Any]]] = {}
    for run in runs:
        needs = () if plan.triage == "off" else run.rule.needs
        groups.setdefault((needs, _guard(run.rule, plan)), []).append((run.rule.name, run.call))
    return tuple((needs, (_bind(guard, plan, {}), tuple(members))) for (needs, guard), members in groups.items())


def make_lens(profile: Profile, rules: Mapping[str, Rule], plan: Plan) -> Lens:
    """The rules of a plan as they concern a profile: those bound to their options whose terms it holds."""
    unasked: dict[str, list[FieldRun]] = {}
    asked: dict[str, tuple[tuple[str, ...], FieldRun | PaperRun]] = {}
    papers: list[PaperRun] = []
    corpus: list[CorpusRun] = []
    for rule in rules.values():
        options = plan.options.get(rule.name, {})
        if isinstance(rule, FieldRule):
            run = FieldRun(rule, _bind(rule.check, plan, options))
            terms = tuple(term for term in rule.terms if profile.holds(term))
            if rule.trigger is not None:
                asked[rule.name] = (terms, run)
                continue
            for term in terms:
                unasked.setdefault(term, []).append(run)
        elif isinstance(rule, PaperRule):
            paper_run = PaperRun(rule, _bind(rule.check, plan, options))
            if rule.trigger is not None:
                asked[rule.name] = (tuple(term for term in rule.terms if profile.holds(term)), paper_run)
            else:
                papers.append(paper_run)
        elif isinstance(rule, CorpusRule):
            corpus.append(CorpusRun(rule, _bind(rule.collect, plan, options)))
    triggers = {name: run.rule.trigger for name, (_, run) in asked.items() if run.rule.trigger is not None}
    return Lens(
        profile=profile,
        sieves={term: Sieve(_field_groups(runs, plan)) for term, runs in unasked.items()},
        asked=asked,
        papers=_paper_groups(papers, plan),
        corpus=tuple(corpus),
        triaged_terms=frozenset(term for terms, _ in asked.values() for term in terms),
        triage=make_triage(triggers, plan.triage),
    )
