"""When two keywords are one term in two spellings. Knows nothing of records or of how often a spelling occurs."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from abslint.knowledge.keywords import LONGEST, bullet_part, same_keyword, strip_marks, told_apart_by_case
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import strip_accents

LEAST = 4
"""Letters and digits of the shortest term that is compared: of shorter ones too many differ by a hyphen only."""

_JOINTS = Pattern(r"(?:[\s‐‑‒–—―'’ʼ`-](?<!\d.(?=\d)))+")
"""What spellings of a term differ by, hyphens, spaces and apostrophes; not between digits: ``1-2`` is not 12."""

_WORD = Pattern(r"[^\W\d_]+")


def keyword_key(text: str) -> str:
    """What all spellings of a term share; the empty string for what is not compared."""
    if len(text) > LONGEST:
        return ""
    key = _JOINTS.sub("", same_keyword(text))
    return key if len(key) >= LEAST and not key.isdigit() else ""


def plain_keyword(text: str) -> str:
    """A keyword without what others find fault with: marks, bullets, white space, punctuation at its end."""
    text = strip_marks(text)
    bullet = bullet_part(text)
    text = text[bullet[1] :] if bullet else text
    return " ".join(unicodedata.normalize("NFC", text).rstrip(" .,;:\t\n").split())


@lru_cache(1024)
def keyword_form(text: str) -> str:
    """A plain keyword without the capitals that begin its words: whether words begin with such is a matter of style."""
    return _WORD.sub(_without_capital, text)


def are_one_term(form: str, other: str) -> bool:
    """Whether two forms that share a key are spellings of one term: not of two words that differ by accents (``pêche``,
    ``péché``), nor of an acronym and a word (``AIDS``, ``aids``)."""
    if form.casefold() == other.casefold():
        return not (told_apart_by_case(form, other) and (form.isupper() or other.isupper()))
    bare = form.isascii() or other.isascii()
    return bare or strip_accents(form) != strip_accents(other)


def _without_capital(match: re.Match[str]) -> str:
    word = match[0]
    return word.lower() if word[1:] == word[1:].lower() else word
