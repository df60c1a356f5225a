"""Which authors a record names with their ORCID iDs, and when two names may be one person's."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat
from operator import contains

from abslint.knowledge.people import owner_of, people_of
from abslint.knowledge.prose import fold
from abslint.model.diagnostic import Spelling
from abslint.model.paper import Paper
from abslint.model.places import Place
from abslint.model.span import Pointer

ORCID = "authors.orcid"


def authors(papers: Iterable[Paper]) -> list[Sequence[tuple[str, str, str]]]:
    """Of each record its authors with an ORCID iD: that, the family name or the whole one, and the given name."""
    spelled: list[Sequence[tuple[str, str, str]]] = []
    latest, people, key = None, None, None
    for paper in papers:
        if paper.places is not latest:
            latest = paper.places
            people, key = (None, None) if latest is None else _key_in_list(latest.get(ORCID))
        try:
            known = any(map(contains, paper.data[people], repeat(key)))  # type: ignore[index]
        except (LookupError, TypeError):
            known = paper.has(ORCID)
        spelled.append([spelling for spelling, _ in _authors(paper)] if known else ())
    return spelled


def _key_in_list(places: Sequence[Place] | None) -> tuple[str | int, str] | tuple[None, None]:
    """The key of the one list in whose mappings a term stands, and its key there; of no other places."""
    if places is None or len(places) != 1:
        return None, None
    root, _, _, keys = places[0]
    return (root[0], keys[0]) if keys is not None and len(root) == len(keys) == 1 else (None, None)


def place_of_author(paper: Paper, spelling: Spelling) -> Pointer | None:
    """Where the ORCID iD of an author that ``authors`` gave stands, None where none does."""
    return next((place for one, place in _authors(paper) if one == spelling), None)


def _authors(paper: Paper) -> Iterator[tuple[tuple[str, str, str], Pointer]]:
    filled = paper.filled(ORCID)
    if not filled:
        return
    people = people_of(paper)
    places = {person.pointer for person in people}
    orcids = {owner_of(field.pointer, places): field for field in filled}
    for person in people:
        orcid, whole = orcids.get(person.pointer), person.family or person.whole
        if orcid is not None and whole is not None:
            given = person.given.text if person.given and person.family else ""
            yield (orcid.text, whole.text, given), orcid.pointer


def are_compatible(family: str, given: str, other_family: str, other_given: str) -> bool:
    """Whether two names are one person's as journals print it: the same family name, and given names of which each
    begins as the other's, in order, with or without middle names. A whole name in one text is compared as such."""
    if not given or not other_given:
        one, two = f"{given} {family}".split(), f"{other_given} {other_family}".split()
        return sorted(fold(" ".join(one)).split()) == sorted(fold(" ".join(two)).split()) or not (given or other_given)
    if unicodedata.normalize("NFC", family) != unicodedata.normalize("NFC", other_family):
        return False
    short, whole = sorted((_names(given), _names(other_given)), key=len)
    rest = iter(whole)
    return all(any(_begin_alike(piece, name) for name in rest) for piece in short)


def _names(given: str) -> list[str]:
    """Given names and initials, ``JP`` taken apart."""
    names = unicodedata.normalize("NFC", given).replace(".", " ").replace("-", " ").split()
    return [piece for name in names for piece in (name if name.isupper() and len(name) < 4 else [name])]


def _begin_alike(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[:1].casefold() == other[:1].casefold())
