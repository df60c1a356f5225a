"""What stands where an abstract should: its own label (``Abstract:``), or words that say that there is none.

In the languages of portals. Does not know sections, nor lines of rights.
"""

from __future__ import annotations

from typing import NamedTuple

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.truncation import ENDS_WHOLE, NOTED, ends_whole
from abslint.model.glance import Glance, Look

ABSTRACT_LABELS = (
    "Abstract", "Summary", "Zusammenfassung", "Kurzfassung", "Samenvatting", "Résumé", "Resumé", "Resumen", "Resumo",
    "Sammendrag", "Sammanfattning", "Tiivistelmä", "Riassunto", "Abstrakt", "Streszczenie", "Аннотация", "Реферат",
    "摘要", "要旨", "초록",
)  # fmt: skip
"""What abstracts are called, as headings write it."""


class AbstractLabel(NamedTuple):
    """A label at a text's beginning, with the marks behind it (code points). ``certain``: it can be nothing else."""

    start: int
    end: int
    certain: bool


_NAMES = "|".join(ABSTRACT_LABELS)
_HEAD = Pattern(
    rf"[\s,;.•*#_>\u200b\ufeff-]{{0,20}}(?:<(?!/)[^<>]{{1,60}}>\s{{0,40}}){{0,6}}(?:\*\*|__)?(?P<name>(?i:{_NAMES}))"
)
_TAGGED = Pattern(
    rf"<(?P<tag>[A-Za-z][\w:-]*)\b[^<>]{{0,60}}>\s{{0,40}}(?:{_NAMES})\s?[:.]?\s{{0,40}}</(?P=tag)>[\s:.\u2013\u2014-]*",
    2,
)
_MARKED = Pattern(rf"(?P<mark>\*\*|__)(?:{_NAMES})\s?[:.]?(?P=mark)[\s:.\u2013\u2014-]*", 2)
_BEHIND = Pattern(
    r"\s{0,3}[:：][\s:,]*|\s{0,3}[—–]\s*|\s-\s+|\.\s+(?=[^\sa-z])|[ \t]*\r?\n\s*|[ \t\u00a0\u3000]{2,}(?=[^\sa-z])"
)
_FUSED = Pattern(r"(?=[A-Z][a-z]|[A-Z]\s)")
_ONE_SPACE = Pattern(r"[ \u00a0](?=[\"'“‘]?[A-Z\d])(?!#?[A-Z]{0,3}-?\d)")
_TERM = Pattern(
    r"\s?(?:meaning represent|interpret|syntax|data ?types?|state machine|algebra|argument|dialectic|expressionis"
    r"|wiener|reasoning|factory|rewriting|cauchy|arts?\b|thinking|concept|nouns?\b|words?\b|visual|domain|logic|class"
    r"|machine|harmonic|window|rules?\b|nonsense|labou?r\b|painting|photograph|films?\b|comics?\b|games?\b|homotopy"
    r"|polytope|groups?\b|elementary|integer|simplicial|evolution equation|boundary|model theory|convex|representation"
    r"|differential)",
    2,
)
"""What ``abstract`` is the adjective of."""

_SENTENCE_START = Pattern(
    r"(?:The|This|These|We|In|An?|Our|It|To|For|As|There|Although|While|Background|Aims?|Purpose|Objectives?|Introduction"
    r"|Motivation|Context|Importance|Questions?)\b"
)
"""Words that begin a sentence or a section, and stand in no name of an abstract thing."""

_OTHER_LABEL = Pattern(
    r"(?:[.!?)>]\s{0,40}|\n\s{0,40})[A-Z][\w/&-]{2,30}(?: [\w/&-]{1,30}){0,4}\s?(?:</[^<>]{1,20}>\s?)?:(?=[\s<])"
    r"|<(?:jats:title|h[1-6]|b|strong)\b[^<>]{0,40}>\s{0,40}[A-Z][^<>]{2,60}</"
)


def find_label(text: str, title: str = "") -> AbstractLabel | None:
    """The abstract's own label at its beginning, or None.

    A summary that another label follows is a section. ``Abstract interpretation`` is no label, nor is what the
    paper's title says with the same words (``Abstract Planning``).
    """
    head = _HEAD.match(text)
    if head is None:
        return None
    label = _tagged(text, head.start("name")) or _plain(text, head.start("name"), head.end("name"), title)
    if label is None or not text[label.end :].strip():
        return None
    if head["name"].lower() == "summary" and _OTHER_LABEL.search(text, label.end):
        return None
    junk = text[: label.start]
    return label if junk.strip(" \t\r\n,;.•*#_>-\u200b\ufeff") else label._replace(start=0)


