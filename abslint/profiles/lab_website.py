"""A citation on a site of the Lab Website Template: what Manubot makes of an identifier, and what is put in by hand.
Knows no syntax.

Sources are lists of identifiers from which citations are made: without a title they are no records. Where a title
stands, so do authors, publisher and date; a link beside them is where the citation leads. Facts: the template's page on
citations.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from abslint.knowledge.patterns import Pattern
from abslint.model.forms import Forms
from abslint.model.profile import Confidence, Profile, Where, at
from abslint.model.span import Part

_CITEKEY = Pattern(
    r"(?:doi|pmid|pubmed|pmc|pmcid|arxiv|isbn|url|https?|wikidata|clinicaltrials|bioproject|swh):\S", re.I
)
"""What Manubot makes a citation of: a prefix and an identifier."""

_MARKED = Pattern(r"(?:(?P<mark>\*{1,3}|_{1,3})(?P<name>[^*_]+)(?P=mark)|\[(?P<linked>[^\]]+)\]\(\S+\))")

_BESIDE = frozenset({"authors", "publisher", "date", "link"})
"""Keys of a citation beside its title."""

_OWN = frozenset({"buttons", "extra-links", "plugin", "_cache", "repo"})
"""Keys that the template adds, or asks for."""


def recognise(data: Mapping[str, object]) -> Confidence:
    """A title with an identifier as Manubot has it, or, where all was put in by hand, with a key of the template's."""
    if not isinstance(data.get("title"), str) or len(_BESIDE.intersection(data)) < 2:
        return Confidence.NO
    identifier = data.get("id")
    if isinstance(identifier, str) and _CITEKEY.match(identifier):
        return Confidence.STRONG
    by_hand = "authors" in data and {"publisher", "link"}.issubset(data) and "id" not in data
    return Confidence.WEAK if by_hand and not _OWN.isdisjoint(data) else Confidence.NO


def _name(text: str) -> Part:
    """A name without the emphasis or the link of Markdown, in which the template shows authors."""
    match = _MARKED.fullmatch(text)
    if match is None:
        return 0, len(text)
    return match.span("linked" if match["name"] is None else "name")


def _behind(*prefixes: str) -> Callable[[str], Part | None]:
    """Picks what stands in an identifier behind one of these prefixes."""
    sign = Pattern(f"(?:{'|'.join(prefixes)}):", re.IGNORECASE)

    def part(text: str) -> Part | None:
        match = sign.match(text)
        return (match.end(), len(text)) if match else None

    return part


def _by_prefix(*prefixes: str) -> tuple[Where, ...]:
    return (at("/id", part=_behind(*prefixes)),)


PROFILE = Profile(
    name="lab-website",
    title="citation of a lab website",
    fields={
        "id": (at("/id"),),
        "title": (at("/title"),),
        "dates.published": (at("/date"),),
        "other_abstracts": (at("/description"),),
        "keywords": (at("/tags"), at("/tags/*")),
        "keywords.list": (at("/tags", whole=True, scalar_too=True),),
        "authors": (at("/authors/*", whole=True, scalar_too=True), at("/authors")),
        "authors.name": (at("/authors/*", part=_name), at("/authors")),
        "container.title": (at("/publisher"),),
        "identifiers.doi": _by_prefix("doi"),
        "identifiers.pmid": _by_prefix("pmid", "pubmed"),
        "identifiers.pmcid": _by_prefix("pmcid", "pmc"),
        "identifiers.arxiv": _by_prefix("arxiv"),
        "links.url": (at("/link"), at("/image"), at("/buttons/*/link"), at("/extra-links/*/link")),
    },
    recognise=recognise,
    forms=Forms(
        dates=frozenset({"edtf", "date-time"}),
        markup=frozenset({"i", "b", "em", "strong", "sub", "sup"}),
        markdown=True,
    ),
    required=("title",),
    unasked=frozenset({"identifiers.doi"}),
    schema="lab-website",
    formats=frozenset({"yaml", "json"}),
)
