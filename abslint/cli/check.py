"""``abslint check``: the flags, and the way from them to an exit code."""

# No annotations from the future here: Typer would compile the text of each several times in every run.

import sys
from pathlib import Path
from typing import Annotated

import typer

from abslint.cli.environment import Environment
from abslint.cli.run import run_check
from abslint.cli.wishes import Wishes


def _list(values: list[str] | None) -> tuple[str, ...] | None:
    """Names given with commas or by repeating the flag."""
    if values is None:
        return None
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


Names = list[str] | None


def check(
    paths: Annotated[Names, typer.Argument(help="Files and folders; - is standard input.", show_default=False)] = None,
    fix: Annotated[bool, typer.Option("--fix", help="Mend what is certain.")] = False,
    unsafe_fixes: Annotated[bool, typer.Option("--unsafe-fixes", help="Mend what wants a look, too.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Print what --fix would change; write nothing.")] = False,
    show_fixes: Annotated[bool, typer.Option("--show-fixes", help="List what was mended.")] = False,
    select: Annotated[Names, typer.Option(help="Run these rules and groups instead of the default ones.")] = None,
    extend_select: Annotated[Names, typer.Option(help="Run these rules and groups as well.")] = None,
    ignore: Annotated[Names, typer.Option(help="Leave these rules and groups out.")] = None,
    no_corpus: Annotated[bool, typer.Option("--no-corpus", help="Leave out what concerns several records.")] = False,
    fixable: Annotated[Names, typer.Option(help="Mend only what these rules find.")] = None,
    unfixable: Annotated[Names, typer.Option(help="Never mend what these rules find.")] = None,
    profile: Annotated[str, typer.Option(help="The shape of the records, instead of what the data say.")] = "",
    schema: Annotated[Names, typer.Option(help="A JSON Schema to hold records against, besides their own.")] = None,
    no_schema: Annotated[bool, typer.Option("--no-schema", help="Hold records against no schema.")] = False,
    only_records: Annotated[
        bool, typer.Option("--only-records", help="Say nothing of named files that hold no records.")
    ] = False,
    include: Annotated[Names, typer.Option(help="Only files that match (globs); they must be records.")] = None,
    exclude: Annotated[Names, typer.Option(help="Pass over files that match (globs).")] = None,
    force_exclude: Annotated[bool, typer.Option("--force-exclude", help="Exclude named files, too.")] = False,
    no_respect_gitignore: Annotated[
        bool, typer.Option("--no-respect-gitignore", help="Check files that git ignores.")
    ] = False,
    stdin_filename: Annotated[str, typer.Option(help="The name that standard input goes by.")] = "",
    files_from: Annotated[str, typer.Option(help="Read paths from a file, one a line; - is standard input.")] = "",
    output_format: Annotated[str, typer.Option(help="full, concise, json, jsonl, github or sarif.")] = "",
    report: Annotated[Names, typer.Option(help="FORMAT=PATH: write a report into a file, too.")] = None,
    statistics: Annotated[bool, typer.Option("--statistics", help="Count problems by rule.")] = False,
    max_diagnostics: Annotated[int, typer.Option(metavar="N", help="Show at most so many problems; 0 is all.")] = 0,
    color: Annotated[str, typer.Option(help="auto, always or never.")] = "auto",
    progress: Annotated[str, typer.Option(help="Tell how far a long run is: auto, always or never.")] = "auto",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Only problems.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="More: files passed over, each place.")] = False,
    fail_on: Annotated[str, typer.Option(help="error, warning or info: what makes the exit code 1.")] = "",
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 though problems remain.")] = False,
    exit_non_zero_on_fix: Annotated[
        bool, typer.Option("--exit-non-zero-on-fix", help="Exit with 1 if anything was mended.")
    ] = False,
    no_ignores: Annotated[bool, typer.Option("--no-ignores", help="Ignore no ignore comments.")] = False,
    jobs: Annotated[int, typer.Option("-j", "--jobs", metavar="N", help="Processes; 0 chooses.")] = 0,
    config: Annotated[Path | None, typer.Option(help="The configuration file.")] = None,
    isolated: Annotated[bool, typer.Option("--isolated", help="Read no configuration file.")] = False,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Read and write no cache.")] = False,
) -> None:
    """Check records, and mend them with --fix.

    Exit codes: 0 nothing left at or above --fail-on, 1 problems left, 2 something could not be done.
    """
    wishes = Wishes(
        paths=tuple(paths or ()),
        fix=fix,
        unsafe=unsafe_fixes,
        diff=diff,
        show_fixes=show_fixes,
        select=_list(select),
        extend_select=_list(extend_select) or (),
        ignore=_list(ignore) or (),
        no_corpus=no_corpus,
        fixable=_list(fixable),
        unfixable=_list(unfixable) or (),
        profile=profile,
        schemas=tuple(Path(path) for path in schema or ()),
        no_schema=no_schema,
        only_records=only_records,
        include=_list(include),
        exclude=_list(exclude) or (),
        force_exclude=force_exclude,
        no_respect_gitignore=no_respect_gitignore,
        stdin_filename=stdin_filename,
        files_from=files_from,
        output_format=output_format,
        reports=tuple(report or ()),
        statistics=statistics,
        max_diagnostics=max_diagnostics,
        color=color,
        progress=progress,
        quiet=quiet,
        verbose=verbose,
        fail_on=fail_on,
        exit_zero=exit_zero,
        exit_non_zero_on_fix=exit_non_zero_on_fix,
        no_ignores=no_ignores,
        jobs=jobs,
        config=config,
        isolated=isolated,
    )
    sys.exit(run_check(wishes, Environment.current()))
