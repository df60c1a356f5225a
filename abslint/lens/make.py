"""Makes a lens: binds rules to their options and sorts them. Knows no rule by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from abslint.gate import WORTH_IT, make_gate
from abslint.knowledge.bibliographies import LOCAL
from abslint.lens.lens import Lens, has_kinds, left_in_doubt
from abslint.lens.outliner import Outliner, make_outliner
from abslint.lens.runs import Claiming, CorpusRun, FieldGroup, FieldRun, HabitRun, PaperGroup, PaperRun, Sieve
from abslint.model.glance import Glance
from abslint.model.late import asks_today, loaded
from abslint.model.paper import Claim, Paper
from abslint.model.plan import Plan, SchemaSet
from abslint.model.profile import Profile
from abslint.model.rule import CorpusRule, FieldRule, PaperRule, Rule, TallyRule, Trigger
from abslint.triage import make_triage

OwnSchema = Callable[[], SchemaSet]
"""Gives the schema that records of a profile are held against, when it is asked for."""


def _bind(
    function: Callable[..., Any] | None, plan: Plan, options: Mapping[str, object], profile: Profile | None = None
) -> Any:
    """The function with the options for it, and with ``today`` where it asks for the day; a glance for the forms of a
    shape."""
    if function is None:
        return None
    if isinstance(function, Glance):
        return (function.of(profile.forms) if profile else function).on(plan.today)
    bound = dict(options)
    if asks_today(function):
        bound["today"] = plan.today
    return partial(function, **bound) if bound else function


def _must_ask(rule: FieldRule | PaperRule, plan: Plan) -> bool:
    """Whether a rule is asked always: with triage off; with options of its own nobody knows what it is silent on."""
    return plan.triage == "off" or bool(plan.options.get(rule.name))


def _field_groups(runs: Iterable[FieldRun], plan: Plan, profile: Profile) -> tuple[FieldGroup, ...]:
    """The rules of one term by what they are silent on."""
    groups: dict[Any, list[tuple[str, Any]]] = {}
    for run in runs:
        guard = None if _must_ask(run.rule, plan) else run.rule.silent_on
        groups.setdefault(guard, []).append((run.rule.name, run.call))
    return tuple((_bind(loaded(guard), plan, {}, profile), tuple(members)) for guard, members in groups.items())


def _sieve(runs: Sequence[FieldRun], plan: Plan, profile: Profile) -> Sieve:
    """The rules of one term; which way its fields show is asked where records are held against each other."""
    usages = ((run.rule.name, run.rule.shows) for run in runs if run.rule.shows is not None and plan.habits)
    return Sieve(_field_groups(runs, plan, profile), tuple(usages))


def _paper_groups(runs: Iterable[PaperRun], plan: Plan, profile: Profile) -> tuple[PaperGroup, ...]:
    """The rules of the record by the kinds of records in which they find nothing, and what else they are silent on."""
    groups: dict[Any, list[tuple[str, Any]]] = {}
    for run in runs:
        key = ((), None) if _must_ask(run.rule, plan) else (run.rule.stills, run.rule.silent_on)
        groups.setdefault(key, []).append((run.rule.name, run.call))
    return tuple(
        (tuple(still.on(plan.today, profile) for still in stills), _bind(loaded(guard), plan, {}), tuple(members))
        for (stills, guard), members in groups.items()
    )


def make_lens(profile: Profile, rules: Mapping[str, Rule], plan: Plan, schema: OwnSchema | None = None) -> Lens:
    """The rules of a plan as they concern a profile: those bound to their options whose terms it holds. ``schema`` is
    what its records are held against besides."""
    unasked: dict[str, list[FieldRun]] = {}
    asked: dict[str, tuple[tuple[str, ...], FieldRun | PaperRun]] = {}
    papers: list[PaperRun] = []
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
    corpus = _corpus(rules, plan)
    habits, outliner = _habits(profile, rules.values() if plan.habits else ())
    groups = _paper_groups(papers, plan, profile)
    sieves = {term: _sieve(runs, plan, profile) for term, runs in unasked.items()}
    triaged = frozenset(term for terms, _ in asked.values() for term in terms)
    triggers = {name: run.rule.trigger for name, (_, run) in asked.items() if run.rule.trigger is not None}
    return Lens(
        profile=profile,
        sieves=sieves,
        asked=asked,
        papers=groups,
        corpus=corpus,
        claiming=_claiming(corpus),
        tallies=_tallies(rules, plan, profile),
        triaged_terms=triaged,
        triage=make_triage(triggers, plan.triage),
        gate=make_gate(
            profile,
            {term: [guard for guard, _ in sieve.groups] for term, sieve in sieves.items()},
            _triggers(asked.values()),
            [stills for stills, _, _ in filter(has_kinds, groups)],
            schema,
            partial(left_in_doubt, profile, sieves, triaged, groups, int(schema is not None)),
            {"gate": 0, "off": None}.get(plan.triage, WORTH_IT),
        ),
        habits=habits,
        outliner=outliner,
    )


def _corpus(rules: Mapping[str, Rule], plan: Plan) -> tuple[CorpusRun, ...]:
    """The rules that take facts, bound to their options."""
    taking = [rule for rule in rules.values() if isinstance(rule, CorpusRule)]
    return tuple(CorpusRun(rule, _bind(rule.collect, plan, plan.options.get(rule.name, {}))) for rule in taking)


def _tallies(rules: Mapping[str, Rule], plan: Plan, profile: Profile) -> tuple[TallyRule, ...]:
    """The tallies that may tell something of a shape."""
    tallies = [rule for rule in rules.values() if isinstance(rule, TallyRule)]
    return tuple(rule for rule in tallies if not _is_moot(rule, rules, plan, profile))


def _is_moot(rule: TallyRule, rules: Mapping[str, Rule], plan: Plan, profile: Profile) -> bool:
    """Whether other rules find all that a tally could tell of a shape: all run everywhere, as they usually do."""
    others = set(rule.yields_to)
    if rule.moot is None or not others <= rules.keys() or not others.isdisjoint(plan.options):
        return False
    return others.isdisjoint(name for _, names in plan.per_file_ignores for name in names) and rule.moot(profile)


def _habits(profile: Profile, rules: Iterable[Rule]) -> tuple[tuple[HabitRun, ...], Outliner]:
    """The rules that ask by habit, and what tells of which records they find anything."""
    asking = [rule for rule in rules if isinstance(rule, PaperRule) and rule.habit]
    outliner = make_outliner(profile, asking)
    return tuple(HabitRun(rule, partial(_lacking, rule, outliner)) for rule in asking), outliner


def _lacking(rule: PaperRule, outliner: Outliner, paper: Paper) -> Iterable[Claim]:
    """What a rule that asks by habit claims of a record: that it lacks its term."""
    home = LOCAL if paper.local else ""
    for finding in rule.by_habit(paper) if rule.by_habit and rule.name in outliner.lacks(paper) else ():
        yield Claim(paper.text("type"), finding.pointer, (paper.profile.name, home, finding.message))


def _claiming(corpus: Iterable[CorpusRun]) -> tuple[Claiming, ...]:
    """What gives the keys of the claims of corpus rules, once for those that count them together."""
    first = {run.rule.claims: run for run in reversed([*corpus])}
    return tuple(
        Claiming(claims, run.rule.keys or partial(_claimed, run.collect), run.rule.name)
        for claims, run in first.items()
    )


def _claimed(collect: Callable[[Paper], Iterable[Claim]], papers: Iterable[Paper]) -> list[list[str]]:
    """The keys of the claims that a corpus rule takes from each of some records."""
    return [[claim.key for claim in collect(paper)] for paper in papers]


def _triggers(asked: Iterable[tuple[tuple[str, ...], FieldRun | PaperRun]]) -> dict[str, list[Trigger]]:
    """What triggers rules, by the terms that they look at."""
    wanted: dict[str, list[Trigger]] = {}
    for terms, run in asked:
        if run.rule.trigger is not None:
            for term in terms:
                wanted.setdefault(term, []).append(run.rule.trigger)
    return wanted
