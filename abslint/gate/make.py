"""Makes the tests of a gate: compiles what schemas and rules are silent on. Knows no rule by name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import jsonschema_rs

from abslint.gate.gate import Guards, Pieces, Test
from abslint.gate.records import RecordSchemas
from abslint.gate.texts import Schema, TextSchemas, look_schema, some
from abslint.model.glance import Still
from abslint.model.plan import SchemaSet
from abslint.model.profile import Profile
from abslint.schema import formats


def make_passing(profile: Profile, guards: Guards, pieces: Pieces) -> Test:
    """Whether a record of the profile has clean fields and nothing empty."""
    texts = TextSchemas()
    return _compiled([RecordSchemas(profile, texts).fields(guards, pieces)], texts, {})


def make_clearing(
    profile: Profile, guards: Guards, pieces: Pieces, rules: Iterable[Sequence[Still]], own: SchemaSet | None
) -> Test:
    """Whether it also is of one of the kinds of records in which each of ``rules`` finds nothing, and valid by the
    schema of its ``own``."""
    texts = TextSchemas()
    records = RecordSchemas(profile, texts)
    asked = [*map(records.still, rules), records.fields(guards, pieces)]
    documents, schema = ({}, []) if own is None else (own.documents, [{"$ref": own.root}])
    return _compiled([*schema, *asked], texts, documents)


def _compiled(schemas: Sequence[Schema], texts: TextSchemas, documents: Mapping[str, object]) -> Test:
    def retrieve(uri: str) -> Any:
        return _with_looks(documents[uri.removesuffix("#")])

    return jsonschema_rs.validator_for(
        {"$schema": "https://json-schema.org/draft/2020-12/schema", "allOf": schemas, "$defs": texts.shared},
        formats={**formats.CUSTOM, **texts.formats},
        validate_formats=True,
        pattern_options=jsonschema_rs.RegexOptions(),
        retriever=retrieve,
        base_uri="gate:",
    ).is_valid


_DATA = frozenset({"const", "enum", "default", "examples"})
"""Keywords whose values are data, and no schemas."""


def _with_looks(schema: Any) -> Any:
    """A schema that says the same, in which formats are looked at before their functions are called back."""
    if isinstance(schema, list):
        return [_with_looks(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: value if key in _DATA else _with_looks(value) for key, value in schema.items()}
    looks = formats.LOOKS.get(schema["format"], ()) if isinstance(schema.get("format"), str) else ()
    if looks:
        form = {"format": kept.pop("format")}
        kept["allOf"] = [*kept.get("allOf", ()), some([*map(look_schema, looks), form])]
    return kept
