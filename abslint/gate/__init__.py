"""A gate for clean records: what rules and schemas are silent on, asked of a whole record at once."""

from __future__ import annotations

from abslint.gate.gate import Gate, make_gate

__all__ = ["Gate", "make_gate"]
