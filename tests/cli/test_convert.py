"""The verb convert: what people see, where it goes, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

HOUSE = Path(__file__).parents[2]
EXAMPLES = HOUSE / "examples"
PAGE = EXAMPLES / "broken" / "portal-page.txt"

RIS = """TY  - JOUR
TI  - Foxes of the dyke
AU  - Ling, Ana
PY  - 2024
DA  - 2024/03/05/
M3  - Article
KW  - *foxes
SP  - 12
EP  - 18
ID  - ling
ER  -

TY  - JOUR
TI  - Hares of the dyke
AU  - Ling, Ana
M3  - Article
ID  - ling
ER  -
"""


def test_a_page_becomes_a_record_that_can_be_checked(abslint, here):
    done = abslint("convert", PAGE)
    assert done.code == 0
    (here / "page.yaml").write_text(done.out, encoding="utf-8")
    checked = abslint("check", "page.yaml", "--output-format", "json")
    assert "schema-type" not in checked.found
    assert "title-full-stop" in checked.found


def test_standard_input(abslint):
    done = abslint("convert", "-", stdin=PAGE.read_bytes())
    named = abslint("convert", PAGE).out
    assert done.code == 0
    assert f"id: {PAGE.stem}\n{done.out}" == named
    nothing = abslint("convert", "-", stdin=b"x")
    words = "standard input holds no paper records that abslint knows; --profile says how to read them"
    assert (nothing.code, nothing.out, nothing.err) == (1, "", f"abslint: {words}\n")


def test_what_is_left_out_is_told_once_with_its_count(abslint, here):
    (here / "a.ris").write_text(RIS, encoding="utf-8")
    done = abslint("convert", "a.ris")
    assert done.code == 0
    assert done.err.splitlines() == [
        "abslint: `/M3` is left out: no native field holds it (in 2 records)",
        "abslint: another record has the id `ling`: this one gets `ling-2`",
    ]
    assert [one["id"] for one in yaml.safe_load(done.out)] == ["ling", "ling-2"]
    assert yaml.safe_load(done.out)[0]["pages"] == "12-18"
    each = abslint("convert", "a.ris", "-v")
    assert each.out == done.out
    assert each.err.splitlines() == [
        "abslint: a.ris:1 ling: `/M3`, `Article`, is left out: no native field holds it",
        "abslint: a.ris:13 ling-2: `/M3`, `Article`, is left out: no native field holds it",
        "abslint: a.ris:13 ling-2: another record has the id `ling`: this one gets `ling-2`",
    ]


def test_what_a_target_cannot_hold_is_told(abslint, here):
    record = {"id": "a b", "title": "Foxes", "type": "article-journal", "language": ["en", "nb"]}
    record |= {"publication_status": "published", "keywords": [{"text": "*fox", "major": True}], "x_own": 1}
    (here / "a.json").write_text(json.dumps(record))
    done = abslint("convert", "a.json", "--to", "ris")
    assert done.code == 0
    assert done.out == "TY  - JOUR\nTI  - Foxes\nKW  - fox\nLA  - en\nID  - a b\nER  - \n"
    assert done.err.splitlines() == [
        "abslint: an asterisk in a keyword is left out: RIS forbids it",
        "abslint: of `language` only `en` is kept",
        "abslint: `publication_status` is left out: RIS has no place for it",
        "abslint: `keywords.major` is left out: RIS has no place for it",
        "abslint: `x_own` is left out: RIS has no place for it",
    ]
    entry = abslint("convert", "a.json", "--to", "bibtex")
    assert entry.out.startswith("@article{a-b,\n  title = {Foxes},\n")
    assert "abslint: the id `a b` is written `a-b`\n" in entry.err
    item = json.loads(abslint("convert", "a.json", "--to", "csl-json").out)
    assert item[0]["keyword"] == "*fox"
    assert item[0]["status"] == "published"


@pytest.mark.parametrize("style", ["yaml", "json", "jsonl"])
def test_styles(abslint, here, style):
    source = EXAMPLES / "clean" / "two-records.nbib"
    done = abslint("convert", source, "--as", style)
    (here / f"out.{style}").write_text(done.out, encoding="utf-8")
    assert "2 records" in abslint("check", f"out.{style}").out
    again = abslint("convert", f"out.{style}", "--as", style)
    assert (again.code, again.out, again.err) == (0, done.out, "")


def test_a_file_is_written_whole_or_not_at_all(abslint, here):
    (here / "a.ris").write_text(RIS, encoding="utf-8")
    done = abslint("convert", "a.ris", "-o", "out.jsonl")
    assert (done.code, done.out) == (0, "")
    assert [json.loads(line)["id"] for line in (here / "out.jsonl").read_text().splitlines()] == ["ling", "ling-2"]
    (here / "none.yaml").write_text("just: this\n")
    before = (here / "out.jsonl").read_text()
    assert abslint("convert", "none.yaml", "-o", "out.jsonl").code == 1
    assert (here / "out.jsonl").read_text() == before
    assert sorted(path.name for path in here.iterdir()) == ["a.ris", "none.yaml", "out.jsonl"]


def test_a_file_is_never_written_over_its_own_input(abslint, here):
    (here / "a.ris").write_text(RIS, encoding="utf-8")
    (here / "b.ris").symlink_to("a.ris")
    for name in ("a.ris", "b.ris", "./a.ris"):
        done = abslint("convert", "a.ris", "--to", "ris", "-o", name)
        assert (done.code, done.out) == (2, "")
        assert "is read, too: write into another file" in done.err
    assert (here / "a.ris").read_text(encoding="utf-8") == RIS


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["zzz.txt"], "cannot read zzz.txt: no such file or directory"),
        (["."], "cannot read .: is a directory"),
        ([PAGE, "--to", "ris", "--as", "json"], "--as is for native records: ris has one form"),
        ([PAGE, "--as", "xml"], "cannot write records as `xml`: there are yaml, json and jsonl"),
        ([PAGE, "-o", "no/where.yaml"], "cannot write no/where.yaml: there is no folder no"),
        ([PAGE, "-o", "."], "cannot write .: it is a folder"),
        (["a.zip"], "cannot read a.zip: abslint knows no format with this suffix"),
    ],
)
def test_bad_input(abslint, here, arguments, words):
    (here / "a.zip").write_bytes(b"PK")
    done = abslint("convert", *arguments)
    assert (done.code, done.out, done.err) == (2, "", f"abslint: {words}\n")


def test_what_is_right_in_a_broken_file_is_converted(abslint, here):
    good = '{"title": "Foxes", "type": "article-journal", "language": "en", "publication_status": "published"}\n'
    (here / "a.jsonl").write_text(good + '{"title": \n' + good)
    done = abslint("convert", "a.jsonl", "none.yaml", "--as", "jsonl")
    assert done.out == good * 2
    assert done.code == 2
    assert done.err.splitlines()[0].startswith("abslint: a.jsonl:2: ")
    assert done.err.splitlines()[-1] == "abslint: cannot read none.yaml: no such file or directory"
    assert abslint("convert", "a.jsonl").code == 0


def test_a_shape_of_ones_own(abslint, here):
    (here / "abslint.toml").write_text(
        '[[records]]\nfiles = ["*.json"]\nrecords = "/all/*"\nid = "/key"\n[records.fields]\n'
        'title = "/headline"\n"dates.published" = "/meta/date"\nauthors = "/by/*"\n'
    )
    record = {"key": "k1", "headline": "Foxes", "meta": {"date": "5 March 2024", "who": "me"}, "by": ["Ling, Ana"]}
    (here / "a.json").write_text(json.dumps({"all": [record]}))
    done = abslint("convert", "a.json")
    assert yaml.safe_load(done.out) == {
        "id": "k1",
        "title": "Foxes",
        "dates": {"published": "2024-03-05"},
        "authors": ["Ling, Ana"],
    }
    assert done.err == "abslint: `/meta/who`, `me`, is left out: no native field holds it\n"
    assert abslint("convert", "a.json", "--isolated").code == 1
    assert abslint("convert", "a.json", "--profile", "nope").code == 2


def test_help_names_all_targets(abslint):
    told = abslint("convert", "--help").out
    for word in ("native", "csl-json", "bibtex", "ris", "yaml", "jsonl", "--output", "--profile"):
        assert word in told
