"""A research output of Elsevier Pure's web service, as its API up to 5.30 gives it, and the new one. Knows no syntax.

What a status is of, a role, or a language stands beside it as an address. One status is the current one, the others are
its history; each date belongs to its status. Texts in the language of the work are its own, those in others are
translations: the older shape keeps them in a list whose first is the work's own.

Sources: the descriptions of `ResearchOutput` in Pure's OpenAPI documents (`/ws/api/524` and later, and the new API).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from abslint.knowledge.pure import (
    KINDS,
    LOCALES,
    OWN_TYPES,
    UNDETERMINED,
    language_step,
    language_uri,
    last_step,
    read_status,
    read_type,
    role_uris,
    status_uri,
    subtype_of,
)
from abslint.model.forms import Forms
from abslint.model.profile import Confidence, Profile, Where, at
from abslint.model.span import Part

TYPES = {**KINDS, **OWN_TYPES}
"""Kinds of research output, and types that say more than their kind, to native types."""

_OWN = frozenset({"pureId", "typeDiscriminator", "personAssociations", "contributors", "managingOrganisationalUnit"})


def recognise(data: Mapping[str, object]) -> Confidence:
    """Statuses in a list, a title, and a key that only Pure has."""
    if not isinstance(data.get("publicationStatuses"), list) or _OWN.isdisjoint(data):
        return Confidence.STRONG if _is_untitled(data) else Confidence.NO
    return Confidence.STRONG


def _is_untitled(data: Mapping[str, object]) -> bool:
    """Whether a record without statuses is one of Pure's: by the people that it names in its way, and its number."""
    people = data.get("personAssociations", data.get("contributors"))
    return "pureId" in data and isinstance(people, list) and "title" in data


def read_parts(date: Any) -> str | None:
    """``{year: 2020, month: 2, day: 1}`` as EDTF; None where nothing is in it."""
    if not isinstance(date, Mapping):
        return None
    said = [date[name] for name in ("year", "month", "day") if date.get(name) is not None]
    if not said or "year" not in date:
        return None
    return "-".join(str(one).rjust(4 if not at_index else 2, "0") for at_index, one in enumerate(said))


def _subtype(uri: str) -> Part | None:
    return (0, len(uri)) if subtype_of(uri) else None


def _date(*words: str) -> tuple[Where, ...]:
    """The dates that belong to statuses."""
    path = "/publicationStatuses/*/publicationDate"
    statuses = frozenset(status_uri(word) for word in words)
    return (
        at(path, whole=True, parse=read_parts, when=("publicationStatus/uri", statuses)),
        at(path, whole=True, parse=read_parts, when=("publicationStatus/0/uri", statuses)),
    )


def _status(*current: str | None) -> tuple[Where, ...]:
    path, when = "/publicationStatuses/*/publicationStatus", ("current", frozenset(current))
    return (
        at(f"{path}/uri", part=last_step, parse=read_status, when=when),
        at(f"{path}/0/uri", part=last_step, parse=read_status, when=when),
    )


_UNKNOWN = frozenset(map(language_uri, UNDETERMINED))


def _own(key: str) -> tuple[Where, ...]:
    """The text of the work's own language."""
    return (
        at(f"/{key}/text/0/value"),
        at(f"/{key}/0/value"),
        *(
            at(f"/{key}/{locale}", when=("/language/uri", frozenset({language_uri(locale)}) | _UNKNOWN))
            for locale in LOCALES
        ),
    )


def _others(key: str, rest: str = "value") -> tuple[Where, ...]:
    """The texts of other languages."""
    listed = (at(f"/{key}{way}/{index}/{rest}") for way in ("/text", "") for index in range(1, 6))
    return tuple(listed) if rest != "value" else (*listed, *_in_others(key))


def _in_others(key: str) -> tuple[Where, ...]:
    uris = frozenset(map(language_uri, LOCALES))
    return tuple(at(f"/{key}/{locale}", when=("/language/uri", uris - {language_uri(locale)})) for locale in LOCALES)


def _every(key: str) -> tuple[Where, ...]:
    """Texts in whatever language."""
    return (at(f"/{key}/text/*/value"), *(at(f"/{key}/{locale}") for locale in LOCALES))


_AUTHORS = role_uris("author", "inventor", "speaker")
_EDITORS = role_uris("editor")
_LISTS = (("personAssociations", "personRole"), ("contributors", "role"))


def _people(rest: str, roles: frozenset[str], **more: Any) -> tuple[Where, ...]:
    return tuple(at(f"/{key}/*{rest}", when=(f"{role}/uri", roles), **more) for key, role in _LISTS)


