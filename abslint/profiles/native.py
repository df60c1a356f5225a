"""The native record, shorthands included. Knows no syntax."""

from __future__ import annotations

import re
from collections.abc import Mapping

from abslint.knowledge.paper_types import PAPER_TYPES
from abslint.knowledge.patterns import Pattern
from abslint.model.forms import Forms
from abslint.model.profile import Confidence, Profile, Where, at
from abslint.model.terms import DATE_TERMS, IDENTIFIER_TERMS

ADDRESS = "https://abslint.github.io/schemas/record.schema.json"
"""The address of the native schema, by which a record may say what it is."""

OWN = frozenset(
    "publication_status peer_reviewed original_title translated_titles other_abstracts status_history article_number "
    "number_of_pages trial_registration".split()
)
"""Keys that only a native record has."""

SHARED = {
    "identifiers": list,
    "dates": list,
    "container": list,
    "updates": dict,
    "relations": dict,
    "subtype": dict,
}
"""Keys that say native, unless they hold this or keys of another shape stand beside them. So do type and language."""

FOREIGN = frozenset(
    "author issued container-title DOI ISSN URL accessed publisher publication_types "
    "creators contributors titles descriptions types publicationYear publication_year rightsList rights_list "
    "schemaVersion schema_version fundingReferences funding_references relatedIdentifiers alternateIdentifiers "
    "alternate_identifiers date_published date_updated datePublished provider "
    "display_name authorships primary_location open_access abstract_inverted_index cited_by_count ids "
    "uuid pureId publicationStatuses citation-key".split()
)
"""Keys of CSL-JSON and Hugo, of DataCite, Commonmeta, OpenAlex and Pure's web service. One may be a slip."""


_PAPER = Pattern(
    r"(?<![a-z])(?:article|paper|thesis|editorial|letter|chapter|review|preprint|journal|proceedings|dissertation)"
    r"(?![a-z])",
    re.IGNORECASE,
)
"""Words of types of papers, whatever their vocabulary."""

_SCHOLARLY = frozenset({"abstract", "doi", "journal", "volume", "issue", "pages"})
"""Shorthands and keys of native records that a post or a page of a site has not."""


def recognise(data: Mapping[str, object]) -> Confidence:
    """The address of the native schema, or a title (perhaps misspelt, where two native keys stand) beside a key that
    only native records have."""
    if data.get("$schema") == ADDRESS:
        return Confidence.STRONG
    if "title" in data and not OWN.isdisjoint(data):
        return Confidence.STRONG
    marks = len(OWN.intersection(data))
    foreign = len(FOREIGN.intersection(data))
    if foreign < 2:
        marks += sum(key in data and not isinstance(data[key], alien) for key, alien in SHARED.items())
    if not foreign and isinstance(kind := data.get("type"), str) and "language" in data:
        meant = bool(_PAPER.search(kind)) and not _SCHOLARLY.isdisjoint(data) and isinstance(data.get("authors"), list)
        marks += kind in PAPER_TYPES or meant
    if not marks:
        return Confidence.NO
    if "title" in data:
        return Confidence.STRONG
    return Confidence.WEAK if marks > 1 else Confidence.NO


def _names(role: str) -> dict[str, tuple[Where, ...]]:
    return {
        role: (at(f"/{role}/*", whole=True, scalar_too=True), at(f"/{role}")),
        f"{role}.name": (at(f"/{role}/*"), at(f"/{role}")),
        f"{role}.family": (at(f"/{role}/*/family"),),
        f"{role}.given": (at(f"/{role}/*/given"),),
        f"{role}.suffix": (at(f"/{role}/*/suffix"),),
        f"{role}.literal": (at(f"/{role}/*/literal"),),
        f"{role}.orcid": (at(f"/{role}/*/orcid"),),
        f"{role}.affiliations": (at(f"/{role}/*/affiliations/*/name"), at(f"/{role}/*/affiliations/*")),
        f"{role}.ror": (at(f"/{role}/*/affiliations/*/ror"),),
    }


def _contributors(*roles: str) -> dict[str, tuple[Where, ...]]:
    parts = {part: tuple(at(f"/{role}/*/{part}") for role in roles) for part in ("family", "given", "literal")}
    named = {f"contributors.{part}": places for part, places in parts.items()}
    return {"contributors.name": tuple(at(f"/{role}/*") for role in roles), **named}


