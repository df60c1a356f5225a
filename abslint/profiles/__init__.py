"""The closed set of shapes, and the choice between them. Knows no syntax."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache, lru_cache
from importlib import import_module

from abslint.model.format import MERGE_KEY
from abslint.model.forms import Forms
from abslint.model.profile import ANY, Confidence, Profile, Where
from abslint.model.span import Pointer, parse_pointer

MODULES = {
    "ris": "ris",
    "bibtex": "bibtex",
    "medline": "medline",
    "pubmed": "pubmed",
    "pure-page": "pure_page",
    "pure-html": "pure_html",
    "citation-meta": "citation_meta",
    "pure-api": "pure_api",
    "crossref": "crossref",
    "datacite": "datacite",
    "commonmeta": "commonmeta",
    "openalex": "openalex",
    "schema-org": "schema_org",
    "cff": "cff",
    "inveniordm": "inveniordm",
    "table": "table",
    "native": "native",
    "csl-json": "csl_json",
    "hugo": "hugo",
    "academicpages": "academicpages",
    "joss": "joss",
    "lab-website": "lab_website",
    "plain": "plain",
}
"""Profile names to modules, in the order in which they are asked."""

ALONE = {
    "ris": "ris",
    "bibtex": "bibtex",
    "medline": "medline",
    "pubmed": "pubmed_xml",
    "pure-page": "portal_text",
    "pure-html": "portal_html",
    "citation-meta": "portal_html",
    "table": "csv",
}
"""Profiles that are found in one format only, by its name: for others they are not even imported."""

_YEARS = ("publicationYear", "publication-year", "publication_year")

SIGNED: dict[str, tuple[str, ...]] = {
    "pure-api": ("publicationStatuses", "personAssociations", "pureId", "typeDiscriminator"),
    "crossref": ("indexed", "deposited", "member", "prefix", "reference-count", "title/0"),
    "datacite": ("titles", "types", "creators", *_YEARS),
    "commonmeta": ("contributors", "creators", "schema_version"),
    "openalex": ("authorships", "abstract_inverted_index", "primary_location", "cited_by_count", "display_name", "ids"),
    "schema-org": ("@type",),
    "cff": ("cff-version",),
    "inveniordm": ("metadata",),
}
"""Profiles of which each record has one of these keys, so that they are not even imported for others; ``title/0`` is a
title in a list."""

ANSWERS: tuple[Pointer, ...] = (
    ("message",),
    ("message", "items", ANY),
    ("attributes",),
    ("data", "attributes"),
    ("data", ANY, "attributes"),
    ("hits", "hits", ANY),
)
"""Where records stand in the answers of services: Crossref's, DataCite's (JSON:API), InvenioRDM's."""


def profile_names() -> tuple[str, ...]:
    """Every built-in profile's name."""
    return tuple(MODULES)


@cache
def load_profile(name: str) -> Profile:
    """A built-in profile by name. Raises KeyError for another name."""
    profile = import_module(f"abslint.profiles.{MODULES[name]}").PROFILE
    assert isinstance(profile, Profile)
    return profile


@cache
def profile_with_id(name: str, pointer: str, columns: tuple[str, ...] = ()) -> Profile:
    """A built-in profile whose records keep their id elsewhere; ``columns`` are those of their table. Raises KeyError
    for another name."""
    profile = fitted(load_profile(name), columns)
    place = parse_pointer(pointer)
    known = profile.known_keys | {str(place[0])}
    return replace(profile, fields={**profile.fields, "id": (Where(place),)}, known_keys=known, id_wanted=True)


def fitted(profile: Profile, columns: tuple[str, ...]) -> Profile:
    """A shape as the rows of a table with these columns have it."""
    return _fitted(profile.name, columns) if columns and profile.fit is not None else profile


@cache
def _fitted(name: str, columns: tuple[str, ...]) -> Profile:
    profile = load_profile(name)
    return profile if profile.fit is None else profile.fit(profile, columns)


@cache
def recognise_table(columns: tuple[str, ...], format_name: str, must: bool = False) -> Profile | None:
    """The shape of a table's rows, which its header says; None if they are no records, unless they ``must`` be."""
    header = dict.fromkeys(columns, "")
    for name in (name for name, only in ALONE.items() if only == format_name):
        if must or load_profile(name).recognise(header):
            return _fitted(name, columns)
    return None


@cache
def _profiles_of(format_name: str) -> tuple[Profile, ...]:
    """The shapes without signs that a format may hold, in the order in which they are asked."""
    names = (name for name in MODULES if ALONE.get(name, format_name) == format_name and name not in SIGNED)
    profiles = map(load_profile, names)
    return tuple(profile for profile in profiles if profile.formats is None or format_name in profile.formats)


