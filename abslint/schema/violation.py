"""One violation of a schema as we speak of it: what the validator's errors become. Knows no words for people."""

from __future__ import annotations

from dataclasses import field
from typing import Any

from abslint.model.define import frozen
from abslint.model.span import Pointer
from abslint.schema.library import Library, Node


@frozen
class Violation:
    """A keyword of a schema that the data break.

    ``pointer`` is the place of the defect: of a missing field the place it would have, of an unknown key the key's.
    ``value`` is what stands at the place that the keyword judges, ``detail`` what the keyword asks for or names.
    ``node`` is the schema that holds the keyword, in the resource of ``library`` at ``uri``; ``about`` is the one
    whose title and description speak of the value.
    ``forms`` counts the forms (branches of anyOf, oneOf) of which this tells the closest, 0 where there was no choice.
    """

    keyword: str
    pointer: Pointer
    value: Any
    detail: Any
    node: Node
    about: Node
    library: Library = field(repr=False)
    uri: str = ""
    forms: int = 0

    @property
    def container(self) -> Pointer:
        """Where the mapping stands whose key is missing or unknown."""
        return self.pointer[:-1]

    def fields(self) -> list[str]:
        """The names of fields that the schema which holds the keyword knows."""
        return self.library.fields(self.uri, self.node)


def value_at(data: Any, pointer: Pointer) -> Any:
    """The value at a pointer that the validator gave, None where there is none."""
    for step in pointer:
        try:
            data = data[step]
        except (LookupError, TypeError):
            return None
    return data