def _tagged(text: str, at: int) -> AbstractLabel | None:
    """A label alone in a tag, or between Markdown's marks; ``at`` is where the word begins."""
    for pattern, opening in ((_TAGGED, text.rfind("<", 0, at)), (_MARKED, at - 2)):
        match = pattern.match(text, opening) if opening >= 0 else None
        if match is not None and match.end() > at:
            return AbstractLabel(match.start(), match.end(), True)
    return None


def _plain(text: str, start: int, end: int, title: str) -> AbstractLabel | None:
    behind = _BEHIND.match(text, end)
    if behind is not None:
        return AbstractLabel(start, behind.end(), True)
    name = text[start:end]
    if name not in ("Abstract", "ABSTRACT") or _TERM.match(text, end):
        return None
    if _FUSED.match(text, end):
        return AbstractLabel(start, end, True)
    space = _ONE_SPACE.match(text, end)
    if space is None or text[start : start + 14].lower() in title.lower():
        return None
    return AbstractLabel(start, space.end(), name == "ABSTRACT" or _SENTENCE_START.match(text, space.end()) is not None)


_HERE = r"(?: for this (?:article|paper|item|content|record|publication|entry))?"
_SOURCE = r"(?:pdf|full[- ]?text|paper|article|publication|document|attachment|file)"
_NONE = Pattern(
    r"[\[(*\s]*(?:"
    r"(?:there is |sorry, )?no (?:abstract|summary)(?: is| was)?(?: currently)?"
    rf"(?: available| provided| supplied| given)?(?:{_HERE}| from the publisher)"
    r"|(?:an |the )?abstracts?(?: is| are| was)? (?:not (?:yet )?(?:available|provided|supplied|included|applicable)"
    rf"|unavailable|missing|forthcoming){_HERE}"
    rf"|(?:this |the )?{_SOURCE} (?:has no|contains no|does not have an|does not contain an) abstract"
    rf"|(?:please )?(?:see|refer to|read|view|download|open|consult)(?: the)?(?: attached)?(?: full)? {_SOURCE}"
    r"(?: file| version| for (?:the |an )?(?:abstract|details))?"
    rf"|abstract (?:in|see) (?:the )?{_SOURCE}|(?:without (?:an )?)?abstract|pdf(?: version)?|full text(?: available)?"
    r"|graphical abstract|image|peer[- ]reviewed|published version|international audience"
    r"|(?:er is )?geen (?:samenvatting|abstract)(?: beschikbaar)?|samenvatting niet beschikbaar"
    r"|keine? (?:zusammenfassung|kurzfassung|abstract)(?: verfügbar| vorhanden)?"
    r"|(?:intet|ingen|inget) (?:abstract|abstrakt|resumé|resume|sammendrag|sammanfattning|referat)"
    r"(?: tilgængelig| tillgänglig| tilgjengelig)?t?|(?:sammanfattning|sammendrag|abstract) (?:saknas|mangler)"
    r"|ei (?:tiivistelmää|abstraktia)(?: saatavilla)?|(?:sin|no hay) resumen(?: disponible)?|resumen no disponible"
    r"|(?:pas de|aucun) résumé(?: (?:n'est )?disponible)?|résumé non disponible"
    r")[\])*\s.!]*",
    2,
)
_STARTS = Pattern(
    r"\[?This (?:corrects|retracts) the (?:article|paper|publication)\b.{0,12}(?:DOI|doi|on p|PMC|[:,.\]])"
    r"|\[(?:This )?(?:corrects|Corrects|retracts|Retracts) the article"
    r"|Click to (?:increase|decrease) image size|Click on the article title to read more"
    r"|An abstract is not available for this (?:content|article)\b"
    r"|(?:Your browser does not support|JavaScript is (?:disabled|required)|Please enable (?:JavaScript|cookies))"
)
_ADDRESS = Pattern(r"\s*(?:https?://\S+|www\.\S+|(?:doi:\s*)?10\.\d{4,9}/\S+)\s*", 2)
SHORT = 160
"""Code points; a longer text is more than a notice."""


def says_none(text: str) -> bool:
    """Whether a text says that there is no abstract, or is a page's furniture, a notice or an address instead."""
    if len(text) <= SHORT:
        return bool(_NONE.fullmatch(text) or _STARTS.match(text.lstrip()) or _ADDRESS.fullmatch(text))
    return text[:1] in _FIRST_LETTERS and _STARTS.match(text[:SHORT].lstrip()) is not None


def is_whole_abstract(text: str) -> bool:
    """Whether a text is an abstract to its end, told at one glance."""
    return ends_whole(text) and not says_none(text)


_FIRST_LETTERS = frozenset("[TtCcAaYyJPp \n\t")

WHOLE_ABSTRACT = Glance(
    is_whole_abstract,
    (Look((ENDS_WHOLE,), (NOTED, r"^(?:[\[ \n\t]|This [cr]|Click|An a|Your|Java|Please)"), longer=SHORT),),
)
