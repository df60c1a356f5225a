"""The verbs that explain: rule, rules, schema, config."""

# No annotations from the future here: Typer would compile the text of each several times in every run.

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from abslint.cli.output import warn, write
from abslint.cli.tell import cards, tell_config_error
from abslint.model.catalogue import Catalogue

Configured = Annotated[Path | None, typer.Option("--config", help="The configuration file.")]
Format = Annotated[str, typer.Option("--output-format", help="text or json.")]


def _fail(words: str) -> None:
    warn(words)
    raise typer.Exit(2)


def _check_format(name: str) -> None:
    if name not in {"text", "json"}:
        _fail(f"unknown output format `{name}`: there are text and json")


def _facts(name: str, catalogue: Catalogue) -> dict[str, object]:
    """A rule as data."""
    from abslint.model.rule import SourceRule

    rule = catalogue.rules[name]
    card = cards([name], catalogue)[0]
    options = {
        option.name.replace("_", "-"): {"default": _plain(option.default)}
        for option in catalogue.options.get(name, {}).values()
    }
    return {
        "name": name,
        "group": card.group,
        "summary": card.summary,
        "severity": rule.severity.word,
        "default": rule.default,
        "kind": "source" if isinstance(rule, SourceRule) else type(rule).__name__.removesuffix("Rule").lower(),
        "extra": rule.extra or None,
        "options": options,
        "url": card.url or None,
        "page": card.text,
    }


def _configured(config_file: Path | None) -> Catalogue:
    """The rules that there are with those of the configuration. Raises ConfigError."""
    from abslint.cli.run import load
    from abslint.cli.wishes import Wishes
    from abslint.rules import load_catalogue

    config = load(Wishes(config=config_file))
    return load_catalogue(config.plugins, config.words)


def _plain(value: object) -> object:
    return sorted(value) if isinstance(value, frozenset | set) else value


_INTERNAL = """\
abslint itself failed, at the record shown: one of its rules raised an exception, or a fix of it did harm. The other
rules and records were checked all the same, a file with such a fix is left without it, and the exit code is 2. With -v
the trace is printed: please send it to the project. Until it is mended, --ignore with the name of the rule in the
message leaves that rule out.
"""


def rule(
    name: Annotated[str, typer.Argument(help="The rule's name.")],
    output_format: Format = "text",
    config_file: Configured = None,
) -> None:
    """Print a rule's page."""
    from abslint.config import ConfigError
    from abslint.engine.verdicts import INTERNAL
    from abslint.rules import load_catalogue

    _check_format(output_format)
    catalogue = load_catalogue()
    if name == INTERNAL:
        told = {"name": name, "summary": "abslint itself failed.", "severity": "error", "page": _INTERNAL}
        written = json.dumps(told, indent=2) if output_format == "json" else f"{name} (error)\n\n{_INTERNAL.rstrip()}"
        write(sys.stdout, [written, "\n"])
        return
    if name not in catalogue.rules:
        try:
            catalogue = _configured(config_file)
        except ConfigError as error:
            tell_config_error(error, color=False)
            raise typer.Exit(2) from None
    if name not in catalogue.rules:
        from abslint.knowledge.closest import closest

        near = closest(name, catalogue.rules)
        _fail(f"`{name}` is no rule" + (f"; did you mean `{near}`?" if near else "; `abslint rules` lists them"))
    facts = _facts(name, catalogue)
    if output_format == "json":
        write(sys.stdout, [json.dumps(facts, ensure_ascii=False, indent=2), "\n"])
        return
    state = "on" if facts["default"] else "off unless selected"
    head = f"{name} ({facts['severity']}, group {facts['group']}, {state})\n\n"
    write(sys.stdout, [head, str(facts["page"]).strip(), "\n"])
    options = facts["options"]
    if isinstance(options, dict) and options:
        write(sys.stdout, [f"\nOptions, in [rules.{name}]:\n"])
        for key, option in options.items():
            write(sys.stdout, [f"  {key} = {json.dumps(option['default'], ensure_ascii=False)}\n"])


def rules(output_format: Format = "text", config_file: Configured = None) -> None:
    """List all rules."""
    from abslint.config import ConfigError
    from abslint.rules import load_catalogue

    _check_format(output_format)
    broken: ConfigError | None = None
    try:
        catalogue = _configured(config_file)
    except ConfigError as error:  # who mends the configuration may look for a name
        catalogue, broken = load_catalogue(), error
    _list(catalogue, output_format)
    if broken is not None:
        tell_config_error(broken, color=False)
        raise typer.Exit(2)


def _list(catalogue: Catalogue, output_format: str) -> None:
    if output_format == "json":
        listed = [_facts(name, catalogue) for name in catalogue.rules]
        write(sys.stdout, [json.dumps(listed, ensure_ascii=False, indent=2), "\n"])
        return
    width = max(map(len, catalogue.rules))
    for group, names in catalogue.groups.items():
        write(sys.stdout, [f"{group}\n"])
        for card in cards(names, catalogue):
            mark = " " if catalogue.rules[card.name].default else "-"
            write(sys.stdout, [f"  {mark} {card.name:<{width}}  {card.severity.word:<7}  {card.summary}\n"])
    write(sys.stdout, ["\n- is off unless selected. A rule explained: abslint rule NAME\n"])


def schema(name: Annotated[str, typer.Argument(help="The schema's name; without one, the names.")] = "") -> None:
    """Print a JSON Schema, for editors."""
    from abslint.schema import schema_names, schema_text

    if not name:
        write(sys.stdout, [f"{one}\n" for one in schema_names()])
        return
    if name not in schema_names():
        _fail(f"no schema `{name}`: there are {', '.join(schema_names())}")
    write(sys.stdout, [schema_text(name)])


def config(
    key: Annotated[str, typer.Argument(help="A key of the configuration; without one, all.")] = "",
    show: Annotated[Path | None, typer.Option("--show", help="Print what is in force for a file.")] = None,
    config_file: Configured = None,
) -> None:
    """Describe the configuration's keys, or print what is in force."""
    from abslint.cli.run import load
    from abslint.cli.wishes import Wishes
    from abslint.config import ConfigError, describe_keys, effective

    if show is not None:
        try:
            settings = effective(load(Wishes(config=config_file)), show)
        except ConfigError as error:
            tell_config_error(error, color=False)
            raise typer.Exit(2) from None
        write(sys.stdout, [json.dumps(settings, ensure_ascii=False, indent=2, default=str), "\n"])
        return
    helps = [one for one in describe_keys() if not key or one.key == key or one.key.startswith(f"{key}.")]
    if not helps:
        from abslint.knowledge.closest import closest

        near = closest(key, [one.key for one in describe_keys()])
        _fail(f"`{key}` is no key of the configuration" + (f"; did you mean `{near}`?" if near else ""))
    for one in helps:
        write(sys.stdout, [f"{one.key} ({one.type}, default {one.default or 'none'})\n  {one.help}\n"])
        if key == one.key and one.example:
            write(sys.stdout, [f"\n{one.example}\n"])
