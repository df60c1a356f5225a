"""Puts rules that are being tried on the bench: as long as they lie there, they are rules like those of the house."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps

from abslint.model.catalogue import NAME, RESERVED, Catalogue
from abslint.model.plan import Plan
from abslint.model.rule import Rule
from abslint.prepare import Prepared, prepare
from abslint.rules import extended, load_catalogue

GROUP = "on-the-bench"
"""The group of the rules that lie there."""

_BENCH: list[Catalogue] = []

Promise = Callable[[str | Rule], None]
"""Raises AssertionError with words where a rule, or the rule of the house of that name, does not keep it."""


def catalogue() -> Catalogue:
    """The rules that there are: those of the house, and those on the bench."""
    return _BENCH[-1] if _BENCH else load_catalogue()


@contextmanager
def bench(*rules: Rule) -> Iterator[None]:
    """Put rules on the bench. Raises ValueError for one whose name no rule can have, or one of the house has."""
    for rule in rules:
        if not re.fullmatch(NAME, rule.name) or rule.name in RESERVED:
            raise ValueError(f"`{rule.name}` is no name for a rule: small letters, digits and hyphens, as in `no-tbd`")
        if rule.name in load_catalogue().rules:
            raise ValueError(f"`{rule.name}` is a rule of abslint")
    _BENCH.append(extended(catalogue(), {GROUP: rules}))
    try:
        yield
    finally:
        _BENCH.pop()


def prepared(plan: Plan) -> Prepared:
    """A plan compiled with the rules on the bench, which it means from now on."""
    return prepare(plan, catalogue() if _BENCH else None)


def promise(check: Callable[[str], None]) -> Promise:
    """A promise of rules by their names as one of rules: each lies on the bench by itself while it is asked."""

    @wraps(check)
    def asked(rule: str | Rule) -> None:
        if isinstance(rule, str):
            check(rule)
            return
        with bench(rule):
            check(rule.name)

    return asked
