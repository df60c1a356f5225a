"""Which reports are of a trial or a systematic review, told by their titles, subtypes or abstracts. Does not know what
such reports must say.

Knows the words of English, and in titles those of German, French, Spanish, Portuguese, Italian, Dutch and the
Scandinavian languages. Protocols, comments, notices and further analyses of a trial are none, and so are papers about
trials or reviews in general, which speak of them in the plural.
"""

from __future__ import annotations

import re
from typing import Literal

from abslint.knowledge.health import is_on_health
from abslint.knowledge.patterns import Pattern
from abslint.model.glance import Glance, Look
from abslint.model.paper import Paper

Design = Literal["", "trial", "review"]
"""A randomised or other clinical trial, a systematic review with or without a meta-analysis, or neither."""

READS = ("title", "subtitle", "subtype")
"""Terms that ``design_of`` reads, for rules to declare."""

SIGN = (
    "(?i)random|aleat|trial|essai|ensayo|ensaio|phase|double.blind|systemati|sistem|syst[e\u00e9]m"
    "|\u00fcbersicht|meta.?anal"
)
"""Found in each title that names a design; and in each abstract that tells one."""

_SIGN = Pattern(SIGN)
_NO_TRIAL = r"(?! (?:landscape|data|designs?|networks?|sites?|regist|recruit|participation|methodology|emulation))"
_RANDOM = r"(?:randomi[sz]ed|randomly[ -]assigned|randomi[sz]ation)"
_TRIAL = Pattern(
    rf"\b{_RANDOM}\b[^.?!:;]{{0,60}}\btrial\b{_NO_TRIAL}"
    r"|\brandomi[sz]ed[ -](?:placebo[ -])?controlled (?:study|comparison)\b"
    r"|\b(?:clinical|controlled|crossover|cross-over|cluster|superiority|non-?inferiority|equivalence) trial\b"
    rf"{_NO_TRIAL}"
    r"|\bphase (?:[1-4]|I{1,3}|IV)(?:[ab]\b|\s?/\s?(?:[1-4]|I{1,3}|IV)[ab]?)?,?[^.?!:;]{0,60}\b(?:trial|study)\b"
    r"|\brandomisierte(?:n|r|s)?\b[^.?!:;]{0,40}\b(?:studie|untersuchung)\b|\bessai\b[^.?!:;]{0,40}\brandomisé\b"
    r"|\b(?:ensayo|ensaio)\b[^.?!:;]{0,40}\baleatorizado\b|\b(?:studio|trial) (?:clinico )?randomizzato\b"
    r"|\bgerandomiseerd(?:e)?\b[^.?!:;]{0,40}\b(?:studie|onderzoek|trial)\b"
    r"|\brandomi[sz]er(?:ad|et|ade)e?\b[^.?!:;]{0,40}\b(?:studie|undersøgelse|prövning|forsøk)\b",
    re.IGNORECASE,
)
_REVIEW = Pattern(
    r"\bsystematic (?:literature |integrative |mixed[- ]methods |qualitative |umbrella )?review\b"
    r"|:\s*(?:an? )?(?:updated )?(?:network )?meta-?analysis\s*\Z"
    r"|\bmeta-?analysis of (?:the )?(?:\d+ |published |prospective )?(?:randomi[sz]ed|controlled|clinical"
    r"|observational|cohort|case.control|epidemiological)\b"
    r"|\bsystematische (?:übersichtsarbeit|übersicht|literaturübersicht|review|literatuurstudie)\b"
    r"|\brevue systématique\b|\brevisión sistemática\b|\brevisão sistemática\b|\brevisione sistematica\b"
    r"|\bsystematisk (?:oversikt|översikt|review|litteraturstudie)\b",
    re.IGNORECASE,
)
_OTHER = Pattern(
    r"\bprotocols?\b|\brationale\b|\bdesign (?:of|and (?:methods|baseline))\b|\bsecondary\b|\bpost[- ]?hoc\b"
    r"|\bsub-?(?:group|study)\b|\bexploratory analysis\b|\breanalysis\b|\bfollow[- ]up (?:of|analysis|study)\b"
    r"|\bstatistical analysis plan\b|\bemulat|\bjournal club\b|\breporting of\b|\boverview of systematic reviews\b"
    r"|\bprotokoll\b|\bprotocole\b|\bprotocolo\b|\b(?:erratum|corrigendum|correction|retraction|retracted|withdrawn)\b"
    r"|(?:^|[:.?!\u2013\u2014-]\s*)(?:an? |authors? |the authors' )?(?:invited )?(?:comment|letter|reply|response"
    r"|editorial|correspondence|viewpoint|perspective|critique|critical appraisal|tutorial|guide)"
    r"|^how to (?:conduct|write|read|do|report|plan)\b",
    re.IGNORECASE,
)
_TOLD_TRIAL = Pattern(
    r"\b(?:we|patients|participants|subjects|adults|children|women|men|volunteers|people|students|\d+) "
    r"(?:who )?(?:were )?(?:then )?(?:randomly (?:assigned|allocated)|randomi[sz]ed) (?:to|in|into|\d)",
    re.IGNORECASE,
)
_WORD_TRIAL = Pattern(r"\btrial\b", re.IGNORECASE)
_RANDOMISED = Pattern(r"(?<!non)(?<!non[ -])random|aleat|\bRCT\b|loting", re.IGNORECASE)
_NAMED_REVIEW = Pattern(r"systemati|sistem|syst[ée]m|meta-?analy", re.IGNORECASE)
_SUBTYPES: dict[str, Design] = {
    "systematic-review": "review",
    "clinical-trial": "trial",
    "randomized-controlled-trial": "trial",
}


