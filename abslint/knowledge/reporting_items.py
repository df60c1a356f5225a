"""What guidelines want in the abstract of a trial or a systematic review, as far as words show it. Knows no place.

Only items are here that a text in English shows or lacks by its words. Four of them it surely does: which design the
title names, a result with its uncertainty, a registration, a funder. The others are told in many ways, and so their
words are many: what none of them shows is hardly there. Whether what is said is right, or enough, no word can tell.

Sources. CONSORT for abstracts: Hopewell and others, Lancet 2008;371:281 and PLoS Medicine 2008;5:e20; left out are
authors (of conferences only), interventions, recruitment and conclusions, which no words tell. PRISMA 2020 for
abstracts: Page and others, BMJ 2021;372:n71, table 2; left out are how results were synthesized and interpretation.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.study_designs import Design


class Item(NamedTuple):
    """An item of a guideline: its name, what shows it in the abstract, the terms of a record that show it as well, what
    says that it is asked at all, and whether words show it surely."""

    name: str
    shown: Pattern
    terms: tuple[str, ...] = ()
    asked: Pattern | None = None
    sure: bool = False


def _item(name: str, words: str) -> Item:
    return Item(name, Pattern(words, re.IGNORECASE))


_UNCERTAIN = Pattern(
    r"\b(?:CI|CIs|CrI|HDI|UI)\b|\b(?:confidence|credible|uncertainty|credibility) (?:interval|limit)"
    r"|\b[Pp]\s?(?:[=<>≤≥]|&[lg]t;)\s?\d?[.,]?\d|\b[Pp][- ]?values?\b|\b[Pp] (?:less|greater) than\b"
)
_REGISTERED = Pattern(
    r"\bNCT\s?\d{8}|\bISRCTN|\bACTRN|\bChiCTR|\bUMIN\s?\d|\bjRCT|\bDRKS\d|\bCTRI/|\bIRCT\d|\bPACTR\d|\bKCT\d|\bEudraCT"
    r"|\bCRD\s?42|\bPROSPERO\b|\bINPLASY|\bosf\.io|(?<!central )\bregist(?:er(?! of controlled)|rat|ry|ries)"
    r"|\bNTR\d|\bClinicalTrials",
    re.IGNORECASE,
)
_FUNDED = Pattern(
    r"\bfund(?:ed|ing|er|ers|s)\b|\bsponsor|\bsupported by\b|\bgrants?\b|\bfinanc(?:ed|ial support)\b"
    r"|\bno external support\b",
    re.IGNORECASE,
)

_POOLED = Pattern(r"meta-?analy|\bpooled\b", re.IGNORECASE)
"""Reviews that pool results; of others PRISMA asks for no number."""

_RESULT = Item("a result with its confidence interval or p value", _UNCERTAIN, sure=True)
_REGISTRATION = Item("registration", _REGISTERED, ("trial_registration.id", "trial_registration.registry"), sure=True)
_FUNDING = Item("funding", _FUNDED, ("funding.funder", "funding.award"), sure=True)
_OBJECTIVE = _item(
    "the objective",
    r"\b(?:aim|objective|purpose|goal|hypothes[ie]|question|whether|sought|intend|evaluat|assess|compar|investigat"
    r"|examin|determin|explor|estimat|to (?:test|study|identify|describe|quantify|review|summari[sz]e|synthesi[sz]e))",
)
_PEOPLE = (
    r"(?:patient|participant|adult|child|women|men\b|people|person|subject|infant|adolescent|student|volunteer|veteran"
    r"|resident|famil|carer|caregiver|practice|household|school|clinic|hospital|village|individual|pregnan|eyes|teeth)"
)
_STUDIES = r"(?:stud(?:y|ies)|trial|article|paper|RCT|record|publication|review|report|cohort|source|citation)"
_NUMBER = (
    r"\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w*(?:ty|hundred|thousand)"
    r"(?:-\w+)?) (?:[\w-]+ ){0,4}?"
)

_TRIAL = (
    _item(
        "the design of the trial",
        r"parallel|cross-?over|cluster|factorial|inferiority|superiority|equivalence|stepped|adaptive|pilot|feasibility"
        r"|pragmatic|cent(?:er|re)|phase|arms?\b|blind|mask|open[- ]label|two[- ]group|controlled|sham|split-mouth",
    ),
    _item("who took part", rf"\b{_PEOPLE}|\baged\b"),
    _OBJECTIVE,
    _item(
        "the main outcome",
        r"\b(?:primary|main|principal|key)\b[^.;]{0,40}\b(?:outcome|end[- ]?point|measure|objective|variable)"
        r"|\boutcomes?\b|\bend[- ]?points?\b|\bmeasured\b",
    ),
    _item("how people were assigned", r"random|allocat|assigned|minimi[sz]ation"),
    _item("who was blinded", r"blind|mask|open[- ](?:label|trial|study)|unmasked"),
    _item("how many people took part", rf"\bn\s?=\s?\d|{_NUMBER}{_PEOPLE}"),
    _RESULT,
    _item(
        "harms",
        r"advers|safe|side[- ]effect|toxic|harm|complication|tolera|\bdeath|\bdied\b|mortality|serious|injur|bleeding"
        r"|withdr[ae]w",
    ),
    _REGISTRATION,
    _FUNDING,
)
_REVIEW = (
    _OBJECTIVE,
    _item("which studies were eligible", r"eligib|inclu|exclu|criteri|selected|selection"),
    _item(
        "where studies were searched",
        r"search|database|MEDLINE|PubMed|Embase|Cochrane|CENTRAL|Scopus|Web of Science|PsycINFO|CINAHL|LILACS"
        r"|registries",
    ),
    _item("until when studies were searched", r"\b(?:19|20)\d\d\b|inception"),
    _item(
        "how the risk of bias was assessed",
        r"\bbias|quality|Newcastle|\bGRADE\b|\bRoB\b|QUADAS|ROBINS|AMSTAR|apprais|Jadad|certainty|\bJBI\b|\bCASP\b"
        r"|MINORS",
    ),
    _item("how many studies were included", rf"\bn\s?=\s?\d|{_NUMBER}{_STUDIES}"),
    _RESULT._replace(asked=_POOLED),
    _item(
        "limitations of the evidence",
        r"limit|heterogene|certainty|imprecis|inconsisten|\bbias|caution|(?:low|poor|moderate)[- ]quality|quality of"
        r"|scarce|lack|few (?:studies|trials)|further (?:research|studies|trials)|more research"
        r"|small (?:number|sample)",
    ),
    _FUNDING,
    _REGISTRATION,
)

GUIDELINES: dict[Design, tuple[str, tuple[Item, ...]]] = {
    "trial": ("CONSORT for abstracts", _TRIAL),
    "review": ("PRISMA for abstracts", _REVIEW),
}
"""By design the guideline's name and its items, in its order."""

READS = tuple(dict.fromkeys(term for _, items in GUIDELINES.values() for item in items for term in item.terms))
"""The terms that items may stand in, for rules to declare."""


def lacking_items(
    design: Design, title: str, abstract: str, held: Callable[[str], bool], every: bool = False
) -> tuple[str, list[str]]:
    """The guideline for a design, and the names of its items, the sure ones or ``every``, that neither the abstract nor
    a term ``held`` shows."""
    guideline, items = GUIDELINES[design]
    said = f"{title}\n{abstract}"
    asked = [item for item in items if (every or item.sure) and (item.asked is None or item.asked.search(said))]
    return guideline, [
        item.name for item in asked if not item.shown.search(abstract) and not any(map(held, item.terms))
    ]