def _from(source: str) -> tuple[Where, ...]:
    """The number that another database has for a work."""
    when = frozenset({source})
    return (
        at("/externalId", when=("externalIdSource", when)),
        at("/info/additionalExternalIds/*/value", when=("idSource", when)),
        at("/identifiers/*/value", when=("idSource", when)),
    )


_FREE = "/keywordGroups/*/keywordContainers/*/freeKeywords/*/freeKeywords"
_NEW_FREE = "/keywordGroups/*/keywords/*/freeKeywords"

FIELDS: dict[str, tuple[Where, ...]] = {
    "id": (at("/uuid"),),
    "title": (at("/title/value"), at("/title")),
    "subtitle": (at("/subTitle/value"), at("/subTitle")),
    "translated_titles": _every("translatedTitle"),
    "translated_titles.language": (at("/translatedTitle/text/*/locale"),),
    "type": (at("/type/uri", parse=read_type), at("/type/0/uri", parse=read_type)),
    "subtype": (at("/type/uri", parse=subtype_of, part=_subtype),),
    "peer_reviewed": (at("/peerReview"),),
    "language": (at("/language/uri", part=language_step), at("/language/0/uri", part=language_step)),
    "publication_status": _status("true"),
    "status_history.status": _status("false", None),
    "dates.published": _date("published"),
    "dates.epub": _date("epub"),
    "dates.accepted": _date("inpress"),
    "dates.submitted": _date("submitted"),
    "abstract": _own("abstract"),
    "other_abstracts": _others("abstract"),
    "other_abstracts.language": _others("abstract", "locale"),
    "keywords": (at(f"{_FREE}/*"), at(f"{_NEW_FREE}/*")),
    "keywords.list": (at(_FREE, whole=True), at(_NEW_FREE, whole=True)),
    "subjects.label": (
        at("/keywordGroups/*/keywordContainers/*/structuredKeyword/term/text/*/value"),
        *(at(f"/keywordGroups/*/classifications/*/term/{locale}") for locale in LOCALES),
    ),
    "authors": _people("", _AUTHORS, whole=True),
    "authors.family": _people("/name/lastName", _AUTHORS),
    "authors.given": _people("/name/firstName", _AUTHORS),
    "authors.affiliations": (
        at("/personAssociations/*/organisationalUnits/*/name/text/*/value"),
        at("/personAssociations/*/externalOrganisations/*/name/text/*/value"),
    ),
    "editors": _people("", _EDITORS, whole=True),
    "contributors.family": _people("/name/lastName", _EDITORS),
    "contributors.given": _people("/name/firstName", _EDITORS),
    "container.title": (
        at("/journalAssociation/title/value"),
        at("/journalAssociation/title/title"),
        at("/hostPublicationTitle/value"),
        at("/hostPublicationTitle"),
    ),
    "container.issn": (at("/journalAssociation/issn/value"), at("/journalAssociation/issn/issn")),
    "container.isbn": (at("/isbns/*"), at("/printIsbns/*"), at("/electronicIsbns/*")),
    "container.edition": (at("/edition"),),
    "container.publisher": (at("/publisher/name/text/*/value"),),
    "container.place": (at("/placeOfPublication"),),
    "volume": (at("/volume"),),
    "issue": (at("/journalNumber"),),
    "article_number": (at("/articleNumber"),),
    "pages": (at("/pages"),),
    "number_of_pages": (at("/numberOfPages"),),
    "chapter_number": (at("/chapter"),),
    "event.name": (at("/event/name/text/*/value"),),
    "thesis.award_date": (at("/awardDate"), at("/awardedDate")),
    "identifiers.doi": (at("/electronicVersions/*/doi"),),
    "identifiers.pmid": _from("PubMed"),
    "identifiers.pmcid": _from("PubMedCentral"),
    "identifiers.scopus": _from("Scopus"),
    "identifiers.wos": _from("WOS"),
    "identifiers.pure": (at("/pureId"),),
    "links.url": (at("/electronicVersions/*/link"), at("/links/*/url"), at("/additionalLinks/*/url")),
    "note": _every("bibliographicalNote"),
}

PROFILE = Profile(
    name="pure-api",
    title="research output of Pure's web service",
    fields=FIELDS,
    recognise=recognise,
    forms=Forms(
        dates=frozenset({"edtf", "date-time", "parts"}),
        languages=frozenset({"bcp47", "locale"}),
        statuses=frozenset({"native", "pure_uri_suffix"}),
        page_dashes=frozenset({"-", "–"}),
        markup=frozenset({"i", "b", "em", "strong", "sub", "sup", "u", "p", "br"}),
        html_flag="formatted",
        doi_links=True,
        nulls=True,
    ),
    required=("title", "type", "language", "publication_status"),
    held_to_native=True,
    ids_are_local=True,
    schema="pure-api",
)
