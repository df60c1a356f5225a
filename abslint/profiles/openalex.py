"""A work of OpenAlex. Knows no syntax.

Identifiers are links, and the abstract is an index of its words with their positions: it is read as the text that they
make, and what is found there is told at the word's list. What OpenAlex does not know is not asked for.

Source: the description of the work object (https://docs.openalex.org/api-entities/works/work-object).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from abslint.model.forms import Forms
from abslint.model.profile import Assembled, Confidence, Profile, at
from abslint.model.span import Part, Pointer

TYPES = {
    "article": "article-journal",
    "book": "book",
    "book-chapter": "chapter",
    "book-section": "chapter",
    "conference-abstract": "paper-conference",
    "conference-paper": "paper-conference",
    "dataset": "dataset",
    "dissertation": "thesis",
    "editorial": "article-journal",
    "erratum": "article-journal",
    "grant": "document",
    "letter": "article-journal",
    "libguides": "document",
    "other": "document",
    "paratext": "document",
    "peer-review": "review",
    "preprint": "preprint",
    "reference-entry": "entry",
    "report": "report",
    "retraction": "article-journal",
    "review": "article-journal",
    "software": "software",
    "standard": "standard",
    "supplementary-materials": "document",
}
"""OpenAlex's types to native ones."""

_KINDS = frozenset({"editorial", "erratum", "letter", "retraction", "review"})
"""Types that are subtypes of an article."""

_OWN = frozenset(
    "authorships abstract_inverted_index primary_location cited_by_count open_access referenced_works ids "
    "publication_year publication_date display_name".split()
)

_WORKS = frozenset(
    "authorships abstract_inverted_index primary_location publication_year publication_date referenced_works".split()
)
"""Those that its authors, sources and topics have not."""

MOST = 100_000
"""Words of an abstract that are read; the longest real ones have some thousands."""


def recognise(data: Mapping[str, object]) -> Confidence:
    """An address of a work of OpenAlex, or three of its keys, beside a title."""
    if ("title" not in data and "display_name" not in data) or _WORKS.isdisjoint(data):
        return Confidence.NO
    own = len(_OWN.intersection(data))
    identifier = data.get("id")
    known = isinstance(identifier, str) and "openalex.org/W" in identifier
    return Confidence.STRONG if own > 2 or (known and own) else Confidence.NO


def read_index(index: Any) -> Assembled | None:
    """The abstract that an index of words spells, and where each word's list stands; None where it is no index."""
    if not isinstance(index, dict) or len(index) > MOST:
        return None
    words: dict[int, str] = {}
    for word, positions in index.items():
        for position in positions if isinstance(positions, list) else ():
            if isinstance(position, int) and position is not True and position is not False:
                words[position] = word
    if not words:
        return None
    text: list[str] = []
    ranges: list[tuple[Part, Pointer]] = []
    at = 0
    for _, word in sorted(words.items()):
        ranges.append(((at, at + len(word)), (word,)))
        text.append(word)
        at += len(word) + 1
    return Assembled(" ".join(text), tuple(ranges))


def _subtype(value: str) -> Part | None:
    return (0, len(value)) if value in _KINDS else None


PROFILE = Profile(
    name="openalex",
    title="work of OpenAlex",
    fields={
        "id": (at("/id"),),
        "title": (at("/title"), at("/display_name", when=("title", frozenset({None})))),
        "type": (at("/type", parse=TYPES.get),),
        "subtype": (at("/type", part=_subtype),),
        "language": (at("/language"),),
        "dates.published": (at("/publication_date"),),
        "year": (at("/publication_year"),),
        "abstract": (at("/abstract_inverted_index", whole=True, assemble=read_index), at("/abstract")),
        "keywords": (at("/keywords/*/display_name"), at("/keywords/*/keyword")),
        "keywords.list": (at("/keywords", whole=True),),
        "subjects.label": (at("/topics/*/display_name"), at("/concepts/*/display_name")),
        "authors": (at("/authorships/*", whole=True),),
        "authors.name": (at("/authorships/*/author/display_name"),),
        "authors.orcid": (at("/authorships/*/author/orcid"),),
        "authors.affiliations": (
            at("/authorships/*/institutions/*/display_name"),
            at("/authorships/*/raw_affiliation_strings/*"),
        ),
        "authors.ror": (at("/authorships/*/institutions/*/ror"),),
        "container.title": (at("/primary_location/source/display_name"), at("/host_venue/display_name")),
        "container.issn": (
            at("/primary_location/source/issn/*"),
            at("/primary_location/source/issn_l", echo=True),
            at("/host_venue/issn_l"),
        ),
        "container.publisher": (at("/primary_location/source/host_organization_name"), at("/host_venue/publisher")),
        "volume": (at("/biblio/volume"),),
        "issue": (at("/biblio/issue"),),
        "pages": (at("/biblio/first_page"), at("/biblio/last_page")),
        "identifiers.doi": (at("/doi"),),
        "identifiers.pmid": (at("/ids/pmid"),),
        "identifiers.pmcid": (at("/ids/pmcid"),),
        "links.url": (at("/primary_location/landing_page_url"), at("/primary_location/pdf_url")),
        "license": (at("/primary_location/license"),),
        "funding.funder": (at("/grants/*/funder_display_name"), at("/awards/*/funder_display_name")),
        "funding.award": (at("/grants/*/award_id"), at("/awards/*/funder_award_id")),
    },
    recognise=recognise,
    forms=Forms(
        dates=frozenset({"edtf", "date-time"}),
        page_dashes=frozenset({"-", "–"}),
        nulls=True,
        markup=frozenset({"i", "b", "em", "strong", "sub", "sup", "scp", "inf"}),
        doi_links=True,
        id_links=frozenset({"pmid", "pmcid", "ror"}),
    ),
    ids_are_local=True,
    unasked=frozenset(
        {"authors", "abstract", "language", "container.title", "identifiers.doi", "dates.published", "keywords"}
    ),
    schema="openalex",
)
