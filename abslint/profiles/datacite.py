"""A work of DataCite: the JSON of its REST API, of Crosscite, and of its metadata schema. Knows no syntax.

What an item of a list is says a key beside it: which title, which date, which description. Keys are written in camel
case; older exports hyphenate them, or join their words by underscores.

Source: the DataCite Metadata Schema 4 (https://schema.datacite.org/) and the REST API's `attributes` of a DOI.
"""

from __future__ import annotations

from collections.abc import Mapping

from abslint.model.forms import Forms
from abslint.model.profile import Confidence, Profile, Where, at
from abslint.model.span import Part

TYPES = {
    "Audiovisual": "motion_picture",
    "Award": "document",
    "Book": "book",
    "BookChapter": "chapter",
    "Collection": "collection",
    "ComputationalNotebook": "software",
    "ConferencePaper": "paper-conference",
    "ConferenceProceeding": "book",
    "DataPaper": "article-journal",
    "Dataset": "dataset",
    "Dissertation": "thesis",
    "Event": "event",
    "Image": "graphic",
    "InteractiveResource": "document",
    "Instrument": "document",
    "Journal": "periodical",
    "JournalArticle": "article-journal",
    "Model": "document",
    "Other": "document",
    "OutputManagementPlan": "report",
    "PeerReview": "review",
    "PhysicalObject": "document",
    "Preprint": "preprint",
    "Project": "document",
    "Report": "report",
    "Service": "document",
    "Software": "software",
    "Sound": "song",
    "Standard": "standard",
    "StudyRegistration": "document",
    "Text": "document",
    "Workflow": "software",
}
"""The general types of resources to native ones."""

RELATIONS = {
    "HasPart": "has-part",
    "HasTranslation": "has-translation",
    "HasVersion": "has-version",
    "IsIdenticalTo": "identical-to",
    "IsNewVersionOf": "version-of",
    "IsPartOf": "part-of",
    "IsPreviousVersionOf": "has-version",
    "IsPublishedIn": "part-of",
    "IsTranslationOf": "translation-of",
    "IsVariantFormOf": "version-of",
    "IsVersionOf": "version-of",
    "Reviews": "reviews",
}
"""Types of relations that have a native name."""

_OWN = frozenset(
    "titles types creators rightsList rights_list descriptions publicationYear publication-year publication_year "
    "schemaVersion schema-version schema_version relatedIdentifiers resource-type-general".split()
)
_SCHEMA = ("schemaVersion", "schema-version", "schema_version")


def recognise(data: Mapping[str, object]) -> Confidence:
    """DataCite's own schema or types, or creators and titles in lists with a year or a schema."""
    own = len(_OWN.intersection(data))
    if own < 2 or "@type" in data:
        return Confidence.NO
    if any("datacite.org" in str(data.get(key, "")) for key in _SCHEMA):
        return Confidence.STRONG
    types = data.get("types")
    if isinstance(types, dict) and not {"resourceTypeGeneral", "resource-type-general"}.isdisjoint(types):
        return Confidence.STRONG
    listed = isinstance(data.get("titles"), list) and isinstance(data.get("creators"), list)
    return Confidence.STRONG if listed and own > 2 and not isinstance(data.get("type"), str) else Confidence.NO


def _no_doi(text: str) -> Part | None:
    """An identifier that is not the DOI over again, which may be a short one, or wrong."""
    return None if "10." in text or "doi.org/" in text else (0, len(text))


def _when(key: str, *values: str | None) -> tuple[str, frozenset[str | None]]:
    return key, frozenset(values)


def _hosted(own: str, key: str = "") -> tuple[Where, ...]:
    """A key of the container, which the service makes of what a work is published in: that counts where it stands
    alone."""
    item = at(f"/relatedItems/*/{key or own}", when=_HOST, without=f"/container/{own}")
    return at(f"/container/{own}"), item


def _dates(kind: str) -> tuple[Where, ...]:
    when = _when("dateType", kind)
    return at("/dates/*/date", when=when), at("/dates/date", when=when)


_PERSON = _when("nameType", None, "Personal")
_BODY = _when("nameType", "Organizational")
_EDITOR = _when("contributorType", "Editor")
_MAIN = _when("titleType", None)
_TRANSLATED = _when("titleType", "TranslatedTitle")
_HOST = _when("relationType", "IsPublishedIn")

