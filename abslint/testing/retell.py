"""The same data in another syntax: JSON, JSON Lines and YAML of one record or a list. Knows no rule."""

from __future__ import annotations

import json
from collections.abc import Iterator

from abslint.formats import format_for
from abslint.model.finding import Problem
from abslint.pages import Example
from abslint.testing.examples import source_of

_READ_AS_DATA = frozenset({"yaml", "json"})


def retellings(example: Example, text: str) -> Iterator[tuple[str, str]]:
    """(file name, text) of an example's data in every other syntax that can carry them.

    Examples of what only one syntax has (``here`` in the fence: comments, plain scalars) are not retold.
    """
    if example.language not in _READ_AS_DATA or "here" in example.settings:
        return
    source = source_of(example, text)
    syntax = format_for(source.path, text)
    items = list(syntax.read(source)) if syntax else []
    documents = [item for item in items if not isinstance(item, Problem)]
    if len(documents) != len(items):
        return
    data = [document.data for document in documents]
    whole = data if documents and documents[0].base else data[0]
    yield "example.json", json.dumps(whole, indent=2, ensure_ascii=False)
    if example.language == "json":
        yield "example.yaml", json.dumps(whole, indent=1)
    yield "example.jsonl", "".join(json.dumps(item) + "\n" for item in data)
