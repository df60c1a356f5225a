"""Compiles a plan once per process: rules bound to options, schemas, triage. Keeps no state that changes an answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from posixpath import join, normpath
from typing import Any

from abslint.knowledge.globs import match
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Claim, Field, Paper
from abslint.model.plan import Plan, Records, SchemaSet
from abslint.model.profile import Profile
from abslint.model.rule import CorpusRule, FieldRule, PaperRule, Rule
from abslint.profiles import load_profile, own_profile
from abslint.rules import load_catalogue
from abslint.schema import Checker, builtin_schema, compile_schema
from abslint.triage import Triage, make_triage


@dataclass(frozen=True, slots=True)
class FieldRun:
    """A field rule bound to its options."""

    rule: FieldRule
    call: Callable[[Field], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class PaperRun:
    """A rule of the record bound to its options."""

    rule: PaperRule
    call: Callable[[Paper], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class CorpusRun:
    """A corpus rule whose collecting half is bound to its options."""

    rule: CorpusRule
    collect: Callable[[Paper], Iterable[Claim]]


FieldGroup = tuple[Callable[[Field], bool] | None, tuple[tuple[str, Callable[[Field], Iterable[Finding]]], ...]]
PaperGroup = tuple[Callable[[Paper], bool] | None, tuple[tuple[str, Callable[[Paper], Iterable[Finding]]], ...]]
"""What its rules are silent on, if anything, and the rules: name and bound check."""


@dataclass(frozen=True, slots=True)
class Lens:
    """The rules that concern one profile, sorted for one pass over a record.

    ``unasked`` are the field rules without a trigger by term, ``papers`` the rules of the record, both in groups;
    ``asked`` the triggered ones by name with their terms. ``triaged_terms`` are those whose text the triage must see.
    """

    profile: Profile
    unasked: dict[str, tuple[FieldGroup, ...]]
    asked: dict[str, tuple[tuple[str, ...], FieldRun | PaperRun]]
    papers: tuple[PaperGroup, ...]
    corpus: tuple[CorpusRun, ...]
    triaged_terms: frozenset[str]
    triage: Triage


@dataclass(slots=True)
class Prepared:
    """A plan with its compiled parts."""

    plan: Plan
    rules: dict[str, Rule]
    covers: dict[str, frozenset[str]]
    yields_to: dict[str, frozenset[str]]
    severities: dict[str, Severity]
    _lenses: dict[int, Lens] = field(default_factory=dict)
    _checkers: dict[str, Checker] = field(default_factory=dict)

    def lens(self, profile: Profile) -> Lens:
        """The rules for a profile, compiled at its first record."""
        lens = self._lenses.get(id(profile))  # profiles are made once a process and kept
        if lens is None:
            lens = self._lenses[id(profile)] = _make_lens(profile, self.rules, self.plan)
        return lens

    def checkers(self, profile: Profile, entry: Records | None) -> list[Checker]:
        """The schemas that a record of the profile is held against."""
        if not self.plan.use_schema or not any(name.startswith("schema-") for name in self.rules):
            return []
        schemas: list[tuple[str, SchemaSet | None]] = [] if profile.schema is None else [(profile.schema, None)]
        own = [*([entry.schema] if entry and entry.schema else []), *self.plan.schemas]
        schemas.extend((f"{schema.root}#{id(schema)}", schema) for schema in own)
        return [self._checker(key, schema) for key, schema in schemas]

    def _checker(self, key: str, schema: SchemaSet | None) -> Checker:
        checker = self._checkers.get(key)
        if checker is None:
            checker = self._checkers[key] = compile_schema(schema or builtin_schema(key))
        return checker

    def place(self, path: str) -> str:
        """A path as patterns see it: from the folder that they count from."""
        return normpath(join(self.plan.prefix, path)) if self.plan.prefix or path.startswith(".") else path

    def entry(self, path: str) -> Records | None:
        """The first ``[[records]]`` entry whose globs match the path."""
        place = self.place(path)
        for entry in self.plan.records:
            if not entry.files or any(match(glob, place) for glob in entry.files):
                return entry
        return None

    def chosen_profile(self, entry: Records | None) -> Profile | None:
        """The profile that the configuration names for a file, None where the data decide."""
        if entry is not None and entry.fields:
            return own_profile(entry.fields)
        name = (entry.profile if entry else "") or self.plan.profile
        return load_profile(name) if name else None

    def ignored(self, path: str) -> frozenset[str]:
        """The rules that ``per-file-ignores`` switch off for a path."""
        place = self.place(path)
        return frozenset(name for glob, names in self.plan.per_file_ignores if match(glob, place) for name in names)


def _bind(function: Callable[..., Any], rule: Rule, plan: Plan) -> Callable[..., Any]:
    """The check with the plan's options for it, and with ``today`` where it asks for the day."""
    options = dict(plan.options.get(rule.name, {}))
    if "today" in function.__code__.co_varnames[: function.__code__.co_argcount + function.__code__.co_kwonlyargcount]:
        options["today"] = plan.today
    return partial(function, **options) if options else function


