"""Compiles a schema set once and holds records against it. Knows neither files nor the texts of records."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Any, cast

import jsonschema_rs

from abslint.model.finding import Finding
from abslint.model.plan import SchemaSet
from abslint.model.span import spell_pointer
from abslint.schema import formats
from abslint.schema.error import SchemaError
from abslint.schema.plain import MAX_DEPTH, plain, too_deep, true_pointer

if TYPE_CHECKING:
    from abslint.schema.library import Library

_REST = "schema-other"

BACKTRACKS = 100_000
"""Steps after which a backtracking pattern is given up on a text: a few milliseconds."""


class Checker:
    """A compiled schema; ``own``: a house's, and not that of a shape."""

    def __init__(self, validator: jsonschema_rs.Validator, schema: SchemaSet, own: bool = False) -> None:
        self._validator = validator
        self._is_valid = validator.is_valid
        self._library: Library | None = None
        self._schema = schema
        self.name = schema.name
        self.own = own

    def check(self, data: object, capped: bool = False) -> list[Finding]:
        """What the schema says against a record of plain data, each defect once; pointers begin at the record.

        ``capped``: who read the data vouches for it that they are not nested too deeply.
        """
        if not capped and too_deep(data):
            return [Finding((), f"this is nested more than {MAX_DEPTH} levels deep", rule=_REST)]
        try:
            if self._is_valid(data):
                return []
            return self._findings(data)
        except ValueError:  # what the validator doesn't take: lone surrogates, keys and values that are no JSON
            copy = plain(data)
            found = [] if self._is_valid(copy) else self._findings(copy)
            return [replace(finding, pointer=true_pointer(finding.pointer, data), fix=None) for finding in found]

    def is_valid(self, data: object) -> bool:
        """Whether the record is valid."""
        return not self.check(data)

    def _findings(self, data: Any) -> list[Finding]:
        # late, as all that tells: where nothing is wrong nobody pays for it
        from abslint.schema.library import Library
        from abslint.schema.reading import MOST, Reader
        from abslint.schema.words import tell

        if self._library is None:
            self._library = Library(self._schema)
        errors = list(islice(self._validator.iter_errors(data), MOST + 1))
        findings = [tell(violation) for violation in Reader(data, self._library).read(errors[:MOST])][:MOST]
        if len(errors) > MOST:
            findings.append(Finding((), f"the schema has more against this than the first {MOST} places", rule=_REST))
        return findings


def compile_schema(schema: SchemaSet, own: bool = False) -> Checker:
    """A checker for the schema, a house's ``own`` one or that of a shape. Raises SchemaError, in words, if the schema
    is itself broken.

    Formats are asserted, the standard's own and those of ``formats``. Patterns run on the linear engine; only if it
    refuses one of them on the backtracking engine, which still hands simple patterns to the linear one.
    """
    linear = jsonschema_rs.RegexOptions()
    try:
        return Checker(_validator(schema, linear), schema, own)
    except ValueError:
        pass
    backtracking = jsonschema_rs.FancyRegexOptions(backtrack_limit=BACKTRACKS)
    try:
        return Checker(_validator(schema, backtracking), schema, own)
    except ValueError as error:
        raise _explained(schema, error) from None


def _validator(schema: SchemaSet, patterns: Any) -> jsonschema_rs.Validator:
    documents = schema.documents

    def retrieve(uri: str) -> Any:
        return documents[uri.removesuffix("#")]

    root: Any = documents[schema.root]
    return jsonschema_rs.validator_for(
        root,
        formats=formats.CUSTOM,
        validate_formats=True,
        retriever=retrieve,
        base_uri=schema.root,
        pattern_options=patterns,
    )


def _explained(schema: SchemaSet, error: ValueError) -> SchemaError:
    """What is wrong with a schema that does not compile, in words and at its place."""
    from jsonschema.validators import Draft202012Validator, validator_for

    for uri, document in schema.documents.items():
        path = schema.name if uri == schema.root else uri
        metaschema: Any = validator_for(cast("Any", document), default=Draft202012Validator).META_SCHEMA
        address = str(metaschema.get("$id", metaschema.get("id", "")))
        for finding in compile_schema(SchemaSet(address, {address: metaschema})).check(document):
            return SchemaError(f"the schema is broken: {finding.message}", path, spell_pointer(finding.pointer))
    kind = getattr(error, "kind", None)
    where = spell_pointer(tuple(getattr(error, "instance_path", ())))
    if getattr(kind, "format", "") == "regex":
        return SchemaError("the schema is broken: this pattern is not a regular expression", schema.name, where)
    reason = str(error).split("\n", 1)[0]
    return SchemaError(f"the schema cannot be used: {reason[:1].lower()}{reason[1:]}", schema.name, where)
