from __future__ import annotations

import json
import os
from collections import Counter
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from abslint.model.diagnostic import Related, Report
from abslint.model.finding import Severity
from abslint.model.span import Region
from abslint.model.telling import Header
from abslint.reporters.sarif import artifact_uri

SHARED = os.environ.get("ABSLINT_SHARED")
REPORT = Report(records=3, files=2, profiles=Counter(native=3))


@pytest.fixture
def report(problem, mend) -> Report:
    mended = problem(
        'title: "Sleep«.»"',
        line=4,
        value="Sleep.",
        note="as in print",
        fix=mend('title: "Sleep«.»"', "", title="drop it", line=4),
        related=(Related("papers/ü b.yaml", Region(3, 5, 3, 9), "also here", "bo-2020"),),
    )
    lone = problem("t«.»", rule="unknown-rule", path="-", record=None, record_index=None, pointer="")
    info = problem("a «b\nc» d", rule="text-tab", path="papers/b.yaml", severity=Severity.INFO)
    return replace(REPORT, diagnostics=[mended, lone, info])


def run(tell, report: Report) -> dict:
    log = json.loads(tell("sarif", report))
    assert log["version"] == "2.1.0"
    (only,) = log["runs"]
    return only


def test_the_tool(report, tell):
    driver = run(tell, report)["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("abslint", "1.2.3")
    assert [rule["id"] for rule in driver["rules"]] == ["date-ambiguous", "text-tab", "title-full-stop", "unknown-rule"]
    assert driver["rules"][1] == {
        "id": "text-tab",
        "name": "text-tab",
        "shortDescription": {"text": "About text-tab."},
        "fullDescription": {"text": "About text-tab."},
        "help": {"text": "All about text-tab.", "markdown": "All about text-tab."},
        "defaultConfiguration": {"level": "note"},
        "properties": {"tags": ["text"]},
        "helpUri": "https://abslint.github.io/rules/text-tab",
    }
    assert driver["rules"][3] == {"id": "unknown-rule", "name": "unknown-rule"}


def test_the_run(report, tell):
    told = run(tell, report)
    assert told["columnKind"] == "unicodeCodePoints"
    assert told["invocations"] == [{"executionSuccessful": True}]
    assert run(tell, replace(report, internal_errors=1))["invocations"] == [{"executionSuccessful": False}]


def test_a_result(report, tell):
    result = run(tell, report)["results"][1]
    (fingerprint,) = result.pop("partialFingerprints").values()
    assert fingerprint.endswith(":1")
    region = {"startLine": 4, "startColumn": 14, "endLine": 4, "endColumn": 15}
    artifact = {"uri": "papers/a.yaml"}
    assert result == {
        "ruleId": "title-full-stop",
        "ruleIndex": 2,
        "level": "warning",
        "message": {"text": "something is wrong (as in print)"},
        "locations": [
            {
                "physicalLocation": {"artifactLocation": artifact, "region": region},
                "logicalLocations": [{"fullyQualifiedName": "lind-2021/title"}],
            }
        ],
        "relatedLocations": [
            {
                "id": 0,
                "physicalLocation": {
                    "artifactLocation": {"uri": "papers/%C3%BC%20b.yaml"},
                    "region": {"startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 9},
                },
                "message": {"text": "also here"},
            }
        ],
        "fixes": [
            {
                "description": {"text": "drop it"},
                "artifactChanges": [
                    {
                        "artifactLocation": artifact,
                        "replacements": [{"deletedRegion": region, "insertedContent": {"text": ""}}],
                    }
                ],
            }
        ],
    }


def test_a_result_without_record_and_fix(report, tell):
    result = run(tell, report)["results"][0]
    assert set(result) == {"ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints"}
    (location,) = result["locations"]
    assert set(location) == {"physicalLocation"}
    assert location["physicalLocation"]["artifactLocation"] == {"uri": "-"}


def fingerprints(tell, *found) -> list[str]:
    return [result["partialFingerprints"]["abslintFinding/v1"] for result in run(tell, Report(list(found)))["results"]]


def test_a_fingerprint_survives_moved_lines_and_files(problem, tell):
    here = problem("t«.»", value="t.")
    assert fingerprints(tell, here) == fingerprints(tell, here._replace(region=Region(9, 9, 9, 10), path="moved.yaml"))


@pytest.mark.parametrize("other", [{"rule": "x"}, {"record": "x"}, {"record": None}, {"pointer": "/x"}, {"value": "x"}])
def test_a_fingerprint_tells_problems_apart(problem, tell, other):
    here = problem("t«.»", value="t.")
    assert fingerprints(tell, here) != fingerprints(tell, here._replace(**other))


def test_equal_fingerprints_are_numbered(problem, tell):
    here = problem("t«.»", value="t.")
    first, second = fingerprints(tell, here, here._replace(region=Region(1, 9, 1, 10)))
    assert first.removesuffix(":1") == second.removesuffix(":2")


def test_a_link_in_a_record_is_no_link(problem, tell):
    result = run(tell, Report([problem("t«.»", message="`[here](https://example.org)` is no title")]))["results"][0]
    assert result["message"]["text"] == "`[here] (https://example.org)` is no title"


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("papers/a b.yaml", "papers/a%20b.yaml"),
        ("../a%20#?.yaml", "../a%2520%23%3F.yaml"),
        ("a:b.yaml", "a%3Ab.yaml"),
        ("/data/ü.yaml", "file:///data/%C3%BC.yaml"),
        ("C:/data/a.yaml", "file:///C:/data/a.yaml"),
        ("caf\udce9.yaml", "caf%E9.yaml"),
        ("half\ud83d.yaml", "half%3F.yaml"),
        ("-", "-"),
    ],
)
def test_paths_are_uris(path, uri):
    assert artifact_uri(path) == uri


def test_an_empty_log(tell):
    assert run(tell, Report())["results"] == []


@pytest.mark.shared
@pytest.mark.skipif(not SHARED, reason="ABSLINT_SHARED is not set")
def test_logs_are_valid(report, problem, tell):
    schema = json.loads((Path(SHARED or "") / "suites" / "sarif-schema-2.1.0.json").read_text("utf-8"))
    kind = jsonschema.validators.validator_for(schema)
    validator = kind(schema, format_checker=kind.FORMAT_CHECKER)
    hostile = problem("t«.»", path="a\x1b\udce9 b", record="\ud83d", message="\x00", severity=Severity.ERROR)
    for told in (report, Report(), Report([hostile])):
        validator.validate(json.loads(tell("sarif", told)))
    validator.validate(json.loads(tell("sarif", report, Header("1"))))