def _grouped(runs: Iterable[FieldRun] | Iterable[PaperRun], plan: Plan) -> tuple[Any, ...]:
    """Runs by what they are silent on. With triage off every rule is asked, whatever it is silent on."""
    groups: dict[Any, list[tuple[str, Any]]] = {}
    for run in runs:
        silent_on = None if plan.triage == "off" else run.rule.silent_on
        groups.setdefault(silent_on, []).append((run.rule.name, run.call))
    return tuple((silent_on, tuple(members)) for silent_on, members in groups.items())


def _make_lens(profile: Profile, rules: dict[str, Rule], plan: Plan) -> Lens:
    unasked: dict[str, list[FieldRun]] = {}
    asked: dict[str, tuple[tuple[str, ...], FieldRun | PaperRun]] = {}
    papers: list[PaperRun] = []
    corpus: list[CorpusRun] = []
    for rule in rules.values():
        if isinstance(rule, FieldRule):
            run = FieldRun(rule, _bind(rule.check, rule, plan))
            terms = tuple(term for term in rule.terms if profile.holds(term))
            if rule.trigger is not None:
                asked[rule.name] = (terms, run)
                continue
            for term in terms:
                unasked.setdefault(term, []).append(run)
        elif isinstance(rule, PaperRule):
            paper_run = PaperRun(rule, _bind(rule.check, rule, plan))
            if rule.trigger is not None:
                asked[rule.name] = (tuple(term for term in rule.terms if profile.holds(term)), paper_run)
            else:
                papers.append(paper_run)
        elif isinstance(rule, CorpusRule):
            corpus.append(CorpusRun(rule, _bind(rule.collect, rule, plan)))
    triggers = {name: run.rule.trigger for name, (_, run) in asked.items() if run.rule.trigger is not None}
    return Lens(
        profile=profile,
        unasked={term: _grouped(runs, plan) for term, runs in unasked.items()},
        asked=asked,
        papers=_grouped(papers, plan),
        corpus=tuple(corpus),
        triaged_terms=frozenset(term for terms, _ in asked.values() for term in terms),
        triage=make_triage(triggers, plan.triage),
    )


_PREPARED: list[Prepared] = []
KEPT = 8
"""Plans that stay compiled: a run has one or two."""


def prepare(plan: Plan) -> Prepared:
    """Compile a plan, or find it compiled: equal plans are one."""
    for prepared in _PREPARED:
        if prepared.plan is plan or prepared.plan == plan:
            return prepared
    prepared = _compile(plan)
    _PREPARED[:] = [prepared, *_PREPARED[: KEPT - 1]]
    return prepared


def _compile(plan: Plan) -> Prepared:
    catalogue = load_catalogue()
    rules = {name: catalogue.rules[name] for name in plan.rules}
    return Prepared(
        plan=plan,
        rules=rules,
        covers={name: frozenset(rule.covers) for name, rule in catalogue.rules.items() if rule.covers},
        yields_to={name: frozenset(rule.yields_to) for name, rule in catalogue.rules.items() if rule.yields_to},
        severities={name: plan.severities.get(name, rule.severity) for name, rule in catalogue.rules.items()},
    )
