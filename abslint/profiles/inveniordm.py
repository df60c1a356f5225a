"""A record of InvenioRDM, the software of Zenodo and many repositories, and of Zenodo's older API. Knows no syntax.

All that describes the work stands under `metadata`; descriptions are HTML, and titles
are not. The older API has names in one string and
a journal under `metadata`, the present one keeps people apart, and the journal among custom fields.

Source: InvenioRDM's metadata reference (https://inveniordm.docs.cern.ch/reference/metadata/), Zenodo's API.
"""

from __future__ import annotations

from collections.abc import Mapping

from abslint.model.forms import Forms
from abslint.model.profile import Confidence, Profile, Where, at

TYPES = {
    "dataset": "dataset",
    "image": "graphic",
    "lesson": "document",
    "model": "document",
    "other": "document",
    "poster": "graphic",
    "presentation": "speech",
    "publication": "document",
    "publication-annotationcollection": "collection",
    "publication-article": "article-journal",
    "publication-book": "book",
    "publication-conferencepaper": "paper-conference",
    "publication-conferenceproceeding": "book",
    "publication-dissertation": "thesis",
    "publication-patent": "patent",
    "publication-peerreview": "review",
    "publication-preprint": "preprint",
    "publication-report": "report",
    "publication-section": "chapter",
    "publication-standard": "standard",
    "publication-technicalnote": "report",
    "publication-thesis": "thesis",
    "publication-workingpaper": "report",
    "software": "software",
    "video": "motion_picture",
    "workflow": "software",
}
"""Types of resources to native ones."""

_OWN = frozenset("resource_type creators publication_date access_right upload_type".split())


def recognise(data: Mapping[str, object]) -> Confidence:
    """Metadata with a title, and with two of the keys that Invenio asks for."""
    metadata = data.get("metadata")
    if not isinstance(metadata, dict) or "title" not in metadata:
        return Confidence.NO
    return Confidence.STRONG if len(_OWN.intersection(metadata)) > 1 else Confidence.NO


def _in(*names: str) -> tuple[Where, ...]:
    return tuple(at(f"/metadata/{name}") for name in names)


def _when(key: str, *values: str) -> tuple[str, frozenset[str | None]]:
    return key, frozenset(values)


def _published(subtype: str) -> str:
    """What a publication is, which the older API says by a key of its own."""
    return TYPES.get(f"publication-{subtype}", TYPES["publication"])


_PUBLISHED = _when("type", "publication")


FIELDS: dict[str, tuple[Where, ...]] = {
    "id": (at("/id"),),
    "title": _in("title"),
    "subtitle": (at("/metadata/additional_titles/*/title", when=_when("type/id", "subtitle")),),
    "translated_titles": (at("/metadata/additional_titles/*/title", when=_when("type/id", "translated-title")),),
    "type": (
        at("/metadata/resource_type/id", parse=TYPES.get),
        at("/metadata/resource_type/subtype", parse=_published, when=_PUBLISHED),
        at("/metadata/resource_type/type", parse=TYPES.get, when=_PUBLISHED, without="subtype"),
        at("/metadata/resource_type/type", parse=TYPES.get, when=_when("type", *(TYPES.keys() - {"publication"}))),
    ),
    "language": _in("language", "languages/*/id"),
    "dates.published": _in("publication_date"),
    "abstract": _in("description"),
    "keywords": _in("keywords/*", "subjects/*/subject"),
    "keywords.list": (at("/metadata/keywords", whole=True),),
    "authors": (at("/metadata/creators/*", whole=True),),
    "authors.name": (
        *_in("creators/*/name"),
        at(
            "/metadata/creators/*/person_or_org/name",
            when=_when("person_or_org/type", "personal"),
            without="person_or_org/family_name",
        ),
    ),
    "authors.literal": (
        at("/metadata/creators/*/person_or_org/name", when=_when("person_or_org/type", "organizational")),
    ),
    "authors.family": _in("creators/*/person_or_org/family_name"),
    "authors.given": _in("creators/*/person_or_org/given_name"),
    "authors.orcid": (
        *_in("creators/*/orcid"),
        at("/metadata/creators/*/person_or_org/identifiers/*/identifier", when=_when("scheme", "orcid")),
    ),
    "authors.affiliations": _in("creators/*/affiliation", "creators/*/affiliations/*/name"),
    "container.title": (*_in("journal/title"), at("/custom_fields/journal:journal/title")),
    "container.issn": (at("/custom_fields/journal:journal/issn"),),
    "container.publisher": _in("publisher", "imprint/publisher"),
    "container.place": _in("imprint/place"),
    "volume": (*_in("journal/volume"), at("/custom_fields/journal:journal/volume")),
    "issue": (*_in("journal/issue"), at("/custom_fields/journal:journal/issue")),
    "pages": (*_in("journal/pages"), at("/custom_fields/journal:journal/pages")),
    "event.name": (*_in("meeting/title"), at("/custom_fields/meeting:meeting/title")),
    "identifiers.doi": (at("/doi"), at("/pids/doi/identifier"), *_in("doi")),
    "license": _in("license/id", "rights/*/id"),
    "copyright": _in("copyright"),
    "note": _in("notes"),
    "funding.funder": _in("grants/*/funder/name", "funding/*/funder/name"),
    "funding.award": _in("grants/*/code", "funding/*/award/number"),
    "relations.id": _in("related_identifiers/*/identifier"),
}

PROFILE = Profile(
    name="inveniordm",
    title="record of InvenioRDM",
    fields=FIELDS,
    recognise=recognise,
    forms=Forms(
        dates=frozenset({"edtf", "date-time"}),
        languages=frozenset({"bcp47", "iso639-2b", "iso639-3"}),
        page_dashes=frozenset({"-", "–"}),
        nulls=True,
        markup=frozenset(
            "a b blockquote br code div em h1 h2 h3 h4 h5 h6 i li ol p pre span strike strong sub sup table tbody td "
            "th thead tr u ul".split()
        ),
        title_markup=frozenset({"i", "b", "em", "strong", "sub", "sup"}),
    ),
    required=("title",),
    ids_are_local=True,
    unasked=frozenset({"abstract", "language", "container.title", "identifiers.doi", "dates.published", "keywords"}),
    schema="inveniordm",
)
