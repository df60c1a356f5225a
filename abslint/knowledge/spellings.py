"""What a record spells that other records spell, too: keywords, journals, codes. Read from every record, so quickly;
how spellings compare is known elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from abslint.model.paper import Paper
from abslint.model.span import Pointer

_DIGITS = str.maketrans("012345678", "999999999")

LONGEST_LEAD = 40
"""Code points of the longest that is taken for what stands before a DOI: longer ones are addresses of their own."""


def keywords(paper: Paper) -> Sequence[str]:
    """The keywords as they stand."""
    return paper.texts("keywords")


def journals(paper: Paper) -> Sequence[tuple[str, ...]]:
    """Of a journal article the name of its journal with all ISSNs that stand there."""
    issns = paper.texts("container.issn")
    if not issns or "journal" not in paper.text("type").lower():
        return ()
    title = paper.first("container.title")
    return ((title[0], *issns),) if title else ()


def codes(paper: Paper) -> Sequence[str]:
    """How languages, the DOI and the date of publication are written, each with its kind before a line feed: the tag or
    name of a language, what leads to a DOI, a date with all its digits alike."""
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
    return found[1] if found is not None and spelling in codes(paper) else None
