"""How much a record, in its shape, is asked for a term: the table of ``needs`` held against it. No rule, no format."""

from __future__ import annotations

import re
from collections.abc import Mapping

from abslint.knowledge.closest import closest
from abslint.knowledge.needs import Need, need
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.statuses import find_status
from abslint.model.format import MERGE_KEY
from abslint.model.glance import Still
from abslint.model.paper import Paper
from abslint.model.span import Pointer

__all__ = ["Need", "need"]

NOTICE = Pattern(
    r"\s*(?:(?:erratum|errata|corrigend(?:um|a)|correction|retraction|withdrawal|addendum|expression of concern)"
    r"(?:\s+to\b|\s*:|\s*\.?\s*\Z)|(?:editorial|obituary|book review|letter to the editor|in memoriam)\b)",
    re.IGNORECASE,
)
"""Titles of what has no abstract and is often not signed, whatever its subtype says, or does not say."""

REMARK = Pattern(
    r"\s*(?:(?:.{1,300}[:?!.\u2013\u2014-]\s+(?:an? )?)?(?:invited )?comment(?:s|ary|aries)? on\b"
    r"|(?:open letter|letter (?:by|from|to))\b|introduction\s*\.?\s*\Z"
    r"|(?:authors?['’]?s?['’]? )?(?:response|reply)(?:\s*\.?\s*\Z| by\b"
    r"| to (?:the |a )?(?:letters?|comments?|commentary|editorial|correspondence)\b))",
    re.IGNORECASE,
)
"""Titles of letters and commentaries on a paper: they are signed, and have no abstract."""

_NOTICE_OF = Pattern(
    r"\s*(?:(?:erratum|errata|corrigend(?:um|a)|addendum|expression of concern|obituary|in memoriam)"
    r"(?:\s+(?:to|for)\b|\s*:|\s*\.?\s*\Z)"
    r"|(?:correction|retraction|withdrawal)(?:\s+(?:to|for|of)\s*:|\s*:|\s*\.?\s*\Z))",
    re.IGNORECASE,
)

NOTICES = frozenset({"correction", "erratum", "retraction", "expression-of-concern", "obituary"})
"""Subtypes that never have an abstract of their own."""

ARTICLES = frozenset({"article-journal", "article-magazine"})
"""Types of what stands in a volume of a journal."""


STATUS_DATES = {
    "published": ("dates.published", "dates.epub"),
    "epub-ahead-of-print": ("dates.epub", "dates.published"),
    "in-press": ("dates.accepted", "dates.published", "dates.epub"),
    "preprint": ("dates.posted", "dates.published", "dates.available"),
}
"""The dates of which one is needed in a status; the first is the status's own."""

READS = ("type", "subtype", "publication_status")
"""Terms that ``need_of`` reads, for rules to declare."""


TOLD_OTHERWISE = ("schema-required", "schema-size", "schema-type", "placeholder-value", "empty-field")
"""Rules that tell a missing or empty value at its place more exactly than that it is missing."""


ASKED = frozenset(
    {
        "authors",
        "container.title",
        "identifiers.doi",
        "abstract",
        "dates.published",
        "language",
        "publication_status",
        "keywords",
    }
)
"""The terms that can be missing."""


COMPLETE = (Still(asked=ASKED),)
"""Records that have all that can be missing in their shape, whatever their type and status."""


def is_notice(title: str) -> bool:
    """Whether a title is surely that of a notice: a paper on a correction to a theory is none."""
    return _NOTICE_OF.match(title) is not None


def status_of(paper: Paper) -> str:
    """The native status of a paper, the empty string where it has none or an unknown one. Never assumed."""
    status = paper.shared.get("status")
    if status is None:
        match = find_status(paper.text("publication_status"))
        status = paper.shared["status"] = match.native if match else ""
    return status


def need_of(paper: Paper, term: str) -> Need:
    """How much this record, in its shape, is asked for a term: NEVER where the shape cannot hold it, or where its lack
    is told otherwise."""
    profile = paper.profile
    if not profile.holds(term) or is_misplaced(paper, term):
        return Need.NEVER
    if term in profile.required:
        return Need.REQUIRED
    if not profile.held_to_native:
        return Need.OPEN
    return need(term, paper.text("type"), paper.text("subtype"), status_of(paper))


def _may_be_text(paper: Paper, pointer: Pointer) -> bool:
    """Whether the shape keeps a text, too, where a mapping may stand, as the name of a journal."""
    places = paper.profile.fields.values()
    return any(where.pattern == pointer and not where.whole for wheres in places for where in wheres)


def is_misplaced(paper: Paper, term: str) -> bool:
    """Whether a term is missing because its key is misspelt, or because something else than a mapping should hold it:
    then just that is told."""
    pointer, here = paper.pointer_for(term), paper.data
    if isinstance(here, dict) and MERGE_KEY in here:
        return True  # it may stand in what is merged
    alone = [where.pattern[0] for where in paper.profile.fields[term] if len(where.pattern) == 1]
    if isinstance(here, dict) and any(isinstance(here.get(key), dict) for key in alone):
        return True  # a mapping where a text belongs
    for depth, step in enumerate(pointer):
        if not isinstance(here, dict):
            return not _may_be_text(paper, pointer[:depth])
        if step not in here:
            others = paper.unknown_keys() if depth == 0 else _foreign_keys(paper, here, pointer[:depth])
            return any(closest(key, (str(step),)) for key in others)
        here = here[step]
    return False


def _foreign_keys(paper: Paper, mapping: Mapping[str, object], base: Pointer) -> list[str]:
    """The keys of a mapping within a record that its shape, where it is closed, has no place for."""
    if not paper.profile.closed:
        return []
    patterns = (where.pattern for places in paper.profile.fields.values() for where in places)
    known = {pattern[len(base)] for pattern in patterns if pattern[: len(base)] == base and len(pattern) > len(base)}
    return [key for key in mapping if key not in known and not key.startswith("x_")]
