"""Right configurations: every key arrives, and files that extend others."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from abslint.config import Config, Entry, load_config
from abslint.model.catalogue import Catalogue
from abslint.model.finding import Severity
from abslint.model.plan import Ignore, Records

Write = Callable[..., Path]
Load = Callable[..., Config]

WHOLE = """\
include = ["papers/**/*.yaml", "refs.bib"]
exclude = ["papers/_drafts/**"]
force-exclude = true
respect-gitignore = false
select = ["DEFAULT", "title:all"]
extend-select = ["title-quoted"]
ignore = ["corpus"]
fixable = ["ALL"]
unfixable = ["title"]
corpus = false
severity = { title-full-stop = "info" }
fail-on = "error"
output-format = "concise"

[[records]]
files = ["papers/**/*.yaml"]
profile = "native"
format = "yaml"
schema = "schemas/paper.schema.json"
records = "/papers/*"
id = "/id"
require = ["doi", "abstract", "date", "dates.accepted", "orcid"]

[[records]]
files = ["data/*.json"]
[records.fields]
title = "/headline"
"authors.name" = "/people/*/na~1me"
dates.published = "/meta/date"

[rules.abstract-length]
max-words = 300
share = 1
strict = true
scheme = "jama"
allowed = ["Ltd."]
marks = ["c", "c"]
by-type = { letter = 50 }

[per-file-ignores]
"papers/legacy/**" = ["abstract-length", "title"]

[[ignores]]
record = "smith-2024-graph"
rules = ["title-full-stop"]
reason = "as printed"
until = 2027-01-01

[[ignores]]
files = ["a.json"]
rules = ["duplicate-doi"]
until = "2026-12-31"
"""


def test_every_key_arrives(load: Load, tmp_path: Path) -> None:
    config = load(WHOLE)
    assert config == Config(
        path=tmp_path / "abslint.toml",
        root=tmp_path,
        include=("papers/**/*.yaml", "refs.bib"),
        exclude=("papers/_drafts/**",),
        force_exclude=True,
        respect_gitignore=False,
        select=("DEFAULT", "title:all"),
        extend_select=("title-quoted",),
        ignore=("corpus",),
        fixable=("ALL",),
        unfixable=("title",),
        corpus=False,
        severity={"title-full-stop": Severity.INFO},
        fail_on=Severity.ERROR,
        output_format="concise",
        records=(
            Entry(
                Records(
                    files=("papers/**/*.yaml",),
                    profile="native",
                    records="/papers/*",
                    id="/id",
                    require=("identifiers.doi", "abstract", "dates.published", "dates.accepted", "authors.orcid"),
                    format="yaml",
                ),
                tmp_path / "schemas/paper.schema.json",
            ),
            Entry(
                Records(
                    files=("data/*.json",),
                    fields={
                        "title": "/headline",
                        "authors.name": "/people/*/na~1me",
                        "dates.published": "/meta/date",
                    },
                )
            ),
        ),
        options={
            "abstract-length": {
                "max_words": 300,
                "share": 1.0,
                "strict": True,
                "scheme": "jama",
                "allowed": ("Ltd.",),
                "marks": frozenset({"c"}),
                "by_type": {"letter": 50},
            }
        },
        per_file_ignores=(("papers/legacy/**", ("abstract-length", "title")),),
        ignores=(
            Ignore(rules=("title-full-stop",), record="smith-2024-graph", reason="as printed", until=date(2027, 1, 1)),
            Ignore(rules=("duplicate-doi",), files=("a.json",), until=date(2026, 12, 31)),
        ),
    )
    options = config.options["abstract-length"]
    assert isinstance(options["share"], float)
    assert isinstance(options["marks"], frozenset)


@pytest.mark.parametrize("text", ["", "# nothing\n", "\ufeff", "\r\n"])
def test_an_empty_file_is_the_default(load: Load, tmp_path: Path, text: str) -> None:
    assert load(text) == Config(path=tmp_path / "abslint.toml", root=tmp_path)


def test_a_pyproject_holds_it_under_tool(load: Load) -> None:
    config = load("[project]\nname = 'x'\n[tool.abslint]\nignore = ['title']\n", "pyproject.toml")
    assert config.ignore == ("title",)


def test_root_may_be_given(write: Write, catalogue: Catalogue, tmp_path: Path) -> None:
    config = load_config(write("", "conf/abslint.toml"), catalogue, root=tmp_path)
    assert config.root == tmp_path


def test_byte_order_mark_and_crlf(load: Load) -> None:
    assert load('\ufeffignore = ["title"]\r\ncorpus = false\r\n').ignore == ("title",)


class TestExtend:
    def test_the_extending_file_wins_key_by_key(self, write: Write, load: Load, tmp_path: Path) -> None:
        write(
            'select = ["ALL"]\nignore = ["corpus"]\nseverity = { title-quoted = "info", title-full-stop = "info" }\n'
            '[rules.abstract-length]\nmax-words = 1\nscheme = "jama"\n[[records]]\nprofile = "hugo"\n'
            '[per-file-ignores]\na = ["title"]\n',
            "base.toml",
        )
        config = load(
            'extend = "base.toml"\nignore = ["title"]\nseverity = { title-full-stop = "error" }\n'
            '[rules.abstract-length]\nmax-words = 2\n[[records]]\nid = "/key"\n[per-file-ignores]\nb = ["corpus"]\n'
        )
        assert config.path == tmp_path / "abslint.toml"
        assert config.select == ("ALL",)
        assert config.ignore == ("title",)
        assert config.severity == {"title-quoted": Severity.INFO, "title-full-stop": Severity.ERROR}
        assert config.options == {"abstract-length": {"max_words": 2, "scheme": "jama"}}
        assert config.records == (Entry(Records(id="/key")),)
        assert config.per_file_ignores == (("a", ("title",)), ("b", ("corpus",)))

    def test_paths_count_from_their_own_file_and_patterns_from_the_first(
        self, write: Write, load: Load, tmp_path: Path
    ) -> None:
        write('extend = "../b/two.toml"\n', "a/one.toml")
        write('include = ["*.yaml"]\n[[records]]\nschema = "own.json"\n', "b/two.toml")
        config = load('extend = "a/one.toml"\n')
        assert config.root == tmp_path
        assert config.include == ("*.yaml",)
        schema = config.records[0].schema
        assert schema is not None
        assert schema.resolve() == tmp_path / "b/own.json"

    def test_places_name_the_file_that_was_followed(self, write: Write, load: Load) -> None:
        write('select = ["ALL"]\nignore = ["title", "source", "corpus"]\n', "base.toml")
        config = load('extend = "base.toml"\nignore = ["corpus", "title"]\n')
        assert {pointer: str(place) for pointer, place in config.places.items()} == {
            ("select", 0): "base.toml:1:12",
            ("ignore", 0): "abslint.toml:2:12",
            ("ignore", 1): "abslint.toml:2:22",
        }

    def test_a_pyproject_can_be_extended_and_extend(self, write: Write, load: Load) -> None:
        write('[tool.abslint]\nextend = "deep.toml"\ncorpus = false\n', "base/pyproject.toml")
        write('ignore = ["title"]\n', "base/deep.toml")
        config = load('extend = "base/pyproject.toml"\n')
        assert (config.corpus, config.ignore) == (False, ("title",))
