"""What the endings of file names say about compression. Opens no file."""

from __future__ import annotations

COMPRESSED = (".gz", ".zst")
"""Suffixes that stand behind a file's own: gzip (RFC 1952) and Zstandard (RFC 8878)."""


def logical_name(name: str) -> str:
    """The name without the suffix of compression: ``x.jsonl.gz`` is ``x.jsonl``."""
    for suffix in COMPRESSED:
        if name.lower().endswith(suffix):
            return name[: -len(suffix)]
    return name
