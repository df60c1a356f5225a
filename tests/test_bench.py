"""Rules that nobody knows are held to the promises, and the example of a plug-in keeps them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from abslint.model.finding import Finding
from abslint.model.glance import Still
from abslint.model.paper import Field, Paper
from abslint.model.rule import FieldRule, Literals, PaperRule
from abslint.rules import load_catalogue
from abslint.testing import PROMISES, bench, lint_example, plan_for

PLUGIN = Path(__file__).parents[1] / "examples" / "plugin"

PAGE = """A title speaks of gulls.

Gulls are the subject of another house, which has its own list.

```yaml bad
title: On gulls by the sea  # want: house-gulls
```
```yaml fixed
title: On birds by the sea
```
```yaml good
title: On crabs by the sea
```
"""


def check(field: Field) -> Iterator[Finding]:
    at = field.text.find("gulls")
    if at >= 0:
        part = (at, at + 5)
        yield field.finding("`gulls` are for another house", part, field.replace("write `birds`", "birds", part))


GULLS = FieldRule(name="house-gulls", page=PAGE, terms=("title",), check=check, trigger=Literals("gulls"))


def broken(rule: FieldRule | PaperRule) -> set[str]:
    """The promises that a rule breaks."""
    names = set()
    for promise in PROMISES:
        try:
            promise(rule)
        except AssertionError:
            names.add(promise.__name__)
    return names


def test_a_rule_that_nobody_knows_keeps_the_promises() -> None:
    assert not broken(GULLS)
    assert "house-gulls" not in load_catalogue().rules


def test_a_trigger_that_hides_what_is_there_breaks_one() -> None:
    assert "silence_hides_nothing" in broken(replace(GULLS, trigger=Literals("terns")))
    assert "silence_hides_nothing" in broken(replace(GULLS, trigger=None, silent_on=lambda text: True))
    assert "signs_stand_where_it_finds" in broken(replace(GULLS, trigger=Literals("gulls", sign="terns")))


@pytest.mark.parametrize(
    ("old", "new", "promise"),
    [
        ("On birds", "On terns", "fixes_give_the_fixed_examples"),
        ("crabs", "gulls", "good_examples_are_silent"),
        ("On gulls", "On crabs", "bad_examples_give_what_they_want"),
        ("gulls.\n", "gulls\n", "page_is_complete"),
    ],
)
def test_a_page_that_is_wrong_breaks_one(old: str, new: str, promise: str) -> None:
    assert promise in broken(replace(GULLS, page=PAGE.replace(old, new, 1)))


def test_other_ways_to_break_one() -> None:
    def reads(paper: Paper) -> Iterator[Finding]:
        if paper.text("volume") != "x":
            yield from (one for field in paper.filled("title") for one in check(field))

    def speaks(field: Field) -> Iterator[Finding]:
        yield from (replace(one, message="Gulls are here.") for one in check(field))

    assert "messages_are_plain" in broken(replace(GULLS, check=speaks))
    assert "bad_examples_give_what_they_want" in broken(replace(GULLS, check=lambda field: ()))
    reading = PaperRule(name="house-gulls", page=PAGE, terms=("title", "volume"), check=reads)
    assert not broken(reading)
    assert broken(replace(reading, terms=("title",))) == {"only_declared_terms_are_read"}
    stills = (Still(needs=frozenset({"title"})),)
    assert "silence_hides_nothing" in broken(replace(reading, stills=stills))


def test_the_bench_is_cleared() -> None:
    with bench(GULLS):
        plan = plan_for((), "native")
        assert plan.rules[-1] == "house-gulls"
        told = lint_example("title: gulls\nnote: a  # abslint: ignore[house-guls]\n", "a.yaml", plan).diagnostics
        assert {one.rule for one in told} >= {"house-gulls", "unknown-rule"}
        assert any("house-gulls" in one.message for one in told if one.rule == "unknown-rule")
    assert "house-gulls" not in plan_for().rules


def test_the_newest_rule_of_a_name_counts() -> None:
    other = replace(GULLS, check=lambda field: [field.finding("another message")])
    for rule, message in ((GULLS, "`gulls` are for another house"), (other, "another message")) * 2:
        with bench(rule):
            found = lint_example("title: gulls\n", "a.yaml", plan_for((), "native")).diagnostics
        assert [one.message for one in found if one.rule == "house-gulls"] == [message]


@pytest.mark.parametrize(
    ("name", "words"),
    [("title-full-stop", "is a rule of abslint"), ("Gulls", "no name"), ("internal-error", "no name")],
)
def test_names_that_no_rule_can_have_are_refused(name: str, words: str) -> None:
    with pytest.raises(ValueError, match=words), bench(replace(GULLS, name=name)):
        pass


def test_the_promises_need_no_tests_and_no_pytest() -> None:
    code = (
        "import sys, abslint.testing; print(*sorted({'pytest', 'hypothesis', 'tests', '_pytest'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_the_example_of_a_plugin_passes_its_tests() -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            "-c",
            "pyproject.toml",
            "--rootdir",
            ".",
            "tests",
        ],
        cwd=PLUGIN,
        env={**os.environ, "PYTHONPATH": str(PLUGIN / "src"), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert re.search(r"^\d\d passed", done.stdout, re.M)
