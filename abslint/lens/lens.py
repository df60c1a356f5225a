"""The rules that concern one shape of records, sorted for one pass over a record. Knows no rule by name."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import field

from abslint.gate import Doubt, Gate
from abslint.lens.outliner import Outliner
from abslint.lens.runs import Claiming, CorpusRun, FieldRun, HabitRun, Known, PaperGroup, PaperRun, Sieve
from abslint.model.define import frozen
from abslint.model.places import Places
from abslint.model.profile import Profile
from abslint.model.rule import TallyRule
from abslint.triage import Triage

FEW = 2
"""Rules that are asked before it is asked whether they need be."""

SHAPES = 512
"""Sets of terms of which is remembered what concerns them: records of one source have a few."""


@frozen
class Shape:
    """What concerns a record that has a certain set of terms: those that any rule of fields looks at, with their
    sieves and whether the triage must see their texts; all groups of rules of the record, without kinds in which they
    find nothing; and those that may find something where all these terms surely say something, with such kinds."""

    terms: tuple[tuple[str, Sieve | None, bool], ...]
    papers: tuple[PaperGroup, ...]
    sure: tuple[PaperGroup, ...]


@frozen
class Left:
    """What is left to be asked of a record that the gate has cleared: the rules of the fields of some ``terms``, groups
    of rules of the record, and the schemas of its data but for the first ``schemas``. ``places`` is where to find the
    texts of all other terms."""

    terms: tuple[tuple[str, Sieve | None], ...]
    papers: tuple[PaperGroup, ...]
    schemas: int
    places: Places


@frozen
class Lens:
    """The rules that concern one profile, sorted for one pass over a record.

    ``sieves`` hold the field rules without a trigger by term, ``papers`` the rules of the record in groups; ``asked``
    the triggered ones by name with their terms. ``triaged_terms`` are those whose text the triage must see; ``quiet``
    are some texts in which it found nothing. ``habits`` are the rules that ask by habit of what the ``outliner`` tells.
    """

    profile: Profile
    sieves: dict[str, Sieve]
    asked: dict[str, tuple[tuple[str, ...], FieldRun | PaperRun]]
    papers: tuple[PaperGroup, ...]
    corpus: tuple[CorpusRun, ...]
    claiming: tuple[Claiming, ...]
    tallies: tuple[TallyRule, ...]
    triaged_terms: frozenset[str]
    triage: Triage
    gate: Gate[Left]
    habits: tuple[HabitRun, ...]
    outliner: Outliner
    shapes: dict[tuple[str, ...], Shape] = field(default_factory=dict)
    quiet: Known = field(default_factory=Known)

    def shape(self, terms: Iterable[str]) -> Shape:
        """What concerns a record with these terms."""
        key = tuple(terms)
        known = self.shapes.get(key)
        if known is None:
            if len(self.shapes) == SHAPES:
                self.shapes.clear()
            known = self.shapes[key] = self._shape(key)
        return known

    def _shape(self, terms: tuple[str, ...]) -> Shape:
        return Shape(
            terms=tuple(
                (term, self.sieves.get(term), term in self.triaged_terms)
                for term in terms
                if term in self.sieves or term in self.triaged_terms
            ),
            papers=tuple(((), silent_on, members) for _, silent_on, members in self.papers),
            sure=tuple(_unsettled(self.papers, terms)),
        )


def left_in_doubt(
    profile: Profile,
    sieves: Mapping[str, Sieve],
    triaged: Collection[str],
    papers: Iterable[PaperGroup],
    own_schemas: int,
    doubt: Doubt,
) -> Left:
    """What is left to be asked of records of which the gate leaves something in doubt: of terms that no rule of fields
    looks at, nothing."""
    groups = list(papers)
    kinds = {group: number for number, group in enumerate(filter(has_kinds, groups))}
    return Left(
        terms=tuple(
            (term, sieves.get(term))
            for term in profile.fields
            if term in doubt.terms and (term in sieves or term in triaged)
        ),
        papers=tuple(_few_at_once(one) for one in groups if one not in kinds or kinds[one] in doubt.kinds),
        schemas=0 if doubt.schema else own_schemas,
        places=Places({**profile.places, **dict.fromkeys(doubt.terms)}),
    )


def _few_at_once(group: PaperGroup) -> PaperGroup:
    """A group of rules to be asked of records of which many are of no kind that is known: to ask a few costs less than
    to look first."""
    return group if len(group[2]) > FEW else ((), *group[1:])


def has_kinds(group: PaperGroup) -> bool:
    """Whether kinds of records are known in which a group of rules finds nothing: the gate knows of these by number."""
    return bool(group[0])


def _unsettled(groups: Iterable[PaperGroup], terms: Collection[str]) -> Iterator[PaperGroup]:
    """The groups that may find something in a record with these terms, with the kinds that it may yet be of."""
    for stills, silent_on, members in groups:
        kinds = tuple(still for still in stills if still.fits(terms.__contains__))
        if not any(still.is_told_by(terms) for still in kinds):
            yield kinds, silent_on, members
