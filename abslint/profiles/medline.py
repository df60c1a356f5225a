"""A record of MEDLINE, as PubMed and PubMed Central write it. Knows no syntax.

NLM's own conventions are right here: a title ends in a full stop, and stands in brackets if it was translated; an
asterisk marks a keyword or a heading as major; the labels of a structured abstract stand in its text, which has no
other place for them; the number of an article stands in `PG`, so that it has no place of its own; languages have three
letters. What holds several things (`10.1234/x [doi]`, `2020/02/01 00:00 [accepted]`) is read in parts. Authors are
those with full names: `AU` says the same in short.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from abslint.knowledge.medline import HISTORY, REGISTRIES, RELATIONS, SUBTYPES, TAGS, TYPES, UPDATES
from abslint.knowledge.patterns import Pattern
from abslint.model.forms import Forms
from abslint.model.profile import Confidence, Profile, Where, at
from abslint.model.span import Part

_MARKS = frozenset({"TI", "BTI", "FAU", "AU", "AB", "JT", "TA", "DP", "SO", "AID", "LID", "PT"})
"""Tags that nearly every record has some of."""

_KIND = Pattern(r"(.*?)\s*\[([a-z]+)\]\s*\Z", re.DOTALL)
"""A value with its kind in brackets."""

_DAY = Pattern(r"(\d{4}/\d{1,2}/\d{1,2})(?: \d\d:\d\d)?\s*\[([a-z]+)\]\s*\Z")
_ISSN = Pattern(r"(.*?)\s*(?:\(([A-Za-z]+)\))?\s*\Z", re.DOTALL)
_ISBN = Pattern(r"[\dXx -]*[\dXx]")
_ORCID = Pattern(r"ORCID:\s*(\S.*?)\s*\Z")
_PMID = Pattern(r"PMID:?\s*(\d{1,8})\b")
_GRANT = Pattern(r"(.*?)\s*(?:/|\|\|)")
_FUNDER = Pattern(r".*?(?:/(?!.*\|\|)[^/]*/|\|\|\s*)(\S[^/]*?)\s*(?:/|\Z)")
_REGISTERED = Pattern(r"([^/]+)/(\S+)\Z")


def recognise(data: Mapping[str, object]) -> Confidence:
    """A number of PubMed's beside something else, or two of the tags that records without one still have."""
    if len(_MARKS.intersection(data)) > (0 if "PMID" in data or "PMC" in data else 1):
        return Confidence.STRONG
    return Confidence.NO


def _kind(kind: str) -> Callable[[str], Part | None]:
    """The part of a value that has a kind in brackets, if it is this one."""

    def part(text: str) -> Part | None:
        match = _KIND.match(text)
        return match.span(1) if match and match[2] == kind else None

    return part


def _day(kind: str) -> Callable[[str], Part | None]:
    """The day of an event in a publication's life, if it is this one."""

    def part(text: str) -> Part | None:
        match = _DAY.match(text)
        return match.span(1) if match and match[2] == kind else None

    return part


def _group(pattern: Pattern, number: int = 1) -> Callable[[str], Part | None]:
    """What a pattern finds at the beginning of a value."""

    def part(text: str) -> Part | None:
        match = pattern.match(text)
        return match.span(number) if match and match[number] else None

    return part


def _notice(text: str) -> Part:
    """What a citation is known by: its number, if PubMed has one for it."""
    match = _PMID.search(text)
    return match.span(1) if match else (0, len(text))


def _register(number: int) -> Callable[[str], Part | None]:
    """A part of the registration of a trial; registers of genes and molecules have other numbers."""

    def part(text: str) -> Part | None:
        match = _REGISTERED.match(text)
        return match.span(number) if match and match[1].upper() in REGISTRIES else None

    return part


def _type(values: object) -> str | None:
    """The type of a work by its types of publication."""
    kinds = _kinds(values)
    named = [TYPES[kind] for kind in kinds if kind in TYPES]
    return next((kind for kind in named if kind != "article-journal"), named[0] if named else None)


def _subtype(values: object) -> str | None:
    kinds = _kinds(values)
    return next((subtype for kind, subtype in SUBTYPES.items() if kind in kinds), None)


