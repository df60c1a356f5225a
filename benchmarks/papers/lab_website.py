"""A record as a citation of a lab website, and where each of its fields then stands."""

from __future__ import annotations

from typing import Any

from benchmarks.papers.shapes import Data, full_name, value_at
from benchmarks.papers.told import day_at, names_told, text_at, told, told_shape, words_told

_PREFIXES = {"doi": "doi", "pmid": "pubmed", "pmcid": "pmcid", "arxiv": "arxiv"}
"""Native identifiers to the prefixes of Manubot's, in the order in which one is chosen."""


def _identifier(data: Data) -> Any:
    """The one identifier of which the citation is made."""
    for name, prefix in _PREFIXES.items():
        value = value_at(data, f"/identifiers/{name}")
        if value is not None:
            return told(f"{prefix}:{value}", f"/identifiers/{name}")
    return None


def _tell(data: Data) -> Data:
    return {
        "id": _identifier(data),
        "title": text_at(data, "/title"),
        "authors": names_told(data, full_name),
        "publisher": text_at(data, "/container/title"),
        "date": day_at(data),
        "link": text_at(data, "/links/0/url"),
        "tags": words_told(data),
        "plugin": "sources.py",
        "file": "sources.yaml",
    }


def _fits(data: Data) -> bool:
    """Whether a list of citations can hold a record: with an identifier, a title, and what is made of them."""
    told_of = LAB_WEBSITE.turn(data)
    return isinstance(data.get("title"), str) and {"id", "authors", "date"} <= told_of.keys()


LAB_WEBSITE = told_shape("lab-website", _tell, _fits)
