"""What a record spells that other records spell, too: keywords, journals, codes. Read from every record, so quickly;
how spellings compare is known elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from operator import itemgetter
from typing import Any

from abslint.knowledge.keyword_lists import pieces_of
from abslint.model.paper import Paper
from abslint.model.places import Place, Places
from abslint.model.span import Pointer

JOURNAL = ("container.issn", "type", "container.title")
"""The terms that say in which journal an article stands."""

_DIGITS = str.maketrans("012345678", "999999999")

LONGEST_LEAD = 40
"""Code points of the longest that is taken for what stands before a DOI: longer ones are addresses of their own."""


def keywords(papers: Iterable[Paper]) -> list[Sequence[str]]:
    """The keywords of each record as they stand, those of a string that holds the whole list one by one."""
    spelled: list[Sequence[str]] = []
    latest, key = None, None
    for paper in papers:
        if paper.places is not latest:
            latest = paper.places
            key = None if latest is None else _key_of_list(latest.get("keywords"))
        try:
            texts = paper.data[key]  # type: ignore[index]
            "".join(texts)  # the quickest way to ask whether all are texts
        except (LookupError, TypeError):
            spelled.append(_one_by_one(paper))
        else:  # the keys of a mapping can be joined, too, and the letters of a text
            spelled.append(texts if texts.__class__ is list else _one_by_one(paper))
    return spelled


def _one_by_one(paper: Paper) -> Sequence[str]:
    listed = paper.listed("keywords")
    return [piece for _, _, piece in pieces_of(paper)] if listed is None else listed


def place_of_keyword(paper: Paper, text: str) -> Pointer | None:
    """Where a keyword that ``keywords`` gave stands, None where it doesn't."""
    return next((field.pointer for field, _, piece in pieces_of(paper) if piece == text), None)


def _key_of_list(places: Sequence[Place] | None) -> str | int | None:
    """The key under which the one list of a term's texts stands; None if it is deeper inside, or not the only one."""
    if places is None or len(places) != 1:
        return None
    root, is_text, has_items, _ = places[0]
    return root[0] if len(root) == 1 and is_text and has_items else None


def journals(papers: Iterable[Paper]) -> list[Sequence[tuple[str, ...]]]:
    """Of each journal article the name of its journal with all ISSNs that stand there."""
    spelled: list[Sequence[tuple[str, ...]]] = []
    latest: Places | None = None
    quick: tuple[Both, Both] | None = None
    for paper in papers:
        if paper.places is not latest:
            latest = paper.places
            quick = None if latest is None else _side_by_side(latest)
        if quick is not None:
            outer, inner = quick
            try:
                kind, container = outer(paper.data)
                named = inner(container)
            except (LookupError, TypeError):
                pass
            else:
                title, issn = named
                if kind == "article-journal" and title.__class__ is str and issn.__class__ is str:
                    spelled.append((named,))
                    continue
        spelled.append(_journal(paper))
    return spelled


Both = Callable[[Any], tuple[Any, Any]]


def _side_by_side(places: Places) -> tuple[Both, Both] | None:
    """What takes the type and the container from a record, and from that its title and ISSN, in a shape in which they
    stand so and other ISSNs only where the one would."""
    (issn, *others), (kind, *_), (title, *_) = ([root for root, *_ in places.get(term) or [((),)]] for term in JOURNAL)
    if [len(issn), len(title), len(kind)] != [2, 2, 1] or issn[0] != title[0]:
        return None
    if any(other[:2] != issn for other in others):
        return None
    return itemgetter(kind[0], issn[0]), itemgetter(title[1], issn[1])


def _journal(paper: Paper) -> Sequence[tuple[str, ...]]:
    issns = paper.texts("container.issn")
    if not issns or "journal" not in paper.text("type").lower():
        return ()
    title = paper.first("container.title")
    return ((title[0], *issns),) if title else ()


def codes(papers: Iterable[Paper]) -> list[Sequence[str]]:
    """How languages, the DOI and the date of publication of each record are written, each with its kind before a line
    feed: the tag or name of a language, what leads to a DOI, a date with all its digits alike."""
    return [*map(_codes, papers)]


def _codes(paper: Paper) -> Sequence[str]:
    found = [f"language\n{text}" for text in paper.texts("language")]
    doi = paper.first("identifiers.doi")
    if doi is not None:
        lead = doi[0].find("10.")
        if 0 <= lead <= LONGEST_LEAD:
            found.append(f"doi\n{doi[0][:lead]}")
    date = paper.first("dates.published")
    if date is not None:
        found.append(f"date\n{date[0][:LONGEST_LEAD].translate(_DIGITS)}")
    return found


def place_of(paper: Paper, term: str, text: str) -> Pointer | None:
    """Where a text stands as a field of a term, None where it doesn't."""
    return next((field.pointer for field in paper.all(term) if field.text == text), None)


def place_of_code(paper: Paper, spelling: str) -> Pointer | None:
    """Where what ``codes`` gave of a record stands in it, None where it doesn't."""
    kind, _, text = spelling.partition("\n")
    if kind == "language":
        return place_of(paper, "language", text)
    found = paper.first("identifiers.doi" if kind == "doi" else "dates.published")
    return found[1] if found is not None and spelling in _codes(paper) else None
