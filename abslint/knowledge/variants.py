"""Which of several spellings is the usual one. Knows nothing of what is spelled."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from abslint.model.rule import Variant

DAMAGE = (
    "text-control-character",
    "text-empty-brackets",
    "text-html-entity",
    "text-invisible-character",
    "text-latex",
    "text-ligature",
    "text-mixed-script-word",
    "text-mojibake",
    "text-private-use",
    "text-replacement-character",
    "text-whitespace",
)
"""Rules of what befalls a text: a spelling that differs by that alone is none of its own."""


class Form(NamedTuple):
    """Spellings that are taken for one: how often they occur together, the first of them, and the most usual."""

    form: str
    times: int
    first: Variant
    usual: Variant


def by_form(variants: Iterable[Variant], form: Callable[[Variant], str]) -> list[Form]:
    """The forms of variants that come in the order of their places, the most usual form first, then by place. What has
    no form (the empty string) is left out."""
    alike: dict[str, list[Variant]] = {}
    for variant in variants:
        name = form(variant)
        if name:
            alike.setdefault(name, []).append(variant)
    forms = [
        Form(name, sum(one.times for one in group), group[0], max(group, key=lambda one: one.times))
        for name, group in alike.items()
    ]
    return sorted(forms, key=lambda one: -one.times)


def how_often(times: int) -> str:
    """``once`` or ``7 times``."""
    return "once" if times == 1 else f"{times} times"
