"""The command line: only it prints and exits. Knows the other rooms, and none of their inner workings."""

from __future__ import annotations

from abslint.cli.app import main

__all__ = ["main"]
