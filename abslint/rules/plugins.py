"""Rules that other packages bring: finds those that are named, by their entry points, and loads them. Nothing else is
looked at, let alone imported."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from types import FunctionType, ModuleType
from typing import Any

from abslint.model.catalogue import NAME
from abslint.model.finding import Severity
from abslint.model.glance import Glance
from abslint.model.late import Late
from abslint.model.rule import Chars, CorpusRule, FieldRule, Literals, PaperRule, Rule, SourceRule, TallyRule
from abslint.model.terms import TERMS

GROUP = "abslint.rules"
"""The group of entry points that name rules."""


class PluginError(Exception):
    """A plug-in that cannot be used: its name, and in words why."""

    def __init__(self, name: str, reason: str) -> None:
        self.name = name
        self.reason = reason
        super().__init__(name, reason)

    def __str__(self) -> str:
        return self.reason


@cache
def load_plugin(name: str) -> tuple[Rule, ...]:
    """The rules of a plug-in, in the order of its entry points, loaded once a process.

    A plug-in is called by its distribution, as it is installed, or by one of its entry points. Raises PluginError.
    """
    points = _points(name)
    rules: list[Rule] = []
    for point in sorted(points, key=lambda point: point.name):
        rules += _rules_at(point, name)
    for rule in rules:
        if wrong := _fault(rule):
            raise PluginError(name, f"the rule `{rule.name}` of the plug-in `{name}` {wrong}")
        if [other.name for other in rules].count(rule.name) > 1:
            raise PluginError(name, f"the plug-in `{name}` has two rules called `{rule.name}`")
    return tuple(rules)


def _points(name: str) -> list[EntryPoint]:
    """The entry points of a distribution, else those of that name."""
    every = list(entry_points(group=GROUP))
    own = [point for point in every if point.dist is not None and _folded(point.dist.name) == _folded(name)]
    named = own or [point for point in every if point.name == name]
    if named:
        return named
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        distribution(name)
    except (PackageNotFoundError, ValueError):
        known = sorted({point.dist.name if point.dist else point.name for point in every})
        raise PluginError(name, _absence(name, known)) from None
    raise PluginError(name, f"`{name}` is installed, but offers no rules: it has no entry point in `{GROUP}`")


def _absence(name: str, known: list[str]) -> str:
    from abslint.knowledge.closest import closest

    near = closest(name, known)
    if near:
        return f"no plug-in `{name}` is installed; did you mean `{near}`?"
    there = f"there are {', '.join(f'`{one}`' for one in known)}" if known else "there is none"
    return f"no plug-in `{name}` is installed beside abslint; {there}"


def _folded(name: str) -> str:
    """The name of a distribution as PyPI compares it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _rules_at(point: EntryPoint, name: str) -> Iterator[Rule]:
    try:
        value = point.load()
        found = list(_rules_in(value))
    except (Exception, SystemExit) as error:
        words = ": ".join([type(error).__name__, *str(error).splitlines()[:1]])
        raise PluginError(name, f"the plug-in `{name}` cannot be loaded (`{point.value}`): {words}") from error
    for one in found or [value]:
        if type(one) in _CALLS:
            yield one
        elif isinstance(one, SourceRule):
            raise PluginError(
                name, f"`{point.value}` of the plug-in `{name}` holds a SourceRule, which only readers tell"
            )
        else:
            words = f"`{point.value}` of the plug-in `{name}` is no rule, nor a module or list of rules"
            raise PluginError(name, f"{words}, but {type(one).__name__}")


def _rules_in(value: object) -> Iterable[Any]:
    """What an entry point may lead to: a rule, a module with ``RULES`` or ``RULE``, anything that gives several."""
    if isinstance(value, ModuleType):
        value = getattr(value, "RULES", None) or getattr(value, "RULE", None)
    if isinstance(value, Iterable) and not isinstance(value, str | bytes | dict):
        return value
    return () if value is None else (value,)


_CALLS: Mapping[type, tuple[str, ...]] = {
    FieldRule: ("check",),
    PaperRule: ("check",),
    CorpusRule: ("collect", "judge"),
    TallyRule: ("spell", "keys", "judge", "find"),
}
"""The kinds of rules that a plug-in may bring, with what of each is called."""


def _fault(rule: Any) -> str:
    """What is wrong with a rule that nothing else would tell in time, if anything."""
    if not isinstance(rule.name, str) or not re.fullmatch(NAME, rule.name):
        return "has a name that no rule can have: small letters, digits and hyphens, as in `title-full-stop`"
    if not isinstance(rule.page, Late) and not (isinstance(rule.page, str) and rule.page.strip()):
        return "has no page: give it the docstring of its module"
    if not isinstance(rule.severity, Severity):
        return "has a severity that is none"
    for part, values in (("terms", rule.terms), ("covers", rule.covers), ("yields_to", rule.yields_to)):
        if not isinstance(values, tuple) or not all(isinstance(one, str) for one in values):
            return f"has `{part}` that are no tuple of names"
    if unknown := [term for term in rule.terms if term not in TERMS]:
        return f"reads the term `{unknown[0]}`, which there is not"
    for call in _CALLS[type(rule)]:
        if not isinstance(getattr(rule, call), FunctionType | Late):
            return f"has a `{call}` that is no plain function"
    if isinstance(rule, TallyRule):
        return ""
    if isinstance(rule, CorpusRule):
        return "" if isinstance(rule.keys, FunctionType | Late | None) else "has `keys` that are no plain function"
    if not isinstance(rule.trigger, Literals | Chars | None):
        return "has a trigger that is none"
    if not isinstance(rule.silent_on, FunctionType | Late | Glance | None):
        return "has a `silent_on` that is no plain function, nor a Glance"
    return ""
