"""Drivers: opens units, runs lint over them one by one or in a pool, judges the facts of all together."""

from __future__ import annotations

from abslint.runner.drive import Run, calm_memory, run_units
from abslint.runner.read import lint_unit, read_unit, reopen
from abslint.runner.spool import Spool
from abslint.runner.unread import unread

__all__ = ["Run", "Spool", "calm_memory", "lint_unit", "read_unit", "reopen", "run_units", "unread"]
