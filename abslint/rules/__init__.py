"""The open set of rules, one a file, one group a folder: known by an index, and loaded by need."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from abslint.model.catalogue import Catalogue, Option
from abslint.model.rule import CorpusRule, Rule, SourceRule

GROUPS = (
    "schema",
    "source",
    "record",
    "title",
    "abstract",
    "sections",
    "keywords",
    "language",
    "status",
    "dates",
    "identifiers",
    "authors",
    "container",
    "text",
    "corpus",
    "suppression",
)
"""The groups in the order in which they are told."""

INJECTED = frozenset({"today"})
"""Arguments that a check may ask for and the engine fills in; they are no options."""


def rule_options(rule: Rule) -> dict[str, Option]:
    """A rule's options: the keyword-only arguments of its check, with type and default."""
    if isinstance(rule, SourceRule):
        return {}
    import inspect

    check = rule.collect if isinstance(rule, CorpusRule) else rule.check
    parameters = inspect.signature(check, eval_str=True).parameters.values()
    return {
        parameter.name: Option(parameter.name, parameter.annotation, parameter.default)
        for parameter in parameters
        if parameter.kind is parameter.KEYWORD_ONLY and parameter.name not in INJECTED
    }


class _Options(Mapping[str, Mapping[str, Option]]):
    """The options of every rule, read from a check's signature when asked for: most runs never ask."""

    def __init__(self, rules: Mapping[str, Rule]) -> None:
        self._rules = rules
        self._read: dict[str, dict[str, Option]] = {}

    def __getitem__(self, name: str) -> Mapping[str, Option]:
        if name not in self._read:
            self._read[name] = rule_options(self._rules[name])
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rules)

    def __len__(self) -> int:
        return len(self._rules)


@cache
def load_catalogue() -> Catalogue:
    """Every rule of the house by name, the groups, and each rule's options. What a rule checks and its page are
    imported when they are first asked for."""
    from abslint.rules.index import RULES

    rules = {rule.name: rule for group in RULES.values() for rule in group}
    return Catalogue(
        rules=MappingProxyType(rules),
        groups={group: tuple(rule.name for rule in its_rules) for group, its_rules in RULES.items() if its_rules},
        options=_Options(rules),
    )
