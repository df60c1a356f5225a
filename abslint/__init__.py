"""abslint, the linter for paper records.

The public door: ``lint_text``, ``lint_paths``, ``fix_text`` and the types they give. Names are loaded when first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from abslint.api import fix_text, lint_paths, lint_text
    from abslint.config.faults import ConfigError
    from abslint.model.diagnostic import Diagnostic, Fix, Related, Report
    from abslint.model.finding import Edit, Severity
    from abslint.model.span import Region, Span

    __version__: str

__all__ = [
    "ConfigError",
    "Diagnostic",
    "Edit",
    "Fix",
    "Region",
    "Related",
    "Report",
    "Severity",
    "Span",
    "__version__",
    "fix_text",
    "lint_paths",
    "lint_text",
]

_HOMES = {
    "lint_text": "api",
    "lint_paths": "api",
    "fix_text": "api",
    "ConfigError": "config.faults",
    "Diagnostic": "model.diagnostic",
    "Fix": "model.diagnostic",
    "Related": "model.diagnostic",
    "Report": "model.diagnostic",
    "Edit": "model.finding",
    "Severity": "model.finding",
    "Region": "model.span",
    "Span": "model.span",
}


def __getattr__(name: str) -> object:
    if name == "__version__":
        return import_module("abslint.version").VERSION
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"abslint.{_HOMES[name]}"), name)
