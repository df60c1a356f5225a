"""The verbs, and the way out: exit codes, interruption, errors that are ours."""

from __future__ import annotations

import os
import sys
import traceback
from typing import Annotated, Optional

import typer

from abslint.cli import check as check_verb
from abslint.cli import show

app = typer.Typer(
    name="abslint",
    help="The linter for paper records.",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        from abslint.version import VERSION

        typer.echo(f"abslint {VERSION}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """The linter for paper records: checks abstracts, keywords, language, status, dates and identifiers in YAML, JSON,
    JSON Lines, Markdown front matter and portal text, and mends what is certain."""


app.command("check")(check_verb.check)
app.command("rule")(show.rule)
app.command("rules")(show.rules)
app.command("schema")(show.schema)
app.command("config")(show.config)
app.command("convert")(show.convert)


def main(arguments: Optional[list[str]] = None) -> None:
    """Run the command line and exit: 0, 1 or 2 as documented, 130 when interrupted."""
    verbose = bool({"-v", "--verbose"}.intersection(sys.argv if arguments is None else arguments))
    try:
        app(arguments, prog_name="abslint")
    except KeyboardInterrupt:
        sys.stderr.write("abslint: interrupted\n")
        sys.exit(130)
    except BrokenPipeError:  # the reader of our output has gone: nobody is left to be told
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except Exception as error:
        if verbose:
            traceback.print_exc()
        sys.stderr.write(f"abslint: internal error ({type(error).__name__}: {error}); -v shows the trace\n")
        sys.exit(2)
