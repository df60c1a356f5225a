"""From wishes to an exit code: configuration, discovery, checking or mending, telling."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import closing
from dataclasses import field, replace
from pathlib import Path

from abslint.cli.environment import Environment
from abslint.cli.output import reason, warn
from abslint.cli.progress import make_progress
from abslint.cli.strangers import speak_of_strangers
from abslint.cli.tell import Teller, tell_config_error
from abslint.cli.waivers import judge_waivers
from abslint.cli.wishes import Wishes, faults
from abslint.config import Config, ConfigError, Fault, Flags, Place, find_config, make_plan, overlay
from abslint.config.faults import shown
from abslint.decode import is_compressed
from abslint.discover import Discovery, Unit, discover, read_file_list
from abslint.formats import SUFFIXES
from abslint.model.counts import Collector, counts_of
from abslint.model.define import mutable
from abslint.model.diagnostic import Diagnostic, Report
from abslint.model.finding import Severity
from abslint.model.plan import Plan
from abslint.rules import load_catalogue

EXIT_CLEAN, EXIT_FOUND, EXIT_ERROR = 0, 1, 2


@mutable
class Outcome:
    """What a run came to: the report, what was mended, patches to print."""

    report: Report
    applied: list[Diagnostic] = field(default_factory=list)
    patches: list[str] = field(default_factory=list)


def run_check(wishes: Wishes, environment: Environment) -> int:
    """Do what was asked and give the exit code."""
    try:
        if wrong := list(faults(wishes)):
            raise ConfigError(wrong)
        config = load(wishes)
        flags = make_flags(wishes)
        config = overlay(config, flags)
        plan = make_plan(config, flags, load_catalogue(config.plugins, config.words), environment.today, warn)
        teller = Teller.make(wishes, environment, config)
        found = find(wishes, config)
        teller.spare(found.units)
    except ConfigError as error:
        tell_config_error(error, environment.color(wishes.color))
        return EXIT_ERROR
    for warning in found.warnings:
        warn(warning)
    for path in found.missing:
        warn(absence(path))
    if not found.units and not found.missing:
        warn("no files to check")
    from abslint.runner import Spool

    with closing(Spool()) as spool:
        return carry_out(found, plan, config, wishes, teller, spool)


def carry_out(found: Discovery, plan: Plan, config: Config, wishes: Wishes, teller: Teller, spool: Collector) -> int:
    """Check or mend what was found, tell it and give the exit code."""
    if wishes.fix or wishes.diff:
        outcome = mend(found.units, plan, wishes, spool)
    else:
        outcome = run(found.units, plan, wishes, spool, teller.environment)
    if not wishes.only_records:
        from abslint.runner import unread

        spool.add(unread(found.units, outcome.report, plan))
    speak_of_strangers(found.units, outcome.report, plan, wishes)
    if not wishes.only_records:
        spool.add(judge_waivers(outcome.report, plan, config))
    for words in outcome.report.errors:
        warn(words)
    outcome.report.errors += map(absence, found.missing)  # told at once, before anything was checked
    aside = wishes.writes and any(unit.file is None for unit in found.units)
    told = teller.tell(outcome, plan, aside)
    return exit_code(outcome, config.fail_on, wishes) if told else EXIT_ERROR


def absence(path: str) -> str:
    """Why nothing can be read at a path, in words."""
    if not path:
        return "a path is empty"
    if Path(path).exists():
        return f"neither a file nor a folder: {path} (standard input is -)"
    return f"{'a link that leads nowhere' if Path(path).is_symlink() else 'no such file or folder'}: {path}"


def load(wishes: Wishes) -> Config:
    """The configuration that the wishes point at: a file named, the nearest one, or none. Raises ConfigError."""
    if wishes.isolated:
        return Config()
    path = wishes.config or find_config(Path.cwd())
    if path is None:
        return Config()
    if not path.is_file():
        raise ConfigError([Fault(f"no such configuration file: `{path}`", Place(flag="--config"))])
    from abslint.config import load_config

    return load_config(path, root=Path.cwd() if wishes.config else None)


def make_flags(wishes: Wishes) -> Flags:
    """The flags that the configuration is overlaid with. Raises ConfigError for a severity that is none."""
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
        whole=not wishes.files_from and all(Path(path).absolute() == Path.cwd() for path in wishes.paths),
        include=wishes.include,
        exclude=wishes.exclude,
        force_exclude=wishes.force_exclude,
        no_respect_gitignore=wishes.no_respect_gitignore,
        fail_on=Severity.parse(wishes.fail_on) if wishes.fail_on else None,
        output_format=wishes.output_format,
    )


def find(wishes: Wishes, config: Config) -> Discovery:
    """The units of the paths asked for; the working directory where none was. Raises ConfigError for a list of
    files that cannot be read."""
    paths = list(wishes.paths)
    if wishes.files_from:
        try:
            paths += read_file_list(wishes.files_from, sys.stdin.buffer)
        except OSError as error:
            words = f"cannot read the list of files `{wishes.files_from}`: {reason(error)}"
            raise ConfigError([Fault(words, Place(flag="--files-from"))]) from error
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
    found.units = [_with_input(unit, wishes.stdin_filename) if unit.file is None else unit for unit in found.units]
    return found


def _with_input(unit: Unit, name: str) -> Unit:
    """Standard input under its name, with what it holds; an error on the way is told when it is read again. Raises
    ConfigError for compressed data."""
    try:
        data = sys.stdin.buffer.read()
    except OSError:
        return unit
    if is_compressed(data):
        raise ConfigError(
            [Fault("standard input is compressed: unpack it on the way, as `zcat` does", Place(flag="-"))]
        )
    # editors give full names, and patterns count from the working directory
    return replace(unit, path=shown(Path(name)) if name else unit.path, data=data)


def run(units: Sequence[Unit], plan: Plan, wishes: Wishes, spool: Collector, environment: Environment) -> Outcome:
    """Check, and judge what concerns several records."""
    from abslint.runner import Run, calm_memory, run_units

    calm_memory()
    progress = make_progress(wishes.progress, wishes.quiet, under_hook=environment.says("PRE_COMMIT"))
    try:
        return Outcome(run_units(units, plan, Run(wishes.jobs), told=progress, into=spool))
    finally:
        if progress is not None:
            progress.end()


def mend(units: Sequence[Unit], plan: Plan, wishes: Wishes, spool: Collector) -> Outcome:
    """Mend files, or print what would change, and report what remains."""
    from abslint.runner.mend import mend_units

    report, applied, patches = mend_units(units, plan, wishes.unsafe, wishes.writes, spool)
    if wishes.writes and not wishes.quiet:
        for path in [unit.path for unit in units if unit.compressed]:
            if not any(words.startswith(f"cannot read {path}:") for words in report.errors):
                warn(f"{path} is compressed: it was checked, and stays as it is")
    return Outcome(report, applied, patches if wishes.diff else [])


def exit_code(outcome: Outcome, fail_on: Severity, wishes: Wishes) -> int:
    """0 nothing left, 1 problems left (or mended, if asked), 2 something could not be done."""
    report = outcome.report
    if report.errors or report.internal_errors:
        return EXIT_ERROR
    if wishes.exit_zero:
        return EXIT_CLEAN
    left = set(counts_of(report.diagnostics).severities)
    if not wishes.writes:
        left.update(one.severity for one in outcome.applied)
    if any(severity >= fail_on for severity in left):
        return EXIT_FOUND
    return EXIT_FOUND if outcome.applied and wishes.exit_non_zero_on_fix else EXIT_CLEAN
