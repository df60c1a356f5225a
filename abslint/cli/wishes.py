"""What was asked for on the command line, and which wishes contradict each other. Reads no file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from abslint.config import Fault, Place
from abslint.model.define import frozen
from abslint.model.finding import Severity

WHEN = ("auto", "always", "never")


@frozen
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
    progress: str = "auto"
    quiet: bool = False
    verbose: bool = False
    fail_on: str = ""
    exit_zero: bool = False
    exit_non_zero_on_fix: bool = False
    no_ignores: bool = False
    jobs: int = 0
    config: Path | None = None
    isolated: bool = False

    @property
    def writes(self) -> bool:
        """Whether files are to be changed: ``--diff`` only shows what ``--fix`` would do."""
        return self.fix and not self.diff


def faults(wishes: Wishes) -> Iterator[Fault]:
    """Values that no flag takes, and flags that cannot be had together."""
    for flag, when in (("--color", wishes.color), ("--progress", wishes.progress)):
        if when not in WHEN:
            yield Fault(f"`{when}` is not auto, always or never", Place(flag=flag))
    if wishes.fail_on and wishes.fail_on not in {severity.word for severity in Severity}:
        yield Fault(f"`{wishes.fail_on}` is not error, warning or info", Place(flag="--fail-on"))
    for flag, number in (("--max-diagnostics", wishes.max_diagnostics), ("--jobs", wishes.jobs)):
        if number < 0:
            yield Fault(f"`{number}` is less than 0", Place(flag=flag))
    if wishes.select == ():
        yield Fault("no rule and no group is named", Place(flag="--select"))
    if wishes.isolated and wishes.config:
        yield Fault("--isolated reads no configuration file, and --config names one", Place(flag="--isolated"))
    from_stdin = "-" in wishes.paths
    if wishes.stdin_filename and not (from_stdin or wishes.files_from):
        yield Fault("standard input is not read: `-` is not among the paths", Place(flag="--stdin-filename"))
    if wishes.files_from == "-" and from_stdin:
        yield Fault("standard input cannot be the list of files and a file itself", Place(flag="--files-from"))
