"""Reads a term of several papers at a time: what every record of a dump pays for."""

from __future__ import annotations

from collections.abc import Iterable

from abslint.model.paper import Paper
from abslint.model.places import UNSURE, First


def first_texts(papers: Iterable[Paper], term: str) -> list[str]:
    """Of each paper the text of the first field of a term that says something, empty where there is none."""
    texts: list[str] = []
    latest, reader = None, None
    for paper in papers:
        if paper.places is not latest:
            latest = paper.places
            reader = None if latest is None else latest.readers[term]
        found: First | None = UNSURE if reader is None else reader(paper.data)
        if found is UNSURE:
            found = paper.first(term)
        texts.append("" if found is None else found[0])
    return texts
