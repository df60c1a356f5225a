"""The JSON Schema of the configuration says what the reader says, and the committed file is fresh."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from abslint.config import ConfigError, config_schema
from abslint.config.__main__ import text
from abslint.model.catalogue import Catalogue

COMMITTED = Path(__file__).parents[2] / "schemas" / "config.schema.json"


def test_the_committed_file_is_fresh() -> None:
    """Else: ``python -m abslint.config > schemas/config.schema.json``."""
    assert COMMITTED.read_bytes().decode() == text()


def test_the_schema_is_valid_and_speaks(catalogue: Catalogue) -> None:
    schema = config_schema(catalogue)
    Draft202012Validator.check_schema(schema)
    assert json.loads(json.dumps(schema)) == schema
    assert schema["$id"] == "https://abslint.github.io/schemas/config.schema.json"
    properties = schema["properties"]
    assert isinstance(properties, dict)
    for name, key in properties.items():
        assert key["title"] == name
        assert key["description"].endswith(".")
    options = properties["rules"]["properties"]["abstract-length"]["properties"]
    assert options["max-words"] | {"description": ""} == {
        "title": "max-words",
        "description": "",
        "type": "integer",
        "default": 500,
    }
    assert options["scheme"]["enum"] == ["", "jama", "lancet"]
    assert options["marks"]["default"] == ["a", "b"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "select = ['DEFAULT', 'title:all']\nseverity = { title-quoted = 'info' }\noutput-format = 'json'",
        "[[records]]\nrecords = '/a/*'\nid = '/a'\nrequire = ['doi']\n[records.fields]\ntitle = '/t'",
        "[[records]]\n[records.fields]\n'authors.name' = '/a/*'",
        "[[records]]\n[records.fields]\nauthors.name = '/a/*'",
        "[rules.abstract-length]\nmax-words = 1\nshare = 1\nscheme = 'jama'\nby-type = { a = 1 }",
        "[[ignores]]\nrecord = 'a'\nrules = ['title-quoted']\nuntil = '2027-01-01'",
        "[per-file-ignores]\n'a' = ['title']",
        "selct = []",
        "select = ['titel']",
        "select = 'ALL'",
        "corpus = 1",
        "include = ['']",
        "severity = { title = 'info' }",
        "severity = { title-quoted = 'warn' }",
        "[[records]]\nid = '/a/*'",
        "[[records]]\nid = 'a'",
        "[[records]]\nid = '/a//b'",
        "[[records]]\nid = '/a~'",
        "[[records]]\nprofil = 'native'",
        "[[records]]\n[records.fields]\ntitel = '/t'",
        "[[records]]\n[records.fields]\ndates.publishd = '/t'",
        "[rules.abstract-length]\nmax-words = 1.5",
        "[rules.abstract-length]\nmax_words = 1",
        "[rules.title-quoted]\na = 1",
        "[rules.abstract-length]\nallowed = 'a'",
        "[[ignores]]\nrecord = 'a'",
        "[[ignores]]\nrules = ['title-quoted']",
        "[[ignores]]\nrecord = 'a'\nrules = []",
        "[[words]]\nname = 'a'",
    ],
)
def test_reader_and_schema_agree(catalogue: Catalogue, load: Callable[..., object], text: str) -> None:
    schema_says = Draft202012Validator(config_schema(catalogue)).is_valid(tomllib.loads(text))
    try:
        load(text)
    except ConfigError:
        assert not schema_says
    else:
        assert schema_says
