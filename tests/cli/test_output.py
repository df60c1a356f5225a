"""What is printed, to the letter, for small broken files at 80 columns."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

HOUSE = Path(__file__).parents[2]
TERNS = """\
# Terns
title: Terns and the price of herring.
type: article-journal
language: English
publication_status: published
dates:
  published: 2021-05-04
authors:
  - Marsh, Ida
journal: Journal of Imagined Shores
volume: "3"
identifiers:
  doi: 10.1234/terns.2
abstract: >-
  Terns eat herring, and so do people. We compared the number of terns on one island with the price of herring in the
  nearest town over thirty years. In years in which herring was dear there were fewer terns.
keywords:
  - "*terns"
  - herring  # kept
"""
FULL = """\
warning[title-full-stop] title `Terns and the price of herring.` ends in a full
  stop  [*]
 --> terns.yaml:2:38  terns /title
  |
2 | title: Terns and the price of herring.
  |                                      ^
help: drop the full stop
  - title: Terns and the price of herring.
  + title: Terns and the price of herring

warning[language-name] `English` is a language's name: its tag is `en`  [*]
 --> terns.yaml:4:11  terns /language
  |
4 | language: English
  |           ^^^^^^^
help: write `en`
  - language: English
  + language: en

warning[keyword-major-topic-mark] keyword `*terns` carries PubMed's major-topic
  mark  [*]
  --> terns.yaml:18:6  terns /keywords/0
   |
18 |   - "*terns"
   |      ^
help: say `major: true` instead of the mark
   -   - "*terns"
   +   - text: terns
   +     major: true

[*] 3 fixable with --fix.   A rule explained: abslint rule title-full-stop
Checked 1 record in 1 file (schema record, profile native): 3 problems (3 warnings) in 1 record.
"""
CONCISE = """\
terns.yaml:2:38: warning[title-full-stop] title `Terns and the price of herring.` ends in a full stop [*]
terns.yaml:4:11: warning[language-name] `English` is a language's name: its tag is `en` [*]
terns.yaml:18:6: warning[keyword-major-topic-mark] keyword `*terns` carries PubMed's major-topic mark [*]
Checked 1 record in 1 file (schema record, profile native): 3 problems (3 warnings) in 1 record.
"""
SUMMARY = {
    "files": 1,
    "records": 1,
    "problems": 3,
    "errors": 0,
    "warnings": 3,
    "infos": 0,
    "fixable": 3,
    "suppressed": 0,
    "skipped": 0,
    "others": 0,
    "fixed": 0,
    "cut": 0,
    "profiles": {"native": 1},
}
FIRST = {
    "rule": "title-full-stop",
    "severity": "warning",
    "message": "title `Terns and the price of herring.` ends in a full stop",
    "path": "terns.yaml",
    "line": 2,
    "column": 38,
    "end_line": 2,
    "end_column": 39,
    "record": "terns",
    "record_index": 0,
    "pointer": "/title",
    "value": "Terns and the price of herring.",
    "fix": {
        "applicability": "safe",
        "title": "drop the full stop",
        "edits": [{"line": 2, "column": 38, "end_line": 2, "end_column": 39, "text": ""}],
    },
    "related": [],
    "note": "",
    "url": "https://abslint.github.io/rules/title-full-stop",
}


@pytest.fixture
def terns(here: Path) -> Path:
    (here / "terns.yaml").write_text(TERNS, encoding="utf-8")
    return Path("terns.yaml")


@pytest.fixture(scope="module")
def schema() -> Draft202012Validator:
    return Draft202012Validator(json.loads((HOUSE / "schemas" / "report.schema.json").read_text(encoding="utf-8")))


def applied(text: str, diagnostics: list[dict[str, Any]]) -> str:
    """The text with all edits made, by lines and columns alone, as any reader of the report would make them."""
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    edits = [edit for one in diagnostics if one["fix"] for edit in one["fix"]["edits"]]
    for edit in sorted(edits, key=lambda one: (one["line"], one["column"]), reverse=True):
        start = starts[edit["line"] - 1] + edit["column"] - 1
        end = starts[edit["end_line"] - 1] + edit["end_column"] - 1
        text = text[:start] + edit["text"] + text[end:]
    return text


def test_full(abslint, terns):
    assert abslint("check", terns).out == FULL
    assert abslint("check", terns, "--output-format", "full").out == FULL


def test_concise(abslint, terns):
    done = abslint("check", terns, "--output-format", "concise")
    assert (done.code, done.out, done.err) == (1, CONCISE, "")


def test_json(abslint, terns):
    report = abslint("check", terns, "--output-format", "json").report
    assert report["version"] == 1
    assert report["summary"] == SUMMARY
    assert report["diagnostics"][0] == FIRST
    assert list(report["diagnostics"][0]) == list(FIRST)


def test_jsonl_holds_the_same_diagnostics(abslint, terns):
    lines = abslint("check", terns, "--output-format", "jsonl").out.splitlines()
    assert json.loads(lines[0]) == FIRST
    assert len([line for line in lines if '"rule"' in line]) == 3


def test_the_report_is_valid_and_its_edits_are_the_fix(abslint, terns, schema):
    report = abslint("check", terns, "--output-format", "json").report
    assert [error.message for error in schema.iter_errors(report)] == []
    mended = applied(TERNS, report["diagnostics"])
    assert mended != TERNS
    done = abslint("check", terns, "--fix", "--output-format", "json")
    assert terns.read_text(encoding="utf-8") == mended
    assert [error.message for error in schema.iter_errors(done.report)] == []
    assert done.report["summary"]["fixed"] == 3


def test_every_example_gives_a_valid_report(abslint, schema):
    done = abslint("check", HOUSE / "examples", "--output-format", "json")
    assert [error.message for error in schema.iter_errors(done.report)] == []
    assert done.report["summary"]["problems"] == len(done.report["diagnostics"]) > 20
    assert all(one["path"].startswith("../") or one["path"].startswith("/") for one in done.report["diagnostics"])


SIX = [
    ("schema-required", 4, 1, "/langauge"),
    ("status-unknown", 5, 21, "/publication_status"),
    ("date-impossible", 7, 14, "/dates/published"),
    ("keywords-one-string", 15, 11, "/keywords"),
    ("doi-as-link", 17, 8, "/identifiers/doi"),
    ("language-read-as-boolean", 20, 15, "/translated_titles/0/language"),
]


def test_six_mistakes_are_six_findings(abslint):
    path = HOUSE / "examples" / "broken" / "six-mistakes.yaml"
    diagnostics = abslint("check", path, "--output-format", "json").report["diagnostics"]
    assert [(one["rule"], one["line"], one["column"], one["pointer"]) for one in diagnostics] == SIX
    fixes = {one["rule"]: one["fix"] and one["fix"]["applicability"] for one in diagnostics}
    assert fixes == {
        "schema-required": "unsafe",
        "status-unknown": "unsafe",
        "date-impossible": None,
        "keywords-one-string": "unsafe",
        "doi-as-link": "safe",
        "language-read-as-boolean": "safe",
    }
    full = abslint("check", path).out
    assert full.count("^\n") + full.count("^ ") == 6
    text = path.read_text(encoding="utf-8")
    for one in diagnostics:
        line = text.splitlines()[one["line"] - 1]
        assert line[one["column"] - 1 : one["end_column"] - 1] in (one["value"], "langauge")
