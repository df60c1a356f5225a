"""A work in the words of schema.org, as pages carry them in JSON-LD; CodeMeta's software with it. Knows no syntax.

A property may hold a text, a thing, or a list of them, and most things may be named by a link. What a work is part of
nests: an issue in a volume in a journal. Works that it cites are not its own records.

Sources: the types and properties of https://schema.org/ScholarlyArticle, and CodeMeta's terms, versions 1 to 3.
"""

from __future__ import annotations

from collections.abc import Mapping

from abslint.knowledge.doi import find_dois
from abslint.model.forms import Forms
from abslint.model.profile import Confidence, Profile, Where, at
from abslint.model.span import Part

TYPES = {
    "Article": "article",
    "BlogPosting": "post-weblog",
    "Book": "book",
    "Chapter": "chapter",
    "Collection": "collection",
    "CreativeWork": "document",
    "DataCatalog": "dataset",
    "DataSet": "dataset",
    "Dataset": "dataset",
    "DigitalDocument": "document",
    "MedicalScholarlyArticle": "article-journal",
    "NewsArticle": "article-newspaper",
    "Periodical": "periodical",
    "Poster": "graphic",
    "PresentationDigitalDocument": "speech",
    "PublicationIssue": "periodical",
    "Report": "report",
    "Review": "review",
    "ScholarlyArticle": "article-journal",
    "SoftwareApplication": "software",
    "SoftwareSourceCode": "software",
    "TechArticle": "article",
    "Thesis": "thesis",
    "WebPage": "webpage",
}
"""Types of works to native ones."""

WORKS = frozenset(
    "BlogPosting Book Chapter CreativeWork DataSet Dataset MedicalScholarlyArticle Report Review ScholarlyArticle "
    "SoftwareApplication SoftwareSourceCode TechArticle Thesis".split()
)
"""Types of what is described as a paper is; pages of the web and their news are no records."""

_SCHOLARLY = frozenset({"ScholarlyArticle", "MedicalScholarlyArticle", "Thesis", "Dataset", "DataSet"})
_SIGNS = frozenset(
    "author creator authors agents datePublished publisher identifier isPartOf abstract keywords citation license "
    "licenseId codeRepository isbn".split()
)


def recognise(data: Mapping[str, object]) -> Confidence:
    """A type of a work, a title, and what says who made it, when, or what it is part of."""
    kind = data.get("@type")
    kinds = {one for one in (kind if isinstance(kind, list) else [kind]) if isinstance(one, str)}
    named = [key for key in ("headline", "name", "title") if isinstance(data.get(key), str)]
    if not named or kinds.isdisjoint(WORKS):
        return Confidence.NO
    signs = len(_SIGNS.intersection(data))
    return Confidence.STRONG if signs > 2 or (signs and not kinds.isdisjoint(_SCHOLARLY)) else Confidence.NO


def _type(value: str) -> str | None:
    return TYPES.get(value)


def _doi(text: str) -> Part | None:
    """A DOI where other identifiers may stand, too: in a link or behind its name, or alone."""
    found = find_dois(text) if "10." in text and len(text) < 300 else []
    return (0, len(text)) if len(found) == 1 else None


def _no_doi(text: str) -> Part | None:
    """An identifier that is no DOI, not even a wrong one: as such it is told already."""
    return None if "doi.org/" in text or _doi(text) else (0, len(text))


def _orcid(text: str) -> Part | None:
    return (0, len(text)) if "orcid.org/" in text else None


_HUMAN = ("@type", frozenset({"Person", "person", None}))
_BODY = ("@type", frozenset({"Organization", "organization", "ResearchOrganization", "CollegeOrUniversity"}))
_HOST = (
    "@type",
    frozenset({"Periodical", "Blog", "Book", "Journal", "Newspaper", "WebSite", "CreativeWorkSeries", None}),
)
_SAID = ("propertyID", frozenset({"doi", "DOI", "https://registry.identifiers.org/registry/doi"}))
_UNSAID = ("propertyID", frozenset({None}))

_MAKERS = ("author", "creator", "authors", "agents")


def _makers(rest: str, **more: object) -> tuple[Where, ...]:
    return tuple(at(f"/{key}{item}{rest}", **more) for key in _MAKERS for item in ("/*", ""))


