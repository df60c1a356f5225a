"""Which keywords nothing can be wrong with, told at one glance for all rules about their spelling."""

from __future__ import annotations

from abslint.knowledge.patterns import Pattern
from abslint.model.paper import Paper

_PHRASE = r"(?:[A-Z]?[a-z]{2,30}|[A-Z]{2,8})(?:[ -][a-z]{2,30}){0,4}"
_PLAIN = Pattern(rf"{_PHRASE}(?:\n{_PHRASE})*")
"""Phrases of one to five words in small ASCII letters but for the first, one a line."""

_TELLING = (" and ", "general ", "national", "ncbi", "humans", "newborn", "preschool")
"""What portals' headings, names of databases and check tags of MEDLINE have, in small letters."""

LONGEST = 60
"""Code points."""


def are_plain_keywords(paper: Paper) -> bool:
    """Whether the keywords are a list of nothing but different short phrases, none a name, the title or a heading."""
    keywords = paper.listed("keywords")
    if not keywords or paper.profile.forms.keywords != "list":
        return keywords is not None and not keywords
    joined = "\n".join(keywords)
    if _PLAIN.fullmatch(joined) is None:
        return False
    small = joined.lower()
    if any(telling in small for telling in _TELLING):
        return False
    longest = max(map(len, keywords))
    if longest > LONGEST or longest >= len(paper.text("title")) - 6:
        return False
    return len(set(small.replace("-", "").replace(" ", "").split("\n"))) == len(keywords)
