"""``python -m benchmarks mutate``: plants each rule's defect in clean records, and counts what is found of them.

Records of many kinds are written in many styles. One defect is planted at a random spot; it is found if its rule tells
it there. What else is told is noise: one defect, one finding. Clean records must stay silent.
"""

from __future__ import annotations

import argparse
import copy
import random
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from abslint.decode import decode
from abslint.engine import lint
from abslint.model.diagnostic import Diagnostic
from abslint.model.plan import Plan
from abslint.rules import load_catalogue
from abslint.runner.drive import gather
from abslint.runner.unread import as_records
from abslint.testing.examples import plan_for, reopen_in
from benchmarks.mutations import Mutation, load_mutations
from benchmarks.papers.records import record
from benchmarks.papers.shapes import Data, value_at
from benchmarks.papers.styles import STYLES, Style, written

TRIES = 1600
"""Records and styles drawn for one defect before it is given up."""


@dataclass(frozen=True, slots=True)
class Planted:
    """A file with one defect, what must be found in it, and where; ``homes`` gives by a place where the defect may be
    told as well the one that is wanted."""

    rule: str
    style: str
    path: str
    text: str | bytes
    wanted: frozenset[str]
    homes: dict[str, str]
    index: int | None
    value: str


@dataclass(slots=True)
class Count:
    """What became of the defects of one rule."""

    mutation: Mutation
    planted: int = 0
    found: int = 0
    extra: Counter[str] = field(default_factory=Counter)
    missed: list[tuple[Planted, list[Diagnostic]]] = field(default_factory=list)
    noisy: list[tuple[Planted, list[Diagnostic]]] = field(default_factory=list)

    @property
    def share(self) -> float:
        """The share of defects that were found."""
        return self.found / self.planted if self.planted else 0.0

    @property
    def holds(self) -> bool:
        """Whether enough was found, and nothing else."""
        return self.planted > 0 and self.share >= self.mutation.recall and not self.extra


def plant(mutation: Mutation, dice: random.Random) -> Planted | None:
    """A file with the defect at a random spot, in a random style; None if no record can have it."""
    for _ in range(TRIES):
        style = dice.choice(STYLES)
        shape = style.shape.name
        fits = shape not in mutation.unless and (not mutation.shapes or shape in mutation.shapes)
        if not fits or (mutation.styles and style.name not in mutation.styles) or (mutation.double and not style.many):
            continue
        others = [record(dice.randint(1, 10**9), dice) for _ in range(dice.randint(0, 2) if style.many else 0)]
        done = _planted(mutation, style, record(0, dice), others, dice)
        if done is not None:
            return done
    return None


def _planted(mutation: Mutation, style: Style, data: Data, others: list[Data], dice: random.Random) -> Planted | None:
    at = dice.randint(0, len(others))
    text: str | bytes | None
    index: int | None
    if mutation.spoil:
        text = written(style, [*others[:at], data, *others[at:]])
        spoilt = None if text is None else mutation.spoil(text, dice)
        if spoilt is None or spoilt[0] == text:
            return None
        text, places, index = *spoilt, None
    else:
        before = copy.deepcopy(data)
        index = at
        if mutation.double:
            doubled = mutation.double(data, dice)
            second, places, index = (*doubled, None) if doubled else ({}, None, None)
            others = [*others, second]
        else:
            places = mutation.plant(data, dice) if mutation.plant else None
        text = None if places is None else written(style, [*others[:at], data, *others[at:]])
        if text is None or (data == before and not mutation.double):
            return None
    wanted = _pointers(style, data, places)
    if wanted is None:
        return None
    homes = _homes(style, data, places)
    index = None if index is None else index + style.before
    return Planted(mutation.rule, style.name, style.path, text, wanted, homes, index, _shown(data, places))


def _shown(data: Data, places: str | list[str] | None) -> str:
    """What was planted, for people: the values, long ones without their middle."""
    texts = [repr(value_at(data, place)) for place in _several(places)]
    return ", ".join(text if len(text) < 200 else f"{text[:90]} ... {text[-90:]}" for text in texts)


def _pointers(style: Style, data: Data, places: str | list[str] | None) -> frozenset[str] | None:
    """The places in the style's shape; None if it has not all of them."""
    found = [style.shape.point(place, data) for place in _several(places)]
    return None if None in found else frozenset(place for place in found if place is not None)


def _homes(style: Style, data: Data, places: str | list[str] | None) -> dict[str, str]:
    """The places where the defect may be told as well, with those where it is wanted."""
    wanted = {place: style.shape.point(place, data) for place in _several(places)}
    return {other: home for place, home in wanted.items() if home for other in style.shape.also(place, data)}


