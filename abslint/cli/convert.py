"""``abslint convert``: the flags, and the way from them to an exit code."""

# No annotations from the future here: Typer would compile the text of each several times in every run.

import os
import sys
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from abslint.cli.output import OutputError, reason, warn, write

if TYPE_CHECKING:
    from abslint.convert.notes import Note
    from abslint.convert.read import Asked
    from abslint.convert.run import Conversion

TARGETS = ("native", "csl-json", "bibtex", "ris")
STYLES = ("yaml", "json", "jsonl")
SUFFIXES = {".yaml": "yaml", ".yml": "yaml", ".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl"}

MOST = 20
"""Faults of the texts of files that are told one by one."""


def convert(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Files of records; - is standard input.")],
    to: Annotated[str, typer.Option("--to", help="native, csl-json, bibtex or ris.")] = "native",
    style: Annotated[str, typer.Option("--as", help="Native records as yaml, json or jsonl.")] = "",
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write into a file, all or nothing.")] = None,
    profile: Annotated[str, typer.Option(help="The shape of the records, instead of what the data say.")] = "",
    config: Annotated[Path | None, typer.Option("--config", help="The configuration file.")] = None,
    isolated: Annotated[bool, typer.Option("--isolated", help="Read no configuration.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Tell what is left out of each record.")] = False,
) -> None:
    """Turn records of any shape into native ones, or into CSL-JSON, BibTeX or RIS. What is left out is told."""
    from abslint.config import ConfigError
    from abslint.convert.run import Conversion

    style = _style(to, style, output)
    if output is not None:
        _spare(output, files)
    try:
        asked = _asked(profile, config, isolated)
    except ConfigError as error:
        from abslint.cli.tell import tell_config_error

        tell_config_error(error, color=False)
        raise typer.Exit(2) from None
    conversion = Conversion(files, to, style, asked)
    text = conversion.text(_tell if verbose else None)
    if output is None:
        write(sys.stdout, text)
    else:
        _write(output, text, conversion)
    raise typer.Exit(_speak(conversion, verbose))


def _fail(words: str) -> None:
    warn(words)
    raise typer.Exit(2)


def _style(to: str, style: str, output: Path | None) -> str:
    """How native records are written: as asked, else by the suffix of the file."""
    if to not in TARGETS:
        _fail(f"cannot convert to `{to}`: there are {', '.join(TARGETS[:-1])} and {TARGETS[-1]}")
    if style and to != "native":
        _fail(f"--as is for native records: {to} has one form")
    if style and style not in STYLES:
        _fail(f"cannot write records as `{style}`: there are {', '.join(STYLES[:-1])} and {STYLES[-1]}")
    return style or (SUFFIXES.get(output.suffix.lower(), "yaml") if output is not None else "yaml")


def _spare(output: Path, files: Sequence[str]) -> None:
    """Refuse to write over a file that is read, or where no file can be."""
    for file in files:
        if file != "-" and output.exists() and Path(file).exists() and output.samefile(file):
            _fail(f"{output} is read, too: write into another file")
    if output.is_dir():
        _fail(f"cannot write {output}: it is a folder")
    if not output.parent.is_dir():
        _fail(f"cannot write {output}: there is no folder {output.parent}")


def _asked(profile: str, config: Path | None, isolated: bool) -> "Asked":
    """How records are read by the configuration and the flags. Raises ConfigError."""
    from datetime import date

    from abslint.cli.run import load, make_flags
    from abslint.cli.wishes import Wishes
    from abslint.config import make_plan
    from abslint.convert.read import Asked
    from abslint.prepare import prepare
    from abslint.rules import load_catalogue

    wishes = Wishes(paths=(), profile=profile, config=config, isolated=isolated, no_schema=True)
    settings = load(wishes)
    catalogue = load_catalogue(settings.plugins, settings.words)
    plan = make_plan(settings, make_flags(wishes), catalogue, date.min)
    prepared = prepare(plan, catalogue)
    return Asked(prepared.entry, prepared.chosen_profile)


def _write(output: Path, text: Iterable[str], conversion: "Conversion") -> None:
    """Put the text into a file in one step, once all of it is there; nothing where no record was read."""
    handle, name = tempfile.mkstemp(prefix=f".{output.name}.", suffix=".abslint", dir=output.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.writelines(piece.encode("utf-8", "backslashreplace") for piece in text)
            stream.flush()
            os.fsync(stream.fileno())
        if conversion.records:
            target = output.resolve()
            mask = os.umask(0)
            os.umask(mask)
            temporary.chmod(target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~mask)
            temporary.replace(target)
    except OSError as error:
        raise OutputError(f"cannot write {output}: {reason(error)}") from error
    finally:
        with suppress(FileNotFoundError):
            temporary.unlink()


def _tell(path: str, line: int, identifier: str, notes: "Sequence[Note]") -> None:
    place = f"{path}:{line}" + (f" {identifier}" if identifier else "")
    for said in dict.fromkeys(note.said for note in notes):
        warn(f"{place}: {said}")


def _speak(conversion: "Conversion", verbose: bool) -> int:
    """Tell what was left out and what went wrong; the exit code."""
    from abslint.convert.run import no_records

    for line in () if verbose else conversion.tally.lines():
        warn(line)
    shown = conversion.troubles if verbose else conversion.troubles[:MOST]
    for trouble in shown:
        warn(f"{trouble.path}:{trouble.line}: {trouble.message}")
    if len(conversion.troubles) > len(shown):
        warn(f"and {len(conversion.troubles) - len(shown)} more faults of the text, which -v and `abslint check` tell")
    for path in conversion.empty:
        warn(no_records(path))
    for words in conversion.unread:
        warn(words)
    return 2 if conversion.unread else 1 if conversion.empty else 0
