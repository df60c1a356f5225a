"""The examples of rules' pages told again in other shapes: what is found there, and what should be. Knows no rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from abslint.formats import format_for
from abslint.model.finding import Problem
from abslint.model.plan import Plan
from abslint.model.rule import SourceRule
from abslint.model.source import Source
from abslint.model.span import spell_pointer
from abslint.pages import Example, read_page
from abslint.testing.bench import catalogue
from abslint.testing.examples import (
    lint_example,
    lint_source,
    options_of,
    own_rules,
    plan_for,
    profile_of,
    source_of,
    tell_example,
)
from benchmarks.papers.shapes import Data, value_at
from benchmarks.papers.styles import Style, written

Places = Counter[tuple[str, int]]
"""Pointers in records, with the numbers of those, and how many findings are there."""


@dataclass(frozen=True, slots=True)
class Story:
    """An example as data: its records, what it says itself of each (pointers), and where its rule finds something."""

    rule: str
    example: Example
    records: list[Data]
    said: tuple[frozenset[str], ...]
    found: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Retold:
    """What became of a story in a style: where the rule should find something, and where it does."""

    story: Story
    text: str
    wanted: Places
    got: Places

    @property
    def same(self) -> bool:
        """Whether it is the same story."""
        return self.wanted == self.got

    def __str__(self) -> str:
        lost, more = dict(self.wanted - self.got), dict(self.got - self.wanted)
        return f"{self.story.rule}: not found {lost}, found besides {more}\n{self.story.example.text}---\n{self.text}"


@cache
def stories_of(rule: str) -> tuple[Story, ...]:
    """The examples of a rule's page that hold native records, and nothing that is said by syntax alone. They are told
    in many styles: nobody changes them."""
    return tuple(_stories(rule))


def _stories(rule: str) -> Iterator[Story]:
    known = catalogue().rules[rule]
    if isinstance(known, SourceRule):
        return
    for example in read_page(known.page).examples:
        native = example.language in {"yaml", "json"} and profile_of(example) == "native"
        if native and example.kind in {"bad", "good"} and "here" not in example.settings:
            story = _story(rule, example)
            if story is not None:
                yield story


def _story(rule: str, example: Example) -> Story | None:
    whole, own = _read(source_of(example, tell_example(example))), _read(source_of(example, example.text))
    if not whole or own is None or len(own) != len(whole):
        return None
    report = lint_source(source_of(example, tell_example(example)), _plan(rule, example, "native"))
    found = tuple(_place(one.pointer, one.record_index) for one in report.diagnostics if one.rule == rule)
    return Story(rule, example, whole, tuple(frozenset(leaves(one)) for one in own), found)


def _read(source: Source) -> list[Data] | None:
    """The records of a source; None if something in it is no mapping, or in no order."""
    items = list(format_for(source.path, source.text).read(source))
    found = [item.data for item in items if not isinstance(item, Problem) and isinstance(item.data, dict)]
    return found if len(found) == len(items) else None


def leaves(data: Any, place: str = "") -> Iterator[str]:
    """The pointers of what holds nothing itself."""
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    if not items:
        yield place
    for key, value in items:
        yield from leaves(value, place + spell_pointer((key,)))


def _place(pointer: str, index: int | None) -> tuple[str, int]:
    """A pointer within its record, and the number of that."""
    number = index or 0
    return (pointer.removeprefix(f"/{number}") if pointer.startswith(f"/{number}/") else pointer), number


def _plan(rule: str, example: Example, profile: str) -> Plan:
    option, _, value = example.setting("option").partition(":")
    return _plan_of(rule, profile, option, value, example)


@cache
def _plan_of(rule: str, profile: str, _option: str, _value: str, example: Example) -> Plan:
    return plan_for(own_rules(rule), profile, options=options_of(example, rule))


def carries(style: Style, story: Story) -> bool:
    """Whether a style can hold all that an example says."""
    if len(story.records) > 1 and not style.many:
        return False
    pairs = zip(story.records, story.said, strict=True)
    return all(_carried(place, data, style) for data, said in pairs for place in said)


def _carried(place: str, data: Data, style: Style) -> bool:
    """Whether a shape has a place for what an example says; none but the native one keeps what is null."""
    if style.shape.name == "native":
        return True
    return style.shape.point(place, data) is not None and value_at(data, place) is not None


def retell(story: Story, style: Style) -> Retold | None:
    """A story in a style; None if that cannot hold it, or has no place for what is found."""
    if not carries(style, story):
        return None
    places = [(style.shape.point(pointer, story.records[index]), index) for pointer, index in story.found]
    text = written(style, story.records)
    if text is None or any(pointer is None for pointer, _ in places):
        return None
    wanted = Counter((pointer, index) for pointer, index in places if pointer is not None)
    joined = wanted.keys() if len(set(story.found)) > len(wanted) else ()
    report = lint_example(text, style.path, _plan(story.rule, story.example, ""))
    told = (one for one in report.diagnostics if one.rule == story.rule)
    homes = _homes(story, style)
    places_told = (_place(one.pointer, one.record_index) for one in told)
    got = Counter(homes.get(place, place) for place in ((at, number - style.before) for at, number in places_told))
    for place in joined:  # what stood in several places stands in one now, and is told there together or apart
        wanted[place] = got[place] or 1
    return Retold(story, text, wanted, +got)


def _homes(story: Story, style: Style) -> dict[tuple[str, int], tuple[str, int]]:
    """The places at which what is wanted may be told as well, with those at which it is wanted."""
    homes = {}
    for pointer, index in story.found:
        home = style.shape.point(pointer, story.records[index])
        if home is not None:
            homes |= {(other, index): (home, index) for other in style.shape.also(pointer, story.records[index])}
    return homes
