"""The texts of the schemas that come with abslint, in a wheel or beside a checkout. Does not know what they mean."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

SUFFIX = ".schema.json"

ADDRESS = "https://abslint.github.io/schemas/"
"""What the ``$id`` of each begins with."""


def schema_folder() -> Path:
    """``abslint/schemas`` in a wheel, ``schemas`` beside the package in a checkout."""
    package = Path(__file__).parents[1]
    return folder if (folder := package / "schemas").is_dir() else package.parent / "schemas"


@cache
def schema_names() -> tuple[str, ...]:
    """The names that builtin_schema and schema_text take, in order: ``config``, ``csl-json``, …"""
    return tuple(sorted(path.name.removesuffix(SUFFIX) for path in schema_folder().glob(f"*{SUFFIX}")))


def schema_text(name: str) -> str:
    """A schema as it stands in its file. Raises KeyError for a name that is none."""
    if name not in schema_names():
        raise KeyError(name)
    return (schema_folder() / f"{name}{SUFFIX}").read_text(encoding="utf-8")


def builtin_document(uri: str) -> Any | None:
    """The schema whose ``$id`` the address is, if it is one of abslint's own."""
    name = uri.removeprefix(ADDRESS).removesuffix(SUFFIX)
    return json.loads(schema_text(name)) if uri == f"{ADDRESS}{name}{SUFFIX}" and name in schema_names() else None
