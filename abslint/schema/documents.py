"""Reads one schema document from a JSON or YAML file into plain data. Does not know what a schema means."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from abslint.schema.error import SchemaError
from abslint.schema.plain import MAX_DEPTH, plain, too_deep

if TYPE_CHECKING:
    from collections.abc import Iterator

YAML_SUFFIXES = (".yaml", ".yml")
TOO_DEEP = f"the schema is nested more than {MAX_DEPTH} levels deep"

_SCALARS = (
    ("tag:yaml.org,2002:null", r"^(?:~|null|Null|NULL|)$", "~nN\0"),
    ("tag:yaml.org,2002:bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("tag:yaml.org,2002:int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("tag:yaml.org,2002:float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", "-+0123456789."),
)
"""The scalars of YAML 1.2's core schema: tag, spelling, first characters. Dates, ``no`` and ``0o7`` stay text."""


def read_document(path: Path) -> Any:
    """The data of a schema file, YAML by its suffix, else JSON. Raises SchemaError if it cannot be read."""
    if path.exists() and not (path.is_file() or path.is_dir()):  # a pipe without a writer would be waited for
        raise SchemaError("the schema cannot be read: this is not a file", str(path))
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise SchemaError(
            f"the schema cannot be read: {(error.strerror or 'unknown reason').lower()}", str(path)
        ) from None
    except UnicodeDecodeError as error:
        raise SchemaError(f"the schema is not UTF-8 text: byte {error.start}", str(path)) from None
    return parse_document(text, str(path))


def parse_document(text: str, path: str) -> Any:
    """The data of a schema's text; ``path`` decides about the syntax and is named in a SchemaError."""
    try:
        data = _parse_yaml(text, path) if path.lower().endswith(YAML_SUFFIXES) else _parse_json(text, path)
    except RecursionError:
        raise SchemaError("the schema is nested too deeply to be one", path) from None
    if too_deep(data):
        raise SchemaError(TOO_DEEP, path)
    return plain(data)


def _parse_json(text: str, path: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise SchemaError(
            f"the schema is not JSON: {_lower(error.msg)}", path, f"{error.lineno}:{error.colno}"
        ) from None
    except ValueError:  # an integer of more digits than Python reads
        raise SchemaError("the schema holds a number that is too long", path) from None


def _parse_yaml(text: str, path: str) -> Any:
    import yaml

    try:
        _refuse_depth(yaml.parse(text, Loader=yaml.CSafeLoader), path)
        return yaml.load(text, Loader=_yaml_loader())
    except yaml.MarkedYAMLError as error:
        if "nesting depth" in (error.problem or ""):  # libyaml's own limit, where it reads ahead
            raise SchemaError(TOO_DEEP, path) from None
        mark = error.problem_mark
        where = f"{mark.line + 1}:{mark.column + 1}" if mark else ""
        raise SchemaError(f"the schema is not YAML: {_lower(error.problem or 'broken')}", path, where) from None
    except (yaml.YAMLError, ValueError, TypeError):
        raise SchemaError("the schema is not YAML that can be read as plain data", path) from None


def _refuse_depth(events: Iterator[Any], path: str) -> None:
    # libyaml's composer dies of deep nesting where its event loop does not.
    depth = 0
    for event in events:
        name = type(event).__name__
        depth += name.endswith("StartEvent") - name.endswith("EndEvent")
        if depth > MAX_DEPTH:
            raise SchemaError(TOO_DEEP, path)
        if name == "AliasEvent":
            where = f"{event.start_mark.line + 1}:{event.start_mark.column + 1}"
            raise SchemaError("a schema says `$ref` where YAML would use an alias", path, where)


def _yaml_loader() -> Any:
    import yaml

    class CoreLoader(yaml.CSafeLoader):
        yaml_implicit_resolvers: dict[str, Any] = {}

    for tag, spelling, first in _SCALARS:
        CoreLoader.add_implicit_resolver(
            tag, re.compile(spelling), list(first.replace("\0", "")) + [""] * ("\0" in first)
        )
    return CoreLoader


def _lower(message: str) -> str:
    return message[:1].lower() + message[1:]
