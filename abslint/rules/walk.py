"""Finds the rules by walking this folder: one rule a file, one group a folder. Imports them all."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from abslint.model.rule import CorpusRule, FieldRule, PaperRule, Rule, SourceRule, TallyRule

HERE = Path(__file__).parent


def rules_of(group: str) -> dict[str, Rule]:
    """The rules of a group by the names of their modules, in the order of their files."""
    rules: dict[str, Rule] = {}
    folder = HERE / group
    for file in sorted(path.name for path in folder.iterdir()) if folder.is_dir() else ():
        if not file.endswith(".py") or file.startswith("_"):
            continue
        module = f"abslint.rules.{group}.{file.removesuffix('.py')}"
        rule = getattr(import_module(module), "RULE", None)
        if isinstance(rule, FieldRule | PaperRule | CorpusRule | TallyRule | SourceRule):
            rules[module] = rule
    return rules
