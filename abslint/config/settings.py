"""What a configuration file and the command line say, checked and in Python's terms. Reads nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from pathlib import Path

from abslint.config.faults import Place
from abslint.model.define import frozen
from abslint.model.finding import Severity
from abslint.model.plan import Ignore, Records, Words
from abslint.model.span import Pointer

DEFAULT_SELECT = ("DEFAULT",)


@frozen
class Entry:
    """An entry of ``[[records]]``; ``schema`` is the path of the user's own, not yet loaded."""

    records: Records
    schema: Path | None = None


@frozen
class Config:
    """A configuration; without arguments, that of a run without a file.

    ``path`` is the file that was found, None without one; patterns count from ``root``. ``select`` and its like are
    as written (rules, groups, ``group:all``, ``DEFAULT``, ``ALL``). ``fixable`` None means all. ``output_format``
    is empty where the environment decides. ``options`` are by rule, names in snake_case. ``places`` say where names,
    paths and days that may still prove wrong were written, by pointers from the top of the configuration.
    """

    path: Path | None = None
    root: Path = field(default_factory=Path)
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    respect_gitignore: bool = True
    select: tuple[str, ...] = DEFAULT_SELECT
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fixable: tuple[str, ...] | None = None
    unfixable: tuple[str, ...] = ()
    corpus: bool = True
    severity: Mapping[str, Severity] = field(default_factory=dict)
    fail_on: Severity = Severity.WARNING
    output_format: str = ""
    records: tuple[Entry, ...] = ()
    options: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    ignores: tuple[Ignore, ...] = ()
    plugins: tuple[str, ...] = ()
    words: tuple[Words, ...] = ()
    places: Mapping[Pointer, Place] = field(default_factory=dict, repr=False, compare=False)


@frozen
class Flags:
    """What the command line says; None and empty mean that a flag was not given.

    ``whole`` says that the run sees every file of the configuration, so that unused ignores of rules across records
    can be told.
    """

    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fixable: tuple[str, ...] | None = None
    unfixable: tuple[str, ...] = ()
    profile: str = ""
    schemas: tuple[Path, ...] = ()
    no_schema: bool = False
    no_ignores: bool = False
    no_corpus: bool = False
    only_records: bool = False
    whole: bool = False
    include: tuple[str, ...] | None = None
    exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    no_respect_gitignore: bool = False
    fail_on: Severity | None = None
    output_format: str = ""


def overlay(config: Config, flags: Flags) -> Config:
    """The configuration with the flags about files and output laid over it.

    ``--include`` replaces, ``--exclude`` adds. Rules and records are left to ``make_plan``.
    """
    return replace(
        config,
        include=config.include if flags.include is None else flags.include,
        exclude=config.exclude + flags.exclude,
        force_exclude=config.force_exclude or flags.force_exclude,
        respect_gitignore=config.respect_gitignore and not flags.no_respect_gitignore,
        corpus=config.corpus and not flags.no_corpus,
        fail_on=config.fail_on if flags.fail_on is None else flags.fail_on,
        output_format=flags.output_format or config.output_format,
    )
