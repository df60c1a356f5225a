"""Finds a list of keywords behind its label in running text, in the languages of journals.

A review may tell what it searched for behind the same words: only short pieces that are no sentence make a list.
"""

from __future__ import annotations

from itertools import islice

from abslint.knowledge.patterns import Pattern
from abslint.model.span import Part

SIGN = (
    r"(?:Author )?Key[ -]?[Ww]ords?(?: and (?:[Pp]hrases|[Tt]erms))?|KEY[ -]?WORDS?|Index [Tt]erms|INDEX TERMS"
    r"|Palabras?[ -][Cc]laves?|PALABRAS CLAVE|Palavras?[ -][Cc]haves?|PALAVRAS[ -]CHAVE"
    r"|Mots?[ -][Cc]l[ée]s?|MOTS[ -]CL[ÉE]S"
    r"|Parole chiave|Schl(?:ü|ue)sselw(?:ö|oe)rter|Schlagw(?:ö|oe)rter|Trefwoorden|Nyckelord|Nøkkelord|Nøgleord|Emneord"
    r"|Avainsanat|Asiasanat|Słowa kluczowe|Klíčová slova|Kata [Kk]unci|Anahtar (?:[Kk]elimeler|[Ss]özcükler)"
    r"|Ключевые слова|Ключові слова|关键词|關鍵詞|キーワード|키워드|주제어"
)
"""The labels: a pattern as ``Look`` has them, too."""

PIECES = tuple(
    "keyword|key word|key-word|index terms|palabra|palavra|mots cl|mot cl|mots-cl|mot-cl|parole chiave|schlüsselw|"
    "schluesselw|schlagw|trefwoorden|nyckelord|nøkkelord|nøgleord|emneord|avainsanat|asiasanat|słowa klucz|"
    "klíčová slova|kata kunci|anahtar |ключевые слова|ключові слова|关键词|關鍵詞|キーワード|키워드|주제어".split("|")
)
"""Lower-cased literals, one of which stands in every text that has one of them."""

_LABEL = Pattern(
    r"(?:\A|(?<=[.!?)\]>\"”’;。！？\n])|(?<=[.!?)\]>\"”’;。！？]\s)|(?<=[.!?>]\s\s)|(?<=\u00a0)|(?<=\n\s))"
    rf"(?:<[^<>]{{1,40}}>\s?){{0,3}}(?:{SIGN})(?P<mark>\s?(?:</[^<>]{{1,20}}>\s?){{0,2}}"
    r"(?:[:：;—–]|\s-\s|\.\s(?=[a-z]))(?:\s?</[^<>]{1,20}>){0,2}|(?=\s))\s*"
)
_END = Pattern(
    r"\.(?=\s|\Z)|\n\s*\n|\n(?=[A-Z][\w ]{2,30}:)|<(?:/p|/jats|p>|br|h\d)|。"
    r"|\s(?=(?:References?|REFERENCES?|Bibliography|Referencias|Referências)(?:\s?:|\s+[A-ZÀ-Ý]))"
)
"""Where a list ends: at a stop, a paragraph, or the references that were pasted along behind it."""
_PARTED = Pattern(r"[,;，；、·•|]|\s[-–—]\s|\n")
_VERBS = frozenset(
    "were was is are be been we our they used included include using which that these their how what such from".split()
)

LONGEST, MOST = 1500, 50
"""Code points of a list that are looked at, and labels that are."""


def find_pasted_keywords(text: str) -> Part | None:
    """The range of the first list of keywords with its label (code points), None if there is none."""
    last = len(text.rstrip(" ."))
    for match in islice(_LABEL.finditer(text), MOST):
        first, limit = match.end(), match.end() + LONGEST
        end = _END.search(text, first, limit)
        listed = text[first : end.start() if end else limit]
        if _is_list(listed, bool(match["mark"]), first + len(listed) >= last):
            return match.start(), first + len(listed.rstrip())
    return None


def _is_list(text: str, marked: bool, at_end: bool) -> bool:
    """Whether a text begins with several short pieces that are no sentence; one piece at the end of all is enough."""
    pieces = [piece.lower().split() for piece in _PARTED.split(text) if piece.strip()]
    if not marked and ";" not in text:
        return False
    if len(pieces) < 2:
        return at_end and len(pieces) == 1 and len(pieces[0]) < 5 and _VERBS.isdisjoint(pieces[0])
    return all(len(piece) < 7 and _VERBS.isdisjoint(piece) for piece in pieces[:3])
