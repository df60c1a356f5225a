"""The verbs that explain."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from abslint.rules import load_catalogue

HOUSE = Path(__file__).parents[2]
NAMES = sorted(path.name.removesuffix(".schema.json") for path in (HOUSE / "schemas").iterdir())
PAGE = HOUSE / "examples" / "broken" / "portal-page.txt"
VERBS = ["check", "config", "convert", "rule", "rules", "schema"]


def test_the_verbs(abslint):
    done = abslint("--help")
    listed = re.findall(r"^  ([a-z]+)  ", done.out.partition("Commands:")[2], re.M)
    assert (done.code, sorted(listed)) == (0, VERBS)


@pytest.mark.parametrize("verb", VERBS)
def test_help_of_a_verb(abslint, verb):
    done = abslint(verb, "--help")
    assert done.code == 0
    assert done.out.startswith(f"Usage: abslint {verb}")
    assert abslint(verb, "-h").out == done.out


def test_version(abslint):
    from abslint.version import VERSION

    assert abslint("--version").out == f"abslint {VERSION}\n"


@pytest.mark.parametrize("arguments", [["chek"], ["check", "--nope"], ["rule"], ["convert"], ["check", "-j", "many"]])
def test_usage_errors(abslint, arguments):
    done = abslint(*arguments)
    assert done.code == 2
    assert "Error: " in done.err
    assert done.out == ""


def test_no_verb_shows_the_help(abslint):
    done = abslint()
    assert done.code == 2
    assert "Commands:" in done.out + done.err


def test_rule(abslint):
    done = abslint("rule", "title-full-stop")
    assert done.code == 0
    assert done.out.startswith("title-full-stop (warning, group title, on)\n")
    assert "```yaml" in done.out


def test_what_an_internal_error_is_can_be_asked(abslint):
    done = abslint("rule", "internal-error")
    assert (done.code, done.out.partition("\n")[0]) == (0, "internal-error (error)")


def test_every_rule_has_a_page_as_data(abslint):
    listed = json.loads(abslint("rules", "--output-format", "json").out)
    assert [one["name"] for one in listed] == list(load_catalogue().rules)
    one = json.loads(abslint("rule", "title-full-stop", "--output-format", "json").out)
    assert one == next(other for other in listed if other["name"] == "title-full-stop")
    assert all(one["summary"] and one["page"] and one["url"] for one in listed)


def test_a_rule_with_options_tells_them(abslint):
    name, options = next((name, options) for name, options in load_catalogue().options.items() if options)
    shown = abslint("rule", name).out
    assert f"Options, in [rules.{name}]:" in shown
    for option in options.values():
        assert f"  {option.name.replace('_', '-')} = " in shown


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["rule", "title-ful-stop"], "`title-ful-stop` is no rule; did you mean `title-full-stop`?"),
        (["rule", "zzz"], "`zzz` is no rule; `abslint rules` lists them"),
        (["rule", "title-full-stop", "--output-format", "xml"], "unknown output format `xml`: there are text and json"),
        (["rules", "--output-format", "xml"], "unknown output format `xml`: there are text and json"),
        (["schema", "zzz"], f"no schema `zzz`: there are {', '.join(NAMES)}"),
        (["config", "selct"], "`selct` is no key of the configuration; did you mean `select`?"),
        (["convert", "zzz.txt"], "cannot read zzz.txt: no such file or directory"),
        (["convert", "."], "cannot read .: is a directory"),
        (["convert", str(PAGE), "--to", "csl"], "cannot convert to `csl`: there are native, csl-json, bibtex and ris"),
    ],
)
def test_what_is_not_there(abslint, arguments, words):
    done = abslint(*arguments)
    assert (done.code, done.out, done.err) == (2, "", f"abslint: {words}\n")


def test_rules_lists_all_in_groups(abslint):
    lines = abslint("rules").out.splitlines()
    catalogue = load_catalogue()
    assert [line.split()[0] for line in lines if re.match(r"  [ -] ", line) and line[2] == " "] == [
        name for names in catalogue.groups.values() for name in names if catalogue.rules[name].default
    ]
    assert [line for line in lines if re.fullmatch("[a-z]+", line)] == list(catalogue.groups)


def test_schema(abslint):
    names = abslint("schema").out.split()
    assert names == NAMES
    for name in names:
        path = HOUSE / "schemas" / f"{name}.schema.json"
        assert abslint("schema", name).out == path.read_text(encoding="utf-8")


def test_config_describes_every_key(abslint):
    listed = abslint("config").out
    assert "\nselect (a list of rules or groups, default [" in listed
    assert "default )" not in listed
    assert abslint("config", "records.schema").out.startswith("records.schema (a path, default none)\n")


def test_config_shows_what_is_in_force(abslint, here):
    (here / "abslint.toml").write_text('ignore = ["title-full-stop"]\n[[records]]\nfiles = ["*.yml"]\nid = "/key"\n')
    told = json.loads(abslint("config", "--show", "a.yml").out)
    assert told["configuration"] == "abslint.toml"
    assert told["records"]["id"] == "/key"
    assert "title-full-stop" not in told["rules"]
    assert json.loads(abslint("config", "--show", "a.yaml").out)["records"] is None
    (here / "abslint.toml").write_text("ignor = []\n")
    done = abslint("config", "--show", "a.yml")
    assert (done.code, done.out) == (2, "")
    assert "unknown key `ignor`; did you mean `ignore`?" in done.err
