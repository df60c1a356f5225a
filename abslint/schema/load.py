"""Reads a schema and every document it refers to, from the schema's own folder alone. Does not compile it."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from abslint.model.plan import SchemaSet
from abslint.model.span import spell_pointer
from abslint.schema.builtin import ADDRESS, SUFFIX, builtin_document, schema_names
from abslint.schema.documents import read_document
from abslint.schema.error import SchemaError
from abslint.schema.references import dialect, is_metaschema, join, spell_out

Fetch = Callable[[str], Any]
"""Gives the document at an absolute address without fragment, or raises SchemaError."""


def load_schema(path: Path) -> SchemaSet:
    """The schema in a file with every document that it refers to.

    JSON or YAML by the suffix. References lead to files in the schema's folder or below it (also where ``$id`` gives
    the folder an address of the web), to the metaschemas of drafts 4 to 2020-12, and to abslint's own schemas by
    their ``$id``; nothing is fetched from a network. Raises SchemaError.
    """
    folder = _Folder(Path(path))
    return gather(folder.root, folder.fetch, name=Path(path).name, path=str(path))


@cache
def builtin_schema(name: str) -> SchemaSet:
    """One of abslint's own schemas, by its name in schema_names(). Raises KeyError for another name."""
    if name not in schema_names():
        raise KeyError(name)
    return gather(f"{ADDRESS}{name}{SUFFIX}", builtin_document, name)


def gather(root: str, fetch: Fetch, name: str = "", path: str = "") -> SchemaSet:
    """The document at ``root`` and all that it refers to, at every remove. Raises SchemaError."""
    documents: dict[str, object] = {}
    names: set[str] = set()
    pending = [(root, "", "", "")]
    while pending:
        uri, origin, where, outer = pending.pop()
        if uri in documents or uri in names:
            continue
        try:
            found = fetch(uri)
        except SchemaError as error:
            raise SchemaError(error.message, error.path or origin or path, error.where or where) from None
        _refuse_other(found, path if uri == root else _shown(uri))
        try:
            spelled = spell_out(found, uri, outer)
        except SchemaError as error:
            raise SchemaError(error.message, path if uri == root else _shown(uri), error.where) from None
        documents[uri] = spelled.schema
        names |= spelled.names
        draft = dialect(found, outer)
        here = path if uri == root else _shown(uri)
        pending.extend((target, here, spell_pointer(at), draft) for target, at in spelled.targets.items())
    return SchemaSet(root, documents, name)


def _refuse_other(found: object, path: str) -> None:
    if not isinstance(found, dict | bool):
        raise SchemaError("this is no JSON Schema: a schema is a group of fields, or `true` or `false`", path)
    if isinstance(found, dict) and not isinstance(found.get("$schema", ""), str):
        raise SchemaError("`$schema` takes the address of a draft, as a text", path, "/$schema")
    declared = dialect(found)
    if declared.startswith(("http://json-schema.org/", "https://json-schema.org/")) and not is_metaschema(declared):
        raise SchemaError(f"`{declared}` is not one of the JSON Schema drafts 4 to 2020-12", path, "/$schema")


def _shown(uri: str) -> str:
    return _path(uri).name if uri.startswith("file:") else uri


def _path(uri: str) -> Path:
    path = unquote(urlsplit(uri).path)
    return Path(path.removeprefix("/") if os.name == "nt" else path)


class _Folder:
    """The folder of a schema: gives out what lies in it, under file addresses and those that ``$id`` claims."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.folder = path.parent.resolve()
        self.root = (self.folder / path.name).as_uri()
        self.claims: list[tuple[str, Path]] = []

    def fetch(self, uri: str) -> Any:
        if uri == self.root:
            return self._read(self.path, self.folder)
        if uri.startswith("file:///"):
            return self._inside(_path(uri), uri)
        own = builtin_document(uri)
        if own is not None:
            return own
        for prefix, folder in self.claims:
            rest = uri.removeprefix(prefix)
            if rest != uri and (folder / rest).is_file():
                return self._inside(folder / rest, uri)
        raise SchemaError(
            f"the reference to `{uri}` leads out of the schema's folder: nothing is fetched from a network, "
            "so put a copy beside the schema"
        )

    def _inside(self, path: Path, uri: str) -> Any:
        resolved = path.resolve()
        if not resolved.is_relative_to(self.folder):
            raise SchemaError(f"the reference to `{uri}` leads out of the schema's folder")
        if not resolved.is_file():
            raise SchemaError(f"the reference to `{resolved.relative_to(self.folder).as_posix()}` leads to no file")
        return self._read(resolved, resolved.parent)

    def _read(self, path: Path, folder: Path) -> Any:
        found = read_document(path)
        claimed = found.get("$id") or found.get("id") if isinstance(found, dict) else None
        if isinstance(claimed, str) and ":" in claimed:
            self.claims.append((join(join("", claimed, ("$id",)), ".", ("$id",)), folder))
        return found
