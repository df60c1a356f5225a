"""Notices about papers: corrections, retractions, expressions of concern. Pure functions, no file formats."""

from __future__ import annotations

from abslint.knowledge.patterns import Pattern

NOTICE_TYPES = frozenset({"correction", "erratum", "retraction", "expression-of-concern", "withdrawal", "corrigendum"})
"""Subtypes (native names) of notices about another paper."""

_NOTICE_TITLE = Pattern(
    r"\s*[\[(]?(?:(?:publisher|author|editorial)(?:'s|’s)?\s+)?"
    r"(?:correction|corrigend(?:um|a)|errat(?:um|a)|addend(?:um|a)|retraction(?:\s+n(?:otice|ote))?|retracted|"
    r"withdrawn|withdrawal|expression\s+of\s+concern|corrected\s+and\s+republished)\b"
    r"(?=\s*(?:to\b|for\b|of\b|in\b|[:.\])–—-]|$))",
    2,
)


_NOTICE_STARTS = frozenset("[(pPaAeEcCrRwW")
"""What such a title begins with."""


def is_notice(kind: str, subtype: str, title: str) -> bool:
    """Whether a record is a notice about another paper, by its type, its subtype or how its title begins."""
    if kind in NOTICE_TYPES or subtype in NOTICE_TYPES:
        return True
    return title.lstrip()[:1] in _NOTICE_STARTS and _NOTICE_TITLE.match(title) is not None
