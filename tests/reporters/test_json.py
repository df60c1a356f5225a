from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.model.diagnostic import Fix, Related, Report
from abslint.model.finding import Edit, Severity
from abslint.model.span import Region, Span
from abslint.model.telling import Header
from abslint.reporters.plain import dump

SCHEMA = json.loads((Path(__file__).parents[2] / "schemas" / "report.schema.json").read_text("utf-8"))
REPORT = Report(records=3, files=2, skipped=["package.json"], suppressed=4, profiles=Counter(native=2, hugo=1))
MARKED = '  - "«*»cancer stem cells"'


def validate(data: object, part: str = "") -> None:
    schema = {**SCHEMA, "$ref": f"#/$defs/{part}"} if part else SCHEMA
    if part:
        schema = {key: schema[key] for key in ("$schema", "$id", "$defs", "$ref")}
    jsonschema.Draft202012Validator(schema).validate(data)


@pytest.fixture
def report(problem, mend) -> Report:
    starred = problem(
        MARKED,
        rule="keyword-major-topic-mark",
        line=12,
        message="`*cancer stem cells` carries a mark",
        pointer="/keywords/0",
        value="*cancer stem cells",
        fix=mend(MARKED, "", title="drop the mark", line=12),
        related=(Related("papers/b.yaml", Region(3, 5, 3, 9), "also here", "bo-2020"),),
        note="3 of 4 are starred",
        url="https://example.org/rule",
    )
    lone = problem("t«.»", path="-", severity=Severity.ERROR, record=None, record_index=None, pointer="")
    return replace(REPORT, diagnostics=[starred, lone])


def test_the_object(report, tell):
    told = json.loads(tell("json", report, Header("1", fixed=5, cut=6)))
    assert told == {
        "version": 1,
        "summary": {
            "files": 2,
            "records": 3,
            "problems": 2,
            "errors": 1,
            "warnings": 1,
            "infos": 0,
            "fixable": 1,
            "suppressed": 4,
            "skipped": 1,
            "others": 0,
            "fixed": 5,
            "cut": 6,
            "profiles": {"hugo": 1, "native": 2},
        },
        "diagnostics": [
            {
                "rule": "title-full-stop",
                "severity": "error",
                "message": "something is wrong",
                "path": "-",
                "line": 1,
                "column": 2,
                "end_line": 1,
                "end_column": 3,
                "record": None,
                "record_index": None,
                "pointer": "",
                "value": None,
                "fix": None,
                "related": [],
                "note": "",
                "url": "",
            },
            {
                "rule": "keyword-major-topic-mark",
                "severity": "warning",
                "message": "`*cancer stem cells` carries a mark",
                "path": "papers/a.yaml",
                "line": 12,
                "column": 6,
                "end_line": 12,
                "end_column": 7,
                "record": "lind-2021",
                "record_index": 0,
                "pointer": "/keywords/0",
                "value": "*cancer stem cells",
                "fix": {
                    "applicability": "safe",
                    "title": "drop the mark",
                    "edits": [{"line": 12, "column": 6, "end_line": 12, "end_column": 7, "text": ""}],
                },
                "related": [
                    {
                        "path": "papers/b.yaml",
                        "line": 3,
                        "column": 5,
                        "end_line": 3,
                        "end_column": 9,
                        "record": "bo-2020",
                        "message": "also here",
                    }
                ],
                "note": "3 of 4 are starred",
                "url": "https://example.org/rule",
            },
        ],
    }
    validate(told)


def test_the_schema_is_one_and_says_what_it_means():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$id"] == "https://abslint.github.io/schemas/report.schema.json"
    described = [SCHEMA, *SCHEMA["$defs"].values()]
    for object_ in described:
        assert object_["additionalProperties"] is False
        assert object_["required"] == list(object_["properties"])
        for value in [object_, *object_["properties"].values()]:
            assert "$ref" in value or (value["title"] and value["description"])


@pytest.mark.parametrize("spoil", [{"line": 0}, {"severity": "fatal"}, {"pointer": "title"}, {"extra": 1}, {"fix": {}}])
def test_the_schema_refuses_what_is_wrong(report, tell, spoil):
    told = json.loads(tell("json", report))
    told["diagnostics"][0].update(spoil)
    with pytest.raises(jsonschema.ValidationError):
        validate(told)


def test_an_empty_report_is_valid(tell):
    told = json.loads(tell("json", Report()))
    validate(told)
    assert told["diagnostics"] == []


def test_a_diagnostic_without_a_page_has_that_of_its_rule(problem, tell):
    told = json.loads(tell("json", Report([problem("t«.»")])))
    assert told["diagnostics"][0]["url"] == "https://abslint.github.io/rules/title-full-stop"


def test_a_diagnostic_a_line(report, tell):
    lines = tell("json", report).splitlines()
    assert [json.loads(line.removesuffix(","))["rule"] for line in lines[1:-1]] == [
        "title-full-stop",
        "keyword-major-topic-mark",
    ]


def test_json_lines(report, tell):
    *found, last = (json.loads(line) for line in tell("jsonl", report).splitlines())
    whole = json.loads(tell("json", report))
    assert found == whole["diagnostics"]
    assert last == {"version": 1, "summary": whole["summary"]}
    for diagnostic in found:
        validate(diagnostic, "diagnostic")
    validate(last["summary"], "summary")


def test_a_fix_that_cannot_be_told_is_null(problem, mend, tell):
    half = mend("t«.»", "\ud83d")
    nowhere = Fix("mend it", (Edit(Span(0, 1), "x", Region(1, 1, 1, 2)), Edit(Span(1, 2), "x")), True)
    told = json.loads(tell("json", Report([problem("t«.»", fix=half), problem("t«.»", fix=nowhere)])))
    assert [diagnostic["fix"] for diagnostic in told["diagnostics"]] == [None, None]
    validate(told)


def test_lone_surrogates_become_replacement_characters():
    assert dump({"a\udc80": "\ud83d x"}) == '{"a\ufffd": "\ufffd x"}'


def test_what_is_not_seen_is_written_as_an_escape():
    assert dump("é\u202e\u0085\u2028\x9b\x1b") == '"é\\u202e\\u0085\\u2028\\u009b\\u001b"'
    assert dump("\x7f") == '"\\u007f"'
    assert dump("##[group]") == '"#\\u0023[group]"'


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_all_other_text_comes_back(text):
    told = dump(text)
    assert json.loads(told) == text
    assert told.encode().decode().splitlines() == [told]


@given(st.text(st.characters(exclude_categories=[])))
def test_all_text_can_be_encoded(text):
    assert json.loads(dump(text).encode()) is not None
