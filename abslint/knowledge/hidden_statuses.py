"""Publication statuses inside texts about something else: a journal's name, a note. Does not know what is declared."""

from __future__ import annotations

import re
from typing import NamedTuple

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.statuses import find_status

SIGNS = (
    "appear",
    "press",
    "forthcoming",
    "preparation",
    "under review",
    "submitted",
    "accepted",
    "ahead of print",
    "online publication",
)
"""One of these stands, in small letters, in every text that hides a status."""

LONGEST = 300
"""Longer texts (code points) tell of more than where the paper appears."""

_WORDS = (
    r"(?:manuscript )?in preparation|(?:manuscript |paper )?submitted(?: for publication)?|(?:currently )?under review|"
    r"(?:just )?accepted(?: for publication)?|(?:article )?in press|to appear|forthcoming|"
    r"(?:e-?pub(?:lished)? )?(?:online )?ahead of print|advance online publication"
)
_WHOLE = Pattern(rf"[\s(\[*_]*({_WORDS})[\s)\]*_.]*", re.IGNORECASE)
_BRACKETED = Pattern(rf"\s?[(\[] ?({_WORDS})\.? ?[)\]]", re.IGNORECASE)
_TRAILING = Pattern(rf"(?:[,;:.]| [-–—]) ({_WORDS})\.?\s*\Z", re.IGNORECASE)
_LEADING = Pattern(
    r"\s*((?:manuscript |paper |article )?(?:to appear|forthcoming|in press|accepted(?: for publication)?|submitted(?: "
    r"for publication)?|under review)) (?:in|to|at|by|for) (?:the )?(?=\S)",
    re.IGNORECASE,
)
_NOUNS = Pattern(r"(?:manuscript|paper|currently|article(?! in press)) | for publication\Z", re.IGNORECASE)


class HiddenStatus(NamedTuple):
    """A status in a text about something else.

    ``place``: ``whole`` (the text says nothing else), ``inside`` (in brackets, or behind a comma at the end) or
    ``leading`` (``To appear in …``). ``start`` and ``end`` (code points) are what goes when the status is cut out,
    brackets and commas with it; ``words`` is the status as written.
    """

    native: str
    words: str
    place: str
    start: int
    end: int


def find_hidden_status(text: str) -> HiddenStatus | None:
    """The status hidden in a text, or None. Labelled dates (``submitted: 2020-01-01``) tell a history, no status."""
    if len(text) > LONGEST:
        return None
    if match := _WHOLE.fullmatch(text):
        return _hidden(match, "whole")
    if match := _BRACKETED.search(text) or _TRAILING.search(text):
        return _hidden(match, "inside")
    if match := _LEADING.match(text):
        return _hidden(match, "leading")
    return None


def _hidden(match: re.Match[str], place: str) -> HiddenStatus | None:
    status = find_status(_NOUNS.sub("", match[1]))
    return HiddenStatus(status.native, match[1], place, *match.span()) if status else None
