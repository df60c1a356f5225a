"""The one exception of this room: a schema that cannot be used. Knows nothing of records."""

from __future__ import annotations


class SchemaError(Exception):
    """A schema that cannot be read, refers to what it may not, or is itself broken.

    ``message`` is in plain words, ``path`` the schema's file (or its name), ``where`` the place inside it: a line and
    column as ``3:14``, an RFC 6901 pointer, or the empty string.
    """

    def __init__(self, message: str, path: str = "", where: str = "") -> None:
        super().__init__(message, path, where)
        self.message = message
        self.path = path
        self.where = where

    def __str__(self) -> str:
        place = ":".join(piece for piece in (self.path, self.where) if piece)
        return f"{place}: {self.message}" if place else self.message
