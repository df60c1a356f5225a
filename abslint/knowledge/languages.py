"""Language codes: which exist, which is the shortest, what a text in a language field means. Reads no running text.

Sources: ISO 639, ISO 3166-1, RFC 5646.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from abslint.knowledge.babel import BABEL
from abslint.knowledge.language_codes import DEPRECATED, is_code, language_rows, tags_by_code
from abslint.knowledge.language_names import find_language, find_region, is_region, near_language
from abslint.knowledge.language_tags import Subtags, is_well_formed, join_tag, split_tag, tag_case
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.scripts import is_script
from abslint.knowledge.table import pieces, read_table

__all__ = [
    "SPECIAL",
    "LanguageReading",
    "are_near",
    "base_language",
    "country_language",
    "find_language",
    "find_region",
    "in_code_system",
    "is_region",
    "is_tag",
    "is_well_formed",
    "language_forms",
    "language_name",
    "near_language",
    "read_language",
    "shortest",
    "split_languages",
    "tag_case",
]

SPECIAL = frozenset({"und", "mul", "zxx", "mis"})
"""Codes that are legal and name no language: undetermined, multiple, none, uncoded."""

NEAR = (
    frozenset({"nb", "nn", "no", "da"}),
    frozenset({"hr", "sr", "bs", "sh", "cnr"}),
    frozenset({"id", "ms"}),
    frozenset({"gl", "pt"}),
    frozenset({"cs", "sk"}),
)
"""Languages so alike that a detector takes one for the other."""

USUAL = frozenset({"da", "de", "en", "es", "fi", "fr", "it", "nb", "nl", "no", "pt", "sv"})
"""Tags that most records bear: they are known without reading the table."""

CODE_SYSTEMS = ("bcp47", "iso639-1", "iso639-2b", "iso639-2t", "iso639-3")

_SLIPS = {"sp": "es", "esp": "es", "gr": "el", "jap": "ja", "chn": "zh", "eng-us": "en-US", "eng-gb": "en-GB"}
_SPACE = Pattern(r"\s+")
_SEPARATOR = Pattern(r"\s*[;,/|&+]\s*|\s+(?:and|und|et|y|en|og|och)\s+")


class LanguageReading(NamedTuple):
    """What a text in a language field is.

    ``kind``: ``tag`` (right as it stands), ``case`` (right but for case or an underscore), ``not-shortest``
    (``eng``), ``deprecated`` (``iw``), ``name`` (``English``), ``country`` (``cn``, ``jp-JP``), ``region`` (``en-UK``),
    ``near`` (a slip), ``unknown``. ``tag`` is what it should be, the empty string where nobody can tell.
    """

    kind: str
    tag: str


class LanguagePlace(NamedTuple):
    """A language in a list kept as one string: its tag, and the range (code points) where it is named."""

    tag: str
    start: int
    end: int


def is_tag(text: str) -> bool:
    """Whether the text is a language tag whose language, script and region exist, in any case, shortest or not.

    Deprecated codes and those of private use are tags.
    """
    if text in USUAL:
        return True
    subtags = split_tag(text)
    if subtags is None:
        return False
    language, extended, script, region, _ = subtags
    if not language:
        return True
    if not is_code(language) or not all(map(is_code, extended)):
        return False
    return (not script or is_script(script)) and (not region or region.isdigit() or is_region(region))


def shortest(tag: str) -> str:
    """The tag with the shortest code that is not deprecated, in canonical case: ``ger-at`` is ``de-AT``.

    A text that is no tag comes back unchanged.
    """
    subtags = split_tag(tag)
    if subtags is None or not subtags.language:
        return tag
    language = DEPRECATED.get(subtags.language) or tags_by_code().get(subtags.language, subtags.language)
    if subtags.extended and language in ("zh", "ar", "ms", "sgn", "lv", "sw", "uz", "kok"):
        return join_tag(Subtags(subtags.extended[0], subtags.extended[1:], *subtags[2:]))
    return join_tag(subtags._replace(language=language))


@lru_cache(1024)
def read_language(text: str) -> LanguageReading:
    """What a text in a language field is, and the tag that it should be."""
    text = text.strip()
    hyphened = text.replace("_", "-")
    if is_tag(hyphened) and text != "UK":
        return _read_tag(text, hyphened)
    if country := country_language(text):
        return LanguageReading("country", country)
    if named := find_language(text):
        return LanguageReading("name", named)
    subtags = split_tag(hyphened)
    if subtags is not None and subtags.region and (meant := _with_region(subtags)):
        return meant
    near = _SLIPS.get(text.lower()) or near_language(text)
    return LanguageReading("near", near) if near else LanguageReading("unknown", "")


def _with_region(subtags: Subtags) -> LanguageReading | None:
    """What was meant by a tag whose region is none (``en-UK``, ``en-EN``) or whose language is a country's code."""
    language, region = subtags.language, subtags.region
    if is_code(language):
        fitting = "GB" if region == "UK" else ""
        return LanguageReading("region", shortest(join_tag(subtags._replace(region=fitting))))
    meant = country_language(language)
    if meant is None or not is_region(region):
        return None
    return LanguageReading("country", shortest(join_tag(subtags._replace(language=meant))))


