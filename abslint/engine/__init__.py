"""lint(source, plan) → Report: one pure function; lint_all(sources, plan) the same of several at once.
judge(facts, plan, reopen) → diagnostics across records; recall(wanted, plan, reopen, lost) → the facts of which a
report has notes only; TallyStore adds its tallies up, and has them judged.

Knows where things are and which rules run, and no rule by name.
"""

from __future__ import annotations

from abslint.engine.corpus import judge, recall
from abslint.engine.lint import lint, lint_all
from abslint.engine.tallies import TallyStore

__all__ = ["TallyStore", "judge", "lint", "lint_all", "recall"]
