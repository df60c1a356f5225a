"""A citation file (`CITATION.cff`), what it prefers to be cited, and its references. Knows no syntax.

The file describes software or a data set; `preferred-citation` and each of `references` are records of their own with
a larger vocabulary of types and keys. Software has neither journal nor pages, so nobody is asked for these.

Source: the Citation File Format's guide to its schema, versions 1.0 to 1.2 (https://doi.org/10.5281/zenodo.1003149).
"""

from __future__ import annotations

from collections.abc import Mapping

from abslint.model.forms import Forms
from abslint.model.profile import Confidence, Profile, Where, at

TYPES = {
    "art": "graphic",
    "article": "article-journal",
    "audiovisual": "motion_picture",
    "bill": "bill",
    "blog": "post-weblog",
    "book": "book",
    "catalogue": "book",
    "conference": "event",
    "conference-paper": "paper-conference",
    "data": "dataset",
    "database": "dataset",
    "dataset": "dataset",
    "dictionary": "entry-dictionary",
    "edited-work": "book",
    "encyclopedia": "entry-encyclopedia",
    "film-broadcast": "broadcast",
    "generic": "document",
    "government-document": "report",
    "grant": "document",
    "hearing": "hearing",
    "historical-work": "classic",
    "legal-case": "legal_case",
    "legal-rule": "legislation",
    "magazine-article": "article-magazine",
    "manual": "book",
    "map": "map",
    "multimedia": "document",
    "music": "musical_score",
    "newspaper-article": "article-newspaper",
    "pamphlet": "pamphlet",
    "patent": "patent",
    "personal-communication": "personal_communication",
    "proceedings": "book",
    "report": "report",
    "serial": "periodical",
    "slides": "speech",
    "software": "software",
    "software-code": "software",
    "software-container": "software",
    "software-executable": "software",
    "software-virtual-machine": "software",
    "sound-recording": "song",
    "standard": "standard",
    "statute": "legislation",
    "thesis": "thesis",
    "unpublished": "manuscript",
    "video": "motion_picture",
    "website": "webpage",
}
"""Types of references to native types."""

KEYS = frozenset(
    (
        "cff-version message preferred-citation references abbreviation abstract authors collection-doi "
        "collection-title collection-type commit conference contact copyright data-type database database-provider "
        "date-accessed date-downloaded date-published date-released department doi edition editors editors-series "
        "end entry filename format identifiers institution isbn issn issue issue-date issue-title journal keywords "
        "languages license license-url loc-end loc-start location medium month nihmsid notes number number-volumes "
        "pages patent-states pmcid publisher recipients repository repository-artifact repository-code scope "
        "section senders start status term thesis-type title translators type url version volume volume-title year "
        "year-original"
    ).split()
)
"""The keys of a file and of a reference; which of them each may have, its schema says."""

_OTHERS = ("editors", "editors-series", "translators", "recipients", "senders", "contact")


def recognise(data: Mapping[str, object]) -> Confidence:
    """The version of the format beside its message, or beside a title or authors."""
    if "cff-version" not in data:
        return Confidence.NO
    return Confidence.NO if {"message", "title", "authors"}.isdisjoint(data) else Confidence.STRONG


def _type(value: str) -> str | None:
    return TYPES.get(value)


def _others(part: str) -> tuple[Where, ...]:
    return tuple(at(f"/{role}/*/{part}") for role in _OTHERS)


FIELDS: dict[str, tuple[Where, ...]] = {
    "title": (at("/title"),),
    "type": (at("/type", parse=_type),),
    "subtype": (at("/thesis-type"),),
    "language": (at("/languages/*"),),
    "publication_status": (at("/status"),),
    "dates.published": (at("/date-released"), at("/date-published")),
    "year": (at("/year"),),
    "month": (at("/month"),),
    "abstract": (at("/abstract"),),
    "keywords": (at("/keywords/*"),),
    "keywords.list": (at("/keywords", whole=True),),
    "authors": (at("/authors/*", whole=True, scalar_too=True),),
    "authors.family": (at("/authors/*/family-names"),),
    "authors.given": (at("/authors/*/given-names"),),
    "authors.suffix": (at("/authors/*/name-suffix"),),
    "authors.literal": (at("/authors/*/name"),),
    "authors.name": (at("/authors/*"),),
    "authors.orcid": (at("/authors/*/orcid"),),
    "authors.affiliations": (at("/authors/*/affiliation"),),
    "editors": (at("/editors/*", whole=True),),
    "editors.orcid": (at("/editors/*/orcid"),),
    "translators": (at("/translators/*", whole=True),),
    "contributors.family": _others("family-names"),
    "contributors.given": _others("given-names"),
    "contributors.literal": _others("name"),
    "container.title": (at("/journal"), at("/collection-title")),
    "container.issn": (at("/issn"),),
    "container.isbn": (at("/isbn"),),
    "container.edition": (at("/edition"),),
    "container.publisher": (at("/publisher/name"),),
    "container.place": (at("/publisher/city"), at("/location/name")),
    "volume": (at("/volume"),),
    "issue": (at("/issue"),),
    "pages": (at("/start"), at("/end")),
    "number_of_pages": (at("/pages"),),
    "thesis.institution": (at("/institution/name"),),
    "event.name": (at("/conference/name"),),
    "identifiers.doi": (at("/doi"), at("/identifiers/*/value", when=("type", frozenset({"doi"})))),
    "identifiers.pmcid": (at("/pmcid"),),
    "links.url": (at("/url"), at("/repository"), at("/repository-code"), at("/repository-artifact")),
    "license": (at("/license"), at("/license/*")),
    "copyright": (at("/copyright"),),
    "note": (at("/notes"),),
    "source.retrieved": (at("/date-accessed"),),
}

PROFILE = Profile(
    name="cff",
    title="citation file",
    fields=FIELDS,
    recognise=recognise,
    forms=Forms(
        languages=frozenset({"bcp47", "iso639-2b", "iso639-3"}),
        statuses=frozenset({"native", "cff_status"}),
        page_dashes=frozenset({"-", "–"}),
        markup=frozenset({"i", "b", "sub", "sup"}),
    ),
    required=("title", "authors"),
    ids_are_local=True,
    unasked=frozenset(
        {"abstract", "language", "container.title", "identifiers.doi", "dates.published", "keywords"}
        | {"publication_status"}
    ),
    known_keys=KEYS,
    closed=True,
    schema="cff",
    inner=(("preferred-citation",), ("references", "*")),
)
