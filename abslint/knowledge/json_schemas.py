"""Which data are a JSON Schema: what it says of fields looks like a record of them, and is none."""

from __future__ import annotations


def is_schema(data: object) -> bool:
    """Whether a tree names a dialect of JSON Schema as its own, or says what properties an object has."""
    if not isinstance(data, dict):
        return False
    dialect = data.get("$schema")
    if isinstance(dialect, str) and dialect.partition("://")[2].startswith("json-schema.org/"):
        return True
    return data.get("type") == "object" and isinstance(data.get("properties"), dict)
