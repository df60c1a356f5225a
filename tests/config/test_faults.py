"""Wrong configurations: each mistake is told in words at its place, and all of a file at once."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from abslint.config import Config, ConfigError, load_config
from abslint.model.catalogue import Catalogue
from abslint.model.span import Region

Faults = Callable[..., list[str]]
Write = Callable[..., Path]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        # keys
        ("selct = []", "1:1: unknown key `selct`; did you mean `select`?"),
        ("fail_on = 'error'", "1:1: unknown key `fail_on`; did you mean `fail-on`?"),
        ("[[phrases]]\nname = 'no-tbd'", "1:3: unknown key `phrases`"),
        ("[[records]]\nprofil = 'native'", "2:1: unknown key `profil`; did you mean `profile`?"),
        (
            "[[ignores]]\nrule = ['title-quoted']\nrules = ['title-quoted']\nrecord = 'a'",
            "2:1: unknown key `rule`; did you mean `rules`?",
        ),
        ("qqqqqq.a = 1", "1:1: unknown key `qqqqqq`"),
        # kinds
        ("select = 'ALL'", "1:11: `select` takes a list of rules or groups, and this is the text `ALL`"),
        ("corpus = 'no'", "1:11: `corpus` takes `true` or `false`, and this is the text `no`"),
        ("corpus = 1", "1:10: `corpus` takes `true` or `false`, and this is the number `1`"),
        ("include = ['a', 3]", "1:17: each item of `include` is a pattern, and this is the number `3`"),
        ("include = ['a', ' ']", "1:18: a pattern cannot be empty"),
        ("severity = true", "1:12: `severity` takes a table, and this is the true-or-false value `true`"),
        ("records = ['a']", "1:13: each item of `records` is a table, and this is the text `a`"),
        ("extend = ['a']", "1:10: `extend` takes a path, and this is a list"),
        # names
        (
            "select = ['title-ful-stop']",
            "1:12: unknown rule or group `title-ful-stop`; did you mean `title-full-stop`?",
        ),
        ("select = ['DEFAULT', 'all']", "1:23: unknown rule or group `all`; did you mean `ALL`?"),
        ("ignore = ['titel']", "1:12: unknown rule or group `titel`; did you mean `title`?"),
        ("unfixable = ['title:al']", "1:15: unknown rule or group `title:al`; did you mean `title:all`?"),
        (
            "[severity]\ntitle-qoted = 'info'",
            "2:1: unknown rule `title-qoted`; did you mean `title-quoted`?",
        ),
        ("[severity]\ntitle-quoted = 'warn'", "2:17: unknown severity `warn`; did you mean `warning`?"),
        ("fail-on = 'fatal'", "1:12: unknown severity `fatal`; known are `error`, `warning`, `info`"),
        ("output-format = 'jsn'", "1:18: unknown output format `jsn`; did you mean `json`?"),
        ("[[records]]\nprofile = 'csljson'", "2:12: unknown profile `csljson`; did you mean `csl-json`?"),
        ("[[records]]\nformat = 'yml'", "2:11: unknown format `yml`; did you mean `yaml`?"),
        (
            "[per-file-ignores]\n'a/**' = ['title-qoted']",
            "2:12: unknown rule or group `title-qoted`; did you mean `title-quoted`?",
        ),
        (
            "[[ignores]]\nrecord = 'a'\nrules = ['title']",
            "3:11: unknown rule `title`; known are `syntax-error`, `title-full-stop`, `title-quoted`, "
            "`abstract-length`, `language-guess`, `duplicate-doi`",
        ),
        # options
        ("[rules.abstract-lenght]\na = 1", "1:8: unknown rule `abstract-lenght`; did you mean `abstract-length`?"),
        (
            "[rules.abstract-length]\nmax_words = 1",
            "2:1: unknown option `max_words` of `abstract-length`; did you mean `max-words`?",
        ),
        ("[rules.title-quoted]\na = 1", "2:1: unknown option `a` of `title-quoted`, which has none"),
        (
            "[rules.abstract-length]\nmax-words = '9'",
            "2:14: `rules.abstract-length.max-words` takes a whole number, and this is the text `9`",
        ),
        (
            "[rules.abstract-length]\nmax-words = 9.5",
            "2:13: `rules.abstract-length.max-words` takes a whole number, and this is the number `9.5`",
        ),
        (
            "[rules.abstract-length]\nmax-words = true",
            "2:13: `rules.abstract-length.max-words` takes a whole number, and this is the true-or-false value `true`",
        ),
        ("[rules.abstract-length]\nscheme = 'jma'", "2:11: unknown value `jma`; did you mean `jama`?"),
        # places
        ("[[records]]\nid = 'key'", "2:7: a pointer begins with `/`, and `key` does not"),
        ("[[records]]\nid = '/a/*'", "2:7: `/a/*` names many places, and one is wanted"),
        ("[[records]]\nrecords = '/a//b'", "2:12: `/a//b` has an empty step; write a pointer as in `/meta/id`"),
        ("[[records]]\nrecords = '/a~b'", "2:12: in a pointer `~` is written `~0`, and in `/a~b` it stands alone"),
        ("[[records]]\nrequire = ['dio']", "2:13: unknown term `dio`; did you mean `doi`?"),
        # terms
        ("[records]\n[records.fields]", "1:1: `records` takes a list of tables, and this is a table"),
        ("[[records]]\n[records.fields]\ntitel = '/a'", "3:1: unknown term `titel`; did you mean `title`?"),
        (
            "[[records]]\n[records.fields]\ndates.publishd = '/a'",
            "3:7: unknown term `dates.publishd`; did you mean `dates.published`?",
        ),
        ("[[records]]\n[records.fields]\ndoi = '/a'", "3:1: unknown term `doi`; did you mean `identifiers.doi`?"),
        ("[[records]]\n[records.fields]\ntitle = ''", "3:10: `` has an empty step; write a pointer as in `/meta/id`"),
        ("[[records]]\n[records.fields]\ntitle = 3", "3:9: `title` takes a pointer, and this is the number `3`"),
        (
            "[[records]]\n[records.fields]\nlanguage = '/a'\ndates.published = '/a'\n'dates.published' = '/b'",
            "5:2: `dates.published` has two places; keep one",
        ),
        (
            "[[records]]\nprofile = 'native'\n[records.fields]\ntitle = '/a'",
            "2:1: `profile` and `fields` cannot stand together; keep one of them",
        ),
        # waivers
        (
            "[[ignores]]\nrecord = 'a'\nrules = ['title-quoted']\nuntil = '2027-13-01'",
            "4:10: `2027-13-01` is not a date; write it as in `2027-01-01`",
        ),
        (
            "[[ignores]]\nrecord = 'a'\nrules = ['title-quoted']\nuntil = 2027-01-01T00:00:00",
            "4:9: `2027-01-01T00:00:00` is not a date; write it as in `2027-01-01`",
        ),
        ("[[ignores]]\nrecord = 'a'\nrules = []", "3:9: `ignores.rules` is empty"),
        ("[[ignores]]\nrecord = 'a'", "1:1: `ignores` needs `rules`"),
        ("[[ignores]]\nrules = ['title-quoted']", "1:1: `ignores` needs `record` or `files`"),
    ],
)
def test_a_mistake_is_told_at_its_place(faults: Faults, text: str, want: str) -> None:
    assert faults(text + "\n") == [f"abslint.toml:{want}"]


def test_all_mistakes_are_told_in_the_order_of_the_file(faults: Faults) -> None:
    text = "corpus = 1\nselct = []\nignore = ['x-y-z', 'titel']\n"
    text += "[[records]]\nid = 'a'\nfoo = 1\n[rules.title-quoted]\nb = 1\n"
    places = [line.split(": ")[0] for line in faults(text)]
    assert places == [f"abslint.toml:{at}" for at in ("1:10", "2:1", "3:12", "3:21", "5:7", "6:1", "8:1")]


def test_a_fault_carries_span_region_and_excerpt(write: Write, catalogue: Catalogue) -> None:
    path = write("# ä\nselct = []  # why\n")
    with pytest.raises(ConfigError) as caught:
        load_config(path, catalogue)
    place = caught.value.faults[0].place
    assert (place.path, place.span, place.region) == ("abslint.toml", (4, 9), Region(2, 1, 2, 6))
    assert place.excerpt.text == "selct = []  # why"
    assert pickle.loads(pickle.dumps(caught.value)).faults == caught.value.faults


def test_a_table_is_shown_at_its_first_line(write: Write, catalogue: Catalogue) -> None:
    path = write("corpus = true\n[[ignores]]\nreason = 'a'\nrecord = 'a'\n")
    with pytest.raises(ConfigError) as caught:
        load_config(path, catalogue)
    place = caught.value.faults[0].place
    assert (place.region, place.excerpt.text) == (Region(2, 1, 2, 12), "[[ignores]]")


def test_a_long_line_is_cut_round_the_place(write: Write, catalogue: Catalogue) -> None:
    items = "'ALL', " * 100
    path = write(f"ignore = [{items}'titel', {items}]\n")
    with pytest.raises(ConfigError) as caught:
        load_config(path, catalogue)
    place = caught.value.faults[0].place
    excerpt = place.excerpt
    assert place.region is not None
    start = place.region.column - excerpt.column
    assert excerpt.text[start : start + 5] == "titel"
    assert (len(excerpt.text), excerpt.cut_before, excerpt.cut_after) == (200, True, True)


def test_long_values_are_cut(faults: Faults) -> None:
    (told,) = faults(f"fail-on = '{'x' * 5000}'\n")
    assert f"`{'x' * 59}…`" in told


def test_few_names_are_listed_where_none_is_near(faults: Faults) -> None:
    (told,) = faults("output-format = 'zzz'\n")
    assert told.endswith("; known are `full`, `concise`, `json`, `jsonl`, `github`, `sarif`")


class TestFiles:
    def test_broken_toml_is_told_at_its_place(self, faults: Faults) -> None:
        (told,) = faults("select = [\n")
        assert told.startswith("abslint.toml:")

    def test_a_key_twice(self, faults: Faults) -> None:
        twice, unknown = faults("corpus = true\ncorpus = false\nselct = []\n")
        assert twice.startswith("abslint.toml:2:1: ")
        assert unknown.startswith("abslint.toml:3:1: ")

    def test_not_utf8(self, write: Write, catalogue: Catalogue) -> None:
        path = write("")
        path.write_bytes(b"corpus = true\n# caf\xe9\n")
        with pytest.raises(ConfigError, match=r"^abslint.toml: the file is not UTF-8: line 2 holds the byte E9"):
            load_config(path, catalogue)

    def test_a_missing_file(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, catalogue: Catalogue) -> None:
        monkeypatch.chdir(tmp_path)
        with pytest.raises(ConfigError, match=r"^a/no.toml: cannot open `a/no.toml`: no such file or directory$"):
            load_config(Path("a/no.toml"), catalogue)

    def test_a_pyproject_without_the_table(self, faults: Faults) -> None:
        assert faults("[tool]\n", "pyproject.toml") == [
            "pyproject.toml: `pyproject.toml` has no table `[tool.abslint]`"
        ]

    def test_a_pyproject_is_read_only_under_tool(self, faults: Faults) -> None:
        text = "[project]\nnam = 'x'\n[tool.abslint]\nselct = []\n"
        assert faults(text, "pyproject.toml") == ["pyproject.toml:4:1: unknown key `selct`; did you mean `select`?"]

    def test_a_table_that_is_none(self, faults: Faults) -> None:
        assert faults("[tool]\nabslint = 3\n", "pyproject.toml") == [
            "pyproject.toml:2:11: the configuration is a table, and this is the number `3`"
        ]


class TestExtend:
    def test_a_missing_file_is_told_where_it_is_named(self, faults: Faults) -> None:
        assert faults("extend = 'no.toml'\n") == ["abslint.toml:1:11: cannot open `no.toml`: no such file or directory"]

    def test_mistakes_of_both_files_are_told(self, write: Write, faults: Faults) -> None:
        write("corpus = 3\n", "sub/base.toml")
        assert faults("extend = 'sub/base.toml'\nselct = []\n") == [
            "abslint.toml:2:1: unknown key `selct`; did you mean `select`?",
            "sub/base.toml:1:10: `corpus` takes `true` or `false`, and this is the number `3`",
        ]

    def test_circles(self, write: Write, faults: Faults) -> None:
        write("extend = '../abslint.toml'\n", "a/one.toml")
        assert faults("extend = 'a/one.toml'\n") == [
            "a/one.toml:1:11: `../abslint.toml` leads round in a circle: it is extended already"
        ]
        assert faults("extend = 'abslint.toml'\n") == [
            "abslint.toml:1:11: `abslint.toml` leads round in a circle: it is extended already"
        ]

    def test_broken_toml_below(self, write: Write, faults: Faults) -> None:
        write("corpus = \n", "base.toml")
        (told,) = faults("extend = 'base.toml'\n")
        assert told.startswith("base.toml:1:")


def test_a_config_without_a_file_is_right() -> None:
    assert Config().select == ("DEFAULT",)
