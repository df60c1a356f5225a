"""The rules that concern one shape of records, sorted for one pass over a record. Knows no rule by name."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import field
from functools import partial
from typing import Any

from abslint.gate import Gate, make_gate
from abslint.model.define import frozen, mutable
from abslint.model.finding import Finding
from abslint.model.glance import Glance, Still
from abslint.model.paper import Claim, Field, Paper
from abslint.model.plan import Plan, SchemaSet
from abslint.model.profile import Profile
from abslint.model.rule import CorpusRule, FieldRule, PaperRule, Rule, Trigger
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
PaperGroup = tuple[
    tuple[Still, ...],
    Callable[[Paper], bool] | None,
    tuple[tuple[str, Callable[[Paper], Iterable[Finding]]], ...],
]
"""Kinds of records in which its rules find nothing, what else they are silent on, and the rules."""

OwnSchema = Callable[[], SchemaSet]
"""Gives the schema that records of a profile are held against, when it is asked for."""

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
    sieves and whether the triage must see their texts; all groups of rules of the record, without kinds in which they
    find nothing; and those that may find something where all these terms surely say something, with such kinds."""

    terms: tuple[tuple[str, Sieve | None, bool], ...]
    papers: tuple[PaperGroup, ...]
    sure: tuple[PaperGroup, ...]


@frozen
class Lens:
    """The rules that concern one profile, sorted for one pass over a record.

    ``own_schemas`` is how many of the schemas of a record (0 or 1) the gate knows. ``sieves`` hold the field rules
    without a trigger by term, ``papers`` the rules of the record in groups, ``left`` those of which no kind of record
    is known in which they find nothing; ``asked`` the triggered ones by name with their terms. ``triaged_terms`` are
    those whose text the triage must see.
    """

    profile: Profile
    own_schemas: int
    sieves: dict[str, Sieve]
    asked: dict[str, tuple[tuple[str, ...], FieldRun | PaperRun]]
    papers: tuple[PaperGroup, ...]
    left: tuple[PaperGroup, ...]
    corpus: tuple[CorpusRun, ...]
    triaged_terms: frozenset[str]
    triage: Triage
    gate: Gate
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
            papers=tuple(((), silent_on, members) for _, silent_on, members in self.papers),
            sure=tuple(_unsettled(self.papers, terms)),
        )


def _unsettled(groups: Iterable[PaperGroup], terms: Collection[str]) -> Iterator[PaperGroup]:
    """The groups that may find something in a record with these terms, with the kinds that it may yet be of."""
    for stills, silent_on, members in groups:
        kinds = tuple(still for still in stills if still.fits(terms))
        if not any(still.told_by_terms for still in kinds):
            yield kinds, silent_on, members


def _bind(function: Callable[..., Any] | None, plan: Plan, options: Mapping[str, object]) -> Any:
    """The function with the options for it, and with ``today`` where it asks for the day."""
    if function is None:
        return None
    if isinstance(function, Glance):
        return function.on(plan.today)
    code, bound = function.__code__, dict(options)
    if "today" in code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]:
        bound["today"] = plan.today
    return partial(function, **bound) if bound else function


def _must_ask(rule: FieldRule | PaperRule, plan: Plan) -> bool:
    """Whether a rule is asked always: with triage off; with options of its own nobody knows what it is silent on."""
    return plan.triage == "off" or bool(plan.options.get(rule.name))


def _field_groups(runs: Iterable[FieldRun], plan: Plan) -> tuple[FieldGroup, ...]:
    """The rules of one term by what they are silent on."""
    groups: dict[Any, list[tuple[str, Any]]] = {}
    for run in runs:
        guard = None if _must_ask(run.rule, plan) else run.rule.silent_on
        groups.setdefault(guard, []).append((run.rule.name, run.call))
    return tuple((_bind(guard, plan, {}), tuple(members)) for guard, members in groups.items())


def _paper_groups(runs: Iterable[PaperRun], plan: Plan) -> tuple[PaperGroup, ...]:
    """The rules of the record by the kinds of records in which they find nothing, and what else they are silent on."""
    groups: dict[Any, list[tuple[str, Any]]] = {}
    for run in runs:
        key = ((), None) if _must_ask(run.rule, plan) else (run.rule.stills, run.rule.silent_on)
        groups.setdefault(key, []).append((run.rule.name, run.call))
    return tuple(
        (tuple(still.on(plan.today) for still in stills), _bind(guard, plan, {}), tuple(members))
        for (stills, guard), members in groups.items()
    )


def make_lens(profile: Profile, rules: Mapping[str, Rule], plan: Plan, schema: OwnSchema | None = None) -> Lens:
    """The rules of a plan as they concern a profile: those bound to their options whose terms it holds. ``schema`` is
    what its records are held against besides."""
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
    groups = _paper_groups(papers, plan)
    sieves = {term: Sieve(_field_groups(runs, plan)) for term, runs in unasked.items()}
    triggers = {name: run.rule.trigger for name, (_, run) in asked.items() if run.rule.trigger is not None}
    return Lens(
        profile=profile,
        own_schemas=int(schema is not None),
        sieves=sieves,
        asked=asked,
        papers=groups,
        left=tuple(group for group in groups if not group[0]),
        corpus=tuple(corpus),
        triaged_terms=frozenset(term for terms, _ in asked.values() for term in terms),
        triage=make_triage(triggers, plan.triage),
        gate=make_gate(
            profile,
            {term: [guard for guard, _ in sieve.groups] for term, sieve in sieves.items()},
            _triggers(asked.values()),
            [stills for stills, _, _ in groups if stills],
            schema,
            at_once=plan.triage == "gate",
        ),
    )


def _triggers(asked: Iterable[tuple[tuple[str, ...], FieldRun | PaperRun]]) -> dict[str, list[Trigger]]:
    """What triggers rules, by the terms that they look at."""
    wanted: dict[str, list[Trigger]] = {}
    for terms, run in asked:
        if run.rule.trigger is not None:
            for term in terms:
                wanted.setdefault(term, []).append(run.rule.trigger)
    return wanted
