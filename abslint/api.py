"""The thin door for programs: lint a text, lint paths, mend a text. Prints nothing and reads no configuration unless
asked to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from os import PathLike
from pathlib import Path

from abslint.config import Config, Flags, find_config, make_plan, overlay
from abslint.decode import decode
from abslint.discover import discover
from abslint.engine.lint import UNREADABLE
from abslint.fixer import fix
from abslint.formats import SUFFIXES
from abslint.model.diagnostic import Address, Diagnostic, Report
from abslint.model.plan import Plan
from abslint.model.source import Source
from abslint.rules import load_catalogue
from abslint.runner import Run, run_units, unread
from abslint.runner.drive import gather
from abslint.runner.unread import as_records


def _plan(config: Config, select: Iterable[str] | None, profile: str, today: date | None, whole: bool) -> Plan:
    names = (select,) if isinstance(select, str) else select
    flags = Flags(select=None if names is None else tuple(names), profile=profile, whole=whole)
    return make_plan(
        config, flags, load_catalogue(config.plugins, config.words), today or datetime.now().astimezone().date()
    )


def _config(config: Path | str | None) -> Config:
    if config is None:
        return Config()
    from abslint.config import load_config

    return load_config(Path(config))


def lint_text(
    text: str | bytes,
    path: str = "record.yaml",
    *,
    select: str | Iterable[str] | None = None,
    profile: str = "",
    today: date | None = None,
    config: Path | str | None = None,
) -> list[Diagnostic]:
    """The diagnostics of a text, sorted by line and column.

    ``path`` is the name that the text goes by: its suffix says the syntax. ``select`` names a rule or group, or
    several, instead of the default set, ``profile`` a shape instead of what the data say, ``today`` the day on which
    dates are judged, ``config`` a configuration file. Raises ConfigError for names that do not exist.
    """
    from abslint.engine import lint

    plan = _plan(_config(config), select, profile, today, whole=False)
    source = _source(text, path)
    report = lint(source, plan)
    if report.skipped and source.text.strip() and UNREADABLE in plan.rules:
        report = lint(source, as_records(plan))  # it may be broken
    return list(gather([(path, report)], plan, lambda address: _piece(source, address)).diagnostics)


def _source(text: str | bytes, path: str) -> Source:
    if isinstance(text, bytes):
        return decode(text, path)
    try:
        return decode(text.encode(), path)
    except UnicodeEncodeError:  # half a character, which no encoding has
        return Source(path, text)


def _piece(source: Source, address: Address) -> Source:
    """The text in which an address counts: a line, all from a record's first line on, or the whole text."""
    from abslint.formats import load_format

    if not address.by_line:
        return source
    start = source.lines.start_of(address.first_line)
    end = source.text.find("\n", start) if load_format(address.syntax).line_is_record else -1
    line = source.text[start:] if end < 0 else source.text[start:end]
    return Source(source.path, line, address.first_line, address.first_byte)


def lint_paths(
    paths: str | PathLike[str] | Sequence[str | PathLike[str]],
    *,
    select: str | Iterable[str] | None = None,
    profile: str = "",
    today: date | None = None,
    config: Path | str | None = None,
    jobs: int = 1,
) -> Report:
    """Lint files and folders as the command does, with ``jobs`` processes.

    Without ``config`` the nearest configuration file upwards from the working directory is read. Raises
    FileNotFoundError for a path that is not there, ConfigError for a configuration that cannot be followed.
    """
    found = config or find_config(Path.cwd())
    settings = overlay(_config(found), Flags())
    plan = _plan(settings, select, profile, today, whole=False)
    seen = discover(
        [str(path) for path in ([paths] if isinstance(paths, str | PathLike) else paths)],
        root=settings.root,
        include=settings.include,
        exclude=settings.exclude,
        force_exclude=settings.force_exclude,
        respect_gitignore=settings.respect_gitignore,
        suffixes=frozenset(SUFFIXES),
    )
    if seen.missing:
        raise FileNotFoundError(seen.missing[0])
    report = run_units(seen.units, plan, Run(jobs))
    broken = unread(seen.units, report, plan)
    if broken:
        report.diagnostics = sorted([*report.diagnostics, *broken], key=lambda one: one.order)
    return report


def fix_text(
    text: str,
    path: str = "record.yaml",
    *,
    unsafe: bool = False,
    select: str | Iterable[str] | None = None,
    profile: str = "",
    today: date | None = None,
    config: Path | str | None = None,
) -> str:
    """The text with every safe fix made, with ``unsafe`` the others too. The arguments are those of ``lint_text``."""
    plan = _plan(_config(config), select, profile, today, whole=False)
    return fix(_source(text, path), plan, unsafe).source.text
