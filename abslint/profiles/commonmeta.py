"""A record of Commonmeta, into which scholarly metadata of many sources are turned. Knows no syntax.

Its drafts differ: titles, descriptions and dates stood in lists and mappings as DataCite's up to 0.1x, and by
themselves since 1.0; people stood among `creators`, then among `contributors` with their roles, and since 0.15 what is
known of each in a mapping of its own. Keys were in camel case, and have their words joined by underscores now.

Source: the schemas of https://commonmeta.org, versions 0.10 to 1.0.
"""

from __future__ import annotations

from collections.abc import Mapping

from abslint.knowledge.doi import find_dois
from abslint.model.forms import Forms
from abslint.model.profile import Confidence, Profile, Where, at
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
    """A type of Commonmeta's and a title, with its own schema, or with people in a list and no type within as
    DataCite's."""
    kind = data.get("type")
    if not isinstance(kind, str) or kind not in TYPES or "types" in data or not ("titles" in data or "title" in data):
        return Confidence.NO
    if "commonmeta.org/" in str(data.get("schema_version", "")):
        return Confidence.STRONG
    people = data.get("contributors", data.get("creators"))
    own = len(_OWN.intersection(data))
    return Confidence.STRONG if isinstance(people, list) and own > 2 else Confidence.NO


def _doi(text: str) -> Part | None:
    """An identifier that is a DOI, or meant for one."""
    return (0, len(text)) if "doi.org/" in text or ("10." in text and find_dois(text)) else None


def _no_doi(text: str) -> Part | None:
    return None if _doi(text) else (0, len(text))


def _people(camel: str, snake: str) -> tuple[Where, ...]:
    named = tuple(at(f"/{key}/*/{camel}") for key in ("contributors", "creators"))
    return *named, *(at(f"/contributors/*/person/{key}") for key in (camel, snake))


def _titles(kind: str) -> tuple[Where, ...]:
    when = ("type", frozenset({kind}))
    return at("/titles/*/title", when=when), at("/additional_titles/*/title", when=when)


def _dates(kind: str) -> tuple[Where, ...]:
    return at(f"/date/{kind}"), at(f"/dates/{kind}")


def _typed(place: str, kind: str) -> tuple[Where, ...]:
    """An identifier of a kind, which is said by a key that was written in two ways."""
    keys = ("identifierType", "identifier_type")
    return tuple(at(f"{place}/identifier", when=(key, frozenset({kind}))) for key in keys)


def _funding(*keys: str) -> tuple[Where, ...]:
    return tuple(at(f"/{name}/*/{key}") for name in ("funding_references", "fundingReferences") for key in keys)


def _is_ror(text: str) -> Part | None:
    """The ROR id of a body. Other services number them, too, in drafts in which it need not be one."""
    return (0, len(text)) if "ror.org" in text.lower() else None


FIELDS: dict[str, tuple[Where, ...]] = {
    "id": (at("/id", part=_no_doi),),
    "title": (at("/title"), at("/titles/*/title", when=("type", frozenset({None})))),
    "subtitle": _titles("Subtitle"),
    "translated_titles": _titles("TranslatedTitle"),
    "type": (at("/type", parse=TYPES.get),),
    "language": (at("/language"),),
    "dates.published": (at("/date_published"), at("/date/published")),
    "dates.available": _dates("available"),
    "dates.accepted": _dates("accepted"),
    "dates.submitted": _dates("submitted"),
    "dates.retracted": _dates("withdrawn"),
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
        at("/contributors/*/person/affiliations/*/name"),
        at("/creators/*/affiliation/*/name"),
    ),
    "authors.ror": (
        at("/contributors/*/affiliations/*/id", part=_is_ror),
        at("/contributors/*/person/affiliations/*/id"),
    ),
    "container.title": (at("/container/title"),),
    "container.issn": (*_typed("/container", "ISSN"), *_typed("/container/identifiers/*", "ISSN")),
    "container.isbn": _typed("/container", "ISBN"),
    "container.publisher": (at("/publisher/name"), at("/publisher/organization/name"), at("/publisher")),
    "volume": (at("/container/volume"),),
    "issue": (at("/container/issue"),),
    "pages": (
        at("/container/firstPage"),
        at("/container/lastPage"),
        at("/container/first_page"),
        at("/container/last_page"),
    ),
    "identifiers.doi": (at("/doi"), *_typed("/identifiers/*", "DOI"), at("/id", part=_doi, echo=True)),
    "identifiers.pmid": _typed("/identifiers/*", "PMID"),
    "identifiers.pmcid": _typed("/identifiers/*", "PMCID"),
    "identifiers.arxiv": _typed("/identifiers/*", "arXiv"),
    "links.url": (at("/url"),),
    "license": (at("/license/id"), at("/license/url")),
    "funding.funder": _funding("funder_name", "funderName"),
    "funding.award": _funding("award_number", "awardNumber"),
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
        id_links=frozenset({"ror"}),
    ),
    required=("type",),
    ids_are_local=True,
    unasked=frozenset({"abstract", "language", "container.title", "identifiers.doi", "dates.published", "keywords"}),
    schema="commonmeta",
)
