"""What ``abslint config`` tells of keys, and of one file."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from collections.abc import Callable
from typing import Literal

import pytest

from abslint.config import Config, Flags, describe_keys, effective
from abslint.config.options import kind_of
from abslint.model.catalogue import Catalogue

Load = Callable[..., Config]


def test_every_key_is_described_and_every_example_works(catalogue: Catalogue, load: Load) -> None:
    keys = {key.key: key for key in describe_keys(catalogue)}
    assert {"select", "extend", "records", "records.profile", "records.fields", "ignores.until"} <= keys.keys()
    assert keys["rules.abstract-length.max-words"].default == "500"
    assert keys["fail-on"].choices == ("error", "warning", "info")
    assert keys["fail-on"].default == '"warning"'
    assert keys["select"].type == "a list of rules or groups"
    assert not any(key.startswith("rules.title-quoted") for key in keys)
    for key in keys.values():
        assert key.help.endswith(".")
        if key.default:
            tomllib.loads(f"x = {key.default}")
        if "." not in key.key and "smith" not in key.example:
            assert key.example
            tomllib.loads(key.example)


def test_examples_of_records_load(catalogue: Catalogue, load: Load) -> None:
    for key in describe_keys(catalogue):
        if key.key.startswith("records.") and key.example and key.key != "records.fields":
            load(f"[[records]]\n{key.example}\n")


def test_effective(catalogue: Catalogue, load: Load) -> None:
    config = load(
        'include = ["papers/**"]\nexclude = ["papers/_*"]\nselect = ["title:all", "abstract"]\n'
        'severity = { title-quoted = "error" }\n'
        '[[records]]\nfiles = ["*.json"]\nprofile = "csl-json"\n[[records]]\nrequire = ["doi"]\n'
        '[rules.abstract-length]\nmax-words = 7\n[per-file-ignores]\n"papers/old/**" = ["title-full-stop"]\n'
        '[[ignores]]\nrecord = "a"\nrules = ["title-quoted"]\nuntil = 2027-01-01\n'
        '[[ignores]]\nfiles = ["papers/x.yaml"]\nrules = ["title-quoted"]\n'
    )
    shown = effective(config, "papers/old/a.yaml", catalogue)
    assert json.loads(json.dumps(shown)) == shown
    rules = shown["rules"]
    assert isinstance(rules, dict)
    assert list(rules) == ["title-quoted", "abstract-length"]
    assert rules["title-quoted"] == {"severity": "error", "options": {}}
    assert rules["abstract-length"]["options"]["max-words"] == 7
    assert rules["abstract-length"]["options"]["marks"] == ["a", "b"]
    assert shown["ignored"] == ["title-full-stop"]
    assert (shown["configuration"], shown["included"], shown["profile"]) == ("abslint.toml", True, None)
    assert shown["records"]["require"] == ["identifiers.doi"]  # type: ignore[index]
    assert [waiver["until"] for waiver in shown["waivers"]] == ["2027-01-01"]  # type: ignore[attr-defined]
    other = effective(config, "papers/_a.json", catalogue)
    assert (other["included"], other["profile"], other["ignored"]) == (False, "csl-json", [])
    assert effective(config, "a.json", catalogue)["included"] is False
    flagged = effective(config, "papers/a.json", catalogue, Flags(select=("corpus",), profile="hugo"))
    assert (list(flagged["rules"]), flagged["profile"]) == (["duplicate-doi"], "hugo")  # type: ignore[call-overload]


def test_effective_counts_patterns_from_the_root(
    catalogue: Catalogue, load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = load('[[records]]\nfiles = ["papers/*.yaml"]\nprofile = "native"\n')
    (config.root / "papers").mkdir()
    monkeypatch.chdir(config.root / "papers")
    assert effective(config, "a.yaml", catalogue)["profile"] == "native"
    assert effective(config, config.root / "papers/a.yaml", catalogue)["profile"] == "native"
    assert effective(config, "../a.yaml", catalogue)["profile"] is None


@pytest.mark.parametrize("annotation", [dict[int, str], int | str, Literal[1, 2], object, "int", bytes, None])
def test_options_of_other_kinds_are_refused(annotation: object) -> None:
    with pytest.raises(TypeError, match="cannot be annotated"):
        kind_of(annotation)


def test_a_run_without_a_file_imports_little() -> None:
    code = (
        "import sys, datetime\n"
        "from abslint.config import Config, Flags, make_plan, overlay\n"
        "from abslint.model.catalogue import Catalogue\n"
        "make_plan(overlay(Config(), Flags()), Flags(), Catalogue(), datetime.date(2026, 1, 1))\n"
        "heavy = 'tomllib json jsonschema jsonschema_rs yaml abslint.formats abslint.profiles abslint.schema'.split()\n"
        "heavy += ['abslint.config.keys', 'abslint.config.kinds', 'importlib.util', 'abslint.knowledge.closest']\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
