"""All rules by name and group, with their options: what names in a configuration are held against. Loads no rule."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from types import MappingProxyType

from abslint.model.define import frozen
from abslint.model.rule import Rule

NAME = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)+"
"""What a rule is called: words of small letters and digits with hyphens between them, two or more."""

RESERVED = frozenset({"internal-error"})
"""What no rule may be called, since it is told like one."""


@frozen
class Option:
    """A keyword argument of a rule's check.

    ``name`` is in snake_case. ``type`` is the resolved annotation, never its text: bool, int, float, str, a Literal
    of strings, tuple[str, ...], list, frozenset or dict of those, or one of them or None.
    """

    name: str
    type: object
    default: object


@frozen
class Catalogue:
    """The rules there are.

    ``rules`` are by name, in the catalogue's order. ``groups`` are the names of each group's rules. ``options`` are
    by rule name, then by option name in snake_case; a rule without options may be left out.
    """

    rules: Mapping[str, Rule] = field(default_factory=lambda: MappingProxyType({}))
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    options: Mapping[str, Mapping[str, Option]] = field(default_factory=lambda: MappingProxyType({}))
