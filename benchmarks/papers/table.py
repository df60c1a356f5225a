"""A record as the row of a table, and where each of its fields then stands."""

from __future__ import annotations

import csv
import io
from typing import Any

from abslint.formats import load_format
from abslint.model.finding import Problem
from abslint.model.source import Source
from benchmarks.papers.shapes import Data, words_of
from benchmarks.papers.told import (
    abstract_of,
    day_at,
    inverted,
    isbn_of,
    issns_of,
    language_of,
    text_at,
    told,
    told_shape,
)

_TYPES = {
    "article-journal": "journalArticle",
    "book": "book",
    "chapter": "bookSection",
    "dataset": "dataset",
    "paper-conference": "conferencePaper",
    "preprint": "preprint",
    "report": "report",
    "thesis": "thesis",
}
"""Words for types as Zotero writes them."""

_PLAIN = {
    "/title": "Title",
    "/publication_status": "Publication Status",
    "/container/title": "Publication Title",
    "/container/short_title": "Journal Abbreviation",
    "/container/publisher": "Publisher",
    "/container/place": "Place",
    "/volume": "Volume",
    "/issue": "Issue",
    "/pages": "Pages",
    "/article_number": "Article Number",
    "/identifiers/doi": "DOI",
    "/identifiers/pmid": "PMID",
    "/identifiers/pmcid": "PMCID",
    "/links/0/url": "Url",
}


def _joined(data: Data, key: str) -> Any:
    """The items of a list in one cell; None where that would hold others."""
    found = data.get(key)
    if not isinstance(found, list):
        return told(found, f"/{key}")
    texts = [inverted(one) for one in found] if key == "authors" else words_of(found)
    if not texts or not all(isinstance(text, str) and ";" not in text for text in texts):
        return None
    places = [f"/{key}/{at}" for at in range(len(found))]
    inner = "text" if key == "keywords" else "literal"
    parts = [
        f"{place}/{part}"
        for place, one in zip(places, found, strict=True)
        for part in (("family", "given", inner) if isinstance(one, dict) else ())
        if part in one
    ]
    return told("; ".join(texts), f"/{key}", *places, *parts)


def _tell(data: Data) -> Data:
    return {
        "Key": text_at(data, "/id"),
        "Item Type": told(_TYPES.get(str(data.get("type"))), "/type"),
        "Author": _joined(data, "authors"),
        "Date": day_at(data),
        "Language": language_of(data),
        "ISSN": next(iter(issns_of(data)), None),
        "ISBN": isbn_of(data),
        "Abstract Note": abstract_of(data),
        "Manual Tags": _joined(data, "keywords"),
        **{name: text_at(data, place) for place, name in _PLAIN.items()},
    }


def _fits(data: Data) -> bool:
    """Whether a table can hold the values of a record: texts that are read as they were written."""
    turned = TABLE.turn(data)
    if str(data.get("type")) not in _TYPES or not all(isinstance(one, str) for one in turned.values()):
        return False
    found = list(load_format("csv").read(Source("papers.csv", write([turned]))))
    if len(found) != 1 or isinstance(found[0], Problem) or not isinstance(found[0].data, dict):
        return False
    return {key: value for key, value in found[0].data.items() if value or key in turned} == turned


COLUMNS = ("Key", "Item Type", "Author", "Date", "Language", "ISSN", "ISBN", "Abstract Note", "Manual Tags")


def write(records: list[Data]) -> str:
    """The rows below a header of all columns, as Zotero writes them."""
    out = io.StringIO()
    rows = csv.DictWriter(out, (*COLUMNS, *_PLAIN.values()), restval="", lineterminator="\n")
    rows.writeheader()
    rows.writerows(records)
    return out.getvalue()


TABLE = told_shape("table", _tell, _fits)
