"""One defect, one finding, with a fix where a near miss is clear; data and patterns meant to do harm."""

from __future__ import annotations

import threading
import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from abslint.model.finding import Finding, Quote, Rename, ReplaceValue
from abslint.schema import (
    Checker,
    compile_schema,
    gather,
)
from abslint.schema.plain import MAX_DEPTH, plain, too_deep

DRAFT_7 = "http://json-schema.org/draft-07/schema#"


def checker(schema: Any) -> Checker:
    return compile_schema(gather("file:///folder/schema.json", lambda _: schema, "schema.json", "schema.json"))


def told(schema: Any, data: Any) -> list[tuple[str, tuple[str | int, ...], str]]:
    return [(finding.rule, finding.pointer, finding.message) for finding in checker(schema).check(data)]


def only(schema: Any, data: Any) -> Finding:
    (finding,) = checker(schema).check(data)
    return finding


def nested(levels: int) -> Any:
    data: Any = "core"
    for level in range(levels):
        data = [data] if level % 2 else {"k": data}
    return data


STATUS = {"properties": {"status": {"title": "Publication status", "enum": ["in-press", "published", "submitted"]}}}
CLOSED = {"properties": {"title": {}, "language": {}, "type": {}}, "additionalProperties": False}


def test_keys_are_pointed_at_as_keys() -> None:
    assert only(CLOSED, {"titel": 1}).on_key
    assert only({**CLOSED, "required": ["title"]}, {"titel": 1}).on_key
    missing = only({"required": ["title"]}, {})
    assert (missing.on_key, missing.grip) == (False, None)


def test_a_near_miss_has_an_unsafe_fix() -> None:
    value = only(STATUS, {"status": "Publishd"}).fix
    key = only(CLOSED, {"titel": 1}).fix
    joined = only({**CLOSED, "required": ["language"]}, {"langauge": 1}).fix
    assert value is not None
    assert key is not None
    assert joined is not None
    assert value.changes == (ReplaceValue(("status",), "published"),)
    assert key.changes == (Rename(("titel",), "title"),)
    assert joined.changes == (Rename(("langauge",), "language"),)
    assert (value.safe, key.safe, joined.safe) == (False, False, False)
    assert only(STATUS, {"status": "somewhere"}).fix is None


def test_a_number_for_a_text_is_put_in_quotes() -> None:
    number = only({"type": ["string", "array"]}, 12).fix
    truth = only({"type": "string"}, True).fix
    assert number is not None
    assert truth is not None
    assert (number.changes, number.safe) == ((Quote(()),), True)
    assert not truth.safe
    assert only({"type": "array"}, 12).fix is None
    assert only({"type": "string"}, None).fix is None


def test_a_key_is_not_renamed_to_one_that_is_there() -> None:
    assert only(CLOSED, {"titel": 1, "title": 2}).fix is None


@pytest.mark.parametrize(
    ("schema", "data", "keywords"),
    [
        ({"type": "string", "enum": ["a"], "minLength": 2, "pattern": "^a"}, 5, ["schema-type"]),
        ({"enum": ["aa"], "minLength": 2, "pattern": "^a", "format": "date"}, "b", ["schema-value"]),
        ({"allOf": [{"type": "string"}, {"type": "string"}]}, 5, ["schema-type"]),
        (
            {"allOf": [{"required": ["a"]}, {"required": ["a"]}], "dependentRequired": {"b": ["a"]}},
            {"b": 1},
            ["schema-required"],
        ),
        ({"type": "array", "properties": {"a": {"type": "string"}}}, {"a": 1}, ["schema-type"]),
        (
            {"allOf": [{"properties": {"a": {"type": "string"}, "b": {}}}], "unevaluatedProperties": False},
            {"a": 1, "b": 1},
            ["schema-type"],
        ),
        ({"additionalProperties": False, "propertyNames": {"maxLength": 1}}, {"ab": 1}, ["schema-other"]),
        ({"additionalProperties": False}, {"ab": {"c": 1}, "x": 1}, ["schema-other", "schema-other"]),
        ({"additionalProperties": {"additionalProperties": False}}, {"ab": {"c": 1}}, ["schema-other"]),
        ({"unevaluatedProperties": False}, {"ab": {"c": 1}}, ["schema-other"]),
        ({"minItems": 3, "uniqueItems": True}, [1, 1], ["schema-size", "schema-size"]),
        ({"required": ["a", "b"]}, {}, ["schema-required", "schema-required"]),
    ],
)
def test_one_defect_one_finding(schema: Any, data: Any, keywords: list[str]) -> None:
    assert sorted(rule for rule, _, _ in told(schema, data)) == keywords


def test_keys_of_digits_and_odd_letters_are_found() -> None:
    schema = {"additionalProperties": {"type": "string"}}
    for key in ("3", "a/b~c", "100%", "ключ", "a b"):
        assert only(schema, {key: 1}).pointer == (key,)
        assert only({"properties": {key: {"title": "Hue", "enum": ["a", "b"]}}}, {key: "zz"}).message.startswith(
            "`zz` is not one of the 2 hues"
        )


