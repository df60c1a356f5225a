"""Front matter of a publication in an Academic Pages site. Knows no syntax.

Its body is the abstract, which is no data. Facts: the template's own examples of `_publications`, and the generator
that makes such pages of a table and writes HTML's entities for quotes.
"""

from __future__ import annotations

from collections.abc import Mapping

from abslint.model.forms import Forms
from abslint.model.profile import Confidence, Profile, at

CATEGORIES = {
    "manuscripts": "article-journal",
    "conferences": "paper-conference",
    "books": "book",
}
"""The template's categories of publications as native types; sites add some of their own."""

_MARKS = frozenset({"venue", "paperurl", "citation", "bibtexurl", "slidesurl"})
"""Keys that a publication has, and a post or a page has not. Talks have a venue, too."""


def recognise(data: Mapping[str, object]) -> Confidence:
    """A title in the collection of publications."""
    if "title" not in data:
        return Confidence.NO
    if data.get("collection") == "publications":
        return Confidence.STRONG if not _MARKS.isdisjoint(data) else Confidence.WEAK
    address = data.get("permalink")
    published = isinstance(address, str) and address.startswith(("/publication/", "/publications/"))
    return Confidence.WEAK if published and not _MARKS.isdisjoint(data) else Confidence.NO


def read_type(value: str) -> str | None:
    """A category as a native type; None for one of a site's own."""
    return CATEGORIES.get(value)


PROFILE = Profile(
    name="academicpages",
    title="Academic Pages publication",
    fields={
        "title": (at("/title"),),
        "type": (at("/category", parse=read_type),),
        "dates.published": (at("/date"),),
        "abstract": (at("/abstract"),),
        "other_abstracts": (at("/excerpt"),),
        "keywords": (at("/tags"), at("/tags/*")),
        "keywords.list": (at("/tags", whole=True, scalar_too=True),),
        "authors": (at("/authors/*", whole=True, scalar_too=True), at("/authors")),
        "authors.name": (at("/authors/*"), at("/authors")),
        "container.title": (at("/venue"),),
        "identifiers.doi": (at("/doi"),),
        "links.url": tuple(at(f"/{key}") for key in "paperurl slidesurl bibtexurl codeurl".split()),
    },
    recognise=recognise,
    forms=Forms(
        dates=frozenset({"edtf", "date-time"}),
        authors="string",
        keywords="string",
        page_dashes=frozenset({"-", "–", "--"}),
        markup=frozenset({"i", "b", "em", "strong", "sub", "sup"}),
        markdown=True,
    ),
    required=("title", "dates.published"),
    unasked=frozenset({"identifiers.doi", "abstract"}),
    schema="academicpages",
    formats=frozenset({"front_matter"}),
)
