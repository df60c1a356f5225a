"""What of a schema is loaded, what is refused, and what is said of a broken one."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from abslint.model.plan import SchemaSet
from abslint.schema import (
    Checker,
    SchemaError,
    builtin,
    builtin_schema,
    compile_schema,
    gather,
    load_schema,
    schema_names,
    schema_text,
)

DRAFT_7 = "http://json-schema.org/draft-07/schema#"


def checker(schema: Any) -> Checker:
    return compile_schema(gather("file:///folder/schema.json", lambda _: schema, "schema.json", "schema.json"))


@pytest.mark.parametrize(
    ("schema", "where", "message"),
    [
        (
            {"type": "strin"},
            "/type",
            "the schema is broken: `strin` is not one of the 7 values of `type`; did you mean `string`?",
        ),
        (
            {"properties": {"a": {"minLength": -1}}},
            "/properties/a/minLength",
            "the schema is broken: `-1` is less than `0`, the least that is allowed",
        ),
        ({"properties": 5}, "/properties", "the schema is broken: expected a group of fields, found the number `5`"),
        (
            {"properties": {"a": {"pattern": "["}}},
            "/properties/a/pattern",
            "the schema is broken: `[` is not a regular expression",
        ),
        (
            {"$schema": DRAFT_7, "required": "title"},
            "/required",
            "the schema is broken: expected a list of texts, found the text `title`",
        ),
        ({"$ref": "#/$defs/none"}, "", "the schema cannot be used: pointer '/$defs/none' does not exist"),
        ([], "", "this is no JSON Schema: a schema is a group of fields, or `true` or `false`"),
        ("schema", "", "this is no JSON Schema: a schema is a group of fields, or `true` or `false`"),
        (
            {"$schema": "http://json-schema.org/draft-03/schema#"},
            "/$schema",
            "`http://json-schema.org/draft-03/schema` is not one of the JSON Schema drafts 4 to 2020-12",
        ),
    ],
)
def test_a_broken_schema_is_told_in_words(schema: Any, where: str, message: str) -> None:
    with pytest.raises(SchemaError) as caught:
        checker(schema)
    assert (caught.value.message, caught.value.path, caught.value.where) == (message, "schema.json", where)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "inner" / "parts").mkdir(parents=True)
    (tmp_path / "outside.json").write_text('{"type": "string"}')
    return tmp_path / "inner"


def put(path: Path, schema: Any) -> Path:
    path.write_text(schema if isinstance(schema, str) else json.dumps(schema), encoding="utf-8")
    return path


def test_references_inside_the_folder_are_read(folder: Path) -> None:
    put(folder / "parts" / "person.json", {"properties": {"name": {"$ref": "../text.yaml#/$defs/name"}}})
    put(folder / "text.yaml", "$defs:\n  name:\n    type: string\n    enum: [no, 2020-02-01]\n")
    path = put(folder / "paper.json", {"properties": {"author": {"$ref": "parts/person.json"}}})
    schema = load_schema(path)
    compiled = compile_schema(pickle.loads(pickle.dumps(schema)))
    assert (schema.name, compiled.name, len(schema.documents)) == ("paper.json", "paper.json", 3)
    assert compiled.is_valid({"author": {"name": "no"}})
    assert compiled.is_valid({"author": {"name": "2020-02-01"}})
    assert compiled.check({"author": {"name": "x"}})[0].message == (
        "`x` is not one of the 2 values of `name`: `no` or `2020-02-01`"
    )


def test_an_id_of_the_web_stands_for_the_folder(folder: Path) -> None:
    base = "https://example.org/schemas"
    put(folder / "parts" / "person.json", {"$id": f"{base}/parts/person.json", "$ref": "name.json"})
    put(
        folder / "parts" / "name.json",
        {"$id": f"{base}/parts/name.json", "$ref": "#/$defs/n", "$defs": {"n": {"type": "string"}}},
    )
    path = put(
        folder / "paper.json",
        {
            "$id": f"{base}/paper.json",
            "properties": {"a": {"$ref": "parts/person.json"}, "b": {"$ref": f"{base}/parts/name.json"}},
        },
    )
    compiled = compile_schema(load_schema(path))
    assert [finding.pointer for finding in compiled.check({"a": 1, "b": 2})] == [("a",), ("b",)]


def test_a_document_whose_id_is_not_its_address(folder: Path) -> None:
    put(
        folder / "y.json",
        {
            "$id": "http://example.org/q/y",
            "properties": {"k": {"$ref": "z"}, "l": {"$ref": "#t"}},
            "$defs": {"z": {"$id": "z", "title": "Depth", "enum": [1, 2]}, "t": {"$anchor": "t", "type": "string"}},
        },
    )
    compiled = compile_schema(load_schema(put(folder / "main.json", {"$ref": "y.json"})))
    assert [finding.message for finding in compiled.check({"k": "1", "l": 2})] == [
        "`1` is not one of the 2 depths: `1` or `2`",
        "expected a text, found the number `2`",
    ]


def test_abslints_own_schemas_can_be_referred_to(folder: Path) -> None:
    path = put(
        folder / "mine.json",
        {"$ref": "https://abslint.github.io/schemas/record.schema.json", "required": ["abstract"]},
    )
    (finding,) = compile_schema(load_schema(path)).check(
        {"title": "T", "type": "book", "language": "en", "publication_status": "published"}
    )
    assert finding.message == "required field `abstract` is missing"


def test_metaschemas_are_known_offline(folder: Path) -> None:
    path = put(folder / "meta.json", {"$ref": "https://json-schema.org/draft/2020-12/schema"})
    assert not compile_schema(load_schema(path)).is_valid({"type": "strin"})


@pytest.mark.parametrize(
    "reference",
    [
        "file:///etc/passwd",
        "../outside.json",
        "parts/../../outside.json",
        "%2e%2e/outside.json",
        "..%2Foutside.json",
        "link.json",
        "http://127.0.0.1:9/schema.json",
        "https://json-schema.org/draft/2020-12/other",
        "//server/share/schema.json",
        "urn:example:schema",
        "missing.json",
        "parts",
    ],
)
def test_references_out_of_the_folder_are_refused(folder: Path, reference: str) -> None:
    (folder / "link.json").symlink_to(folder.parent / "outside.json")
    path = put(folder / "paper.json", {"properties": {"a": {"items": {"$ref": reference}}}})
    with pytest.raises(SchemaError) as caught:
        load_schema(path)
    assert caught.value.where == "/properties/a/items/$ref"
    assert caught.value.path == str(path)
    assert "the reference to `" in caught.value.message


def test_nothing_is_asked_of_the_network_or_the_disk_when_compiling() -> None:
    # The set came from elsewhere, say from a pickled plan: what it lacks is not looked for.
    for reference in ("file:///etc/hostname", "http://127.0.0.1:9/x", "https://example.org/x", "x.json"):
        with pytest.raises(SchemaError, match="cannot be used"):
            compile_schema(SchemaSet("file:///s.json", {"file:///s.json": {"$ref": reference}}))


@pytest.mark.parametrize(
    ("name", "text", "where", "message"),
    [
        ("a.json", "{", "1:2", "the schema is not JSON: expecting property name enclosed in double quotes"),
        ("a.json", "", "1:1", "the schema is not JSON: expecting value"),
        ("a.json", "[" * 100_000, "", "the schema is nested too deeply to be one"),
        ("a.json", '{"not":' * 300 + "{}" + "}" * 300, "", "the schema is nested more than 200 levels deep"),
        ("a.json", '{"minimum": ' + "9" * 5_000 + "}", "", "the schema holds a number that is too long"),
        ("a.yaml", "a: [1", "2:1", "the schema is not YAML: did not find expected ',' or ']'"),
        ("a.yaml", "[" * 100_000, "", "the schema is nested more than 200 levels deep"),
        ("a.yaml", "- " * 100_000, "", "the schema is nested more than 200 levels deep"),
        (
            "a.yml",
            "!!python/object:os.system {}",
            "1:1",
            "the schema is not YAML: could not determine a constructor for the tag "
            "'tag:yaml.org,2002:python/object:os.system'",
        ),
        ("a.yml", "a: &x {}\nb: *x", "2:4", "a schema says `$ref` where YAML would use an alias"),
        ("a.yml", "a: 1\n---\nb: 1", "2:1", "the schema is not YAML: but found another document"),
    ],
)
def test_a_file_that_is_no_schema(tmp_path: Path, name: str, text: str, where: str, message: str) -> None:
    path = put(tmp_path / name, text)
    with pytest.raises(SchemaError) as caught:
        load_schema(path)
    assert (caught.value.message, caught.value.path, caught.value.where) == (message, str(path), where)


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(SchemaError, match="cannot be read: no such file"):
        load_schema(tmp_path / "none.json")
    (tmp_path / "latin.json").write_bytes(b'{"title": "\xe9"}')
    with pytest.raises(SchemaError, match="not UTF-8 text: byte 11"):
        load_schema(tmp_path / "latin.json")


def test_a_byte_order_mark_and_keys_of_numbers_do_no_harm(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b'\xef\xbb\xbf{"type": "string"}')
    assert not compile_schema(load_schema(tmp_path / "a.json")).is_valid(1)
    path = put(tmp_path / "b.yaml", "properties:\n  1: {type: string}\n  no: {type: 'null'}\n  d: {const: 2020-02-01}")
    assert compile_schema(load_schema(path)).is_valid({"1": "x", "no": None, "d": "2020-02-01"})


def test_words_in_data_are_no_references(folder: Path) -> None:
    path = put(
        folder / "paper.json",
        {
            "enum": [{"$ref": "nowhere.json"}],
            "properties": {"$ref": {"type": "string"}, "$id": {"default": {"$ref": "nowhere.json"}}},
            "examples": [{"$ref": "http://example.org/"}],
        },
    )
    assert len(load_schema(path).documents) == 1


def test_builtin_schemas() -> None:
    assert {"record", "csl-json", "hugo"} <= set(schema_names())
    for name in schema_names():
        schema = builtin_schema(name)
        assert schema.name == name
        assert json.loads(schema_text(name))["$id"] == schema.root
        compile_schema(schema)
    for unknown in ("nothing", "../pyproject", ""):
        with pytest.raises(KeyError):
            builtin_schema(unknown)
        with pytest.raises(KeyError):
            schema_text(unknown)


def test_schemas_are_found_in_a_wheel_and_in_a_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(builtin, "__file__", str(tmp_path / "abslint" / "schema" / "builtin.py"))
    assert builtin.schema_folder() == tmp_path / "schemas"
    (tmp_path / "abslint" / "schemas").mkdir(parents=True)
    assert builtin.schema_folder() == tmp_path / "abslint" / "schemas"


def test_a_check_imports_no_reference_implementation() -> None:
    code = (
        "import sys; from abslint.schema import *; compile_schema(builtin_schema('record')).check({});"
        "print({'jsonschema', 'yaml', 'referencing', 'asyncio'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