def _signed(data: Mapping[str, object], format_name: str) -> Iterator[Profile]:
    """The shapes of which a mapping has a sign; a format that only one shape is found in holds no others."""
    signs = _SIGNS.intersection(data)
    if isinstance(data.get("title"), list):
        signs |= {"title/0"}
    if signs and format_name not in ALONE.values():
        yield from (load_profile(name) for name, keys in SIGNED.items() if not signs.isdisjoint(keys))


_SIGNS = frozenset(key for keys in SIGNED.values() for key in keys)


def recognise(data: object, format_name: str) -> Profile | None:
    """The profile that fits a record best, the first of the surest; None if it is no record of any shape. That depends
    on the record alone."""
    if not isinstance(data, dict):
        return None
    if MERGE_KEY in data:
        data = _merged(data)
    best, sure = None, Confidence.NO
    for profile in (*_signed(data, format_name), *_profiles_of(format_name)):
        confidence = profile.recognise(data)
        if confidence is Confidence.STRONG:
            return profile
        if confidence > sure:
            best, sure = profile, confidence
    return best or _in_spite_of_slips(data, format_name)


def _merged(data: dict[str, object]) -> dict[str, object]:
    """A mapping with what it takes over from others by merge keys."""
    for _ in range(MOST_MERGES):
        below = data.get(MERGE_KEY)
        if not isinstance(below, dict):
            break
        data = {**below, **{key: value for key, value in data.items() if key != MERGE_KEY}}
    return data


MOST_MERGES = 100
"""Mappings merged one into the other that are followed."""

SLIPS = 2
"""Letters wrong, missing, too many or exchanged in a key that is still known."""

SOUND = 2
"""Keys that a shape knows, and that must be right as they stand before others are taken for slips."""

MOST_KEYS = 100
"""Keys of the largest mapping in which slips are looked for."""


def _in_spite_of_slips(data: Mapping[str, object], format_name: str) -> Profile | None:
    """The closed shape that a mapping would surely have if the keys that every record needs were spelled right."""
    if len(data) > MOST_KEYS:
        return None
    for profile in _profiles_of(format_name):
        if profile.closed and len(profile.known_keys.intersection(data)) >= SOUND:
            mended = _mended(data, profile)
            if mended is not None and profile.recognise(mended) is Confidence.STRONG:
                return profile
    return None


def _mended(data: Mapping[str, object], profile: Profile) -> dict[str, object] | None:
    """A mapping whose misspelt keys stand under those of the required ones that it lacks; None if none is misspelt."""
    lacking = [key for key in profile.required if key not in data]
    slips = {
        near: key
        for key in (data if lacking else ())
        if key not in profile.known_keys and key not in profile.added_keys
        if (near := _meant_key(key, tuple(lacking))) is not None
    }
    return {**data, **{near: data[key] for near, key in slips.items()}} if slips else None


@lru_cache(4096)
def _meant_key(key: str, lacking: tuple[str, ...]) -> str | None:
    from abslint.knowledge.closest import distance  # late: few files hold such records

    return next((name for name in lacking if key[:1].isalpha() and distance(key, name, SLIPS) <= SLIPS), None)


def own_profile(fields: Mapping[str, str], id_pointer: str = "") -> Profile:
    """A shape of one's own from ``[records.fields]``: term → pointer, in which ``*`` stands for each item. Where
    records keep their ids may be said apart: they are asked for then."""
    places = {**fields, "id": id_pointer} if id_pointer else fields
    return _own_profile(tuple(sorted(places.items())), bool(id_pointer))


@cache
def _own_profile(fields: tuple[tuple[str, str], ...], id_wanted: bool) -> Profile:
    places: dict[str, tuple[Where, ...]] = {}
    for term, pointer in fields:
        pattern = parse_pointer(pointer)
        scalars = (Where(pattern),) if ANY in pattern else (Where(pattern), Where((*pattern, ANY)))
        places[term] = scalars
        if term == "keywords":
            whole = pattern[: pattern.index(ANY)] if ANY in pattern else pattern
            places["keywords.list"] = (Where(whole, whole=True, scalar_too=True),)
        if term == "authors":
            places["authors.name"] = scalars
            places[term] = tuple(Where(place.pattern, whole=True, scalar_too=True) for place in scalars[-1:])
    return Profile(
        name="own",
        title="mapping of the configuration",
        fields=places,
        recognise=lambda _: Confidence.NO,
        forms=Forms(dates=frozenset({"edtf", "date-time"})),
        required=("title",),
        id_wanted=id_wanted,
    )
