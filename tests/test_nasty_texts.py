"""Whatever stands where text is expected: no rule raises, and mending comes to an end that can be read."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import Any

import pytest
import yaml

from abslint.decode import decode
from abslint.fixer import fix
from abslint.formats import format_for
from abslint.model.diagnostic import Diagnostic
from abslint.model.finding import Problem
from abslint.model.plan import Plan
from abslint.model.source import Source
from abslint.profiles import load_profile
from abslint.rules import load_catalogue
from abslint.testing import plan_for
from abslint.testing.bases import BASES
from abslint.testing.examples import lint_source
from abslint.testing.filled import filled_record, with_one_term

ALL = tuple(load_catalogue().rules)
SHAPES = ("native", "csl-json", "hugo")
FOUND_BY_RAISING = frozenset({"internal-error"})
BREAKAGE = frozenset({"syntax-error", "duplicate-key", "not-utf8"})


@cache
def plan_of(shape: str) -> Plan:
    """Every rule, whatever the data look like; the gate is made for the first record, so that it is asked, too."""
    return plan_for(ALL, shape, triage="gate")


@cache
def clean(shape: str) -> dict[str, Any]:
    """The clean record that examples are laid over."""
    if shape == "csl-json":
        return json.loads("{" + ",".join(line.format(n=1) for line in BASES[shape].values()) + "}")
    return yaml.load("".join(lines.format(n=1) for lines in BASES[shape].values()), yaml.CBaseLoader)  # noqa: S506


def written(data: Any, syntax: str) -> Source:
    """The data as a file."""
    if syntax == "json":
        return decode(json.dumps(data).encode(), "nasty.json")
    if syntax == "jsonl":
        return decode("".join(json.dumps(one) + "\n" for one in data).encode(), "nasty.jsonl")
    text = yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1 << 30)
    return decode(f"---\n{text}---\n".encode(), "nasty.md") if syntax == "md" else decode(text.encode(), "nasty.yaml")


def raised(source: Source, plan: Plan) -> list[Diagnostic]:
    return [one for one in lint_source(source, plan).diagnostics if one.rule in FOUND_BY_RAISING]


def broken(source: Source) -> list[Problem]:
    """What reading tells of a text."""
    syntax = format_for(source.path, source.text)
    items = [] if syntax is None else list(syntax.read(source))
    return [item for item in items if isinstance(item, Problem) and item.rule in BREAKAGE]


def hold(source: Source, plan: Plan) -> None:
    """No rule raises on a source; all its fixes go in, come to rest, and what is left can be read as well."""
    assert not raised(source, plan)
    fixed = fix(source, plan, unsafe=True)
    assert [one.message for one in fixed.report.diagnostics if one.rule in FOUND_BY_RAISING] == []
    assert len(broken(fixed.source)) <= len(broken(source))


def hold_everywhere(value: object, *written_as: tuple[str, str]) -> None:
    """The same of records of each shape, in some syntax, that hold the value in every place."""
    for shape, syntax in written_as:
        for data in filled_record(load_profile(shape), value, items=3):
            hold(written(data, syntax), plan_of(shape))


def hold_in_each_place(shape: str, values: Sequence[object], turn: int = 0) -> None:
    """The same of clean records that hold one of the values in one place, each place another."""
    profile = load_profile(shape)
    places = [(term, at) for term, wheres in profile.fields.items() for at in range(len(wheres))]
    records = []
    for number, (term, at) in enumerate(places):
        value = values[(number + turn) % len(values)]
        records.append([*with_one_term(profile, clean(shape), value, [term])][at])
    for begin in range(0, len(records), 12):  # a file is read anew after each round of fixes
        hold(written(records[begin : begin + 12], "jsonl"), plan_of(shape))


def of_every_category() -> dict[str, str]:
    """Characters of each of Unicode's categories between letters, by the first letter of their names; no surrogates."""
    kept: dict[str, list[str]] = {}
    for number in range(sys.maxunicode + 1):
        some = kept.setdefault(unicodedata.category(chr(number)), [])
        if len(some) < 3 or (number % 4097 == 0 and len(some) < 5):
            some.append(chr(number))
    texts: dict[str, str] = {}
    for name, some in kept.items():
        if name != "Cs":
            texts[name[0]] = texts.get(name[0], "") + "".join(f"a{char}b {char} " for char in some)
    return texts


ODD = [
    *("", " ", "\n", "\t \u3000\u00a0", "\u200b", "\ufeff", "a", ".", "()", "<>", "-", "&;", "*", "#", "\\", "{}"),
    *(None, True, False, 0, -1, 7, 2020, 1.5, -0.0, 1e308, 10**30),
    *([], {}, [None], [[]], [[["tide"]]], [1, [2]], {"a": None}, {"text": ["tide"]}, [{}], [{"text": {}}]),
    *([["tide"], ["ebb"]], {"": ""}, {"title": {"title": "tide"}}, [True, 1, "1", None, [], {}]),
]
"""What nobody means, and some file holds."""


JSON = (("native", "json"), ("csl-json", "json"))
OTHERS = (("native", "yaml"), ("hugo", "md"))
CATEGORIES = of_every_category()
SURROGATES = ["\ud800", "tide \udfff", "\udcff" * 3 + " (a)", ["\ud800", {"text": "\udead"}]]
TURNS = range(len(ODD))


@pytest.mark.parametrize("value", [*ODD, *SURROGATES], ids=ascii)
def test_odd_values(value: object) -> None:
    hold_everywhere(value, *JSON)


@pytest.mark.parametrize("value", [None, "-", 2020, [{"text": {}}]], ids=ascii)
def test_odd_values_in_other_syntaxes(value: object) -> None:
    hold_everywhere(value, *OTHERS)


@pytest.mark.parametrize("text", CATEGORIES.values(), ids=CATEGORIES)
def test_text_of_every_category(text: str) -> None:
    hold_everywhere(text, *JSON)


@pytest.mark.parametrize("turn", TURNS[::24])
@pytest.mark.parametrize("shape", ["native", "csl-json"])
def test_each_place_with_another_value(shape: str, turn: int) -> None:
    hold_in_each_place(shape, [*ODD, *SURROGATES, *CATEGORIES.values()], turn)


@pytest.mark.nightly
@pytest.mark.parametrize("turn", TURNS)
@pytest.mark.parametrize("shape", ["native", "csl-json"])
def test_each_place_with_each_value(shape: str, turn: int) -> None:
    hold_in_each_place(shape, ODD, turn)


@pytest.mark.nightly
@pytest.mark.parametrize("value", [*ODD, *CATEGORIES.values()], ids=ascii)
def test_every_value_in_other_syntaxes(value: object) -> None:
    hold_everywhere(value, *OTHERS)


MANY = 1_000_000
ENDLESS = " a(<,7\u6f6e\u0301"
"""Characters that stand a million times: of rules' patterns, some character goes on and on in most."""


@pytest.mark.nightly
@pytest.mark.parametrize("shape", ["native", "csl-json"])
@pytest.mark.parametrize("char", ENDLESS, ids=ascii)
def test_a_million_times_one_character(char: str, shape: str) -> None:
    for term in load_profile(shape).fields:
        for data in with_one_term(load_profile(shape), clean(shape), char * MANY, [term]):
            assert not raised(written(data, "json"), plan_of(shape))


@pytest.mark.parametrize("char", ENDLESS, ids=ascii)
def test_long_texts_of_one_character(char: str) -> None:
    for data in filled_record(load_profile("native"), char * 5_000, items=3):
        assert not raised(written(data, "json"), plan_of("native"))
    hold_everywhere(char * 100, ("native", "json"))
