"""A gate for clean records: what rules and schemas are silent on, asked of a whole record at once."""

from __future__ import annotations

from abslint.gate.gate import WORTH_IT, Doubt, Gate, make_gate

__all__ = ["WORTH_IT", "Doubt", "Gate", "make_gate"]
