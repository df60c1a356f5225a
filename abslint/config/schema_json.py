"""The JSON Schema of the configuration, for editors: made of the same keys that the reader uses."""

from __future__ import annotations

from abslint.config.keys import all_keys
from abslint.config.kinds import Day, Key, Kind, ListOf, MapOf, Number, OneOf, Route, Table, Terms, Text, Truth
from abslint.model.catalogue import Catalogue

ID = "https://abslint.github.io/schemas/config.schema.json"
DIALECT = "https://json-schema.org/draft/2020-12/schema"

ROUTE = r"^(/([^~/]|~[01])+)+$"
"""A pointer without empty steps (RFC 6901)."""

Schema = dict[str, object]


def config_schema(catalogue: Catalogue) -> Schema:
    """The schema (draft 2020-12) of ``abslint.toml``, with the catalogue's rules and their options."""
    shared: dict[str, Schema] = {}
    body = _schema(all_keys(catalogue), shared)
    return {
        "$schema": DIALECT,
        "$id": ID,
        "title": "Configuration of abslint",
        "description": "abslint.toml, .abslint.toml, or the table [tool.abslint] of pyproject.toml.",
        **body,
        "$defs": dict(sorted(shared.items())),
    }


def _schema(kind: Kind, shared: dict[str, Schema]) -> Schema:
    match kind:
        case Truth():
            return {"type": "boolean"}
        case Number(whole=whole):
            return {"type": "integer" if whole else "number"}
        case Text(blank=blank):
            return {"type": "string"} if blank else {"type": "string", "pattern": r"\S"}
        case OneOf():
            return _one_of(kind, shared)
        case Route(stars=stars):
            pattern = ROUTE if stars else ROUTE.replace("^", r"^(?!.*/\*(/|$))", 1)
            return {"type": "string", "pattern": pattern}
        case Day():
            return {"type": "string", "format": "date"}
        case ListOf(item=item, least=least):
            size: Schema = {"minItems": least} if least else {}
            return {"type": "array", "items": _schema(item, shared), **size}
        case MapOf(key=key, value=value):
            return {
                "type": "object",
                "propertyNames": _schema(key, shared),
                "additionalProperties": _schema(value, shared),
            }
        case Terms(names=terms):
            return _terms(terms, shared)
        case Table():
            return _table(kind, shared)


def _one_of(kind: OneOf, shared: dict[str, Schema]) -> Schema:
    body: Schema = {"enum": list(kind.names)}
    if not kind.named:
        return body
    shared[kind.named] = {"title": kind.noun.capitalize(), "description": f"The name of a {kind.noun}.", **body}
    return {"$ref": f"#/$defs/{kind.named}"}


def _table(kind: Table, shared: dict[str, Schema]) -> Schema:
    body: Schema = {
        "type": "object",
        "properties": {name: _key(key, shared) for name, key in kind.keys.items()},
        "additionalProperties": False,
    }
    required = [names[0] for names in kind.needs if len(names) == 1]
    if required:
        body["required"] = required
    rest: list[Schema] = [{"anyOf": [{"required": [name]} for name in names]} for names in kind.needs if len(names) > 1]
    rest += [{"not": {"required": list(names)}} for names in kind.apart]
    if rest:
        body["allOf"] = rest
    return body


def _key(key: Key, shared: dict[str, Schema]) -> Schema:
    body: Schema = {"title": key.name, "description": key.help, **_schema(key.kind, shared)}
    if key.default is not None:
        body["default"] = key.default
    return body


def _terms(names: tuple[str, ...], shared: dict[str, Schema]) -> Schema:
    """Terms nested at their dots, as TOML's dotted keys are, or in one quoted key."""
    shared["place"] = {
        "title": "Place",
        "description": "Where a record keeps the term: a pointer in which * stands for each item of a list.",
        "type": "string",
        "pattern": ROUTE,
    }
    place: Schema = {"$ref": "#/$defs/place"}
    nested: dict[str, dict[str, Schema]] = {}
    properties: dict[str, Schema] = {}
    for name in names:
        properties[name] = place
        first, dot, rest = name.partition(".")
        if dot:
            nested.setdefault(first, {})[rest] = place
    for first, inner in nested.items():
        table: Schema = {"type": "object", "properties": inner, "additionalProperties": False}
        properties[first] = {"anyOf": [place, table]} if first in properties else table
    return {"type": "object", "properties": properties, "additionalProperties": False}
