"""Which keywords nothing can be wrong with, told at one glance for all rules about their spelling."""

from __future__ import annotations

from collections.abc import Sequence

from abslint.knowledge.patterns import Pattern
from abslint.model.paper import Paper

_PLAIN = Pattern(r"(?:[A-Z]?[a-z]{2,30}|[A-Z]{2,8})(?:[ -][a-z]{2,30}){0,4}")
"""A phrase of one to five words in small ASCII letters but for the first."""

_TELLING = (" and ", "general ", "national", "ncbi", "humans", "newborn", "preschool")
"""What portals' headings, names of databases and check tags of MEDLINE have, in small letters."""

LONGEST = 60
"""Code points."""


REMEMBERED = 16_384
"""Keywords that are remembered: those of one field come again from paper to paper."""

_KEYS: dict[str, str] = {}
"""Plain keywords, with what two spellings of one share."""


def are_plain_keywords(paper: Paper) -> bool:
    """Whether the keywords are nothing but different short phrases, none a name, the title or a heading."""
    return plain_keywords(paper) is not None


def plain_keywords(paper: Paper) -> Sequence[str] | None:
    """The keywords, if they are plain, else None; read once for all rules that ask."""
    shared = paper.shared
    if "plain keywords" not in shared:
        keywords = paper.listed("keywords")
        if keywords is None:
            keywords = _in_one_string(paper)
        shared["plain keywords"] = keywords if keywords is not None and _are_plain(keywords, paper) else None
    known: Sequence[str] | None = shared["plain keywords"]
    return known


def _in_one_string(paper: Paper) -> Sequence[str] | None:
    """What the signs between keywords part in a shape that keeps them in one string: the keywords, if all are plain."""
    texts = paper.texts("keywords") if paper.profile.forms.keywords == "string" else ()
    if len(texts) != 1:
        return None
    return texts[0].split("; " if ";" in texts[0] else ", ")


def _are_plain(keywords: Sequence[str], paper: Paper) -> bool:
    if not keywords:
        return True
    keys = set(map(_KEYS.get, keywords))
    if None in keys:
        if not _learn(keywords):
            return False
        keys = set(map(_KEYS.get, keywords))
    room = len(paper.text("title")) - 6
    return len(keys) == len(keywords) and (room > LONGEST or max(map(len, keywords)) < room)


def _learn(keywords: Sequence[str]) -> bool:
    """Remember keywords, if all of them are plain."""
    if len(_KEYS) > REMEMBERED:
        _KEYS.clear()
    for keyword in keywords:
        small = keyword.lower()
        if len(keyword) > LONGEST or _PLAIN.fullmatch(keyword) is None:
            return False
        if any(telling in small for telling in _TELLING):
            return False
        _KEYS[keyword] = small.replace("-", "").replace(" ", "")
    return True
