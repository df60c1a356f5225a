"""A record of Commonmeta, into which scholarly metadata of many sources are turned. Knows no syntax.

Its drafts differ: titles, descriptions and dates stood in lists and mappings as DataCite's up to 0.1x, and by
themselves since 1.0; people stood among `creators`, then among `contributors` with their roles.

Source: the schemas of https://commonmeta.org, versions 0.10 to 1.0.
"""

from __future__ import annotations

from collections.abc import Mapping

from abslint.knowledge.doi import find_dois
from abslint.model.profile import Confidence, Forms, Profile, Where, at
from abslint.model.span import Part

TYPES = {
    "Article": "post-weblog",
    "BlogPost": "post-weblog",
    "Book": "book",
    "BookChapter": "chapter",
    "Dataset": "dataset",
    "Dissertation": "thesis",
    "Document": "document",
    "Journal": "periodical",
    "JournalArticle": "article-journal",
    "Other": "document",
    "PeerReview": "review",
    "Preprint": "preprint",
    "Proceedings": "book",
    "ProceedingsArticle": "paper-conference",
    "Report": "report",
    "Software": "software",
    "Standard": "standard",
    "WebPage": "webpage",
}
"""Commonmeta's types to native ones."""

_OWN = frozenset(
    "contributors creators titles descriptions date_published date references container provider files via "
    "funding_references alternate_identifiers archive_locations is_valid".split()
)


def recognise(data: Mapping[str, object]) -> Confidence:
    """A type of Commonmeta's, people in a list, a title, and no type within as DataCite's."""
    kind = data.get("type")
    if not isinstance(kind, str) or kind not in TYPES or "types" in data or not ("titles" in data or "title" in data):
        return Confidence.NO
    people = data.get("contributors", data.get("creators"))
    own = len(_OWN.intersection(data))
    return Confidence.STRONG if isinstance(people, list) and own > 2 else Confidence.NO


def _doi(text: str) -> Part | None:
    return (0, len(text)) if "10." in text and find_dois(text) else None


def _no_doi(text: str) -> Part | None:
    """An identifier that is no DOI, not even a wrong one: as such it is told already."""
    return None if "doi.org/" in text or _doi(text) else (0, len(text))


_ISSN = frozenset({"ISSN"})


def _people(rest: str, inner: str) -> tuple[Where, ...]:
    named = tuple(at(f"/{key}/*/{rest}") for key in ("contributors", "creators"))
    return *named, at(f"/contributors/*/person/{inner}")


FIELDS: dict[str, tuple[Where, ...]] = {
    "id": (at("/id", part=_no_doi),),
    "title": (at("/title"), at("/titles/*/title", when=("type", frozenset({None})))),
    "type": (at("/type", parse=TYPES.get),),
    "language": (at("/language"),),
    "dates.published": (at("/date_published"), at("/date/published")),
    "dates.accepted": (at("/date/accepted"),),
    "dates.submitted": (at("/date/submitted"),),
    "abstract": (
        at("/description"),
        at("/descriptions/*/description", when=("descriptionType", frozenset({"Abstract", None}))),
        at("/descriptions/*/description", when=("type", frozenset({"Abstract"}))),
    ),
    "keywords": (at("/keywords/*"),),
    "keywords.list": (at("/keywords", whole=True),),
    "subjects.label": (at("/subjects/*/subject"),),
    "authors": (at("/contributors/*", whole=True), at("/creators/*", whole=True)),
    "authors.family": _people("familyName", "family_name"),
    "authors.given": _people("givenName", "given_name"),
    "authors.literal": (
        at("/contributors/*/name"),
        at("/creators/*/name"),
        at("/contributors/*/organization/name"),
    ),
    "authors.orcid": (
        at("/contributors/*/id", when=("type", frozenset({"Person"}))),
        at("/creators/*/id", when=("type", frozenset({"Person"}))),
        at("/contributors/*/person/id"),
    ),
    "authors.affiliations": (
        at("/contributors/*/affiliations/*/name"),
        at("/creators/*/affiliation/*/name"),
    ),
    "container.title": (at("/container/title"),),
    "container.issn": (
        at("/container/identifier", when=("identifierType", _ISSN)),
        at("/container/identifiers/*/identifier", when=("identifier_type", _ISSN)),
    ),
    "container.publisher": (at("/publisher/name"), at("/publisher")),
    "volume": (at("/container/volume"),),
    "issue": (at("/container/issue"),),
    "pages": (
        at("/container/firstPage"),
        at("/container/lastPage"),
        at("/container/first_page"),
        at("/container/last_page"),
    ),
    "identifiers.doi": (at("/doi"), at("/id", part=_doi, echo=True)),
    "links.url": (at("/url"),),
    "license": (at("/license/id"), at("/license/url")),
    "funding.funder": (at("/funding_references/*/funder_name"), at("/funding_references/*/funderName")),
    "funding.award": (at("/funding_references/*/award_number"), at("/funding_references/*/awardNumber")),
}

PROFILE = Profile(
    name="commonmeta",
    title="record of Commonmeta",
    fields=FIELDS,
    recognise=recognise,
    forms=Forms(
        dates=frozenset({"edtf", "date-time"}),
        languages=frozenset({"bcp47", "iso639-2b", "iso639-3"}),
        page_dashes=frozenset({"-", "–"}),
        nulls=True,
        markup=frozenset({"i", "b", "em", "strong", "sub", "sup"}),
        doi_links=True,
    ),
    required=("type",),
    ids_are_local=True,
    unasked=frozenset({"abstract", "language", "container.title", "identifiers.doi", "dates.published", "keywords"}),
    schema="commonmeta",
)