def has_no_design(text: str) -> bool:
    """Whether a title or abstract has none of the words that name a design."""
    return _SIGN.search(text) is None


NO_DESIGN = Glance(has_no_design, (Look(lacks=(SIGN,)),), exact=True)
"""Texts that name no design of a study."""


def design_of(paper: Paper) -> Design:
    """What a paper's title, subtitle or subtype says that it is."""
    title, subtype = _title(paper), paper.text("subtype")
    if not may_report(paper):
        return ""
    return _SUBTYPES.get(subtype) or ("review" if names_review(title) else "trial" if names_trial(title) else "")


def guided_design(paper: Paper, abstract: str) -> Design:
    """The design of a paper for which a guideline of medicine asks something: a review that only its title names is
    asked where it is on health, one of soils or libraries is not."""
    design = design_of(paper)
    if design == "review" and paper.text("subtype") not in _SUBTYPES and not is_on_health(_title(paper), abstract):
        return ""
    return design


def may_report(paper: Paper) -> bool:
    """Whether a paper may be a report of a study, as far as its subtype and the words of its title say."""
    subtype = paper.text("subtype")
    return subtype in ("", "research", "review", *_SUBTYPES) and not _OTHER.search(_title(paper))


def _title(paper: Paper) -> str:
    return f"{paper.text('title')}: {paper.text('subtitle')}".rstrip(": .")


def names_trial(title: str) -> bool:
    """Whether a title says that it reports a trial."""
    return _TRIAL.search(title) is not None and _REVIEW.search(title) is None


def names_review(title: str) -> bool:
    """Whether a title says that it reports a systematic review or a meta-analysis of studies."""
    return _REVIEW.search(title) is not None


def tells_trial(abstract: str) -> bool:
    """Whether an abstract, in English, says that it is of a trial and that people were assigned at random: those of an
    experiment may be so as well."""
    return _TOLD_TRIAL.search(abstract) is not None and _WORD_TRIAL.search(abstract) is not None


def is_randomised(paper: Paper, abstract: str) -> bool:
    """Whether a trial's title or abstract says that it assigned people at random; a trial of one arm does not."""
    return tells_trial(abstract) or _RANDOMISED.search(_title(paper)) is not None


def title_hides(paper: Paper, abstract: str) -> str:
    """The design that a report's title should name and does not: ``randomised``, ``systematic review``, or neither."""
    title = _title(paper)
    if not may_report(paper):
        return ""
    if tells_trial(abstract) and not _RANDOMISED.search(title) and not names_review(title):
        return "randomised"
    hidden = paper.text("subtype") == "systematic-review" and not _NAMED_REVIEW.search(title)
    return "systematic review" if hidden else ""