def test_lone_surrogates_are_judged() -> None:
    assert told({"maxLength": 1}, "a\ud800") == [
        ("schema-size", (), "`a\ufffd` has 2 characters, and at most 1 is asked for")
    ]
    assert only({"additionalProperties": {"type": "string"}}, {"a\udc00": 1}).pointer == ("a\udc00",)
    assert checker({"maxLength": 2}).is_valid("a\ud800")


@pytest.mark.parametrize("number", [2**63, 2**64, -(10**30), 10**400])
def test_large_integers_are_whole_numbers(number: int) -> None:
    assert checker({"type": "integer"}).is_valid(number)
    assert only({"type": "string"}, number).rule == "schema-type"


def test_what_is_no_number_breaks_every_type() -> None:
    assert only({"type": "number"}, float("nan")).message == "expected a number, found the number `NaN`"


@pytest.mark.parametrize("levels", [MAX_DEPTH + 1, 5_000, 100_000])
def test_deep_nesting_never_reaches_the_validator(levels: int) -> None:
    schema = {"additionalProperties": {"$ref": "#"}, "items": {"$ref": "#"}}
    assert only(schema, nested(levels)).message == "this is nested more than 200 levels deep"
    assert checker(schema).is_valid(nested(MAX_DEPTH))


def test_the_deepest_allowed_data_pass_in_a_thread_of_little_stack() -> None:
    schema = checker({"additionalProperties": {"$ref": "#"}, "items": {"$ref": "#"}, "not": {"const": "core"}})
    answers: list[int] = []
    size = threading.stack_size(1024 * 1024)
    try:
        thread = threading.Thread(target=lambda: answers.append(len(schema.check(nested(MAX_DEPTH)))))
        thread.start()
        thread.join()
    finally:
        threading.stack_size(size)
    assert answers == [1]


def test_shared_and_endless_data_end() -> None:
    endless: list[Any] = []
    endless.append(endless)
    assert too_deep(endless)


@pytest.mark.parametrize("pattern", [r"^(a+)+$", r"^(?=a)(a|aa)+\1c$", r"^(a|a)*?(?!x)b$"])
def test_a_catastrophic_pattern_ends(pattern: str) -> None:
    compiled = checker({"items": {"pattern": pattern}})
    start = time.process_time()
    (finding,) = compiled.check(["a" * 5_000 + "!"])
    assert finding.rule == "schema-pattern"
    assert time.process_time() - start < 2


def test_a_backtracking_pattern_works_where_the_linear_engine_refuses_it() -> None:
    compiled = checker({"properties": {"a": {"pattern": r"^(?!x)\d+$"}, "b": {"pattern": r"^(.)\1$"}}})
    assert compiled.is_valid({"a": "12", "b": "zz"})
    assert [finding.pointer for finding in compiled.check({"a": "x1", "b": "zy"})] == [("a",), ("b",)]


def test_patterns_run_on_the_linear_engine_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("jsonschema_rs.FancyRegexOptions")
    assert checker({"pattern": "^(a+)+$"}).is_valid("aa")
    with pytest.raises(AttributeError):
        checker({"pattern": "^(?!a)"})


def test_patterns_are_those_of_ecma() -> None:
    assert not checker({"pattern": r"^\d$"}).is_valid("٣")
    assert not checker({"pattern": "^a$"}).is_valid("a\n")


def test_very_many_violations_are_cut_aloud() -> None:
    findings = checker({"items": {"type": "string"}}).check([1] * 2_000)
    assert len(findings) == 501
    assert findings[-1].message == "the schema has more against this than the first 500 places"
    assert (
        len(
            checker({"additionalProperties": False, "required": ["title"]}).check(dict.fromkeys(map(str, range(9_999))))
        )
        == 500
    )


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(st.characters(exclude_categories=())),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=12,
)
simple_schemas = st.recursive(
    st.sampled_from(
        [
            {"type": "string"},
            {"type": ["integer", "null"]},
            {"enum": ["a", 1, None]},
            {"minLength": 2, "pattern": "a"},
            {"maxItems": 1, "uniqueItems": True},
            {"minimum": 0},
            {"required": ["a"], "additionalProperties": False, "properties": {"a": True, "b": {"const": 1}}},
            {"contains": {"type": "string"}, "minContains": 2},
            {"propertyNames": {"maxLength": 1}},
            False,
        ]
    ),
    lambda inner: (
        st.builds(lambda word, item: {word: item}, st.sampled_from(["not", "items", "additionalProperties"]), inner)
        | st.builds(
            lambda word, items: {word: items},
            st.sampled_from(["anyOf", "oneOf", "allOf"]),
            st.lists(inner, min_size=1, max_size=3),
        )
    ),
    max_leaves=6,
)


@settings(max_examples=300, deadline=None)
@given(simple_schemas, json_values)
def test_findings_if_and_only_if_invalid_and_each_at_a_place(schema: Any, data: Any) -> None:
    from jsonschema import Draft202012Validator

    findings = checker(schema).check(data)
    assert bool(findings) != Draft202012Validator(schema).is_valid(plain(data))
    for finding in findings:
        holder = data
        for step in finding.pointer[:-1]:
            holder = holder[step]
        assert finding.message
        assert not finding.pointer or isinstance(holder, dict | list)
