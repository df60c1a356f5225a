"""A record as the tags of a publisher's page, and where each of its fields then stands."""

from __future__ import annotations

from html import escape
from typing import Any

from abslint.formats import load_format
from abslint.model.finding import Problem
from abslint.model.source import Source
from benchmarks.papers.shapes import Data, value_at
from benchmarks.papers.told import (
    abstract_of,
    day_at,
    ends_of,
    inverted,
    isbn_of,
    issns_of,
    language_of,
    names_told,
    text_at,
    told,
    told_shape,
    words_told,
)

_HOSTS = {"article-journal": "citation_journal_title", "paper-conference": "citation_conference_title"}
_PLAIN = {
    "/title": "citation_title",
    "/container/short_title": "citation_journal_abbrev",
    "/container/publisher": "citation_publisher",
    "/volume": "citation_volume",
    "/issue": "citation_issue",
    "/thesis/institution": "citation_dissertation_institution",
    "/event/name": "citation_conference",
    "/identifiers/doi": "citation_doi",
    "/identifiers/pmid": "citation_pmid",
    "/identifiers/pmcid": "citation_pmcid",
    "/identifiers/arxiv": "citation_arxiv_id",
    "/links/0/url": "citation_pdf_url",
}


def iris_of(data: Data) -> list[Any] | None:
    """The ORCID iDs of the authors that have one, in a list of their own: None where it matters whose they are, since
    two have the same name or iD and not all have one."""
    people = data.get("authors")
    found = list(enumerate(people if isinstance(people, list) else ()))
    known = [(at, one["orcid"]) for at, one in found if isinstance(one, dict) and "orcid" in one]
    names = [inverted(one) for _, one in found]
    alike = len(set(names)) < len(names) or len({str(iri) for _, iri in known}) < len(known)
    if alike and len(known) < len(names):
        return None
    return [told(iri, f"/authors/{at}/orcid") for at, iri in known] or None


def _tell(data: Data) -> Data:
    first, last = ends_of(data)
    return {
        **{name: text_at(data, place) for place, name in _PLAIN.items()},
        "citation_author": names_told(data, inverted),
        "citation_author_orcid": iris_of(data),
        "citation_publication_date": day_at(data),
        "citation_language": language_of(data),
        _HOSTS.get(str(data.get("type")), "citation_inbook_title"): text_at(data, "/container/title"),
        "citation_issn": issns_of(data) or None,
        "citation_isbn": [isbn_of(data)],
        "citation_firstpage": first or text_at(data, "/article_number"),
        "citation_lastpage": last,
        "citation_abstract": [abstract_of(data)],
        "citation_keywords": words_told(data),
    }


def _fits(data: Data) -> bool:
    """Whether tags can say the values of a record: texts that are read as they were written, with an author."""
    if not isinstance(data.get("title"), str) or value_at(data, "/authors/0") is None:
        return False
    turned = PAGE_TAGS.turn(data)
    if not all(isinstance(one, str) for value in turned.values() for one in _texts(value)):
        return False
    return is_read_back(write([turned]), turned)


def is_read_back(page: str, data: Data) -> bool:
    """Whether a page tells of one paper, which has these values."""
    found = list(load_format("portal_html").read(Source("page.html", page)))
    return len(found) == 1 and not isinstance(found[0], Problem) and found[0].data == data


def _texts(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def tag_lines(data: Data) -> list[str]:
    """The tags, one a line; one for each text of a list."""
    return [
        f'  <meta name="{name}" content="{escape(str(text))}">'
        for name, value in data.items()
        for text in _texts(value)
    ]


def write(records: list[Data]) -> str:
    """The head of a page."""
    (data,) = records
    lines = tag_lines(data)
    return "\n".join(["<!DOCTYPE html>", "<html>", "<head>", *lines, "</head>", "</html>", ""])


PAGE_TAGS = told_shape("citation-meta", _tell, _fits)
