"""Reads a term of several papers at a time: what every record of a dump pays for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from abslint.model.paper import Paper


class Several(list[Paper]):
    """Papers of one shape, of most of which it is known where texts stand: these are read together, each term once."""

    __slots__ = ("_apart", "_datas", "_places", "_texts")

    def __init__(self, papers: Sequence[Paper]) -> None:
        super().__init__(papers)
        self._places = places = next((paper.places for paper in papers if paper.places is not None), None)
        self._apart = [number for number, paper in enumerate(papers) if paper.places is not places]
        self._datas: list[Any] = [paper.data for paper in papers]
        for number in self._apart:
            self._datas[number] = {}
        self._texts: dict[str, list[str]] = {}

    def first_texts(self, term: str) -> list[str]:
        """Of each paper the text of the first field of a term that says something, empty where there is none."""
        known = self._texts.get(term)
        if known is None:
            column = None if self._places is None else self._places.columns[term](self._datas)
            if column is None:
                column = [_first_text(paper, term) for paper in self]
            else:
                for number in self._apart:
                    column[number] = _first_text(self[number], term)
            known = self._texts[term] = column
        return known


def _first_text(paper: Paper, term: str) -> str:
    found = paper.first(term)
    return "" if found is None else found[0]


def first_texts(papers: Sequence[Paper], term: str) -> list[str]:
    """Of each paper the text of the first field of a term that says something, empty where there is none."""
    return papers.first_texts(term) if isinstance(papers, Several) else [_first_text(paper, term) for paper in papers]
