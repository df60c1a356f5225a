"""Makes the tests of a gate: compiles what schemas and rules are silent on. Knows no rule by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import jsonschema_rs
import orjson

from abslint.gate.gate import Guards, LateTest, Test, Triggers
from abslint.gate.records import RecordSchemas, asked_of_terms
from abslint.gate.signs import Place, signs_in_record
from abslint.gate.texts import Schema, TextSchemas, every, lacking, look_schema, some
from abslint.model.glance import Still
from abslint.model.plan import SchemaSet
from abslint.model.profile import Profile
from abslint.schema import formats

IsValid = Callable[[Any], bool]


class Maker:
    """Makes the tests of one profile. ``rules`` are the kinds of records in which its rules of the record find nothing,
    ``schema`` gives the one that its records are held against."""

    def __init__(
        self,
        profile: Profile,
        guards: Guards,
        triggers: Triggers,
        rules: Iterable[Sequence[Still]],
        schema: Callable[[], SchemaSet] | None,
    ) -> None:
        self._profile = profile
        self._asked = asked_of_terms(guards, triggers)
        self._rules = tuple(rules)
        self._schema = schema

    def passing(self) -> Test:
        """Whether a record has clean fields and nothing empty."""
        return _either(self._passing)

    def clearing(self) -> Test:
        """Whether it also is valid by its schema, and of a kind of records in which each rule finds nothing."""
        return _either(self._clearing)

    def _passing(self, in_text: bool) -> IsValid:
        return self._test([], [], TextSchemas(), {}, in_text)

    def _clearing(self, in_text: bool) -> IsValid:
        texts = TextSchemas()
        schemas, places = RecordSchemas(self._profile, texts).stills(self._rules, in_text)
        if self._schema is None:
            return self._test(schemas, places, texts, {}, in_text)
        own = self._schema()
        return self._test([{"$ref": own.root}, *schemas], places, texts, own.documents, in_text)

    def _test(
        self,
        schemas: Sequence[Schema],
        places: Iterable[Place],
        texts: TextSchemas,
        documents: Mapping[str, object],
        in_text: bool,
    ) -> IsValid:
        """A test of data, or of the pair of JSON text and data: signs are then looked for ``in_text``."""
        records = RecordSchemas(self._profile, texts)
        whole = every([*schemas, records.fields(self._asked, in_text)])
        if not in_text:
            return _compiled(whole, texts, documents)
        signs = signs_in_record([*places, *records.places(self._asked)])
        return _compiled({"prefixItems": [lacking(signs) if signs else True, whole]}, texts, documents)


def _either(make: Callable[[bool], IsValid]) -> Test:
    """A test by JSON text where that spells each character as itself, else by data alone."""

    def by_data() -> Test:
        is_valid = make(False)
        return lambda data, _: is_valid(data)

    is_valid, alone = make(True), LateTest(by_data, at_once=True)  # who asks has waited

    def test(data: Any, written: str | None) -> bool:
        text = _plain_text(data, written)
        return alone(data) if text is None else is_valid((text, data))

    return test


def _plain_text(data: Any, written: str | None) -> str | None:
    """JSON text in which every character stands for itself, if there is such."""
    if written is None or "\\" in written:
        try:
            written = orjson.dumps(data).decode()
        except TypeError:  # half a character, a larger number
            return None
    return None if "\\" in written else written


def _compiled(schema: Schema, texts: TextSchemas, documents: Mapping[str, object]) -> IsValid:
    def retrieve(uri: str) -> Any:
        return _with_looks(documents[uri.removesuffix("#")])

    return jsonschema_rs.validator_for(
        {"$schema": "https://json-schema.org/draft/2020-12/schema", "allOf": [schema], "$defs": texts.shared},
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
