"""Finds the one configuration file that holds for a folder. Does not read its keys."""

from __future__ import annotations

from pathlib import Path

NAMES = ("abslint.toml", ".abslint.toml")
PYPROJECT = "pyproject.toml"


def find_config(start: Path) -> Path | None:
    """The nearest configuration upwards from a folder (or a file's folder), or None.

    In one folder ``abslint.toml`` comes before ``.abslint.toml``, and both before a ``pyproject.toml``, which counts
    only with a table ``[tool.abslint]``.
    """
    start = start.absolute()
    for folder in (start, *start.parents):
        for name in NAMES:
            if (folder / name).is_file():
                return folder / name
        if _has_table(folder / PYPROJECT):
            return folder / PYPROJECT
    return None


def _has_table(path: Path) -> bool:
    """Whether a ``pyproject.toml`` configures abslint; a broken one that names the table is taken, to be told."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return False
    if "abslint" not in text:
        return False
    import tomllib

    try:
        tool = tomllib.loads(text).get("tool")
    except tomllib.TOMLDecodeError:
        return "[tool.abslint" in text
    return isinstance(tool, dict) and "abslint" in tool
