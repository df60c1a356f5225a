"""Which keywords nothing can be wrong with, told at one glance for all rules about their spelling."""

from __future__ import annotations

from abslint.knowledge.keywords import coarse_key
from abslint.knowledge.patterns import Pattern
from abslint.model.paper import Paper

_PLAIN = Pattern(r"[a-z]{2,30}(?:[ -][a-z]{2,30}){0,4}(?:\n[a-z]{2,30}(?:[ -][a-z]{2,30}){0,4})*")
"""Phrases of one to five words in small ASCII letters, one a line."""


def are_plain_keywords(paper: Paper) -> bool:
    """Whether the keywords are a list of nothing but different short phrases in small ASCII letters, or none."""
    keywords = [keyword.text for keyword in paper.filled("keywords")]
    if not keywords:
        return True
    listed = all(isinstance(one.pointer[-1], int) for one in paper.all("keywords"))
    if not listed or paper.profile.forms.keywords != "list":
        return False
    if _PLAIN.fullmatch("\n".join(keywords)) is None:
        return False
    return len({coarse_key(one) for one in keywords}) == len(keywords)
