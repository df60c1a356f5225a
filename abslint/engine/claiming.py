"""Takes down what records claim, or may claim, column by column. Knows no rule by name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import chain, groupby

from abslint.engine.seen import Seen
from abslint.engine.verdicts import Crash, crash_of
from abslint.lens import Claiming
from abslint.model.diagnostic import Claims
from abslint.model.late import loaded
from abslint.model.paper import Paper
from abslint.model.several import Several
from abslint.prepare import Prepared

KeysOf = Callable[[Sequence[Paper]], Sequence[Collection[str]]]
"""Gives the keys of the claims of each of some records, or more."""

_ONE_EACH, _NONE = {1}, {0}
"""How many keys records have."""


class Claimed:
    """The claims of records by the names under which rules count them. An owner is the place of a record in the columns
    of the notes that are taken of it."""

    def __init__(self) -> None:
        self.claims: defaultdict[str, Claims] = defaultdict(lambda: ([], []))
        self._claiming: Sequence[Claiming] = ()
        self._columns: list[tuple[KeysOf, list[str], list[int], str]] = []

    def note(self, records: Sequence[Seen], owners: Sequence[int], prepared: Prepared) -> Iterator[tuple[Seen, Crash]]:
        """Take down what records claim, those of one shape together. Gives those of which a rule raised."""
        at = 0
        for _, group in groupby(records, lambda seen: id(seen.paper.profile)):
            some = [*group]
            yield from self._note(some, owners[at : at + len(some)], prepared.lens(some[0].paper.profile).claiming)
            at += len(some)

    def _note(
        self, records: Sequence[Seen], owners: Sequence[int], claiming: Sequence[Claiming]
    ) -> Iterator[tuple[Seen, Crash]]:
        if claiming is not self._claiming:
            self._claiming = claiming
            self._columns = [(loaded(one.keys), *self.claims[one.claims], one.rule) for one in claiming]
        papers = Several([seen.paper for seen in records])
        for keys_of, keys, of, rule in self._columns:
            try:
                found = keys_of(papers)
                if len(found) != len(papers):
                    raise ValueError(f"the keys of {len(papers)} papers are wanted, those of {len(found)} were given")
            except Exception:  # one by one, to tell of which
                found, crashes = _one_by_one(keys_of, papers, rule)
                yield from ((records[number], crash) for number, crash in crashes)
            keys.extend(chain.from_iterable(found))
            numbers = set(map(len, found))
            if numbers == _ONE_EACH:  # as of titles and DOIs: nearly always
                of.extend(owners)
            elif numbers != _NONE:
                of.extend(owner for owner, some in zip(owners, found, strict=True) for _ in some)


def _one_by_one(
    keys_of: KeysOf, papers: Sequence[Paper], rule: str
) -> tuple[list[Collection[str]], list[tuple[int, Crash]]]:
    """The keys of each record, none of one of which the rule raises."""
    found: list[Collection[str]] = []
    crashes: list[tuple[int, Crash]] = []
    for at, paper in enumerate(papers):
        try:
            (keys,) = keys_of((paper,))
            found.append(keys)
        except Exception as error:
            found.append(())
            crashes.append((at, crash_of(rule, error)))
    return found, crashes
