"""The open set of rules, one a file, one group a folder: known by an index, and loaded by need. Those of plug-ins and
of ``[[words]]`` are added where they are named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from abslint.model.catalogue import Catalogue, Option
from abslint.model.rule import CorpusRule, Rule, SourceRule, TallyRule

if TYPE_CHECKING:
    from abslint.model.plan import Words

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

    check = rule.collect if isinstance(rule, CorpusRule) else rule.judge if isinstance(rule, TallyRule) else rule.check
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


def load_catalogue(plugins: tuple[str, ...] = (), words: tuple[Words, ...] = ()) -> Catalogue:
    """Every rule by name, the groups, and each rule's options: those of the house, of the plug-ins named, and of words.
    What a rule of the house checks and its page are imported when they are first asked for.

    Raises PluginError for a plug-in that cannot be loaded.
    """
    return _with_others(plugins, words) if plugins or words else _of_the_house()


@cache
def _of_the_house() -> Catalogue:
    from abslint.rules.index import RULES

    rules = {rule.name: rule for group in RULES.values() for rule in group}
    return Catalogue(
        rules=MappingProxyType(rules),
        groups={group: tuple(rule.name for rule in its_rules) for group, its_rules in RULES.items() if its_rules},
        options=_Options(rules),
    )


OWN_GROUP = "words"
"""The group of the rules that a configuration writes down itself."""


@lru_cache(8)
def _with_others(plugins: tuple[str, ...], words: tuple[Words, ...]) -> Catalogue:
    from abslint.rules.plugins import load_plugin
    from abslint.rules.words import rules_of_words

    groups = {name: load_plugin(name) for name in plugins} | ({OWN_GROUP: rules_of_words(words)} if words else {})
    return extended(_of_the_house(), groups)


def extended(catalogue: Catalogue, groups: Mapping[str, tuple[Rule, ...]]) -> Catalogue:
    """A catalogue with more groups of rules. Of two rules of one name the first one counts."""
    more = {rule.name: rule for rules in reversed([*groups.values()]) for rule in reversed(rules)}
    rules = {**catalogue.rules, **{name: more[name] for name in reversed(more) if name not in catalogue.rules}}
    return Catalogue(
        rules=MappingProxyType(rules),
        groups={**catalogue.groups, **{group: tuple(rule.name for rule in its) for group, its in groups.items()}},
        options=_Options(rules),
    )
