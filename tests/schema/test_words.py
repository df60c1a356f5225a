"""Each violation of any schema in words at its place."""

from __future__ import annotations

from typing import Any

import pytest

from abslint.schema import (
    Checker,
    compile_schema,
    gather,
)

DRAFT_7 = "http://json-schema.org/draft-07/schema#"


def checker(schema: Any) -> Checker:
    return compile_schema(gather("file:///folder/schema.json", lambda _: schema, "schema.json", "schema.json"))


def told(schema: Any, data: Any) -> list[tuple[str, tuple[str | int, ...], str]]:
    return [(finding.rule, finding.pointer, finding.message) for finding in checker(schema).check(data)]


NAMES = {
    "items": {
        "anyOf": [
            {"type": "string"},
            {
                "type": "object",
                "properties": {"literal": {"type": "string"}},
                "required": ["literal"],
                "additionalProperties": False,
            },
            {
                "type": "object",
                "properties": {"family": {"type": "string"}, "given": {"type": "string"}},
                "required": ["family"],
                "additionalProperties": False,
            },
        ]
    }
}
STATUS = {"properties": {"status": {"title": "Publication status", "enum": ["in-press", "published", "submitted"]}}}
CLOSED = {"properties": {"title": {}, "language": {}, "type": {}}, "additionalProperties": False}

