"""Lays a page's example over a clean record and runs it. Knows no rule's meaning."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import date
from functools import partial

from abslint.decode import decode
from abslint.engine import lint
from abslint.formats import load_format
from abslint.model.diagnostic import Address, Report
from abslint.model.plan import Plan
from abslint.model.rule import SourceRule
from abslint.model.source import Source
from abslint.pages import Example
from abslint.runner.drive import gather
from abslint.testing.bases import BASES
from abslint.testing.bench import catalogue, prepared

TODAY = date(2026, 6, 1)
"""The day on which examples are judged."""

SUFFIXES = {
    "yaml": "yaml",
    "json": "json",
    "jsonl": "jsonl",
    "markdown": "md",
    "text": "txt",
    "toml": "toml",
    "ris": "ris",
    "bibtex": "bib",
    "medline": "nbib",
    "xml": "xml",
    "html": "html",
    "csv": "csv",
    "tsv": "tsv",
}
"""Fence languages to file suffixes."""

OWN_SHAPES = {
    "markdown": "hugo",
    "text": "pure-page",
    "ris": "ris",
    "bibtex": "bibtex",
    "medline": "medline",
    "xml": "pubmed",
    "html": "citation-meta",
    "csv": "table",
    "tsv": "table",
}
"""Fence languages to the shapes that they are mostly in, where that is not the native one."""

WHOLE = frozenset(
    {
        "text",
        "jsonl",
        "toml",
        "ris",
        "bibtex",
        "medline",
        "xml",
        "html",
        "csv",
        "tsv",
    }
)
"""Fence languages in which an example is laid over no base."""

_KEY = re.compile(r"^([A-Za-z$_][\w$-]*)[ ]*:", re.MULTILINE)


def plan_for(
    names: Iterable[str] = (), profile: str = "", fixable: tuple[str, ...] | None = None, **more: object
) -> Plan:
    """The default rules and those named, on the day of the examples. Further arguments are fields of Plan."""
    wanted = frozenset(names)
    rules = tuple(name for name, rule in catalogue().rules.items() if rule.default or name in wanted)
    return Plan(rules=rules, today=TODAY, profile=profile, fixable=fixable, whole=True, **more)  # type: ignore[arg-type]


def profile_of(example: Example) -> str:
    """The profile that an example is written in: named in its fence, else the syntax's most usual."""
    named = example.setting("profile")
    return named or OWN_SHAPES.get(example.language, "native")


def options_of(example: Example, name: str) -> dict[str, dict[str, object]]:
    """The rule's options as ``option=name:value`` in the fence says them, by the rule's name; else none."""
    option, _, value = example.setting("option").partition(":")
    return {name: {option: value}} if option else {}


def path_of(example: Example) -> str:
    """The file name that an example pretends to have."""
    return f"example.{SUFFIXES[example.language]}"


def tell_example(example: Example) -> str:
    """The example as a whole file: its keys first, on their own lines, the clean record's other keys behind them.

    ``without=volume,issue`` in the fence leaves keys of the clean record out.
    """
    if "whole" in example.settings or example.language in WHOLE:
        return example.text
    without = frozenset(example.setting("without").split(","))
    base = {key: lines for key, lines in BASES[profile_of(example)].items() if key not in without}
    if example.language == "json":
        return _lay_json(example.text, base)
    if example.language == "markdown":
        body = example.text.removeprefix("---\n").partition("\n---")[0] + "\n"
        return "---\n" + _lay_yaml(body, base, 1) + "---\n"
    if example.text.lstrip().startswith("- "):
        return _lay_list(example.text, base)
    return _lay_yaml(example.text, base, 1)


def _lay_yaml(text: str, base: dict[str, str], number: int, indent: str = "") -> str:
    unindented = re.sub(rf"^{indent}", "", text, flags=re.MULTILINE) if indent else text
    present = set(_KEY.findall(unindented))
    rest = "".join(lines.format(n=number) for key, lines in base.items() if key not in present)
    return text + (re.sub(r"^(?=.)", indent, rest, flags=re.MULTILINE) if indent else rest)


def _lay_list(text: str, base: dict[str, str]) -> str:
    items = re.split(r"^(?=- )", text, flags=re.MULTILINE)
    head, items = items[0], items[1:]
    laid = [_lay_yaml("  " + item[2:], base, number, "  ") for number, item in enumerate(items, 1)]
    return head + "".join("- " + item[2:] for item in laid)


def _lay_json(text: str, base: dict[str, str]) -> str:
    """A JSON fragment is an object, or a list of them; it keeps its own spelling."""
    if text.lstrip().startswith("["):
        items = json.loads(text)
        parsed = [json.dumps(_json_base(base, number) | item) for number, item in enumerate(items, 1)]
        return "[\n" + ",\n".join(parsed) + "\n]\n"
    present = json.loads(text)
    rest = (
        [line.format(n=1) for key, line in base.items() if key not in present]
        if _is_json(base)
        else [
            f"{json.dumps(key)}: {json.dumps(value)}"
            for key, value in _json_base(base, 1).items()
            if key not in present
        ]
    )
    body = text.rstrip().removesuffix("}").rstrip()
    return ",\n  ".join([body, *rest]) + "\n}\n" if rest else text


def _is_json(base: dict[str, str]) -> bool:
    return next(iter(base.values())).startswith('"')


def _json_base(base: dict[str, str], number: int) -> dict[str, object]:
    """The base as data."""
    if _is_json(base):
        loaded = json.loads("{" + ",".join(line.format(n=number) for line in base.values()) + "}")
    else:
        text = "".join(lines.format(n=number) for lines in base.values())
        document = next(iter(load_format("yaml").read(Source("base.yaml", text))))
        loaded = getattr(document, "data", {})
    assert isinstance(loaded, dict)
    return loaded


def source_of(example: Example, text: str) -> Source:
    """The source of an example's text; ``encoding=latin-1`` in the fence writes it so."""
    encoding = example.setting("encoding") or "utf-8"
    return decode(text.encode(encoding, "surrogatepass" if encoding == "utf-8" else "strict"), path_of(example))


def lint_example(text: str, path: str, plan: Plan) -> Report:
    """Lint a text as a file of that name, corpus rules judged over it alone."""
    return lint_source(decode(text.encode("utf-8", "surrogatepass"), path), plan)


def reopen_in(source: Source, address: Address) -> Source:
    """The text in which an address counts, out of the whole text."""
    if not address.by_line:
        return source
    lines = source.lines
    start = lines.start_of(address.first_line)
    alone = load_format(address.syntax).line_is_record
    text = lines.text_of(address.first_line) if alone else source.text[start:]
    return Source(source.path, text, address.first_line, start)


def lint_source(source: Source, plan: Plan) -> Report:
    """Lint a source, corpus rules judged over it alone."""
    prepared(plan)
    total = gather([(source.path, lint(source, plan))], plan, partial(reopen_in, source))
    if total.errors:
        raise OSError(total.errors[0])
    return total


def own_rules(name: str) -> tuple[str, ...]:
    """The rule itself where it is off by default: its examples run with it on."""
    rule = catalogue().rules[name]
    return () if isinstance(rule, SourceRule) and rule.default else (name,)
