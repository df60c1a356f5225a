"""CSL-JSON, the input format of citation processors (CSL 1.0.2 data schema). Knows no syntax."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from abslint.knowledge.closest import closest
from abslint.knowledge.paper_types import PAPER_TYPES
from abslint.model.forms import Forms
from abslint.model.profile import Confidence, Profile, at

TYPES = frozenset(
    "article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection "
    "dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case "
    "legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical "
    "personal_communication post post-weblog regulation report review review-book software song speech standard "
    "thesis treaty webpage".split()
)
"""The types of CSL 1.0.2."""

MARKS = frozenset(
    "author issued container-title DOI URL ISSN ISBN page citation-key accessed title-short PMID PMCID event-title "
    "event-date publisher-place collection-title number-of-pages container-title-short original-date".split()
)
"""Keys that no native record has."""


ROLES = (
    "editor translator collection-editor container-author director editorial-director chair compiler composer "
    "contributor curator executive-producer guest host illustrator interviewer narrator organizer original-author "
    "performer producer recipient reviewed-author script-writer series-creator"
).split()
"""The name variables of CSL 1.0.2 but ``author``."""

KEYS = frozenset(ROLES).union(
    (
        "id type title abstract accessed annote archive archive-place archive_collection archive_location author "
        "authority available-date call-number categories chapter-number citation-key citation-label citation-number "
        "collection-number collection-title container-title container-title-short custom dimensions division DOI "
        "edition event event-date event-place event-title first-reference-note-number genre ISBN ISSN issue issued "
        "journalAbbreviation jurisdiction keyword language license locator medium note number number-of-pages "
        "number-of-volumes original-date original-publisher original-publisher-place original-title page page-first "
        "part part-number part-title PMCID PMID printing printing-number publisher publisher-place references "
        "reviewed-genre reviewed-title scale section shortTitle source status submitted supplement supplement-number "
        "title-short translated-title URL version volume volume-number volume-title volume-title-short year-suffix "
        "yearSuffix $schema"
    ).split()
)
"""The variables of CSL 1.0.2, those of its older versions and of processors, and the licence that exports add."""

ADDED = frozenset(
    "accepted aliases alternative-id approved article-number assertion clinical-trial-number component-number "
    "content-created content-domain content-updated copyright created degree deposited free-to-read funder "
    "group-title indexed institution intermediates is-referenced-by-count isbn-type issn-type journal-issue link "
    "member original-language-title posted prefix proceedings-subject published published-online published-other "
    "published-print publisher-location reference reference-count references-count relation resource review score "
    "short-container-title short-title special-numbering standards-body subject subtitle subtype update-policy "
    "update-to updated-by".split()
)
"""What Crossref and DataCite add where they are asked for CSL-JSON by content negotiation."""

OWN = frozenset(key for key in MARKS if "-" in key) | {"issued"}
"""Those that hardly another shape has: one of them, and a second mark, show an item whose type is none, or missing."""


IDENTIFIERS = frozenset({"DOI", "ISSN", "ISBN", "PMID", "PMCID"})
"""Keys of a paper's, journal's or book's identifier."""

CROSSREF = frozenset(
    "indexed deposited member prefix reference-count references-count is-referenced-by-count content-domain".split()
)
"""Keys of Crossref's own records, which have many others in common with CSL's, and types of their own."""


@lru_cache(1024)
def _is_slip(kind: str) -> bool:
    """Whether a type was probably meant to be one of CSL's."""
    return closest(kind, TYPES) is not None


def recognise(data: Mapping[str, object]) -> Confidence:
    """A CSL type beside what only CSL has, or in a mapping of nothing but CSL's keys; a misspelt or missing one beside
    surer keys."""
    kind = data.get("type")
    kind = kind if isinstance(kind, str) else ""
    if isinstance(data.get("title"), list | dict) or (kind not in TYPES and not CROSSREF.isdisjoint(data)):
        return Confidence.NO
    people = data.get("author", [])
    listed = isinstance(people, list) and all(isinstance(one, dict) for one in people)
    own = not OWN.isdisjoint(data)
    if kind in TYPES:
        if own or not IDENTIFIERS.isdisjoint(data):
            return Confidence.STRONG
        sure = listed and KEYS.issuperset(data)
        if sure and not MARKS.isdisjoint(data):
            return Confidence.STRONG
        return Confidence.WEAK if sure and kind in PAPER_TYPES and "title" in data and "id" in data else Confidence.NO
    marks = len(MARKS.intersection(data))
    if "title" in data and listed and ((own and marks > 1) or ((own or "DOI" in data) and _is_slip(kind))):
        return Confidence.STRONG
    return Confidence.NO


