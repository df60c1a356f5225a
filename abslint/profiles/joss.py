"""Front matter of a paper for the Journal of Open Source Software. Knows no syntax.

Facts: the journal's page on the format of papers. Its dates are written out, as `12 September 2024`.
"""

from __future__ import annotations

from collections.abc import Mapping

from abslint.model.forms import Forms
from abslint.model.profile import Confidence, Profile, at


def recognise(data: Mapping[str, object]) -> Confidence:
    """A title, authors whose affiliations have numbers, and the list of these."""
    if "title" not in data or not _each_has(data.get("affiliations"), "index"):
        return Confidence.NO
    return Confidence.STRONG if _some_have(data.get("authors"), "affiliation") else Confidence.NO


def _each_has(items: object, key: str) -> bool:
    return isinstance(items, list) and bool(items) and all(isinstance(one, dict) and key in one for one in items)


def _some_have(items: object, key: str) -> bool:
    return isinstance(items, list) and any(isinstance(one, dict) and key in one for one in items)


PROFILE = Profile(
    name="joss",
    title="JOSS paper",
    fields={
        "title": (at("/title"),),
        "dates.published": (at("/date"),),
        "keywords": (at("/tags"), at("/tags/*")),
        "keywords.list": (at("/tags", whole=True, scalar_too=True),),
        "authors": (at("/authors/*", whole=True, scalar_too=True),),
        "authors.name": (at("/authors/*/name"),),
        "authors.family": (at("/authors/*/surname"),),
        "authors.given": (at("/authors/*/given-names"),),
        "authors.suffix": (at("/authors/*/suffix"),),
        "authors.orcid": (at("/authors/*/orcid"),),
        "authors.affiliations": (at("/affiliations/*/name"),),
        "authors.ror": (at("/affiliations/*/ror"),),
    },
    recognise=recognise,
    forms=Forms(
        dates=frozenset({"edtf", "date-time", "worded"}),
        markup=frozenset({"i", "b", "em", "strong", "sub", "sup"}),
        markdown=True,
    ),
    required=("title", "dates.published"),
    unasked=frozenset({"identifiers.doi", "abstract"}),
    schema="joss",
    formats=frozenset({"front_matter"}),
)
