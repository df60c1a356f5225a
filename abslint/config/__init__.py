"""The configuration: found, read, checked, and made with the flags into a Plan. Knows no rule by name.

What reads files or describes keys is imported when it is first asked for: a run without a configuration pays nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from abslint.config.faults import ConfigError, Fault, Place
from abslint.config.find import find_config
from abslint.config.make import make_plan
from abslint.config.select import Selection, select_rules
from abslint.config.settings import Config, Entry, Flags, overlay

if TYPE_CHECKING:
    from abslint.config.load import load_config
    from abslint.config.schema_json import config_schema
    from abslint.config.tell import KeyHelp, describe_keys, effective

__all__ = [
    "Config",
    "ConfigError",
    "Entry",
    "Fault",
    "Flags",
    "KeyHelp",
    "Place",
    "Selection",
    "config_schema",
    "describe_keys",
    "effective",
    "find_config",
    "load_config",
    "make_plan",
    "overlay",
    "select_rules",
]

LATE = {
    "load_config": "load",
    "config_schema": "schema_json",
    "KeyHelp": "tell",
    "describe_keys": "tell",
    "effective": "tell",
}
"""Public names to the modules of this room that are imported late."""


def __getattr__(name: str) -> object:
    if name not in LATE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"abslint.config.{LATE[name]}"), name)
