"""The closed set of ways to tell a report. Knows their names and imports one only when asked for it."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import cast

from abslint.model.telling import Reporter

REPORTERS: Mapping[str, str] = {
    "full": "abslint.reporters.full",
    "concise": "abslint.reporters.concise",
    "json": "abslint.reporters.json",
    "jsonl": "abslint.reporters.jsonl",
    "github": "abslint.reporters.github",
    "sarif": "abslint.reporters.sarif",
}
"""Names → modules; each module offers ``REPORTER``."""


def reporter_names() -> tuple[str, ...]:
    """The names of all reporters, the default one first."""
    return tuple(REPORTERS)


def load_reporter(name: str) -> Reporter:
    """The reporter of that name. Raises KeyError for another name."""
    return cast(Reporter, import_module(REPORTERS[name]).REPORTER)