def _kinds(values: object) -> list[str]:
    return [value.lower() for value in values if isinstance(value, str)] if isinstance(values, list) else []


def _said(word: str) -> Callable[[object], str]:
    """A reading that the tag gives."""
    return lambda _: word


def _each(*tags: str) -> tuple[Where, ...]:
    return tuple(at(f"/{tag}/*") for tag in tags)


def _all(*tags: str) -> tuple[Where, ...]:
    return tuple(at(f"/{tag}") for tag in tags)


def _parts(part: Callable[[str], Part | None], *tags: str) -> tuple[Where, ...]:
    return tuple(at(f"/{tag}/*", part=part) for tag in tags)


PROFILE = Profile(
    name="medline",
    title="MEDLINE record",
    fields={
        "id": _all("PMID", "PMC"),
        "title": _all("TI"),
        "original_title": _all("TT"),
        "type": (at("/PT", whole=True, parse=_type),),
        "subtype": (at("/PT", whole=True, parse=_subtype),),
        "language": _each("LA"),
        "publication_status": _all("PST"),
        "dates.published": _all("DP"),
        "dates.epub": _all("DEP"),
        **{term: (at("/PHST/*", part=_day(kind)),) for kind, term in HISTORY.items()},
        "abstract": _all("AB"),
        "copyright": _all("CI"),
        "other_abstracts": _each("OAB"),
        "other_abstracts.language": _each("OABL"),
        "keywords": _each("OT"),
        "keywords.list": (at("/OT", whole=True),),
        "subjects.label": _each("MH"),
        "authors": (at("/FAU/*", whole=True, scalar_too=True), at("/CN/*", whole=True, scalar_too=True)),
        "authors.name": _each("FAU"),
        "authors.literal": _each("CN"),
        "authors.orcid": _parts(_group(_ORCID), "AUID"),
        "authors.affiliations": _each("AD"),
        "editors": (at("/FED/*", whole=True, scalar_too=True),),
        "contributors.name": _each("FED", "FIR"),
        "container.title": _all("JT", "BTI"),
        "container.short_title": _all("TA"),
        "container.issn": _parts(_group(_ISSN), "IS"),
        "container.isbn": _parts(_group(_ISBN, 0), "ISBN"),
        "container.series": _all("CTI"),
        "container.edition": _all("EN"),
        "container.publisher": _all("PB"),
        "container.place": _all("PL"),
        "volume": _all("VI"),
        "issue": _all("IP"),
        "pages": _all("PG"),
        "identifiers.doi": _parts(_kind("doi"), "LID", "AID"),
        "identifiers.pmid": _all("PMID"),
        "identifiers.pmcid": _all("PMC"),
        "identifiers.other": (*_parts(_kind("pii"), "LID", "AID"), *_each("MID")),
        "updates.type": tuple(at(f"/{tag}/*", parse=_said(kind)) for tag, kind in UPDATES.items()),
        "updates.id": _parts(_notice, *UPDATES),
        "relations.type": tuple(at(f"/{tag}/*", parse=_said(kind)) for tag, kind in RELATIONS.items()),
        "relations.id": _parts(_notice, *RELATIONS),
        "funding.award": _parts(_group(_GRANT), "GR"),
        "funding.funder": _parts(_group(_FUNDER), "GR"),
        "trial_registration.registry": _parts(_register(1), "SI"),
        "trial_registration.id": _parts(_register(2), "SI"),
        "note": _each("GN"),
    },
    recognise=recognise,
    forms=Forms(
        dates=frozenset({"edtf", "slashes", "medline"}),
        languages=frozenset({"iso639-2b", "iso639-3"}),
        statuses=frozenset({"native", "pubmed_publicationstatus"}),
        pages_abbreviated=True,
        markup=frozenset({"i", "b", "sub", "sup"}),
        title_full_stop=True,
        keyword_marks=True,
    ),
    required=("title",),
    ids_are_local=True,
    unasked=frozenset({"identifiers.doi"}),
    known_keys=TAGS,
    schema="medline",
    formats=frozenset({"medline"}),
)
