"""Recognises labels, headings and names on single lines of a portal page. Does not know what stands around a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.portal import labels_at, split_status

SECTIONS = frozenset(
    {
        "abstract",
        "authors",
        "organisations",
        "bibliographical_note",
        "copyright",
        "funding",
        "keywords",
        "asjc",
        "sdg",
        "access",
        "other_links",
        "fingerprint",
        "cite_this",
        "aside",
    }
)
"""Keys of headings: what belongs to them stands on the lines below."""

NESTED = frozenset({"name", "event_short_name", "event_country", "event_city", "event_period", "event_url"})
"""Keys of labels in the small tables of the series and of the event."""

ENDS_ABSTRACT = frozenset(
    {"abstract", "keywords", "asjc", "sdg", "bibliographical_note", "access", "other_links", "fingerprint", "cite_this"}
)
"""Headings that no structured abstract has."""

CERTAIN = frozenset(
    {
        "original_language",
        "translated_title",
        "title_of_host_publication",
        "publication_status",
        "publication_date",
        "early_online_date",
        "accepted_date",
        "number_of_pages",
        "article_number",
        "issue_number",
        "dois",
        "print_isbn",
        "electronic_isbn",
        "print_issn",
        "electronic_issn",
        "place_of_publication",
        "awarding_institution",
        "award_date",
    }
)
"""Keys whose label, fused to a value, is enough to begin the block of labels."""

ITEMS = frozenset({"keywords", "asjc", "sdg"})
"""Keys of lists whose items have a line each, often behind a bullet."""

LISTS = frozenset({"authors", "editors", "supervisors", "keywords", "asjc", "sdg", "fingerprint", "links", "dois"})
"""Keys whose value is a list."""

_BETWEEN = Pattern(r"[ \t\xa0]{0,4}:[ \t\xa0]*|[ \xa0]{0,4}\t[ \t\xa0]*|[ \xa0]{2,}|\Z")
_LANGUAGE = Pattern(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}|[^\W\d_]{4,20}(?: \([^()]{1,30}\))?")
_HEADING_END = Pattern(r"\s{0,4}(?:\(\d{1,4}\))?\s{0,4}:?")
_DOI = Pattern(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s?)?10\.\d{4,9}/\S+", re.IGNORECASE)
_WORD = Pattern(r"(?:https?://)?(?:(?!https?://)\S)+")
_NAME_END = Pattern(r"[;,]|\s&\s|\sand\s|&#?\w{1,10};")
"""Where a name ends; and whole entities, so that their semicolons end none."""
_PARTICLES = frozenset({"al", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "e", "el", "ibn", "la", "le"})
_PARTICLES |= {"ten", "ter", "van", "von", "y", "zu"}
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "md", "phd", "msc", "dphil"})


class Found(NamedTuple):
    """A label at the beginning of a line. ``end`` and ``value`` are offsets in the line's text."""

    key: str
    language: str
    end: int
    value: int

    def between(self, text: str) -> str:
        """What stands between the label and the value."""
        return text[self.end : self.value]


def _stands_fused(rest: str) -> bool:
    """Whether what follows a label directly can only be a value: no word goes on with a capital or a digit."""
    return (rest[0].isalnum() and not rest[0].islower()) or rest[0] in "«“„\"'‘["


def _known_value(key: str, rest: str) -> bool:
    """Values in small letters that are certain all the same: native statuses, language tags and names."""
    if key == "original_language":
        return _LANGUAGE.fullmatch(rest) is not None
    return key in ("publication_status", "state") and rest[0].isalpha() and split_status(rest).native is not None


def find_label(text: str, languages: tuple[str, ...], loose: bool = False, nested: bool = False) -> Found | None:
    """The longest label that a line begins with, if a value follows it as labels are followed, or nothing.

    A value is fused (``Volume3``), or a colon, a tab or two spaces stand between. ``loose`` takes a space or a small
    letter too, which only a line between certain labels may have; ``nested`` takes labels of the small tables.
    """
    return next(find_labels(text, languages, loose, nested), None)


