"""The type line of a Pure portal page, in nine languages, as native types. Knows nothing of where it stands.

A page says ``Research output: Contribution to journal › Article › peer-review``; a plain-text dump often loses the
separators: ``Research output: Contribution to journalArticlepeer-review``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.table import read_table

PREFIXES: dict[str, tuple[str, ...]] = {
    "en": ("Research output", "Publication", "Output"),
    "da": ("Publikation", "Publikationer"),
    "nl": ("Onderzoeksoutput", "Onderzoeksresultaat"),
    "de": ("Publikation", "Publikationen", "Forschungsoutput", "Forschungsleistung", "Veröffentlichung"),
    "fi": ("Tutkimustuotos", "Julkaisu"),
    "sv": ("Forskningsoutput", "Publikation", "Vetenskaplig output"),
    "nb": ("Publikasjon", "Forskningsresultat"),
    "es": ("Producción científica", "Resultado de la investigación", "Resultado de investigación"),
    "fr": ("Résultats de recherche", "Résultat de recherche", "Production scientifique"),
}
"""Language → how the type line begins, before the colon."""

_BETWEEN = Pattern(r"[\s›>»\u200b]+")
_PEER = (
    "peer-review", "peerreview", "begutachtung", "begutachtet", "vertaisarvioitu", "refereegranskad",
    "fagfellevurdert", "revisiónexhaustiva", "revisadoporpares", "revueparlespairs", "revuepardespairs",
    "évaluationparlespairs",
)  # fmt: skip
_NOT_PEER = ("notpeer", "non-peer", "nonpeer", "eivertaisarvioitu", "nichtbegutachtet", "ikkefagfellevurdert")


class TypeLine(NamedTuple):
    """What a type line says. ``kind`` is Pure's category (``journal``, ``chapter``, ``conference``, ``book``,
    ``thesis``, ``working-paper``, ``popular``, ``patent``, ``non-textual``, ``other``); ``type`` and ``subtype`` are
    native; ``peer_reviewed`` is None where the line is silent; all may be None."""

    kind: str | None
    type: str | None
    subtype: str | None
    peer_reviewed: bool | None


_NOTHING = TypeLine(None, None, None, None)

_OF_KIND = {
    "journal": "article-journal",
    "chapter": "chapter",
    "conference": "paper-conference",
    "book": "book",
    "thesis": "thesis",
    "working-paper": "report",
    "popular": "article-magazine",
    "patent": "patent",
}
"""The native type where the line says no more than the kind."""


class _Word(NamedTuple):
    folded: str
    language: str
    kind: str
    type: str
    subtype: str


def _fold(text: str) -> str:
    return _BETWEEN.sub("", text.casefold())


@cache
def _words() -> tuple[tuple[_Word, ...], tuple[_Word, ...]]:
    """The words for kinds and those for subtypes, the longest first."""
    rows = [
        _Word(_fold(row["phrase"]), row["language"], row["kind"], row["type"], row["subtype"])
        for row in read_table("portal_types")
    ]
    rows.sort(key=lambda word: -len(word.folded))
    return tuple(row for row in rows if not row.type), tuple(row for row in rows if row.type)


@cache
def _prefix() -> re.Pattern[str]:
    words = sorted({word for words in PREFIXES.values() for word in words}, key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, words))})\s?:\s*", re.IGNORECASE)


def type_line_languages(text: str) -> frozenset[str]:
    """The languages in which a text is a type line, with its prefix and a known kind; none if it is none."""
    found = _prefix().match(text[:400])
    if not found:
        return frozenset()
    folded = _fold(text[found.end() : 400])
    languages = {word.language for word in _words()[0] if folded.startswith(word.folded)}
    return frozenset(
        language
        for language in languages
        if any(text.casefold().startswith(word.casefold()) for word in PREFIXES[language])
    )


def read_type_line(text: str) -> TypeLine:
    """Read a type line, with or without its prefix and separators; what is not known is None."""
    text = text[:400].strip()
    prefix = _prefix().match(text)
    folded = _fold(text[prefix.end() :] if prefix else text)
    kinds, details = _words()
    kind = next((word for word in kinds if folded.startswith(word.folded)), None)
    rest = folded[len(kind.folded) :] if kind else folded
    detail = next((word for word in details if _fits(word, kind, rest)), None)
    if kind is None and detail is None:
        return _NOTHING
    name = kind.kind if kind else detail.kind if detail else None
    said = detail.type if detail else _OF_KIND.get(name or "")
    return TypeLine(name, said, (detail.subtype or None) if detail else None, _peer(rest))


def _fits(word: _Word, kind: _Word | None, rest: str) -> bool:
    return rest.startswith(word.folded) and (kind is None or word.kind == kind.kind)


def _peer(rest: str) -> bool | None:
    if any(word in rest for word in _NOT_PEER):
        return False
    return True if any(word in rest for word in _PEER) else None
