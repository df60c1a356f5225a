"""Records held against JSON Schemas: reading schemas, compiling them, and telling every violation in plain words."""

from __future__ import annotations

from abslint.schema.builtin import schema_names, schema_text
from abslint.schema.check import Checker, compile_schema
from abslint.schema.error import SchemaError
from abslint.schema.load import builtin_schema, gather, load_schema

__all__ = [
    "Checker",
    "SchemaError",
    "builtin_schema",
    "compile_schema",
    "gather",
    "load_schema",
    "schema_names",
    "schema_text",
]
