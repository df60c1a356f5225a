"""Which authors a record names with their ORCID iDs, and when two names may be one person's."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat
from operator import contains

from abslint.knowledge.people import people_of
from abslint.knowledge.prose import fold
from abslint.model.diagnostic import Spelling
from abslint.model.paper import Paper
from abslint.model.span import Pointer

ORCID = "authors.orcid"


def authors(papers: Iterable[Paper]) -> list[Sequence[tuple[str, str, str]]]:
    """Of each record its authors with an ORCID iD: that, the family name or the whole one, and the given name."""
    return [[spelling for spelling, _ in _authors(paper)] if _may_have_orcid(paper) else () for paper in papers]


def _may_have_orcid(paper: Paper) -> bool:
    """Whether some author may have an ORCID iD: of most records it is seen at once that none has."""
    places = None if paper.places is None else paper.places.get(ORCID)
    if places is None or len(places) != 1:
        return paper.has(ORCID)
    root, _, _, keys = places[0]
    if len(root) > 1 or keys is None or len(keys) != 1:
        return True
    try:
        return any(map(contains, paper.data[root[0]], repeat(keys[0])))  # type: ignore[index]
    except KeyError:
        return False
    except TypeError:
        return True


def place_of_author(paper: Paper, spelling: Spelling) -> Pointer | None:
    """Where the ORCID iD of an author that ``authors`` gave stands, None where none does."""
    return next((place for one, place in _authors(paper) if one == spelling), None)


def _authors(paper: Paper) -> Iterator[tuple[tuple[str, str, str], Pointer]]:
    orcids = {field.pointer[:-1]: field for field in paper.filled(ORCID)}
    if not orcids:
        return
    for person in people_of(paper):
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
