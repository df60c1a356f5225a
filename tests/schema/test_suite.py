"""The official JSON Schema Test Suite through our own loading and compiling: the verdict is the suite's."""

from __future__ import annotations

import json
import os
import re
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from abslint.schema import SchemaError, compile_schema, gather

pytestmark = pytest.mark.shared

SUITE = Path(os.environ.get("ABSLINT_SHARED", "")) / "suites" / "json-schema"
DIALECTS = {
    "draft4": "http://json-schema.org/draft-04/schema#",
    "draft6": "http://json-schema.org/draft-06/schema#",
    "draft7": "http://json-schema.org/draft-07/schema#",
    "draft2019-09": "https://json-schema.org/draft/2019-09/schema",
    "draft2020-12": "https://json-schema.org/draft/2020-12/schema",
}
needs_suite = pytest.mark.skipif(
    not SUITE.is_dir() or "ABSLINT_SHARED" not in os.environ, reason="ABSLINT_SHARED unset"
)


def cases(draft: str) -> Iterator[tuple[str, Any, Any, bool]]:
    for path in sorted((SUITE / draft).glob("*.json")):
        for group in json.loads(path.read_text(encoding="utf-8")):
            for test in group["tests"]:
                name = f"{path.stem}: {group['description']}: {test['description']}"
                yield name, group["schema"], test["data"], test["valid"]


def remotes() -> dict[str, Any]:
    folder = SUITE / "remotes"
    return {
        f"http://localhost:1234/{path.relative_to(folder).as_posix()}": json.loads(path.read_text(encoding="utf-8"))
        for path in folder.rglob("*.json")
    }


def verdicts(draft: str) -> dict[str, tuple[bool, bool]]:
    """Name of each test → the suite's verdict and ours."""
    served = remotes()

    def fetch(uri: str) -> Any:
        if uri == "file:///suite/schema.json":
            return with_dialect(schema, draft)
        if uri not in served:
            raise SchemaError(f"no {uri}")
        return with_dialect(served[uri], draft)

    found = {}
    compiled: dict[str, Any] = {}
    for name, schema, data, valid in cases(draft):
        key = json.dumps(schema)
        if key not in compiled:
            compiled[key] = compile_schema(gather("file:///suite/schema.json", fetch))
        found[name] = (valid, compiled[key].is_valid(data))
    return found


def with_dialect(schema: Any, draft: str) -> Any:
    # The suite's older drafts leave `$schema` out, since a run is told the draft from outside.
    return {"$schema": DIALECTS[draft], **schema} if isinstance(schema, dict) and "$schema" not in schema else schema


def asserted_format(name: str) -> bool:
    """In 2020-12 a format is an annotation unless a metaschema asks for more, and 19 mandatory tests say so.
    A linter that stays silent about `"format": "date"` would be of no use, so ours asserts formats in every draft."""
    return name.startswith("format: ") and "invalid" in name and name.endswith("is only an annotation by default")


@needs_suite
@pytest.mark.parametrize("draft", DIALECTS)
def test_our_verdict_is_that_of_the_suite(draft: str) -> None:
    found = verdicts(draft)
    wrong = {name for name, (valid, ours) in found.items() if valid != ours}
    assert len(found) > 600
    assert wrong == {name for name in found if asserted_format(name) and found[name][0]}


REFERENCE_DIFFERS = {
    # Python's `re` has no Unicode property escapes: `jsonschema` raises where ECMA-262 asks for an answer.
    "pattern: pattern with Unicode property escape requires unicode mode: ASCII letters match",
    "pattern: pattern with Unicode property escape requires unicode mode: Non-ASCII letters match",
    "pattern: pattern with Unicode property escape requires unicode mode: Digits do not match",
    "patternProperties: patternProperties with Unicode property escape: Unicode letter property name matches",
    "patternProperties: patternProperties with Unicode property escape: "
    "Non-letter property name does not match pattern",
    # `jsonschema` does not read `$vocabulary` of a metaschema of one's own, and so keeps the keywords it leaves out.
    "vocabulary: schema that uses custom metaschema with with no validation vocabulary: "
    "no validation: invalid number, but it still validates",
}
"""Tests of 2020-12 on which the reference `jsonschema` disagrees with the suite, and ours does not."""


def reference_verdicts(draft: str) -> dict[str, tuple[bool, bool | None]]:
    from jsonschema.validators import validator_for
    from referencing import Registry
    from referencing.jsonschema import specification_with

    specification = specification_with(DIALECTS[draft])
    registry: Registry[Any] = Registry().with_resources(
        (uri, specification.create_resource(with_dialect(document, draft))) for uri, document in remotes().items()
    )
    found: dict[str, tuple[bool, bool | None]] = {}
    for name, schema, data, valid in cases(draft):
        full = with_dialect(schema, draft)
        cls = validator_for(full, default=validator_for({"$schema": DIALECTS[draft]}))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                found[name] = (valid, cls(full, registry=registry).is_valid(data))
            except re.error:
                found[name] = (valid, None)
    return found


@needs_suite
@pytest.mark.parametrize(("draft", "differs"), [("draft7", set()), ("draft2020-12", REFERENCE_DIFFERS)])
def test_where_the_reference_differs_from_the_suite(draft: str, differs: set[str]) -> None:
    found = reference_verdicts(draft)
    assert {name for name, (valid, theirs) in found.items() if valid != theirs} == differs
