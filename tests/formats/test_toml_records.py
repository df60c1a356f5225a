"""Records in `.toml` files: which are found, how they are mended, and that configuration holds none."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from abslint.decode import decode
from abslint.discover import discover
from abslint.engine import lint
from abslint.fixer import fix
from abslint.formats import SUFFIXES, sniff
from abslint.model.diagnostic import Report
from abslint.testing import plan_for

PLAN = plan_for()

NATIVE = """\
# our papers
[[publications]]
id = "tides-1"
title = "Tides and moons."  # told
type = "article-journal"
language = "English"
publication_status = "published"
date = 2020-02-01
authors = ["Marsh, Ida", "Reef, Otto"]
keywords = "crab; gull; tern"
volume = "1"
issue = "2"
pages = "1-9"
[publications.container]
title = "Shores"
[publications.identifiers]
doi = "https://doi.org/10.1234/tides.1"

[[publications]]
id = "tides-2"
title = "Ebb"
type = "book"
language = "en"
publication_status = "published"
dates = { published = "Feb 1 2020" }
authors = ["Marsh, Ida"]
"""
CSL = '[[references]]\nid = "a"\ntype = "book"\ntitle = "Tides."\n[references.issued]\ndate-parts = [[2020, 2, 1]]\n'
PLAIN = 'title = "Tides."\nauthors = ["Ida Marsh"]\nyear = 2020\njournal = "Shores"\n'


def read(text: str, path: str = "papers.toml") -> Report:
    return lint(decode(text.encode(), path), PLAN)


@pytest.mark.parametrize(
    ("text", "profiles", "pointers"),
    [
        (NATIVE, {"native": 2}, ["/title", "/language", "/keywords", "/identifiers/doi", "/dates/published"]),
        (CSL, {"csl-json": 1}, ["/title"]),
        (PLAIN, {"plain": 1}, ["/title"]),
    ],
)
def test_records_are_found_in_lists_of_tables_and_alone(
    text: str, profiles: dict[str, int], pointers: list[str]
) -> None:
    report = read(text)
    assert report.profiles == profiles
    fixable = [one.pointer for one in report.diagnostics if one.fix is not None and one.fix.safe]
    assert fixable == pointers


def test_fixes_change_their_places_and_nothing_else() -> None:
    fixed = fix(decode(NATIVE.encode(), "papers.toml"), PLAN).source.text
    assert fixed == (
        NATIVE.replace('moons."', 'moons"')
        .replace('"English"', '"en"')
        .replace('"crab; gull; tern"', '["crab", "gull", "tern"]')
        .replace("https://doi.org/", "")
        .replace("Feb 1 2020", "2020-02-01")
    )
    assert len(tomllib.loads(fixed)["publications"]) == 2


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("pyproject.toml", '[project]\nname = "x"\ndescription = "d"\nauthors = [{name = "A"}]\nkeywords = ["a"]\n'),
        ("Cargo.toml", '[package]\nname = "x"\nauthors = ["A"]\nkeywords = ["k"]\nlicense = "MIT"\n'),
        ("hugo.toml", 'title = "Site"\nlanguageCode = "en"\nauthor = "Ida"\n[params]\ntitle = "x"\ndate = "2020"\n'),
        ("config.toml", 'title = "Site"\nlanguageCode = "en"\nauthor = "Ida"\n[params]\ndescription = "y"\n'),
        ("book.toml", '[book]\ntitle = "Guide"\nauthors = ["Ida"]\nlanguage = "en"\n'),
        ("abslint.toml", '[[records]]\n[records.fields]\ntitle = "/headline"\nauthors = "/people"\ndoi = "/doi"\n'),
        ("netlify.toml", '[build]\ncommand = "hugo"\n'),
        ("other.toml", ""),
    ],
)
def test_what_configures_programs_holds_no_records(name: str, text: str) -> None:
    report = read(text, name)
    assert (report.records, report.skipped, report.diagnostics) == (0, [name], [])


def test_configuration_is_not_met_in_a_folder(tmp_path: Path) -> None:
    for name in ("abslint.toml", "pyproject.toml", "Cargo.toml", "papers.toml", "papers.csv", "papers.tsv"):
        (tmp_path / name).write_text("x = 1\n", encoding="utf-8")
    found = discover([str(tmp_path)], root=tmp_path, suffixes=frozenset(SUFFIXES))
    assert [unit.path.rpartition("/")[2] for unit in found.units] == ["papers.csv", "papers.toml", "papers.tsv"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (NATIVE, "toml"),
        ("# ours\n\n[[publications]]  # all\r\ntitle = 'Tides'\r\n", "toml"),
        ('"title" = "Tides"\n', "toml"),
        ("[papers]\n\n# none\nvolume = 2\n", "toml"),
        ("[tides]\n", "json"),
        ("[[1, 2],\n[3]]\n", "json"),
        ("title: a = 'b'\n", "yaml"),
        ("E=mc in the tides\n", "yaml"),
        ("# title = 'b'\ntitle: b\n", "yaml"),
        ("+++\ntitle = 'Tides'\n+++\n", "front_matter"),
    ],
)
def test_it_is_known_by_its_beginning(text: str, name: str) -> None:
    assert sniff(text) == name


@pytest.mark.parametrize("end", range(0, len(NATIVE), 7))
def test_a_file_cut_anywhere_raises_nothing(end: int) -> None:
    assert read(NATIVE[:end]).internal_errors == 0


TABLES = [
    f'[[papers]]\nid = "tides-{number}"\ntitle = "Ebb {number}."\n[papers.container]\ntitle = "Shores"\n'
    for number in range(4)
]


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        ("title = Ebb\n", "the text `Ebb` needs quotes"),
        ('title = "Ebb\n', 'this text has no closing `"`'),
        ("keywords = [\n", "this list has no closing `]`"),
        ("[papers.place\n", "the table's name has no closing `]`"),
        ('[papers."container"]\n', "the table `papers.container` is there already"),
    ],
)
@pytest.mark.parametrize("number", range(4))
def test_damage_in_one_table_costs_that_one(damage: str, words: str, number: int) -> None:
    text = "".join([*TABLES[:number], TABLES[number] + damage, *TABLES[number + 1 :]])
    report = read(text, "papers.toml")
    (told,) = (one for one in report.diagnostics if one.rule in ("syntax-error", "duplicate-key"))
    assert words in told.message
    assert damage.strip() in text[told.span.start - 12 : told.span.end + 12]
    stops = [one.record for one in report.diagnostics if one.rule == "title-full-stop"]
    assert stops == [f"tides-{other}" for other in range(4) if other != number]
    mended = fix(decode(text.encode(), "papers.toml"), PLAN).source.text
    assert mended == "".join(
        table + damage if other == number else table.replace(".", "", 1) for other, table in enumerate(TABLES)
    )


def test_what_stands_before_the_lists_is_damaged_alone() -> None:
    text = "about: ours\n" + "".join(TABLES)
    report = read(text)
    assert report.records == 4
    assert [one.message for one in report.diagnostics if one.rule == "syntax-error"] == [
        "TOML puts `=` behind the key `about`, not `:`"
    ]


def test_many_damaged_tables_take_no_long_time() -> None:
    text = "".join(TABLES) + '[[papers]]\ntitle = "Ebb\n' * 4000
    report = read(text)
    assert sum(one.rule == "syntax-error" for one in report.diagnostics) == 4000
    assert report.records == 4