def _several(places: str | list[str] | None) -> list[str]:
    return [places] if isinstance(places, str) else places or []


@cache
def _plan(rule: str) -> Plan:
    default = load_catalogue().rules[rule].default if rule else True
    options = load_mutations()[rule].options if rule else {}
    return plan_for(() if default else (rule,), options=options) if options else plan_for(() if default else (rule,))


def check(path: str, text: str | bytes, rule: str = "") -> list[Diagnostic]:
    """The diagnostics of a file under the default rules, and ``rule`` beside them."""
    plan = _plan(rule)
    source = decode(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"), path)
    report = lint(source, plan)
    if report.skipped and source.text.strip():
        report = lint(source, as_records(plan))  # it may be broken
    return list(gather([(path, report)], plan, lambda address: reopen_in(source, address)).diagnostics)


def weigh(count: Count, planted: Planted) -> None:
    """Lint a planted file, and add to the count."""
    told = check(planted.path, planted.text, planted.rule)
    own = [one for one in told if one.rule == planted.rule and _is_there(one, planted)]
    rest = [one for one in told if one not in own and one.rule not in count.mutation.beside]
    count.planted += 1
    if own and planted.wanted <= {_home(one, planted) for one in own if planted.wanted}:
        count.found += 1
    else:
        count.missed.append((planted, told))
    if rest and own:
        count.extra.update(one.rule for one in rest)
        count.noisy.append((planted, rest))


def _is_there(one: Diagnostic, planted: Planted) -> bool:
    there = not planted.wanted or _home(one, planted) in planted.wanted
    return there and (planted.index is None or (one.record_index or 0) == planted.index)


def _home(one: Diagnostic, planted: Planted) -> str:
    return planted.homes.get(one.pointer, one.pointer)


def measure(rules: Iterable[str], each: int, seed: int) -> Iterator[Count]:
    """What is found of ``each`` defects of every rule."""
    mutations = load_mutations()
    for rule in rules:
        dice = random.Random(f"{rule} {seed}")  # noqa: S311 - not for secrets
        count = Count(mutations[rule])
        for _ in range(each):
            planted = plant(mutations[rule], dice)
            if planted is not None:
                weigh(count, planted)
        yield count


def clean(each: int, seed: int) -> Iterator[tuple[Style, str, Diagnostic]]:
    """What is told of clean files, ``each`` of them in every style: nothing, if all is well."""
    dice = random.Random(seed)  # noqa: S311 - not for secrets
    for style in STYLES:
        for number in range(each):
            text = written(style, [record(number, dice), *([record(-1, dice)] if style.many else [])])
            for one in check(style.path, text) if text is not None else ():
                yield style, text or "", one


def line_of(count: Count) -> str:
    """A rule's line in the table."""
    noise = ", ".join(f"{name} {number}" for name, number in count.extra.most_common())
    told = noise or count.mutation.why
    return f"{count.mutation.rule:<30} {count.planted:>7} {count.found:>6} {count.share:>7.1%}  {told}".rstrip()


def main(words: list[str] | None = None) -> int:
    """Print the table; with ``--verbose`` what was missed. The exit code is 1 if anything is not as it should be."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks mutate", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="another number, other records")
    parser.add_argument("--each", type=int, default=200, help="defects planted for each rule")
    parser.add_argument("--only", nargs="+", default=[], metavar="RULE", help="these rules only")
    parser.add_argument("-v", "--verbose", action="count", default=0, help="show what was missed; more of it: see more")
    wishes = parser.parse_args(words)
    right = True
    print(f"{'rule':<30} {'planted':>7} {'found':>6} {'share':>7}  also told, or why not all")
    for count in measure(wishes.only or load_mutations(), wishes.each, wishes.seed):
        right &= count.holds
        print(line_of(count), "" if count.holds else "  <--", flush=True)
        if wishes.verbose:
            _show(count, wishes.verbose)
    told = [] if wishes.only else list(clean(wishes.each // 4, wishes.seed))
    for style, _, one in told:
        print(f"clean, but {style.name}: {one.rule} {one.pointer} {one.message}")
    print(f"clean records: {len(told)} findings" if not wishes.only else "")
    return 0 if right and not told else 1


def _show(count: Count, depth: int) -> None:
    """What was missed and, if asked for more, what was told besides, with the whole file if asked for most."""
    for planted, told in [*count.missed, *(count.noisy if depth > 1 else [])]:
        print(f"    {planted.style} {' '.join(sorted(planted.wanted))}: {planted.value}")
        for one in told:
            print(f"        told: {one.rule} {one.pointer} {one.message}")
        if depth > 2:
            print(planted.text)
