"""The JSON Schema of the configuration, for editors: made of the same keys that the reader uses."""

from __future__ import annotations

from abslint.config.keys import all_keys
from abslint.config.kinds import (
    Day,
    Key,
    Kind,
    ListOf,
    MapOf,
    Name,
    Number,
    OneOf,
    OneOrMore,
    Route,
    Table,
    Terms,
    Text,
    Truth,
)
from abslint.model.catalogue import NAME, Catalogue
from abslint.rules import OWN_GROUP

ID = "https://abslint.github.io/schemas/config.schema.json"
DIALECT = "https://json-schema.org/draft/2020-12/schema"

ROUTE = r"^(/([^~/]|~[01])+)+$"
"""A pointer without empty steps (RFC 6901)."""

OPEN = {"rule": rf"^{NAME}$", "selector": rf"^([A-Za-z0-9]+([-_.][A-Za-z0-9]+)+|{OWN_GROUP})(:all)?$"}
"""Sets of names to which plug-ins and words add: what is told of such names. A plug-in has a mark in its name."""

ADDING = ("plugins", "words", "extend")
"""Keys of which one must say something for other rules than those of the house to be named."""

Schema = dict[str, object]


def config_schema(catalogue: Catalogue) -> Schema:
    """The schema (draft 2020-12) of ``abslint.toml``, with the catalogue's rules and their options."""
    shared: dict[str, Schema] = {}
    table = all_keys(catalogue)
    body = _schema(table, shared)
    brought = [{"required": [key], "properties": {key: {"minItems": 1}}} for key in ADDING]
    closed = {"if": {"not": {"anyOf": brought}}, "then": _closed(table, shared)}
    return {
        "$schema": DIALECT,
        "$id": ID,
        "title": "Configuration of abslint",
        "description": "abslint.toml, .abslint.toml, or the table [tool.abslint] of pyproject.toml.",
        **body,
        **closed,
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
        case Name():
            return {"type": "string", "pattern": f"^{NAME}$"}
        case OneOrMore(item=item):
            one = _schema(item, shared)
            return {"anyOf": [one, {"type": "array", "items": one, "minItems": 1}]}
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
    told: Schema = {"title": kind.noun.capitalize(), "description": f"The name of a {kind.noun}."}
    if kind.named in OPEN:
        shared[f"house-{kind.named}"] = told | body
        body = {"anyOf": [{"$ref": f"#/$defs/house-{kind.named}"}, {"type": "string", "pattern": OPEN[kind.named]}]}
    shared[kind.named] = told | body
    return {"$ref": f"#/$defs/{kind.named}"}


def _closed(kind: Kind, shared: dict[str, Schema]) -> Schema:
    """What a value must be besides where nothing adds to the rules of the house."""
    match kind:
        case OneOf(named=named) if named in OPEN:
            return {"$ref": f"#/$defs/house-{named}"}
        case ListOf(item=item):
            inner = _closed(item, shared)
            return {"items": inner} if inner else {}
        case MapOf(key=key, value=value):
            parts = {"propertyNames": _closed(key, shared), "additionalProperties": _closed(value, shared)}
            return {name: part for name, part in parts.items() if part}
        case Table(noun=noun, keys=keys) if noun in OPEN:
            return {"propertyNames": {"enum": list(keys)}}
        case Table(keys=keys):
            inners = {name: _closed(key.kind, shared) for name, key in keys.items()}
            return (
                {"properties": {name: inner for name, inner in inners.items() if inner}} if any(inners.values()) else {}
            )
        case _:
            return {}


def _table(kind: Table, shared: dict[str, Schema]) -> Schema:
    body: Schema = {
        "type": "object",
        "properties": {name: _key(key, shared) for name, key in kind.keys.items()},
        "additionalProperties": False,
    }
    if kind.noun in OPEN:
        body["patternProperties"] = {OPEN[kind.noun]: {"type": "object"}}
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
