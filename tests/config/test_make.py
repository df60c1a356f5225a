"""Configuration and flags become a Plan."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from abslint.config import Config, ConfigError, Entry, Flags, make_plan, overlay
from abslint.model.catalogue import Catalogue
from abslint.model.finding import Severity
from abslint.model.plan import Ignore, Plan, Records

TODAY = date(2026, 3, 1)
DEFAULT = ("syntax-error", "title-full-stop", "abstract-length", "duplicate-doi")

Write = Callable[..., Path]
Load = Callable[..., Config]
Make = Callable[..., Plan]


@pytest.fixture
def make(catalogue: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Make:
    monkeypatch.chdir(tmp_path)
    return lambda config=None, **flags: make_plan(config or Config(), Flags(**flags), catalogue, TODAY)


def faults(make: Make, *arguments: object, **flags: object) -> list[str]:
    with pytest.raises(ConfigError) as caught:
        make(*arguments, **flags)
    return [str(fault) for fault in caught.value.faults]


def test_without_a_file_the_default_runs(make: Make) -> None:
    assert make() == Plan(rules=DEFAULT, today=TODAY)


def test_the_configuration_arrives(make: Make, tmp_path: Path) -> None:
    config = Config(
        root=tmp_path,
        include=("*.yaml",),
        select=("title:all",),
        severity={"title-quoted": Severity.ERROR},
        options={"abstract-length": {"max_words": 3}},
        records=(Entry(Records(files=("a",), profile="native")),),
        per_file_ignores=(("a/**", ("title", "duplicate-doi")),),
        ignores=(Ignore(("title-quoted",), record="a"),),
        fixable=("title",),
        unfixable=("title-quoted",),
    )
    plan = make(config)
    assert plan == Plan(
        rules=("title-full-stop", "title-quoted"),
        today=TODAY,
        options={"abstract-length": {"max_words": 3}},
        severities={"title-quoted": Severity.ERROR},
        records=(Records(files=("a",), profile="native"),),
        ignores=(Ignore(("title-quoted",), record="a"),),
        per_file_ignores=(("a/**", ("duplicate-doi", "title-full-stop", "title-quoted")),),
        fixable=("title-full-stop", "title-quoted"),
        unfixable=("title-quoted",),
        must_be_records=True,
    )
    assert pickle.loads(pickle.dumps(plan)) == plan


class TestRules:
    CONFIG = Config(select=("title:all",), extend_select=("syntax-error",), ignore=("title-quoted",))

    @pytest.mark.parametrize(
        ("flags", "want"),
        [
            ({}, ("syntax-error", "title-full-stop")),
            ({"select": ("abstract",)}, ("abstract-length",)),
            ({"select": ()}, ()),
            ({"select": ("title:all",)}, ("title-full-stop",)),
            ({"select": ("title-quoted",)}, ("title-quoted",)),
            ({"extend_select": ("title-quoted",)}, ("syntax-error", "title-full-stop", "title-quoted")),
            ({"extend_select": ("corpus",)}, ("syntax-error", "title-full-stop", "duplicate-doi")),
            ({"ignore": ("title",)}, ("syntax-error",)),
            ({"select": ("title-quoted",), "ignore": ("title-quoted",)}, ()),
        ],
    )
    def test_flags_over_the_configuration(
        self, make: Make, flags: dict[str, tuple[str, ...]], want: tuple[str, ...]
    ) -> None:
        assert make(self.CONFIG, **flags).rules == want

    def test_no_corpus(self, make: Make) -> None:
        assert make(no_corpus=True).rules == DEFAULT[:-1]
        assert make(Config(corpus=False)).rules == DEFAULT[:-1]

    def test_fixable_replaces_and_unfixable_adds(self, make: Make) -> None:
        config = Config(fixable=("title",), unfixable=("syntax-error",))
        plan = make(config, fixable=("ALL",), unfixable=("corpus",))
        assert plan.fixable is not None
        assert len(plan.fixable) == 6
        assert plan.unfixable == ("duplicate-doi", "syntax-error")

    def test_warnings_are_handed_on(self, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("abslint.config.select.extra_is_installed", lambda _: False)
        heard: list[str] = []
        make_plan(Config(select=("ALL",)), Flags(), catalogue, TODAY, heard.append)
        assert heard == ['`language-guess` is left out, it needs an extra: pip install "abslint[language]"']


class TestSwitches:
    def test_each_flag(self, make: Make) -> None:
        assert not make(no_schema=True).use_schema
        assert not make(no_ignores=True).use_ignores
        assert make(whole=True).whole
        assert not make(Config(include=("a",)), only_records=True).must_be_records

    def test_profile_wins_over_entries(self, make: Make) -> None:
        config = Config(records=(Entry(Records(fields={"title": "/t"}, id="/id")), Entry(Records(profile="native"))))
        plan = make(config, profile="hugo")
        assert plan.profile == "hugo"
        assert plan.records == (Records(profile="hugo", id="/id"), Records(profile="hugo"))

    def test_overlay(self) -> None:
        config = Config(include=("a",), exclude=("b",), output_format="json", fail_on=Severity.ERROR)
        assert overlay(config, Flags()) == config
        flags = Flags(
            include=("c",),
            exclude=("d",),
            force_exclude=True,
            no_respect_gitignore=True,
            no_corpus=True,
            fail_on=Severity.INFO,
            output_format="sarif",
        )
        assert overlay(config, flags) == replace(
            config,
            include=("c",),
            exclude=("b", "d"),
            force_exclude=True,
            respect_gitignore=False,
            corpus=False,
            fail_on=Severity.INFO,
            output_format="sarif",
        )

    @pytest.mark.parametrize(
        ("root", "want"), [(".", ""), ("..", "b/"), ("../..", "a/b/"), ("c", "../"), ("../d", "../b/")]
    )
    def test_prefix_leads_from_the_root_to_the_working_directory(
        self, make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, root: str, want: str
    ) -> None:
        (tmp_path / "a/b").mkdir(parents=True)
        monkeypatch.chdir(tmp_path / "a/b")
        assert make(Config(root=Path(root).absolute())).prefix == want


class TestMistakes:
    @pytest.mark.parametrize("flag", ["select", "extend_select", "ignore", "fixable", "unfixable"])
    def test_unknown_names_of_flags(self, make: Make, flag: str) -> None:
        shown = "--" + flag.replace("_", "-")
        assert faults(make, **{flag: ("title", "titel")}) == [
            f"{shown}: unknown rule or group `titel`; did you mean `title`?"
        ]

    def test_unknown_profile(self, make: Make) -> None:
        assert faults(make, profile="csljson") == ["--profile: unknown profile `csljson`; did you mean `csl-json`?"]

    def test_unknown_names_of_a_config_made_by_hand(self, make: Make, tmp_path: Path) -> None:
        config = Config(path=tmp_path / "abslint.toml", ignore=("titel",), per_file_ignores=(("a", ("corpsu",)),))
        assert faults(make, config) == [
            "abslint.toml: unknown rule or group `titel`; did you mean `title`?",
            "abslint.toml: unknown rule or group `corpsu`; did you mean `corpus`?",
        ]

    def test_an_extra_is_asked_for_where_the_rule_is_named(
        self, load: Load, make: Make, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("abslint.config.select.extra_is_installed", lambda _: False)
        want = '`language-guess` needs an extra: pip install "abslint[language]"'
        config = load("corpus = false\nextend-select = ['title', 'language-guess']\n")
        assert faults(make, config) == [f"abslint.toml:2:28: {want}"]
        assert faults(make, select=("language-guess",)) == [f"--select: {want}"]
        assert make(config, select=("title",)).rules == ("title-full-stop",)


class TestSchemas:
    SCHEMA = '{"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object"}'

    def test_schemas_are_loaded(self, write: Write, load: Load, make: Make) -> None:
        own = write(self.SCHEMA, "schemas/own.json")
        config = load('[[records]]\nschema = "schemas/own.json"\n[[records]]\nschema = "schemas/own.json"\n')
        plan = make(config, schemas=(own,))
        assert plan.records[0].schema is not None
        assert plan.records[0].schema.documents[plan.records[0].schema.root]
        assert plan.records[1].schema is plan.records[0].schema
        assert len(plan.schemas) == 1

    def test_broken_schemas_are_told_all_at_once(self, write: Write, load: Load, make: Make) -> None:
        write("[", "own.json")
        config = load('[[records]]\nschema = "own.json"\n[[records]]\nschema = "no.json"\n')
        told = faults(make, config, schemas=(Path("nor.json"),))
        assert sorted(line.partition(": ")[0] for line in told) == [
            "--schema",
            "abslint.toml:2:11",
            "abslint.toml:4:11",
        ]
        assert make(config, no_schema=True).records == (Records(), Records())
