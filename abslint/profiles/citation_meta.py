"""The `<meta>` tags of a page that tell of one paper: Google Scholar's names, Dublin Core's, PRISM's. Knows no syntax.

Most pages say the same in several vocabularies. Google Scholar's names count first, another's where those are missing,
so that one defect is told once. Dates with slashes and names in either order are the forms that its guidelines give.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from abslint.knowledge.doi import find_dois
from abslint.model.forms import Forms
from abslint.model.profile import Confidence, Profile, Where, at
from abslint.model.span import Part

_TITLES = ("citation_title", "dc.title", "dcterms.title")
_SIGNS = frozenset(
    "citation_author citation_authors citation_publication_date citation_date citation_journal_title citation_doi "
    "citation_pdf_url citation_isbn citation_issn citation_dissertation_institution citation_conference_title "
    "citation_abstract citation_publisher citation_online_date dc.identifier.doi dc.source.issn dcterms.issued "
    "dc.date.issued dcterms.bibliographiccitation prism.doi prism.publicationname prism.issn".split()
)
"""Names that only a page of a paper has: what Dublin Core says with a title alone, any page may."""


def recognise(data: Mapping[str, object]) -> Confidence:
    """A title, and a name that only papers' pages have."""
    if not any(title in data for title in _TITLES):
        return Confidence.NO
    return Confidence.STRONG if not _SIGNS.isdisjoint(data) else Confidence.NO


def _places(first: str, *others: str, lists: bool = False, **more: object) -> tuple[Where, ...]:
    """Where a term stands: under the first name, under the others where that is missing."""
    found = []
    for name in (first, *others):
        beside = {} if name == first else {"when": (first, frozenset({None}))}
        ways = (f"/{name}/*",) if lists else (f"/{name}", f"/{name}/*")
        found += [at(way, **beside, **more) for way in ways]
    return tuple(found)


def _first(name: str, without: str = "") -> Where:
    return at(f"/{name}/0", when=(without, frozenset({None}))) if without else at(f"/{name}/0")


def _doi(text: str) -> Part | None:
    """An identifier that is a DOI, in a link or behind its name, or alone."""
    return (0, len(text)) if "10." in text and len(text) < 300 and len(find_dois(text)) == 1 else None


def _link(text: str) -> Part | None:
    return (0, len(text)) if text.startswith(("https://", "http://")) else None


def _identified(part: Callable[[str], Part | None]) -> tuple[Where, ...]:
    return tuple(
        at(f"/{name}/*", part=part, when=("citation_doi", frozenset({None})))
        for name in ("dc.identifier", "dcterms.identifier")
    )


FIELDS: dict[str, tuple[Where, ...]] = {
    "title": _places("citation_title", "dc.title", "dcterms.title"),
    "language": _places("citation_language", "dc.language", "dcterms.language"),
    "dates.published": (
        *_places("citation_publication_date", "citation_date", "citation_year", "dc.date", "dc.date.issued"),
        *_places("citation_publication_date", "dcterms.issued", "prism.publicationdate")[2:],
    ),
    "dates.epub": _places("citation_online_date"),
    "dates.submitted": _places("dc.date.datesubmitted", "dcterms.datesubmitted"),
    "abstract": (
        _first("citation_abstract"),
        _first("dcterms.abstract", "citation_abstract"),
        _first("dc.description", "citation_abstract"),
    ),
    "keywords": (*_places("citation_keywords", "citation_keyword", "dc.subject", "prism.keyword", lists=True),),
    "keywords.list": (
        at("/citation_keywords", whole=True),
        at("/citation_keyword", whole=True),
        at("/dc.subject", whole=True, when=("citation_keywords", frozenset({None}))),
    ),
    "authors": _places("citation_author", "dc.creator", "dcterms.creator", lists=True, whole=True, scalar_too=True),
    "authors.name": _places("citation_author", "dc.creator", "dcterms.creator", lists=True),
    "authors.orcid": (at("/citation_author_orcid/*"),),
    "authors.affiliations": (at("/citation_author_institution/*"),),
    "contributors.name": (at("/citation_editor/*"),),
    "container.title": _places(
        "citation_journal_title", "citation_inbook_title", "citation_conference_title", "prism.publicationname"
    ),
    "container.short_title": _places("citation_journal_abbrev"),
    "container.issn": _places("citation_issn", "prism.issn", "prism.eissn", "dc.source.issn"),
    "container.isbn": _places("citation_isbn", "prism.isbn"),
    "container.publisher": _places("citation_publisher", "dc.publisher", "dcterms.publisher"),
    "volume": _places("citation_volume", "prism.volume", "dc.source.volume"),
    "issue": _places("citation_issue", "prism.number", "dc.source.issue"),
    "pages": (
        *_places("citation_firstpage", "prism.startingpage"),
        *_places("citation_lastpage", "prism.endingpage"),
    ),
    "number_of_pages": _places("citation_num_pages"),
    "thesis.institution": _places("citation_dissertation_institution"),
    "event.name": _places("citation_conference"),
    "identifiers.doi": (*_places("citation_doi", "dc.identifier.doi", "prism.doi"), *_identified(_doi)),
    "identifiers.pmid": _places("citation_pmid"),
    "identifiers.pmcid": _places("citation_pmcid"),
    "identifiers.arxiv": _places("citation_arxiv_id"),
    "links.url": (
        *(at(f"/citation_{name}") for name in ("abstract_html_url", "fulltext_html_url", "public_url")),
        *_places("citation_pdf_url"),
    ),
    "license": (at("/dc.rights/*", part=_link), at("/dcterms.rights/*", part=_link), at("/dcterms.license")),
}
"""Where the names of tags hold terms."""

KEYWORD_STRINGS = frozenset({"citation_keywords", "citation_keyword", "dc.subject", "prism.keyword"})
"""Names of tags that may have several keywords each."""

FORMS = Forms(
    dates=frozenset({"edtf", "date-time", "slashes", "iso-first"}),
    languages=frozenset({"bcp47", "locale", "iso639-2b", "iso639-3"}),
    keyword_strings=KEYWORD_STRINGS,
    page_dashes=frozenset({"-", "–"}),
    markup=frozenset({"i", "b", "em", "strong", "sub", "sup"}),
    id_links=frozenset({"orcid"}),
    preprints=False,
)

PROFILE = Profile(
    name="citation-meta",
    title="tags of a paper's page",
    fields=FIELDS,
    recognise=recognise,
    forms=FORMS,
    required=("title",),
    ids_are_local=True,
    unasked=frozenset(
        {"abstract", "language", "keywords", "identifiers.doi", "authors", "container.title", "dates.published"}
    ),
    schema="citation-meta",
    formats=frozenset({"portal_html"}),
)
