"""From names, groups and ``ALL`` to the rules that run. Knows no rule by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from abslint.config.faults import ConfigError, Fault, Place, unknown
from abslint.model.catalogue import Catalogue

MODULES_OF_EXTRAS = {"fast": "re2", "fuzzy": "rapidfuzz", "language": "py3langid", "zstd": "zstandard"}
"""The module that tells whether an extra of the package is installed."""


class Selection(NamedTuple):
    """The rules that run, in the catalogue's order, and in words what was left out."""

    rules: tuple[str, ...]
    warnings: tuple[str, ...] = ()


def extra_is_installed(extra: str) -> bool:
    """Whether the packages of an extra can be imported. Imports nothing."""
    from importlib.util import find_spec

    return find_spec(MODULES_OF_EXTRAS.get(extra, extra)) is not None


def selectors_of(catalogue: Catalogue) -> tuple[str, ...]:
    """Everything that selects rules: ``DEFAULT``, ``ALL``, groups, ``group:all``, rules."""
    groups = tuple(catalogue.groups)
    return ("DEFAULT", "ALL", *groups, *(f"{group}:all" for group in groups), *catalogue.rules)


def chosen(catalogue: Catalogue, selector: str) -> tuple[str, ...]:
    """The rules that a selector chooses: of a group those on by default. Raises KeyError for an unknown one."""
    if selector in catalogue.groups:
        return tuple(name for name in catalogue.groups[selector] if catalogue.rules[name].default)
    return every(catalogue, selector)


def every(catalogue: Catalogue, selector: str) -> tuple[str, ...]:
    """All rules that a selector stands for: of a group every one. Raises KeyError for an unknown one."""
    if selector == "ALL":
        return tuple(catalogue.rules)
    if selector == "DEFAULT":
        return tuple(name for name, rule in catalogue.rules.items() if rule.default)
    group = selector.removesuffix(":all")
    if group in catalogue.groups:
        return catalogue.groups[group]
    return (catalogue.rules[selector].name,)


def union(catalogue: Catalogue, selectors: Iterable[str]) -> frozenset[str]:
    """All rules that selectors stand for, groups being whole. Raises KeyError for an unknown one."""
    return frozenset(name for selector in selectors for name in every(catalogue, selector))


def unknown_selectors(catalogue: Catalogue, selectors: Iterable[str], place: Callable[[str], Place]) -> Iterator[Fault]:
    """A fault for each name that selects nothing."""
    known = selectors_of(catalogue)
    for selector in selectors:
        if selector not in known:
            yield Fault(unknown("rule or group", selector, known), place(selector))


def _lacking(catalogue: Catalogue, selectors: Iterable[str], place: Callable[[str], Place]) -> Iterator[Fault]:
    for selector in selectors:
        rule = catalogue.rules.get(selector)
        if rule is not None and rule.extra and not extra_is_installed(rule.extra):
            yield Fault(f'`{selector}` needs an extra: pip install "abslint[{rule.extra}]"', place(selector))


def select_rules(
    catalogue: Catalogue,
    select: Sequence[str],
    extend_select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    place: Callable[[str], Place] = lambda _: Place(),
) -> Selection:
    """The rules of ``select`` and ``extend_select`` without those of ``ignore``, where a group is every rule in it.

    A rule whose extra is not installed is left out with a warning if a group or ``ALL`` chose it. ``place`` says
    where a selector was written.

    Raises ConfigError for unknown names, and for a rule chosen by its name whose extra is not installed.
    """
    wanted = (*select, *extend_select)
    faults = list(unknown_selectors(catalogue, (*wanted, *ignore), place))
    if faults:
        raise ConfigError(faults)
    ignored = union(catalogue, ignore)
    faults = list(_lacking(catalogue, (name for name in wanted if name not in ignored), place))
    if faults:
        raise ConfigError(faults)
    names = {name for selector in wanted for name in chosen(catalogue, selector)} - ignored
    extras = {name: catalogue.rules[name].extra for name in names}
    absent = {name: extra for name, extra in extras.items() if extra and not extra_is_installed(extra)}
    warnings = (
        f'`{name}` is left out, it needs an extra: pip install "abslint[{absent[name]}]"'
        for name in catalogue.rules
        if name in absent
    )
    return Selection(tuple(name for name in catalogue.rules if name in names - absent.keys()), tuple(warnings))