GOLDEN: list[tuple[str, Any, Any, str, tuple[str | int, ...], str]] = [
    ("missing", {"required": ["title"]}, {}, "required", ("title",), "required field `title` is missing"),
    (
        "missing inside",
        {"properties": {"container": {"required": ["title"]}}},
        {"container": {}},
        "required",
        ("container", "title"),
        "required field `title` is missing in `container`",
    ),
    (
        "missing in an item",
        {"properties": {"authors": {"items": {"required": ["family"]}}}},
        {"authors": [{"family": "A"}, {"given": "B"}]},
        "required",
        ("authors", 1, "family"),
        "required field `family` is missing in item 2 of `authors`",
    ),
    (
        "misspelt and missing",
        {**CLOSED, "required": ["language"]},
        {"langauge": "en"},
        "required",
        ("langauge",),
        "`langauge` is not a field of this record; the required `language` is missing: did you mean `language`?",
    ),
    (
        "misspelt in an open schema",
        {"properties": {"language": {}}, "required": ["language"]},
        {"langauge": "en"},
        "required",
        ("langauge",),
        "required field `language` is missing: is it meant by `langauge`?",
    ),
    (
        "one of several fields",
        {"anyOf": [{"required": ["doi"]}, {"required": ["pmid"]}, {"required": ["url"]}]},
        {"title": "T"},
        "required",
        ("doi",),
        "this record needs `doi`, `pmid` or `url`, and has none of them",
    ),
    (
        "needed beside another",
        {"dependentRequired": {"volume": ["journal"]}},
        {"volume": "1"},
        "required",
        ("journal",),
        "required field `journal` is missing beside `volume`",
    ),
    (
        "needed beside another, draft 7",
        {"$schema": DRAFT_7, "dependencies": {"volume": ["journal"]}},
        {"volume": "1"},
        "required",
        ("journal",),
        "required field `journal` is missing beside `volume`",
    ),
    (
        "needed on a condition",
        {"if": {"properties": {"type": {"const": "thesis"}}}, "then": {"required": ["institution"]}},
        {"type": "thesis"},
        "required",
        ("institution",),
        "required field `institution` is missing",
    ),
    (
        "list of texts",
        {"properties": {"keywords": {"type": "array", "items": {"type": "string"}}}},
        {"keywords": "a, b"},
        "type",
        ("keywords",),
        "expected a list of texts, found the text `a, b`",
    ),
    ("text", {"type": "string"}, 12, "type", (), "expected a text, found the number `12`"),
    ("whole number", {"type": "integer"}, 1.5, "type", (), "expected a whole number, found the number `1.5`"),
    ("number", {"type": ["integer", "number"]}, "x", "type", (), "expected a number, found the text `x`"),
    ("truth", {"type": "boolean"}, "yes", "type", (), "expected `true` or `false`, found the text `yes`"),
    ("null", {"type": ["string", "null"]}, [], "type", (), "expected a text, found an empty list"),
    ("nothing found", {"type": "string"}, None, "type", (), "expected a text, found nothing"),
    (
        "fields",
        {"type": "array"},
        {"a": 1, "b": 2, "c": 3, "d": 4},
        "type",
        (),
        "expected a list, found a group of fields (`a`, `b`, `c`, …)",
    ),
    (
        "either type",
        {
            "anyOf": [{"type": "string"}, {"type": "array", "items": {"$ref": "#/$defs/n"}}],
            "$defs": {"n": {"type": "number"}},
        },
        True,
        "type",
        (),
        "expected a text or a list of numbers, found `true`",
    ),
    (
        "items of two kinds",
        {"type": "array", "items": {"anyOf": [{"type": "string"}, {"type": "object"}]}},
        "x",
        "type",
        (),
        "expected a list of texts or groups of fields, found the text `x`",
    ),
    (
        "one of three types",
        {"type": ["string", "number", "boolean"]},
        {"name": "x"},
        "type",
        (),
        "expected a text, a number or `true` or `false`, found a group of fields (`name`)",
    ),
    (
        "vocabulary and an empty text",
        STATUS,
        {"status": ""},
        "value",
        ("status",),
        "an empty text is not one of the 3 publication statuses: `in-press`, `published` or `submitted`",
    ),
    (
        "vocabulary with a near miss",
        STATUS,
        {"status": "publshed"},
        "value",
        ("status",),
        "`publshed` is not one of the 3 publication statuses; did you mean `published`?",
    ),
    (
        "vocabulary without one",
        STATUS,
        {"status": "somewhere"},
        "value",
        ("status",),
        "`somewhere` is not one of the 3 publication statuses: `in-press`, `published` or `submitted`",
    ),
    (
        "vocabulary without a title",
        {"properties": {"rel": {"enum": ["pdf", 1, None]}}},
        {"rel": "zip file"},
        "value",
        ("rel",),
        "`zip file` is not one of the 3 values of `rel`: `pdf`, `1` or `null`",
    ),
    (
        "long vocabulary",
        {"enum": [f"word {number}x{number}" for number in range(9)]},
        "other",
        "value",
        (),
        "`other` is not one of the 9 values allowed here",
    ),
    (
        "vocabularies side by side",
        {"title": "Category", "anyOf": [{"enum": ["A", "B"]}, {"const": "C"}, {"deprecated": True, "enum": ["D"]}]},
        "Z",
        "value",
        (),
        "`Z` is not one of the 3 categories: `A`, `B` or `C`",
    ),
    ("const", {"const": "1.0"}, "2.0", "value", (), "`2.0` is not `1.0`, the only value allowed here"),
    (
        "pattern",
        {"pattern": "^[0-9]{4}$", "description": "Four digits of a year. Nothing else.", "examples": ["1998"]},
        "98",
        "pattern",
        (),
        "`98` does not have the form asked for here: four digits of a year, as in `1998`",
    ),
    (
        "bare pattern",
        {"pattern": "^a$"},
        "b" * 80,
        "pattern",
        (),
        f"`{'b' * 59}…` does not have the form asked for here",
    ),
    (
        "format",
        {"properties": {"date": {"format": "date"}}},
        {"date": "2024-02-30"},
        "format",
        ("date",),
        "`2024-02-30` is not a date of the calendar in the form `2020-02-01`",
    ),
    (
        "own format",
        {"format": "doi"},
        "https://doi.org/10.1000/182",
        "format",
        (),
        "`https://doi.org/10.1000/182` is not a DOI in its bare form, such as `10.1038/s41586-020-2649-2`",
    ),
    ("another format", {"format": "ipv4"}, "1.2.3", "format", (), "`1.2.3` is not of the format `ipv4`"),
    ("empty text", {"minLength": 1}, "", "size", (), "an empty text stands where at least 1 character is needed"),
    ("short text", {"minLength": 3}, "ab", "size", (), "`ab` has 2 characters, and at least 3 are asked for"),
    ("long text", {"maxLength": 3}, "abcd", "size", (), "`abcd` has 4 characters, and at most 3 are asked for"),
    ("empty list", {"minItems": 2}, [], "size", (), "an empty list stands where at least 2 items are needed"),
    ("long list", {"maxItems": 1}, [1, 2], "size", (), "the list has 2 items, and at most 1 is asked for"),
    ("few fields", {"minProperties": 2}, {"a": 1}, "size", (), "this record has 1 field, and at least 2 are asked for"),
    ("small number", {"minimum": 1450}, 12, "size", (), "`12` is less than `1450`, the least that is allowed"),
    ("large number", {"exclusiveMaximum": 5}, 5, "size", (), "`5` must be less than `5`"),
    ("multiple", {"multipleOf": 0.5}, 0.3, "size", (), "`0.3` is not a multiple of `0.5`"),
    (
        "twins",
        {"uniqueItems": True},
        ["a", "b", "a"],
        "size",
        (2,),
        "`a` stands in the list twice, as item 1 and as item 3",
    ),
    (
        "items too many",
        {"prefixItems": [{}, {}], "items": False},
        [1, 2, 3, 4],
        "size",
        (2,),
        "the list may hold at most 2 items",
    ),
    (
        "items too many, draft 7",
        {"$schema": DRAFT_7, "items": [{}], "additionalItems": False},
        [1, 2, 3],
        "size",
        (1,),
        "the list may hold at most 1 item",
    ),
    (
        "items without a place",
        {"prefixItems": [{}], "contains": {"const": "é"}, "unevaluatedItems": False},
        ["x", "é", {"k": 1.0}],
        "size",
        (2,),
        "the list has no place for a group of fields (`k`)",
    ),
    (
        "unknown key, near",
        CLOSED,
        {"titel": "T"},
        "other",
        ("titel",),
        "`titel` is not a field of this record; did you mean `title`?",
    ),
    (
        "unknown key, far",
        CLOSED,
        {"colour": "T"},
        "other",
        ("colour",),
        "`colour` is not a field of this record, which has `title`, `language` and `type`",
    ),
    (
        "unknown key through references",
        {
            "allOf": [{"$ref": "#/$defs/base"}],
            "unevaluatedProperties": False,
            "$defs": {"base": {"properties": {"title": {}}}},
        },
        {"titel": 1},
        "other",
        ("titel",),
        "`titel` is not a field of this record; did you mean `title`?",
    ),
    (
        "forbidden key",
        {"properties": {"container": {"properties": {"doi": False}}}},
        {"container": {"doi": 1}},
        "other",
        ("container", "doi"),
        "`doi` may not stand in `container`",
    ),
    (
        "name of a key",
        {"propertyNames": {"pattern": "^[a-z]+$"}},
        {"Ä": 1},
        "other",
        ("Ä",),
        "`Ä` is not a name that a field of this record may have",
    ),
    ("not", {"not": {"const": "NA"}}, "NA", "other", (), "the text `NA` is not allowed here"),
    ("not a field", {"not": {"required": ["a"]}}, {"a": 1}, "other", (), "`a` may not stand in this record"),
    (
        "not together",
        {"not": {"required": ["a", "b"]}},
        {"a": 1, "b": 1},
        "other",
        (),
        "`a` and `b` may not stand together",
    ),
    ("false", {"items": {"allOf": [False]}}, [1], "other", (0,), "the number `1` is not allowed here"),
    (
        "contains",
        {"contains": {"title": "Main topic", "const": 1}},
        [2],
        "other",
        (),
        "the list needs at least 1 item of the kind `Main topic`",
    ),
    (
        "contains too many",
        {"contains": {"const": 1}, "maxContains": 1},
        [1, 1],
        "other",
        (),
        "the list may hold at most 1 item of the kind that the schema asks for",
    ),
    (
        "two forms at once",
        {"oneOf": [{"title": "Text", "type": "string"}, {"title": "Short", "maxLength": 3}]},
        "ab",
        "other",
        (),
        "the text `ab` fits 2 forms that exclude each other (`Text` and `Short`)",
    ),
    (
        "closest form",
        NAMES,
        [{"famly": "A", "given": "B"}],
        "required",
        (0, "famly"),
        "`famly` is not a field of item 1; the required `family` is missing: "
        "did you mean `family`? (closest of 3 forms)",
    ),
    (
        "form by its depth",
        {
            "oneOf": [
                {"items": {"type": "string"}},
                {"items": {"required": ["text"], "properties": {"text": {"type": "string"}}}},
            ]
        },
        [{"text": ["x"]}],
        "type",
        (0, "text"),
        "expected a text, found a list of 1 item (closest of 2 forms)",
    ),
    (
        "form by its mark",
        {
            "anyOf": [
                {"properties": {"kind": {"const": "film"}}, "required": ["kind"]},
                {"properties": {"kind": {"const": "book"}, "isbn": {"type": "string"}}, "required": ["kind", "isbn"]},
            ]
        },
        {"kind": "book"},
        "required",
        ("isbn",),
        "required field `isbn` is missing (closest of 2 forms)",
    ),
]


@pytest.mark.parametrize(
    ("schema", "data", "rule", "pointer", "message"), [case[1:] for case in GOLDEN], ids=[case[0] for case in GOLDEN]
)
def test_words(schema: Any, data: Any, rule: str, pointer: tuple[str | int, ...], message: str) -> None:
    assert told(schema, data) == [(f"schema-{rule}", pointer, message)]


def test_messages_are_house_style() -> None:
    for _, schema, data, *_ in GOLDEN:
        (finding,) = checker(schema).check(data)
        message = finding.message
        assert not message.endswith(".")
        assert "^" not in message
        assert message[:1] == message[:1].lower()
