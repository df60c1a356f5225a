"""What guidelines want in the abstract of a trial or a systematic review, as far as words show it. Knows no place.

Only items that a text in English surely shows or lacks are here: which design the title names, a result with its
uncertainty, a registration, a funder. Whether what is said is right, or enough, nobody can see by words.

Sources. CONSORT for abstracts: Hopewell and others, Lancet 2008;371:281 and PLoS Medicine 2008;5:e20, items title,
outcome (results), trial registration, funding. PRISMA 2020 for abstracts: Page and others, BMJ 2021;372:n71, table 2,
items 1 title, 8 synthesis of results, 11 funding, 12 registration.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.study_designs import Design


class Item(NamedTuple):
    """An item of a guideline: its name, what shows it in the abstract, the terms of a record that show it as well, and
    what says that it is asked at all."""

    name: str
    shown: Pattern
    terms: tuple[str, ...] = ()
    asked: Pattern | None = None


_UNCERTAIN = Pattern(
    r"\b(?:CI|CIs|CrI|HDI|UI)\b|\b(?:confidence|credible|uncertainty|credibility) (?:interval|limit)"
    r"|\b[Pp]\s?(?:[=<>≤≥]|&[lg]t;)\s?\d?[.,]?\d|\b[Pp][- ]?values?\b|\b[Pp] (?:less|greater) than\b"
)
_REGISTERED = Pattern(
    r"\bNCT\s?\d{8}|\bISRCTN|\bACTRN|\bChiCTR|\bUMIN\s?\d|\bjRCT|\bDRKS\d|\bCTRI/|\bIRCT\d|\bPACTR\d|\bKCT\d|\bEudraCT"
    r"|\bCRD\s?42|\bPROSPERO\b|\bINPLASY|\bosf\.io|\bregist(?:er(?! of controlled)|rat|ry|ries)|\bNTR\d"
    r"|\bClinicalTrials",
    re.IGNORECASE,
)
_FUNDED = Pattern(
    r"\bfund(?:ed|ing|er|ers|s)\b|\bsponsor|\bsupported by\b|\bgrants?\b|\bfinanc(?:ed|ial support)\b"
    r"|\bno external support\b",
    re.IGNORECASE,
)

_POOLED = Pattern(r"meta-?analy|\bpooled\b", re.IGNORECASE)
"""Reviews that pool results; of others PRISMA asks for no number."""

_RESULT = Item("a result with its confidence interval or p value", _UNCERTAIN)
_REGISTRATION = Item("registration", _REGISTERED, ("trial_registration.id", "trial_registration.registry"))
_FUNDING = Item("funding", _FUNDED, ("funding.funder", "funding.award"))

GUIDELINES: dict[Design, tuple[str, tuple[Item, ...]]] = {
    "trial": ("CONSORT for abstracts", (_RESULT, _REGISTRATION, _FUNDING)),
    "review": ("PRISMA for abstracts", (_RESULT._replace(asked=_POOLED), _REGISTRATION, _FUNDING)),
}
"""By design the guideline's name and its items."""

READS = tuple(dict.fromkeys(term for _, items in GUIDELINES.values() for item in items for term in item.terms))
"""The terms that items may stand in, for rules to declare."""


def lacking_items(design: Design, title: str, abstract: str, held: Callable[[str], bool]) -> tuple[str, list[str]]:
    """The guideline for a design, and the names of its items that neither the abstract nor a term ``held`` shows."""
    guideline, items = GUIDELINES[design]
    said = f"{title}\n{abstract}"
    asked = [item for item in items if item.asked is None or item.asked.search(said)]
    return guideline, [
        item.name for item in asked if not item.shown.search(abstract) and not any(map(held, item.terms))
    ]
