"""The bare floor for JSON Lines: read, parse with orjson, validate with jsonschema-rs, nothing else."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import jsonschema_rs
import orjson


def main() -> None:
    """``python floor.py SCHEMA FILE``: exits with 1 if a record is invalid."""
    validator = jsonschema_rs.validator_for(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
    bad = 0
    with Path(sys.argv[2]).open("rb") as stream:
        for line in stream:
            bad += not validator.is_valid(orjson.loads(line))
    sys.exit(bool(bad))


if __name__ == "__main__":
    main()
