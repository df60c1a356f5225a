"""Rules that a house adds, by patterns and by plug-ins, through the whole command."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

WORDS = """
[[words]]
name = "no-tbd"
field = "title"
pattern = '\\bTBD\\b'
message = "the title still says TBD"
"""

PLUGIN = '''"""A title of this house is too long.

It does not fit the spines of our volumes.
"""
from abslint.model.finding import Finding
from abslint.model.paper import Field
from abslint.model.rule import CorpusRule, FieldRule, Verdict
from abslint.model.paper import Claim


def check(field: Field, *, most: int = 30):
    if len(field.text) > most:
        yield field.finding(f"the title has more than {most} characters")


def collect(paper):
    for field in paper.filled("title"):
        yield Claim(field.text, field.pointer)


def judge(facts):
    for fact in facts[1:]:
        yield Verdict(fact, "the title comes again")


RULES = [
    FieldRule(name="house-long-title", page=__doc__, terms=("title",), check=check),
    CorpusRule(name="house-title-twice", page=__doc__, terms=("title",), collect=collect, judge=judge, default=False),
]
'''

CLEAN = (Path(__file__).parents[1] / "clean.yaml").read_text(encoding="utf-8")


@pytest.fixture
def words(here: Path) -> Path:
    pytest.importorskip("re2")
    (here / "abslint.toml").write_text(WORDS, encoding="utf-8")
    (here / "a.yaml").write_text(CLEAN.replace("dyke\n", "dyke TBD\n", 1), encoding="utf-8")
    return here


@pytest.fixture
def plugin(here: Path, install: Callable[..., Path]) -> Path:
    site = install("abslint-house", {"rules": "the_house"}, {"the_house.py": PLUGIN})
    (here / "abslint.toml").write_text('plugins = ["abslint-house"]\n', encoding="utf-8")
    (here / "a.yaml").write_text(CLEAN.replace("dyke\n", "dyke on the other side\n", 1), encoding="utf-8")
    return site


def test_words_are_told_by_every_reporter(abslint, words):
    done = abslint("check")
    assert done.code == 1
    assert "warning[no-tbd] the title still says TBD\n --> a.yaml:1:" in done.out
    for form in ("concise", "json", "jsonl", "github", "sarif"):
        done = abslint("check", "--output-format", form)
        assert "no-tbd" in done.out, form
        assert "rules/no-tbd" not in done.out, form
    log = json.loads(abslint("check", "--output-format", "sarif").out)["runs"][0]
    told = next(rule for rule in log["tool"]["driver"]["rules"] if rule["id"] == "no-tbd")
    assert "helpUri" not in told
    assert told["shortDescription"]["text"] == "the title still says TBD"
    assert abslint("check", "--output-format", "json").report["diagnostics"][0]["url"] == ""


def test_words_are_chosen_silenced_and_weighed_like_other_rules(abslint, words):
    assert abslint("check", "--ignore", "no-tbd").code == 0
    assert abslint("check", "--ignore", "words").code == 0
    assert abslint("check", "--select", "title").code == 0
    assert abslint("check", "--select", "words").code == 1
    assert abslint("check", "--isolated").code == 0
    assert "unknown rule or group `no-tbd`" in abslint("check", "--isolated", "--select", "no-tbd").err
    (words / "abslint.toml").write_text("severity = { no-tbd = 'error' }\n" + WORDS, encoding="utf-8")
    assert abslint("check", "--fail-on", "error").code == 1
    (words / "abslint.toml").write_text(WORDS + "[per-file-ignores]\n'*.yaml' = ['no-tbd']\n", encoding="utf-8")
    assert abslint("check").code == 0
    (words / "abslint.toml").write_text(WORDS, encoding="utf-8")
    text = (words / "a.yaml").read_text(encoding="utf-8")
    (words / "a.yaml").write_text(
        text.replace("TBD\n", "TBD  # abslint: ignore[no-tbd] for now\n", 1), encoding="utf-8"
    )
    done = abslint("check", "--output-format", "json")
    assert (done.code, done.report["summary"]["suppressed"]) == (0, 1)


def test_words_are_explained_and_listed(abslint, words):
    done = abslint("rule", "no-tbd")
    assert done.code == 0
    assert done.out.startswith("no-tbd (warning, group words, on)\n\nthe title still says TBD.\n\n")
    assert "`abslint.toml:2:1`" in done.out
    assert json.loads(abslint("rule", "no-tbd", "--output-format", "json").out)["url"] is None
    assert "\nwords\n    no-tbd " in abslint("rules").out
    assert json.loads(abslint("rules", "--output-format", "json").out)[-1]["name"] == "no-tbd"
    assert "no-tbd" in json.loads(abslint("config", "--show", "a.yaml").out)["rules"]
    assert "did you mean `no-tbd`?" in abslint("rule", "no-tdb").err


def test_a_configuration_named_by_a_flag_brings_its_rules(abslint, words):
    (words / "abslint.toml").rename(words / "other.toml")
    assert abslint("rule", "no-tbd").code == 2
    assert abslint("rule", "no-tbd", "--config", "other.toml").code == 0
    assert "no-tbd" in abslint("rules", "--config", "other.toml").out
    assert abslint("rules", "--config", "none.toml").code == 2


def test_a_broken_configuration_hides_no_rule_of_the_house(abslint, words):
    (words / "abslint.toml").write_text(WORDS.replace("TBD\\b", "TBD("), encoding="utf-8")
    done = abslint("rules")
    assert done.code == 2
    assert "title-full-stop" in done.out
    assert "is no pattern of RE2: missing )" in done.err
    assert abslint("rule", "title-full-stop").code == 0
    assert abslint("rule", "no-tbd").code == 2
    assert abslint("check").code == 2


def test_a_plugin_is_a_plugin(abslint, here, plugin):
    done = abslint("check", "--output-format", "json")
    assert (done.code, done.found) == (1, ["house-long-title"])
    assert done.report["diagnostics"][0]["url"] == ""
    (here / "b.yaml").write_text((here / "a.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    select = ("--select", "abslint-house:all", "--output-format", "json")
    assert abslint("check", *select).found == ["house-long-title", "house-long-title", "house-title-twice"]
    (here / "abslint.toml").write_text(
        'plugins = ["abslint-house"]\n[rules.house-long-title]\nmost = 300\n', encoding="utf-8"
    )
    assert abslint("check", "a.yaml").code == 0
    done = abslint("rule", "house-long-title")
    assert done.out.startswith("house-long-title (warning, group abslint-house, on)\n\nA title of this house")
    assert "Options, in [rules.house-long-title]:\n  most = 30\n" in done.out
    assert "\nabslint-house\n    house-long-title " in abslint("rules").out
    (here / "abslint.toml").write_text("", encoding="utf-8")
    assert abslint("check", "a.yaml").code == 0
    assert abslint("rule", "house-long-title").code == 2


def test_a_rule_of_a_plugin_that_raises_is_an_internal_error(abslint, here, install):
    install(
        "bad-house", {"rules": "bad_house"}, {"bad_house.py": PLUGIN.replace("    if len", "    1 / 0\n    if len")}
    )
    (here / "abslint.toml").write_text('plugins = ["bad-house"]\n', encoding="utf-8")
    (here / "a.yaml").write_text(CLEAN, encoding="utf-8")
    done = abslint("check")
    assert done.code == 2
    assert "rule `house-long-title` failed on this record" in done.out


def test_a_plugin_that_is_missing_is_one_clear_error(abslint, here):
    (here / "abslint.toml").write_text('plugins = ["abslint-house"]\n', encoding="utf-8")
    done = abslint("check")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("error[configuration] no plug-in `abslint-house` is installed")
    assert " --> abslint.toml:1:13\n" in done.err


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_workers_know_them_too(here, plugin, jobs):
    pytest.importorskip("re2")
    (here / "abslint.toml").write_text('plugins = ["abslint-house"]\n' + WORDS, encoding="utf-8")
    titles = (f"{'TBD' if n % 2 else 'About'} {'dykes ' * 8}{n}" for n in range(40))
    lines = "".join(json.dumps({"title": title, "abstract": "We walked."}) + "\n" for title in titles)
    for name in ("b.jsonl", "c.jsonl"):
        (here / name).write_text(lines, encoding="utf-8")
    arguments = [
        "check",
        "-j",
        jobs,
        "--profile",
        "native",
        "--select",
        "words",
        "--select",
        "abslint-house:all",
        "--output-format",
        "jsonl",
    ]
    done = subprocess.run(
        [sys.executable, "-m", "abslint", *arguments, "b.jsonl", "c.jsonl"],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(plugin), "PATH": ""},
    )
    assert done.returncode == 1, done.stderr
    found = [one["rule"] for one in map(json.loads, done.stdout.splitlines()) if "rule" in one]
    counts = {rule: found.count(rule) for rule in found}
    assert counts == {"no-tbd": 40, "house-long-title": 80, "house-title-twice": 40}
