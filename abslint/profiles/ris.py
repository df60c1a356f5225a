"""A record of RIS, as Reference Manager, EndNote, Zotero and the databases write it. Knows no syntax.

Two specifications are in use, of 2001 and of 2011, and most exports mix them: `T1` and `TI`, `JF` and `T2`, `Y1`, `PY`
and `DA` stand for the same. What `T2`, `SN` or `SP` holds depends on the type. The number of an article stands in `SP`
with nearly all who write RIS, which is right here: so there is no place of its own for it. Databases write a DOI where
they know one, so nobody is asked for one: of real records without it most are of journals that give none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.ris import KINDS, TAGS, TYPES
from abslint.model.forms import Forms
from abslint.model.profile import Confidence, Profile, Where, at
from abslint.model.span import Part

_MARKS = frozenset({"TI", "T1", "AU", "A1", "AB", "N2", "JF", "JO", "T2", "PY", "Y1", "DO"})
"""Tags that nearly every record has some of."""

_ISBN = Pattern(r"(?:ISBN[-: ]*)?(?:97[89](?:[- ]?\d){10}|\d(?:[- ]?\d){8}[- ]?[\dXx])(?!\d)", re.IGNORECASE)
"""What `SN` holds of a book; of a journal it is the ISSN, of a report its number."""


def recognise(data: Mapping[str, object]) -> Confidence:
    """A type, or two of the tags that records without one still have."""
    if isinstance(data.get("TY"), str):
        return Confidence.STRONG
    return Confidence.STRONG if len(_MARKS.intersection(data)) > 1 else Confidence.NO


def _type(value: str) -> str | None:
    return TYPES.get(value)


def _subtype(value: str) -> str | None:
    return KINDS.get(value.lower())


def _kind(value: str) -> Part | None:
    return (0, len(value)) if value.lower() in KINDS else None


def _isbn(text: str) -> Part | None:
    return (0, len(text)) if _ISBN.match(text) else None


def _issn(text: str) -> Part | None:
    return None if _ISBN.match(text) else (0, len(text))


def _each(*tags: str) -> tuple[Where, ...]:
    return tuple(at(f"/{tag}/*") for tag in tags)


def _all(*tags: str) -> tuple[Where, ...]:
    return tuple(at(f"/{tag}") for tag in tags)


PROFILE = Profile(
    name="ris",
    title="RIS record",
    fields={
        "id": _all("ID"),
        "title": _all("TI", "T1", "CT"),
        "translated_titles": _all("TT"),
        "type": (at("/TY", parse=_type),),
        "subtype": (at("/M3", parse=_subtype, part=_kind),),
        "language": _all("LA"),
        "dates.published": _all("PY", "Y1", "DA"),
        "abstract": _all("AB", "N2"),
        "keywords": _each("KW"),
        "keywords.list": (at("/KW", whole=True),),
        "authors": tuple(at(f"/{tag}/*", whole=True, scalar_too=True) for tag in ("AU", "A1")),
        "authors.name": _each("AU", "A1"),
        "contributors.name": _each("A2", "ED", "A3", "A4"),
        "container.title": _all("JF", "T2", "BT", "JO"),
        "container.short_title": _all("JA", "J2", "J1"),
        "container.issn": (at("/SN/*", part=_issn),),
        "container.isbn": (at("/SN/*", part=_isbn),),
        "container.series": _all("T3"),
        "secondary_title": _all("T2"),
        "container.edition": _all("ET"),
        "container.publisher": _all("PB"),
        "container.place": _all("CY", "PP"),
        "volume": _all("VL"),
        "issue": _all("IS"),
        "pages": _all("SP", "EP"),
        "identifiers.doi": _all("DO"),
        "links.url": _each("UR", "L1", "L2", "L3", "L4", "LK"),
        "note": _each("N1"),
    },
    recognise=recognise,
    forms=Forms(
        dates=frozenset({"edtf", "date-time", "slashes"}),
        languages=frozenset({"bcp47", "locale", "name", "iso639-2b", "iso639-3"}),
        page_dashes=frozenset({"-", "–", "--"}),
        markup=frozenset({"i", "b", "sub", "sup"}),
    ),
    required=("type", "title"),
    ids_are_local=True,
    unasked=frozenset({"identifiers.doi"}),
    known_keys=TAGS,
    schema="ris",
    formats=frozenset({"ris"}),
)
