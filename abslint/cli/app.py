"""The verbs of the command line. Knows what they are called, and not what they do."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from abslint.cli import check as check_verb
from abslint.cli import show
from abslint.cli.output import warn


class Verbs(TyperGroup):
    """The verbs. Whoever interrupts one is answered in our words: Typer's versions differ in theirs."""

    def invoke(self, ctx: Any) -> Any:
        """Run the verb that was named."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            warn("interrupted")
            raise SystemExit(130) from None


app = typer.Typer(
    cls=Verbs,
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
