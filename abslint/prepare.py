"""Compiles a plan once per process: rules by shape of records, schemas. Keeps no state that changes an answer."""

from __future__ import annotations

from dataclasses import field
from functools import lru_cache, partial
from posixpath import join, normpath

from abslint.knowledge.globs import match
from abslint.lens import Lens, make_lens
from abslint.model.catalogue import Catalogue
from abslint.model.define import mutable
from abslint.model.finding import Severity
from abslint.model.plan import Plan, Records, SchemaSet
from abslint.model.profile import Profile
from abslint.model.rule import Rule
from abslint.profiles import load_profile, own_profile
from abslint.rules import load_catalogue
from abslint.schema import Checker, builtin_schema, compile_schema


@mutable
class Prepared:
    """A plan with its compiled parts. ``catalogue`` holds all rules that there are, be they run or not."""

    plan: Plan
    rules: dict[str, Rule]
    covers: dict[str, frozenset[str]]
    yields_to: dict[str, frozenset[str]]
    severities: dict[str, Severity]
    catalogue: Catalogue
    _lenses: dict[int, Lens] = field(default_factory=dict)
    _checkers: dict[str, Checker] = field(default_factory=dict)
    _checks: dict[tuple[int, int], list[Checker]] = field(default_factory=dict)

    def lens(self, profile: Profile) -> Lens:
        """The rules for a profile, compiled at its first record."""
        lens = self._lenses.get(id(profile))  # profiles are made once a process and kept
        if lens is None:
            schema = partial(builtin_schema, profile.schema) if profile.schema and self.checks_schemas else None
            lens = self._lenses[id(profile)] = make_lens(profile, self.rules, self.plan, schema)
        return lens

    def forget(self) -> None:
        """Forget what gates have learned. What is compiled stays compiled."""
        for lens in self._lenses.values():
            lens.gate.forget()

    @property
    def checks_schemas(self) -> bool:
        """Whether any rule tells what schemas say."""
        return self.plan.use_schema and any(name.startswith("schema-") for name in self.rules)

    def checkers(self, profile: Profile, entry: Records | None) -> list[Checker]:
        """The schemas that a record of the profile is held against."""
        key = id(profile), id(entry)  # both are kept as long as the plan
        known = self._checks.get(key)
        if known is None:
            known = self._checks[key] = self._find_checkers(profile, entry)
        return known

    def _find_checkers(self, profile: Profile, entry: Records | None) -> list[Checker]:
        if not self.checks_schemas:
            return []
        schemas: list[tuple[str, SchemaSet | None]] = [] if profile.schema is None else [(profile.schema, None)]
        own = [*([entry.schema] if entry and entry.schema else []), *self.plan.schemas]
        schemas.extend((f"{schema.root}#{id(schema)}", schema) for schema in own)
        return [self._checker(key, schema) for key, schema in schemas]

    def _checker(self, key: str, schema: SchemaSet | None) -> Checker:
        checker = self._checkers.get(key)
        if checker is None:
            checker = self._checkers[key] = compile_schema(schema or builtin_schema(key), own=schema is not None)
        return checker

    def place(self, path: str) -> str:
        """A path as patterns see it: from the folder that they count from."""
        return _place(self.plan.prefix, path) if self.plan.prefix or path.startswith(".") else path

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
            return own_profile(entry.fields, entry.id)
        name = (entry.profile if entry else "") or self.plan.profile
        return load_profile(name) if name else None

    def ignored(self, path: str) -> frozenset[str]:
        """The rules that ``per-file-ignores`` switch off for a path."""
        place = self.place(path)
        return frozenset(name for glob, names in self.plan.per_file_ignores if match(glob, place) for name in names)


@lru_cache(maxsize=64)
def _place(prefix: str, path: str) -> str:
    """Asked several times for each file."""
    return normpath(join(prefix, path))


_PREPARED: list[Prepared] = []
KEPT = 8
"""Plans that stay compiled, those that were asked for last: a run has one or two."""


def prepare(plan: Plan, catalogue: Catalogue | None = None) -> Prepared:
    """Compile a plan, or find it compiled: equal plans are one.

    ``catalogue`` holds rules that a plan cannot name, as one does that is being written: from then on the plan means
    these.
    """
    for place, prepared in enumerate(_PREPARED):
        if (prepared.plan is plan or prepared.plan == plan) and (catalogue is None or catalogue is prepared.catalogue):
            if place:
                _PREPARED[:] = [prepared, *(other for other in _PREPARED if other is not prepared)]
            return prepared
    prepared = _compile(plan, catalogue or load_catalogue(plan.plugins, plan.words))
    _PREPARED[:] = [prepared, *_PREPARED[: KEPT - 1]]
    return prepared


def _compile(plan: Plan, catalogue: Catalogue) -> Prepared:
    rules = {name: catalogue.rules[name] for name in plan.rules}
    return Prepared(
        plan=plan,
        rules=rules,
        covers={name: frozenset(rule.covers) for name, rule in catalogue.rules.items() if rule.covers},
        yields_to={name: frozenset(rule.yields_to) for name, rule in catalogue.rules.items() if rule.yields_to},
        severities={name: plan.severities.get(name, rule.severity) for name, rule in catalogue.rules.items()},
        catalogue=catalogue,
    )
