"""Notices about papers: corrections, retractions, expressions of concern. Pure functions, no file formats."""

from __future__ import annotations

import re

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
_QUOTED = Pattern(r"[\"“‘«](.+?)[\"”’»](?=\W|\Z)", re.DOTALL)


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