FIELDS: dict[str, tuple[Where, ...]] = {
    "id": (at("/id"),),
    "title": (at("/title"),),
    "subtitle": (at("/subtitle"),),
    "original_title": (at("/original_title/text"), at("/original_title")),
    "original_title.language": (at("/original_title/language"),),
    "translated_titles": (at("/translated_titles/*/text"), at("/translated_titles/*")),
    "translated_titles.language": (at("/translated_titles/*/language"),),
    "type": (at("/type"),),
    "subtype": (at("/subtype"),),
    "peer_reviewed": (at("/peer_reviewed"),),
    "language": (at("/language"), at("/language/*")),
    "publication_status": (at("/publication_status"),),
    "updates.type": (at("/updates/*/type"),),
    "updates.date": (at("/updates/*/date"),),
    "updates.id": (at("/updates/*/id"),),
    "status_history.status": (at("/status_history/*/status"),),
    "status_history.date": (at("/status_history/*/date"),),
    **{term: (at("/" + term.replace(".", "/")),) for term in DATE_TERMS if term != "dates.published"},
    "dates.published": (at("/dates/published"), at("/date")),
    "abstract": (at("/abstract"), at("/abstract/sections/*/text")),
    "abstract.sections": (at("/abstract/sections", whole=True),),
    "abstract.label": (at("/abstract/sections/*/label"),),
    "abstract.category": (at("/abstract/sections/*/category"),),
    "abstract.copyright": (at("/abstract/copyright"),),
    "other_abstracts": (at("/other_abstracts/*/text"), at("/other_abstracts/*/sections/*/text")),
    "other_abstracts.language": (at("/other_abstracts/*/language"),),
    "keywords": (at("/keywords"), at("/keywords/*"), at("/keywords/*/text")),
    "keywords.list": (at("/keywords", whole=True, scalar_too=True),),
    "keywords.major": (at("/keywords/*/major"),),
    "keywords.vocabulary": (at("/keywords/*/vocabulary"),),
    "keywords.language": (at("/keywords/*/language"),),
    "subjects.scheme": (at("/subjects/*/scheme"),),
    "subjects.code": (at("/subjects/*/code"),),
    "subjects.label": (at("/subjects/*/label"),),
    **_names("authors"),
    "editors": (at("/editors/*", whole=True, scalar_too=True),),
    "editors.orcid": (at("/editors/*/orcid"),),
    "translators": (at("/translators/*", whole=True, scalar_too=True),),
    **_contributors("editors", "translators"),
    "container.title": (at("/container/title"), at("/journal")),
    "container.short_title": (at("/container/short_title"),),
    "container.issn": (
        at("/container/issn"),
        at("/container/issn/print"),
        at("/container/issn/electronic"),
        at("/container/issn/linking"),
    ),
    "container.isbn": (at("/container/isbn"),),
    "container.series": (at("/container/series"),),
    "container.series_volume": (at("/container/series_volume"),),
    "container.edition": (at("/container/edition"),),
    "container.publisher": (at("/container/publisher"),),
    "container.place": (at("/container/place"),),
    "volume": (at("/volume"),),
    "issue": (at("/issue"),),
    "article_number": (at("/article_number"),),
    "pages": (at("/pages"),),
    "number_of_pages": (at("/number_of_pages"),),
    "chapter_number": (at("/chapter_number"),),
    "thesis.institution": (at("/thesis/institution"),),
    "thesis.award_date": (at("/thesis/award_date"),),
    "event.name": (at("/event/name"),),
    "event.dates": (at("/event/dates"),),
    **{term: (at("/" + term.replace(".", "/")),) for term in IDENTIFIER_TERMS},
    "identifiers.doi": (at("/identifiers/doi"), at("/doi")),
    "identifiers.other": (at("/identifiers/other/*"),),
    "links.url": (at("/links/*/url"),),
    "links.rel": (at("/links/*/rel"),),
    "links.embargo_until": (at("/links/*/embargo_until"),),
    "license": (at("/license"),),
    "copyright": (at("/copyright"),),
    "note": (at("/note"),),
    "funding.funder": (at("/funding/*/funder"),),
    "funding.award": (at("/funding/*/award"),),
    "trial_registration.registry": (at("/trial_registration/*/registry"),),
    "trial_registration.id": (at("/trial_registration/*/id"),),
    "relations.type": (at("/relations/*/type"),),
    "relations.id": (at("/relations/*/id"),),
    "source.url": (at("/source/url"),),
    "source.retrieved": (at("/source/retrieved"),),
}

KEYS = frozenset(
    "$schema id title subtitle original_title translated_titles type subtype peer_reviewed language "
    "publication_status updates status_history dates date abstract other_abstracts keywords subjects authors editors "
    "translators container journal volume issue article_number pages number_of_pages number_of_contributors "
    "chapter_number thesis event identifiers doi links license copyright note funding trial_registration relations "
    "source".split()
)

PROFILE = Profile(
    name="native",
    title="native record",
    fields=FIELDS,
    recognise=recognise,
    forms=Forms(markup=frozenset({"i", "b", "sub", "sup"}), keyword_major=True, sections=True),
    required=("title", "type", "language", "publication_status"),
    held_to_native=True,
    file_names_record=True,
    known_keys=KEYS,
    closed=True,
    schema="record",
)