def base_language(tag: str) -> str:
    """The shortest code of the tag's language alone, the empty string if it is no tag. A locale (``en_GB``) is one."""
    subtags = split_tag(shortest(tag.replace("_", "-")))
    return subtags.language if subtags else ""


def language_name(tag: str) -> str:
    """The English name of the tag's language, the empty string if it is unknown."""
    row = language_rows().get(base_language(tag))
    return pieces(row["names"])[0] if row else ""


def are_near(left: str, right: str) -> bool:
    """Whether two tags name one language or languages so alike that a detector confuses them."""
    left, right = base_language(left), base_language(right)
    return left == right or any(left in group and right in group for group in NEAR)


def country_language(code: str) -> str | None:
    """The language meant by a country's code that is no language's: ``cn`` is ``zh``, ``jp`` is ``ja``; or None.

    In capitals ``UK`` is the country, though ``uk`` is Ukrainian.
    """
    return "en" if code == "UK" else _country_languages().get(code.lower())


def in_code_system(tag: str, system: str) -> str | None:
    """The tag's language in a code system, or None where the system has no code for it.

    ``system`` is one of CODE_SYSTEMS; all but ``bcp47`` drop script and region. Raises ValueError for another.
    """
    if system not in CODE_SYSTEMS:
        raise ValueError(f"`{system}` is no code system for languages")
    if system == "bcp47":
        return shortest(tag) if is_tag(tag) else None
    language = base_language(tag)
    row = language_rows().get(language)
    if row is None:
        return language if system == "iso639-3" and is_code(language) and len(language) == 3 else None
    if system == "iso639-1":
        return row["tag"] if len(row["tag"]) == 2 else None
    return (row["b"] if system == "iso639-2b" else "") or row["t"]


@lru_cache(1024)
def language_forms(text: str) -> frozenset[str]:
    """The forms in which the text is right as it stands, as profiles name them; none if it is wrong in all.

    ``bcp47`` (shortest code, canonical case), ``iso639-1``, ``iso639-2b``, ``iso639-2t``, ``iso639-3``, ``locale``
    (``en_US``), ``name``, ``babel`` (``ngerman``).
    """
    babel = frozenset({"babel"} if text in BABEL else ())
    if text in tags_by_code():
        tag = tags_by_code()[text]
        return frozenset(system for system in CODE_SYSTEMS if in_code_system(tag, system) == text)
    if is_tag(text):
        return frozenset({"bcp47"} if shortest(text) == text else ())
    if "_" in text and is_tag(text.replace("_", "-")):
        return frozenset({"locale"} if tag_case(text).replace("-", "_") == text else ())
    return babel | frozenset({"name"} if find_language(text) else ())


def split_languages(text: str) -> list[LanguagePlace] | None:
    """The languages of a list in one string (``eng;nor``, ``English and French``), or None if it is no such list."""
    if len(text) > 200 or find_language(text) or is_tag(text.strip()):
        return None
    return _places(text, _SEPARATOR) or _places(text, _SPACE)


def _places(text: str, separator: Pattern) -> list[LanguagePlace] | None:
    places, start = list[LanguagePlace](), 0
    bounds = [match.span() for match in separator.finditer(text)] + [(len(text), len(text))]
    for end, following in bounds:
        piece = text[start:end]
        stripped = piece.strip()
        reading = read_language(stripped)
        if stripped and reading.kind in ("near", "unknown"):
            return None
        if stripped:
            at = start + piece.index(stripped)
            places.append(LanguagePlace(reading.tag, at, at + len(stripped)))
        start = following
    return places if len(places) > 1 else None


def _read_tag(text: str, hyphened: str) -> LanguageReading:
    best = shortest(hyphened)
    if best == text:
        return LanguageReading("tag", text)
    if best.lower() == hyphened.lower():
        return LanguageReading("case", best)
    language = hyphened.lower().partition("-")[0]
    return LanguageReading("deprecated" if language in DEPRECATED else "not-shortest", best)


@cache
def _country_languages() -> dict[str, str]:
    return {row["code"].lower(): row["language"] for row in read_table("regions") if row["language"]}
