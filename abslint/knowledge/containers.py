"""What a container's name tells: that it is a preprint server or the volume of one conference, and what else it holds.

Knows names as sources write them in English, and volume and pages as several languages do. Does not know journals.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from abslint.knowledge.patterns import Pattern
from abslint.model.glance import Glance, Look, Still

LONGEST = 400
"""Longer names (code points) are not read."""

_SERVER = Pattern(
    r"[a-z]{0,10}rxiv\b|corr\Z|ssrn(?:\Z| electronic\b)|preprints(?:\.org)?\Z|(?:osf|peerj|jmir|scielo) preprints"
    r"|research square\b|res sq\Z"
)
_EVENT = Pattern(
    r"\bi?(?:conferences?|symposium|symposia|workshops?|congress|colloquium|tagung|congrès|colloque|congreso)\b"
)
_WHICH = Pattern(
    r"\b(?:[0-9]{1,3}(?:st|nd|rd|th)|(?:1[89]|20)[0-9]{2}|first|second|third|(?:four|fif|six|seven|eigh|nin|ten)th"
    r"|eleventh|twelfth|[a-z]{3,7}teenth|twent(?:ieth|y-[a-z]{5,8}))\b"
)
_SERIAL = Pattern(
    r"\b(?:journals?|j|transactions|trans|letters|reviews?|revue|revista|zeitschrift|bulletin|annals|annales|acta|"
    r"archives?|magazine|series|ser|advances|abstracts|supplement|suppl|special issue|yearbook)\b"
    r"|[(\[](?:1[5-9]|20)[0-9]{2}[)\]]\Z"
)

_PIECES = (
    *("rxiv", "ssrn", "corr", "preprint", "res sq", "square"),
    *("conferen", "symposi", "workshop", "congr", "colloqu", "tagung"),
)
_DIGITS = frozenset("0123456789")


def is_plain_container(name: str) -> bool:
    """Whether the name of a container has no digit, and no piece of a word for a conference or a preprint server."""
    small = name.lower()
    for piece in _PIECES:  # the quickest way to ask
        if piece in small:
            return False
    return _DIGITS.isdisjoint(name)


PLAIN_CONTAINER = Glance(is_plain_container, (Look(lacks=(f"(?i)[0-9]|{'|'.join(_PIECES)}",)),))
"""Names of containers that tell nothing beside a name."""

PLAINLY_CONTAINED = (Still(texts=(("container.title", PLAIN_CONTAINER),)),)
"""Records whose container has such a name, or none."""


def is_preprint_server(name: str) -> bool:
    """Whether the name of a container is that of a server of preprints."""
    return len(name) <= LONGEST and _SERVER.match(name.strip().lower()) is not None


def is_one_conference(name: str) -> bool:
    """Whether the name is that of one conference's volume: it names an event, and which of its years or numbers."""
    small = name.lower() if len(name) <= LONGEST else ""
    return _EVENT.search(small) is not None and _WHICH.search(small) is not None and _SERIAL.search(small) is None


class Held(NamedTuple):
    """What a container's name holds behind the name, which ends at ``end`` (code points). Empty where it says none."""

    end: int
    volume: str
    issue: str
    pages: str


_TO = r"\s?[-‐–—]{1,2}\s?"
_PAGES = rf"(?:pages|pp?\.?|s\.|seiten)\s?([0-9]{{1,6}}{_TO}[0-9]{{1,6}})"
_PLAIN_PAGES = rf"([0-9]{{1,6}}{_TO}[0-9]{{1,6}})"
_VOLUME = r"(?:volume|vol\.?|v\.|band|bd\.?|tome|tomo|jahrgang|jg\.?)\s?([0-9]{1,4})"
_ISSUE = r"(?:(?:issue|number|no\.?|nr\.?|n°|nº|núm\.?|heft|h\.)\s?([0-9]{1,4})|\(([0-9]{1,4})\))"
_YEAR = r"(?:[,.]?\s?\(?(?:1[5-9]|20)[0-9]{2}\)?)?+"
_TAIL = Pattern(
    r"(?:[,.;:]\s?|\s)(?:"
    rf"{_VOLUME}{_YEAR}(?:[,.;:]?\s?{_ISSUE})?+{_YEAR}(?:[,.;:]?\s?(?:{_PAGES}|{_PLAIN_PAGES}))?+"
    rf"|([0-9]{{1,4}})\s?\(([0-9]{{1,3}})\)(?:\s?[,.;:]\s?(?:{_PAGES}|{_PLAIN_PAGES}))?+"
    rf"|{_PAGES}"
    rf"){_YEAR}\s?\.?\Z",
    re.IGNORECASE,
)
_DIGIT_NEAR = Pattern(r"[0-9][^0-9]{0,6}\Z")

TAIL = 80
"""Code points at the end of a name in which its volume and pages may stand."""


def held_behind(name: str) -> Held | None:
    """Volume, issue and pages at the end of a journal's name, or None. A bare number or year belongs to the name."""
    if len(name) > LONGEST or _DIGIT_NEAR.search(name) is None:
        return None
    match = _TAIL.search(name, max(1, len(name) - TAIL))
    if match is None or not name[: match.start()].strip():
        return None
    found = match.groups()
    volume, issue = found[0] or found[5] or "", found[1] or found[2] or found[6] or ""
    pages = next((one for one in (*found[3:5], *found[7:]) if one), "")
    return Held(match.start(), volume, issue, pages)
