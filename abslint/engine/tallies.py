"""Adds the tallies of many sources up and has rules judge them. Knows no rule by name.

Of each spelling it keeps how often it stands there and where first; a record is read again only to find the place of
what is told.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from abslint.engine.placing import Lost, crashed, placed
from abslint.engine.telling import Reopen
from abslint.engine.verdicts import crash_of
from abslint.model.diagnostic import Address, Fact, Group, Spelling, Tallies
from abslint.model.plan import Plan
from abslint.model.rule import TallyRule, Variant, Verdict
from abslint.prepare import prepare

Home = tuple[str, bool, str]
"""What the addresses of one source share: the path, whether records have lines of their own, and their syntax."""

WIDTH = 6
"""Numbers kept of a spelling: how often it stands there, and what the address of the first record is made of."""


class TallyStore:
    """The tallies of all sources together: by spelling where its numbers begin in one long column."""

    def __init__(self) -> None:
        self._groups: dict[Group, dict[Spelling, int]] = {}
        self._homes: list[Home] = []
        self._home_of: dict[Home, int] = {}
        self._numbers = array("Q")

    def add(self, tallies: Iterable[Tallies], before: int = 0) -> None:
        """Take the tallies of one report in; ``before`` records of the same file came in earlier ones."""
        numbers, homes = self._numbers, self._homes
        for taken in tallies:
            kept = {first: self._kept(address, before) for first, address in taken.addresses.items()}
            for group, (spellings, counts, firsts) in taken.counted.items():
                rows = self._groups.setdefault(group, {})
                for spelling, count, first in zip(spellings, counts, firsts, strict=True):
                    row = rows.get(spelling)
                    if row is None:
                        rows[spelling] = len(numbers)
                        numbers.append(count)
                        numbers.extend(kept[first])
                        continue
                    numbers[row] += count
                    if homes[kept[first][0]][0] < homes[numbers[row + 1]][0]:  # those of one file come in its order
                        numbers[row + 1 : row + WIDTH] = array("Q", kept[first])

    def _kept(self, address: Address, before: int) -> tuple[int, ...]:
        """What is kept of an address."""
        path, first_byte, first_line, index, file_index, _, by_line, syntax = address
        home = path, by_line, syntax
        number = self._home_of.get(home)
        if number is None:
            number = self._home_of[home] = len(self._homes)
            self._homes.append(home)
        return number, first_byte, first_line, index, file_index + before

    def _variant(self, rule: str, spelling: Spelling, row: int) -> Variant:
        count, home, first_byte, first_line, index, file_index = self._numbers[row : row + WIDTH]
        path, by_line, syntax = self._homes[home]
        address = Address(path, first_byte, first_line, index, file_index, None, by_line, syntax)
        return Variant(spelling, count, Fact(rule, "", address, (), _detail(spelling)))

    def judged(self, plan: Plan, reopen: Reopen, lost: Lost) -> list[Verdict]:
        """What rules judge of the spellings of each key, its facts with their places in the records. Of a rule that
        raised the trace is the last detail of the fact."""
        prepared = prepare(plan)
        verdicts: list[Verdict] = []
        for group in sorted(self._groups):
            rule = prepared.rules.get(group[0])
            if isinstance(rule, TallyRule):
                judge = partial(rule.judge, **plan.options.get(rule.name, {}))
                for variants in self._side_by_side(rule, self._groups[group], verdicts):
                    verdicts += _asked(rule.name, judge, variants)
        once = {verdict.fact: verdict for verdict in reversed(verdicts)}  # what shares two keys is told once
        return placed([*reversed(once.values())], prepared, reopen, lost)

    def _side_by_side(
        self, rule: TallyRule, rows: Mapping[Spelling, int], broken: list[Verdict]
    ) -> Iterator[list[Variant]]:
        """The spellings that share a key, by their places; most share it with none, and of these nothing is made."""
        met, again = set[int](), set[int]()
        for spelling, row in rows.items():
            try:
                hashes = set(map(hash, rule.keys(spelling)))
            except Exception as error:
                broken.append(crashed(self._variant(rule.name, spelling, row).first, crash_of(rule.name, error)))
                continue
            again |= met & hashes
            met |= hashes
        if not again:
            return
        alike: dict[str, list[Variant]] = {}
        for spelling, row in rows.items():
            for key in _keys(rule, spelling):
                if hash(key) in again:
                    alike.setdefault(key, []).append(self._variant(rule.name, spelling, row))
        for key in sorted(alike):
            if len(alike[key]) > 1:
                yield sorted(alike[key], key=lambda one: (one.first.order, one.spelling))


def _detail(spelling: Spelling) -> tuple[str, ...]:
    """A spelling as the detail of a fact."""
    return (spelling,) if isinstance(spelling, str) else spelling


def _keys(rule: TallyRule, spelling: Spelling) -> Iterable[str]:
    try:
        return set(rule.keys(spelling))
    except Exception:  # told the first time
        return ()


def _asked(name: str, judge: Callable[..., Iterable[Verdict]], variants: list[Variant]) -> list[Verdict]:
    try:
        return [*judge(variants)]
    except Exception as error:
        return [crashed(variants[0].first, crash_of(name, error))]
