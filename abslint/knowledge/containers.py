"""What a container's name tells: that it is a preprint server or the volume of one conference, and what else it holds.

Knows names as sources write them in English, and volume and pages as several languages do. Does not know journals.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from abslint.knowledge.patterns import Pattern
from abslint.model.glance import Glance, Look

LONGEST = 400
"""Longer names (code points) are not read."""

_SERVER = Pattern(
    r"[a-z]{0,10}rxiv\b|corr\Z|ssrn(?:\Z| electronic\b)|preprints(?:\.org)?\Z|(?:osf|peerj|jmir|scielo) preprints"
    r"|research square\b|res sq\Z",
    re.IGNORECASE,
)

_EVENT = r"conferences?|symposium|symposia|workshops?|congress|colloquium|tagung|congrès|colloque|congreso"
_ORDINAL = r"[0-9]{1,3}(?:st|nd|rd|th)|(?:1[89]|20)[0-9]{2}|first|second|third|(?:four|fif|six|seven|eigh|nin|ten)th"
_ONE_EVENT = Pattern(rf"\b(?:{_EVENT})\b", re.IGNORECASE)
_ONE_OF_THEM = Pattern(rf"\b(?:{_ORDINAL}|[a-z]{{1,8}}teenth|twent[a-z-]{{1,12}}|eleventh|twelfth)\b", re.IGNORECASE)
_SERIAL = Pattern(
    r"\b(?:journals?|j|transactions|trans|letters|reviews?|revue|revista|zeitschrift|bulletin|annals|annales|acta|"
    r"archives?|magazine|series|ser|advances|abstracts|supplement|suppl|special issue|yearbook)\b"
    r"|[(\[](?:1[5-9]|20)[0-9]{2}[)\]]\Z",
    re.IGNORECASE,
)

_SIGN = (
    "(?i)[0-9]|rxiv|ssrn|corr|preprint|res sq|square|conferen|symposi|workshop|congress|colloqu|tagung|congr.s|congreso"
)
_SIGNS = Pattern(_SIGN.removeprefix("(?i)"), re.IGNORECASE)

PLAIN_CONTAINER = Glance(lambda text: _SIGNS.search(text) is None, (Look(lacks=(_SIGN,)),), exact=True)
"""Names of containers that tell nothing beside a name."""


def is_preprint_server(name: str) -> bool:
    """Whether the name of a container is that of a server of preprints."""
    return len(name) <= LONGEST and _SERVER.match(name.strip()) is not None


def is_one_conference(name: str) -> bool:
    """Whether the name is that of one conference's volume: it names an event, and which of its years or numbers."""
    if len(name) > LONGEST or _SERIAL.search(name) is not None:
        return False
    return _ONE_EVENT.search(name) is not None and _ONE_OF_THEM.search(name) is not None


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