FIELDS: dict[str, tuple[Where, ...]] = {
    "id": (at("/id", part=_no_doi),),
    "title": (at("/titles/*/title", when=_MAIN), at("/title")),
    "subtitle": (at("/titles/*/title", when=_when("titleType", "Subtitle")),),
    "translated_titles": (at("/titles/*/title", when=_TRANSLATED),),
    "translated_titles.language": (at("/titles/*/lang", when=_TRANSLATED),),
    "type": (
        at("/types/resourceTypeGeneral", parse=TYPES.get),
        at("/types/resource-type-general", parse=TYPES.get),
        at("/resource-type-general", parse=TYPES.get),
    ),
    "language": (at("/language"),),
    "dates.published": _dates("Issued"),
    "dates.available": _dates("Available"),
    "dates.accepted": _dates("Accepted"),
    "dates.submitted": _dates("Submitted"),
    "dates.retracted": _dates("Withdrawn"),
    "year": (at("/publicationYear"), at("/publication-year"), at("/publication_year")),
    "abstract": (at("/descriptions/*/description", when=_when("descriptionType", "Abstract")),),
    "keywords": (at("/subjects/*/subject", when=_when("subjectScheme", None, "")),),
    "keywords.list": (at("/subjects", whole=True),),
    "subjects.scheme": (at("/subjects/*/subjectScheme"),),
    "subjects.code": (at("/subjects/*/classificationCode"),),
    "authors": (at("/creators/*", whole=True), at("/creator", whole=True)),
    "authors.name": (
        at("/creators/*/name", when=_PERSON, without="familyName"),
        at("/creator/name", when=_PERSON, without="familyName"),
    ),
    "authors.literal": (at("/creators/*/name", when=_BODY),),
    "authors.family": (at("/creators/*/familyName"), at("/creator/familyName")),
    "authors.given": (at("/creators/*/givenName"), at("/creator/givenName")),
    "authors.orcid": (
        at("/creators/*/nameIdentifiers/*/nameIdentifier", when=_when("nameIdentifierScheme", "ORCID", "orcid")),
        at("/creators/*/id", when=_when("type", "Person")),
    ),
    "authors.affiliations": (at("/creators/*/affiliation/*/name"), at("/creators/*/affiliation/*")),
    "authors.ror": (
        at(
            "/creators/*/affiliation/*/affiliationIdentifier",
            when=_when("affiliationIdentifierScheme", "ROR"),
        ),
        at("/creators/*/nameIdentifiers/*/nameIdentifier", when=_when("nameIdentifierScheme", "ROR")),
    ),
    "editors": (at("/contributors/*", whole=True, when=_EDITOR),),
    "contributors.name": (at("/contributors/*/name", when=_PERSON, without="familyName"),),
    "contributors.family": (at("/contributors/*/familyName"),),
    "contributors.given": (at("/contributors/*/givenName"),),
    "contributors.literal": (at("/contributors/*/name", when=_BODY),),
    "container.title": _hosted("title", "titles/0/title"),
    "container.issn": (at("/container/identifier", when=_when("identifierType", "ISSN")),),
    "container.isbn": (at("/container/identifier", when=_when("identifierType", "ISBN")),),
    "container.edition": _hosted("edition"),
    "container.publisher": (at("/publisher/name"), at("/publisher")),
    "volume": _hosted("volume"),
    "issue": _hosted("issue"),
    "pages": (*_hosted("firstPage"), *_hosted("lastPage")),
    "article_number": (at("/relatedItems/*/number", when=_when("numberType", "Article")),),
    "identifiers.doi": (at("/doi"),),
    "identifiers.arxiv": (at("/identifiers/*/identifier", when=_when("identifierType", "arXiv")),),
    "links.url": (at("/url"),),
    "license": (at("/rightsList/*/rightsUri"), at("/rights_list/*/rightsUri")),
    "funding.funder": (at("/fundingReferences/*/funderName"), at("/funding_references/*/funderName")),
    "funding.award": (at("/fundingReferences/*/awardNumber"), at("/funding_references/*/awardNumber")),
    "relations.type": (at("/relatedIdentifiers/*/relationType", parse=RELATIONS.get),),
    "relations.id": (at("/relatedIdentifiers/*/relatedIdentifier"),),
}

PROFILE = Profile(
    name="datacite",
    title="work of DataCite",
    fields=FIELDS,
    recognise=recognise,
    forms=Forms(
        dates=frozenset({"edtf", "date-time"}),
        languages=frozenset({"bcp47", "iso639-2b", "iso639-3"}),
        page_dashes=frozenset({"-", "–"}),
        nulls=True,
        markup=frozenset({"i", "b", "em", "strong", "sub", "sup", "br"}),
        id_links=frozenset({"ror", "orcid"}),
    ),
    required=("type",),
    ids_are_local=True,
    unasked=frozenset({"abstract", "language", "container.title", "identifiers.doi", "dates.published", "keywords"}),
    schema="datacite",
)