def _one_date(parts: object) -> str:
    """``[2020, 2, 1]`` as EDTF; pseudo-months 13–16 are seasons, as Zotero and citeproc write them."""
    if not isinstance(parts, list):
        return str(parts)
    parts = [part for part in parts if part is not None]
    words = [str(part) for part in parts]
    if len(words) == 2 and words[1] in {"13", "14", "15", "16"}:
        words[1] = str(int(words[1]) + 8)
    elif len(words) == 2 and words[1].isdecimal() and not (int(words[1]) < 13 or 20 < int(words[1]) < 25):
        words.append("1")  # no month, and not the last year of an interval either
    year, rest = words[0] if words else "", [word.zfill(2) for word in words[1:]]
    sign, digits = ("-", year[1:]) if year.startswith("-") else ("", year)
    return "-".join([sign + digits.zfill(4), *rest])


def read_date_parts(value: Any) -> str | None:
    """``[[2020, 2, 1]]`` as an EDTF date, two of them as an interval, which is open where its end is nothing but 0, as
    processors have it; None where nothing is in it."""
    if not isinstance(value, list) or not value or not value[0] or value[0] == [None]:
        return None  # Crossref writes [[null]] where it knows none
    dates = value if isinstance(value[0], list) else [value]
    return "/".join(
        ".." if number and isinstance(date, list) and not any(date) else _one_date(date)
        for number, date in enumerate(dates)
    )


def read_named_parts(date: Any) -> str | None:
    """Pandoc's ``{year: 2020, month: 2}`` as EDTF, its seasons 1–4 as 21–24; None for any other date."""
    if not isinstance(date, Mapping) or "year" not in date:
        return None
    if str(date.get("season")) in {"1", "2", "3", "4"}:
        return _one_date([date["year"], f"2{date['season']}"])
    names = ("year", "month", "day") if "month" in date else ("year",)
    return _one_date([date[name] for name in names if name in date])


def _date(name: str) -> tuple[Any, ...]:
    return (
        at(f"/{name}/date-parts", whole=True, parse=read_date_parts),
        at(f"/{name}/raw"),
        at(f"/{name}/literal"),
        at(f"/{name}"),
        at(f"/{name}/year"),
        at(f"/{name}/*", whole=True, parse=read_named_parts),
    )


def _type(value: str) -> str | None:
    """CSL 1.0.2 has ``article`` for preprints; every other type has the native name."""
    return "preprint" if value == "article" else value


PROFILE = Profile(
    name="csl-json",
    title="CSL-JSON item",
    fields={
        "id": (at("/id"),),
        "title": (at("/title"),),
        "original_title": (at("/original-title"),),
        "type": (at("/type", parse=_type),),
        "subtype": (at("/genre"),),
        "language": (at("/language"),),
        "publication_status": (at("/status"),),
        "dates.published": _date("issued"),
        "dates.available": _date("available-date"),
        "dates.submitted": _date("submitted"),
        "abstract": (at("/abstract"),),
        "keywords": (at("/keyword"), at("/keyword/*")),
        "keywords.list": (at("/keyword", whole=True, scalar_too=True),),
        "subjects.label": (at("/categories/*"),),
        "authors": (at("/author/*", whole=True, scalar_too=True), at("/author")),
        "authors.name": (at("/author/*"), at("/author")),
        "authors.family": (at("/author/*/family"),),
        "authors.given": (at("/author/*/given"),),
        "authors.suffix": (at("/author/*/suffix"),),
        "authors.literal": (at("/author/*/literal"),),
        "authors.orcid": (at("/author/*/ORCID"),),
        "editors": (at("/editor/*", whole=True, scalar_too=True),),
        "translators": (at("/translator/*", whole=True, scalar_too=True),),
        **{
            f"contributors.{part}": tuple(at(f"/{role}/*/{part}") for role in ROLES)
            for part in ("family", "given", "literal")
        },
        "container.title": (at("/container-title"),),
        "container.short_title": (at("/container-title-short"), at("/journalAbbreviation")),
        "container.issn": (at("/ISSN"),),
        "container.isbn": (at("/ISBN"),),
        "container.series": (at("/collection-title"),),
        "container.edition": (at("/edition"),),
        "container.publisher": (at("/publisher"),),
        "container.place": (at("/publisher-place"),),
        "volume": (at("/volume"),),
        "issue": (at("/issue"),),
        "pages": (at("/page"),),
        "number_of_pages": (at("/number-of-pages"),),
        "chapter_number": (at("/chapter-number"),),
        "event.name": (at("/event-title"), at("/event")),
        "identifiers.doi": (at("/DOI"),),
        "identifiers.pmid": (at("/PMID"),),
        "identifiers.pmcid": (at("/PMCID"),),
        "links.url": (at("/URL"),),
        "license": (at("/license"),),
        "note": (at("/note"),),
        "source.retrieved": (at("/accessed/date-parts", whole=True, parse=read_date_parts), at("/accessed")),
    },
    recognise=recognise,
    forms=Forms(
        dates=frozenset({"edtf", "parts", "date-time"}),
        languages=frozenset({"bcp47", "locale"}),
        statuses=frozenset({"native", "csl_status"}),
        keywords="string",
        page_dashes=frozenset({"-", "–", "--"}),
        markup=frozenset({"i", "b", "sub", "sup", "span", "sc"}),
    ),
    required=("type", "id"),
    ids_are_local=True,
    known_keys=KEYS,
    added_keys=ADDED,
    closed=True,
    schema="csl-json",
)
