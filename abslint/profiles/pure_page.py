"""The plain-text dump of a page of a Pure research portal, as the format ``portal_text`` reads it. Knows no syntax.

Values stand as the page writes them: the language by its name, the status joined with its date.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from abslint.knowledge.portal import TypeLine, read_type_line, split_status
from abslint.model.forms import Forms
from abslint.model.profile import Confidence, Profile, Where, at
from abslint.model.span import Part


def recognise(data: Mapping[str, object]) -> Confidence:
    """A type line, or a language and a status as the page's labels name them."""
    if "type_line" in data or ("original_language" in data and ("publication_status" in data or "state" in data)):
        return Confidence.STRONG
    return Confidence.NO


def read_status(text: str) -> str | None:
    """The native status of ``Published - Feb 1 2020``."""
    return split_status(text).native


def date_of(native: str) -> Callable[[str], Part | None]:
    """Picks the date of a joined status, which belongs to that status: a published paper's is no e-pub date."""

    def date(text: str) -> Part | None:
        status = split_status(text)
        return status.date if status.native == native else None

    return date


def _told(tell: Callable[[TypeLine], object]) -> Callable[[str], Part | None]:
    """The whole type line where it tells something, else nothing."""

    def part(text: str) -> Part | None:
        return (0, len(text)) if tell(read_type_line(text)) is not None else None

    return part


def _type(text: str) -> str | None:
    return read_type_line(text).type


def _subtype(text: str) -> str | None:
    return read_type_line(text).subtype


def _peer_reviewed(text: str) -> str | None:
    reviewed = read_type_line(text).peer_reviewed
    return None if reviewed is None else str(reviewed).lower()


def _date(key: str, native: str) -> tuple[Where, ...]:
    """The date's own label first, then the date joined to its status."""
    return (at(f"/{key}"), *(at(f"/{place}", part=date_of(native)) for place in ("publication_status", "state")))


FIELDS: dict[str, tuple[Where, ...]] = {
    "title": (at("/title"),),
    "translated_titles": (at("/translated_title"),),
    "type": (at("/type_line", parse=_type),),
    "subtype": (at("/type_line", parse=_subtype, part=_told(lambda line: line.subtype)),),
    "peer_reviewed": (at("/type_line", parse=_peer_reviewed, part=_told(lambda line: line.peer_reviewed)),),
    "language": (at("/original_language"),),
    "publication_status": (at("/publication_status", parse=read_status), at("/state", parse=read_status)),
    "dates.published": _date("publication_date", "published"),
    "dates.epub": _date("early_online_date", "epub-ahead-of-print"),
    "dates.accepted": _date("accepted_date", "in-press"),
    "abstract": (at("/abstract"),),
    "keywords": (at("/keywords/*"),),
    "keywords.list": (at("/keywords", whole=True),),
    "subjects.label": (at("/asjc/*"), at("/sdg/*")),
    "authors": (at("/authors/*"),),
    "authors.name": (at("/authors/*"),),
    "editors": (at("/editors/*"),),
    "container.title": (at("/journal"), at("/title_of_host_publication")),
    "container.publisher": (at("/publisher"),),
    "container.place": (at("/place_of_publication"),),
    "container.edition": (at("/edition"),),
    "container.series": (at("/series"),),
    "container.series_volume": (at("/series_volume"),),
    "container.issn": (at("/print_issn"), at("/electronic_issn"), at("/issn")),
    "container.isbn": (at("/print_isbn"), at("/electronic_isbn"), at("/isbn")),
    "volume": (at("/volume"),),
    "issue": (at("/issue_number"),),
    "article_number": (at("/article_number"),),
    "pages": (at("/pages"),),
    "number_of_pages": (at("/number_of_pages"),),
    "chapter_number": (at("/chapter_number"),),
    "thesis.institution": (at("/awarding_institution"),),
    "thesis.award_date": (at("/award_date"),),
    "event.name": (at("/event"),),
    "event.dates": (at("/event_period"),),
    "identifiers.doi": (at("/dois/*"),),
    "identifiers.pmid": (at("/pubmed_id"),),
    "identifiers.pmcid": (at("/pubmed_central_id"),),
    "identifiers.arxiv": (at("/arxiv_id"),),
    "identifiers.handle": (at("/handle"),),
    "identifiers.urn": (at("/urn"),),
    "identifiers.scopus": (at("/scopus_id"),),
    "identifiers.wos": (at("/wos_id"),),
    "identifiers.pure": (at("/pure_id"),),
    "links.url": (at("/links/*"),),
    "license": (at("/license"),),
    "copyright": (at("/copyright"),),
    "note": (at("/bibliographical_note"),),
}
"""Where the keys of a page's labels hold terms, be it read from text or from HTML."""

PROFILE = Profile(
    name="pure-page",
    title="page of a Pure portal",
    fields=FIELDS,
    recognise=recognise,
    forms=Forms(statuses=frozenset({"native", "pure_label"}), doi_links=True),
    required=("title", "type", "language", "publication_status"),
    held_to_native=True,
    formats=frozenset({"portal_text"}),
)
