"""From wishes to an exit code: configuration, discovery, checking or mending, telling."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from abslint.cli.environment import Environment
from abslint.cli.tell import Teller, tell_config_error
from abslint.config import Config, ConfigError, Fault, Flags, Place, find_config, make_plan, overlay
from abslint.discover import Discovery, Unit, discover, read_file_list
from abslint.formats import SUFFIXES
from abslint.model.diagnostic import Diagnostic, Report
from abslint.model.finding import Severity
from abslint.model.plan import Plan
from abslint.rules import load_catalogue

EXIT_CLEAN, EXIT_FOUND, EXIT_ERROR = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was asked for on the command line, flag by flag. ``jobs`` 0 means: as many as are worth it."""

    paths: tuple[str, ...] = ()
    fix: bool = False
    unsafe: bool = False
    diff: bool = False
    show_fixes: bool = False
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    no_corpus: bool = False
    fixable: tuple[str, ...] | None = None
    unfixable: tuple[str, ...] = ()
    profile: str = ""
    schemas: tuple[Path, ...] = ()
    no_schema: bool = False
    only_records: bool = False
    include: tuple[str, ...] | None = None
    exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    no_respect_gitignore: bool = False
    stdin_filename: str = ""
    files_from: str = ""
    output_format: str = ""
    reports: tuple[str, ...] = ()
    statistics: bool = False
    max_diagnostics: int = 0
    color: str = "auto"
    quiet: bool = False
    verbose: bool = False
    fail_on: str = ""
    exit_zero: bool = False
    exit_non_zero_on_fix: bool = False
    no_ignores: bool = False
    jobs: int = 0
    config: Path | None = None
    isolated: bool = False


@dataclass(slots=True)
class Outcome:
    """What a run came to: the report, what was mended, patches to print."""

    report: Report
    applied: list[Diagnostic] = field(default_factory=list)
    patches: list[str] = field(default_factory=list)


def run_check(wishes: Wishes, environment: Environment) -> int:
    """Do what was asked and give the exit code."""
    try:
        config = load(wishes)
        flags = make_flags(wishes)
        config = overlay(config, flags)
        plan = make_plan(config, flags, load_catalogue(), environment.today, warn)
        teller = Teller.make(wishes, environment, config)
    except ConfigError as error:
        tell_config_error(error, environment.color(wishes.color))
        return EXIT_ERROR
    found = find(wishes, config)
    for warning in found.warnings:
        warn(warning)
    for path in found.missing:
        warn(f"no such file or folder: {path}")
    if not found.units and not found.missing:
        warn("no files to check")
    outcome = mend(found.units, plan, wishes) if wishes.fix or wishes.diff else run(found.units, plan, wishes)
    speak_of_strangers(found.units, outcome.report, wishes)
    for words in outcome.report.errors:
        warn(words)
    teller.tell(outcome.report, outcome.applied, outcome.patches, plan)
    return exit_code(outcome, config.fail_on, wishes, bool(found.missing))


def warn(words: str) -> None:
    """One line on standard error."""
    sys.stderr.write(f"abslint: {words}\n")


def load(wishes: Wishes) -> Config:
    """The configuration that the wishes point at: a file named, the nearest one, or none. Raises ConfigError."""
    if wishes.isolated:
        return Config()
    path = wishes.config or find_config(Path.cwd())
    if path is None:
        return Config()
    if not path.is_file():
        raise ConfigError([Fault(f"no such configuration file: {path}", Place(flag="--config"))])
    from abslint.config import load_config

    return load_config(path, root=Path.cwd() if wishes.config else None)


def make_flags(wishes: Wishes) -> Flags:
    """The flags that the configuration is overlaid with. Raises ConfigError for a severity that is none."""
    fail_on = None
    if wishes.fail_on:
        try:
            fail_on = Severity.parse(wishes.fail_on)
        except KeyError:
            words = f"`{wishes.fail_on}` is not error, warning or info"
            raise ConfigError([Fault(words, Place(flag="--fail-on"))]) from None
    return Flags(
        select=wishes.select,
        extend_select=wishes.extend_select,
        ignore=wishes.ignore,
        fixable=wishes.fixable,
        unfixable=wishes.unfixable,
        profile=wishes.profile,
        schemas=wishes.schemas,
        no_schema=wishes.no_schema,
        no_ignores=wishes.no_ignores,
        no_corpus=wishes.no_corpus,
        only_records=wishes.only_records,
        whole=not wishes.paths and not wishes.files_from,
        include=wishes.include,
        exclude=wishes.exclude,
        force_exclude=wishes.force_exclude,
        no_respect_gitignore=wishes.no_respect_gitignore,
        fail_on=fail_on,
        output_format=wishes.output_format,
    )


def find(wishes: Wishes, config: Config) -> Discovery:
    """The units of the paths asked for; the working directory where none was."""
    paths = list(wishes.paths)
    if wishes.files_from:
        try:
            paths += read_file_list(wishes.files_from, sys.stdin.buffer)
        except OSError as error:
            words = f"cannot read the list of files: {error.strerror}"
            return Discovery(missing=[wishes.files_from], warnings=[words])
    elif not paths:
        paths = ["."]
    found = discover(
        paths,
        root=config.root,
        include=config.include,
        exclude=config.exclude,
        force_exclude=config.force_exclude,
        respect_gitignore=config.respect_gitignore,
        suffixes=frozenset(SUFFIXES),
    )
    if name := wishes.stdin_filename:
        found.units = [replace(unit, path=name) if unit.file is None else unit for unit in found.units]
    return found


def run(units: Sequence[Unit], plan: Plan, wishes: Wishes) -> Outcome:
    """Check, and judge what concerns several records."""
    from abslint.runner import Run, calm_collector, run_units

    calm_collector()
    return Outcome(run_units(units, plan, Run(wishes.jobs)))


def mend(units: Sequence[Unit], plan: Plan, wishes: Wishes) -> Outcome:
    """Mend files, or print what would change, and report what remains."""
    from abslint.runner.mend import mend_units

    report, applied, patches = mend_units(units, plan, wishes.unsafe, write=wishes.fix and not wishes.diff)
    return Outcome(report, applied, patches if wishes.diff else [])


def speak_of_strangers(units: Sequence[Unit], report: Report, wishes: Wishes) -> None:
    """Say which files held no records: those named on the command line, with ``-v`` all of them."""
    named = frozenset(unit.path for unit in units if unit.named)
    for path in report.skipped:
        if wishes.verbose or (path in named and not wishes.only_records):
            warn(f"{path} holds no paper records that abslint knows; --profile says how to read them")


def exit_code(outcome: Outcome, fail_on: Severity, wishes: Wishes, missing: bool) -> int:
    """0 nothing left, 1 problems left (or mended, if asked), 2 something could not be done."""
    report = outcome.report
    if missing or report.errors or report.internal_errors:
        return EXIT_ERROR
    if wishes.exit_zero:
        return EXIT_CLEAN
    if any(one.severity >= fail_on for one in report.diagnostics):
        return EXIT_FOUND
    return EXIT_FOUND if outcome.applied and wishes.exit_non_zero_on_fix else EXIT_CLEAN
