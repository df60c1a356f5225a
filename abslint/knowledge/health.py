"""Whether a paper is about the health of people, told by the words of its title and abstract. Judges nothing.

The guidelines for reporting (CONSORT, PRISMA) are of medicine: a review of soils, software or libraries that calls
itself systematic follows others. One word of health in the title tells enough; in an abstract one may be there by
chance (trees have diseases, too), and two different ones are asked for.
"""

from __future__ import annotations

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import fold

_WORD = Pattern(
    r"\b(?:\w*health|patient|clinic|disease|disorder|ill(?:ness)?\b|\w*sick|symptom|syndrome|cancer|\w*carcinoma|tumou?r"
    r"|melanoma|glioma|mortal|morbid|\w*therap|medic(?:al|in|ation)|surg(?:er|ic|eon)|hospital|nurs(?:es?|ing)\b|diagnos"
    r"|infect|suicid|depressi|psychiatr|drugs?\b|pharmac|obes|diabet|pregnan|covid"
    r"|pacient|pazient|gesundheit|krank|klini|sante\b|maladi|salud|enferm|saude|doenc|salute\b|malatt|gezond|ziek"
    r"|helse|sykdom|halsa|sjukdom|sundhed|sygdom)"
)
"""How words of health begin, folded: in English, Spanish, Italian, German, French, Portuguese, Dutch, and the languages
of Scandinavia."""

LEAST = 2
"""Different words of an abstract that tell it."""


def is_on_health(title: str, abstract: str) -> bool:
    """Whether a paper is on health, by a word of its title or several of its abstract."""
    return _WORD.search(fold(title)) is not None or len(set(_WORD.findall(fold(abstract)))) >= LEAST
