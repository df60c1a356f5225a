"""Any other mapping that is plainly a paper: the keys that people choose by themselves. Asks for nothing.

Hand-made lists (``_data/publications.yml``, exported JSON Lines) follow no published shape. What they hold is
judged, what they lack is not.
"""

from __future__ import annotations

from collections.abc import Mapping

from abslint.model.forms import Forms
from abslint.model.profile import Confidence, Profile, Where, at

SCHOLARLY = frozenset(
    "doi DOI pmid PMID pmcid PMCID journal venue abstract booktitle issn isbn arxiv arxiv_id bibtex "
    "citation_key journal_title publication_year".split()
)
"""Keys that hardly stand in anything but a paper's record."""

PEOPLE_OR_TIME = frozenset(
    "authors author author_list year date pub_date published publication_date publication_year".split()
)


def recognise(data: Mapping[str, object]) -> Confidence:
    """A title in words, somebody or some time, and a key that papers have, or authors by their family names."""
    if not isinstance(data.get("title"), str) or not PEOPLE_OR_TIME.intersection(data) or _is_collected(data):
        return Confidence.NO
    return Confidence.WEAK if SCHOLARLY.intersection(data) or _names_families(data) else Confidence.NO


def _is_collected(data: Mapping[str, object]) -> bool:
    """Whether this is a page of a site that stands in a collection of something else: its talks, its courses."""
    name = data.get("collection")
    return isinstance(name, str) and name.lower() in {"talks", "teaching", "portfolio", "posts", "pages", "projects"}


def _names_families(data: Mapping[str, object]) -> bool:
    """Whether authors are listed by family and given names, as nobody but bibliographers does."""
    authors = data.get("authors") or data.get("author")
    people = authors if isinstance(authors, list) else []
    return bool(people) and all(isinstance(one, dict) and "family" in one for one in people)


def _keys(names: str) -> tuple[Where, ...]:
    return tuple(at("/" + name) for name in names.split())


PROFILE = Profile(
    name="plain",
    title="plain mapping",
    fields={
        "id": _keys("id key citation_key"),
        "title": _keys("title"),
        "subtitle": _keys("subtitle"),
        "type": _keys("type"),
        "language": _keys("language lang"),
        "publication_status": _keys("publication_status"),
        "dates.published": _keys("date pub_date published publication_date"),
        "year": _keys("year publication_year"),
        "month": _keys("month publication_month"),
        "abstract": _keys("abstract"),
        "keywords": _keys("keywords keywords/* tags tags/*"),
        "keywords.list": (at("/keywords", whole=True, scalar_too=True),),
        "authors": (
            at("/authors/*", whole=True, scalar_too=True),
            at("/author/*", whole=True, scalar_too=True),
            *_keys("authors author"),
        ),
        "authors.name": _keys("authors/* author/* author_list/* authors/*/name author/*/name authors author"),
        "authors.family": _keys("authors/*/family author/*/family"),
        "authors.given": _keys("authors/*/given author/*/given"),
        "authors.orcid": _keys("authors/*/orcid author/*/orcid"),
        "container.title": _keys("journal journal_title booktitle venue"),
        "container.issn": _keys("issn ISSN"),
        "container.isbn": _keys("isbn ISBN"),
        "container.publisher": _keys("publisher"),
        "volume": _keys("volume"),
        "issue": _keys("issue number"),
        "pages": _keys("pages"),
        "identifiers.doi": _keys("doi DOI"),
        "identifiers.pmid": _keys("pmid PMID"),
        "identifiers.pmcid": _keys("pmcid PMCID"),
        "identifiers.arxiv": _keys("arxiv arxiv_id"),
        "links.url": _keys("url URL"),
        "note": _keys("note"),
    },
    recognise=recognise,
    forms=Forms(
        dates=frozenset({"edtf", "date-time"}),
        languages=frozenset({"bcp47", "locale", "iso639-2b", "iso639-3"}),
        keywords="string",
        authors="string",
        page_dashes=frozenset({"-", "–", "--", "—"}),
        markup=frozenset({"i", "b", "em", "strong", "sub", "sup"}),
    ),
    required=("title",),
    ids_are_local=True,
)