def find_labels(text: str, languages: tuple[str, ...], loose: bool = False, nested: bool = False) -> Iterator[Found]:
    """All labels that a line may begin with, the longest first."""
    for label in labels_at(text, languages):
        if label.key in SECTIONS or (label.key in NESTED and not nested):
            continue
        end = len(label.text)
        rest = text[end : end + 400]
        between = _BETWEEN.match(rest)
        if between:
            yield Found(label.key, label.language, end, end + between.end())
        elif _stands_fused(rest) or _known_value(label.key, rest):
            yield Found(label.key, label.language, end, end)
        elif loose:
            yield Found(label.key, label.language, end, end + len(rest) - len(rest.lstrip()))


def find_heading(text: str, languages: tuple[str, ...]) -> str | None:
    """The key of the heading that a whole line is; a count in brackets and a colon may follow."""
    if len(text) > 100:
        return None
    for label in labels_at(text, languages):
        if label.key in SECTIONS and _HEADING_END.fullmatch(text, len(label.text)):
            return label.key
    return None


def find_section_start(text: str, languages: tuple[str, ...], keys: frozenset[str]) -> Found | None:
    """A heading with its text on the same line: fused, or behind a colon or a tab."""
    for label in labels_at(text, languages):
        if label.key in keys:
            end = len(label.text)
            between = _BETWEEN.match(text, end)
            if between and between.end() < len(text):
                return Found(label.key, label.language, end, between.end())
            if not between and _stands_fused(text[end:]):
                return Found(label.key, label.language, end, end)
    return None


def is_doi(text: str) -> bool:
    """Whether a line is a DOI, bare or as a URL."""
    return _DOI.fullmatch(text) is not None


def bare_doi(text: str) -> str:
    """A DOI without its resolver, for comparing."""
    return text[max(text.find("10."), 0) :].casefold()


def split_dois(text: str) -> Iterator[tuple[int, int]]:
    """The ranges of the DOIs on one line: between white space, commas or semicolons, or where the next URL begins."""
    for match in _WORD.finditer(text):
        word = match[0].rstrip(",;")
        if word:
            yield match.start(), match.start() + len(word)


_INITIALS = Pattern(r"(?:[^\W\d_]\.[ -]?|[A-ZÀ-ÖØ-Þ]{1,3}(?![^\W\d_])[ -]?){1,4}")


def split_names(text: str) -> list[tuple[int, int]]:
    """The ranges of the names on one line, without the portal's star for the corresponding author."""
    ends = [end for end in _NAME_END.finditer(text) if not end[0].startswith("&")]
    if any(end[0] == ";" for end in ends):
        ends = [end for end in ends if end[0] == ";"]
    names: list[tuple[int, int]] = []
    at = 0
    for start, stop in [*((end.start(), end.end()) for end in ends), (len(text), len(text))]:
        piece = text[at:start]
        name = piece.strip().rstrip("*").rstrip()
        if name:
            first = at + len(piece) - len(piece.lstrip())
            if names and name.rstrip(".").lower().replace(".", "") in _SUFFIXES:
                names[-1] = (names[-1][0], first + len(name))
            else:
                names.append((first, first + len(name)))
        at = stop
    return _with_initials(text, names)


def _with_initials(text: str, names: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """``Marsh, I. & Reed, O.``: pieces in pairs of a family name and initials are one name each."""
    pairs = list(zip(names[::2], names[1::2], strict=False))
    paired = len(names) == 2 * len(pairs) and all(
        text[family[1] : given[0]].strip() == "," and _INITIALS.fullmatch(text[slice(*given)])
        for family, given in pairs
    )
    return [(family[0], given[1]) for family, given in pairs] if paired else names


def is_full_name(text: str) -> bool:
    """Whether a piece is surely shaped like a person's name: two words or more, each with a capital or a particle, or
    two short ones in a script without capitals."""
    words = text.split()
    if len(words) == 2 and all(len(word) < 5 and word.isalpha() and word.upper() == word.lower() for word in words):
        return True
    return len(words) > 1 and is_name(text) and all(word[0].isupper() or word in _PARTICLES for word in words)


def is_name(text: str) -> bool:
    """Whether a piece may be a person's name: few words, no digit, a capital."""
    words = text.split()
    return 1 <= len(words) <= 7 and len(text) <= 80 and text != text.lower() and not any(map(str.isdigit, text))
