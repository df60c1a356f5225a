"""Rules that a configuration adds: each mistake is told at its place, and what is right is taken."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from abslint.config import Config, Flags, load_config, make_plan, own
from abslint.model.catalogue import Catalogue
from abslint.model.finding import Severity
from abslint.model.plan import Words
from abslint.model.terms import TEXT_TERMS
from abslint.rules import load_catalogue

Load = Callable[..., Config]
Faults = Callable[..., list[str]]
Install = Callable[..., Path]

ENTRY = "[[words]]\nname = 'no-tbd'\nfield = 'title'\npattern = 'TBD'\nmessage = 'm'\n"

RULE = '''"""A title in quotes.

Why it matters to us, in a few words.
"""
from abslint.model.rule import FieldRule


def check(field, *, most: int = 3):
    if len(field.text) > most:
        yield field.finding("too long")


RULE = FieldRule(name="{name}", page=__doc__, terms=("title",), check=check)
'''


def rule(name: str = "house-title", **changes: str) -> str:
    text = RULE.replace("{name}", name)
    for old, new in changes.values():
        assert old in text
        text = text.replace(old, new)
    return text


class TestWords:
    @pytest.fixture(autouse=True)
    def engine(self) -> None:
        pytest.importorskip("re2")

    def test_an_entry_is_taken(self, load: Load) -> None:
        text = (
            "[[words]]\nname = 'no-tbd'\nfield = ['abstract', 'title', 'abstract']\npattern = '\\bTBD\\b'\n"
            "message = 'still says TBD'\nseverity = 'error'\nignore-case = true\nunless = 'x'\nreplace = ''\n"
        )
        config = load(text)
        assert config.words == (
            Words(
                name="no-tbd",
                terms=("abstract", "title"),
                pattern=r"\bTBD\b",
                message="still says TBD",
                severity=Severity.ERROR,
                ignore_case=True,
                unless="x",
                replace="",
                origin="abslint.toml:1:1",
            ),
        )

    def test_a_star_is_all_text(self, load: Load) -> None:
        assert load(ENTRY.replace("'title'", "'*'")).words[0].terms == TEXT_TERMS
        assert load(ENTRY.replace("'title'", "['volume', '*']")).words[0].terms == ("volume", *TEXT_TERMS)

    def test_other_keys_may_name_them(self, load: Load, catalogue: Catalogue) -> None:
        config = load(
            "select = ['words', 'no-tbd']\nseverity = { no-tbd = 'info' }\nignore = ['words:all']\n"
            "[per-file-ignores]\n'a' = ['no-tbd', 'words']\n[[ignores]]\nrecord = 'a'\nrules = ['no-tbd']\n" + ENTRY
        )
        assert config.severity == {"no-tbd": Severity.INFO}
        catalogue = load_catalogue(config.plugins, config.words)
        plan = make_plan(config, Flags(select=("words", "title-full-stop")), catalogue, date(2026, 1, 1))
        assert plan.rules == ("title-full-stop",)  # what is ignored stays so
        plan = make_plan(config, Flags(select=("no-tbd",)), catalogue, date(2026, 1, 1))
        assert (plan.rules, plan.words) == (("no-tbd",), config.words)

    def test_they_are_on_by_default(self, load: Load) -> None:
        config = load(ENTRY)
        catalogue = load_catalogue(config.plugins, config.words)
        assert make_plan(config, Flags(), catalogue, date(2026, 1, 1)).rules[-1] == "no-tbd"

    @pytest.mark.parametrize(
        ("changed", "want"),
        [
            ("name = 'NoTbd'", "2:9: `NoTbd` is no name for a rule: small letters, digits and hyphens, as in `no-tbd`"),
            ("name = 'tbd'", "2:9: `tbd` is no name for a rule: small letters, digits and hyphens, as in `no-tbd`"),
            ("name = 'title-quoted'", "2:9: `title-quoted` is a rule of abslint: choose another name"),
            ("name = 'internal-error'", "2:9: `internal-error` is a rule of abslint: choose another name"),
            ("field = 'titel'", "3:10: unknown term `titel`; did you mean `title`?"),
            ("field = 'authors'", "3:10: unknown term `authors`"),
            ("field = []", "3:9: `words.field` is empty"),
            ("field = 1", "3:9: `words.field` takes a term or a list of terms, and this is the number `1`"),
            ("field = ['title', 1]", "3:19: each item of `words.field` is a term, and this is the number `1`"),
            ("pattern = 'a('", "4:12: `a(` is no pattern of RE2: missing ): a("),
            ("pattern = '(?=a)'", "4:12: `(?=a)` is no pattern of RE2: invalid perl operator: (?="),
            ("pattern = 'a*'", "4:12: `a*` is found in every text, since it may stand for nothing"),
            ("pattern = ' '", "4:12: a pattern cannot be empty"),
            ("message = ' '", "5:12: a text cannot be empty"),
            ('message = "a\\nb"', "5:12: a message stands on one line"),
            ("severity = 'bad'", "6:13: unknown severity `bad`; known are `error`, `warning`, `info`"),
            ("unless = '['", "6:11: `[` is no pattern of RE2: missing ]: ["),
            (
                "replace = '\\1'",
                "6:12: `\\1` cannot be put in place of a match: `\\1` names a group that the pattern does not have",
            ),
            ("field-s = 'title'", "6:1: unknown key `field-s`; did you mean `field`?"),
        ],
    )
    def test_a_mistake_is_told_at_its_place(self, faults: Faults, changed: str, want: str) -> None:
        key = changed.partition(" ")[0]
        lines = [changed if line.startswith(f"{key} ") else line for line in ENTRY.splitlines()]
        told = faults("\n".join(lines if changed in lines else [*lines, changed]))
        assert len(told) == 1
        assert told[0].startswith(f"abslint.toml:{want}")

    def test_names_are_used_once(self, faults: Faults) -> None:
        assert faults(ENTRY + ENTRY) == ["abslint.toml:7:9: two entries of `[[words]]` are called `no-tbd`"]

    def test_an_entry_needs_its_keys(self, faults: Faults) -> None:
        told = faults("[[words]]\nname = 'no-tbd'")
        assert told == [f"abslint.toml:1:1: `words` needs `{key}`" for key in ("field", "pattern", "message")]

    def test_the_file_that_extends_replaces_them(self, write: Callable[..., Path], catalogue: Catalogue) -> None:
        write(ENTRY + ENTRY.replace("no-tbd", "no-other") + "[severity]\nno-other = 'info'\n", "base.toml")
        config = load_config(write("extend = 'base.toml'\n" + ENTRY.replace("'m'", "'n'")), catalogue)
        assert [(one.name, one.message, one.origin) for one in config.words] == [("no-tbd", "n", "abslint.toml:2:1")]

    def test_mistakes_of_a_file_that_is_extended_are_told_there(self, write: Callable[..., Path], catalogue: Catalogue):
        write(ENTRY.replace("'TBD'", "'('"), "base.toml")
        with pytest.raises(Exception, match=r"^base.toml:4:12: `\(` is no pattern of RE2: missing \): \($"):
            load_config(write("extend = 'base.toml'\n"), catalogue)


def test_without_the_extra_there_is_one_clear_error(faults: Faults, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own, "extra_is_installed", lambda extra: extra != "fast")
    told = faults(ENTRY + ENTRY.replace("'TBD'", "'('"))
    assert told == ['abslint.toml:1:3: `[[words]]` needs an extra: pip install "abslint[fast]"']


class TestPlugins:
    def test_a_distribution_is_loaded_with_all_its_entry_points(self, load: Load, install: Install) -> None:
        files = {
            "house_one.py": rule("house-one"),
            "house_many.py": "from house_one import *\nfrom dataclasses import replace\n"
            "RULES = [replace(RULE, name='house-b'), replace(RULE, name='house-c')]\n",
        }
        install("Abslint_House", {"z": "house_one:RULE", "a": "house_many", "m": "house_many:RULES"}, files)
        with pytest.raises(Exception, match="has two rules called `house-b`"):
            load("plugins = ['abslint-house']")
        install("second-house", {"z": "house_one", "a": "house_many"}, {})
        config = load(
            "plugins = ['second-house']\nselect = ['second-house:all']\n[rules.house-one]\nmost = 5\n"
            "[severity]\nhouse-b = 'error'\n"
        )
        catalogue = load_catalogue(config.plugins)
        assert catalogue.groups["second-house"] == ("house-b", "house-c", "house-one")
        plan = make_plan(config, Flags(), catalogue, date(2026, 1, 1))
        assert plan.rules == ("house-b", "house-c", "house-one")
        assert plan.plugins == ("second-house",)
        assert plan.options == {"house-one": {"most": 5}}

    def test_an_entry_point_is_named_by_itself(self, load: Load, install: Install) -> None:
        files = {"house_one.py": rule("house-one"), "house_two.py": rule("house-two")}
        install("some-house", {"one": "house_one", "two": "house_two"}, files)
        config = load("plugins = ['two']\nselect = ['two']")
        assert load_catalogue(config.plugins).groups["two"] == ("house-two",)
        with pytest.raises(Exception, match="called like one of `two`"):
            load("plugins = ['two', 'some-house']")

    def test_nothing_is_loaded_that_is_not_named(self, load: Load, install: Install) -> None:
        install("some-house", {"one": "house_one"}, {"house_one.py": "raise SystemExit('never')"})
        assert load("select = ['ALL']").plugins == ()

    @pytest.mark.parametrize(
        ("text", "want"),
        [
            ("raise ValueError('no luck')", "cannot be loaded (`house_one`): ValueError: no luck"),
            ("raise SystemExit", "cannot be loaded (`house_one`): SystemExit"),
            ("import nothing_there", "(`house_one`): ModuleNotFoundError: No module named 'nothing_there'"),
            ("def", "cannot be loaded (`house_one`): SyntaxError: invalid syntax (house_one.py, line 1)"),
            ("x = 1", "`house_one` of the plug-in `some-house` is no rule, nor a module or list of rules, but module"),
            ("RULE = 'rule'", "nor a module or list of rules, but str"),
            ("RULES = [1]", "nor a module or list of rules, but int"),
            (
                "from abslint.model.rule import SourceRule\nRULE = SourceRule(name='a-b', page='x', origin='format')",
                "holds a SourceRule, which only readers tell",
            ),
            (
                rule("title-full-stop"),
                "`title-full-stop` of the plug-in `some-house` is called like one of abslint's own",
            ),
            (rule("House"), "the rule `House` of the plug-in `some-house` has a name that no rule can have"),
            (rule("internal-error"), "is called like one of abslint's own"),
            (rule(a=("page=__doc__", "page=''")), "has no page: give it the docstring of its module"),
            (rule(a=('("title",)', '("titel",)')), "reads the term `titel`, which there is not"),
            (rule(a=('("title",)', '"title"')), "has `terms` that are no tuple of names"),
            (rule(a=("check=check", "check=print")), "has a `check` that is no plain function"),
            (rule(a=("check=check", "check=check, trigger='x'")), "has a trigger that is none"),
            (rule(a=("check=check", "check=check, silent_on=print")), "has a `silent_on` that is no plain function"),
            (rule(a=("check=check", "check=check, severity=2")), "has a severity that is none"),
            (rule(a=("check=check", "check=check, colour=2")), "TypeError: FieldRule has no `colour`"),
            (rule(a=("most: int = 3", "most: int")), "has the option `most` without a default"),
            (rule(a=("most: int", "most: bytes")), "has the option `most` of a kind that there is not"),
            (rule(a=("most: int", "most: 'Most'")), "has options that cannot be read: NameError"),
        ],
    )
    def test_what_is_wrong_with_one_is_told(self, faults: Faults, install: Install, text: str, want: str) -> None:
        install("some-house", {"one": "house_one"}, {"house_one.py": text})
        (told,) = faults("plugins = ['some-house']")
        assert told.startswith("abslint.toml:1:13: ")
        assert want in told

    def test_what_is_wrong_is_told_once(self, faults: Faults, install: Install) -> None:
        install("some-house", {"one": "house_one"}, {"house_one.py": "raise ValueError"})
        assert len(faults("plugins = ['some-house', 'some-house']")) == 1

    def test_a_wrong_attribute_is_told(self, faults: Faults, install: Install) -> None:
        install("some-house", {"one": "house_one:RULEZ"}, {"house_one.py": rule()})
        (told,) = faults("plugins = ['some-house']")
        assert "(`house_one:RULEZ`): AttributeError" in told

    def test_one_that_is_not_there_is_told(self, faults: Faults, install: Install) -> None:
        assert faults("plugins = ['no-such-house']") == [
            "abslint.toml:1:13: no plug-in `no-such-house` is installed beside abslint; there is none"
        ]
        install("some-house", {"one": "house_one"}, {})
        install("silent-house", {"one": "house_one"}, {}, group="other")
        assert faults("plugins = ['some-hose', 'silent-house', 'far-away']") == [
            "abslint.toml:1:13: no plug-in `some-hose` is installed; did you mean `some-house`?",
            "abslint.toml:1:26: `silent-house` is installed, but offers no rules: it has no entry point in "
            "`abslint.rules`",
            "abslint.toml:1:42: no plug-in `far-away` is installed beside abslint; there are `some-house`",
        ]
        assert faults("plugins = ['title']") == [
            "abslint.toml:1:13: `title` is a rule or group of abslint, and no plug-in"
        ]

    def test_their_options_are_held_against_their_kinds(self, faults: Faults, install: Install) -> None:
        install("some-house", {"one": "house_one"}, {"house_one.py": rule("house-one")})
        assert faults("plugins = ['some-house']\n[rules.house-one]\nmost = 'x'") == [
            "abslint.toml:3:9: `rules.house-one.most` takes a whole number, and this is the text `x`"
        ]

    def test_words_and_plugins_are_told_apart(self, faults: Faults, install: Install) -> None:
        pytest.importorskip("re2")
        install("some-house", {"one": "house_one"}, {"house_one.py": rule("no-tbd")})
        assert faults("plugins = ['some-house']\n" + ENTRY) == [
            "abslint.toml:3:9: `no-tbd` is the name of a plug-in or one of its rules: choose another name"
        ]

    def test_one_is_loaded_once(self, load: Load, install: Install) -> None:
        text = rule("house-one") + "\nimport builtins\nbuiltins.loads = getattr(builtins, 'loads', 0) + 1\n"
        install("some-house", {"one": "house_one"}, {"house_one.py": text})
        config = load("plugins = ['some-house', 'some-house']")
        assert config.plugins == ("some-house",)
        assert load_catalogue(config.plugins) is load_catalogue(config.plugins)
        import builtins

        assert builtins.__dict__.pop("loads") == 1
