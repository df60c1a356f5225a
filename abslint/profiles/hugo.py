"""Front matter of a publication page in Hugo (Wowchemy, Hugo Blox, academic themes). Knows no syntax."""

from __future__ import annotations

from collections.abc import Mapping

from abslint.model.forms import Forms
from abslint.model.profile import Confidence, Profile, at

LEGACY_TYPES = {
    "1": "paper-conference",
    "2": "article-journal",
    "3": "preprint",
    "4": "report",
    "5": "book",
    "6": "chapter",
    "7": "thesis",
    "8": "patent",
}
"""The numbers that stood for types before the themes took over CSL's names; 0 is uncategorised."""


def recognise(data: Mapping[str, object]) -> Confidence:
    """A title beside a key that only publication pages have."""
    if "title" not in data:
        return Confidence.NO
    if "publication_types" in data or "publication" in data:
        return Confidence.STRONG
    return Confidence.WEAK if data.get("doi") else Confidence.NO


def read_type(value: str) -> str | None:
    """A CSL type or one of the old numbers as a native type; None where it is neither."""
    return LEGACY_TYPES.get(value) or (value if not value.isdigit() else None)


PROFILE = Profile(
    name="hugo",
    title="Hugo publication page",
    fields={
        "title": (at("/title"),),
        "subtitle": (at("/subtitle"),),
        "type": (at("/publication_types/*", parse=read_type), at("/publication_types", parse=read_type)),
        "language": (at("/language"),),
        "dates.published": (at("/date"),),
        "abstract": (at("/abstract"),),
        "other_abstracts": (at("/summary"),),
        "keywords": (at("/tags"), at("/tags/*")),
        "keywords.list": (at("/tags", whole=True, scalar_too=True),),
        "subjects.label": (at("/categories/*"),),
        "authors": (at("/authors/*", whole=True, scalar_too=True), at("/authors")),
        "authors.name": (at("/authors/*"), at("/authors"), at("/authors/*/name")),
        "container.title": (at("/publication"), at("/publication/name")),
        "container.short_title": (at("/publication_short"), at("/publication/short_name")),
        "volume": (at("/publication/volume"), at("/volume")),
        "issue": (at("/publication/issue"), at("/issue")),
        "pages": (at("/publication/pages"), at("/pages")),
        "identifiers.doi": (at("/doi"), at("/hugoblox/ids/doi")),
        "identifiers.pmid": (at("/pmid"),),
        "identifiers.arxiv": (at("/hugoblox/ids/arxiv"),),
        "links.url": (
            *(at(f"/url_{kind}") for kind in "pdf code dataset poster project slides source video".split()),
            at("/links/*/url"),
        ),
    },
    recognise=recognise,
    forms=Forms(
        dates=frozenset({"edtf", "date-time"}),
        languages=frozenset({"bcp47", "locale"}),
        page_dashes=frozenset({"-", "–", "--"}),
        markup=frozenset({"i", "b", "em", "strong", "sub", "sup"}),
        markdown=True,
    ),
    required=("title", "dates.published"),
    schema="hugo",
    formats=frozenset({"front_matter"}),
)