def _hosts(rest: str, depth: int = 3, **more: object) -> tuple[Where, ...]:
    ways = ["/isPartOf" * level for level in range(1, depth + 1)]
    return tuple(at(way + rest, **more) for way in [*ways, "/isPartOf/*"])


FIELDS: dict[str, tuple[Where, ...]] = {
    "id": (at("/@id", part=_no_doi),),
    "title": (
        at("/headline"),
        at("/name", when=("headline", frozenset({None}))),
        at("/title", when=("name", frozenset({None}))),
    ),
    "subtitle": (at("/alternativeHeadline"),),
    "type": (at("/@type", parse=_type), at("/@type/*", parse=_type)),
    "language": (at("/inLanguage"), at("/inLanguage/*"), at("/inLanguage/alternateName")),
    "publication_status": (at("/creativeWorkStatus"),),
    "dates.published": (at("/datePublished"),),
    "abstract": (
        at("/abstract"),
        at("/description", when=("abstract", frozenset({None}))),
        at("/description/*"),
    ),
    "keywords": (
        at("/keywords"),
        at("/keywords/*"),
        at("/keywords/*/name"),
        at("/tags/*"),
    ),
    "keywords.list": (at("/keywords", whole=True, scalar_too=True),),
    "authors": _makers("", whole=True, scalar_too=True),
    "authors.name": (*_makers("/name", when=_HUMAN, without="familyName"), *_makers("")),
    "authors.literal": _makers("/name", when=_BODY),
    "authors.family": _makers("/familyName"),
    "authors.given": _makers("/givenName"),
    "authors.orcid": (*_makers("/@id", part=_orcid), *_makers("/identifier", part=_orcid)),
    "authors.affiliations": (*_makers("/affiliation"), *_makers("/affiliation/name"), *_makers("/affiliation/*/name")),
    "editors": (at("/editor", whole=True, scalar_too=True), at("/editor/*", whole=True, scalar_too=True)),
    "contributors.family": (at("/editor/familyName"), at("/editor/*/familyName")),
    "contributors.given": (at("/editor/givenName"), at("/editor/*/givenName")),
    "container.title": _hosts("/name", when=_HOST),
    "container.issn": (*_hosts("/issn"), *_hosts("/issn/*")),
    "container.isbn": (at("/isPartOf/isbn"),),
    "container.edition": (at("/bookEdition"),),
    "container.publisher": (at("/publisher/name"), at("/publisher")),
    "volume": (*_hosts("/volumeNumber"), at("/volumeNumber")),
    "issue": (*_hosts("/issueNumber"), at("/issueNumber")),
    "pages": (at("/pagination"), at("/pageStart"), at("/pageEnd")),
    "number_of_pages": (at("/numberOfPages"),),
    "identifiers.doi": (
        at("/identifier", part=_doi),
        at("/identifier/*", part=_doi),
        at("/identifier/value", when=_SAID),
        at("/identifier/*/value", when=_SAID),
        at("/identifier/value", when=_UNSAID, part=_doi),
        at("/identifier/*/value", when=_UNSAID, part=_doi),
        at("/@id", part=_doi, echo=True),
        at("/sameAs", part=_doi, echo=True),
    ),
    "identifiers.isbn": (at("/isbn"),),
    "links.url": (at("/url"),),
    "license": (at("/license"), at("/license/url"), at("/licenseId")),
    "copyright": (at("/copyrightNotice"),),
    "funding.funder": (at("/funder/name"), at("/funder/*/name")),
    "funding.award": (at("/funding/identifier"), at("/funding/*/identifier")),
}

PROFILE = Profile(
    name="schema-org",
    title="work of schema.org",
    fields=FIELDS,
    recognise=recognise,
    forms=Forms(
        dates=frozenset({"edtf", "date-time"}),
        languages=frozenset({"bcp47", "locale"}),
        statuses=frozenset({"native", "schema_org_creativeWorkStatus"}),
        keywords="string",
        page_dashes=frozenset({"-", "–"}),
        markup=frozenset({"i", "b", "em", "strong", "sub", "sup"}),
        doi_links=True,
        id_links=frozenset({"orcid"}),
    ),
    required=("title", "type"),
    ids_are_local=True,
    unasked=frozenset({"abstract", "language", "container.title", "identifiers.doi", "keywords"}),
    schema="schema-org",
)
