"""Notices about papers: corrections, retractions, expressions of concern. Pure functions, no file formats."""

from __future__ import annotations

import re
from typing import NamedTuple

from abslint.knowledge.patterns import Pattern

NOTICE_TYPES = frozenset({"correction", "erratum", "retraction", "expression-of-concern", "withdrawal", "corrigendum"})
"""Subtypes (native names) of notices about another paper."""

_NOTICE_TITLE = Pattern(
    r"\s*[\[(]?(?:(?:publisher|author|editorial)(?:'s|’s)?\s+)?"
    r"(?:correction|corrigend(?:um|a)|errat(?:um|a)|addend(?:um|a)|retraction(?:\s+n(?:otice|ote))?|retracted|"
    r"withdrawn|withdrawal|expression\s+of\s+concern|corrected\s+and\s+republished)\b"
    r"(?=\s*(?:to\b|for\b|of\b|in\b|[:.\])–—-]|$))",
    re.IGNORECASE,
)


_NOTICE_STARTS = frozenset("[(pPaAeEcCrRwW")
"""What such a title begins with."""


def is_notice(kind: str, subtype: str, title: str) -> bool:
    """Whether a record is a notice about another paper, by its type, its subtype or how its title begins."""
    if kind in NOTICE_TYPES or subtype in NOTICE_TYPES:
        return True
    return title.lstrip()[:1] in _NOTICE_STARTS and _NOTICE_TITLE.match(title) is not None


RETRACTIONS = frozenset({"retraction", "withdrawal"})
"""Types and subtypes of notices that take a paper back, and of the updates that say so."""

_RETRACTION_TITLE = Pattern(r"\W*(?:retraction|withdrawal)\b", re.IGNORECASE)


def is_retraction(kind: str, subtype: str, title: str) -> bool:
    """Whether a notice takes a paper back."""
    return not RETRACTIONS.isdisjoint((kind, subtype)) or _RETRACTION_TITLE.match(title) is not None


_LEAD = Pattern(r"[\s\])]*(?:(?:to|for|of|in)\b(?:\s+the\s+article\b)?)?[\s:.–—-]*+")
_QUOTED = Pattern(r"[\"“‘«](.+?)[\"”’»](?=\W|\Z)(?!\s*[:–—])", re.DOTALL)


def subject_of_notice(title: str) -> str:
    """The title of the paper that a notice is about, by its own; any other title as it is."""
    if title[:1] not in _NOTICE_STARTS:  # most titles are none
        return title
    notice = _NOTICE_TITLE.match(title)
    lead = notice and _LEAD.match(title, notice.end())
    if not lead:
        return title
    quoted = _QUOTED.match(title, lead.end())
    return quoted[1] if quoted else title[lead.end() :] or title


class TitleMarker(NamedTuple):
    """What a title says of its paper's fate beside its own words.

    The range (code points) with the brackets, colon and spaces that belong to it; the update that it tells of
    (``retraction``, ``withdrawal``), empty where the paper is a notice itself (``Erratum:``).
    """

    start: int
    end: int
    update: str


_PAPER = r"(?:article|paper|chapter|manuscript|publication|preprint|review)"
_FATE = (
    rf"(?P<retracted>(?:{_PAPER}\s{{1,4}})?retracted(?:\s+{_PAPER})?)"
    rf"|(?P<withdrawn>(?:{_PAPER}\s{{1,4}})?withdrawn(?:\s+{_PAPER})?)"
)
_NOTICE = (
    r"(?P<notice>(?:(?:author|publisher)(?:'s|’s)?\s+)?correction|errat(?:um|a)|corrigend(?:um|a)|addendum"
    r"|(?:editorial\s+)?expression\s+of\s+concern|retraction(?:\s+no(?:tice|te))?|withdrawal\s+notice)"
)
_MARKER = Pattern(
    rf"\s*(?:[\[(]\s*(?:{_FATE}|{_NOTICE})\s*[\])]\s*[:.–—-]?\s*(?=[^\s:.–—-])"
    rf"|(?:{_FATE.replace('?P<', '?P<c')}|{_NOTICE.replace('?P<', '?P<c')}(?:\s+(?:to|for))?)\s*:\s*(?=\S))",
    re.IGNORECASE | re.ASCII,
)
_SHOUTED = Pattern(
    r"\s*(?:RETRACTED|WITHDRAWN)(?:\s+(?:ARTICLE|PAPER))?\s*[-–—:.]?\s+(?=[A-Z\"'“][^\s]{0,40}[a-z])", re.ASCII
)
_BEHIND = Pattern(
    rf"\s*[\[(]\s{{0,4}}(?:{_FATE})\b(?:[.,;:]?\s(?:see|in|by|due|on|because|from)\b[^\[\]()]{{0,120}})?\s*[\])]\.?\s*\Z",
    re.IGNORECASE | re.ASCII,
)
_STEMS = ("retracted", "withdrawn")
_NOTICES = ("erratum", "errata", "corrigend", "addendum", "retraction", "withdrawal", "correction")


def _any_case(word: str) -> str:
    return "".join(f"[{char.upper()}{char}]" if char.isalpha() else char for char in word)


_FATES = "|".join(map(_any_case, _STEMS))
_BEFORE_FATE = r"(?:[A-Za-z]{5,11}[^A-Za-z]{1,4})?"
MARKER_AT_START = (
    rf"^[^A-Za-z]*{_BEFORE_FATE}(?:{_FATES}|{_any_case('expression')}[^A-Za-z]+{_any_case('of')}[^A-Za-z]+"
    rf"{_any_case('concern')}|(?:{'|'.join(map(_any_case, _NOTICES))})[A-Za-z]{{0,3}}"
    rf"(?:[^A-Za-z:]+{_any_case('no')}[A-Za-z]{{2,4}})?(?:[^A-Za-z:]+(?:{_any_case('to')}|{_any_case('for')}))?"
    r"[^A-Za-z:\])]*[:\])])"
)
MARKER_BEHIND = rf"[\[(][^A-Za-z]{{0,4}}{_BEFORE_FATE}(?:{_FATES})"
"""What each title with a marker begins with, or has in it: patterns for ``Look``."""


def find_title_marker(title: str) -> TitleMarker | None:
    """The mark that publishers and indexes put before or behind the title of a retracted or withdrawn paper, or before
    that of a notice: ``RETRACTED:``, ``[Withdrawn]``, ``(Retracted article. See vol. 5, 2020)``, ``Erratum to:``."""
    match = _MARKER.match(title) or _SHOUTED.match(title)
    if match is None:
        near = max(title.rfind("(", -180), title.rfind("[", -180))
        match = _BEHIND.search(title, max(0, near - 3)) if near > 0 else None
    if match is None:
        return None
    found = {name.removeprefix("c") for name, text in match.groupdict().items() if text}
    if "notice" in found:
        return TitleMarker(*match.span(), "")
    withdrawn = "withdrawn" in found or "WITHDRAWN" in match[0]
    return TitleMarker(*match.span(), "withdrawal" if withdrawn else "retraction")
