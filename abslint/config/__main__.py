"""Writes the JSON Schema of the configuration: ``python -m abslint.config > schemas/config.schema.json``."""

from __future__ import annotations

import json
import sys

from abslint.config.schema_json import config_schema
from abslint.rules import load_catalogue


def text() -> str:
    """The schema of the house's rules as the committed file holds it."""
    return json.dumps(config_schema(load_catalogue()), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    sys.stdout.write(text())
