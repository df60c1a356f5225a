"""A way to plant the defect of each rule, one module a group."""

from __future__ import annotations

from benchmarks.mutations.registry import Mutation, load_mutations

__all__ = ["Mutation", "load_mutations"]
