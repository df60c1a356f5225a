"""The door for programs."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

import abslint
from abslint.config import ConfigError
from abslint.runner import read

DAY = date(2026, 6, 1)
TEXT = "title: Tides and guests.\ntype: article-journal\nlanguage: en\npublication_status: published\n"
PAPER = {"title": "Tides", "type": "article-journal", "language": "en", "publication_status": "published"}
TWINS = [{"id": name, **PAPER, "doi": "10.1234/twin"} for name in "abc"]


def rules(*found: abslint.Diagnostic) -> list[str]:
    return [one.rule for one in found]


def test_every_public_name_is_there() -> None:
    for name in abslint.__all__:
        assert getattr(abslint, name) is not None
    assert abslint.__version__.count(".") == 2
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = abslint.nothing


def test_what_an_item_lacks_is_shown_at_the_item() -> None:
    text = TEXT + "relations:\n  - {type: has-version, id: 10.1234/a}\n  - {type: version-of}\n"
    (found,) = abslint.lint_text(text, select=["schema-required"], today=DAY)
    assert (found.pointer, found.region) == ("/relations/1/id", abslint.Region(7, 5, 7, 23))


def test_what_is_no_value_is_told_once() -> None:
    found = [one for one in abslint.lint_text(TEXT + "issue: .nan\n", today=DAY) if one.pointer == "/issue"]
    assert rules(*found) == ["placeholder-value"]


def test_a_text_is_linted() -> None:
    found = abslint.lint_text(TEXT, select=["title-full-stop"])
    assert [(one.rule, one.path, one.region) for one in found] == [
        ("title-full-stop", "record.yaml", abslint.Region(1, 24, 1, 25))
    ]
    assert isinstance(found[0], abslint.Diagnostic)
    assert found[0].severity is abslint.Severity.WARNING
    assert "title-full-stop" in rules(*abslint.lint_text(TEXT, today=DAY))


def test_what_is_broken_is_told_as_the_command_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("b.json").write_text('{"title": "x", ')
    Path("folder").mkdir()
    Path("folder/c.yaml").write_text("a: [")
    Path("none.yaml").write_text("a: 1")
    report = abslint.lint_paths(["none.yaml", "folder", "b.json"])
    assert [(one.rule, one.path) for one in report.diagnostics] == [("syntax-error", "b.json")]
    assert (report.files, sorted(report.skipped)) == (1, ["folder/c.yaml", "none.yaml"])
    assert rules(*abslint.lint_text("a: [", "b.yaml")) == ["syntax-error"]
    assert abslint.lint_text("a: [", "b.yaml", select="title") == []
    assert abslint.lint_text(" \n", "b.json") == abslint.lint_text("a: 1") == []


def test_one_path_and_one_rule_need_no_list(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(TEXT)
    assert rules(*abslint.lint_paths(tmp_path, select="title-full-stop").diagnostics) == ["title-full-stop"]
    assert rules(*abslint.lint_paths(str(tmp_path), select="title-full-stop").diagnostics) == ["title-full-stop"]
    with pytest.raises(abslint.ConfigError, match="title-fullstop"):
        abslint.lint_text(TEXT, select="title-fullstop")


def test_a_house_says_what_is_mended(tmp_path: Path) -> None:
    (tmp_path / "abslint.toml").write_text('unfixable = ["title-full-stop"]\n')
    assert abslint.fix_text(TEXT) == TEXT.replace(".", "")
    assert abslint.fix_text(TEXT, config=tmp_path / "abslint.toml") == TEXT


def test_the_name_says_the_syntax() -> None:
    text = json.dumps({**PAPER, "title": "Tides."})
    assert rules(*abslint.lint_text(text, "x.json", select=["title-full-stop"])) == ["title-full-stop"]
    assert rules(*abslint.lint_text(f"---\n{TEXT}---\n", "x.md", select=["title-full-stop"])) == ["title-full-stop"]
    assert abslint.lint_text("a,b", "x.csv") == []


def test_bytes_are_decoded_and_their_encoding_told() -> None:
    data = TEXT.replace("guests", "Gäste").encode("cp1252")
    assert set(rules(*abslint.lint_text(data, select=["title-full-stop", "not-utf8"]))) == {
        "title-full-stop",
        "not-utf8",
    }
    assert rules(*abslint.lint_text(b"\xef\xbb\xbf" + TEXT.encode(), select=["byte-order-mark"])) == ["byte-order-mark"]


def test_a_text_may_hold_half_characters() -> None:
    text = '{"title": "Tides \ud800.", "publication_status": "published"}'
    found = abslint.lint_text(text, "x.json", select=["title-full-stop"])
    assert [(one.rule, one.region.column) for one in found] == [("title-full-stop", text.index(".") + 1)]
    assert abslint.fix_text(text, "x.json", select=["title-full-stop"]) == text.replace(".", "")


@pytest.mark.parametrize("path", ["x.jsonl", "x.json", "x.yaml"])
def test_records_of_one_text_are_compared(path: str) -> None:
    text = "".join(json.dumps(one) + "\n" for one in TWINS) if path == "x.jsonl" else json.dumps(TWINS, indent=1)
    found = abslint.lint_text(text, path, select=["duplicate-doi"])
    assert [(one.record, one.value) for one in found] == [("b", "10.1234/twin"), ("c", "10.1234/twin")]
    for one in found:
        assert text[: text.index("twin", text.index(f'"id": "{one.record}"'))].count("\n") + 1 == one.region.line


def test_today_and_the_profile_are_told() -> None:
    text = TEXT + "dates: {published: 2027-07-01}\n"
    select = ["status-date-in-future"]
    assert rules(*abslint.lint_text(text, select=select, today=DAY)) == select
    assert abslint.lint_text(text, select=select, today=date(2027, 8, 1)) == []
    assert rules(*abslint.lint_text("name: CI\n", profile="native", select=["schema-required"]))
    assert abslint.lint_text("name: CI\n", select=["schema-required"]) == []


def test_unknown_names_are_refused() -> None:
    with pytest.raises(ConfigError, match="title-full-stop"):
        abslint.lint_text(TEXT, select=["title-ful-stop"])
    with pytest.raises(ConfigError):
        abslint.lint_text(TEXT, profile="natife")


def test_a_configuration_counts_when_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "abslint.toml").write_text('ignore = ["title-full-stop"]\n', encoding="utf-8")
    (tmp_path / "a.yaml").write_text(TEXT, encoding="utf-8")
    assert "title-full-stop" in rules(*abslint.lint_text(TEXT))
    assert "title-full-stop" not in rules(*abslint.lint_text(TEXT, config="abslint.toml"))
    assert "title-full-stop" not in rules(*abslint.lint_paths(["."]).diagnostics)
    (tmp_path / "other.toml").write_text("", encoding="utf-8")
    assert "title-full-stop" in rules(*abslint.lint_paths(["a.yaml"], config=tmp_path / "other.toml").diagnostics)


@pytest.mark.parametrize("jobs", [1, 2])
def test_paths_are_linted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jobs: int) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(read, "SLICE", 200)
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(one) + "\n" for one in TWINS), encoding="utf-8")
    (tmp_path / "b.yaml").write_text(TEXT + "doi: 10.1234/TWIN\n", encoding="utf-8")
    (tmp_path / "package.json").write_text('{"name": "x"}', encoding="utf-8")
    report = abslint.lint_paths([tmp_path], select=["duplicate-doi", "title-full-stop"], jobs=jobs, today=DAY)
    assert [(one.path, one.region.line, one.rule) for one in report.diagnostics] == [
        ("a.jsonl", 2, "duplicate-doi"),
        ("a.jsonl", 3, "duplicate-doi"),
        ("b.yaml", 1, "title-full-stop"),
        ("b.yaml", 5, "duplicate-doi"),
    ]
    assert (report.files, report.records, report.skipped) == (2, 4, ["package.json"])
    with pytest.raises(FileNotFoundError, match=r"c\.yaml"):
        abslint.lint_paths(["c.yaml"])


def test_a_text_is_mended() -> None:
    assert abslint.fix_text(TEXT) == TEXT.replace("guests.", "guests")
    assert abslint.fix_text(TEXT, select=["missing-doi"]) == TEXT
    assert abslint.fix_text("no record: here.\n") == "no record: here.\n"
    odd = TEXT.replace("published", "publshed")
    assert "publshed" in abslint.fix_text(odd)
    assert "publshed" not in abslint.fix_text(odd, unsafe=True)


@pytest.mark.parametrize(
    ("name", "record"),
    [("a.ris", "TY  - JOUR\nTI  - Tide\nDO  - 10.1234/x\nER  - \n\n"),
     ("a.nbib", "PMID- 7\nTI  - Tide.\nLID - 10.1234/x [doi]\n\n")],
)  # fmt: skip
def test_records_of_several_lines_in_a_text_are_compared(name: str, record: str) -> None:
    (found,) = abslint.lint_text(record + record.replace("7", "8"), name, select="duplicate-doi")
    assert (found.region.line, found.related[0].region.line) == (8 if name == "a.ris" else 7, 3)
