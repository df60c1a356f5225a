"""The verbs of the command line. Knows what they are called, and not what they do."""

# No annotations from the future here: Typer would compile the text of each several times in every run.

from collections.abc import Sequence
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from abslint.cli.check import check
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


def _version(wanted: bool) -> None:
    if wanted:
        from abslint.version import VERSION

        typer.echo(f"abslint {VERSION}")
        raise typer.Exit


def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """The linter for paper records: checks abstracts, keywords, language, status, dates and identifiers in YAML, JSON,
    JSON Lines, TOML, CSV, BibTeX, RIS, MEDLINE, PubMed's XML, HTML, Markdown front matter and portal text, and
    mends what is certain."""


def make_app(arguments: Sequence[str]) -> typer.Typer:
    """The command line with its verbs. Where ``check`` is asked for, the others are not made: a hook waits for it."""
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
    app.callback()(root)
    app.command("check")(check)
    if arguments[:1] != ["check"]:
        from abslint.cli import show
        from abslint.cli.convert import convert

        for verb in (show.rule, show.rules, show.schema, show.config, convert):
            app.command(verb.__name__)(verb)
    return app
