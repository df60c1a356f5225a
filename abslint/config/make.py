"""From a configuration, flags and the catalogue to the Plan. Reads no file but schemas, and no clock."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import field, replace
from datetime import date
from functools import partial
from pathlib import Path

from abslint.config.faults import ConfigError, Fault, Place, shown, unknown
from abslint.config.select import Selection, select_rules, union, unknown_selectors
from abslint.config.settings import Config, Flags
from abslint.model.catalogue import Catalogue
from abslint.model.define import mutable
from abslint.model.plan import Plan, Records, SchemaSet
from abslint.model.rule import ACROSS

SELECTING = ("select", "extend_select", "ignore", "fixable", "unfixable")
"""What flags and configuration both hold, in selectors."""


def make_plan(
    config: Config,
    flags: Flags,
    catalogue: Catalogue,
    today: date,
    warn: Callable[[str], object] = lambda _: None,
) -> Plan:
    """All that an answer depends on besides the text. ``warn`` is told in words of what was left out.

    Raises ConfigError for names that are not known, an extra that is not installed, a schema that cannot be loaded.
    """
    faults = list(_unknown_names(config, flags, catalogue))
    if faults:
        raise ConfigError(faults)
    selection = _choose(config, flags, catalogue)
    for warning in selection.warnings:
        warn(warning)
    corpus = config.corpus and not flags.no_corpus
    fixable = config.fixable if flags.fixable is None else flags.fixable
    schemas = _Schemas(wanted=not flags.no_schema)
    own_schemas = [schemas.load(path, Place(flag="--schema")) for path in flags.schemas]
    plan = Plan(
        rules=tuple(name for name in selection.rules if corpus or not isinstance(catalogue.rules[name], ACROSS)),
        today=today,
        options=config.options,
        severities=config.severity,
        records=tuple(_entry(config, index, flags, schemas) for index in range(len(config.records))),
        ignores=config.ignores,
        per_file_ignores=tuple(
            (pattern, tuple(sorted(union(catalogue, selectors)))) for pattern, selectors in config.per_file_ignores
        ),
        schemas=tuple(schema for schema in own_schemas if schema is not None),
        use_schema=not flags.no_schema,
        use_ignores=not flags.no_ignores,
        profile=flags.profile,
        fixable=None if fixable is None else tuple(sorted(union(catalogue, fixable))),
        unfixable=tuple(sorted(union(catalogue, config.unfixable + flags.unfixable))),
        must_be_records=bool(config.include) and not flags.only_records,
        whole=flags.whole,
        prefix=prefix(config.root),
        plugins=config.plugins,
        words=config.words,
        habits=corpus,
    )
    if schemas.faults:
        raise ConfigError(schemas.faults)
    return plan


def _choose(config: Config, flags: Flags, catalogue: Catalogue) -> Selection:
    """The rules that run. ``--select`` replaces ``select`` and ``extend-select``; a rule that a flag selects by its
    own name runs even if the configuration ignores it."""
    select, extend = config.select, config.extend_select + flags.extend_select
    if flags.select is not None:
        select, extend = flags.select, flags.extend_select
    ignored = union(catalogue, config.ignore) - {*(flags.select or ()), *flags.extend_select}
    return select_rules(catalogue, select, extend, (*ignored, *flags.ignore), partial(_origin, config, flags))


def _origin(config: Config, flags: Flags, selector: str) -> Place:
    """Where a selector was written: by a flag, else in the configuration."""
    for name in SELECTING:
        if selector in (getattr(flags, name) or ()):
            return Place(flag=f"--{name.replace('_', '-')}")
    for name in SELECTING:
        selectors = getattr(config, name) or ()
        if selector in selectors:
            pointer = (name.replace("_", "-"), selectors.index(selector))
            return config.places.get(pointer, _whole(config))
    return _whole(config)


def _whole(config: Config) -> Place:
    return Place() if config.path is None else Place(shown(config.path))


def _unknown_names(config: Config, flags: Flags, catalogue: Catalogue) -> Iterator[Fault]:
    place = partial(_origin, config, flags)
    for source in (flags, config):
        for name in SELECTING:
            yield from unknown_selectors(catalogue, getattr(source, name) or (), place)
    for _, selectors in config.per_file_ignores:
        yield from unknown_selectors(catalogue, selectors, lambda _: _whole(config))
    if flags.profile:
        from abslint.profiles import profile_names

        if flags.profile not in profile_names():
            yield Fault(unknown("profile", flags.profile, profile_names()), Place(flag="--profile"))


@mutable
class _Schemas:
    """Loads each schema once, and keeps what went wrong."""

    wanted: bool
    faults: list[Fault] = field(default_factory=list)
    loaded: dict[Path, SchemaSet] = field(default_factory=dict)

    def load(self, path: Path, place: Place) -> SchemaSet | None:
        """The schema of a path, None if none is wanted or it is broken."""
        if not self.wanted:
            return None
        from abslint.schema import SchemaError, compile_schema, load_schema

        if path not in self.loaded:
            try:
                self.loaded[path] = load_schema(path)
                compile_schema(self.loaded[path])  # a schema that is none is told now, not at the first record
            except SchemaError as error:
                self.faults.append(Fault(str(error), place))
                return None
        return self.loaded[path]


def _entry(config: Config, index: int, flags: Flags, schemas: _Schemas) -> Records:
    """An entry with its schema loaded. ``--profile`` wins over its profile and over a shape of its own; such a shape
    asks for a title."""
    entry = config.records[index]
    records = entry.records
    if flags.profile:
        records = replace(records, profile=flags.profile, fields={})
    if "title" in records.fields and "title" not in records.require:
        records = replace(records, require=(*records.require, "title"))
    if entry.schema is None:
        return records
    place = config.places.get(("records", index, "schema"), _whole(config))
    return replace(records, schema=schemas.load(entry.schema, place))


def prefix(root: Path) -> str:
    """What leads from the folder that patterns count from to the working directory: empty, or ending in a slash."""
    try:
        way = Path(os.path.relpath(Path.cwd(), root)).as_posix()
    except ValueError:  # another drive
        return ""
    return "" if way == "." else f"{way}/"
