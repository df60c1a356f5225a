"""Numbers of volumes and issues: zeros in front of them, and journals whose numbers are written with one.

Does not know which volumes and issues a journal really has.
"""

from __future__ import annotations

import re

from abslint.knowledge.patterns import Pattern
from abslint.model.field import Field
from abslint.model.glance import Glance, Look, Still
from abslint.model.paper import Paper

ARTICLES = frozenset({"article-journal", "article-magazine", "article-newspaper"})
"""Types of what stands in numbered volumes and issues."""

_ZEROS = Pattern(r"(0{1,2})[1-9][0-9]?")
_MONTHLY = Pattern(
    r"\s*(?:j(?:\.|ournal)?\s*(?:of\s+)?high\s+energy\s+phys|jhep\b|jcap\b|jinst\b|jstat\b"
    r"|j(?:\.|ournal)?\s*(?:of\s+)?(?:cosmology\s+and\s+astroparticle|instrumentation\b|instrum\b|statistical\s+mechanics))",
    re.IGNORECASE,
)

NO_ZERO = Glance(lambda text: not text.startswith("0"), (Look(lacks=("^0",)),), exact=True)
"""Texts that do not begin with a zero."""

PLAINLY_NUMBERED = (Still(texts=(("volume", NO_ZERO), ("issue", NO_ZERO))),)
"""Records whose volume and issue do not begin with a zero."""


def leading_zeros(text: str) -> int:
    """How many zeros stand before a number of up to three digits, 0 where none does.

    Longer numbers may be a year and a month (``0512``) or those of a report, whose zeros belong to them.
    """
    match = _ZEROS.fullmatch(text) if len(text) <= 3 else None
    return 0 if match is None else len(match[1])


def counts_by_months(journal: str) -> bool:
    """Whether a journal is one whose issues are months, always cited with two digits: ``JHEP 05 (2015) 066``."""
    return _MONTHLY.match(journal[:80]) is not None


def padded_number(paper: Paper, term: str) -> tuple[Field, str] | None:
    """The volume or issue of an article whose number was filled up with zeros, and the number without them; None where
    there is none, or the journal counts by months."""
    field = paper.one(term)
    zeros = leading_zeros(field.text) if field is not None else 0
    if field is None or not zeros or paper.text("type") not in ARTICLES:
        return None
    journals = (paper.text("container.title"), paper.text("container.short_title"))
    return None if any(map(counts_by_months, journals)) else (field, field.text[zeros:])
