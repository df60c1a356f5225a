"""What the keys mean and what holds for one file, as data for ``abslint config``. Does not print."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from posixpath import join, normpath

from abslint.config.faults import shown
from abslint.config.keys import all_keys
from abslint.config.kinds import Key, ListOf, Table, words
from abslint.config.make import make_plan
from abslint.config.options import plain, toml
from abslint.config.settings import Config, Flags, overlay
from abslint.knowledge.globs import chosen, match
from abslint.model.catalogue import Catalogue
from abslint.model.define import frozen
from abslint.model.plan import Ignore, Plan, Records
from abslint.rules import load_catalogue

NO_FLAGS = Flags()


@frozen
class KeyHelp:
    """What is to be told of a key. ``key`` is dotted (``records.profile``), ``default`` and ``example`` are TOML, empty
    where there is none; ``choices`` are all the values there are, if they are few enough to be a closed set."""

    key: str
    type: str
    default: str
    help: str
    example: str
    choices: tuple[str, ...] = ()


def describe_keys(catalogue: Catalogue | None = None) -> list[KeyHelp]:
    """Every key of the configuration, tables before the keys inside them, options of rules included."""
    return list(_described(all_keys(catalogue or load_catalogue()), ""))


def _described(table: Table, above: str) -> Iterator[KeyHelp]:
    for key in table.keys.values():
        inner = key.kind.item if isinstance(key.kind, ListOf) else key.kind
        if not isinstance(inner, Table):
            yield _help(key, above)
            continue
        if inner.keys and not (inner.owner and above == "rules."):
            yield _help(key, above)
        yield from _described(inner, f"{above}{key.name}.")


def _help(key: Key, above: str) -> KeyHelp:
    choices = getattr(key.kind, "names", ()) if not hasattr(key.kind, "keys") else ()
    default = "" if key.default is None else toml(key.default)
    return KeyHelp(above + key.name, words(key.kind).replace("`", ""), default, key.help, key.example, choices)


def effective(
    config: Config, file: Path | str, catalogue: Catalogue | None = None, flags: Flags = NO_FLAGS
) -> dict[str, object]:
    """The settings that hold for one file (absolute, or relative to the working directory), in plain data.

    Raises ConfigError as ``make_plan`` does.
    """
    catalogue = catalogue or load_catalogue(config.plugins, config.words)
    config = overlay(config, flags)
    plan = make_plan(config, flags, catalogue, date.min)  # the day is not shown
    path = normpath(join(plan.prefix, shown(Path(file))))
    entry = next((one for one in plan.records if not one.files or any(match(glob, path) for glob in one.files)), None)
    off = {name for glob, names in plan.per_file_ignores if match(glob, path) for name in names}
    return {
        "file": shown(Path(file)),
        "configuration": None if config.path is None else shown(config.path),
        "included": (not config.include or chosen(config.include, path)) and not chosen(config.exclude, path),
        "records": None if entry is None else _entry(entry),
        "profile": (entry.profile if entry else "") or plan.profile or None,
        "schemas": [schema.name or schema.root for schema in plan.schemas],
        "rules": {name: _rule(name, catalogue, plan) for name in plan.rules if name not in off},
        "ignored": [name for name in plan.rules if name in off],
        "waivers": [
            _waiver(waiver)
            for waiver in plan.ignores
            if not waiver.files or any(match(glob, path) for glob in waiver.files)
        ],
        "plugins": list(plan.plugins),
        "fixable": None if plan.fixable is None else list(plan.fixable),
        "unfixable": list(plan.unfixable),
        "fail-on": config.fail_on.word,
        "output-format": config.output_format or None,
        "force-exclude": config.force_exclude,
        "respect-gitignore": config.respect_gitignore,
    }


def _rule(name: str, catalogue: Catalogue, plan: Plan) -> dict[str, object]:
    severity = plan.severities.get(name, catalogue.rules[name].severity)
    values = {option.name: option.default for option in catalogue.options.get(name, {}).values()}
    values |= plan.options.get(name, {})
    return {
        "severity": severity.word,
        "options": {option.replace("_", "-"): plain(value) for option, value in values.items()},
    }


def _entry(entry: Records) -> dict[str, object]:
    return {
        "files": list(entry.files),
        "profile": entry.profile or None,
        "format": entry.format or None,
        "schema": None if entry.schema is None else entry.schema.name or entry.schema.root,
        "records": entry.records or None,
        "id": entry.id or None,
        "require": list(entry.require),
        "fields": dict(entry.fields),
    }


def _waiver(waiver: Ignore) -> Mapping[str, object]:
    return {
        "rules": list(waiver.rules),
        "record": waiver.record or None,
        "reason": waiver.reason or None,
        "until": None if waiver.until is None else waiver.until.isoformat(),
    }
