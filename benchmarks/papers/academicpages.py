"""A record as the front matter of a publication in Academic Pages, and where each of its fields then stands."""

from __future__ import annotations

from benchmarks.papers.shapes import Data, full_name
from benchmarks.papers.told import (
    abstract_of,
    day_at,
    names_told,
    text_at,
    told,
    told_shape,
    words_told,
)

_CATEGORIES = {"article-journal": "manuscripts", "book": "books", "paper-conference": "conferences"}


def _tell(data: Data) -> Data:
    return {
        "title": text_at(data, "/title"),
        "collection": "publications",
        "category": told(_CATEGORIES.get(str(data.get("type"))), "/type"),
        "permalink": "/publication/on-imagined-shores",
        "date": day_at(data),
        "venue": text_at(data, "/container/title"),
        "doi": text_at(data, "/identifiers/doi"),
        "paperurl": text_at(data, "/links/0/url"),
        "bibtexurl": "https://example.org/files/shores.bib",
        "authors": names_told(data, full_name),
        "tags": words_told(data),
        "abstract": abstract_of(data),
    }


def _fits(data: Data) -> bool:
    """Whether the template knows such works: of its categories, with a title."""
    return str(data.get("type")) in _CATEGORIES and isinstance(data.get("title"), str)


ACADEMICPAGES = told_shape("academicpages", _tell, _fits)
